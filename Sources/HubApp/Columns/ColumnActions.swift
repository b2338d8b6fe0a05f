import ESSDomain
import TerminalKit

extension Action {
  static let columns = [
    openColumns, keepColumns, showColumn, columnEarlier, columnLater, columnWider, columnNarrower, columnsAsAtFirst,
    leaveColumns,
  ]

  static let openColumns = Action(
    "columns-choose", keys: [.character("c")], on: .lists,
    title: Phrase(fr: "Choisir les colonnes", en: "Choose the columns", ar: "اختيار الأعمدة"),
    hint: Phrase(fr: "colonnes", en: "columns", ar: "الأعمدة")
  ) { state throws(Refusal) in
    guard let kind = state.place.listed else { throw .nothingSelected }
    guard !state.isTrial, let chooser = state.columnChooser(former: state.columnChoices[kind]) else { return [] }
    state.lay(.columns(chooser))
    return []
  }

  static let keepColumns = Action(
    "columns-keep", keys: [.enter], on: Scope(.columns), footer: 1,
    title: Phrase(fr: "Garder ces colonnes", en: "Keep these columns", ar: "الاحتفاظ بهذه الأعمدة"),
    hint: Phrase(fr: "garder", en: "keep", ar: "احتفاظ")
  ) { state throws(Refusal) in
    guard case .columns(let chooser) = state.layers.last else { throw .nothingSelected }
    state.layers.removeLast()
    guard chooser.choice != chooser.former else { return [] }
    state.say(
      Phrase(
        fr: "Colonnes retenues pour cette liste.", en: "Columns remembered for this list.",
        ar: "حُفظت أعمدة هذه اللائحة."), .good)
    return [.rememberSettings([ColumnChoice.setting(of: chooser.kind): chooser.choice?.text ?? ""])]
  }

  static let showColumn = Action(
    "column-show", keys: [.space, .insert], on: Scope(.columns), footer: 2,
    title: Phrase(fr: "Montrer ou cacher la colonne", en: "Show or hide the column", ar: "إظهار العمود أو إخفاؤه"),
    hint: Phrase(fr: "montrer", en: "show", ar: "إظهار")
  ) { state throws(Refusal) in
    try state.changeColumns { (chooser) throws(Refusal) in try chooser.toggle() }
  }

  static let columnEarlier = Action(
    "column-earlier", keys: [.shiftUp, .character("-")], on: Scope(.columns),
    title: Phrase(fr: "Avancer la colonne", en: "Move the column forward", ar: "تقديم العمود")
  ) { state throws(Refusal) in
    try state.changeColumns { (chooser) throws(Refusal) in try chooser.move(by: -1) }
  }

  static let columnLater = Action(
    "column-later", keys: [.shiftDown, .character("+")], on: Scope(.columns), footer: 3,
    title: Phrase(fr: "Reculer la colonne", en: "Move the column back", ar: "تأخير العمود"),
    hint: Phrase(fr: "reculer", en: "move back", ar: "تأخير")
  ) { state throws(Refusal) in
    try state.changeColumns { (chooser) throws(Refusal) in try chooser.move(by: 1) }
  }

  static let columnWider = Action(
    "column-wider", keys: [.right], on: Scope(.columns), footer: 4,
    title: Phrase(fr: "Élargir la colonne", en: "Make the column wider", ar: "توسيع العمود"),
    hint: Phrase(fr: "élargir", en: "wider", ar: "توسيع")
  ) { state throws(Refusal) in
    try state.changeColumns { (chooser) throws(Refusal) in try chooser.widen(by: 1) }
  }

  static let columnNarrower = Action(
    "column-narrower", keys: [.left], on: Scope(.columns),
    title: Phrase(fr: "Rétrécir la colonne", en: "Make the column narrower", ar: "تضييق العمود")
  ) { state throws(Refusal) in
    try state.changeColumns { (chooser) throws(Refusal) in try chooser.widen(by: -1) }
  }

  static let columnsAsAtFirst = Action(
    "columns-reset", keys: [.delete, .character("0")], on: Scope(.columns), footer: 5,
    title: Phrase(fr: "Comme au début", en: "As at first", ar: "كما في البداية"),
    hint: Phrase(fr: "comme au début", en: "as at first", ar: "كما في البداية")
  ) { state throws(Refusal) in
    guard case .columns(let chooser) = state.layers.last, !state.isTrial,
      let usual = state.columnChooser(asChosen: false, former: chooser.former)
    else { return [] }
    return try state.changeColumns { chooser in chooser = usual }
  }

  static let leaveColumns = Action(
    "columns-leave", keys: [.escape, .character("q"), .function(10)], on: Scope(.columns), footer: 6,
    title: Phrase(
      fr: "Revenir aux colonnes d'avant", en: "Go back to the columns before", ar: "العودة إلى الأعمدة السابقة"),
    hint: Phrase(fr: "annuler", en: "cancel", ar: "إلغاء")
  ) { state in
    if case .columns(let chooser) = state.layers.popLast() { state.columnChoices[chooser.kind] = chooser.former }
    return []
  }
}
