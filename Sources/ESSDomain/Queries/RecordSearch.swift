/// What a name or an identity, as a person types it, means among the records of a hub.
public enum RecordLookup: Sendable, Hashable {
  case none
  case one(AnyRecord)
  /// Several bear it: which one is meant is for the user to say. At most 20 of them.
  case several([AnyRecord])
}

extension Hub {
  /// Finds a record by its identity, the unique ending of one (four characters or more), its whole name or acronym in
  /// either script, or words of which only one name has all.
  public func records(called text: String, of kinds: [RecordKind] = RecordKind.allCases) -> RecordLookup {
    let text = text.trimmed
    guard !text.isEmpty else { return .none }
    if let id = RecordID(text), let record = self[id], kinds.contains(record.kind) { return .one(record) }
    var search = RecordSearch(text)
    for kind in kinds {
      switch kind {
      case .organisation: search.look(in: organisations) { ($0.name, $0.acronym, AnyRecord.organisation($0)) }
      case .trainingProgramme:
        search.look(in: trainingProgrammes) { ($0.name, $0.acronym, AnyRecord.trainingProgramme($0)) }
      case .ruralPlan: search.look(in: ruralPlans) { ($0.name, "", AnyRecord.ruralPlan($0)) }
      case .activity: search.look(in: activities) { (BilingualName($0.subject), "", AnyRecord.activity($0)) }
      case .partner: search.look(in: partners) { ($0.name, $0.acronym, AnyRecord.partner($0)) }
      }
    }
    return search.result
  }
}

/// A search under way: the best kind of match wins, and only within it several are ambiguous.
private struct RecordSearch {
  private let ending: String
  private let key: String
  private let words: [String]
  private var byEnding: [AnyRecord] = []
  private var byName: [AnyRecord] = []
  private var byWords: [AnyRecord] = []

  private static let most = 20

  init(_ text: String) {
    let capitals = text.uppercased()
    ending = (4...26).contains(capitals.utf8.count) && capitals.utf8.allSatisfy { $0 < 0x80 } ? capitals : ""
    key = Folding.key(text)
    words = Folding.fold(text).split(separator: " ").map { Folding.key(String($0)) }.filter { !$0.isEmpty }
  }

  mutating func look<R: Record>(in set: RecordSet<R>, _ parts: (R) -> (BilingualName, String, AnyRecord)) {
    set.forEach(reading: R.titleFields + ["id"] + (R.fields.contains("acronym") ? ["acronym"] : [])) {
      position, record in
      if !ending.isEmpty, record.id.text.hasSuffix(ending) { keep(parts(set[position]).2, in: &byEnding) }
      guard !key.isEmpty else { return true }
      let (name, acronym, _) = parts(record)
      let keys = [name.french, name.arabic, acronym].filter { !$0.isEmpty }.map(Folding.key)
      if keys.contains(key) {
        keep(parts(set[position]).2, in: &byName)
      } else if byWords.count < RecordSearch.most, keys.contains(where: { has($0) }) {
        keep(parts(set[position]).2, in: &byWords)
      }
      return true
    }
  }

  private func has(_ key: String) -> Bool { words.allSatisfy { key.firstOccurrence(of: $0) } }

  private func keep(_ record: AnyRecord, in list: inout [AnyRecord]) {
    if list.count < RecordSearch.most { list.append(record) }
  }

  var result: RecordLookup {
    for found in [byName, byEnding, byWords] {
      if found.count == 1 { return .one(found[0]) }
      if !found.isEmpty { return .several(found) }
    }
    return .none
  }
}

extension String {
  /// Whether the bytes of `part` stand together in this text.
  fileprivate func firstOccurrence(of part: String) -> Bool {
    let (text, wanted) = (Array(utf8), Array(part.utf8))
    guard let first = wanted.first, text.count >= wanted.count else { return wanted.isEmpty }
    return (0...(text.count - wanted.count)).contains {
      text[$0] == first && text[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}
