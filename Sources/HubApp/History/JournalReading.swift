import ESSDomain

/// All changes of the folder as they were read, the newest first, with what a filter looks at beside each.
///
/// It is made away from the thread of the screen: of 100,000 changes it takes some tenths of a second.
public struct JournalReading: Sendable {
  /// The changes, the newest first.
  public let changes: [RecordedChange]
  /// The changes that stand taken back, with the moment and who did it.
  let undone: [RecordID: Undoing]
  /// Tells two readings apart without comparing them.
  let number: Int
  private let days: [Int32]
  private let kinds: [UInt8]
  /// The folded texts, and where each change's author, action and rest of the text end.
  private let text: [UInt8]
  private let ends: [Ends]

  struct Undoing: Sendable, Hashable {
    let at: Timestamp
    let by: String
  }

  private struct Ends: Sendable {
    let start: Int
    let author: Int
    let action: Int
    let rest: Int
  }

  /// Records of one change whose names can be searched for.
  private static let mostNames = 40

  /// Prepares changes in whatever order they come; `local` gives the hub's own time of a moment.
  public init(_ read: [RecordedChange], _ hub: Hub, number: Int, local: (Timestamp) -> Timestamp = { $0 }) {
    self.number = number
    let order = read.indices.sorted { (read[$0].at, $0) > (read[$1].at, $1) }
    let changes = order.map { read[$0] }
    self.changes = changes
    var undone: [RecordID: Undoing] = [:]
    for change in changes.reversed() {
      if let id = change.undoes { undone[id] = Undoing(at: change.at, by: change.author) }
      if let id = change.redoes { undone[id] = nil }
    }
    self.undone = undone
    days = changes.map { local($0.at).day.number }
    kinds = changes.map { change in change.edits.reduce(0) { $0 | JournalReading.bit($1.kind) } }
    var text: [UInt8] = []
    var ends: [Ends] = []
    ends.reserveCapacity(changes.count)
    var actions: [String: [UInt8]] = [:]
    for change in changes {
      let start = text.count
      Folding.append(change.author, to: &text)
      text.append(0x1F)
      let author = text.count
      let action =
        actions[change.action]
        ?? Folding.bytes(Language.allCases.map { ActionNames.title(of: change.action)[$0] }.joined(separator: "\u{1F}"))
      actions[change.action] = action
      text += action
      text.append(0x1F)
      let end = text.count
      JournalReading.append(change, hub, to: &text)
      ends.append(Ends(start: start, author: author, action: end, rest: text.count))
    }
    self.text = text
    self.ends = ends
  }

  private static func append(_ change: RecordedChange, _ hub: Hub, to text: inout [UInt8]) {
    func append(_ phrase: Phrase) {
      Folding.append(phrase.fr, to: &text)
      text.append(0x1F)
      guard phrase.ar != phrase.fr || phrase.en != phrase.fr else { return }
      for other in [phrase.en, phrase.ar] {
        Folding.append(other, to: &text)
        text.append(0x1F)
      }
    }
    append(change.title)
    for edit in change.edits.prefix(mostNames) {
      if let name = hub[edit.record]?.title { append(name) }
    }
  }

  static func bit(_ kind: RecordKind) -> UInt8 {
    1 << UInt8(truncatingIfNeeded: RecordKind.allCases.firstIndex(of: kind) ?? 7)
  }

  /// The places of the changes that pass, the newest first; of `among` only, where that is given.
  func places(passing filter: JournalFilter, among: [Int]? = nil) -> [Int] {
    if filter.passesEverything { return Array(changes.indices) }
    return text.withUnsafeBufferPointer { text in
      func passes(_ place: Int) -> Bool { filter.passes(Entry(self, place, text)) }
      return among.map { $0.filter(passes) } ?? changes.indices.filter(passes)
    }
  }

  /// One change as a filter sees it.
  struct Entry {
    let day: Int32
    let kinds: UInt8
    private let text: UnsafeBufferPointer<UInt8>
    private let ends: Ends

    fileprivate init(_ reading: JournalReading, _ place: Int, _ text: UnsafeBufferPointer<UInt8>) {
      day = reading.days[place]
      kinds = reading.kinds[place]
      ends = reading.ends[place]
      self.text = text
    }

    func has(_ word: [UInt8]) -> Bool { contains(word, ends.start, ends.rest) }
    func isBy(_ word: [UInt8]) -> Bool { contains(word, ends.start, ends.author) }
    func isAction(_ word: [UInt8]) -> Bool { contains(word, ends.author, ends.action) }

    private func contains(_ word: [UInt8], _ start: Int, _ end: Int) -> Bool {
      guard let first = word.first, let bytes = text.baseAddress else { return true }
      var place = start
      let last = end - word.count
      while place <= last {
        if bytes[place] == first {
          var same = 1
          while same < word.count, bytes[place + same] == word[same] { same += 1 }
          if same == word.count { return true }
        }
        place += 1
      }
      return false
    }
  }
}
