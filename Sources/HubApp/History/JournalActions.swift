import ESSDomain
import TerminalKit

extension Action {
  static let journal = [openJournal, openChange, turnChange, filterJournal, restoreFolder]

  static let openJournal = Action(
    "journal-open", keys: [.function(7)], more: [KeyBinding(.character("g"), .character("j"))], on: .screens, footer: 5,
    footerOn: Scope(.today),
    title: Phrase(fr: "Journal du pôle", en: "Journal of the hub", ar: "يومية القطب"),
    hint: Phrase(fr: "journal", en: "journal", ar: "اليومية"),
    synonyms: ["historique", "changements", "history", "log", "audit", "qui", "سجل", "تغييرات"]
  ) { state throws(Refusal) in
    guard state.place != .journal else {
      throw Refusal(Phrase(fr: "Le journal est ouvert.", en: "The journal is open.", ar: "اليومية مفتوحة."))
    }
    guard !state.isTrial else { return [] }
    state.go(to: .journal)
    return [.readJournal(from: nil)]
  }

  static let openChange = Action(
    "change-open", keys: [.enter, .character("l"), .right], on: Scope(.journal), footer: 1,
    title: Phrase(fr: "Ouvrir la fiche changée", en: "Open the changed record", ar: "فتح البطاقة التي تغيرت"),
    hint: Phrase(fr: "fiche", en: "record", ar: "البطاقة")
  ) { state throws(Refusal) in
    guard let change = state.journal.selectedChange else { throw .nothingSelected }
    guard let edit = state.journal.selectedEdit else {
      guard !change.edits.isEmpty else {
        throw Refusal(
          Phrase(
            fr: "Ce changement n'a touché aucune fiche.", en: "This change touched no record.",
            ar: "لم يمس هذا التغيير أي بطاقة."))
      }
      state.journal.turnSelected()
      return []
    }
    if let record = state.hub[edit.record] {
      state.open(record)
      return []
    }
    return state.showHistory(edit.kind, edit.record)
  }

  static let turnChange = Action(
    "change-unfold", keys: [.space], on: Scope(.journal), footer: 4,
    title: Phrase(fr: "Montrer ou cacher ses fiches", en: "Show or hide its records", ar: "إظهار بطاقاته أو إخفاؤها"),
    hint: Phrase(fr: "déplier", en: "unfold", ar: "بسط")
  ) { state throws(Refusal) in
    guard state.journal.selectedChange != nil else { throw .nothingSelected }
    state.journal.turnSelected()
    return []
  }

  static let filterJournal = Action(
    "journal-filter", keys: [.character("/"), .function(3)], on: Scope(.journal), footer: 2,
    title: Phrase(fr: "Filtrer le journal", en: "Filter the journal", ar: "تصفية اليومية"),
    hint: Phrase(fr: "filtrer", en: "filter", ar: "تصفية"), synonyms: ["chercher", "search", "بحث"]
  ) { state in
    state.journal.isFiltering = true
    return []
  }

  static let restoreFolder = Action(
    "folder-restore", keys: [.character("R")], on: Scope(.journal), footer: 3,
    title: Phrase(
      fr: "Remettre le dossier tel qu'il était un jour…", en: "Put the folder back as it was on a day…",
      ar: "إعادة المجلد كما كان في يوم ما…"),
    hint: Phrase(fr: "remettre au…", en: "put back to…", ar: "إعادة إلى يوم"),
    synonyms: ["restaurer", "sauvegarde", "restore", "backup", "استعادة"]
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    var usual: Day?
    if let change = state.journal.selectedChange {
      let before = state.localTime(change.at).day.adding(days: -1)
      if before < state.day { usual = before }
    }
    state.lay(.ask(DayQuestion(purpose: .restoreFolder, usual: usual)))
    return []
  }
}
