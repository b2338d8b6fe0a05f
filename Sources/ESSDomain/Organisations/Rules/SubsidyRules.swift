/// C18: whoever receives public money signs a convention and gives accounts.
extension OrganisationRules {
  static let subsidyPapers = law(
    "C18", .major,
    Phrase(
      fr: "Convention et comptes des subventions", en: "Agreement and accounts of subsidies",
      ar: "اتفاقيات الإعانات وحساباتها"),
    basis: .subsidyCircular, fields: ["subsidies"],
    for: { $0.isAssociation || $0 == .foundation || $0 == .waterUsersAssociation }
  ) { organisation, context in
    guard !organisation.subsidies.isEmpty else { return .notApplicable }
    let least = context.amount(.subsidyAccounts)
    if let lacking = organisation.subsidies.first(where: { $0.lacksPapers(above: least) == true }) {
      return .breach(papersLacking(lacking))
    }
    let isKnown = organisation.subsidies.allSatisfy { $0.lacksPapers(above: least) != nil }
    return isKnown ? .ok : .unknown(Missing.subsidyPapers)
  }

  private static func papersLacking(_ subsidy: Subsidy) -> Phrase {
    Phrase { language in
      let whose = [subsidy.funder, subsidy.year.map { String($0) } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      let what =
        subsidy.hasConvention == false
        ? Phrase(fr: "pas de convention", en: "no agreement", ar: "لا اتفاقية")
        : Phrase(fr: "comptes non remis", en: "accounts not given", ar: "لم تقدم الحسابات")
      return whose.isEmpty
        ? what[language]
        : Phrase(
          fr: "subvention \(whose) : \(what.fr)", en: "subsidy \(whose): \(what.en)", ar: "إعانة \(whose): \(what.ar)")[
            language]
    }
  }
}

extension Subsidy {
  /// Whether the convention, or the accounts due above an amount, are known to be lacking; nil while that is unknown.
  func lacksPapers(above least: Money) -> Bool? {
    if hasConvention == false { return true }
    if let amount, amount <= least { return hasConvention == nil ? nil : false }
    if hasAccounts == false { return amount == nil ? nil : true }
    return hasConvention == nil || hasAccounts == nil ? nil : false
  }
}
