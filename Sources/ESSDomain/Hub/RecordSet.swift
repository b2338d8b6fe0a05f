/// The records of one kind, held by the file they belong to, so that a change touches one file's records and no more.
///
/// A value: a copy shares what neither side changes. Positions count through all files and hold until the next change.
public struct RecordSet<R: Record>: Sendable {
  public typealias Shard = RecordShard<R>

  public private(set) var shards: [Shard] = []
  private var shardOf: [RecordID: Int32] = [:]
  private var shardNamed: [String: Int] = [:]
  /// The position of each shard's first record, and at the end the count.
  private(set) var starts: [Int] = [0]

  /// Grows with each change: who keeps something worked out from the set compares it.
  public private(set) var revision = 0

  public init() {}

  /// The records of several files; of an identity that comes twice, both are kept and the first is found by it.
  public init(shards: [Shard]) {
    self.shards = shards
    shardOf.reserveCapacity(shards.reduce(0) { $0 + $1.count })
    for (index, shard) in shards.enumerated() {
      shardNamed[shard.file] = index
      for id in shard.ids {
        if let first = shardOf.updateValue(Int32(index), forKey: id) { shardOf[id] = first }
      }
    }
    countStarts()
  }

  public init(_ records: [R]) {
    let files = Dictionary(grouping: records, by: \.file)
    self.init(shards: files.keys.sorted().map { Shard($0, files[$0] ?? []) })
  }

  public var count: Int { starts.last ?? 0 }
  public var isEmpty: Bool { count == 0 }

  /// The record at a position from 0 to `count`.
  public subscript(position: Int) -> R {
    let (shard, place) = locate(position)
    return shards[shard][place]
  }

  public subscript(id: RecordID) -> R? {
    guard let shard = shardOf[id], let place = shards[Int(shard)].place(of: id) else { return nil }
    return shards[Int(shard)][place]
  }

  /// Where a record stands now.
  public func position(of id: RecordID) -> Int? {
    guard let shard = shardOf[id], let place = shards[Int(shard)].place(of: id) else { return nil }
    return starts[Int(shard)] + place
  }

  /// The identity of the record at a position.
  public func id(at position: Int) -> RecordID {
    let (shard, place) = locate(position)
    return shards[shard].ids[place]
  }

  /// The file in which a record stands.
  public func file(of id: RecordID) -> String? { shardOf[id].map { shards[Int($0)].file } }

  /// Every record with its position, file by file.
  public func forEach(_ body: (Int, R) -> Void) {
    let room = TapeRoom()
    var position = 0
    for shard in shards {
      for place in 0..<shard.count {
        shard.lend(place, room) { body(position, $0) }
        position += 1
      }
    }
  }

  /// Lends the record at a position.
  public func withRecord<Value>(at position: Int, _ body: (R) -> Value) -> Value {
    let (shard, place) = locate(position)
    return shards[shard].lend(place, TapeRoom(), body)
  }

  /// Every record, file by file.
  public var all: some Sequence<R> { AllRecords(shards) }

  /// Puts a record in its place, new or in stead of the one with its identity.
  public mutating func put(_ record: R) {
    revision &+= 1
    if let old = shardOf[record.id].map({ Int($0) }), let place = shards[old].place(of: record.id) {
      shards[old].revision = revision
      if shards[old].file == record.file {
        shards[old].replace(place, with: record)
        return
      }
      shards[old].remove(place)
    }
    let shard = shardNamed[record.file] ?? addShard(record.file)
    shards[shard].insert(record)
    shards[shard].revision = revision
    shardOf[record.id] = Int32(shard)
    countStarts()
  }

  public mutating func remove(_ id: RecordID) {
    guard let shard = shardOf[id].map({ Int($0) }), let place = shards[shard].place(of: id) else { return }
    revision &+= 1
    shards[shard].remove(place)
    shards[shard].revision = revision
    shardOf[id] = nil
    countStarts()
  }

  /// Puts what a file holds now in stead of what was known of it; a record that has moved there leaves its old file.
  public mutating func replace(_ file: String, with new: Shard) {
    revision &+= 1
    let shard = shardNamed[file] ?? addShard(file)
    for id in shards[shard].ids where shardOf[id] == Int32(shard) { shardOf[id] = nil }
    shards[shard] = new
    shards[shard].revision = revision
    for id in new.ids {
      if let old = shardOf[id].map({ Int($0) }), old != shard, let place = shards[old].place(of: id) {
        shards[old].remove(place)
        shards[old].revision = revision
      }
      shardOf[id] = Int32(shard)
    }
    countStarts()
  }

  private mutating func addShard(_ file: String) -> Int {
    shards.append(Shard(file, []))
    shardNamed[file] = shards.count - 1
    return shards.count - 1
  }

  private mutating func countStarts() {
    starts = [0]
    starts.reserveCapacity(shards.count + 1)
    var total = 0
    for shard in shards {
      total += shard.count
      starts.append(total)
    }
  }

  /// The shard and the place in it of a position.
  func locate(_ position: Int) -> (shard: Int, place: Int) {
    let shard = starts.partitioningIndex { $0 > position } - 1
    return (shard, position - starts[shard])
  }
}

/// Every record of a set, file by file, unpacked as they are asked for.
private struct AllRecords<R: Record>: Sequence {
  let shards: [RecordShard<R>]

  init(_ shards: [RecordShard<R>]) { self.shards = shards }

  func makeIterator() -> Iterator { Iterator(shards: shards) }

  struct Iterator: IteratorProtocol {
    let shards: [RecordShard<R>]
    private let room = TapeRoom()
    private var shard = 0
    private var place = 0

    init(shards: [RecordShard<R>]) { self.shards = shards }

    mutating func next() -> R? {
      while shard < shards.count {
        if place < shards[shard].count {
          place += 1
          return shards[shard].record(place - 1, room)
        }
        shard += 1
        place = 0
      }
      return nil
    }
  }
}

extension RecordKind {
  /// Whether there may be so many that they are kept packed and unpacked one at a time.
  var isPacked: Bool { self == .organisation || self == .activity }
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
