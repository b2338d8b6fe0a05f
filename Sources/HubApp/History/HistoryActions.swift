import ESSDomain
import TerminalKit

extension Action {
  static let history = [openHistory, openPastRecord, restoreField, restoreRecord, copyPast]

  static let openHistory = Action(
    "history-open", keys: [.character("H")], on: Scope.lists.union(Scope(.page, .planTree, .journal)),
    title: Phrase(fr: "Historique de la fiche", en: "History of the record", ar: "سجل تغييرات البطاقة"),
    hint: Phrase(fr: "historique", en: "history", ar: "السجل"),
    synonyms: ["historique", "versions", "qui", "quand", "audit", "تاريخ", "سجل"]
  ) { state throws(Refusal) in
    if state.place == .journal {
      guard let edit = state.journal.selectedEdit else { throw .nothingSelected }
      return state.showHistory(edit.kind, edit.record)
    }
    guard let record = state.recordHere else { throw .nothingSelected }
    return state.showHistory(record.kind, record.id)
  }

  static let openPastRecord = Action(
    "past-open", keys: [.enter, .character("l"), .right], on: Scope(.history), footer: 1,
    title: Phrase(fr: "Ouvrir la fiche d'aujourd'hui", en: "Open the record as it is", ar: "فتح البطاقة الحالية"),
    hint: Phrase(fr: "fiche", en: "record", ar: "البطاقة")
  ) { state throws(Refusal) in
    guard let id = state.history?.record, let record = state.hub[id] else { throw .recordIsGone }
    state.open(record)
    return []
  }

  static let restoreField = Action(
    "field-restore", keys: [.character("r")], on: Scope(.history), footer: 2,
    title: Phrase(
      fr: "Remettre ce champ comme avant", en: "Put this field back as before",
      ar: "إعادة هذا الحقل كما كان قبل التغيير"),
    hint: Phrase(fr: "champ d'avant", en: "field as before", ar: "استعادة الحقل"),
    synonyms: ["restaurer", "rétablir", "restore", "revert", "استعادة"]
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    guard let history = state.history, history.selectedEntry != nil else { throw .nothingSelected }
    guard let (entry, change, readable) = history.selectedChange else {
      throw Refusal(
        Phrase(
          fr: "Ce changement touche plusieurs champs : choisir la ligne de l'un d'eux, ou R pour toute la fiche.",
          en: "This change touches several fields: choose the row of one, or R for the whole record.",
          ar: "يمس هذا التغيير عدة حقول: اختر سطر أحدها، أو R للبطاقة كلها."))
    }
    guard !change.path.isEmpty else {
      throw Refusal(
        Phrase(
          fr: "La fiche entière a été créée ou supprimée ici : \(key: "record-restore") la remet comme avant.",
          en: "The whole record was made or deleted here: \(key: "record-restore") puts it back as before.",
          ar: "أُنشئت البطاقة كلها أو حُذفت هنا: \(key: "record-restore") لإعادتها كما كانت."))
    }
    guard state.hub[history.record] != nil else { throw .recordIsGone }
    let question = state.fieldQuestion(history, entry, change, readable)
    state.lay(.dialog(question))
    return []
  }

  static let restoreRecord = Action(
    "record-restore", keys: [.character("R")], on: Scope(.history), footer: 3,
    title: Phrase(
      fr: "Remettre la fiche comme avant ce changement", en: "Put the record back as before this change",
      ar: "إعادة البطاقة كما كانت قبل هذا التغيير"),
    hint: Phrase(fr: "fiche d'avant", en: "record as before", ar: "استعادة البطاقة"),
    synonyms: ["restaurer", "restore", "revert", "استعادة"]
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    guard let history = state.history, let entry = history.selectedEntry else { throw .nothingSelected }
    let restoration = Restoration.record(history.record, before: entry.id)
    state.awaited = restoration
    state.say(HistoryMessages.working)
    return [.preview(restoration)]
  }

  static let copyPast = Action(
    "past-copy", keys: [.character("y")], on: Scope(.history, .journal, .problems), footer: 6,
    title: Phrase(fr: "Copier cette ligne", en: "Copy this row", ar: "نسخ هذا السطر"),
    hint: Phrase(fr: "copier", en: "copy", ar: "نسخ"), synonyms: ["presse-papiers", "clipboard", "place", "نسخ"]
  ) { state throws(Refusal) in
    guard let text = state.pastText else { throw .nothingSelected }
    state.say(Phrase(fr: "Copié.", en: "Copied.", ar: "تم النسخ."))
    return [.copy(text)]
  }
}

extension Refusal {
  static let recordIsGone = Refusal(
    Phrase(
      fr: "Cette fiche n'est plus dans le dossier ; \(key: "record-restore") la remet comme avant ce changement.",
      en: "This record is no longer in the folder; \(key: "record-restore") puts it back as before this change.",
      ar: "لم تعد هذه البطاقة في المجلد؛ \(key: "record-restore") لإعادتها كما كانت قبل هذا التغيير."))
}

extension AppState {
  /// Goes to the history of a record and asks for it.
  mutating func showHistory(_ kind: RecordKind, _ id: RecordID) -> [Effect] {
    guard !isTrial else { return [] }
    if history?.record != id { history = HistoryState(kind: kind, record: id) }
    go(to: .history(kind, id))
    return [.readHistory(of: id)]
  }

  /// What must be read again for the screen to tell the past as it is now.
  var pastReadings: [Effect] {
    var effects: [Effect] = []
    switch place {
    case .history(_, let id): effects.append(.readHistory(of: id))
    case .journal: effects.append(.readJournal(from: nil))
    case .problems: effects.append(.check)
    default: break
    }
    return effects + Set(baselineDays.values).sorted().map { .readBaseline(since: $0) }
  }

  /// The selected row of a screen of the past, for the clipboard.
  fileprivate var pastText: String? {
    switch place {
    case .history: historyText
    case .journal: journalText
    case .problems: selectedProblem?.place
    default: nil
    }
  }

  private var historyText: String? {
    guard let history, let entries = history.entries, let row = history.selectedRow else { return nil }
    let entry = entries[row.entry]
    switch row {
    case .field(let place, let change): return text(of: history.readable[place][change], in: language)
    case .entry(let place):
      let head = [when(entry.at), entry.author, ActionNames.title(of: entry.action)[language], entry.title[language]]
        .filter { !$0.isEmpty }.joined(separator: " · ")
      return ([head] + history.readable[place].prefix(40).map { text(of: $0, in: language) }).joined(separator: "\n")
    }
  }
}
