/// A body that works with the hub: a ministry, a council, an agency, a donor (DOMAIN 1.3).
public struct Partner: Record, Hashable {
  public static let kind = RecordKind.partner

  public var id = RecordID.none
  public var acronym = ""
  public var name = BilingualName()
  public var category: PartnerCategory?
  public var level: PartnerLevel?
  /// The unit of the territory for which it is competent; absent for national ones.
  public var territory: TerritoryCode?
  /// The function to ask for, rather than a person.
  public var contactFunction = ""
  public var phone = ""
  public var email = ""
  public var website = ""
  public var contacts: [Contact] = []
  public var conventions: [Convention] = []
  public var notes = ""
  public var updatedOn: Day?
  public var unknown: [JSONMember] = []

  public init() {}

  public init(
    _ acronym: String, _ name: BilingualName, _ category: PartnerCategory, _ level: PartnerLevel,
    territory: TerritoryCode? = nil
  ) {
    self.acronym = acronym
    self.name = name
    self.category = category
    self.level = level
    self.territory = territory
  }

  public var title: Phrase { name.phrase }
  public var file: String { "partners.json" }

  public static let fields = FieldTable<Partner>(identityFields + contactFields + recordFields)

  private static let identityFields: [Field<Partner>] = [
    Field(
      "id", \.id, Phrase(fr: "Identifiant interne", en: "Identity", ar: "المعرف الداخلي"), [.automatic, .unsearched]),
    Field("acronym", \.acronym, Phrase(fr: "Sigle", en: "Acronym", ar: "الاختصار"), .column, aliases: ["acronyme"]),
    Field(
      "name", \.name, Phrase(fr: "Dénomination", en: "Name", ar: "التسمية"), [.required, .column],
      aliases: ["nom", "الاسم"]),
    Field(
      "category", \.category, Phrase(fr: "Catégorie", en: "Category", ar: "الصنف"), [.required, .column],
      aliases: ["صنف", "type"]),
    Field("level", \.level, Phrase(fr: "Échelon", en: "Level", ar: "المستوى"), .column, aliases: ["niveau", "مستوى"]),
    Field(
      "territory", \.territory, Phrase(fr: "Territoire", en: "Territory", ar: "المجال الترابي"),
      help: Phrase(
        fr: "Région, province ou commune de compétence ; vide pour un partenaire national.",
        en: "Region, province or commune of its competence; empty for a national partner.",
        ar: "الجهة أو الإقليم أو الجماعة موضوع الاختصاص؛ فارغ بالنسبة لشريك وطني."),
      aliases: ["commune", "province", "région", "جماعة", "إقليم", "جهة"]),
  ]

  private static let contactFields: [Field<Partner>] = [
    Field(
      "contactFunction", \.contactFunction,
      Phrase(fr: "Fonction à contacter", en: "Function to contact", ar: "المهمة المعنية بالاتصال"),
      help: Phrase(
        fr: "Une fonction plutôt qu'une personne.", en: "A function rather than a person.", ar: "مهمة عوض شخص بعينه."),
      aliases: ["fonction", "function"]),
    Field("phone", \.phone, Phrase(fr: "Téléphone", en: "Phone", ar: "الهاتف"), aliases: ["tél", "هاتف"]),
    Field("email", \.email, Phrase(fr: "Courriel", en: "E-mail", ar: "البريد الإلكتروني"), aliases: ["mail"]),
    Field("website", \.website, Phrase(fr: "Site web", en: "Website", ar: "الموقع الإلكتروني"), aliases: ["site"]),
    Field("contacts", \.contacts, Phrase(fr: "Contacts", en: "Contacts", ar: "جهات الاتصال"), .personal),
  ]

  private static let recordFields: [Field<Partner>] = [
    Field(
      derived: "conventionCount", Phrase(fr: "Nombre de conventions", en: "Number of agreements", ar: "عدد الاتفاقيات"),
      .count
    ) { $0.conventions.isEmpty ? .absent : .count($0.conventions.count) },
    Field(
      "conventions", \.conventions, Phrase(fr: "Conventions", en: "Agreements", ar: "الاتفاقيات"),
      aliases: ["convention", "اتفاقية"]),
    Field("notes", \.notes, Phrase(fr: "Notes", en: "Notes", ar: "ملاحظات"), as: .longText, aliases: ["note"]),
    Field(
      "updatedOn", \.updatedOn, Phrase(fr: "Mise à jour le", en: "Updated on", ar: "تاريخ التحيين"), .automatic,
      aliases: ["maj"]),
  ]

  public static let rules = PersonalDataRules.ofPartners
}
