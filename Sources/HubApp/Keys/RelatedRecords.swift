import ESSDomain
import TerminalKit

extension Action {
  static let related = [
    relatedOrganisations, relatedActivities, relatedPlans, relatedTraining, relatedCommune,
  ]

  private static let places = Scope.lists.union(Scope(.page, .planTree))

  /// After `o`: what is related to the record on the screen.
  private static func going(
    _ id: String, _ letter: Character, _ title: Phrase,
    _ records: @escaping @Sendable (AppState, AnyRecord) -> [RecordID]
  ) -> Action {
    Action(
      id, more: [KeyBinding(.character("o"), .character(letter))], on: places, title: title
    ) { state throws(Refusal) in
      guard let record = state.recordHere else { throw .nothingSelected }
      let found = records(state, record).compactMap { state.hub[$0] }
      guard let first = found.first else {
        throw Refusal(
          Phrase(
            fr: "Rien de tel n'est lié à cette fiche.", en: "Nothing of that kind is related to this record.",
            ar: "لا شيء من هذا النوع مرتبط بهذه البطاقة."))
      }
      if found.count == 1 {
        state.open(first)
        return []
      }
      let focus = state.focus
      state.lay(
        .palette(PaletteState(focus: focus, choices: found.map { Place(of: $0) }, title: title)))
      return []
    }
  }

  static let relatedOrganisations = going(
    "related-organisations", "o",
    Phrase(fr: "Organisations liées", en: "Related organisations", ar: "المنظمات المرتبطة")
  ) { state, record in
    guard case .activity(let activity) = record else { return [] }
    return activity.organisations
  }

  static let relatedActivities = going(
    "related-activities", "a", Phrase(fr: "Activités liées", en: "Related activities", ar: "الأنشطة المرتبطة")
  ) { state, record in
    // Whether there are any is not looked for through the whole hub only to know how to draw the menu.
    guard !state.isTrial else { return [record.id] }
    switch record {
    case .organisation:
      return state.supports.activities(for: record.id, in: state.hub.activities)
        .sorted { ($0.startsOn?.number ?? 0) > ($1.startsOn?.number ?? 0) }.prefix(200).map(\.id)
    case .ruralPlan:
      return state.activities(reading: "planLinks") { $0.planLinks.contains { $0.plan == record.id } }
    case .trainingProgramme:
      return state.activities(reading: "trainingSession") { $0.trainingSession?.programme == record.id }
    case .activity, .partner: return []
    }
  }

  static let relatedPlans = going(
    "related-plans", "p",
    Phrase(fr: "Programmes ruraux liés", en: "Related rural programmes", ar: "البرامج القروية المرتبطة")
  ) { state, record in
    guard case .activity(let activity) = record else { return [] }
    return activity.planLinks.map(\.plan)
  }

  static let relatedTraining = going(
    "related-training", "f", Phrase(fr: "Formation liée", en: "Related training", ar: "التكوين المرتبط")
  ) { state, record in
    guard case .activity(let activity) = record, let link = activity.trainingSession else { return [] }
    return [link.programme]
  }

  static let relatedCommune = Action(
    "related-commune", more: [KeyBinding(.character("o"), .character("c"))], on: places,
    title: Phrase(
      fr: "Organisations de la même commune", en: "Organisations of the same commune", ar: "منظمات نفس الجماعة")
  ) { state throws(Refusal) in
    guard let record = state.recordHere else { throw .nothingSelected }
    guard let commune = record.commune else {
      throw Refusal(
        Phrase(
          fr: "Cette fiche n'a pas de commune.", en: "This record has no commune.", ar: "لا جماعة في هذه البطاقة."))
    }
    state.showOrganisations(of: commune)
    return []
  }
}

extension AppState {
  /// Lists the organisations of a commune.
  mutating func showOrganisations(of commune: TerritoryCode) {
    go(to: .organisations)
    let text = "commune:\(commune.text)"
    _ = withList { $0.filter = TextInput(text) }
  }

  /// The activities, the latest first, that have something in one field.
  fileprivate func activities(reading field: String, where isWanted: (Activity) -> Bool) -> [RecordID] {
    var found: [(day: Int32, id: RecordID)] = []
    hub.activities.forEach(reading: [field, "startsOn"]) { position, activity in
      if isWanted(activity) { found.append((activity.startsOn?.number ?? 0, hub.activities.id(at: position))) }
      return found.count < 200
    }
    return found.sorted { $0.day > $1.day }.map(\.id)
  }
}

extension AnyRecord {
  /// The commune in which it is, where it has one.
  fileprivate var commune: TerritoryCode? {
    switch self {
    case .organisation(let organisation): organisation.commune
    case .activity(let activity): activity.commune
    case .ruralPlan, .trainingProgramme, .partner: nil
    }
  }
}

extension Place {
  /// Where a record is read.
  init(of record: AnyRecord) {
    if case .ruralPlan(let plan) = record { self = .plan(plan.id) } else { self = .record(record.kind, record.id) }
  }
}
