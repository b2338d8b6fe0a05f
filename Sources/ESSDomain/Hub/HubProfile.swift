/// Who the hub is: the contents of `hub.json`.
public struct HubProfile: FieldRecord, Hashable {
  /// The version of the folder's format that this program writes.
  public static let currentFormat = 1

  public var format = HubProfile.currentFormat
  public var region: TerritoryCode?
  public var name = BilingualName()
  /// The receipt number of the declaration to the CNDP (law 09-08, article 12).
  public var cndpReceipt = ""
  /// The body that answers for the personal data (law 09-08, article 1), as its notices name it.
  public var controller = ""
  /// Where a person asks for access, rectification or erasure: an address of the body, not of a person.
  public var rightsAddress = ""
  public var staff: [StaffMember] = []
  /// Set where all the data is invented.
  public var demonstration: Demonstration?
  public var unknown: [JSONMember] = []

  public init() {}

  public var isDemonstration: Bool { demonstration != nil }

  public static let fields: FieldTable<HubProfile> = [
    Field("format", \.format, Phrase(fr: "Version du format", en: "Format version", ar: "نسخة الصيغة"), .automatic),
    Field("region", \.region, Phrase(fr: "Région", en: "Region", ar: "الجهة"), .required),
    Field("name", \.name, Phrase(fr: "Nom du pôle", en: "Name of the hub", ar: "اسم القطب"), .required),
    Field(
      "cndpReceipt", \.cndpReceipt,
      Phrase(fr: "Récépissé CNDP", en: "CNDP receipt", ar: "وصل اللجنة الوطنية لحماية المعطيات")),
    Field(
      "controller", \.controller,
      Phrase(fr: "Responsable du traitement", en: "Data controller", ar: "المسؤول عن المعالجة"),
      help: Phrase(
        fr: "L'organisme qui répond des données personnelles (loi 09-08) ; il figure sur les avis.",
        en: "The body that answers for personal data (law 09-08); notices name it.",
        ar: "الهيئة المسؤولة عن المعطيات الشخصية (القانون 09-08)، وتذكر في الإشعارات.")),
    Field(
      "rightsAddress", \.rightsAddress,
      Phrase(fr: "Adresse pour les droits", en: "Address for rights", ar: "عنوان ممارسة الحقوق"),
      help: Phrase(
        fr: "Où demander l'accès, la rectification ou l'effacement.",
        en: "Where to ask for access, rectification or erasure.",
        ar: "حيث يُطلب الولوج أو التصحيح أو المحو.")),
    Field("staff", \.staff, Phrase(fr: "Équipe", en: "Staff", ar: "الفريق")),
    Field(
      "demonstration", \.demonstration, Phrase(fr: "Démonstration", en: "Demonstration", ar: "عرض تجريبي"), .automatic),
  ]
}

/// A person on the hub's staff, with the function that they have there.
public struct StaffMember: FieldRecord, Hashable {
  public var name = ""
  public var function: StaffFunction?
  /// The province of a field officer.
  public var province: TerritoryCode?
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<StaffMember> = [
    Field("name", \.name, Phrase(fr: "Nom", en: "Name", ar: "الاسم"), [.required, .personal, .identifying]),
    Field("function", \.function, Phrase(fr: "Fonction", en: "Function", ar: "المهمة")),
    Field("province", \.province, Phrase(fr: "Province", en: "Province", ar: "الإقليم")),
  ]
}

/// The functions in a hub (DOMAIN 1.2).
public enum StaffFunction: String, ChoiceField {
  case coordinator, support, training, monitoring, fieldOfficer, administration

  public var label: Phrase {
    switch self {
    case .coordinator: Phrase(fr: "directeur ou coordinateur", en: "director or coordinator", ar: "مدير أو منسق")
    case .support: Phrase(fr: "chargé d'accompagnement", en: "support officer", ar: "مكلف بالمواكبة")
    case .training: Phrase(fr: "chargé de formation", en: "training officer", ar: "مكلف بالتكوين")
    case .monitoring: Phrase(fr: "chargé de suivi-évaluation", en: "monitoring officer", ar: "مكلف بالتتبع والتقييم")
    case .fieldOfficer: Phrase(fr: "animateur de terrain", en: "field officer", ar: "منشط ميداني")
    case .administration: Phrase(fr: "gestionnaire administratif", en: "administrator", ar: "مكلف بالتدبير الإداري")
    }
  }
}

/// What an invented region was made from; the same values make the same region.
public struct Demonstration: FieldRecord, Hashable {
  public var seed = 0
  public var organisations = 0
  /// The day that the region takes for today.
  public var madeOn: Day?
  public var unknown: [JSONMember] = []

  public init() {}

  public init(seed: Int, organisations: Int, madeOn: Day) {
    self.seed = seed
    self.organisations = organisations
    self.madeOn = madeOn
  }

  public static let fields: FieldTable<Demonstration> = [
    Field("seed", \.seed, Phrase(fr: "Germe", en: "Seed", ar: "البذرة")),
    Field("organisations", \.organisations, Phrase(fr: "Organisations", en: "Organisations", ar: "المنظمات")),
    Field("madeOn", \.madeOn, Phrase(fr: "Créée le", en: "Made on", ar: "تاريخ الإنشاء")),
  ]
}
