/// C14 and C19: the papers of what is made and sold.
extension OrganisationRules {
  /// Whoever processes or packs food has an ONSSA number, unless all is sold directly to final consumers.
  static let sanitaryNumber = law(
    "C14", .major, Phrase(fr: "Autorisation sanitaire ONSSA", en: "ONSSA sanitary authorisation", ar: "الترخيص الصحي"),
    basis: .sanitaryLaw5, fields: ["sanitary", "production.processesFood"], for: { _ in true }
  ) { organisation, _ in
    let production = organisation.production
    switch production.processesFood {
    case false?: return .notApplicable
    case nil:
      let mayBe = organisation.sector.map(\.mayProcessFood) ?? true
      return mayBe ? .unknown(Missing.food) : .notApplicable
    case true?: break
    }
    if organisation.sanitary.contains(where: { !$0.number.isEmpty }) { return .ok }
    if production.sellsOnlyDirectly == true { return .notApplicable }
    guard organisation.identifiers.fileSeenOn != nil, production.sellsOnlyDirectly == false else {
      return .unknown(Missing.sanitary)
    }
    return .breach(
      Phrase(
        fr: "aliments transformés ou conditionnés sans numéro ONSSA",
        en: "food processed or packed without an ONSSA number", ar: "تحويل أو تلفيف مواد غذائية دون رقم ترخيص صحي"))
  }

  static let labelsInForce = law(
    "C19", .warning, Phrase(fr: "Validité des labels", en: "Validity of the labels", ar: "صلاحية العلامات"),
    basis: .qualityLaw, fields: ["labels"], for: { _ in true }
  ) { organisation, context in
    guard !organisation.labels.isEmpty else { return .notApplicable }
    let expired = organisation.labels.filter { label in label.validTo.map { $0 < context.today } ?? false }
    if !expired.isEmpty { return .breach(labelsOver(expired)) }
    return organisation.labels.allSatisfy { $0.validTo != nil } ? .ok : .unknown(Missing.labelDate)
  }

  private static func labelsOver(_ labels: [QualityLabel]) -> Phrase {
    Phrase { language in
      let list = labels.map { label in
        let sign = label.sign?.label[language] ?? Phrase(fr: "label", en: "label", ar: "علامة")[language]
        let end = label.validTo.map { " (\(Formats(language).day($0)))" } ?? ""
        return label.product.isEmpty ? sign + end : "\(sign) \(label.product)\(end)"
      }.joined(separator: language == .arabic ? "، " : ", ")
      return Phrase(
        fr: "certificat échu : \(list)", en: "certificate expired: \(list)", ar: "انتهت صلاحية الشهادة: \(list)")[
          language]
    }
  }
}

extension Sector {
  /// Whether organisations of the sector may process or pack food, so that the question is worth asking.
  var mayProcessFood: Bool {
    switch self {
    case .agriculture, .food, .argan, .aromaticPlants, .forestry, .fishing, .tourism, .retail, .services, .other: true
    case .crafts, .housing, .labour, .education, .waste, .communication, .transport, .quarries, .consulting, .culture:
      false
    }
  }
}
