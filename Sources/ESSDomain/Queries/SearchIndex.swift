import CReference

/// The folded text of every record of a set, in one run of bytes a file, so that a word is found by a plain scan.
///
/// Fields are divided by a byte that no text has, so that a word is never found across two of them.
public struct SearchIndex: Sendable {
  private var shards: [ShardText] = []

  private struct ShardText: Sendable {
    let revision: Int
    let bytes: [UInt8]
    /// Where each record's text ends.
    let ends: [Int]
  }

  private static let divider: UInt8 = 0x1F

  public init() {}

  /// Brings the index up to the set, folding anew only the files that changed.
  public mutating func update<R: Record>(from set: RecordSet<R>, territory: Territory) {
    for (index, shard) in set.shards.enumerated() {
      if index < shards.count {
        if shards[index].revision != shard.revision { shards[index] = SearchIndex.text(of: shard, territory) }
      } else {
        shards.append(SearchIndex.text(of: shard, territory))
      }
    }
    if shards.count > set.shards.count { shards.removeLast(shards.count - set.shards.count) }
  }

  private static func text<R: Record>(of shard: RecordSet<R>.Shard, _ territory: Territory) -> ShardText {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    ends.reserveCapacity(shard.records.count)
    bytes.reserveCapacity(shard.records.count * 192)
    let texts = R.fields.all.filter { $0.read != nil }.map(\.texts)
    shard.records.withUnsafeBufferPointer { records in
      guard let first = records.baseAddress else { return }
      for place in 0..<records.count {
        for text in texts {
          text(first[place]) { text in
            Folding.append(text, to: &bytes)
            bytes.append(divider)
          }
        }
        ends.append(bytes.count)
      }
    }
    return ShardText(revision: shard.revision, bytes: bytes, ends: ends)
  }

  /// Calls `body` with the position of every record whose text has all of these folded words, in order.
  ///
  /// With no words, every record.
  func forEachMatch(of words: [[UInt8]], _ body: (Int) -> Void) {
    var base = 0
    for shard in shards {
      shard.bytes.withUnsafeBufferPointer { SearchIndex.scan($0, shard.ends, words, base, body) }
      base += shard.ends.count
    }
  }

  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ ends: [Int], _ words: [[UInt8]], _ base: Int, _ body: (Int) -> Void
  ) {
    guard let first = words.first else {
      for place in ends.indices { body(base + place) }
      return
    }
    var place = 0
    var from = 0
    while from < bytes.count, let hit = find(first, in: bytes, from, bytes.count) {
      while place < ends.count, ends[place] <= hit { place += 1 }
      guard place < ends.count else { return }
      let start = place == 0 ? 0 : ends[place - 1]
      if words.dropFirst().allSatisfy({ find($0, in: bytes, start, ends[place]) != nil }) { body(base + place) }
      from = ends[place]
      place += 1
    }
  }

  /// Whether the record at a position has the folded text.
  func record(at position: Int, has text: [UInt8]) -> Bool {
    var place = position
    for shard in shards {
      guard place >= shard.ends.count else {
        let start = place == 0 ? 0 : shard.ends[place - 1]
        return shard.bytes.withUnsafeBufferPointer { SearchIndex.find(text, in: $0, start, shard.ends[place]) != nil }
      }
      place -= shard.ends.count
    }
    return false
  }

  private static func find(_ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard let base = bytes.baseAddress, start < end, !word.isEmpty,
      let hit = essor_find(base + start, end - start, word, word.count)
    else { return nil }
    return base.distance(to: hit)
  }
}
