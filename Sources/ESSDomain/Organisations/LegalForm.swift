/// The legal form of an organisation (DOMAIN 2.1), or what stands for one where there is none yet.
public enum LegalForm: String, ChoiceField {
  case cooperative, union, federation, association, publicUtilityAssociation, mutual, economicInterestGroup
  case socialEnterprise, foundation, waterUsersAssociation, professionalOrganisation, informalGroup
  /// A person or a group with an idea, or a self-employed person (auto-entrepreneur): not an organisation yet.
  case prospect

  public var label: Phrase {
    switch self {
    case .cooperative: Phrase(fr: "Coopérative", en: "Cooperative", ar: "تعاونية")
    case .union: Phrase(fr: "Union de coopératives", en: "Union of cooperatives", ar: "اتحاد التعاونيات")
    case .federation:
      Phrase(fr: "Fédération de coopératives", en: "Federation of cooperatives", ar: "جامعة التعاونيات")
    case .association: Phrase(fr: "Association", en: "Association", ar: "جمعية")
    case .publicUtilityAssociation:
      Phrase(
        fr: "Association d'utilité publique", en: "Association of public utility",
        ar: "جمعية معترف لها بصفة المنفعة العامة")
    case .mutual: Phrase(fr: "Mutuelle", en: "Mutual society", ar: "تعاضدية")
    case .economicInterestGroup:
      Phrase(fr: "Groupement d'intérêt économique", en: "Economic interest group", ar: "مجموعة ذات نفع اقتصادي")
    case .socialEnterprise: Phrase(fr: "Entreprise sociale", en: "Social enterprise", ar: "مقاولة اجتماعية")
    case .foundation: Phrase(fr: "Fondation", en: "Foundation", ar: "مؤسسة")
    case .waterUsersAssociation:
      Phrase(
        fr: "Association d'usagers des eaux agricoles", en: "Irrigation water users' association",
        ar: "جمعية مستعملي المياه المخصصة للأغراض الفلاحية")
    case .professionalOrganisation:
      Phrase(fr: "Organisation professionnelle", en: "Professional organisation", ar: "منظمة مهنية")
    case .informalGroup: Phrase(fr: "Groupe informel", en: "Informal group", ar: "مجموعة غير مهيكلة")
    case .prospect: Phrase(fr: "Porteur de projet", en: "Project holder", ar: "حامل مشروع")
    }
  }

  /// The label for narrow columns, nine letters at most.
  public var shortLabel: Phrase {
    switch self {
    case .cooperative: Phrase(fr: "coop.", en: "coop.", ar: "تعاونية")
    case .union: Phrase(fr: "union", en: "union", ar: "اتحاد")
    case .federation: Phrase(fr: "fédér.", en: "feder.", ar: "جامعة")
    case .association: Phrase(fr: "assoc.", en: "assoc.", ar: "جمعية")
    case .publicUtilityAssociation: Phrase(fr: "ARUP", en: "publ. ut.", ar: "ج.م.عامة")
    case .mutual: Phrase(fr: "mutuelle", en: "mutual", ar: "تعاضدية")
    case .economicInterestGroup: Phrase(fr: "GIE", en: "EIG", ar: "م.ن.ا")
    case .socialEnterprise: Phrase(fr: "entr. so.", en: "soc. ent.", ar: "مقاولة")
    case .foundation: Phrase(fr: "fondat.", en: "foundat.", ar: "مؤسسة")
    case .waterUsersAssociation: Phrase(fr: "AUEA", en: "water us.", ar: "ج.م.م.ف")
    case .professionalOrganisation: Phrase(fr: "OPA", en: "prof. org", ar: "م.مهنية")
    case .informalGroup: Phrase(fr: "informel", en: "informal", ar: "غ.مهيكلة")
    case .prospect: Phrase(fr: "porteur", en: "prospect", ar: "ح.مشروع")
    }
  }

  /// Under law 112-12: cooperatives and their unions.
  public var isCooperativeOrUnion: Bool { self == .cooperative || self == .union }

  /// Under law 112-12 at any of its three levels.
  public var isOfTheCooperativeLaw: Bool { isCooperativeOrUnion || self == .federation }

  /// Under the dahir 1-58-376 on associations.
  public var isAssociation: Bool { self == .association || self == .publicUtilityAssociation }

  /// Whose members are organisations rather than persons.
  public var hasLegalPersonsAsMembers: Bool { self == .union || self == .federation || self == .economicInterestGroup }

  /// Whether there is a legal person at all, on which the law can set conditions.
  public var isLegalPerson: Bool { self != .prospect && self != .informalGroup }
}

/// The three categories of cooperative in article 1 of law 112-12, of which one may have two or three.
public enum CooperativeCategory: String, ChoiceField {
  case a, b, c

  public var label: Phrase {
    switch self {
    case .a:
      Phrase(
        fr: "a – travail rémunéré aux membres", en: "a – paid work for the members", ar: "أ – توفير شغل مأجور للأعضاء")
    case .b:
      Phrase(
        fr: "b – biens ou services aux membres", en: "b – goods or services for the members",
        ar: "ب – تزويد الأعضاء بالسلع أو الخدمات")
    case .c:
      Phrase(
        fr: "c – vente des apports des membres", en: "c – sale of what the members supply",
        ar: "ج – بيع ما يقدمه الأعضاء للغير")
    }
  }
}

/// Under which law a cooperative stands; absent means the common one.
public enum LegalRegime: String, ChoiceField {
  case common
  /// Land-reform cooperatives, under the dahir 1-72-278 of 29 December 1972.
  case landReform

  public var label: Phrase {
    switch self {
    case .common: Phrase(fr: "Droit commun", en: "Ordinary law", ar: "القواعد العامة")
    case .landReform: Phrase(fr: "Réforme agraire", en: "Land reform", ar: "الإصلاح الزراعي")
    }
  }
}

/// Whether an organisation lives.
public enum OrganisationStatus: String, ChoiceField {
  case beingCreated, active, dormant, inactive, dissolved

  public var label: Phrase {
    switch self {
    case .beingCreated: Phrase(fr: "En création", en: "Being created", ar: "في طور التأسيس")
    case .active: Phrase(fr: "Active", en: "Active", ar: "نشيطة")
    case .dormant: Phrase(fr: "En sommeil", en: "Dormant", ar: "متوقفة مؤقتا")
    case .inactive: Phrase(fr: "Inactive", en: "Inactive", ar: "غير نشيطة")
    case .dissolved: Phrase(fr: "Dissoute", en: "Dissolved", ar: "منحلة")
    }
  }
}
