/// Makes the records of files from what the parser found, one file after the other.
///
/// A class, because it owns memory that is used again for the next file. Used by one thread at a time.
public final class ShardReader {
  private let packer = RecordPacker()
  private let folder = TextFolder()

  public init() {}

  /// What came of one element of a file.
  public enum Outcome: Sendable {
    /// A record, and the names of its members that could not be read as their fields.
    case record(RecordID, unreadable: [String])
    /// An object without an identity, or no object.
    case none(isObject: Bool)
  }

  /// The records of one file.
  ///
  /// - Parameters:
  ///   - file: The file below the hub folder.
  ///   - elements: What stands in it.
  ///   - told: Called with the number of each element that is not wholly a record, and why.
  /// - Returns: Those that are records, in order of identity.
  public func shard<R: Record>(
    _ file: String, of elements: some Sequence<JSONElement>, _ told: (Int, Outcome) -> Void
  ) -> RecordShard<R> {
    R.kind.isPacked ? packed(file, elements, told) : loose(file, elements, told)
  }

  private func packed<R: Record>(
    _ file: String, _ elements: some Sequence<JSONElement>, _ told: (Int, Outcome) -> Void
  ) -> RecordShard<R> {
    let table = R.fields
    let searched = table.searched
    var ids: [RecordID] = []
    for (number, element) in elements.enumerated() {
      guard let unreadable = table.unreadable(in: element), let id = ShardReader.identity(of: element) else {
        told(number, .none(isObject: element.kind == .object))
        continue
      }
      ids.append(id)
      packer.add(element)
      folder.add(element, searched)
      if !unreadable.isEmpty { told(number, .record(id, unreadable: unreadable)) }
    }
    return RecordShard(file, ids, packer.finish(), folder.finish())
  }

  private func loose<R: Record>(
    _ file: String, _ elements: some Sequence<JSONElement>, _ told: (Int, Outcome) -> Void
  ) -> RecordShard<R> {
    let table = R.fields
    var records: [R] = []
    for (number, element) in elements.enumerated() {
      do throws(ReadingProblem) {
        let record = try table.read(element)
        guard record.id != .none else { throw .outOfRange("id") }
        records.append(record)
        if record.unknown.isEmpty { continue }
        let unreadable = record.unreadFields
        if !unreadable.isEmpty { told(number, .record(record.id, unreadable: unreadable)) }
      } catch {
        told(number, .none(isObject: element.kind == .object))
      }
    }
    return RecordShard(file, records)
  }

  private static func identity(of element: JSONElement) -> RecordID? {
    // Of a name that comes twice the last counts, as everywhere.
    var found: JSONElement?
    for (key, value) in element.members where key.count == 2 && key[0] == 0x69 && key[1] == 0x64 { found = value }
    guard let id = found?.utf8.flatMap({ RecordID(utf8: $0) }), id != .none else { return nil }
    return id
  }
}
