/// C01 to C04: whether there are members enough for the form.
extension OrganisationRules {
  static let enoughMembers = law(
    "C01", .blocking,
    Phrase(fr: "Nombre d'adhérents de la coopérative", en: "Members of the cooperative", ar: "عدد منخرطي التعاونية"),
    basis: .cooperativeLaw, fields: ["membersByDate"], since: .creation, for: { $0 == .cooperative }
  ) { organisation, context in
    enough(organisation.membersTotal, .cooperativeMembers, members, Missing.members, context)
  }

  static let enoughCooperatives = law(
    "C02", .blocking,
    Phrase(fr: "Nombre de coopératives de l'union", en: "Cooperatives of the union", ar: "عدد تعاونيات الاتحاد"),
    basis: .cooperativeLaw, fields: ["membersByDate"], since: .creation, for: { $0 == .union }
  ) { organisation, context in
    enough(organisation.legalPersonMembers, .unionCooperatives, cooperatives, Missing.cooperatives, context)
  }

  static let enoughFounders = law(
    "C03", .blocking,
    Phrase(fr: "Nombre de membres de l'association", en: "Members of the association", ar: "عدد أعضاء الجمعية"),
    basis: .associationDahir1, fields: ["membersByDate"], since: .creation, for: \.isAssociation
  ) { organisation, context in
    enough(organisation.membersTotal, .associationMembers, members, Missing.members, context)
  }

  static let enoughLegalPersons = law(
    "C04", .blocking,
    Phrase(
      fr: "Personnes morales membres du GIE", en: "Legal persons of the group", ar: "الأشخاص الاعتباريون أعضاء المجموعة"
    ),
    basis: .groupLaw1, fields: ["membersByDate"], since: .creation, for: { $0 == .economicInterestGroup }
  ) { organisation, context in
    enough(organisation.legalPersonMembers, .groupMembers, legalPersons, Missing.legalPersons, context)
  }

  private static func enough(
    _ count: Int?, _ least: Parameter.Name, _ noun: CountedNoun, _ missing: Phrase, _ context: RuleContext
  ) -> Verdict {
    guard let count else { return .unknown(missing) }
    let needed = context.threshold(least)
    guard count < needed else { return .ok }
    return .breach(noun.phrase(count).joined(to: atLeast(needed), by: ""))
  }

  private static func atLeast(_ needed: Int) -> Phrase {
    Phrase(fr: " : il en faut \(needed)", en: " where \(needed) are needed", ar: " والحد الأدنى \(needed)")
  }

  private static let members = CountedNoun(
    fr: ("adhérent", "adhérents"), en: ("member", "members"),
    ar: ("منخرط واحد", "منخرطان", "منخرطين", "منخرطا", "منخرط"))
  private static let cooperatives = CountedNoun(
    fr: ("coopérative", "coopératives"), en: ("cooperative", "cooperatives"),
    ar: ("تعاونية واحدة", "تعاونيتان", "تعاونيات", "تعاونية", "تعاونية"))
  private static let legalPersons = CountedNoun(
    fr: ("personne morale", "personnes morales"), en: ("legal person", "legal persons"),
    ar: ("شخص اعتباري واحد", "شخصان اعتباريان", "أشخاص اعتباريين", "شخصا اعتباريا", "شخص اعتباري"))
}
