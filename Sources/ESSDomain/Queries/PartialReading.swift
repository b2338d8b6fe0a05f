/// Reads some fields of many records, and of a packed record those alone: twenty times less work than the whole.
///
/// Made for one run through a set; not passed on.
struct PartialReading<R: Record> {
  private let set: RecordSet<R>
  /// The stored fields to read; nil when the whole record has to be unpacked.
  private let fields: [Part]?
  private let room = TapeRoom()
  private let blank = R()
  private var scratch = R()
  private var shard = 0
  private var packed: PackedRecords?
  /// The numbers of the fields' names in the file at hand; nil for one that no record there has.
  private var numbers: [Int?] = []

  private struct Part {
    let name: [UInt8]
    let read: Field<R>.Read
  }

  /// Reads what a field is made of.
  init(_ field: Field<R>, of set: RecordSet<R>) {
    if let keep = field.keep {
      self.init([Part(name: Array(field.name.utf8), read: keep)], set)
    } else {
      self.init(field.storedNames, of: set)
    }
  }

  /// Reads the stored fields of these names; with nil, or with a name that is none, the whole record.
  init(_ names: [String]?, of set: RecordSet<R>) {
    let parts = (names ?? []).compactMap { name in
      R.fields.reader(ofStored: name).map { Part(name: Array(name.utf8), read: $0) }
    }
    self.init(names != nil && parts.count == names?.count ? parts : nil, set)
  }

  private init(_ fields: [Part]?, _ set: RecordSet<R>) {
    self.fields = fields
    self.set = set
  }

  /// Lends the record at a position, of which only the fields asked for are sure to be read.
  @inline(__always)
  mutating func lend<Value>(_ position: Int, _ body: (R) -> Value) -> Value {
    if position < set.starts[shard] || position >= set.starts[shard + 1] { shard = set.locate(position).shard }
    let place = position - set.starts[shard]
    guard let fields, case .packed(let record, let records) = set.shards[shard].whereabouts(place) else {
      return set.shards[shard].lend(place, room, body)
    }
    if packed !== records {
      packed = records
      numbers = fields.map { records.number(ofName: $0.name) }
    }
    switch read(fields, record, records) {
    case .all: break
    case .none: return body(blank)
    case .some:
      // What the record before it had there must not stay: rare enough to read the others again.
      scratch = blank
      _ = read(fields, record, records)
    }
    return body(scratch)
  }

  private enum Found { case all, some, none }

  /// Reads the fields over those of the record before.
  private mutating func read(_ fields: [Part], _ record: Int, _ records: PackedRecords) -> Found {
    var count = 0
    for place in fields.indices {
      guard let number = numbers[place], let value = room.member(number, ofRecord: record, of: records) else {
        continue
      }
      do throws(ReadingProblem) {
        try withUnsafeMutablePointer(to: &scratch) { (pointer) throws(ReadingProblem) in
          try fields[place].read(UnsafeMutableRawPointer(pointer), value)
        }
        count += 1
      } catch {
        // What cannot be read counts as absent.
        continue
      }
    }
    return count == fields.count ? .all : count == 0 ? .none : .some
  }
}

extension RecordSet {
  /// Lends every record with its position, file by file; only the stored fields named are sure to be read.
  ///
  /// What a screen asks of all records goes this way: of 50,000 organisations it is a hundredth of a second.
  ///
  /// `body` returns whether to go on.
  public func forEach(reading names: [String], _ body: (Int, R) -> Bool) {
    var reading = PartialReading(names, of: self)
    for position in 0..<count {
      guard reading.lend(position, { body(position, $0) }) else { return }
    }
  }

  /// The records at some positions, of which only these fields are sure to be read: what the rows of a screen show.
  public func records(at positions: some Sequence<Int>, reading fields: [Field<R>]) -> [R] {
    var names: Set<String> = []
    for field in fields { names.formUnion(field.storedNames ?? [""]) }
    var reading = PartialReading(Array(names), of: self)
    return positions.map { reading.lend($0) { $0 } }
  }
}
