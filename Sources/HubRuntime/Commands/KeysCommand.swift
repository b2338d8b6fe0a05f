import ESSDomain
import HubApp
import HubExchange
import TerminalKit

/// `essor keys`: which key does what on which screen, as the user's own file has it.
public struct KeysCommand: Sendable {
  private let file: KeyFile
  private let console: Console

  public init(_ configuration: Configuration, console: Console) {
    file = configuration.keys
    self.console = console
  }

  /// Writes the keys of all actions as data, and says what of the user's file is refused.
  public func run(_ form: DataForm) -> Outcome {
    switch form {
    case .table: table()
    case .json: json()
    case .csv: csv()
    }
    for problem in file.problems {
      let line = problem.line.map { ":\($0)" } ?? ""
      console.say(Phrase { "\(file.path)\(line): \(problem.phrase[$0])" })
    }
    return file.problems.isEmpty ? .done : .findings
  }

  private func keys(_ action: Action, _ names: KeyNames = .english) -> [String] {
    file.map.strokes(of: action).map { $0.name(in: names) }
  }

  private func table() {
    let language = console.language
    var table = TextTable([
      Phrase(fr: "Action", en: "Action", ar: "الإجراء")[language],
      Phrase(fr: "Touches", en: "Keys", ar: "المفاتيح")[language],
      Phrase(fr: "Ce qu'elle fait", en: "What it does", ar: "ما يفعله")[language],
      Phrase(fr: "Commande", en: "Command", ar: "الأمر")[language],
    ])
    table.rows = Registry.all.map { action in
      let mark = file.map.isOwn(action) ? " *" : ""
      return [
        action.id, keys(action).joined(separator: ", ") + mark, action.title[language],
        action.twin.map { "essor \($0)" } ?? "",
      ]
    }
    for line in table.lines(width: console.width) { guard console.line(line) else { return } }
  }

  private func json() {
    let actions = Registry.all.map { action in
      var members: [(String, JSONValue)] = [
        ("id", .string(action.id)), ("keys", .array(keys(action).map { .string($0) })),
        ("own", .bool(file.map.isOwn(action))),
        ("screens", .array(action.scope.focuses.map(\.rawValue).sorted().map { .string($0) })),
        (
          "title",
          .members(Language.allCases.map { ($0.rawValue, .string(action.title[$0])) })
        ),
      ]
      if let twin = action.twin { members.append(("command", .string(twin))) }
      return JSONValue.members(members)
    }
    let problems = file.problems.map { problem in
      JSONValue.members([
        ("line", problem.line.map { .integer(Int64($0)) } ?? .null),
        ("problem", .string(problem.phrase[console.language])),
      ])
    }
    let value = JSONValue.members([
      ("actions", .array(actions)), ("file", .string(file.path)), ("keyboard", .string(file.keyboard.rawValue)),
      ("problems", .array(problems)),
    ])
    console.put(Array((value.text() + "\n").utf8))
  }

  private func csv() {
    var writer = CSVWriter()
    for title in ["id", "keys", "own", "title", "command"] { writer.cell(title) }
    writer.endRow()
    for action in Registry.all {
      // A key such as `+` or `-` must not begin a formula.
      writer.text(action.id)
      writer.text(keys(action).joined(separator: ", "))
      writer.cell(file.map.isOwn(action) ? "1" : "0")
      writer.text(action.title[console.language])
      writer.cell(action.twin ?? "")
      writer.endRow()
    }
    console.put(writer.bytes)
  }
}
