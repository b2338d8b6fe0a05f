/// A thing described by a table of fields, that stands by itself or inside another.
public protocol FieldRecord: FieldContent {
  /// A record with nothing known.
  init()

  static var fields: FieldTable<Self> { get }

  /// Members of the file that Essor does not know, or could not read as what they should be; kept and written back.
  var unknown: [JSONMember] { get set }
}

/// A record that stands by itself in the hub folder, with an identity.
public protocol Record: FieldRecord {
  static var kind: RecordKind { get }
  static var rules: [Rule<Self>] { get }

  var id: RecordID { get set }

  /// The day of the last change, which the program sets.
  var updatedOn: Day? { get set }

  /// The name by which people know it.
  var title: Phrase { get }

  /// The stored fields that the title is made of.
  static var titleFields: [String] { get }

  /// The file it belongs to, below the hub folder: `organisations/09.541.01.05.json`.
  var file: String { get }
}

/// The kinds of record that have files of their own.
public enum RecordKind: String, CaseIterable, Sendable, Hashable {
  case organisation = "organisations"
  case trainingProgramme = "training"
  case ruralPlan = "plans"
  case activity = "activities"
  case partner = "partners"

  /// What the user calls several of them.
  public var label: Phrase {
    switch self {
    case .organisation: Phrase(fr: "Organisations", en: "Organisations", ar: "المنظمات")
    case .trainingProgramme: Phrase(fr: "Formations", en: "Training", ar: "التكوينات")
    case .ruralPlan: Phrase(fr: "Programmes ruraux", en: "Rural programmes", ar: "البرامج القروية")
    case .activity: Phrase(fr: "Activités", en: "Activities", ar: "الأنشطة")
    case .partner: Phrase(fr: "Partenaires", en: "Partners", ar: "الشركاء")
    }
  }

  /// The kind called so on a command line, in any of the three languages, singular or plural.
  public init?(named name: String) {
    let folded = Folding.fold(name)
    let names: [RecordKind: [String]] = [
      .organisation: ["organisations", "organisation", "org", "المنظمات", "منظمات", "منظمة"],
      .trainingProgramme: [
        "training", "trainings", "formations", "formation", "programmes de formation", "التكوينات", "تكوين",
      ],
      .ruralPlan: ["plans", "plan", "programmes", "programme", "programmes ruraux", "البرامج", "برنامج", "مخططات"],
      .activity: ["activities", "activity", "activites", "activite", "الأنشطة", "نشاط"],
      .partner: ["partners", "partner", "partenaires", "partenaire", "الشركاء", "شريك"],
    ]
    guard let kind = names.first(where: { $0.value.contains { Folding.fold($0) == folded } })?.key else { return nil }
    self = kind
  }
}

extension Record {
  public static var titleFields: [String] { ["name"] }
}

extension FieldRecord {
  public static var shape: FieldShape { .record(fields.descriptions) }
  public static var blank: Self? { Self() }
  public static var parts: [Field<Self>] { fields.all }

  public static func reader() -> @Sendable (JSONElement) throws(ReadingProblem) -> Self {
    let table = fields
    return { (element: JSONElement) throws(ReadingProblem) -> Self in try table.read(element) }
  }

  /// Any object can be read: what inside it cannot is kept as unknown.
  public static func checker() -> @Sendable (JSONElement) -> Bool { { $0.kind == .object } }
  public static var searched: TextShape { .members(fields.searched) }

  public func write(to writer: inout JSONWriter) { Self.fields.write(self, to: &writer) }

  public var isAbsent: Bool { unknown.isEmpty && Self.fields.all.allSatisfy { $0.isAbsent(self) } }

  public var datum: Datum {
    let parts = Self.fields.all.compactMap { field in
      let datum = field.datum(self)
      return datum.isAbsent ? nil : LabelledDatum(name: field.name, label: field.label, datum: datum)
    }
    return parts.isEmpty ? .absent : .record(parts)
  }

  public static func entered(_ text: String, _ context: EntryContext) throws(EntryProblem) -> Self {
    throw EntryProblem(
      Phrase(
        fr: "Cette rubrique se saisit champ par champ.", en: "This entry is made field by field.",
        ar: "تُملأ هذه الخانة حقلا حقلا."))
  }

  public func eachText(_ body: (String) -> Void) {
    for text in Self.fields.searchedTexts { text(self, body) }
  }

  /// What of the file could not be read, by the field's name: kept in `unknown`.
  public var unreadFields: [String] {
    unknown.filter { Self.fields.contains($0.name) }.map(\.name)
  }
}
