import ESSDomain

/// Records that share an identity, and which of them has it first: the one that is found by it.
struct DoubledRecords {
  private struct First {
    let file: String
    let value: JSONValue
  }

  private var first: [RecordID: First] = [:]
  private let at: Timestamp

  /// Looks for the first holder of each identity that these problems name.
  init(_ problems: [FileProblem], _ writing: FolderWriting, _ at: Timestamp) {
    self.at = at
    let wanted = Set(problems.compactMap { if case .duplicate(let id) = $0.kind { id } else { nil } })
    for kind in RecordKind.allCases where problems.contains(where: { HubFolder.holds(kind, $0.file) }) {
      for file in writing.folder.files(of: kind).files {
        do throws(FileProblem) {
          guard let root = try writing.parser.read(file, in: writing.folder, writing.files) else { continue }
          note(root, of: file, wanted)
        } catch {
          continue
        }
      }
    }
  }

  private mutating func note(_ root: JSONElement, of file: String, _ wanted: Set<RecordID>) {
    for element in root.elements {
      guard let id = element["id"]?.utf8.flatMap({ RecordID(utf8: $0) }), wanted.contains(id), first[id] == nil else {
        continue
      }
      first[id] = First(file: file, value: JSONValue(element))
    }
  }

  /// The records of a file, the later ones of an identity under new identities and at the end, where the youngest stand;
  /// one that is equal to the first is left out.
  func separated(_ elements: [JSONValue], in file: String) -> [JSONValue] {
    var kept: [JSONValue] = []
    var renamed: [JSONValue] = []
    var seen: Set<RecordID> = []
    for element in elements {
      guard let id = element.identity, let holder = first[id], holder.file != file || !seen.insert(id).inserted else {
        kept.append(element)
        continue
      }
      if !holder.value.isWritten(as: element), case .object(var members) = element,
        let place = members.firstIndex(where: { $0.name == "id" })
      {
        members[place].value = .string(RecordID(newAt: at).text)
        renamed.append(.object(members))
      }
    }
    return kept + renamed.sorted { ($0.identity ?? .none) < ($1.identity ?? .none) }
  }
}
