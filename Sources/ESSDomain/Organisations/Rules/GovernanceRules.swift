/// C09 to C11: assemblies, mandates and the board.
extension OrganisationRules {
  /// The assembly of the last financial year whose delay is over has been held.
  static let yearlyAssembly = law(
    "C09", .major,
    Phrase(
      fr: "Assemblée générale ordinaire annuelle", en: "Yearly ordinary assembly", ar: "الجمع العام العادي السنوي"),
    basis: .uncertainAssembly, fields: ["governance.lastAssemblyOn"],
    for: { $0.isOfTheCooperativeLaw || $0.isAssociation || $0 == .mutual }
  ) { organisation, context in
    let month = organisation.governance.financialYearEndMonth ?? 12
    let delay = min(max(context.threshold(.assemblyMonths), 0), 24)
    guard let year = lastYearDue(closingIn: month, delay, context.today) else { return .unknown(Missing.assembly) }
    if let created = organisation.createdOn, created > year.end { return .notApplicable }
    guard let held = organisation.governance.lastAssemblyOn, held <= context.today else {
      return .unknown(Missing.assembly)
    }
    guard held <= year.end else { return .ok }
    return .breach(
      Phrase { language in
        let formats = Formats(language)
        let (last, due) = (formats.day(held), formats.day(year.due))
        return Phrase(
          fr: "dernière AG le \(last) ; la suivante était due le \(due)",
          en: "last assembly on \(last); the next was due by \(due)",
          ar: "آخر جمع عام بتاريخ \(last) وكان التالي واجبا قبل \(due)")[language]
      })
  }

  /// No mandate of the organs in office is over.
  ///
  /// Cooperatives whose term is not on record have the assumed one; other forms have what their statutes say, so that there it
  /// is unknown.
  static let mandatesInForce = law(
    "C10", .major, Phrase(fr: "Mandats des organes", en: "Mandates of the organs", ar: "مدد انتداب الأجهزة"),
    basis: .uncertainMandate, fields: ["organs"], for: { _ in true }
  ) { organisation, context in
    let isCooperative = organisation.legalForm?.isOfTheCooperativeLaw ?? false
    let assumed = isCooperative ? context.threshold(.mandateYears) : nil
    let organs = organisation.currentOrgans.filter { $0.kind != .director }
    let expired = organs.filter { organ in organ.expiry(assumedTerm: assumed).map { $0 < context.today } ?? false }
    if !expired.isEmpty { return .breach(mandatesOver(expired, assumed)) }
    let isKnown = !organs.isEmpty && organs.allSatisfy { $0.expiry(assumedTerm: assumed) != nil }
    return isKnown ? .ok : .unknown(Missing.mandates)
  }

  static let boardOrManager = law(
    "C11", .major,
    Phrase(fr: "Conseil d'administration ou gérant", en: "Board or manager", ar: "مجلس الإدارة أو المسير"),
    basis: .uncertainMandate, fields: ["organs"], for: \.isOfTheCooperativeLaw
  ) { organisation, context in
    let organs = organisation.currentOrgans
    if organs.contains(where: { $0.kind == .manager }) { return .ok }
    guard let board = organs.first(where: { $0.kind == .board }), let size = board.size else {
      return .unknown(Missing.board)
    }
    let least = context.threshold(.boardSize)
    guard size < least else { return .ok }
    return .breach(
      Phrase(
        fr: "\(size) au conseil d'administration : il en faut \(least)",
        en: "\(size) on the board: \(least) are needed",
        ar: "عدد أعضاء مجلس الإدارة \(size) والحد الأدنى \(least)"))
  }

  /// The last financial year whose assembly should be over by `today`, and the last day for it.
  private static func lastYearDue(closingIn month: Int, _ delay: Int, _ today: Day) -> (end: Day, due: Day)? {
    let month = (1...12).contains(month) ? month : 12
    for back in 0...4 {
      let year = today.year - back
      guard let end = lastDay(of: month, in: year), let due = lastDay(of: end.adding(months: delay)) else { continue }
      if due < today { return (end, due) }
    }
    return nil
  }

  private static func lastDay(of month: Int, in year: Int) -> Day? {
    Day(year: year, month: month, day: Day.length(of: month, in: year))
  }

  private static func lastDay(of day: Day) -> Day? { lastDay(of: day.month, in: day.year) }

  private static func mandatesOver(_ organs: [Organ], _ assumed: Int?) -> Phrase {
    Phrase { language in
      let formats = Formats(language)
      let list = organs.compactMap { organ -> String? in
        guard let end = organ.expiry(assumedTerm: assumed) else { return nil }
        let kind = organ.kind?.label ?? Phrase(fr: "organe", en: "organ", ar: "جهاز")
        return "\(kind[language]) (\(formats.day(end)))"
      }.joined(separator: language == .arabic ? "، " : ", ")
      return Phrase(fr: "mandat échu : \(list)", en: "mandate over: \(list)", ar: "انتهت مدة الانتداب: \(list)")[
        language]
    }
  }
}
