import ESSDomain

/// Looks for values that are not what the hub's own fields hold.
///
/// Opening does not ask: a hub of 350,000 organisations opens as fast with own fields as without.
struct OwnValueCheck {
  let folder: HubFolder
  let files: FileSystem
  let parser: JSONParser
  let own: OwnFields

  /// Values of one file whose place is looked for; each search walks the file from its beginning.
  private static let mostPlaces = 100

  /// Every value that cannot be read, with its place in its file.
  func problems(in hub: Hub) -> [FileProblem] {
    guard !own.isEmpty else { return [] }
    return problems(hub.organisations) + problems(hub.trainingProgrammes) + problems(hub.ruralPlans)
      + problems(hub.activities) + problems(hub.partners)
  }

  private func problems<R: Record>(_ set: RecordSet<R>) -> [FileProblem] {
    guard !own.fields(of: R.kind).isEmpty else { return [] }
    var found: [String: [(id: RecordID, value: UnreadValue)]] = [:]
    set.forEach { _, record in
      for value in own.unread(in: record) {
        found[set.file(of: record.id) ?? record.file, default: []].append((record.id, value))
      }
    }
    return found.keys.sorted().flatMap { file in problems(found[file] ?? [], in: file) }
  }

  private func problems(_ found: [(id: RecordID, value: UnreadValue)], in file: String) -> [FileProblem] {
    let paths = paths(to: Set(found.map(\.id)), in: file)
    return found.enumerated().map { number, unread in
      let kind = FileProblem.Kind.field(name: unread.value.name, of: unread.id)
      let reason = Phrase.unreadValue(unread.value)
      guard number < OwnValueCheck.mostPlaces, let path = paths[unread.id] else {
        return FileProblem(file: file, kind: kind, reason: reason)
      }
      return parser.problem(file, path + [.member(unread.value.name)], kind, reason)
    }
  }

  /// Where records stand in a file, which is then the text last read; none where it cannot be read any more.
  private func paths(to ids: Set<RecordID>, in file: String) -> [RecordID: [JSONText.Step]] {
    guard let root = (try? parser.read(file, in: folder, files)) ?? nil else { return [:] }
    var paths: [RecordID: [JSONText.Step]] = [:]
    func note(_ element: JSONElement, _ path: [JSONText.Step]) {
      guard let id = element["id"]?.utf8.flatMap({ RecordID(utf8: $0) }), ids.contains(id), paths[id] == nil else {
        return
      }
      paths[id] = path
    }
    if root.kind == .object { note(root, []) }
    for (position, element) in root.elements.enumerated() { note(element, [.element(position)]) }
    return paths
  }
}

extension Phrase {
  fileprivate static func unreadValue(_ unread: UnreadValue) -> Phrase {
    Phrase(
      fr: "valeur du champ « \(unread.label.fr) » non lue, conservée telle quelle (\(unread.reason.phrase.fr))",
      en: "a value of the field “\(unread.label.en)” not read, kept as it is (\(unread.reason.phrase.en))",
      ar: "قيمة غير مقروءة في الحقل «\(unread.label.ar)»، محفوظة كما هي (\(unread.reason.phrase.ar))")
  }
}
