import ESSDomain

/// A list to be written into a file: which records, which columns, in which order and form.
public struct ExportRequest: Sendable, Hashable {
  /// The kinds of file that a list can be written as.
  public enum Format: String, CaseIterable, Sendable, Hashable {
    case csv, json, markdown

    /// The ending of the file's name.
    public var ending: String { self == .markdown ? "md" : rawValue }
  }

  /// What stands in the cells of a CSV file.
  public enum Cells: String, CaseIterable, Sendable, Hashable {
    /// Titles and names, as the screen shows them.
    case words
    /// Names of fields and codes, as the command line writes them and an import reads them again.
    case codes
  }

  /// Which fields make the columns.
  public enum Columns: Sendable, Hashable {
    case named([String])
    /// Every field but those that tell of persons (law 09-08).
    case allWithoutPersons
  }

  public var kind: RecordKind
  /// The records in their order.
  public var records: [RecordID]
  public var columns: Columns
  public var format: Format
  public var cells: Cells
  /// What divides the cells of a CSV file.
  public var separator: Character
  /// Whether a CSV file begins with a byte order mark, by which Excel knows UTF-8.
  public var hasMark: Bool
  /// Where the file goes; `~` is the home folder, and a file that is there already is never written over.
  public var path: String
  public var language: Language

  public init(
    kind: RecordKind, records: [RecordID], columns: Columns, format: Format, cells: Cells = .words,
    separator: Character = ";", hasMark: Bool = true, path: String, language: Language
  ) {
    self.kind = kind
    self.records = records
    self.columns = columns
    self.format = format
    self.cells = cells
    self.separator = separator
    self.hasMark = hasMark
    self.path = path
    self.language = language
  }
}

/// What came of an export.
public struct ExportOutcome: Sendable, Hashable {
  /// Where the file is.
  public let path: String
  public let records: Int
  public let columns: Int
  /// Bytes of the file.
  public let size: Int
  /// Whether another file had the name that was asked for.
  public let isRenamed: Bool
  /// The columns in it that tell of persons.
  public let personal: [Phrase]

  public init(path: String, records: Int, columns: Int, size: Int, isRenamed: Bool, personal: [Phrase]) {
    self.path = path
    self.records = records
    self.columns = columns
    self.size = size
    self.isRenamed = isRenamed
    self.personal = personal
  }

  /// Where the file is, what it holds and who can read it.
  public var phrase: Phrase {
    let (records, columns) = (CountedNoun.records.phrase(records), CountedNoun.columns.phrase(columns))
    let size = Phrase { Formats($0).count(max(1, (self.size + 1_023) / 1_024)) }
    let persons = Phrase { language in personal.map { $0[language] }.joined(separator: ", ") }
    let warning =
      personal.isEmpty
      ? Phrase(same: "")
      : Phrase(
        fr: " Données personnelles (loi 09-08) : \(persons.fr).", en: " Personal data (law 09-08): \(persons.en).",
        ar: " معطيات شخصية (القانون 09-08): \(persons.ar).")
    let renamed =
      isRenamed
      ? Phrase(
        fr: " Ce nom existait : un numéro a été ajouté.", en: " That name was taken: a number was added.",
        ar: " الاسم موجود من قبل: أضيف رقم.") : Phrase(same: "")
    return Phrase(
      fr:
        "Exporté : \(records.fr), \(columns.fr), \(size.fr) Ko, lisible par vous seul → \(path)\(renamed.fr)\(warning.fr)",
      en:
        "Exported: \(records.en), \(columns.en), \(size.en) KB, readable by you alone → \(path)\(renamed.en)\(warning.en)",
      ar: "تم التصدير: \(records.ar)، \(columns.ar)، \(size.ar) ك.ب، لا يقرؤه غيرك: ‎\(path)‎\(renamed.ar)\(warning.ar)"
    )
  }
}

extension CountedNoun {
  static let columns = CountedNoun(
    fr: ("colonne", "colonnes"), en: ("column", "columns"), ar: ("عمود واحد", "عمودان", "أعمدة", "عمودا", "عمود"))
}
