import ESSDomain
import TerminalKit

/// What came of a text that was given to the user's own editor.
public enum EditorOutcome: Sendable, Hashable {
  case changed(String)
  case unchanged
  /// Why there is no other text; the field keeps what it had.
  case failed(Phrase)
}

extension AppState {
  /// The text of the field with the focus; nil where nothing is typed.
  var textInFocus: String? {
    if case .form(let form) = layers.last, form.picker == nil, form.entries.indices.contains(form.focus),
      form.entries[form.focus].isTyped
    {
      return form.entries[form.focus].value
    }
    guard layers.isEmpty, place.isReview, let review, review.picker == nil, review.focus.choices.isEmpty else {
      return nil
    }
    return review.sheet[review.focus]
  }

  /// Takes the text back from the editor into the field it came from, as one step.
  mutating func takeEdited(_ outcome: EditorOutcome) -> [Effect] {
    switch outcome {
    case .failed(let why):
      say(why, .bad)
      return []
    case .unchanged:
      say(
        Phrase(
          fr: "Rien n'a été changé dans l'éditeur.", en: "Nothing was changed in the editor.",
          ar: "لم يتغير شيء في المحرر."))
      return []
    case .changed(let text): return replaceTextInFocus(with: text)
    }
  }

  private mutating func replaceTextInFocus(with text: String) -> [Effect] {
    guard textInFocus != nil else { return [] }
    var isCut = false
    var effects: [Effect] = []
    if case .form = layers.last {
      isCut =
        withForm { form in
          // The empty lines at the end of a file are nothing in a field of one line.
          let taken = form.entries[form.focus].input.replaceAll(
            with: form.entries[form.focus].isLong ? text : text.trimmed)
          form.entries[form.focus].error = nil
          form.entries[form.focus].settleDirection()
          return taken.isCut
        } ?? false
      effects = keptForm()
    } else if var review {
      var sheet = review.sheet
      _ = sheet.edit(review.focus) { input in
        isCut = input.replaceAll(with: text.trimmed).isCut
        return true
      }
      review.sheet = sheet
      self.review = review
      effects = keep(review)
    }
    if isCut {
      say(
        Phrase(
          fr: "Texte repris de l'éditeur, mais trop long : la fin manque.",
          en: "Text taken from the editor, but too long: its end is missing.",
          ar: "أُخذ النص من المحرر لكنه طويل جدا: نهايته ناقصة."), .bad)
    } else {
      say(
        Phrase(
          fr: "Texte repris de l'éditeur ; Alt+U revient en arrière.",
          en: "Text taken from the editor; Alt+U takes it back.", ar: "أُخذ النص من المحرر؛ Alt+U للتراجع."), .good)
    }
    return effects
  }

  /// Says how much of a paste was taken in.
  mutating func sayPasted(_ taken: (count: Int, isCut: Bool)) {
    let said = Phrase(fr: "Collé : ", en: "Pasted: ", ar: "تم لصق: ")
      .joined(to: CountedNoun.characters.phrase(taken.count), by: "")
    guard taken.isCut else { return say(said) }
    say(
      said.joined(
        to: Phrase(fr: "le reste n'a pas de place ici.", en: "the rest finds no room here.", ar: "لا مكان هنا للباقي."),
        by: " ; "),
      .bad)
  }
}

extension Place {
  fileprivate var isReview: Bool { if case .review = self { true } else { false } }
}

extension Action {
  static let editText = Action(
    "text-edit", keys: [.control("e")], on: Scope(.form, .review),
    title: Phrase(
      fr: "Écrire dans votre éditeur ($EDITOR)", en: "Write in your editor ($EDITOR)", ar: "الكتابة في محررك ($EDITOR)"),
    hint: Phrase(fr: "éditeur", en: "editor", ar: "المحرر"), synonyms: ["vim", "nano", "emacs", "éditeur", "محرر"]
  ) { state throws(Refusal) in
    guard let text = state.textInFocus else {
      throw Refusal(
        Phrase(fr: "Ce champ ne se tape pas.", en: "This field is not typed.", ar: "لا يُكتب هذا الحقل كتابة."))
    }
    return [.edit(text)]
  }
}
