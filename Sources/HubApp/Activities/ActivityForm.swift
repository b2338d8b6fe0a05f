import ESSDomain
import TerminalKit

extension AppState {
  /// The form for a new activity, filled in from where the user stands: the organisation, its commune, the plan.
  func activityForm(about record: AnyRecord?) -> FormState {
    var copy = self
    var activity = Activity()
    activity.id = copy.identities.next(at: moment)
    activity.type = .visit
    activity.state = .done
    activity.validation = .draft
    activity.startsOn = day
    if !author.isEmpty { activity.staff = [author] }
    switch record {
    case .organisation(let organisation):
      activity.organisations = [organisation.id]
      activity.commune = organisation.commune
      activity.recommendations = organisation.recommendations
      activity.subject = Phrase(fr: "Visite", en: "Visit", ar: "زيارة")[language] + " — " + organisation.name[language]
    case .ruralPlan(let plan):
      activity.type = .meeting
      activity.planLinks = [PlanLink(plan: plan.id)]
    case .trainingProgramme(let programme):
      activity.type = .training
      activity.trainingSession = TrainingLink(programme: programme.id)
    case .activity(let other):
      activity.organisations = other.organisations
      activity.commune = other.commune
    case .partner(let partner):
      activity.type = .meeting
      activity.partners = [ActivityPartner(partner: partner.id)]
    case nil: break
    }
    return activityForm(
      Phrase(fr: "Noter une activité", en: "Record an activity", ar: "تسجيل نشاط"), action: Action.recordActivity.id,
      before: nil, activity)
  }

  /// The form of an activity.
  func activityForm(_ title: Phrase, action: String, before: AnyRecord?, _ activity: Activity) -> FormState {
    form(
      title, action: action, before: before, record: .activity(activity),
      [
        (nil, ["type", "title", "state", "startsOn", "endsOn", "hours", "commune", "place", "organisations", "staff"]),
        (
          Phrase(
            fr: "Participants (des nombres, jamais des noms)", en: "Participants (numbers, never names)",
            ar: "المشاركون (أعداد دون أسماء)"),
          [
            "participants.women", "participants.men", "participants.total", "participants.under18",
            "participants.youth",
            "participants.adults", "participants.seniors", "participants.disability",
          ]
        ),
        (
          Phrase(fr: "Résultats et suite", en: "Results and follow-up", ar: "النتائج والتتبع"),
          [
            "results", FormState.followUpAction, FormState.followUpOwner, FormState.followUpDay, "recommendations",
            "budgetPlanned", "budgetSpent", "spendingReason", "funder", "notes",
          ]
        ),
      ],
      references: ["organisations": (.organisation, several: true)], required: ["type", "title", "startsOn"])
  }
}
