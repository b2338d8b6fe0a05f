/// The texts on which the rules of organisations rest; how sure we are of each is DOMAIN's mark.
extension LegalBasis {
  static let cooperativeLaw = LegalBasis(Phrase(fr: "loi 112-12", en: "law 112-12", ar: "القانون 112-12"), .sourced)
  static let cooperativeLaw27 = LegalBasis(
    Phrase(fr: "loi 112-12, art. 27", en: "law 112-12, art. 27", ar: "القانون 112-12، المادة 27"), .sourced)
  static let cooperativeLaw2483 = LegalBasis(
    Phrase(fr: "loi 24-83 (abrogée)", en: "law 24-83 (abrogated)", ar: "القانون 24-83 (منسوخ)"), .sourced)
  static let registerDecree1 = LegalBasis(
    Phrase(fr: "décret 2-15-617, art. 1", en: "decree 2-15-617, art. 1", ar: "المرسوم 2-15-617، المادة 1"), .sourced)
  static let associationDahir1 = LegalBasis(
    Phrase(fr: "dahir 1-58-376, art. 1", en: "dahir 1-58-376, art. 1", ar: "الظهير 1-58-376، الفصل 1"), .sourced)
  static let associationDahir5 = LegalBasis(
    Phrase(fr: "dahir 1-58-376, art. 5", en: "dahir 1-58-376, art. 5", ar: "الظهير 1-58-376، الفصل 5"), .sourced)
  static let groupLaw1 = LegalBasis(
    Phrase(fr: "loi 13-97, art. 1", en: "law 13-97, art. 1", ar: "القانون 13-97، المادة 1"), .sourced)
  static let uncertainAssembly = LegalBasis(
    Phrase(
      fr: "loi 112-12 ; délai à confirmer", en: "law 112-12; delay to be confirmed",
      ar: "القانون 112-12؛ الأجل في حاجة إلى تأكيد"),
    .uncertain)
  static let uncertainMandate = LegalBasis(
    Phrase(
      fr: "loi 112-12 et statuts ; durée et effectif à confirmer",
      en: "law 112-12 and statutes; term and size to be confirmed",
      ar: "القانون 112-12 والنظام الأساسي؛ المدة والعدد في حاجة إلى تأكيد"), .uncertain)
  static let sanitaryLaw5 = LegalBasis(
    Phrase(fr: "loi 28-07, art. 5", en: "law 28-07, art. 5", ar: "القانون 28-07، المادة 5"), .sourced)
  static let iceControl = LegalBasis(
    Phrase(
      fr: "clé de contrôle de l'ICE, contestée", en: "control digits of the ICE, disputed",
      ar: "رقم مراقبة التعريف الموحد للمقاولة، محل خلاف"), .sourced)
  static let taxCode7 = LegalBasis(
    Phrase(fr: "CGI, art. 7-I-A", en: "General tax code, art. 7-I-A", ar: "المدونة العامة للضرائب، المادة 7-I-أ"),
    .sourced)
  static let taxCode7Housing = LegalBasis(
    Phrase(
      fr: "CGI, art. 7-I-B-3°", en: "General tax code, art. 7-I-B-3", ar: "المدونة العامة للضرائب، المادة 7-I-ب-3"),
    .sourced)
  static let subsidyCircular = LegalBasis(
    Phrase(
      fr: "circulaire de 2022 sur les subventions", en: "circular of 2022 on subsidies",
      ar: "منشور 2022 بشأن الإعانات العمومية"),
    .sourced)
  static let qualityLaw = LegalBasis(
    Phrase(fr: "lois 25-06 et 39-12", en: "laws 25-06 and 39-12", ar: "القانونان 25-06 و39-12"), .sourced)
  static let socialSecurity = LegalBasis(
    Phrase(
      fr: "affiliation obligatoire des employeurs à la CNSS", en: "employers must affiliate to the CNSS",
      ar: "إلزامية انخراط المشغلين في الصندوق الوطني للضمان الاجتماعي"), .known)
  static let arithmetic = LegalBasis(
    Phrase(fr: "cohérence des effectifs", en: "agreement of the counts", ar: "تناسق الأعداد"), .design)
  static let goodOrder = LegalBasis(
    Phrase(fr: "bonne tenue du fichier", en: "good order of the file", ar: "حسن مسك الملف"), .design)
}
