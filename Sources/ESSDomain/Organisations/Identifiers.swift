/// The numbers by which registers and offices know an organisation (DOMAIN 2.4); text, so that leading zeros stay.
///
/// Never here: the identity card of a leader, a date of birth, the bank number of a person (law 09-08).
public struct Identifiers: FieldRecord, Hashable {
  public var localRegisterNumber = ""
  /// The court of first instance whose clerk keeps the local register.
  public var localRegisterCourt = ""
  public var localRegisterDate: Day?
  public var centralRegisterNumber = ""
  public var ice = ""
  /// Identifiant fiscal (IF).
  public var taxIdentifier = ""
  /// Registre du commerce (RC): economic interest groups and companies, never cooperatives.
  public var commercialRegister = ""
  /// Affiliation number of the employer with the CNSS.
  public var cnss = ""
  /// Taxe professionnelle (TP).
  public var businessTax = ""
  public var receipt = Receipt()
  /// The day on which staff saw the legal file itself: what is missing here was missing there.
  ///
  /// Without it, what is missing is only unknown.
  public var fileSeenOn: Day?
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields = FieldTable<Identifiers>(registers + tax + file)

  private static let registers: [Field<Identifiers>] = [
    Field(
      "localRegisterNumber", \.localRegisterNumber,
      Phrase(fr: "N° au registre local", en: "Local register number", ar: "رقم التقييد في السجل المحلي"),
      help: Phrase(
        fr: "Porté par le greffe du tribunal sur la copie rendue du formulaire (décret 2-15-617).",
        en: "Written by the clerk of the court on the returned copy of the form (decree 2-15-617).",
        ar: "تثبته كتابة الضبط بالمحكمة على نسخة الاستمارة المرجعة (المرسوم 2-15-617)."),
      aliases: ["registre local", "rl", "السجل المحلي", "registre", "register"]),
    Field(
      "localRegisterCourt", \.localRegisterCourt,
      Phrase(fr: "Tribunal du registre local", en: "Court of the local register", ar: "محكمة السجل المحلي"),
      help: Phrase(
        fr: "Tribunal de première instance du siège.", en: "Court of first instance of the seat.",
        ar: "المحكمة الابتدائية للمقر."),
      aliases: ["tribunal", "court", "المحكمة"]),
    Field(
      "localRegisterDate", \.localRegisterDate,
      Phrase(
        fr: "Inscrite au registre local le", en: "In the local register since",
        ar: "تاريخ التقييد في السجل المحلي"),
      aliases: ["date registre local", "immatriculation"]),
    Field(
      "centralRegisterNumber", \.centralRegisterNumber,
      Phrase(
        fr: "N° au registre central ODCO", en: "ODCO central register number",
        ar: "رقم السجل المركزي للتعاون"),
      aliases: ["registre central", "odco", "السجل المركزي"]),
    Field(
      "commercialRegister", \.commercialRegister,
      Phrase(fr: "Registre du commerce (RC)", en: "Commercial register (RC)", ar: "السجل التجاري"),
      help: Phrase(
        fr: "GIE et sociétés ; les coopératives ont leur propre registre.",
        en: "Economic interest groups and companies; cooperatives have a register of their own.",
        ar: "المجموعات ذات النفع الاقتصادي والشركات؛ للتعاونيات سجل خاص بها."),
      aliases: ["rc", "registre du commerce"]),
  ]

  private static let tax: [Field<Identifiers>] = [
    Field(
      "ice", \.ice, Phrase(fr: "ICE", en: "ICE", ar: "التعريف الموحد للمقاولة"),
      help: Phrase(
        fr: "15 chiffres ; le nombre entier est divisible par 97.",
        en: "15 digits; the whole number is divisible by 97.",
        ar: "15 رقما؛ العدد بكامله يقبل القسمة على 97."),
      aliases: ["ice", "identifiant commun", "التعريف الموحد", "ICE N°"]),
    Field(
      "taxIdentifier", \.taxIdentifier,
      Phrase(fr: "Identifiant fiscal (IF)", en: "Tax identifier (IF)", ar: "التعريف الضريبي"),
      help: Phrase(fr: "7 ou 8 chiffres en général.", en: "Usually 7 or 8 digits.", ar: "7 أو 8 أرقام في الغالب."),
      aliases: ["if", "identifiant fiscal", "tax identifier"]),
    Field(
      "businessTax", \.businessTax,
      Phrase(fr: "Taxe professionnelle (TP)", en: "Business tax (TP)", ar: "الرسم المهني"),
      aliases: ["tp", "patente", "taxe professionnelle"]),
    Field(
      "cnss", \.cnss, Phrase(fr: "N° CNSS", en: "CNSS number", ar: "رقم الضمان الاجتماعي"),
      help: Phrase(
        fr: "Numéro d'affiliation de l'employeur, 7 à 10 chiffres.",
        en: "The employer's affiliation number, 7 to 10 digits.",
        ar: "رقم انخراط المشغل، من 7 إلى 10 أرقام."),
      aliases: ["cnss", "الضمان الاجتماعي"]),
  ]

  private static let file: [Field<Identifiers>] = [
    Field(
      "receipt", \.receipt, Phrase(fr: "Récépissé", en: "Receipt", ar: "الوصل"),
      help: Phrase(
        fr: "Récépissé de la déclaration d'association (dahir 1-58-376, art. 5).",
        en: "Receipt of an association's declaration (dahir 1-58-376, art. 5).",
        ar: "وصل التصريح بتأسيس الجمعية (الظهير 1-58-376، الفصل 5).")),
    Field(
      "fileSeenOn", \.fileSeenOn,
      Phrase(fr: "Dossier juridique vu le", en: "Legal file seen on", ar: "الاطلاع على الملف القانوني"),
      help: Phrase(
        fr:
          "Jour où l'équipe a vu les pièces : ce qui manque ici manquait au dossier. Sans cette date, c'est seulement inconnu.",
        en:
          "Day on which staff saw the papers: what is missing here was missing there. Without it, it is only unknown.",
        ar: "يوم اطلع الفريق على الوثائق: ما ينقص هنا كان ناقصا في الملف، وبدون هذا التاريخ يبقى غير معروف فقط."),
      aliases: ["dossier vu", "file seen", "الملف القانوني"]),
  ]
}

/// What the local authority gave for an association's declaration.
public struct Receipt: FieldRecord, Hashable {
  public var number = ""
  public var type: ReceiptType?
  public var date: Day?
  /// The pacha or caïd who gave it.
  public var authority = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<Receipt> = [
    Field("type", \.type, Phrase(fr: "nature", en: "type", ar: "النوع"), aliases: ["récépissé", "receipt", "وصل"]),
    Field("number", \.number, Phrase(fr: "numéro", en: "number", ar: "الرقم"), aliases: ["n° récépissé"]),
    Field("date", \.date, Phrase(fr: "date", en: "date", ar: "التاريخ"), aliases: ["date récépissé"]),
    Field(
      "authority", \.authority, Phrase(fr: "autorité", en: "authority", ar: "السلطة"), aliases: ["autorité locale"]),
  ]
}

/// How far an association's declaration went.
public enum ReceiptType: String, ChoiceField {
  /// Stamped and dated on the spot.
  case provisional
  /// Due within 60 days.
  case definitive
  /// The authority gave none, and staff know it.
  case refused

  public var label: Phrase {
    switch self {
    case .provisional: Phrase(fr: "provisoire", en: "provisional", ar: "مؤقت")
    case .definitive: Phrase(fr: "définitif", en: "definitive", ar: "نهائي")
    case .refused: Phrase(fr: "non délivré", en: "not given", ar: "لم يسلم")
    }
  }
}
