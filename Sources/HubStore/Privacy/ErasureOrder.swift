import ESSDomain

/// What an erasure takes out, written to `.essor/erasure.json` before the first file is touched: whoever opens the folder after
/// a crash completes it.
///
/// It has the person's name in it, as the files have that are still to be cleaned, and is removed when they are.
struct ErasureOrder: Sendable {
  let id: RecordID
  let at: Timestamp
  let author: String
  let least: Certainty
  let searches: [PersonSearch]
  /// Records within records that are about the persons, whose names may be gone already when the work is taken up again.
  let subjects: Set<String>
  /// How many places there were at the beginning.
  let places: Int

  var bytes: [UInt8] {
    let searches = searches.map { search in
      JSONValue.members(
        [("keys", .array(search.keys.map { .string($0.text) }))]
          + (search.scope.map { [("scope", .string($0.text))] } ?? []))
    }
    let value = JSONValue.members([
      ("id", .string(id.text)), ("at", .string(at.iso)), ("author", .string(author)),
      ("least", .integer(Int64(least.rawValue))), ("searches", .array(searches)),
      ("subjects", .array(subjects.sorted().map { .string($0) })), ("places", .integer(Int64(places))),
    ])
    return Array((value.text() + "\n").utf8)
  }
}

extension ErasureOrder {
  /// An order as read; nil for anything that is none.
  init?(_ value: JSONValue) {
    guard let id = value["id"]?.string.flatMap({ RecordID($0) }),
      let at = value["at"]?.string.flatMap({ Timestamp(iso: $0) }),
      let least = value["least"]?.integer.flatMap({ Certainty(rawValue: Int(truncatingIfNeeded: $0)) }),
      let listed = value["searches"]?.elements, !listed.isEmpty
    else { return nil }
    let searches = listed.compactMap { search in
      PersonSearch(
        search["keys"]?.elements.compactMap(\.string) ?? [], in: search["scope"]?.string.flatMap { RecordID($0) })
    }
    guard searches.count == listed.count else { return nil }
    self.init(
      id: id, at: at, author: value["author"]?.string ?? "", least: least, searches: searches,
      subjects: Set(value["subjects"]?.elements.compactMap(\.string) ?? []),
      places: Int(clamping: value["places"]?.integer ?? 0))
  }
}

/// What came of an erasure.
public struct Erased: Sendable, Hashable {
  /// The identity of the trace in the journal; nil where there was nothing to erase.
  public let id: RecordID?
  /// Values that were taken out or replaced by the mark, history included.
  public let places: Int
  /// Files that were rewritten.
  public let files: Int
  /// Files that tell of the person and are none of Essor's, or cannot be read.
  public let left: [String]
}
