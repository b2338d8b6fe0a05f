extension Organisation {
  public static let fields = FieldTable<Organisation>(
    identityFields + placeFields + membershipFields + activityFields + legalFields + governanceFields + economyFields
      + recordFields)

  private static let identityFields: [Field<Organisation>] = [
    Field(
      "id", \.id, Phrase(fr: "Identifiant interne", en: "Identity", ar: "المعرف الداخلي"), [.automatic, .unsearched]),
    Field(
      "name", \.name, Phrase(fr: "Dénomination", en: "Name", ar: "التسمية"), [.required, .column],
      help: Phrase(
        fr: "Telle qu'approuvée par l'ODCO ou portée sur le récépissé, dans les deux écritures si possible.",
        en: "As approved by the ODCO or written on the receipt, in both scripts if possible.",
        ar: "كما صادق عليها مكتب تنمية التعاون أو كما وردت في الوصل، بالحرفين إن أمكن."),
      aliases: ["nom", "raison sociale", "الاسم", "اسم"]),
    Field("acronym", \.acronym, Phrase(fr: "Sigle", en: "Acronym", ar: "الاختصار"), aliases: ["acronyme"]),
    Field(
      "legalForm", \.legalForm, Phrase(fr: "Forme juridique", en: "Legal form", ar: "الشكل القانوني"),
      [.required, .column],
      aliases: ["forme", "form", "شكل", "الشكل", "type"]),
    Field(
      "cooperativeCategories", \.cooperativeCategories,
      Phrase(fr: "Catégories de coopérative", en: "Categories of cooperative", ar: "أصناف التعاونية"),
      help: Phrase(
        fr: "a, b, c de la loi 112-12, art. 1 ; plusieurs sont possibles, séparées par « ; ».",
        en: "a, b, c of law 112-12, art. 1; several are possible, divided by “;”.",
        ar: "أ، ب، ج من القانون 112-12، المادة 1؛ يمكن الجمع بينها مع الفصل بـ «؛»."),
      aliases: ["catégorie", "category", "صنف"]),
    Field("regime", \.regime, Phrase(fr: "Régime", en: "Regime", ar: "النظام القانوني"), aliases: ["نظام"]),
    Field(
      "status", \.status, Phrase(fr: "Statut", en: "Status", ar: "الوضعية"), [.required, .column],
      aliases: ["état", "حالة", "situation"]),
  ]

  private static let placeFields: [Field<Organisation>] = [
    Field(
      "commune", \.commune, Phrase(fr: "Commune", en: "Commune", ar: "الجماعة"), [.required, .column, .commune],
      help: Phrase(
        fr: "Commune du siège, par son nom ou son code HCP.", en: "Commune of the seat, by name or HCP code.",
        ar: "جماعة المقر، بالاسم أو برمز المندوبية السامية للتخطيط."),
      aliases: ["جماعة", "siège", "seat"]),
    Field(
      derived: "province", Phrase(fr: "Province", en: "Province", ar: "الإقليم"), .territory,
      aliases: ["préfecture", "prefecture", "إقليم", "عمالة"], from: ["commune"]
    ) { $0.province?.datum ?? .absent },
    Field(
      derived: "region", Phrase(fr: "Région", en: "Region", ar: "الجهة"), .territory, aliases: ["جهة"],
      from: ["commune"]
    ) { $0.region?.datum ?? .absent },
    Field(
      derived: "milieu", Phrase(fr: "Milieu", en: "Rural or urban", ar: "الوسط"), Milieu.shape,
      aliases: ["وسط", "milieu rural ou urbain"], from: ["commune"]
    ) { $0.milieu?.datum ?? .absent },
    Field("douar", \.douar, Phrase(fr: "Douar", en: "Douar", ar: "الدوار"), aliases: ["دوار", "quartier", "حي"]),
    Field("address", \.address, Phrase(fr: "Adresse", en: "Address", ar: "العنوان"), aliases: ["عنوان"]),
  ]

  private static let membershipFields: [Field<Organisation>] = [
    Field(
      derived: "members", Phrase(fr: "Adhérents", en: "Members", ar: "المنخرطون"), .count, .column,
      help: Phrase(
        fr: "Au dernier effectif connu ; pour une union, ses coopératives.",
        en: "At the latest known count; of a union, its cooperatives.",
        ar: "حسب آخر عدد معروف؛ وبالنسبة للاتحاد تعاونياته."),
      aliases: ["adhérents", "membres", "effectif", "منخرطون", "أعضاء", "عدد المنخرطين"],
      from: ["membersByDate", "legalForm"]
    ) { .count(orAbsent: $0.membersTotal) },
    Field(
      derived: "womenShare", Phrase(fr: "Part des femmes", en: "Women's share", ar: "نسبة النساء"), .ratio, .column,
      help: Phrase(
        fr: "Femmes parmi les adhérents, en %.", en: "Women among the members, in %.",
        ar: "النساء ضمن المنخرطين بالنسبة المئوية."),
      aliases: ["femmes", "women", "نساء", "النساء"], from: ["membersByDate"]
    ) { .ratio(orAbsent: $0.womenShare) },
    Field(
      derived: "womenCount", Phrase(fr: "Femmes adhérentes", en: "Women members", ar: "عدد النساء"), .count,
      aliases: ["nombre de femmes", "nb femmes"], from: ["membersByDate"]
    ) { .count(orAbsent: $0.womenCount) },
    Field(
      derived: "womenOnly", Phrase(fr: "Féminine", en: "Women only", ar: "نسائية"), .flag,
      help: Phrase(
        fr: "Tous les adhérents sont des femmes.", en: "All members are women.", ar: "جميع المنخرطين نساء."),
      aliases: ["coopérative féminine", "féminin"], from: ["membersByDate"]
    ) { $0.isWomenOnly.datum },
    Field(
      derived: "youthShare", Phrase(fr: "Part des jeunes", en: "Youth share", ar: "نسبة الشباب"), .ratio,
      help: Phrase(
        fr: "Adhérents de 18 à 34 ans, en %.", en: "Members aged 18 to 34, in %.",
        ar: "المنخرطون من 18 إلى 34 سنة بالنسبة المئوية."),
      aliases: ["jeunes", "youth", "شباب", "الشباب"], from: ["membersByDate"]
    ) { .ratio(orAbsent: $0.youthShare) },
    Field(
      derived: "youthCount", Phrase(fr: "Jeunes adhérents", en: "Young members", ar: "عدد الشباب"), .count,
      aliases: ["nombre de jeunes", "nb jeunes"], from: ["membersByDate"]
    ) { .count(orAbsent: $0.youthCount) },
    Field(
      "membersByDate", \.members,
      Phrase(fr: "Effectifs par date", en: "Members by date", ar: "أعداد المنخرطين حسب التاريخ"),
      .unsearched,
      help: Phrase(
        fr: "Un effectif s'ajoute, l'ancien reste.", en: "A new count is added, the old one stays.",
        ar: "يضاف العدد الجديد ويبقى القديم.")),
  ]

  private static let activityFields: [Field<Organisation>] = [
    Field(
      "sector", \.sector, Phrase(fr: "Secteur", en: "Sector", ar: "القطاع"), aliases: ["قطاع", "secteur d'activité"]),
    Field(
      "branch", \.branch, Phrase(fr: "Filière", en: "Branch", ar: "سلسلة الإنتاج"),
      aliases: ["branche", "activité", "سلسلة"]),
    Field(
      "products", \.products, Phrase(fr: "Produits", en: "Products", ar: "المنتوجات"),
      help: Phrase(fr: "Séparés par « ; ».", en: "Divided by “;”.", ar: "يفصل بينها بـ «؛»."),
      aliases: ["produit", "product", "منتوج", "منتوجات"]),
    Field("production", \.production, Phrase(fr: "Production", en: "Production", ar: "الإنتاج"), .unsearched),
    Field(
      "labels", \.labels, Phrase(fr: "Labels", en: "Labels", ar: "العلامات"), aliases: ["label", "igp", "aop", "علامة"]),
    Field(
      "sanitary", \.sanitary, Phrase(fr: "Autorisations ONSSA", en: "ONSSA authorisations", ar: "التراخيص الصحية"),
      aliases: ["onssa", "autorisation sanitaire", "ترخيص صحي"]),
    Field(
      "channels", \.channels, Phrase(fr: "Débouchés", en: "Outlets", ar: "قنوات التسويق"), .unsearched,
      aliases: ["commercialisation", "channel", "outlet", "تسويق"]),
  ]

  private static let legalFields: [Field<Organisation>] = [
    Field("identifiers", \.identifiers, Phrase(fr: "Identifiants", en: "Identifiers", ar: "المعرفات")),
    Field(
      "createdOn", \.createdOn, Phrase(fr: "Créée le", en: "Created on", ar: "تاريخ التأسيس"),
      help: Phrase(
        fr: "Date de l'assemblée générale constitutive.", en: "Day of the constitutive assembly.",
        ar: "تاريخ الجمع العام التأسيسي."),
      aliases: ["création", "date de création", "creation", "التأسيس"]),
    Field(
      "durationYears", \.durationYears, Phrase(fr: "Durée (ans)", en: "Duration (years)", ar: "المدة (بالسنوات)"),
      help: Phrase(
        fr: "Durée fixée par les statuts, 99 ans au plus.", en: "As the statutes set it, 99 years at most.",
        ar: "المدة المحددة في النظام الأساسي، 99 سنة على الأكثر."),
      aliases: ["durée", "duration"]),
    Field("capital", \.capital, Phrase(fr: "Capital", en: "Capital", ar: "رأس المال")),
  ]

  private static let governanceFields: [Field<Organisation>] = [
    Field("governance", \.governance, Phrase(fr: "Gouvernance", en: "Governance", ar: "الحكامة")),
    Field(
      "organs", \.organs, Phrase(fr: "Organes et mandats", en: "Organs and mandates", ar: "الأجهزة ومدد الانتداب"),
      .unsearched),
    Field(
      derived: "mandate", Phrase(fr: "Fin de mandat", en: "Mandate ends", ar: "نهاية الانتداب"), .day,
      help: Phrase(
        fr: "Première échéance des organes en place.", en: "First end of a mandate among the organs in office.",
        ar: "أول أجل لانتداب الأجهزة القائمة."),
      aliases: ["mandat", "انتداب", "échéance de mandat"], from: ["organs"]
    ) { $0.mandateExpiry.datum },
    Field(
      derived: "womenInBoards", Phrase(fr: "Femmes dans les organes", en: "Women on boards", ar: "النساء في الأجهزة"),
      .ratio,
      aliases: ["femmes au conseil"], from: ["organs"]
    ) { .ratio(orAbsent: $0.womenInBoards) },
    Field("affiliations", \.affiliations, Phrase(fr: "Affiliations", en: "Affiliations", ar: "الانتماءات")),
  ]

  private static let economyFields: [Field<Organisation>] = [
    Field(
      derived: "turnover", Phrase(fr: "Chiffre d'affaires", en: "Turnover", ar: "رقم المعاملات"), .money,
      help: Phrase(
        fr: "Du dernier exercice connu, en dirhams.", en: "Of the latest known year, in dirhams.",
        ar: "لآخر سنة مالية معروفة، بالدرهم."),
      aliases: ["ca", "chiffre d'affaires", "رقم المعاملات"], from: ["turnoverByYear"]
    ) { ($0.latestTurnover?.amount).datum },
    Field(
      "turnoverByYear", \.turnover,
      Phrase(fr: "Chiffre d'affaires par exercice", en: "Turnover by year", ar: "رقم المعاملات حسب السنوات"),
      .unsearched),
    Field(
      derived: "jobs", Phrase(fr: "Emplois", en: "Jobs", ar: "مناصب الشغل"), .count,
      aliases: ["emploi", "job", "شغل", "مناصب"], from: ["jobsByDate"]
    ) { .count(orAbsent: $0.jobsTotal) },
    Field(
      "jobsByDate", \.jobs, Phrase(fr: "Emplois par date", en: "Jobs by date", ar: "مناصب الشغل حسب التاريخ"),
      .unsearched),
    Field(
      "subsidies", \.subsidies, Phrase(fr: "Subventions reçues", en: "Subsidies received", ar: "الإعانات المحصل عليها"),
      aliases: ["subvention", "subsidy", "إعانة"]),
  ]

  private static let recordFields: [Field<Organisation>] = [
    Field(
      "contacts", \.contacts, Phrase(fr: "Contacts", en: "Contacts", ar: "جهات الاتصال"), .personal,
      aliases: ["contact"]),
    Field(
      "notes", \.notes, Phrase(fr: "Notes", en: "Notes", ar: "ملاحظات"), as: .longText, aliases: ["note", "remarques"]),
    Field(
      "recommendations", \.recommendations, Phrase(fr: "Recommandations", en: "Recommendations", ar: "التوصيات"),
      .unsearched,
      aliases: ["recommandation", "recommendation", "توصية"]),
    Field(
      "recordedBy", \.recordedBy, Phrase(fr: "Saisie par", en: "Recorded by", ar: "الإدخال من طرف"),
      [.automatic, .unsearched, .personal]),
    Field("recordedOn", \.recordedOn, Phrase(fr: "Saisie le", en: "Recorded on", ar: "تاريخ الإدخال"), .automatic),
    Field(
      "updatedBy", \.updatedBy, Phrase(fr: "Mise à jour par", en: "Updated by", ar: "التحيين من طرف"),
      [.automatic, .unsearched, .personal]),
    Field(
      "updatedOn", \.updatedOn, Phrase(fr: "Mise à jour le", en: "Updated on", ar: "تاريخ التحيين"), .automatic,
      aliases: ["maj", "mise à jour", "تحيين"]),
  ]
}

extension Datum {
  static func count(orAbsent count: Int?) -> Datum { count.map { .count($0) } ?? .absent }
  static func ratio(orAbsent ratio: Ratio?) -> Datum { ratio.map { .ratio($0) } ?? .absent }
}
