import ESSDomain
import TerminalKit

extension Action {
  static let bulk = [chooseField, leaveFieldChoice, saveBulk, leaveBulk]

  static let chooseField = Action(
    "field-choose", keys: [.enter, .tab], on: Scope(.fieldChoice), footer: 1,
    title: Phrase(fr: "Prendre ce champ", en: "Take this field", ar: "اعتماد هذا الحقل"),
    hint: Phrase(fr: "prendre ce champ", en: "take this field", ar: "اعتماد")
  ) { state throws(Refusal) in
    guard case .fieldChoice(let choice) = state.layers.last,
      choice.shown.indices.contains(choice.scroll.selected)
    else { throw .nothingSelected }
    let form = state.bulkForm(choice.shown[choice.scroll.selected], choice)
    state.lay(.form(form))
    return []
  }

  static let leaveFieldChoice = Action(
    "field-leave", keys: [.escape, .function(10)], on: Scope(.fieldChoice), footer: 2,
    title: Phrase(fr: "Ne rien modifier", en: "Change nothing", ar: "عدم تعديل أي شيء"),
    hint: Phrase(fr: "annuler", en: "cancel", ar: "إلغاء")
  ) { state in
    _ = state.layers.popLast()
    return []
  }

  static let saveBulk = Action(
    "bulk-save", keys: [.enter, .control("s")], on: Scope(.bulkPreview), footer: 1,
    title: Phrase(
      fr: "Enregistrer dans toutes les fiches", en: "Save in all records", ar: "الحفظ في كل البطاقات"),
    hint: Phrase(fr: "enregistrer", en: "save", ar: "حفظ")
  ) { state throws(Refusal) in try state.saveBulk() }

  static let leaveBulk = Action(
    "bulk-leave", keys: [.escape, .character("q"), .function(10)], on: Scope(.bulkPreview), footer: 2,
    title: Phrase(fr: "Revenir à la valeur", en: "Go back to the value", ar: "العودة إلى القيمة"),
    hint: Phrase(fr: "revenir", en: "go back", ar: "رجوع")
  ) { state in
    _ = state.layers.popLast()
    return []
  }
}
