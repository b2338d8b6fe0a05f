/// A sign of origin or quality that an organisation may use, with its certificate.
public struct QualityLabel: FieldRecord, Hashable {
  public var sign: QualitySign?
  public var product = ""
  /// The order that recognised the sign.
  public var referenceOrder = ""
  public var certifier = ""
  public var certificateNumber = ""
  public var validTo: Day?
  public var unknown: [JSONMember] = []

  public init() {}

  public init(_ sign: QualitySign, product: String, validTo: Day? = nil) {
    self.sign = sign
    self.product = product
    self.validTo = validTo
  }

  public static let fields: FieldTable<QualityLabel> = [
    Field("sign", \.sign, Phrase(fr: "signe", en: "sign", ar: "العلامة"), .required),
    Field("product", \.product, Phrase(fr: "produit", en: "product", ar: "المنتوج")),
    Field(
      "referenceOrder", \.referenceOrder,
      Phrase(fr: "arrêté de reconnaissance", en: "recognition order", ar: "قرار الاعتراف")),
    Field("certifier", \.certifier, Phrase(fr: "certificateur", en: "certifier", ar: "هيئة التصديق")),
    Field(
      "certificateNumber", \.certificateNumber,
      Phrase(fr: "n° de certificat", en: "certificate number", ar: "رقم الشهادة")),
    Field("validTo", \.validTo, Phrase(fr: "valable jusqu'au", en: "valid to", ar: "صالحة إلى غاية")),
  ]
}

/// Signs of origin and quality (law 25-06 for the first three) and labels (DOMAIN 4.3).
public enum QualitySign: String, ChoiceField {
  case pgi, pdo, agriculturalLabel, organic, fairTrade, halal, craftLabel, terroir, trademark

  public var label: Phrase {
    switch self {
    case .pgi: Phrase(fr: "IGP", en: "Protected geographical indication", ar: "بيان جغرافي محمي")
    case .pdo: Phrase(fr: "AOP", en: "Protected designation of origin", ar: "تسمية المنشأ المحمية")
    case .agriculturalLabel: Phrase(fr: "Label agricole", en: "Agricultural label", ar: "علامة فلاحية")
    case .organic: Phrase(fr: "Bio", en: "Organic", ar: "منتوج بيولوجي")
    case .fairTrade: Phrase(fr: "Commerce équitable", en: "Fair trade", ar: "التجارة المنصفة")
    case .halal: Phrase(fr: "Halal", en: "Halal", ar: "حلال")
    case .craftLabel:
      Phrase(fr: "Label national de l'artisanat", en: "National craft label", ar: "الشارة الوطنية للصناعة التقليدية")
    case .terroir: Phrase(fr: "Terroir du Maroc", en: "Terroir du Maroc", ar: "العلامة الجماعية للمنتوجات المجالية")
    case .trademark: Phrase(fr: "Marque déposée (OMPIC)", en: "Registered trademark (OMPIC)", ar: "علامة تجارية مسجلة")
    }
  }
}

/// The authorisation or approval of the ONSSA to process or pack food (law 28-07).
public struct SanitaryAuthorisation: FieldRecord, Hashable {
  public var kind: SanitaryKind?
  public var number = ""
  public var date: Day?
  public var activity = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<SanitaryAuthorisation> = [
    Field("kind", \.kind, Phrase(fr: "nature", en: "kind", ar: "النوع")),
    Field(
      "number", \.number, Phrase(fr: "numéro", en: "number", ar: "الرقم"),
      help: Phrase(
        fr: "Attribué par le service provincial de l'ONSSA.", en: "Given by the provincial service of the ONSSA.",
        ar: "تمنحه المصلحة الإقليمية للمكتب الوطني للسلامة الصحية.")),
    Field("date", \.date, Phrase(fr: "date", en: "date", ar: "التاريخ")),
    Field("activity", \.activity, Phrase(fr: "activité", en: "activity", ar: "النشاط")),
  ]
}

/// The two papers that the ONSSA gives.
public enum SanitaryKind: String, ChoiceField {
  case authorisation, approval

  public var label: Phrase {
    switch self {
    case .authorisation: Phrase(fr: "autorisation", en: "authorisation", ar: "ترخيص صحي")
    case .approval: Phrase(fr: "agrément sanitaire", en: "sanitary approval", ar: "اعتماد صحي")
    }
  }
}
