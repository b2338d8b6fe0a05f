/// The records of one file, in order of identity.
///
/// What was read from the file stays packed; what changed since is kept as it is.
public struct RecordShard<R: Record>: Sendable {
  public let file: String
  public private(set) var ids: [RecordID] = []
  /// The texts of the records, folded for searching.
  private(set) var texts = FoldedTexts()
  /// The set's revision when these records last changed.
  public internal(set) var revision = 0
  private var packed: PackedRecords?
  private var loose: [R] = []
  /// Where each record is: its place among the packed, or among the loose with the highest bit set.
  private var places: [UInt32] = []

  private static var isLoose: UInt32 { 1 << 31 }

  /// The records of a file, given in any order.
  public init(_ file: String, _ records: [R]) {
    self.file = file
    let inOrder = zip(records, records.dropFirst()).allSatisfy { $0.id <= $1.id }
    loose = inOrder ? records : records.sorted { $0.id < $1.id }
    ids = loose.map(\.id)
    places = loose.indices.map { UInt32($0) | RecordShard.isLoose }
    texts = FoldedTexts(of: loose)
  }

  /// The records of a file that was read, in its order.
  init(_ file: String, _ ids: [RecordID], _ packed: PackedRecords, _ texts: FoldedTexts) {
    self.file = file
    self.packed = packed
    let inOrder = zip(ids, ids.dropFirst()).allSatisfy { $0 <= $1 }
    if inOrder {
      self.ids = ids
      self.texts = texts
      places = ids.indices.map { UInt32($0) }
    } else {
      let order = ids.indices.sorted { (ids[$0], $0) < (ids[$1], $1) }
      self.ids = order.map { ids[$0] }
      self.texts = texts.reordered(order)
      places = order.map { UInt32($0) }
    }
  }

  public var count: Int { ids.count }
  public var isEmpty: Bool { ids.isEmpty }

  /// The record at a place from 0 to `count`.
  public subscript(place: Int) -> R { record(place, TapeRoom()) }

  /// The same, unpacked in a room that is used for many.
  func record(_ place: Int, _ room: TapeRoom) -> R {
    switch whereabouts(place) {
    case .loose(let number): return loose[number]
    case .packed(let number, let packed):
      // What was packed is an object, which can always be read.
      defer { withExtendedLifetime(room) {} }
      do throws(ReadingProblem) { return try R.fields.read(room.record(number, of: packed)) } catch { return R() }
    }
  }

  /// Lends a record without a copy, if it is at hand as a value.
  func lend<Value>(_ place: Int, _ room: TapeRoom, _ body: (R) -> Value) -> Value {
    if case .loose(let number) = whereabouts(place) {
      return loose.withUnsafeBufferPointer { records in
        guard let first = records.baseAddress else { return body(R()) }
        return body(first[number])
      }
    }
    return body(record(place, room))
  }

  enum Whereabouts {
    case loose(Int)
    case packed(Int, PackedRecords)
  }

  func whereabouts(_ place: Int) -> Whereabouts {
    let number = places[place]
    if let packed, number & RecordShard.isLoose == 0 { return .packed(Int(number), packed) }
    return .loose(Int(number & ~RecordShard.isLoose))
  }

  /// The place of an identity; nil when it is not here.
  func place(of id: RecordID) -> Int? {
    let place = ids.partitioningIndex { $0 >= id }
    return place < ids.count && ids[place] == id ? place : nil
  }

  mutating func replace(_ place: Int, with record: R) {
    if case .loose(let number) = whereabouts(place) {
      loose[number] = record
    } else {
      places[place] = UInt32(loose.count) | RecordShard.isLoose
      loose.append(record)
    }
    texts.replace(place, with: record)
  }

  /// Puts a record that is not here in its place.
  mutating func insert(_ record: R) {
    let place = ids.partitioningIndex { $0 >= record.id }
    ids.insert(record.id, at: place)
    places.insert(UInt32(loose.count) | RecordShard.isLoose, at: place)
    loose.append(record)
    texts.insert(record, at: place)
  }

  mutating func remove(_ place: Int) {
    if case .loose(let number) = whereabouts(place) { loose[number] = R() }
    ids.remove(at: place)
    places.remove(at: place)
    texts.remove(place)
  }
}
