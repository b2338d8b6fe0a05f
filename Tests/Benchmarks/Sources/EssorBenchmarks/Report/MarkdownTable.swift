/// A table as Markdown has it, its first column for words and the others for figures.
struct MarkdownTable {
  let head: [String]
  private(set) var rows: [[String]] = []

  init(_ head: [String]) { self.head = head }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  var text: String {
    let line = head.indices.map { $0 == 0 ? "---" : "---:" }
    return ([head, line] + rows).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }
}
