import ESSDomain
import TerminalKit

extension Action {
  static let forms = [saveForm, nextField, previousField, openPicker, leaveForm, choosePicked, closePicker]

  static let saveForm = Action(
    "form-save", keys: [.control("s"), .function(2)], on: Scope(.form), footer: 1,
    title: Phrase(fr: "Enregistrer", en: "Save", ar: "حفظ")
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    guard case .form(var form) = state.layers.last else { throw .nothingSelected }
    for place in form.entries.indices { form.check(place, state.entry) }
    form.findings = form.contradictions(state.rules)
    if let wrong = form.entries.firstIndex(where: { $0.error != nil }) {
      form.focus = wrong
      state.layers[state.layers.count - 1] = .form(form)
      let label = form.entries[wrong].label
      let reason = form.entries[wrong].error ?? label
      state.say(
        Phrase(
          fr: "Pas encore enregistré. \(label.fr.firstCapital) : \(reason.fr)",
          en: "Not saved yet. \(label.en.firstCapital): \(reason.en)", ar: "لم يُحفظ بعد. \(label.ar): \(reason.ar)"),
        .bad)
      return []
    }
    if let finding = form.findings.first {
      state.layers[state.layers.count - 1] = .form(form)
      state.say(
        Phrase(fr: "Pas encore enregistré : ", en: "Not saved yet: ", ar: "لم يُحفظ بعد: ").joined(to: finding, by: ""),
        .bad)
      return []
    }
    let followUp = state.identities.next(at: state.moment)
    let after = form.withFollowUp(form.record, id: followUp, state.entry).updated(on: state.day)
    guard let edit = RecordEdit(before: form.before, after: after) else { throw .nothingSelected }
    let change = Change(
      id: state.identities.next(at: state.moment), action: form.action, title: after.title, author: state.author,
      edits: [edit])
    state.layers.removeLast()
    state.pending[change.id] = form
    return [.save(change)]
  }

  static let nextField = Action(
    "field-next", keys: [.tab, .down, .enter], on: Scope(.form), footer: 3,
    title: Phrase(fr: "Champ suivant", en: "Next field", ar: "الحقل التالي")
  ) { state in
    state.moveInForm(by: 1)
    return []
  }

  static let previousField = Action(
    "field-previous", keys: [.backTab, .up], on: Scope(.form),
    title: Phrase(fr: "Champ précédent", en: "Previous field", ar: "الحقل السابق")
  ) { state in
    state.moveInForm(by: -1)
    return []
  }

  static let openPicker = Action(
    "choices-open", keys: [.function(4)], on: Scope(.form), footer: 4,
    title: Phrase(fr: "Ouvrir la liste des choix", en: "Open the list of choices", ar: "فتح لائحة الاختيارات"),
    hint: Phrase(fr: "choisir", en: "choose", ar: "اختيار")
  ) { state throws(Refusal) in
    guard case .form(var form) = state.layers.last, form.entries.indices.contains(form.focus) else {
      throw .nothingSelected
    }
    switch form.entries[form.focus].control {
    case .choice, .choices, .references: break
    case .text, .check, .readOnly:
      throw Refusal(
        Phrase(fr: "Ce champ se tape.", en: "This field is typed.", ar: "يُكتب هذا الحقل كتابة."))
    }
    form.picker = PickerState()
    state.layers[state.layers.count - 1] = .form(form)
    return []
  }

  static let leaveForm = Action(
    "form-leave", keys: [.escape], on: Scope(.form), footer: 2,
    title: Phrase(fr: "Quitter le formulaire", en: "Leave the form", ar: "مغادرة الاستمارة"),
    hint: Phrase(fr: "quitter", en: "leave", ar: "مغادرة")
  ) { state throws(Refusal) in
    guard case .form(let form) = state.layers.last else { throw .nothingSelected }
    guard form.isChanged else { return state.leaveForm(keepingDraft: false) }
    let yes = DialogState.Answer(
      title: Phrase(fr: "Continuer la saisie", en: "Go on", ar: "مواصلة الإدخال"), letters: ["c", "ت"],
      outcome: .nothing)
    let keep = DialogState.Answer(
      title: Phrase(fr: "Garder en brouillon", en: "Keep as a draft", ar: "حفظ كمسودة"), letters: ["b", "k", "g", "م"],
      outcome: .leaveForm(keepingDraft: true))
    let drop = DialogState.Answer(
      title: Phrase(fr: "Abandonner", en: "Discard", ar: "تجاهل"), letters: ["a", "d"],
      outcome: .leaveForm(keepingDraft: false))
    state.layers.append(
      .dialog(
        DialogState(
          title: Phrase(fr: "Quitter sans enregistrer ?", en: "Leave without saving?", ar: "المغادرة دون حفظ؟"),
          lines: [
            Phrase(
              fr: "Ce qui est saisi n'est pas encore enregistré.", en: "What was entered is not saved yet.",
              ar: "ما أُدخل لم يُحفظ بعد.")
          ], answers: [yes, keep, drop])))
    return []
  }

  static let choosePicked = Action(
    "choice-take", keys: [.enter, .tab], on: Scope(.picker), footer: 1,
    title: Phrase(fr: "Prendre ce choix", en: "Take this choice", ar: "أخذ هذا الاختيار"),
    hint: Phrase(fr: "prendre", en: "take", ar: "أخذ")
  ) { state throws(Refusal) in
    guard case .form(var form) = state.layers.last, let picker = form.picker else { throw .nothingSelected }
    let choices = state.choices(in: form)
    guard choices.indices.contains(picker.scroll.selected) else { throw .nothingSelected }
    let value = choices[picker.scroll.selected].value
    if case .references(_, let several) = form.entries[form.focus].control {
      let others = several ? form.entries[form.focus].references.map(\.text).filter { $0 != value } : []
      form.entries[form.focus].input.text = (others + [value]).joined(separator: ";")
    } else if case .choices = form.entries[form.focus].control {
      form.entries[form.focus].toggle(value)
    } else {
      form.entries[form.focus].input.text = value
    }
    form.entries[form.focus].error = nil
    form.picker = nil
    state.layers[state.layers.count - 1] = .form(form)
    return state.keptForm()
  }

  static let closePicker = Action(
    "choices-close", keys: [.escape], on: Scope(.picker), footer: 2,
    title: Phrase(fr: "Fermer la liste", en: "Close the list", ar: "إغلاق اللائحة")
  ) { state in
    _ = state.withForm { $0.picker = nil }
    return []
  }
}
