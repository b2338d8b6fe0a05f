import TerminalKit

/// One line of a step of a review: texts and boxes to fill in, by column.
struct ReviewLine {
  struct Text {
    let x: Int
    let width: Int
    let line: Line
    var align = Alignment.start
    /// Names what is to be filled in on the line.
    var isLabel = false
  }

  struct Box {
    let x: Int
    let width: Int
    let field: ReviewField
    /// What stands there while nothing is entered: the value as it is.
    var placeholder = DisplayText.empty
  }

  var texts: [Text] = []
  var boxes: [Box] = []
  /// The field on the line above of which this line says something.
  var about: ReviewField?

  static let blank = ReviewLine()

  /// A line of text alone.
  init(_ line: Line, width: Int, about field: ReviewField? = nil, indent: Int = 2) {
    texts = [Text(x: indent, width: max(0, width - indent), line: line)]
    about = field
  }

  init(texts: [Text] = [], boxes: [Box] = []) {
    self.texts = texts
    self.boxes = boxes
  }

  /// The first line shown: the field with the keyboard and what is said of it are seen, and the beginning while it can be.
  static func top(_ lines: [ReviewLine], focus: ReviewField, height: Int) -> Int {
    let own = lines.indices.filter { index in
      lines[index].about == focus || lines[index].boxes.contains { $0.field == focus }
    }
    guard height > 0, let first = own.first, let last = own.last, lines.count > height, last + 2 > height else {
      return 0
    }
    let wanted = min(first, last + 2 - height)
    return min(max(0, wanted), lines.count - height)
  }
}
