extension Partner {
  /// The bodies that every hub works with, as a beginning for its own list; the same identities in every hub.
  public static let nationalDirectory: [Partner] = entries.enumerated().map { place, entry in
    var partner = Partner(entry.acronym, BilingualName(entry.french, entry.arabic), entry.category, entry.level)
    partner.id = RecordID(milliseconds: beginning, chance: (0, UInt64(place) + 1))
    return partner
  }

  /// 1 January 2025, in milliseconds since 1970.
  private static let beginning: UInt64 = 1_735_689_600_000

  private struct Entry: Sendable {
    let acronym: String
    let french: String
    let arabic: String
    let category: PartnerCategory
    let level: PartnerLevel

    init(
      _ acronym: String, _ french: String, _ arabic: String, _ category: PartnerCategory,
      _ level: PartnerLevel = .national
    ) {
      self.acronym = acronym
      self.french = french
      self.arabic = arabic
      self.category = category
      self.level = level
    }
  }

  private static let entries: [Entry] = [
    Entry(
      "SEAESS", "Secrétariat d'État chargé de l'Artisanat et de l'ESS",
      "كتابة الدولة المكلفة بالصناعة التقليدية والاقتصاد الاجتماعي والتضامني", .ministry),
    Entry("ODCO", "Office du développement de la coopération", "مكتب تنمية التعاون", .odco),
    Entry("INDH", "Initiative nationale pour le développement humain", "المبادرة الوطنية للتنمية البشرية", .indh),
    Entry("ADS", "Agence de développement social", "وكالة التنمية الاجتماعية", .socialDevelopmentAgency),
    Entry("EN", "Entraide nationale", "التعاون الوطني", .entraideNationale),
    Entry("ADA", "Agence pour le développement agricole", "وكالة التنمية الفلاحية", .agriculture),
    Entry("ONCA", "Office national du conseil agricole", "المكتب الوطني للاستشارة الفلاحية", .agriculture),
    Entry(
      "ANDZOA", "Agence nationale pour le développement des zones oasiennes et de l'arganier",
      "الوكالة الوطنية لتنمية مناطق الواحات وشجر الأركان", .andzoa),
    Entry(
      "ANEF", "Agence nationale des eaux et forêts", "الوكالة الوطنية للمياه والغابات", .deconcentratedService),
    Entry(
      "ONSSA", "Office national de sécurité sanitaire des produits alimentaires",
      "المكتب الوطني للسلامة الصحية للمنتجات الغذائية", .onssa),
    Entry(
      "OFPPT", "Office de la formation professionnelle et de la promotion du travail",
      "مكتب التكوين المهني وإنعاش الشغل", .trainingAndEmployment),
    Entry(
      "ANAPEC", "Agence nationale de promotion de l'emploi et des compétences",
      "الوكالة الوطنية لإنعاش التشغيل والكفاءات", .trainingAndEmployment),
    Entry(
      "ANLCA", "Agence nationale de lutte contre l'analphabétisme", "الوكالة الوطنية لمحاربة الأمية",
      .trainingAndEmployment),
    Entry("UM6P", "UM6P-CoopLab", "جامعة محمد السادس متعددة التخصصات التقنية", .university),
    Entry("Tamwilcom", "Tamwilcom (ex-CCG)", "تمويلكم", .finance),
    Entry(
      "SGG", "Secrétariat général du gouvernement", "الأمانة العامة للحكومة", .governmentSecretariat),
    Entry("DGI", "Direction générale des impôts", "المديرية العامة للضرائب", .taxAndSocialSecurity),
    Entry("CNSS", "Caisse nationale de sécurité sociale", "الصندوق الوطني للضمان الاجتماعي", .taxAndSocialSecurity),
    Entry(
      "OMPIC", "Office marocain de la propriété industrielle et commerciale",
      "المكتب المغربي للملكية الصناعية والتجارية", .taxAndSocialSecurity),
    Entry(
      "CNDP", "Commission nationale de contrôle de la protection des données à caractère personnel",
      "اللجنة الوطنية لمراقبة حماية المعطيات ذات الطابع الشخصي", .dataProtection),
    Entry("HCP", "Haut-Commissariat au plan", "المندوبية السامية للتخطيط", .statistics),
    Entry(
      "REMESS", "Réseau marocain de l'économie sociale et solidaire", "الشبكة المغربية للاقتصاد الاجتماعي والتضامني",
      .network),
    Entry(
      "FM5", "Fondation Mohammed V pour la solidarité", "مؤسسة محمد الخامس للتضامن", .foundation),
    Entry("OCP", "Fondation OCP", "مؤسسة المجمع الشريف للفوسفاط", .foundation),
    Entry("Al Mada", "Fondation Al Mada", "مؤسسة المدى", .foundation),
    Entry("AFD", "Agence française de développement", "الوكالة الفرنسية للتنمية", .donor),
    Entry(
      "AECID", "Agence espagnole de coopération internationale pour le développement",
      "الوكالة الإسبانية للتعاون الدولي من أجل التنمية", .donor),
    Entry("UE", "Union européenne", "الاتحاد الأوروبي", .donor),
    Entry("PNUD", "Programme des Nations unies pour le développement", "برنامج الأمم المتحدة الإنمائي", .donor),
  ]
}
