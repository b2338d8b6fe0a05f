import ESSDomain

/// A file or a part of one that could not be read: it is set aside, left as it is, and the rest opens.
public struct FileProblem: Error, Sendable, Hashable {
  /// The file below the hub folder: `organisations/09.541.01.05.json`.
  public let file: String
  /// Counted from 1; nil where the problem is with the file as a whole.
  public let line: Int?
  /// In characters, counted from 1.
  public let column: Int?
  public let kind: Kind
  public let reason: Phrase

  public init(file: String, line: Int? = nil, column: Int? = nil, kind: Kind, reason: Phrase) {
    self.file = file
    self.line = line
    self.column = column
    self.kind = kind
    self.reason = reason
  }

  /// How much is set aside.
  public enum Kind: Sendable, Hashable {
    /// The whole file.
    case file
    /// One element of the file's list, which is no record.
    case record
    /// One value of a record, kept in the file and not shown.
    case field(name: String, of: RecordID)
    /// A second record of one identity; the first is the one that is found.
    case duplicate(RecordID)
    /// A line of a journal.
    case journal
    /// A value of a record, or its place, that does not agree with the rest of the hub.
    case fault(HubFault)
    /// A file that is not byte for byte what `jq -S .` prints of it.
    case notCanonical
    /// A file that others than its owner can open, or that its owner cannot: what it should be is 0600, a folder 0700.
    case rights(found: Int, wanted: Int)
    /// A file or folder that is none of a hub's.
    case stranger
    /// What a program that was stopped left beside its place.
    case leftover
    /// What somebody typed and has not saved.
    case draft
  }

  /// `organisations/x.json:12:7`.
  public var place: String {
    guard let line else { return file }
    return column.map { "\(file):\(line):\($0)" } ?? "\(file):\(line)"
  }

  /// The sentence for the user: where, and what is wrong.
  public var phrase: Phrase {
    Phrase(fr: "\(place) : \(reason.fr)", en: "\(place): \(reason.en)", ar: "\(place): \(reason.ar)")
  }
}
