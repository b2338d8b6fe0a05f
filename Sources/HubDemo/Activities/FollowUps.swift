import ESSDomain

/// What is to be done after an activity: done as a rule, a few late, some due today, some to come.
extension ActivityMaker {
  /// Days from today to what is not done yet.
  private static let pending = [-27, -16, -9, -5, -3, -1, 0, 0, 0, 1, 2, 4, 6, 9, 13, 20]

  /// The activities come in order of day.
  mutating func followUp(_ activities: inout [Activity]) {
    for place in activities.indices where activities[place].state == .done && chance.happens(20) {
      guard let day = activities[place].startsOn else { continue }
      var due = day.adding(days: chance.within(6...28)).nextWorkday
      if due == scene.today { due = due.adding(days: 1).nextWorkday }
      activities[place].followUps = [followUp(after: activities[place], dueOn: due)]
    }
    for days in ActivityMaker.pending {
      let due = scene.today.adding(days: days)
      let latest = min(due, scene.today).adding(days: -2)
      let place = activities.lastIndex { activity in
        guard let day = activity.startsOn else { return false }
        return activity.state == .done && activity.followUps.isEmpty && day <= latest
      }
      guard let place else { continue }
      var pending = followUp(after: activities[place], dueOn: due)
      pending.state = .open
      pending.doneOn = nil
      activities[place].followUps = [pending]
    }
  }

  private mutating func followUp(after activity: Activity, dueOn due: Day) -> FollowUp {
    let day = activity.startsOn ?? due
    var followUp = FollowUp(
      id: chance.id(on: day), action: chance.pick(ActivityMaker.actions),
      owner: activity.staff.first ?? scene.staff(.support),
      dueOn: due)
    guard due <= scene.today else {
      followUp.state = .open
      return followUp
    }
    followUp.state = chance.happens(94) ? .done : .dropped
    if followUp.state == .done { followUp.doneOn = max(day, due.adding(days: -chance.within(0...5))) }
    return followUp
  }

  /// Three of the latest are drafts; the others have gone up the line, those of half a year ago for good.
  mutating func validate(_ activities: inout [Activity]) {
    var drafts = 3
    let old = scene.today.adding(days: -180)
    let recent = scene.today.adding(days: -12)
    for place in activities.indices.reversed() {
      guard activities[place].state != .planned, let day = activities[place].startsOn else { continue }
      if drafts > 0, activities[place].type != .planReview {
        activities[place].validation = .draft
        drafts -= 1
      } else if day >= recent {
        activities[place].validation = .submitted
      } else if day < old {
        activities[place].validation = .locked
      } else {
        activities[place].validation = chance.happens(84) ? .validated : .submitted
      }
    }
  }

  private static let actions = [
    "Emballage : demander un devis", "Rappeler la DPA", "Envoyer le modèle de PV d'AG",
    "Relancer l'ONSSA pour la visite",
    "Transmettre la liste des adhérents", "Fixer la séance suivante", "Vérifier le dépôt au greffe",
    "Compléter le dossier de financement",
    "Inscrire au prochain marché itinérant", "Envoyer les photos à la chambre d'artisanat", "Confirmer la salle",
    "إرسال لائحة الوثائق المطلوبة",
  ]
}
