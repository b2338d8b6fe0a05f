import ESSDomain
import Synchronization

/// What a store remembers of the files that it has looked at: how they looked last, and where the records stand in those that
/// it changed lately, so that the next change in one of them need not look through it whole.
///
/// A class, because the threads that save, read again and watch share it. It is never trusted over the files: a file that
/// looks otherwise by now is read anew.
final class KnownFiles: Sendable {
  private let memory = Mutex(Memory())

  private struct Memory {
    var stamps: [String: FileStamp?] = [:]
    /// The layout used last comes last.
    var layouts: [(file: String, stamp: FileStamp, layout: RecordLayout)] = []
  }

  /// Files whose layout is kept.
  private static let most = 12

  /// Takes note of a look; nil for a file that is not there.
  func note(_ file: String, _ stamp: FileStamp?) { memory.withLock { $0.stamps[file] = .some(stamp) } }

  /// Whether the file looked like that at the last look.
  func knows(_ file: String, _ stamp: FileStamp?) -> Bool { memory.withLock { $0.stamps[file] == .some(stamp) } }

  /// Where the records stand in a file that looks like that.
  func layout(of file: String, _ stamp: FileStamp) -> RecordLayout? {
    memory.withLock { $0.layouts.last { $0.file == file && $0.stamp == stamp }?.layout }
  }

  /// Takes note of a file that was written; nil for one that went.
  func wrote(_ file: String, _ stamp: FileStamp?, _ layout: RecordLayout?) {
    memory.withLock { memory in
      memory.stamps[file] = .some(stamp)
      memory.layouts.removeAll { $0.file == file }
      guard let stamp, let layout else { return }
      memory.layouts.append((file, stamp, layout))
      if memory.layouts.count > KnownFiles.most { memory.layouts.removeFirst() }
    }
  }
}

/// Where the records stand in a canonical file that holds a list.
struct RecordLayout: Sendable {
  /// The identity of each element, in the order of the file; nil for one that has none.
  let ids: [RecordID?]
  let ranges: [Range<Int>]
  /// The first element of each identity.
  let places: [RecordID: Int]

  init(_ ids: [RecordID?], _ ranges: [Range<Int>]) {
    self.ids = ids
    self.ranges = ranges
    var places = [RecordID: Int](minimumCapacity: ids.count)
    for (place, id) in ids.enumerated() {
      if let id, places[id] == nil { places[id] = place }
    }
    self.places = places
  }

  private init(_ ids: [RecordID?], _ ranges: [Range<Int>], _ places: [RecordID: Int]) {
    self.ids = ids
    self.ranges = ranges
    self.places = places
  }

  /// The same elements, of other lengths.
  func moved(to ranges: [Range<Int>]) -> RecordLayout { RecordLayout(ids, ranges, places) }

  /// Whether a text can be laid out so: each element is an object at the depth of a list's, and the last one ends the list.
  func fits(_ text: [UInt8]) -> Bool {
    guard let last = ranges.last, text.count == last.upperBound + 3, text.starts(with: [0x5B, 0x0A]) else {
      return false
    }
    return ranges.allSatisfy { text[$0.lowerBound] == 0x7B && text[$0.upperBound - 1] == 0x7D }
  }
}
