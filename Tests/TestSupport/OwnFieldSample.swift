public import ESSDomain

/// Fields that a hub might add to its records, one of each kind to organisations.
public enum OwnFieldSample {
  public static let network = OwnField(
    of: .organisation, "appartenanceReseau",
    Phrase(fr: "Appartenance à un réseau", en: "Network membership", ar: "الانتماء إلى شبكة"),
    .choice([
      Choice(code: "union", label: Phrase(fr: "Union de coopératives", en: "Union", ar: "اتحاد تعاونيات")),
      Choice(code: "gie", label: Phrase(fr: "GIE", en: "Economic interest group", ar: "مجموعة ذات نفع اقتصادي")),
      Choice(code: "aucun", label: Phrase(fr: "Aucun", en: "None", ar: "لا شيء")),
    ]), column: true)
  public static let area = OwnField(
    of: .organisation, "superficieHa", Phrase(fr: "Superficie (ha)", en: "Area (ha)", ar: "المساحة (هكتار)"), .number,
    help: Phrase(fr: "En hectares.", en: "In hectares.", ar: "بالهكتار."), column: true)
  public static let equipment = OwnField(
    of: .organisation, "equipements", Phrase(fr: "Équipements", en: "Equipment", ar: "التجهيزات"),
    .choices([
      Choice(code: "moulin", label: Phrase(fr: "Moulin", en: "Mill", ar: "طاحونة")),
      Choice(code: "froid", label: Phrase(fr: "Chambre froide", en: "Cold store", ar: "غرفة تبريد")),
    ]))
  public static let hives = OwnField(
    of: .organisation, "ruches", Phrase(fr: "Ruches", en: "Hives", ar: "خلايا النحل"), .count)
  public static let rent = OwnField(
    of: .organisation, "loyer", Phrase(fr: "Loyer annuel", en: "Yearly rent", ar: "الكراء السنوي"), .money)
  public static let inspected = OwnField(
    of: .organisation, "controleLe", Phrase(fr: "Contrôlée le", en: "Inspected on", ar: "تاريخ المراقبة"), .day)
  public static let electricity = OwnField(
    of: .organisation, "electricite", Phrase(fr: "Électricité", en: "Electricity", ar: "الكهرباء"), .flag)
  public static let access = OwnField(
    of: .organisation, "acces", Phrase(fr: "Accès", en: "Way there", ar: "المسلك"), .text)
  public static let story = OwnField(
    of: .organisation, "recit", Phrase(fr: "Récit", en: "Story", ar: "الحكاية"), .longText)
  public static let vehicle = OwnField(
    of: .activity, "vehicule", Phrase(fr: "Véhicule", en: "Vehicle", ar: "السيارة"), .text, required: true)

  public static let all = OwnFields([
    network, area, equipment, hives, rent, inspected, electricity, access, story, vehicle,
  ])

  /// Members of an organisation's file with a value for each of these fields.
  public static let members = #"""
    "acces":"Piste, 3 km après le douar","appartenanceReseau":"gie","controleLe":"2026-02-03","electricite":true,"equipements":["moulin","froid"],"loyer":1200050,"recit":"Fondée par neuf femmes.","ruches":5000000000,"superficieHa":12.3456789
    """#
}
