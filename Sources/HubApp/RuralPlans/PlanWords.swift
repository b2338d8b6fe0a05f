import ESSDomain

/// Words that several screens of plans share.
enum PlanWords {
  static let physical = Phrase(fr: "physique", en: "physical", ar: "مادي")
  static let time = Phrase(fr: "temps", en: "time", ar: "الزمن")
  static let paid = Phrase(fr: "payé", en: "paid", ar: "المؤدى")
  static let gap = Phrase(fr: "écart", en: "gap", ar: "الفارق")
  static let points = Phrase(fr: "points", en: "points", ar: "نقطة")
  static let decision = Phrase(fr: "décision", en: "decision", ar: "قرار")
  static let finding = Phrase(fr: "constat", en: "finding", ar: "ملاحظة")
  static let openDecisions = Phrase(fr: "Décisions à suivre", en: "Open decisions", ar: "القرارات قيد التتبع")
  static let lastReview = Phrase(fr: "Dernière revue", en: "Last review", ar: "آخر مراجعة")
  static let reviews = Phrase(fr: "Revues", en: "Reviews", ar: "المراجعات")
  static let projectsByColour = Phrase(fr: "Projets par couleur", en: "Projects by colour", ar: "المشاريع حسب اللون")
  static let actions = Phrase(fr: "Actions", en: "Actions", ar: "الإجراءات")
  static let indicators = Phrase(fr: "Indicateurs", en: "Indicators", ar: "المؤشرات")
  static let milestones = Phrase(fr: "Jalons", en: "Milestones", ar: "المحطات المرحلية")
  static let baseline = Phrase(fr: "référence", en: "baseline", ar: "المرجعية")
  static let latest = Phrase(fr: "dernier", en: "latest", ar: "الأخيرة")
  static let women = Phrase(fr: "femmes", en: "women", ar: "نساء")
  static let done = Phrase(fr: "réalisé", en: "done", ar: "المنجز")
  static let state = Phrase(fr: "état", en: "state", ar: "الحالة")
  static let total = Phrase(fr: "Total", en: "Total", ar: "المجموع")

  static func target(_ year: Int) -> Phrase {
    Phrase(fr: "cible \(year)", en: "target \(year)", ar: "هدف \(year)")
  }

  /// "en retard de 112 jours".
  static func late(_ days: Int) -> Phrase {
    let counted = CountedNoun.planDays.phrase(days)
    return Phrase(fr: "en retard de \(counted.fr)", en: "\(counted.en) late", ar: "متأخر بـ \(counted.ar)")
  }
}

extension Phrase {
  /// With a colon and a space behind it, as each language sets them.
  var beforeColon: Phrase { Phrase(fr: fr + " : ", en: en + ": ", ar: ar + ": ") }

  /// A label, a colon, and what is said of it.
  func with(_ other: Phrase) -> Phrase { beforeColon.joined(to: other, by: "") }
}

extension CountedNoun {
  static let planDays = CountedNoun(
    fr: ("jour", "jours"), en: ("day", "days"), ar: ("يوم واحد", "يومين", "أيام", "يوما", "يوم"))
  static let projects = CountedNoun(
    fr: ("projet", "projets"), en: ("project", "projects"), ar: ("مشروع واحد", "مشروعان", "مشاريع", "مشروعا", "مشروع"))
  static let decisions = CountedNoun(
    fr: ("décision", "décisions"), en: ("decision", "decisions"), ar: ("قرار واحد", "قراران", "قرارات", "قرارا", "قرار")
  )
  static let lateMilestones = CountedNoun(
    fr: ("jalon en retard", "jalons en retard"), en: ("late milestone", "late milestones"),
    ar: ("محطة متأخرة واحدة", "محطتان متأخرتان", "محطات متأخرة", "محطة متأخرة", "محطة متأخرة"))
  static let values = CountedNoun(
    fr: ("valeur", "valeurs"), en: ("value", "values"), ar: ("قيمة واحدة", "قيمتان", "قيم", "قيمة", "قيمة"))
}
