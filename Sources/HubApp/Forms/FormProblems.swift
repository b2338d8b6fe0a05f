import ESSDomain
import TerminalKit

/// What a rule finds wrong with the record of a form, and the fields that it looks at.
struct FormFinding: Sendable, Hashable {
  let phrase: Phrase
  let fields: [String]
}

/// Something to put right before the form can be saved, and the field where.
struct FormProblem: Sendable {
  let phrase: Phrase
  let place: Int?
}

extension FormState {
  /// All that keeps the form from being saved: first what is wrong in a field, in the order of the fields.
  var problems: [FormProblem] {
    let own = entries.enumerated().compactMap { place, entry in
      entry.error.map { error in
        FormProblem(
          phrase: Phrase(
            fr: "\(entry.label.fr.firstCapital) : \(error.fr)", en: "\(entry.label.en.firstCapital): \(error.en)",
            ar: "\(entry.label.ar): \(error.ar)"), place: place)
      }
    }
    return own + findings.map { FormProblem(phrase: $0.phrase, place: place(ofAny: $0.fields)) }
  }

  /// The first field of the form that one of these names means, itself or by a part of it.
  private func place(ofAny fields: [String]) -> Int? {
    entries.firstIndex { entry in fields.contains { entry.field == $0 || entry.field.hasPrefix($0 + ".") } }
  }

  /// Asks the rules what is wrong with the record as a whole, and what is doubtful in the fields that were changed.
  mutating func judge(_ rules: RuleContext) {
    findings = nameMissing.map { [$0] } ?? []
    warnings = [:]
    guard marked.isEmpty else { return }
    for finding in record.findings(rules) {
      guard case .breach(let phrase) = finding.result else { continue }
      if finding.severity <= .blocking {
        if hasTriedToSave { findings.append(FormFinding(phrase: phrase, fields: finding.fields)) }
      } else if finding.severity <= .warning, let place = place(ofAny: finding.fields), entries[place].isChanged {
        warnings[place] = warnings[place]?.joined(to: phrase, by: " ; ") ?? phrase
      }
    }
  }

  /// A name in one of the two scripts is enough, but there must be one.
  private var nameMissing: FormFinding? {
    let names = entries.filter { $0.field == "name.fr" || $0.field == "name.ar" }
    guard hasTriedToSave, !names.isEmpty, names.allSatisfy({ $0.value.trimmed.isEmpty }) else { return nil }
    return FormFinding(
      phrase: Phrase(
        fr: "La dénomination manque : en français ou en arabe.", en: "The name is missing: in French or in Arabic.",
        ar: "التسمية ناقصة: بالفرنسية أو بالعربية."), fields: ["name"])
  }

  /// The place of the next problem after the field with the focus, round the end.
  var nextProblem: Int? {
    let places = Set(problems.compactMap(\.place)).sorted()
    return places.first { $0 > focus } ?? places.first
  }
}

extension AppState {
  /// Lists what is to be put right, and says how much there is.
  ///
  /// - Returns: The rows taken.
  func drawProblems(of form: FormState, in rect: Rect, _ canvas: inout Canvas) -> Int {
    let listed = form.remarks.map { FormProblem(phrase: $0, place: nil) } + (form.hasTriedToSave ? form.problems : [])
    guard !listed.isEmpty else { return 0 }
    let most = max(1, min(3, rect.height / 4))
    let shownCount = listed.count > most ? most - 1 : listed.count
    for (row, problem) in listed.prefix(max(1, shownCount)).enumerated() {
      let isHere = problem.place == form.focus
      let line = Line("! ", .danger) + Line(shown(problem.phrase), isHere ? .strong : .danger)
      canvas.write(line: line, at: rect.row(row).origin, width: rect.width)
    }
    guard listed.count > most, most > 1 else { return max(1, shownCount) }
    let rest = CountedNoun.otherErrors.phrase(listed.count - shownCount)
    let hint = rest.joined(
      to: Phrase(
        fr: "\(key: "error-next") : suivante", en: "\(key: "error-next"): the next", ar: "\(key: "error-next"): التالي"),
      by: " · ")
    canvas.write(
      Phrase(same: "… ").joined(to: hint, by: "").text(self), at: rect.row(shownCount).origin, width: rect.width,
      role: .danger)
    return most
  }
}

extension Phrase {
  /// The phrase in the language of a screen.
  fileprivate func text(_ state: AppState) -> DisplayText { state.shown(self) }
}

extension CountedNoun {
  static let otherErrors = CountedNoun(
    fr: ("autre erreur", "autres erreurs"), en: ("more error", "more errors"),
    ar: ("خطأ آخر", "خطآن آخران", "أخطاء أخرى", "خطأ آخر", "خطأ آخر"))
}

extension Action {
  static let nextError = Action(
    "error-next", keys: [.function(7)], on: Scope(.form),
    title: Phrase(fr: "Aller à l'erreur suivante", en: "Go to the next error", ar: "الانتقال إلى الخطأ التالي"),
    hint: Phrase(fr: "erreur suivante", en: "next error", ar: "الخطأ التالي"),
    synonyms: ["erreurs", "errors", "أخطاء"]
  ) { state throws(Refusal) in
    guard case .form(let form) = state.layers.last else { throw .nothingSelected }
    guard form.nextProblem != nil else {
      throw Refusal(
        Phrase(
          fr: "Aucune erreur dans ce formulaire.", en: "No error in this form.", ar: "لا يوجد خطأ في هذه الاستمارة."))
    }
    state.moveInForm { $0.nextProblem ?? $0.focus }
    return []
  }
}
