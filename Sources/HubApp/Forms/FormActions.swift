import ESSDomain
import TerminalKit

extension Action {
  static let forms = [
    saveForm, nextField, previousField, fieldBelow, fieldAbove, openPicker, editText, nextError, leaveForm,
    choosePicked,
    showCodes, closePicker,
  ]

  static let saveForm = Action(
    "form-save", keys: [.control("s"), .function(12)], on: Scope(.form), footer: 1,
    title: Phrase(fr: "Enregistrer", en: "Save", ar: "حفظ")
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    guard case .form(var form) = state.layers.last else { throw .nothingSelected }
    guard form.marked.isEmpty else { return state.previewBulk(form) }
    for place in form.entries.indices { form.check(place, state.entry) }
    form.fillTotal(leaving: form.focus, state.entry)
    form.hasTriedToSave = true
    form.judge(state.rules)
    let problems = form.problems
    if let first = problems.first {
      if let place = first.place { form.focus = place }
      state.layers[state.layers.count - 1] = .form(form)
      let said = Phrase(fr: "Pas encore enregistré. ", en: "Not saved yet. ", ar: "لم يُحفظ بعد. ")
        .joined(to: first.phrase, by: "")
      let count = CountedNoun.errors.phrase(problems.count)
      let more = Phrase(
        fr: " (\(count.fr), \(key: "error-next") : suivante)", en: " (\(count.en), \(key: "error-next"): the next)",
        ar: " (\(count.ar)، \(key: "error-next"): التالي)")
      state.say(problems.count > 1 ? said.joined(to: more, by: "") : said, .bad)
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
    "field-next", keys: [.tab, .enter], on: Scope(.form), footer: 3,
    title: Phrase(fr: "Champ suivant", en: "Next field", ar: "الحقل التالي")
  ) { state in
    // Of the one value for many records, what comes next is what it would change.
    if case .form(let form) = state.layers.last, !form.marked.isEmpty { return state.previewBulk(form) }
    state.moveInForm(by: 1)
    return []
  }

  static let previousField = Action(
    "field-previous", keys: [.backTab], on: Scope(.form),
    title: Phrase(fr: "Champ précédent", en: "Previous field", ar: "الحقل السابق")
  ) { state in
    state.moveInForm(by: -1)
    return []
  }

  static let fieldBelow = Action(
    "field-below", keys: [.down], on: Scope(.form),
    title: Phrase(fr: "Ligne ou champ au-dessous", en: "Line or field below", ar: "السطر أو الحقل الأسفل")
  ) { state in
    if !state.moveRowInForm(by: 1) { state.moveInForm(by: 1) }
    return []
  }

  static let fieldAbove = Action(
    "field-above", keys: [.up], on: Scope(.form),
    title: Phrase(fr: "Ligne ou champ au-dessus", en: "Line or field above", ar: "السطر أو الحقل الأعلى")
  ) { state in
    if !state.moveRowInForm(by: -1) { state.moveInForm(by: -1) }
    return []
  }

  static let openPicker = Action(
    "choices-open", keys: [.function(2), .function(4), .control(" ")], on: Scope(.form), footer: 4,
    title: Phrase(
      fr: "Ouvrir la liste des choix, le calendrier ou le territoire",
      en: "Open the list of choices, the calendar or the territory", ar: "فتح لائحة الاختيارات أو التقويم أو التراب"),
    hint: Phrase(fr: "choisir", en: "choose", ar: "اختيار"),
    synonyms: ["calendrier", "calendar", "تقويم", "codes", "رموز"]
  ) { state throws(Refusal) in
    guard case .form(var form) = state.layers.last, form.entries.indices.contains(form.focus) else {
      throw .nothingSelected
    }
    let entry = form.entries[form.focus]
    switch entry.control {
    case .choice, .choices, .references: form.picker = PickerState()
    case .text where entry.isDay:
      form.dayPicker = DayPicker(day: (try? Day.entered(entry.value, state.entry)) ?? state.day)
    case .text where entry.isTerritory: form.picker = state.territoryPicker(for: entry)
    case .text, .check, .readOnly:
      throw Refusal(
        Phrase(fr: "Ce champ se tape.", en: "This field is typed.", ar: "يُكتب هذا الحقل كتابة."))
    }
    form.selectPresent(state.choices(in: form))
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
    let lines = state.choices(in: form)
    let line = lines.indices.contains(picker.scroll.selected) ? lines[picker.scroll.selected] : nil
    if let code = line?.opens {
      form.picker?.enter(code)
    } else if picker.hasMarked {
      form.picker = nil
    } else {
      guard let line else { throw .nothingSelected }
      let entry = form.entries[form.focus]
      // Enter on a record that is taken already leaves it so; Ins takes it away.
      let isTaken = entry.references.contains { $0.text == line.value }
      if case .references = entry.control, isTaken {} else { form.entries[form.focus].mark(line.value) }
      form.picker = nil
    }
    form.entries[form.focus].error = nil
    state.layers[state.layers.count - 1] = .form(form)
    return state.keptForm()
  }

  static let showCodes = Action(
    "codes-show", keys: [.function(2)], on: Scope(.picker), footer: 3,
    title: Phrase(fr: "Montrer les codes", en: "Show the codes", ar: "عرض الرموز"),
    hint: Phrase(fr: "codes", en: "codes", ar: "رموز")
  ) { state in
    _ = state.withForm { $0.picker?.showsCodes.toggle() }
    return []
  }

  static let closePicker = Action(
    "choices-close", keys: [.escape], on: Scope(.picker), footer: 2,
    title: Phrase(fr: "Fermer la liste", en: "Close the list", ar: "إغلاق اللائحة")
  ) { state in
    _ = state.withForm { $0.picker = nil }
    return []
  }
}
