import ESSDomain

/// The names of what a line of a journal has, in its long form and in the short one of a year's journal.
private struct LineNames {
  let edits: String
  let title: String
  let author: String
  let changes: String
  let path: String
  let values: Set<String>

  static let long = LineNames(
    edits: "edits", title: "title", author: "author", changes: "changes", path: "path", values: ["before", "after"])
  static let short = LineNames(edits: "e", title: "t", author: "by", changes: "c", path: "p", values: ["-", "+"])

  /// Members that name nobody.
  static let plain: Set<String> = ["id", "at", "action", "do", "undoes", "redoes", "files"]
}

extension PersonalPass {
  /// A line of a journal, of either form, without the person.
  mutating func journalLine(_ line: JSONValue) -> JSONValue {
    let names = line["do"] == nil ? LineNames.long : .short
    guard case .object(let members) = line, case .array(let edits)? = line[names.edits] else { return anything(line) }
    let records = edits.compactMap { $0["id"]?.string.flatMap { RecordID($0) } }
    return .object(
      members.map { member in
        var member = member
        if member.name == names.edits {
          member.value = .array(edits.map { edit($0, names) })
        } else if member.name == names.author {
          member.value = told(member.value, .author, records)
        } else if member.name == names.title {
          member.value = told(member.value, .changeTitle, records)
        } else if !LineNames.plain.contains(member.name) {
          member.value = anything(member.value)
        }
        return member
      })
  }

  /// A text, or the same in each language.
  private mutating func told(_ value: JSONValue, _ label: Phrase, _ records: [RecordID]) -> JSONValue {
    switch value {
    case .string(let text): .string(self.text(text, label, about: records))
    case .array(let texts): .array(texts.map { told($0, label, records) })
    case .object(let members):
      .object(members.map { JSONMember(name: $0.name, value: told($0.value, label, records)) })
    default: value
    }
  }

  private mutating func edit(_ edit: JSONValue, _ names: LineNames) -> JSONValue {
    guard case .object(let members) = edit, case .array(let changes)? = edit[names.changes],
      let kind = PersonalPass.kind(of: edit)
    else { return anything(edit) }
    let id = edit["id"]?.string.flatMap { RecordID($0) }
    let kept = changes.compactMap { change($0, of: kind, id, names) }
    return .object(members.map { $0.name == names.changes ? JSONMember(name: $0.name, value: .array(kept)) : $0 })
  }

  /// The kind of the record that an edit is about: as it says, or as its file does.
  private static func kind(of edit: JSONValue) -> RecordKind? {
    if let kind = edit["kind"]?.string { return RecordKind(rawValue: kind) }
    guard let file = (edit["in"] ?? edit["from"] ?? edit["to"])?.string else { return nil }
    return RecordKind.allCases.first { HubFolder.holds($0, file) }
  }

  /// A change of a value; nil for one that changed nothing but what is taken out.
  private mutating func change(
    _ change: JSONValue, of kind: RecordKind, _ id: RecordID?, _ names: LineNames
  ) -> JSONValue? {
    guard case .object(let members) = change, let told = change[names.path] else { return change }
    let path = told.string.map { [$0] } ?? told.elements.compactMap(\.string)
    var kept: [JSONMember] = []
    var (before, after): ([JSONValue], [JSONValue]) = ([], [])
    for member in members {
      guard names.values.contains(member.name) else {
        kept.append(member)
        continue
      }
      before.append(member.value)
      guard let value = value(member.value, at: path, of: kind, id) else { continue }
      after.append(value)
      kept.append(JSONMember(name: member.name, value: value))
    }
    return PersonalPass.areSame(after) && !PersonalPass.areSame(before) ? nil : .object(kept)
  }

  /// Whether the value before and the value after, as far as there are any, stand for the same.
  private static func areSame(_ values: [JSONValue]) -> Bool {
    JSONValue.same(values.first, values.count > 1 ? values.last : nil)
  }
}
