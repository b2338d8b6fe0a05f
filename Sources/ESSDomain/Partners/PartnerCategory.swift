/// The kinds of partner of the hub (DOMAIN 1.3).
public enum PartnerCategory: String, ChoiceField {
  case ministry, odco, regionalCouncil, executionAgency, territorialAdministration, coordination, localCouncil, indh
  case socialDevelopmentAgency, entraideNationale, agriculture, deconcentratedService, andzoa, onssa, chamber
  case trainingAndEmployment, university, finance, investmentCentre, court, governmentSecretariat, taxAndSocialSecurity
  case dataProtection, statistics, network, foundation, donor, other

  public var label: Phrase {
    switch self {
    case .ministry:
      Phrase(fr: "Ministère ou secrétariat d'État", en: "Ministry or state secretariat", ar: "وزارة أو كتابة دولة")
    case .odco:
      Phrase(
        fr: "Office du développement de la coopération", en: "Cooperation development office", ar: "مكتب تنمية التعاون")
    case .regionalCouncil: Phrase(fr: "Conseil régional", en: "Regional council", ar: "مجلس الجهة")
    case .executionAgency:
      Phrase(fr: "Agence d'exécution des projets", en: "Project execution agency", ar: "وكالة تنفيذ المشاريع")
    case .territorialAdministration:
      Phrase(
        fr: "Wilaya, province ou autorité locale", en: "Wilaya, province or local authority",
        ar: "الولاية أو الإقليم أو السلطة المحلية")
    case .coordination:
      Phrase(
        fr: "Commission régionale de coordination", en: "Regional coordination commission", ar: "اللجنة الجهوية للتنسيق"
      )
    case .localCouncil:
      Phrase(fr: "Conseil provincial ou communal", en: "Provincial or communal council", ar: "مجلس الإقليم أو الجماعة")
    case .indh: Phrase(fr: "INDH", en: "INDH (human development initiative)", ar: "المبادرة الوطنية للتنمية البشرية")
    case .socialDevelopmentAgency:
      Phrase(fr: "Agence de développement social", en: "Social development agency", ar: "وكالة التنمية الاجتماعية")
    case .entraideNationale: Phrase(fr: "Entraide nationale", en: "National mutual aid", ar: "التعاون الوطني")
    case .agriculture:
      Phrase(
        fr: "Agriculture (DRA, ORMVA, ONCA, ADA)", en: "Agriculture (DRA, ORMVA, ONCA, ADA)", ar: "المصالح الفلاحية")
    case .deconcentratedService:
      Phrase(fr: "Autre service déconcentré", en: "Other deconcentrated service", ar: "مصلحة لاممركزة أخرى")
    case .andzoa:
      Phrase(
        fr: "ANDZOA (oasis et arganier)", en: "ANDZOA (oases and argan)", ar: "وكالة تنمية مناطق الواحات وشجر الأركان")
    case .onssa: Phrase(fr: "ONSSA", en: "ONSSA (food safety)", ar: "المكتب الوطني للسلامة الصحية للمنتجات الغذائية")
    case .chamber: Phrase(fr: "Chambre professionnelle", en: "Professional chamber", ar: "غرفة مهنية")
    case .trainingAndEmployment:
      Phrase(fr: "Formation et emploi", en: "Training and employment", ar: "التكوين والتشغيل")
    case .university: Phrase(fr: "Université et recherche", en: "University and research", ar: "الجامعة والبحث")
    case .finance:
      Phrase(
        fr: "Banque, microfinance, garantie", en: "Bank, microfinance, guarantee",
        ar: "البنوك والتمويلات الصغيرة والضمان")
    case .investmentCentre:
      Phrase(fr: "Centre régional d'investissement", en: "Regional investment centre", ar: "المركز الجهوي للاستثمار")
    case .court: Phrase(fr: "Tribunal de première instance", en: "Court of first instance", ar: "المحكمة الابتدائية")
    case .governmentSecretariat:
      Phrase(
        fr: "Secrétariat général du Gouvernement", en: "General secretariat of the government",
        ar: "الأمانة العامة للحكومة")
    case .taxAndSocialSecurity:
      Phrase(
        fr: "Impôts, CNSS, OMPIC", en: "Tax, social security, OMPIC", ar: "الضرائب والضمان الاجتماعي والملكية الصناعية")
    case .dataProtection: Phrase(fr: "CNDP", en: "CNDP (data protection)", ar: "اللجنة الوطنية لحماية المعطيات الشخصية")
    case .statistics:
      Phrase(fr: "Haut-Commissariat au Plan", en: "High commission for planning", ar: "المندوبية السامية للتخطيط")
    case .network:
      Phrase(fr: "Réseau, union ou fédération", en: "Network, union or federation", ar: "شبكة أو اتحاد أو جامعة")
    case .foundation: Phrase(fr: "Fondation", en: "Foundation", ar: "مؤسسة")
    case .donor: Phrase(fr: "Bailleur international", en: "International donor", ar: "جهة ممولة دولية")
    case .other: Phrase(fr: "Autre partenaire", en: "Other partner", ar: "شريك آخر")
    }
  }

  /// The label for narrow columns, eighteen letters at most.
  public var shortLabel: Phrase {
    switch self {
    case .ministry: Phrase(fr: "Ministère", en: "Ministry", ar: "وزارة")
    case .odco: Phrase(fr: "ODCO", en: "ODCO", ar: "مكتب التعاون")
    case .regionalCouncil: Phrase(fr: "Conseil régional", en: "Regional council", ar: "مجلس الجهة")
    case .executionAgency: Phrase(fr: "AREP", en: "AREP", ar: "وكالة التنفيذ")
    case .territorialAdministration: Phrase(fr: "Wilaya, province", en: "Wilaya, province", ar: "ولاية أو إقليم")
    case .coordination: Phrase(fr: "Coordination", en: "Coordination", ar: "لجنة التنسيق")
    case .localCouncil: Phrase(fr: "Conseil local", en: "Local council", ar: "مجلس محلي")
    case .indh: Phrase(fr: "INDH", en: "INDH", ar: "مبادرة التنمية")
    case .socialDevelopmentAgency: Phrase(fr: "ADS", en: "ADS", ar: "وكالة التنمية")
    case .entraideNationale: Phrase(fr: "Entraide", en: "Mutual aid", ar: "التعاون الوطني")
    case .agriculture: Phrase(fr: "Agriculture", en: "Agriculture", ar: "الفلاحة")
    case .deconcentratedService: Phrase(fr: "Autre service", en: "Other service", ar: "مصلحة أخرى")
    case .andzoa: Phrase(fr: "ANDZOA", en: "ANDZOA", ar: "وكالة الواحات")
    case .onssa: Phrase(fr: "ONSSA", en: "ONSSA", ar: "السلامة الصحية")
    case .chamber: Phrase(fr: "Chambre", en: "Chamber", ar: "غرفة مهنية")
    case .trainingAndEmployment: Phrase(fr: "Formation, emploi", en: "Training, jobs", ar: "تكوين وتشغيل")
    case .university: Phrase(fr: "Université", en: "University", ar: "الجامعة")
    case .finance: Phrase(fr: "Finance", en: "Finance", ar: "التمويل")
    case .investmentCentre: Phrase(fr: "CRI", en: "CRI", ar: "مركز الاستثمار")
    case .court: Phrase(fr: "Tribunal", en: "Court", ar: "المحكمة")
    case .governmentSecretariat: Phrase(fr: "SGG", en: "SGG", ar: "الأمانة العامة")
    case .taxAndSocialSecurity: Phrase(fr: "Impôts, CNSS", en: "Tax, CNSS", ar: "ضرائب وضمان")
    case .dataProtection: Phrase(fr: "CNDP", en: "CNDP", ar: "حماية المعطيات")
    case .statistics: Phrase(fr: "HCP", en: "HCP", ar: "التخطيط")
    case .network: Phrase(fr: "Réseau, union", en: "Network, union", ar: "شبكة أو اتحاد")
    case .foundation: Phrase(fr: "Fondation", en: "Foundation", ar: "مؤسسة")
    case .donor: Phrase(fr: "Bailleur", en: "Donor", ar: "مانح")
    case .other: Phrase(fr: "Autre", en: "Other", ar: "أخرى")
    }
  }
}

/// At which level a partner works.
public enum PartnerLevel: String, ChoiceField {
  case national, regional, provincial, communal

  public var label: Phrase {
    switch self {
    case .national: Phrase(fr: "national", en: "national", ar: "وطني")
    case .regional: Phrase(fr: "régional", en: "regional", ar: "جهوي")
    case .provincial: Phrase(fr: "provincial", en: "provincial", ar: "إقليمي")
    case .communal: Phrase(fr: "communal", en: "communal", ar: "جماعي")
    }
  }
}
