/// Who is looked for in a hub: a person by one or more of their names, numbers and addresses.
public struct PersonSearch: Sendable, Hashable {
  public let keys: [PersonKey]
  /// The one record that is looked through; nil for all, and everything beside the records too.
  public let scope: RecordID?

  /// Nil when a text among them is none by which somebody can be found, or when there is none.
  public init?(_ texts: [String], in scope: RecordID? = nil) {
    let keys = texts.compactMap { PersonKey($0) }
    guard !keys.isEmpty, keys.count == texts.count else { return nil }
    self.keys = keys
    self.scope = scope
  }

  /// Where a text tells of the person, in its order and without overlaps.
  func occurrences(in text: String, as role: TextRole) -> [Occurrence] {
    let all = keys.flatMap { $0.occurrences(in: text, as: role) }
    guard all.count > 1 else { return all }
    var found: [Occurrence] = []
    for occurrence in all.sorted(by: { ($0.range.lowerBound, $1.certainty) < ($1.range.lowerBound, $0.certainty) }) {
      if let last = found.last, occurrence.range.lowerBound < last.range.upperBound { continue }
      found.append(occurrence)
    }
    return found
  }

  /// How sure it is that a text tells of the person; nil where it does not.
  func certainty(of text: String, as role: TextRole) -> Certainty? {
    occurrences(in: text, as: role).map(\.certainty).max()
  }

  /// Whether a text is the person's name, number or address as it is looked for.
  public func finds(_ text: String) -> Bool { certainty(of: text, as: .name) == .sure }

  /// A text with an anonymous mark in the place of the person; nil where there is nothing to replace.
  public func anonymised(_ text: String, from least: Certainty) -> String? {
    let places = occurrences(in: text, as: .prose).filter { $0.certainty >= least }
    guard !places.isEmpty else { return nil }
    var result = ""
    var start = text.startIndex
    for place in places {
      result.unicodeScalars.append(contentsOf: text.unicodeScalars[start..<place.range.lowerBound])
      result += AnonymousMark.instead(of: text[place.range])
      start = place.range.upperBound
    }
    result.unicodeScalars.append(contentsOf: text.unicodeScalars[start...])
    return result
  }
}

/// What stands in the place of a person who had their data erased.
public enum AnonymousMark {
  public static let latin = "[personne effacée]"
  public static let arabic = "[شخص محذوف]"

  /// The mark in the script of what it replaces.
  static func instead(of text: some StringProtocol) -> String {
    text.unicodeScalars.contains { (0x621...0x64A).contains($0.value) } ? arabic : latin
  }
}

/// A place in a hub's files that tells of the person looked for.
public struct PersonalTrace: Sendable, Hashable {
  /// Where: `organisations.json`, a journal, a draft.
  public let place: Place
  /// The file below the hub folder, and the line where it is a journal.
  public let file: String
  public let line: Int?
  public let kind: RecordKind?
  public let record: RecordID?
  /// What people call the record.
  public let title: Phrase?
  /// The way to the value within the record: names of members, identities or places of elements.
  public let path: [String]
  public let label: Phrase
  /// What stands there.
  public let value: JSONValue
  public let certainty: Certainty

  public enum Place: String, Sendable, Hashable, CaseIterable {
    case record, profile, history, draft, other

    public var label: Phrase {
      switch self {
      case .record: Phrase(fr: "fiche", en: "record", ar: "بطاقة")
      case .profile: Phrase(fr: "pôle", en: "hub", ar: "القطب")
      case .history: Phrase(fr: "historique", en: "history", ar: "السجل التاريخي")
      case .draft: Phrase(fr: "brouillon", en: "draft", ar: "مسودة")
      case .other: Phrase(fr: "autre fichier", en: "other file", ar: "ملف آخر")
      }
    }
  }

  public init(_ finding: PersonalFinding, _ place: Place, file: String, line: Int? = nil) {
    self.place = place
    self.file = file
    self.line = line
    kind = finding.kind
    record = finding.record
    title = finding.title
    path = finding.path
    label = finding.label
    value = finding.value
    certainty = finding.certainty
  }
}

/// A value that tells of the person, within a record or another JSON value.
public struct PersonalFinding: Sendable, Hashable {
  public var kind: RecordKind?
  public var record: RecordID?
  public var title: Phrase?
  public let path: [String]
  public let label: Phrase
  public let value: JSONValue
  public let certainty: Certainty

  public init(
    kind: RecordKind? = nil, record: RecordID? = nil, title: Phrase? = nil, path: [String], label: Phrase,
    value: JSONValue, certainty: Certainty
  ) {
    self.kind = kind
    self.record = record
    self.title = title
    self.path = path
    self.label = label
    self.value = value
    self.certainty = certainty
  }
}
