import ESSDomain

/// A file, or a part of one, in which something is not as it should be; it was left as it is.
public struct SetAside: Sendable, Hashable {
  /// The file's name below the hub folder.
  public let file: String
  public let line: Int?
  public let column: Int?
  public let reason: Phrase
  /// What it is about, in a word or two: "valeur illisible".
  public let topic: Phrase?
  public let severity: Severity
  public let repair: Repair?
  /// The record in which it is, where that can be opened.
  public let record: RecordID?

  /// How much it weighs.
  public enum Severity: Sendable, Hashable {
    /// Something is not found, not shown or not where it belongs.
    case error
    /// Everything is there and works; somebody should look at it.
    case warning
  }

  /// What can be done about it, and taken back.
  public struct Repair: Sendable, Hashable {
    /// What it does, in one sentence.
    public let sentence: Phrase
    /// Whether it takes something out of sight: then it is done only where somebody asks for this very problem.
    public let isOnRequest: Bool

    public init(_ sentence: Phrase, isOnRequest: Bool = false) {
      self.sentence = sentence
      self.isOnRequest = isOnRequest
    }
  }

  public init(
    file: String, line: Int?, column: Int?, reason: Phrase, topic: Phrase? = nil, severity: Severity = .error,
    repair: Repair? = nil, record: RecordID? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
    self.topic = topic
    self.severity = severity
    self.repair = repair
    self.record = record
  }

  /// The place as an editor takes it: `organisations/09.541.01.05.json:12:3`.
  public var place: String { file + (line.map { ":\($0)" } ?? "") + (column.map { ":\($0)" } ?? "") }
}

extension SetAside.Severity {
  var label: Phrase {
    switch self {
    case .error: Phrase(fr: "erreur", en: "error", ar: "خطأ")
    case .warning: Phrase(fr: "avertissement", en: "warning", ar: "تنبيه")
    }
  }

  /// The sign that stands before the word, so that colour is never all there is.
  var sign: String { self == .error ? "! " : "▲ " }
}
