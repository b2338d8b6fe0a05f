import ESSDomain
import TerminalKit

extension Action {
  static let copying = [copyRecord]

  /// A menu of what can be copied of the record here; nothing goes to the clipboard without the user's choice.
  static let copyRecord = Action(
    "record-copy", keys: [.character("y")], on: Scope.lists.union(Scope(.page, .planTree)),
    title: Phrase(
      fr: "Copier (valeur, fiche, nom, identifiant)…", en: "Copy (value, record, name, identity)…",
      ar: "نسخ (القيمة، البطاقة، الاسم، المعرف)…"),
    hint: Phrase(fr: "copier", en: "copy", ar: "نسخ"),
    synonyms: ["presse-papiers", "clipboard", "yank", "copier", "copy", "حافظة"]
  ) { state throws(Refusal) in
    guard state.copies else {
      throw Refusal(
        Phrase(
          fr: "La copie est coupée dans les réglages (clipboard: off).",
          en: "Copying is off in the settings (clipboard: off).", ar: "النسخ معطل في الإعدادات (clipboard: off)."))
    }
    let here = state
    if state.hasMarks {
      guard !state.isTrial else { return [] }
      let menu = try here.copyMenuOfMarked()
      state.lay(.dialog(menu))
      return []
    }
    guard let record = state.recordHere else { throw .nothingSelected }
    state.lay(.dialog(here.copyMenu(record)))
    return []
  }
}

extension AppState {
  /// What can be copied of a record, each with its letter.
  func copyMenu(_ record: AnyRecord) -> DialogState {
    var answers = [
      DialogState.Answer(title: Phrase(fr: "Rien", en: "Nothing", ar: "لا شيء"), letters: [], outcome: .nothing)
    ]
    var lines: [Phrase] = []
    for (letter, copy) in copies(of: record) {
      let name = copy.what.joined(to: Phrase(same: "(\(letter))"))
      let sample = copy.text.prefix { $0 != "\n" }.prefix(80).map { $0 == "\t" ? " " : String($0) }.joined()
      lines.append(
        Phrase { language in
          copy.what[language].firstCapital + (language == .french ? " : " : ": ") + sample
        })
      answers.append(
        DialogState.Answer(
          title: Phrase { name[$0].firstCapital }, letters: [letter],
          outcome: .act { state in
            state.say(copy.said, .good)
            return [.copy(copy.text)]
          }))
    }
    var dialog = DialogState(
      title: Phrase(fr: "Copier", en: "Copy", ar: "نسخ"), lines: lines, answers: answers)
    dialog.chosen = min(1, answers.count - 1)
    return dialog
  }

  /// The texts, by the letters of their names in English, which are the same in all languages.
  private func copies(of record: AnyRecord) -> [(Character, CopyText)] {
    let cells = readable(record)
    var copies: [(Character, CopyText)] = []
    if let field = sortField, let cell = cells.first(where: { $0.name == field }) {
      copies.append(("c", CopyText(Phrase { cell.label[$0].firstSmall }, cell.text)))
    }
    let row = cells.map { "\($0.label[language].firstCapital)\t\($0.text)" }.joined(separator: "\n")
    copies.append(("r", CopyText(Phrase(fr: "fiche", en: "record", ar: "البطاقة"), row)))
    copies.append(("n", CopyText(Phrase(fr: "nom", en: "name", ar: "الاسم"), record.title[language])))
    copies.append(("i", CopyText(Phrase(fr: "identifiant", en: "identity", ar: "المعرف"), record.id.text)))
    return copies
  }

  /// The column by which the list is ordered; a page has none.
  private var sortField: String? {
    switch place {
    case .organisations: organisations.sort.field
    case .training: training.sort.field
    case .plans: plans.sort.field
    case .activities: activities.sort.field
    case .partners: partners.sort.field
    default: nil
    }
  }

  /// The fields of a record that hold something, as a person reads them.
  private func readable(_ record: AnyRecord) -> [(name: String, label: Phrase, text: String)] {
    func cells<R: FieldRecord>(_ record: R) -> [(name: String, label: Phrase, text: String)] {
      let (rules, names, language) = (rules, names, language)
      return hub.fields(of: R.self).all.compactMap { field in
        let datum = field.datum(of: record, in: rules)
        guard !datum.isAbsent, field.name != "id" else { return nil }
        return (field.name, field.label, datum.ofLanguage(language).text(in: language, names: names))
      }
    }
    return switch record {
    case .organisation(let record): cells(record)
    case .trainingProgramme(let record): cells(record)
    case .ruralPlan(let record): cells(record)
    case .activity(let record): cells(record)
    case .partner(let record): cells(record)
    }
  }
}

extension Datum {
  /// Of a name in two scripts the one of a language, or the one there is; any other datum as it is.
  func ofLanguage(_ language: Language) -> Datum {
    guard case .record(let parts) = self, let first = parts.first,
      parts.allSatisfy({ ["ar", "fr"].contains($0.name) })
    else { return self }
    return (parts.first { $0.name == (language == .arabic ? "ar" : "fr") } ?? first).datum
  }
}
