import ESSDomain

/// Something that a column of an imported table may be taken as.
public struct ImportTarget: Sendable, Hashable {
  /// A code that stays the same: `name.fr`, `members.women`, `field:products`; empty where the column is passed over.
  public let code: String
  public let label: Phrase

  /// What a column becomes that nobody wants.
  public static let nothing = ImportTarget(
    code: "", label: Phrase(fr: "ne pas reprendre", en: "not taken", ar: "لا يؤخذ"))

  /// All there are, the hub's own fields included; what tells one organisation from another comes first.
  public static func all(_ own: OwnFields) -> [ImportTarget] {
    let fields = own.table(of: Organisation.self).flattened.filter { field in
      field.description.traits.isDisjoint(with: [.derived, .automatic])
        && HeaderReading.isTyped(field.description.shape)
        && !["name.fr", "name.ar", "commune"].contains(field.name)
    }
    return [nothing]
      + ColumnMeaning.choosable.map { ImportTarget(code: $0.meaning.code, label: $0.label) }
      + fields.map { ImportTarget(code: ColumnMeaning.field($0.name).code, label: $0.label) }
  }
}

/// What somebody decided about the columns of a table, column by column.
public struct ImportMapping: Sendable, Hashable {
  /// The code of the target of each column; empty for one that is passed over.
  public let targets: [String]

  public init(targets: [String]) { self.targets = targets }

  /// The readings of a header as decided; the year and the unit that a header gives stay.
  func readings(_ header: FoundHeader) -> [HeaderReading] {
    header.readings.indices.map { place in
      guard targets.indices.contains(place) else { return header.readings[place] }
      let (_, year, unit) = HeaderReading.parts(of: header.row.cells[place])
      guard let meaning = ColumnMeaning(code: targets[place]) else { return .unknown }
      return .taken(meaning.dated(year, unit: unit))
    }
  }
}

extension HeaderReading {
  /// The code of what the column is taken as.
  var target: String { if case .taken(let meaning) = self { meaning.code } else { "" } }
}

extension ColumnMeaning {
  private static let fieldPrefix = "field:"

  /// The code by which a mapping names it, without the year of its header.
  var code: String {
    switch self {
    case .identity: "id"
    case .name: "name"
    case .frenchName: "name.fr"
    case .arabicName: "name.ar"
    case .commune: "commune"
    case .province: "province"
    case .field(let name): ColumnMeaning.fieldPrefix + name
    case .members(let part, _): "members.\(part.rawValue)"
    case .jobs(let part, _): "jobs.\(part.rawValue)"
    case .turnover: "turnover"
    case .membersDay: "members.on"
    case .jobsDay: "jobs.on"
    case .factsDay: "facts.on"
    case .turnoverYear: "turnover.year"
    case .contact(let part): "contact.\(part.rawValue)"
    }
  }

  /// The meaning of a code; nil for one that is none.
  init?(code: String) {
    if code.hasPrefix(ColumnMeaning.fieldPrefix) {
      self = .field(String(code.dropFirst(ColumnMeaning.fieldPrefix.count)))
    } else if let meaning = ColumnMeaning.byCode[code] {
      self = meaning
    } else {
      return nil
    }
  }

  private static let byCode = Dictionary(choosable.map { ($0.meaning.code, $0.meaning) }) { first, _ in first }

  /// What is more than a field that is typed, with what people call it.
  static let choosable: [(meaning: ColumnMeaning, label: Phrase)] =
    [
      (
        .name,
        Phrase(fr: "dénomination (écriture reconnue)", en: "name (script recognised)", ar: "التسمية (حسب الحروف)")
      ),
      (.frenchName, Phrase(fr: "dénomination en français", en: "name in French", ar: "التسمية بالفرنسية")),
      (.arabicName, Phrase(fr: "dénomination en arabe", en: "name in Arabic", ar: "التسمية بالعربية")),
      (.commune, Phrase(fr: "commune", en: "commune", ar: "الجماعة")),
      (
        .province,
        Phrase(
          fr: "province (précise la commune)", en: "province (tells communes apart)", ar: "الإقليم (لتحديد الجماعة)")
      ),
      (.identity, Phrase(fr: "identifiant interne", en: "identity", ar: "المعرف الداخلي")),
    ] + members + jobs + [
      (.turnover(year: nil, unit: ""), Phrase(fr: "chiffre d'affaires", en: "turnover", ar: "رقم المعاملات")),
      (
        .turnoverYear, Phrase(fr: "exercice du chiffre d'affaires", en: "year of the turnover", ar: "سنة رقم المعاملات")
      ),
      (.membersDay, Phrase(fr: "date de l'effectif", en: "day of the members' count", ar: "تاريخ عدد المنخرطين")),
      (.jobsDay, Phrase(fr: "date des emplois", en: "day of the jobs' count", ar: "تاريخ مناصب الشغل")),
      (.factsDay, Phrase(fr: "date des données", en: "day of the data", ar: "تاريخ المعطيات")),
    ] + contacts

  private static let members: [(meaning: ColumnMeaning, label: Phrase)] = CountPart.allCases.map { part in
    let own: Phrase =
      switch part {
      case .total: Phrase(fr: "en tout", en: "in all", ar: "المجموع")
      case .women: Phrase(fr: "femmes", en: "women", ar: "النساء")
      case .men: Phrase(fr: "hommes", en: "men", ar: "الرجال")
      case .under18: Phrase(fr: "moins de 18 ans", en: "under 18", ar: "أقل من 18 سنة")
      case .youth: Phrase(fr: "18 à 34 ans", en: "18 to 34", ar: "من 18 إلى 34 سنة")
      case .adults: Phrase(fr: "35 à 59 ans", en: "35 to 59", ar: "من 35 إلى 59 سنة")
      case .seniors: Phrase(fr: "60 ans et plus", en: "60 and over", ar: "60 سنة فأكثر")
      case .disability: Phrase(fr: "en situation de handicap", en: "with a disability", ar: "في وضعية إعاقة")
      case .legalPersons: Phrase(fr: "personnes morales", en: "legal persons", ar: "الأشخاص المعنويون")
      }
    return (.members(part, year: nil), labelled(Phrase(fr: "adhérents", en: "members", ar: "المنخرطون"), own))
  }

  private static let jobs: [(meaning: ColumnMeaning, label: Phrase)] = JobPart.allCases.map { part in
    let own: Phrase =
      switch part {
      case .total: Phrase(fr: "en tout", en: "in all", ar: "المجموع")
      case .women: Phrase(fr: "femmes", en: "women", ar: "النساء")
      case .men: Phrase(fr: "hommes", en: "men", ar: "الرجال")
      case .permanent: Phrase(fr: "permanents", en: "permanent", ar: "الدائمة")
      case .seasonal: Phrase(fr: "saisonniers", en: "seasonal", ar: "الموسمية")
      case .employees: Phrase(fr: "salariés", en: "employees", ar: "الأجراء")
      }
    return (.jobs(part, year: nil), labelled(Phrase(fr: "emplois", en: "jobs", ar: "مناصب الشغل"), own))
  }

  private static let contacts: [(meaning: ColumnMeaning, label: Phrase)] = ContactPart.allCases.map { part in
    let own: Phrase =
      switch part {
      case .function: Phrase(fr: "fonction", en: "function", ar: "المهمة")
      case .name: Phrase(fr: "nom", en: "name", ar: "الاسم")
      case .phone: Phrase(fr: "téléphone", en: "phone", ar: "الهاتف")
      case .email: Phrase(fr: "courriel", en: "e-mail", ar: "البريد الإلكتروني")
      case .legalBasis: Phrase(fr: "base légale", en: "legal basis", ar: "الأساس القانوني")
      case .consentDay: Phrase(fr: "date du consentement", en: "day of the consent", ar: "تاريخ الرضى")
      }
    return (.contact(part), labelled(Phrase(fr: "contact", en: "contact", ar: "جهة الاتصال"), own))
  }

  private static func labelled(_ whole: Phrase, _ own: Phrase) -> Phrase { whole.joined(to: own, by: " · ") }
}
