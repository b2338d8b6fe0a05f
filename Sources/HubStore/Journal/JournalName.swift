/// The name of a journal: whose it is, and of which month, or of which whole year once that is compacted.
struct JournalName: Sendable, Hashable {
  let device: String
  let year: Int
  /// Nil for the journal of a whole year.
  let month: Int?

  init(device: String, year: Int, month: Int?) {
    self.device = device
    self.year = year
    self.month = month
  }

  /// `poste-3-7K2M-2026-11.jsonl` and `poste-3-7K2M-2026.jsonl`; nil for anything else.
  init?(_ name: some StringProtocol) {
    guard name.hasSuffix(JournalName.ending), !name.hasPrefix(".") else { return nil }
    let bytes = Array(name.utf8.dropLast(JournalName.ending.utf8.count))
    func figures(_ start: Int, _ count: Int) -> Int? {
      guard start > 1, bytes[start - 1] == 0x2D else { return nil }
      let part = bytes[start..<start + count]
      return part.allSatisfy { (0x30...0x39).contains($0) } ? Int(String(decoding: part, as: UTF8.self)) : nil
    }
    if let month = figures(bytes.count - 2, 2), (1...12).contains(month), let year = figures(bytes.count - 7, 4) {
      self.init(device: String(decoding: bytes[..<(bytes.count - 8)], as: UTF8.self), year: year, month: month)
    } else if let year = figures(bytes.count - 4, 4) {
      self.init(device: String(decoding: bytes[..<(bytes.count - 5)], as: UTF8.self), year: year, month: nil)
    } else {
      return nil
    }
  }

  /// The journal of the month of a moment.
  init(device: String, _ month: Month) { self.init(device: device, year: month.year, month: month.month) }

  var name: String {
    let month = month.map { ($0 < 10 ? "-0" : "-") + String($0) } ?? ""
    let year = String(year)
    return "\(device)-\(String(repeating: "0", count: max(0, 4 - year.count)))\(year)\(month)\(JournalName.ending)"
  }

  /// The file in the hub folder.
  var file: String { "\(HubFolder.journals)/\(name)" }

  /// The last month of which it can have lines.
  var last: Month { Month(year: year, month: month ?? 12) }

  static let ending = ".jsonl"
}

/// A month of a year, 1 to 12.
struct Month: Sendable, Hashable, Comparable {
  let year: Int
  let month: Int

  static func < (left: Month, right: Month) -> Bool { (left.year, left.month) < (right.year, right.month) }
}

extension JournalName: Comparable {
  /// Machine by machine; a year's journal before what may be left of its months, which it holds already.
  static func < (left: JournalName, right: JournalName) -> Bool {
    if left.device != right.device { return left.device.utf8.lexicographicallyPrecedes(right.device.utf8) }
    return (left.year, left.month ?? 0) < (right.year, right.month ?? 0)
  }
}
