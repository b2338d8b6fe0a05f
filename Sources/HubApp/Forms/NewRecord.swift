import ESSDomain
import TerminalKit

/// The forms that put a record on record which was not there, from nothing or after another one.
extension AppState {
  /// The form for a new record of a kind.
  mutating func newForm(_ kind: RecordKind) -> FormState {
    if kind == .activity { return activityForm(about: nil) }
    let record = begun(AnyRecord.blank(kind, identities.next(at: moment)))
    return recordForm(NewRecordWords.title(kind), action: Action.createRecord.id, before: nil, record)
  }

  /// The form for a new record that begins with what describes another one.
  mutating func copyForm(_ original: AnyRecord) -> FormState {
    let record = begun(original.asTemplate { identities.next(at: moment) })
    var form = recordForm(NewRecordWords.title(original.kind), action: Action.duplicateRecord.id, before: nil, record)
    form.original = original.id
    return form
  }

  /// What is known of a record because it is entered here and now.
  private func begun(_ record: AnyRecord) -> AnyRecord {
    switch record {
    case .organisation(var organisation):
      organisation.recordedBy = author
      organisation.recordedOn = day
      return .organisation(organisation)
    case .ruralPlan(var plan):
      if plan.status == nil { plan.status = .preparation }
      return .ruralPlan(plan)
    case .activity(var activity):
      activity.state = .done
      activity.validation = .draft
      activity.startsOn = day
      return .activity(activity)
    case .trainingProgramme, .partner: return record
    }
  }

  /// Shows a record that has just been put on record: selects it in its list, or says why it is not to be seen there.
  mutating func showNew(_ change: Change) {
    guard [Action.createRecord.id, Action.duplicateRecord.id].contains(change.action),
      let edit = change.edits.first, place == Place(listing: edit.kind)
    else { return }
    refreshLists()
    let isSeen =
      switch edit.kind {
      case .organisation: organisations.select(edit.id, in: hub.organisations)
      case .trainingProgramme: training.select(edit.id, in: hub.trainingProgrammes)
      case .ruralPlan: plans.select(edit.id, in: hub.ruralPlans)
      case .activity: activities.select(edit.id, in: hub.activities)
      case .partner: partners.select(edit.id, in: hub.partners)
      }
    guard !isSeen, let said = notice else { return }
    say(said.phrase.joined(to: NewRecordWords.hidden, by: " · "), said.tone)
  }
}

enum NewRecordWords {
  static func title(_ kind: RecordKind) -> Phrase {
    switch kind {
    case .organisation: Phrase(fr: "Nouvelle organisation", en: "New organisation", ar: "منظمة جديدة")
    case .trainingProgramme:
      Phrase(fr: "Nouveau programme de formation", en: "New training programme", ar: "برنامج تكوين جديد")
    case .ruralPlan: Phrase(fr: "Nouveau programme rural", en: "New rural programme", ar: "برنامج قروي جديد")
    case .activity: Phrase(fr: "Nouvelle activité", en: "New activity", ar: "نشاط جديد")
    case .partner: Phrase(fr: "Nouveau partenaire", en: "New partner", ar: "شريك جديد")
    }
  }

  static let hidden = Phrase(
    fr: "le filtre la cache (Échap l'efface)", en: "the filter hides it (Esc clears it)",
    ar: "التصفية تخفيها (Esc لمحوها)")

  static let onlyNew = Refusal(
    Phrase(
      fr: "Cela ne vaut que pour une nouvelle fiche : \(key: "form-save") enregistre celle-ci.",
      en: "That is for a new record only: \(key: "form-save") saves this one.",
      ar: "هذا خاص بالبطاقات الجديدة: \(key: "form-save") لحفظ هذه البطاقة."))
}

extension Action {
  static let newRecords = [createRecord, duplicateRecord, saveAndNew]

  static let createRecord = Action(
    "record-create", keys: [.character("n"), .insert], on: .lists, footer: 3,
    title: Phrase(
      fr: "Nouvelle fiche dans cette liste", en: "New record in this list", ar: "بطاقة جديدة في هذه اللائحة"),
    hint: Phrase(fr: "nouveau", en: "new", ar: "جديد"),
    synonyms: ["nouveau", "nouvelle", "new", "créer", "إضافة"]
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    guard let kind = state.place.listed else { throw .nothingSelected }
    guard !state.isTrial else { return [] }
    state.layers.append(.form(state.newForm(kind)))
    return []
  }

  static let duplicateRecord = Action(
    "record-duplicate", keys: [.character("N")], on: Scope.lists.union(Scope(.page)),
    title: Phrase(
      fr: "Nouvelle fiche d'après celle-ci", en: "New record after this one", ar: "بطاقة جديدة على غرار هذه"),
    hint: Phrase(fr: "d'après", en: "copy", ar: "على غرارها"),
    synonyms: ["dupliquer", "duplicate", "modèle", "template", "نموذج"]
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    guard let record = state.recordHere else { throw .nothingSelected }
    guard !state.isTrial else { return [] }
    state.layers.append(.form(state.copyForm(record)))
    return []
  }

  static let saveAndNew = Action(
    "form-continue", keys: [.function(9)], on: Scope(.form),
    title: Phrase(
      fr: "Enregistrer et saisir une autre fiche", en: "Save and enter another one", ar: "حفظ وإدخال بطاقة أخرى"),
    hint: Phrase(fr: "et suivante", en: "and another", ar: "وأخرى"), synonyms: ["suivant", "next", "التالي"]
  ) { state throws(Refusal) in
    guard case .form(let form) = state.layers.last else { throw .nothingSelected }
    guard form.before == nil else { throw NewRecordWords.onlyNew }
    let effects = try saveForm.perform(&state)
    // What is not right yet keeps the form open.
    guard !effects.isEmpty else { return [] }
    if !state.isTrial { state.layers.append(.form(state.newForm(form.record.kind))) }
    return effects
  }
}
