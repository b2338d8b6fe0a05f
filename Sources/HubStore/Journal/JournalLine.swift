import ESSDomain

/// One line of a journal: who changed what, when, under which named action, with every value before and after.
struct JournalLine: Sendable {
  let id: RecordID
  let at: Timestamp
  let action: String
  let author: String
  let title: Phrase
  let edits: [RecordPatch]
  /// What a repair does to files as such; a line has these or edits.
  var files: [FileChange] = []
  /// The change that this one takes back, or makes again.
  var undoes: RecordID?
  var redoes: RecordID?

  /// As it stands in the journal: what `jq -cS .` prints, with its newline.
  var bytes: [UInt8] {
    var members: [(String, JSONValue)] = [
      ("action", .string(action)), ("at", .string(at.iso)), ("author", .string(author)),
      ("edits", .array(edits.map(\.value))), ("id", .string(id.text)),
      ("title", .members([("ar", .string(title.ar)), ("en", .string(title.en)), ("fr", .string(title.fr))])),
    ]
    if !files.isEmpty { members.append(("files", .array(files.map(\.value)))) }
    if let undoes { members.append(("undoes", .string(undoes.text))) }
    if let redoes { members.append(("redoes", .string(redoes.text))) }
    var writer = JSONWriter(.oneLine)
    JSONValue.members(members).write(to: &writer)
    writer.endLine()
    return writer.bytes
  }
}

extension JournalLine {
  /// A line as read; nil for anything that is none.
  init?(_ value: JSONValue) {
    guard let id = value["id"]?.string.flatMap({ RecordID($0) }),
      let at = value["at"]?.string.flatMap({ Timestamp(iso: $0) })
    else { return nil }
    if value["do"] != nil {
      guard let line = JournalLine(short: value, id, at) else { return nil }
      self = line
      return
    }
    guard
      let action = value["action"]?.string, case .array(let edits)? = value["edits"]
    else { return nil }
    let patches = edits.compactMap { RecordPatch($0) }
    guard patches.count == edits.count else { return nil }
    self.id = id
    self.at = at
    self.action = action
    author = value["author"]?.string ?? ""
    let title = value["title"]
    self.title = Phrase { title?[$0.rawValue]?.string ?? action }
    self.edits = patches
    let fileValues = value["files"]?.elements ?? []
    files = fileValues.compactMap { FileChange($0) }
    guard files.count == fileValues.count else { return nil }
    undoes = value["undoes"]?.string.flatMap { RecordID($0) }
    redoes = value["redoes"]?.string.flatMap { RecordID($0) }
  }
}

/// What a change does to one record, value by value.
struct RecordPatch: Sendable {
  let kind: RecordKind
  let id: RecordID
  /// The file in which the record stood, and in which it stands after; the record itself decides, these say where to look.
  let from: String?
  let to: String?
  let patch: Patch
  /// Whether `to` decides where the record goes, and not what it says itself: it is put in order, or out of it again.
  var isPlaced = false

  var inverse: RecordPatch {
    RecordPatch(kind: kind, id: id, from: to, to: from, patch: patch.inverse, isPlaced: isPlaced)
  }

  /// Whether the record is made by the change.
  var isNew: Bool { patch.changes.contains { $0.path.isEmpty && $0.before == nil } }

  var value: JSONValue {
    var members: [(String, JSONValue)] = [
      ("changes", .array(patch.changes.map { RecordPatch.value($0) })), ("id", .string(id.text)),
      ("kind", .string(kind.rawValue)),
    ]
    if let from { members.append(("from", .string(from))) }
    if let to { members.append(("to", .string(to))) }
    if isPlaced { members.append(("placed", .bool(true))) }
    return .members(members)
  }

  private static func value(_ change: ValueChange) -> JSONValue {
    var members: [(String, JSONValue)] = [("path", .array(change.path.map { .string($0) }))]
    if let before = change.before { members.append(("before", before)) }
    if let after = change.after { members.append(("after", after)) }
    if let follows = change.follows { members.append(("follows", .string(follows))) }
    return .members(members)
  }
}

extension RecordPatch {
  init?(_ value: JSONValue) {
    guard let kind = value["kind"]?.string.flatMap({ RecordKind(rawValue: $0) }),
      let id = value["id"]?.string.flatMap({ RecordID($0) }), case .array(let changes)? = value["changes"]
    else { return nil }
    var known: [ValueChange] = []
    for change in changes {
      guard case .array(let steps)? = change["path"] else { return nil }
      let path = steps.compactMap(\.string)
      guard path.count == steps.count else { return nil }
      known.append(
        ValueChange(
          path: path, before: change["before"], after: change["after"], follows: change["follows"]?.string))
    }
    self.init(
      kind: kind, id: id, from: value["from"]?.string, to: value["to"]?.string, patch: Patch(known),
      isPlaced: value["placed"] == .bool(true))
  }

  /// What an edit changes, at the level of what stands in files.
  init(_ edit: RecordEdit, _ parser: JSONParser) {
    let patch = Patch(
      from: edit.before.flatMap { parser.value(of: $0) }, to: edit.after.flatMap { parser.value(of: $0) })
    self.init(kind: edit.kind, id: edit.id, from: edit.before?.file, to: edit.after?.file, patch: patch)
  }
}

extension JSONParser {
  /// A record as it stands in a file.
  func value(of record: AnyRecord) -> JSONValue? {
    var writer = JSONWriter(.oneLine)
    record.write(to: &writer)
    do throws(JSONText.Fault) { return JSONValue(try parse(writer.bytes)) } catch { return nil }
  }

  /// The record that a value of a file stands for.
  func record(_ kind: RecordKind, _ value: JSONValue?) -> AnyRecord? {
    guard let value else { return nil }
    var writer = JSONWriter(.oneLine)
    value.write(to: &writer)
    do throws(JSONText.Fault) {
      let element = try parse(writer.bytes)
      do throws(ReadingProblem) { return try AnyRecord(kind, element) } catch { return nil }
    } catch {
      return nil
    }
  }
}
