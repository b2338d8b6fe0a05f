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

  // The parts are called as the fields of a record are.

  private static let members: [(meaning: ColumnMeaning, label: Phrase)] = CountPart.allCases.map { part in
    let own = Counts.fields[part.rawValue]?.label ?? MembersFact.fields[part.rawValue]?.label
    return (.members(part, year: nil), labelled(Phrase(fr: "adhérents", en: "members", ar: "المنخرطون"), own))
  }

  private static let jobs: [(meaning: ColumnMeaning, label: Phrase)] = JobPart.allCases.map { part in
    let own = Counts.fields[part.rawValue]?.label ?? JobsFact.fields[part.rawValue]?.label
    return (.jobs(part, year: nil), labelled(Phrase(fr: "emplois", en: "jobs", ar: "مناصب الشغل"), own))
  }

  private static let contacts: [(meaning: ColumnMeaning, label: Phrase)] = ContactPart.allCases.map { part in
    let own = Contact.fields[part == .consentDay ? "consentOn" : part.rawValue]?.label
    return (.contact(part), labelled(Phrase(fr: "contact", en: "contact", ar: "جهة الاتصال"), own))
  }

  private static func labelled(_ whole: Phrase, _ own: Phrase?) -> Phrase {
    own.map { whole.joined(to: $0, by: " · ") } ?? whole
  }
}
