/// The records of one kind, held by the file they belong to, so that a change touches one file's records and no more.
///
/// A value: a copy shares what neither side changes. Positions count through all files and hold until the next change.
public struct RecordSet<R: Record>: Sendable {
  /// The records of one file, in order of identity.
  public struct Shard: Sendable {
    public let file: String
    public internal(set) var records: [R]
    /// The set's revision when these records last changed.
    public internal(set) var revision = 0
  }

  public private(set) var shards: [Shard] = []
  private var shardOf: [RecordID: Int32] = [:]
  private var shardNamed: [String: Int] = [:]
  /// The position of each shard's first record.
  private var starts: [Int] = [0]

  /// Grows with each change: who keeps something worked out from the set compares it.
  public private(set) var revision = 0

  public init() {}

  /// The records of several files; of an identity that comes twice, both are kept and the first is found by it.
  public init(shards: [Shard]) {
    self.shards = shards
    shardOf.reserveCapacity(shards.reduce(0) { $0 + $1.records.count })
    for (index, shard) in shards.enumerated() {
      shardNamed[shard.file] = index
      for record in shard.records where shardOf[record.id] == nil { shardOf[record.id] = Int32(index) }
    }
    countStarts()
  }

  public init(_ records: [R]) {
    let files = Dictionary(grouping: records, by: \.file)
    self.init(shards: files.keys.sorted().map { RecordSet.shard($0, files[$0] ?? []) })
  }

  /// A file's records put in order of identity.
  public static func shard(_ file: String, _ records: [R]) -> Shard {
    let inOrder = zip(records, records.dropFirst()).allSatisfy { $0.id <= $1.id }
    return Shard(file: file, records: inOrder ? records : records.sorted { $0.id < $1.id })
  }

  public var count: Int { starts.last ?? 0 }
  public var isEmpty: Bool { count == 0 }

  /// The record at a position from 0 to `count`.
  public subscript(position: Int) -> R {
    let (shard, place) = locate(position)
    return shards[shard].records[place]
  }

  public subscript(id: RecordID) -> R? {
    guard let shard = shardOf[id], let place = place(of: id, in: Int(shard)) else { return nil }
    return shards[Int(shard)].records[place]
  }

  /// Where a record stands now.
  public func position(of id: RecordID) -> Int? {
    guard let shard = shardOf[id], let place = place(of: id, in: Int(shard)) else { return nil }
    return starts[Int(shard)] + place
  }

  /// The file in which a record stands.
  public func file(of id: RecordID) -> String? { shardOf[id].map { shards[Int($0)].file } }

  /// Every record with its position, file by file.
  ///
  /// The record is lent, not copied: a copy of an organisation touches some forty counters.
  public func forEach(_ body: (Int, R) -> Void) {
    var position = 0
    for shard in shards {
      shard.records.withUnsafeBufferPointer { records in
        guard let first = records.baseAddress else { return }
        for place in 0..<records.count {
          body(position, first[place])
          position += 1
        }
      }
    }
  }

  /// Lends the record at a position, without a copy.
  public func withRecord<Value>(at position: Int, _ body: (R) -> Value) -> Value {
    let (shard, place) = locate(position)
    return shards[shard].records.withUnsafeBufferPointer { records in
      guard let first = records.baseAddress else { return body(records[place]) }
      return body(first[place])
    }
  }

  /// Every record, file by file.
  public var all: some Sequence<R> { shards.lazy.flatMap(\.records) }

  /// Puts a record in its place, new or in stead of the one with its identity.
  public mutating func put(_ record: R) {
    revision &+= 1
    if let old = shardOf[record.id], let place = place(of: record.id, in: Int(old)) {
      if shards[Int(old)].file == record.file {
        shards[Int(old)].records[place] = record
        shards[Int(old)].revision = revision
        return
      }
      shards[Int(old)].records.remove(at: place)
      shards[Int(old)].revision = revision
    }
    let shard = shardNamed[record.file] ?? addShard(record.file)
    let place = shards[shard].records.partitioningIndex { $0.id >= record.id }
    shards[shard].records.insert(record, at: place)
    shards[shard].revision = revision
    shardOf[record.id] = Int32(shard)
    countStarts()
  }

  public mutating func remove(_ id: RecordID) {
    guard let shard = shardOf[id], let place = place(of: id, in: Int(shard)) else { return }
    revision &+= 1
    shards[Int(shard)].records.remove(at: place)
    shards[Int(shard)].revision = revision
    shardOf[id] = nil
    countStarts()
  }

  /// Puts what a file holds now in stead of what was known of it; records that stand elsewhere by now stay there.
  public mutating func replace(_ file: String, with shard: Shard) {
    let old = shardNamed[file].map { shards[$0].records.map(\.id) } ?? []
    for id in Set(old).subtracting(shard.records.map(\.id)) where self.file(of: id) == file { remove(id) }
    for record in shard.records { put(record) }
  }

  private mutating func addShard(_ file: String) -> Int {
    shards.append(Shard(file: file, records: []))
    shardNamed[file] = shards.count - 1
    return shards.count - 1
  }

  private mutating func countStarts() {
    starts = [0]
    starts.reserveCapacity(shards.count + 1)
    var total = 0
    for shard in shards {
      total += shard.records.count
      starts.append(total)
    }
  }

  private func locate(_ position: Int) -> (shard: Int, place: Int) {
    let shard = starts.partitioningIndex { $0 > position } - 1
    return (shard, position - starts[shard])
  }

  private func place(of id: RecordID, in shard: Int) -> Int? {
    let records = shards[shard].records
    let place = records.partitioningIndex { $0.id >= id }
    return place < records.count && records[place].id == id ? place : nil
  }
}

extension Array {
  /// The first index whose element belongs to the second part, in an array whose first part does not.
  func partitioningIndex(_ belongsToSecond: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsToSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
