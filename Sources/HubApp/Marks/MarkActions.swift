import ESSDomain
import TerminalKit

extension Action {
  static let marks = [markAll, invertMarks, rangeDown, rangeUp] + bulk

  static let markAll = Action(
    "mark-all", keys: [.character("*")], on: .lists,
    title: Phrase(
      fr: "Marquer ou démarquer toute la liste", en: "Mark or unmark the whole list",
      ar: "تعليم اللائحة كلها أو إزالة التعليم عنها")
  ) { state throws(Refusal) in
    guard let count = state.list?.count, count > 0 else { throw .nothingSelected }
    guard !state.isTrial else { return [] }
    let isMarked = state.isWhollyMarked
    guard !isMarked, count > AppState.markedWithoutAsking else {
      let marked = state.changeList(MarkAll(isMarked: !isMarked)) ?? 0
      state.sayMarked(marked)
      return []
    }
    let isFiltered = state.list?.filter.isEmpty == false
    state.lay(.dialog(.markingAll(count, isFiltered: isFiltered)))
    return []
  }

  static let invertMarks = Action(
    "mark-invert", keys: [.character("I")], on: .lists,
    title: Phrase(fr: "Inverser les marques", en: "Invert the marks", ar: "عكس العلامات")
  ) { state throws(Refusal) in
    guard let count = state.list?.count, count > 0 else { throw .nothingSelected }
    guard !state.isTrial else { return [] }
    let marked = state.changeList(InvertMarks()) ?? 0
    state.sayMarked(marked)
    return []
  }

  static let rangeDown = Action(
    "range-down", keys: [.shiftDown], on: .lists,
    title: Phrase(
      fr: "Étendre la marque vers le bas", en: "Extend the marks downwards", ar: "توسيع التعليم إلى أسفل")
  ) { state throws(Refusal) in try state.extendRange(by: 1) }

  static let rangeUp = Action(
    "range-up", keys: [.shiftUp], on: .lists,
    title: Phrase(fr: "Étendre la marque vers le haut", en: "Extend the marks upwards", ar: "توسيع التعليم إلى أعلى")
  ) { state throws(Refusal) in try state.extendRange(by: -1) }
}

extension AppState {
  /// So many rows are marked at once without a question.
  static let markedWithoutAsking = 10

  fileprivate mutating func extendRange(by step: Int) throws(Refusal) -> [Effect] {
    guard list?.selected != nil else { throw .nothingSelected }
    panes.current = .list
    let marked = changeList(ExtendRange(step: step, height: listLayout.tableHeight)) ?? 0
    sayMarked(marked)
    return []
  }
}

extension DialogState {
  /// Asks whether all rows of a list are to be marked, and says how many that are.
  fileprivate static func markingAll(_ count: Int, isFiltered: Bool) -> DialogState {
    let (fr, en, ar) = (
      Formats(.french).count(count), Formats(.english).count(count), Formats(.arabic).count(count)
    )
    var dialog = DialogState(
      title: Phrase(
        fr: "Marquer les \(fr) fiches ?", en: "Mark all \(en) records?", ar: "تعليم كل البطاقات (\(ar))؟"),
      lines: [
        isFiltered
          ? Phrase(
            fr: "Toutes celles que le filtre laisse passer, y compris celles qu'on ne voit pas à l'écran.",
            en: "All that the filter lets through, those too that are not on the screen.",
            ar: "كل ما تسمح به التصفية، بما في ذلك ما لا يظهر على الشاشة.")
          : Phrase(
            fr: "La liste n'est pas filtrée : ce sont toutes les fiches.",
            en: "The list is not filtered: these are all records.", ar: "اللائحة غير مصفاة: هذه كل البطاقات.")
      ],
      answers: [
        Answer(
          title: Phrase(fr: "Laisser", en: "Leave it", ar: "إلغاء"), letters: ["l", "n"], outcome: .nothing),
        Answer(
          title: Phrase(fr: "Marquer \(fr)", en: "Mark \(en)", ar: "تعليم \(ar)"),
          letters: ["m", "y", "o", "ن"],
          outcome: .act { state in
            let marked = state.changeList(MarkAll(isMarked: true)) ?? 0
            state.sayMarked(marked)
            return []
          }),
      ])
    // A mark changes no record: Enter marks.
    dialog.chosen = 1
    return dialog
  }
}
