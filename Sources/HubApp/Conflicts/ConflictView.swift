import ESSDomain
import TerminalKit

extension AppState {
  /// Values changed in two places: what stood there, mine and theirs, one under the other.
  func drawConflict(_ conflict: ConflictState, _ canvas: inout Canvas) {
    canvas.fill(body, role: .text)
    let area = body.inset(horizontally: 1)
    canvas.write(shown(ConflictWords.title), at: area.origin, width: area.width, role: .heading)
    let open = conflict.open
    let state = open == 0 ? ConflictWords.decided : ConflictWords.left(open)
    canvas.write(
      line: Line(shown(state), open == 0 ? .ok : .changed), at: area.origin, width: area.width, align: .end)
    let list = area.droppingTop(2)
    let lines = conflictLines(conflict, width: list.width - 4)
    let own = lines.indices.filter { lines[$0].row == conflict.row }
    let top = ConflictLine.top(of: own, count: lines.count, height: list.height)
    for (y, line) in lines.dropFirst(top).prefix(list.height).enumerated() {
      let place = list.row(y)
      canvas.write(line: line.line, at: Point(place.x + line.indent, place.y), width: place.width - line.indent - 1)
      guard line.row == conflict.row else { continue }
      canvas.emphasise(place.droppingEnd(1), .selected)
      canvas.marker(at: place.origin)
      canvas.attention = place.origin
    }
    ScrollBar(first: top, shown: list.height, count: lines.count).draw(in: list.end(1), on: &canvas)
  }

  private func conflictLines(_ conflict: ConflictState, width: Int) -> [ConflictLine] {
    var lines: [ConflictLine] = []
    var last: RecordName?
    for (number, value) in conflict.conflicts.enumerated() {
      if last != value.record {
        lines += Line(shown(value.title), .strong).wrapped(to: max(1, width)).map { ConflictLine(line: $0) }
        last = value.record
      }
      let trail = DisplayText(value.ownNames(in: language).joined(separator: " › "))
      if !value.trail.isEmpty {
        lines += Line(trail, .label).wrapped(to: max(1, width)).map { ConflictLine(line: $0, indent: 2) }
        lines += valueLines(ConflictWords.before, value.expected, value, width, row: nil, mark: nil)
      }
      let side = conflict.sides[number]
      lines += valueLines(
        value.mineWords, value.path.isEmpty ? nil : value.wanted, value, width, row: 2 * number, mark: side == .mine)
      lines += valueLines(
        value.theirWords, value.path.isEmpty ? nil : value.found, value, width, row: 2 * number + 1,
        mark: side == .theirs)
      lines.append(ConflictLine(line: .empty))
    }
    return lines
  }

  /// The words for a side, what stands there, and for the other one who wrote it; four lines at most.
  private func valueLines(
    _ words: Phrase, _ value: JSONValue?, _ conflict: FieldConflict, _ width: Int, row: Int?, mark: Bool?
  ) -> [ConflictLine] {
    var line = Line(shown(words), row == nil ? .muted : .label)
    if let row, row % 2 == 0, !conflict.canBeMine {
      line = Line(shown(ConflictWords.impossible), .hintDisabled)
    } else if !conflict.path.isEmpty {
      let datum = value?.datum(as: conflict.shape) ?? .absent
      let text = datum.text(in: language, names: names)
      line.append(" ")
      line.append(text.isEmpty ? shown(ConflictWords.nothing) : DisplayText(text), text.isEmpty ? .muted : .value)
    }
    if let row, row % 2 == 1, let source = conflict.source { line.append(shown(source), .muted) }
    if let mark { line = Line(DisplayText(mark ? "[x] " : "[ ] "), mark ? .mark : .text) + line }
    return line.wrapped(to: max(1, width)).prefix(4).enumerated().map { number, line in
      ConflictLine(line: line, indent: number > 0 && mark != nil ? 8 : mark == nil ? 8 : 4, row: row)
    }
  }
}

/// One line of the screen, with the row of choice that it belongs to.
private struct ConflictLine {
  let line: Line
  var indent = 0
  var row: Int?

  /// The first line shown: the selected row is seen whole, and what stands before it while there is room.
  static func top(of own: [Int], count: Int, height: Int) -> Int {
    guard let first = own.first, let last = own.last, count > height, last + 2 > height else { return 0 }
    return min(max(0, min(first, last + 2 - height)), max(0, count - height))
  }
}

extension FieldConflict {
  /// The steps of the way, each by its own name: of "Participants · femmes" under "Participants" only the second part.
  fileprivate func ownNames(in language: Language) -> [String] {
    let names = trail.map { $0[language] }
    return names.indices.map { place in
      let outer = place > 0 ? names[place - 1] + " · " : ""
      let name =
        !outer.isEmpty && names[place].hasPrefix(outer) ? names[place].dropFirst(outer.count) : names[place][...]
      return String(name).firstCapital
    }
  }

  /// What the user's side is called.
  fileprivate var mineWords: Phrase {
    guard path.isEmpty else { return ConflictWords.mine }
    return current == nil ? ConflictWords.bringBack : ConflictWords.deleteAllTheSame
  }

  fileprivate var theirWords: Phrase {
    guard path.isEmpty else { return ConflictWords.theirs }
    return current == nil ? ConflictWords.letGo : ConflictWords.keep
  }

  /// " — amina, 24/11/2026", where the journal tells.
  fileprivate var source: Phrase? {
    guard let author, let changedOn else { return nil }
    return Phrase { " — \(author), \(Formats($0).day(changedOn))" }
  }
}

enum ConflictWords {
  static let title = Phrase(
    fr: "Modifié ici et ailleurs", en: "Changed here and elsewhere", ar: "تغيير هنا وفي مكان آخر")
  static let decided = Phrase(
    fr: "tout est choisi : \(key: "decision-save") enregistre", en: "all chosen: \(key: "decision-save") saves",
    ar: "تم كل اختيار: \(key: "decision-save") للحفظ")

  static func left(_ count: Int) -> Phrase {
    Phrase(fr: "à choisir : \(count)", en: "to be chosen: \(count)", ar: "للاختيار: \(count)")
  }

  static let before = Phrase(fr: "avant :", en: "before:", ar: "قبل:")
  static let mine = Phrase(fr: "ici :", en: "here:", ar: "هنا:")
  static let theirs = Phrase(fr: "ailleurs :", en: "elsewhere:", ar: "في مكان آخر:")
  static let nothing = Phrase(fr: "(rien)", en: "(nothing)", ar: "(لا شيء)")
  static let bringBack = Phrase(
    fr: "Supprimée ailleurs : la rétablir avec ce qui est saisi ici",
    en: "Deleted elsewhere: bring it back with what is entered here", ar: "حُذفت من مكان آخر: استرجاعها بما أُدخل هنا")
  static let letGo = Phrase(fr: "La laisser supprimée", en: "Leave it deleted", ar: "تركها محذوفة")
  static let deleteAllTheSame = Phrase(
    fr: "Modifiée ailleurs : la supprimer quand même", en: "Changed elsewhere: delete it all the same",
    ar: "عُدّلت من مكان آخر: حذفها رغم ذلك")
  static let keep = Phrase(
    fr: "La garder telle qu'elle est maintenant", en: "Keep it as it is now", ar: "الاحتفاظ بها كما هي الآن")
  static let impossible = Phrase(
    fr: "ici : impossible, ce qui portait cette valeur a été supprimé",
    en: "here: not possible, what held this value was deleted", ar: "هنا: غير ممكن، حُذف ما كان يحمل هذه القيمة")
}
