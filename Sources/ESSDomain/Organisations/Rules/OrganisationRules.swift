/// The rules C01 to C22 of DOMAIN 2.5, and whom they concern.
enum OrganisationRules {
  static let all: [Rule<Organisation>] = [
    enoughMembers, enoughCooperatives, enoughFounders, enoughLegalPersons, enoughCapital, paidUpCapital, localRegister,
    statutesDuration, yearlyAssembly, mandatesInForce, boardOrManager, receiptGiven, boardDeclared, sanitaryNumber,
    iceControl, taxExemption, housingList, subsidyPapers, labelsInForce, socialSecurity, consistentCounts,
    recentlyUpdated,
  ]

  /// From when a rule of law concerns an organisation.
  enum Beginning {
    /// While it is being created, since it is a condition of its registration.
    case creation
    /// Once it is there.
    case registration
  }

  /// A rule of law: for organisations of certain forms that are not dissolved, outside the land-reform regime; with the form
  /// unknown, unknown.
  static func law(
    _ id: String, _ severity: Severity, _ label: Phrase, basis: LegalBasis, fields: [String],
    since beginning: Beginning = .registration,
    for concerns: @escaping @Sendable (LegalForm) -> Bool,
    judge: @escaping @Sendable (Organisation, RuleContext) -> Verdict
  ) -> Rule<Organisation> {
    Rule(judging: id, severity, label, basis: basis, fields: fields) { organisation, context in
      guard organisation.status != .dissolved, organisation.regime != .landReform else { return .notApplicable }
      guard beginning == .creation || organisation.status != .beingCreated else { return .notApplicable }
      guard let form = organisation.legalForm else { return .unknown(Missing.legalForm) }
      guard form.isLegalPerson, concerns(form) else { return .notApplicable }
      return judge(organisation, context)
    }
  }
}

/// What a rule could not find in the record.
enum Missing {
  static let legalForm = Phrase(
    fr: "forme juridique à renseigner", en: "legal form missing", ar: "الشكل القانوني غير مدون")
  static let members = Phrase(
    fr: "nombre d'adhérents à renseigner", en: "number of members missing", ar: "عدد المنخرطين غير مدون")
  static let cooperatives = Phrase(
    fr: "nombre de coopératives membres à renseigner", en: "number of member cooperatives missing",
    ar: "عدد التعاونيات الأعضاء غير مدون")
  static let legalPersons = Phrase(
    fr: "nombre de personnes morales membres à renseigner", en: "number of member legal persons missing",
    ar: "عدد الأشخاص الاعتباريين الأعضاء غير مدون")
  static let capital = Phrase(
    fr: "capital ou valeur de la part à renseigner", en: "capital or value of a share missing",
    ar: "رأس المال أو قيمة الحصة غير مدون")
  static let cash = Phrase(
    fr: "capital en numéraire ou libéré à renseigner", en: "cash or paid-up capital missing",
    ar: "رأس المال النقدي أو المدفوع غير مدون")
  static let duration = Phrase(fr: "durée à renseigner", en: "duration missing", ar: "المدة غير مدونة")
  static let assembly = Phrase(
    fr: "date de la dernière AG ordinaire à renseigner", en: "day of the last ordinary assembly missing",
    ar: "تاريخ آخر جمع عام عادي غير مدون")
  static let mandates = Phrase(
    fr: "échéance des mandats à renseigner", en: "end of the mandates missing", ar: "أجل الانتداب غير مدون")
  static let board = Phrase(
    fr: "conseil d'administration ou gérant à renseigner", en: "board or manager missing",
    ar: "مجلس الإدارة أو المسير غير مدون")
  static let receipt = Phrase(fr: "récépissé à renseigner", en: "receipt missing", ar: "الوصل غير مدون")
  static let receiptDate = Phrase(
    fr: "date du récépissé à renseigner", en: "day of the receipt missing", ar: "تاريخ الوصل غير مدون")
  static let declaration = Phrase(
    fr: "changement du bureau ou déclaration à renseigner", en: "change of the board or declaration missing",
    ar: "تغيير المكتب أو التصريح به غير مدون")
  static let food = Phrase(
    fr: "préciser si des aliments sont transformés ou conditionnés", en: "say whether food is processed or packed",
    ar: "يجب توضيح ما إذا كان هناك تحويل أو تلفيف لمواد غذائية")
  static let sanitary = Phrase(
    fr: "numéro ONSSA à renseigner", en: "ONSSA number missing", ar: "رقم الترخيص الصحي غير مدون")
  static let ice = Phrase(fr: "ICE à renseigner", en: "ICE missing", ar: "التعريف الموحد للمقاولة غير مدون")
  static let exemption = Phrase(
    fr: "mode de production ou chiffre d'affaires hors taxes à renseigner",
    en: "way of producing or turnover without VAT missing",
    ar: "طريقة الإنتاج أو رقم المعاملات دون الرسوم غير مدون")
  static let sector = Phrase(fr: "secteur à renseigner", en: "sector missing", ar: "القطاع غير مدون")
  static let withdrawal = Phrase(
    fr: "retrait d'adhérent ou envoi de la liste à renseigner", en: "withdrawal or sending of the list missing",
    ar: "انسحاب المنخرط أو إرسال اللائحة غير مدون")
  static let subsidyPapers = Phrase(
    fr: "convention ou comptes de la subvention à renseigner", en: "agreement or accounts of the subsidy missing",
    ar: "اتفاقية الإعانة أو حساباتها غير مدونة")
  static let labelDate = Phrase(
    fr: "validité du certificat à renseigner", en: "validity of the certificate missing", ar: "صلاحية الشهادة غير مدونة"
  )
  static let employees = Phrase(
    fr: "nombre de salariés à renseigner", en: "number of employees missing", ar: "عدد الأجراء غير مدون")
  static let cnss = Phrase(
    fr: "numéro CNSS à renseigner", en: "CNSS number missing", ar: "رقم الانخراط في الضمان الاجتماعي غير مدون")
  static let update = Phrase(
    fr: "date de mise à jour inconnue", en: "day of the last update unknown", ar: "تاريخ التحيين غير معروف")
}
