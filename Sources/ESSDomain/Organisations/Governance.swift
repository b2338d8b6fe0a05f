/// A body or function elected or named in an organisation; held by functions, never by named persons.
public struct Organ: FieldRecord, Hashable {
  public var kind: OrganKind?
  /// The function that holds it: "présidente", "gérant salarié".
  public var holder = ""
  /// Seats that are filled.
  public var size: Int?
  public var women: Int?
  public var electedOn: Day?
  public var termYears: Int?
  /// The end of the mandate, where it is not the election plus the term.
  public var expiresOn: Day?
  public var unknown: [JSONMember] = []

  public init() {}

  public init(_ kind: OrganKind, size: Int? = nil, women: Int? = nil, electedOn: Day? = nil, termYears: Int? = nil) {
    self.kind = kind
    self.size = size
    self.women = women
    self.electedOn = electedOn
    self.termYears = termYears
  }

  /// The end of the mandate: as given, or the election plus the term; `assumedTerm` stands in for a term not given.
  public func expiry(assumedTerm: Int? = nil) -> Day? {
    if let expiresOn { return expiresOn }
    guard let electedOn, let years = termYears ?? assumedTerm, (1...99).contains(years) else { return nil }
    return electedOn.adding(months: years * 12)
  }

  public static let fields: FieldTable<Organ> = [
    Field("kind", \.kind, Phrase(fr: "organe", en: "organ", ar: "الجهاز"), .required),
    Field(
      "holder", \.holder, Phrase(fr: "fonction", en: "function", ar: "المهمة"),
      help: Phrase(
        fr: "Une fonction, pas un nom de personne.", en: "A function, not a person's name.",
        ar: "مهمة لا اسم شخص.")),
    Field("size", \.size, Phrase(fr: "membres de l'organe", en: "members of the organ", ar: "أعضاء الجهاز")),
    Field("women", \.women, Phrase(fr: "dont femmes", en: "of whom women", ar: "منهم نساء")),
    Field("electedOn", \.electedOn, Phrase(fr: "élu le", en: "elected on", ar: "تاريخ الانتخاب")),
    Field(
      "termYears", \.termYears, Phrase(fr: "durée du mandat (ans)", en: "term (years)", ar: "مدة الانتداب (بالسنوات)")),
    Field("expiresOn", \.expiresOn, Phrase(fr: "fin du mandat", en: "end of the mandate", ar: "نهاية الانتداب")),
  ]
}

/// The bodies and functions of the legal forms.
public enum OrganKind: String, ChoiceField {
  case board, manager, executiveCommittee, president, director, treasurer, secretary, auditor, administrator

  public var label: Phrase {
    switch self {
    case .board: Phrase(fr: "conseil d'administration", en: "board of directors", ar: "مجلس الإدارة")
    case .manager: Phrase(fr: "gérant(e)", en: "manager", ar: "مسير(ة)")
    case .executiveCommittee: Phrase(fr: "bureau dirigeant", en: "executive committee", ar: "المكتب المسير")
    case .president: Phrase(fr: "président(e)", en: "president", ar: "رئيس(ة)")
    case .director: Phrase(fr: "directeur(trice)", en: "director", ar: "مدير(ة)")
    case .treasurer: Phrase(fr: "trésorier(ère)", en: "treasurer", ar: "أمين(ة) المال")
    case .secretary: Phrase(fr: "secrétaire", en: "secretary", ar: "الكاتب(ة)")
    case .auditor: Phrase(fr: "commissaire aux comptes", en: "auditor", ar: "مراقب الحسابات")
    case .administrator: Phrase(fr: "administrateur de GIE", en: "administrator of a group", ar: "متصرف المجموعة")
    }
  }
}

/// The life of an organisation's assemblies and what it declares of its changes.
public struct Governance: FieldRecord, Hashable {
  /// The last ordinary general assembly (AGO).
  public var lastAssemblyOn: Day?
  /// The month, 1 to 12, at whose end the financial year closes; absent means December.
  public var financialYearEndMonth: Int?
  public var boardChangedOn: Day?
  /// An association's last declaration to the local authority.
  public var lastDeclarationOn: Day?
  /// A housing cooperative's last approved withdrawal of a member.
  public var lastWithdrawalOn: Day?
  /// When a housing cooperative last sent its list of members to the tax office.
  public var membersListSentOn: Day?
  public var isLedByWoman: Bool?
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<Governance> = [
    Field(
      "lastAssemblyOn", \.lastAssemblyOn,
      Phrase(fr: "Dernière AG ordinaire", en: "Last ordinary assembly", ar: "آخر جمع عام عادي"),
      help: Phrase(
        fr: "Date du procès-verbal de l'AGO ; une par exercice au moins.",
        en: "Date of the minutes; one assembly in each financial year at least.",
        ar: "تاريخ محضر الجمع العام العادي؛ جمع واحد على الأقل في كل سنة مالية."),
      aliases: ["ag", "ago", "assemblée", "assembly", "الجمع العام"]),
    Field(
      "financialYearEndMonth", \.financialYearEndMonth,
      Phrase(fr: "Mois de clôture de l'exercice", en: "Month in which the year closes", ar: "شهر اختتام السنة المالية"),
      help: Phrase(
        fr: "De 1 à 12 ; vide : décembre.", en: "1 to 12; empty: December.", ar: "من 1 إلى 12؛ فارغ: دجنبر.")),
    Field(
      "boardChangedOn", \.boardChangedOn,
      Phrase(fr: "Bureau changé le", en: "Board changed on", ar: "تاريخ تغيير المكتب")),
    Field(
      "lastDeclarationOn", \.lastDeclarationOn,
      Phrase(
        fr: "Déclarée aux autorités le", en: "Declared to authorities on", ar: "آخر تصريح للسلطات"),
      help: Phrase(
        fr: "Tout changement de bureau, de siège ou de statuts se déclare (dahir 1-58-376, art. 5).",
        en: "Any change of board, seat or statutes is declared (dahir 1-58-376, art. 5).",
        ar: "يجب التصريح بكل تغيير في المكتب أو المقر أو النظام الأساسي (الظهير 1-58-376، الفصل 5).")),
    Field(
      "lastWithdrawalOn", \.lastWithdrawalOn,
      Phrase(fr: "Dernier retrait d'adhérent approuvé", en: "Last approved withdrawal", ar: "آخر انسحاب مصادق عليه")),
    Field(
      "membersListSentOn", \.membersListSentOn,
      Phrase(
        fr: "Liste des adhérents envoyée aux impôts", en: "Members' list sent to the tax office",
        ar: "إرسال لائحة المنخرطين إلى إدارة الضرائب")),
    Field(
      "isLedByWoman", \.isLedByWoman,
      Phrase(fr: "Dirigée par une femme", en: "Led by a woman", ar: "تسيرها امرأة"), aliases: ["dirigeante"]),
  ]
}
