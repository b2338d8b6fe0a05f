/// How an organisation produces, as far as sanitary and tax rules depend on it; each absent while unknown.
public struct Production: FieldRecord, Hashable {
  /// Processes or packs food.
  public var processesFood: Bool?
  /// Sells all of it directly to final consumers for their own use.
  public var sellsOnlyDirectly: Bool?
  /// Processes with equipment of the industrial kind.
  public var usesIndustrialEquipment: Bool?
  /// Takes its raw materials from its members only.
  public var usesMembersMaterialsOnly: Bool?
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<Production> = [
    Field(
      "processesFood", \.processesFood,
      Phrase(
        fr: "transforme ou conditionne des aliments", en: "processes or packs food", ar: "تحويل أو تلفيف مواد غذائية"),
      help: Phrase(
        fr: "Alors il faut un numéro ONSSA (loi 28-07, art. 5).",
        en: "Then an ONSSA number is needed (law 28-07, art. 5).",
        ar: "يلزم عندئذ رقم المكتب الوطني للسلامة الصحية (القانون 28-07، المادة 5)."),
      aliases: ["alimentaire"]),
    Field(
      "sellsOnlyDirectly", \.sellsOnlyDirectly,
      Phrase(
        fr: "vend tout au consommateur final", en: "sells all to the final consumer",
        ar: "بيع كل الإنتاج للمستهلك النهائي")),
    Field(
      "usesIndustrialEquipment", \.usesIndustrialEquipment,
      Phrase(fr: "matériel de type industriel", en: "equipment of industrial type", ar: "معدات من صنف صناعي")),
    Field(
      "usesMembersMaterialsOnly", \.usesMembersMaterialsOnly,
      Phrase(
        fr: "matières premières des seuls adhérents", en: "raw materials of members only",
        ar: "مواد أولية من المنخرطين فقط")),
  ]
}
