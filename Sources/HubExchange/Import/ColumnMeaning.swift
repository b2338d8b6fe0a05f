import ESSDomain

/// What a column of an imported table is about.
enum ColumnMeaning: Sendable, Hashable {
  /// The record's own identity, where the table was exported by Essor.
  case identity
  /// A name in the script that its letters show.
  case name
  case frenchName, arabicName
  case commune, province
  /// A field that is typed, by its name in the file.
  case field(String)
  /// Members on a day; of that year's end where the header has a year.
  case members(CountPart, year: Int?)
  case jobs(JobPart, year: Int?)
  /// Turnover of a year, in so many dirhams.
  case turnover(year: Int?, unit: String)
  case membersDay, jobsDay, factsDay, turnoverYear
  case contact(ContactPart)

  enum CountPart: String, CaseIterable, Sendable {
    case total, women, men, under18, youth, adults, seniors, disability, legalPersons
  }
  enum JobPart: String, CaseIterable, Sendable { case total, women, men, permanent, seasonal, employees }
  enum ContactPart: String, CaseIterable, Sendable { case function, name, phone, email, legalBasis, consentDay }

  /// Whether it holds data on a person, which nobody may keep without a reason by law 09-08.
  var isPersonal: Bool {
    switch self {
    case .contact(.name), .contact(.phone), .contact(.email): true
    default: false
    }
  }
}

/// A column of an imported table that is taken.
struct ImportColumn: Sendable {
  let place: Int
  /// The header as the file has it.
  let header: String
  let meaning: ColumnMeaning
  /// The field that is typed, looked up once for all rows.
  let field: Field<Organisation>?

  init(place: Int, header: String, meaning: ColumnMeaning, in fields: FieldTable<Organisation>) {
    self.place = place
    self.header = header
    self.meaning = meaning
    field = if case .field(let name) = meaning { fields[name] } else { nil }
  }
}

/// A column that is passed over, and why.
public struct PassedColumn: Sendable, Hashable {
  public let header: String
  public let reason: Phrase
}

/// What a header says of one column.
enum HeaderReading: Sendable {
  case taken(ColumnMeaning)
  case passed(Phrase)
  case unknown

  /// Reads a header in French, Arabic or English: `Nom`, `dont femmes`, `CA 2024 (KDH)`, `اسم التعاونية`.
  ///
  /// The name of an own field as an export writes it goes before the headers of other people's lists.
  init(_ header: String, _ own: OwnFields) {
    if own.fields(of: .organisation).contains(where: { $0.name == header.trimmed }) {
      self = .taken(.field(header.trimmed))
      return
    }
    let (words, year, unit) = HeaderReading.parts(of: header)
    let key = words.joined()
    guard !key.isEmpty else {
      self = .unknown
      return
    }
    if let meaning = HeaderReading.known[key] {
      self = .taken(meaning.dated(year, unit: unit))
    } else {
      self.init(field: header, in: own.table(of: Organisation.self))
    }
  }

  /// The field of the table of fields that bears the name.
  private init(field header: String, in fields: FieldTable<Organisation>) {
    guard let field = fields.field(called: header) else {
      self = .unknown
      return
    }
    let description = field.description
    if description.traits.contains(.derived) {
      self = .passed(HeaderReading.workedOut)
    } else if description.traits.contains(.automatic) {
      self = .passed(HeaderReading.automatic)
    } else if HeaderReading.isTyped(description.shape) {
      self = .taken(.field(field.name))
    } else {
      self = .passed(HeaderReading.nested)
    }
  }

  static func isTyped(_ shape: FieldShape) -> Bool {
    switch shape {
    case .record, .reference: false
    case .list(let inner): isTyped(inner)
    default: true
    }
  }

  /// The folded words of a header, without a year and a unit of money, which are told apart.
  static func parts(of header: String) -> (words: [String], year: Int?, unit: String) {
    var words: [String] = []
    var year: Int?
    var unit = ""
    for word in Folding.fold(header).split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init) {
      if word.utf8.count == 4, let number = Int(word), (1956...2100).contains(number) {
        year = number
      } else if ["mdh", "kdh"].contains(word) {
        unit = word
      } else if !["dh", "dhs", "mad"].contains(word) {
        words.append(Folding.key(word))
      }
    }
    return (words, year, unit)
  }

  private static let workedOut = Phrase(
    fr: "valeur calculée par Essor", en: "worked out by Essor", ar: "قيمة يحسبها البرنامج")
  private static let automatic = Phrase(
    fr: "tenue à jour par Essor", en: "kept up to date by Essor", ar: "يحينها البرنامج")
  private static let nested = Phrase(
    fr: "rubrique à plusieurs champs, qui se saisit dans la fiche",
    en: "an entry of several fields, made in the record itself",
    ar: "خانة متعددة الحقول، تملأ داخل البطاقة")
}

extension ColumnMeaning {
  /// The same with the year and the unit that a header gives.
  func dated(_ year: Int?, unit: String) -> ColumnMeaning {
    switch self {
    case .members(let part, _): .members(part, year: year)
    case .jobs(let part, _): .jobs(part, year: year)
    case .turnover: .turnover(year: year, unit: unit)
    default: self
    }
  }
}
