import CReference

/// The folded texts of the records of one file in one run of bytes, so that a word is found by a plain scan.
///
/// Fields are divided by a byte that no text has, so that a word is never found across two of them. What a hub's own fields
/// say in words, and what Essor does not know, is found too.
struct FoldedTexts: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each record's text ends.
  private(set) var ends: [UInt32] = []

  static let divider: UInt8 = 0x1F

  init() {}

  init(bytes: [UInt8], ends: [UInt32]) {
    self.bytes = bytes
    self.ends = ends
  }

  /// The texts of records that are at hand as values.
  init<R: Record>(of records: [R]) {
    ends.reserveCapacity(records.count)
    for record in records {
      bytes += FoldedTexts.text(of: record)
      ends.append(UInt32(truncatingIfNeeded: bytes.count))
    }
  }

  var count: Int { ends.count }

  func range(of place: Int) -> Range<Int> { (place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place]) }

  /// Puts a record's text in the place of another one.
  mutating func replace<R: Record>(_ place: Int, with record: R) {
    splice(range(of: place), FoldedTexts.text(of: record), place)
  }

  mutating func insert<R: Record>(_ record: R, at place: Int) {
    let start = place == 0 ? 0 : Int(ends[place - 1])
    ends.insert(UInt32(truncatingIfNeeded: start), at: place)
    splice(start..<start, FoldedTexts.text(of: record), place)
  }

  mutating func remove(_ place: Int) {
    splice(range(of: place), [], place)
    ends.remove(at: place)
  }

  /// The same texts in another order.
  func reordered(_ order: [Int]) -> FoldedTexts {
    var texts = FoldedTexts()
    for place in order {
      texts.bytes += bytes[range(of: place)]
      texts.ends.append(UInt32(truncatingIfNeeded: texts.bytes.count))
    }
    return texts
  }

  private mutating func splice(_ range: Range<Int>, _ text: [UInt8], _ place: Int) {
    bytes.replaceSubrange(range, with: text)
    let growth = text.count - range.count
    for later in place..<ends.count { ends[later] = UInt32(truncatingIfNeeded: Int(ends[later]) + growth) }
  }

  private static func text<R: Record>(of record: R) -> [UInt8] {
    var bytes: [UInt8] = []
    for text in R.fields.searchedTexts { append(record, text, to: &bytes) }
    for member in record.unknown {
      for case .string(let text) in [member.value] + member.value.elements where !text.isEmpty {
        Folding.append(text, to: &bytes)
        bytes.append(divider)
      }
    }
    return bytes
  }

  private static func append<R>(_ record: R, _ text: (R, (String) -> Void) -> Void, to bytes: inout [UInt8]) {
    text(record) { text in
      Folding.append(text, to: &bytes)
      bytes.append(divider)
    }
  }

  /// Calls `body` with the place of every record whose text has all of these folded words, in order; all, with no words.
  func forEachMatch(of words: [[UInt8]], _ body: (Int) -> Void) {
    guard let first = words.first else {
      for place in 0..<ends.count { body(place) }
      return
    }
    bytes.withUnsafeBufferPointer { bytes in
      ends.withUnsafeBufferPointer { ends in
        var place = 0
        var from = 0
        while from < bytes.count, let hit = FoldedTexts.find(first, in: bytes, from, bytes.count) {
          while place < ends.count, Int(ends[place]) <= hit { place += 1 }
          guard place < ends.count else { return }
          let (start, end) = (place == 0 ? 0 : Int(ends[place - 1]), Int(ends[place]))
          var hasAll = true
          for word in words.dropFirst() where FoldedTexts.find(word, in: bytes, start, end) == nil { hasAll = false }
          if hasAll { body(place) }
          from = end
          place += 1
        }
      }
    }
  }

  /// Whether a record's text has a folded word.
  func record(_ place: Int, has word: [UInt8]) -> Bool {
    let range = range(of: place)
    return bytes.withUnsafeBufferPointer { FoldedTexts.find(word, in: $0, range.lowerBound, range.upperBound) != nil }
  }

  private static func find(_ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard let base = bytes.baseAddress, start < end, !word.isEmpty,
      let hit = essor_find(base + start, end - start, word, word.count)
    else { return nil }
    return base.distance(to: hit)
  }
}

/// Folds the texts of the records of one file after the other straight from what the parser found.
///
/// A class, because it owns memory that is used again for the next file. Used by one thread at a time.
public final class TextFolder {
  private var space = TextSpace()
  private var ends: [UInt32] = []

  public init() {}

  deinit { space.out.deallocate() }

  /// Adds a record's text.
  func add(_ element: JSONElement, _ members: SearchedMembers) {
    space.foldRecord(element, members)
    ends.append(UInt32(truncatingIfNeeded: space.out.count))
  }

  /// The texts added since the last call.
  func finish() -> FoldedTexts {
    let texts = FoldedTexts(bytes: space.out.bytes, ends: Array(ends))
    space.out.count = 0
    ends.removeAll(keepingCapacity: true)
    return texts
  }
}

/// The memory of a `TextFolder`.
private struct TextSpace {
  var out = GrowingBytes()

  mutating func foldRecord(_ element: JSONElement, _ members: SearchedMembers) {
    var cursor = 0
    for (name, value) in element.members {
      guard let place = members.names.place(of: name, from: cursor) else {
        fold(value, value.kind == .array ? .each(.text) : .text)
        continue
      }
      cursor = place + 1
      fold(value, members.shapes[place])
    }
  }

  private mutating func fold(_ element: JSONElement, _ shape: TextShape) {
    switch shape {
    case .nothing: return
    case .text:
      guard let text = element.utf8, text.count > 0 else { return }
      let most = Folding.greatestGrowth(text.count) + 1
      out.reserve(most)
      out.count += Folding.fold(text, to: out.start + out.count)
      out.start[out.count] = FoldedTexts.divider
      out.count += 1
    case .each(let inner): for value in element.elements { fold(value, inner) }
    case .members(let members):
      var cursor = 0
      for (name, value) in element.members {
        guard let place = members.names.place(of: name, from: cursor) else { continue }
        cursor = place + 1
        fold(value, members.shapes[place])
      }
    }
  }
}
