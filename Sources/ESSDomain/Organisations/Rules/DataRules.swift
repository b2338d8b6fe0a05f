/// C21 and C22: the record itself. They hold for land-reform cooperatives too, and for no project holder.
extension OrganisationRules {
  static let consistentCounts = Rule<Organisation>(
    judging: "C21", .dataError,
    Phrase(fr: "Cohérence des effectifs", en: "Agreement of the counts", ar: "تناسق الأعداد"),
    basis: .arithmetic, fields: ["membersByDate", "jobsByDate", "organs"]
  ) { organisation, _ in
    guard organisation.legalForm != .prospect else { return .notApplicable }
    guard !organisation.members.isEmpty || !organisation.jobs.isEmpty || !organisation.organs.isEmpty else {
      return .unknown(Missing.members)
    }
    if let problem = firstContradiction(organisation) { return .breach(problem) }
    return .ok
  }

  static let recentlyUpdated = Rule<Organisation>(
    judging: "C22", .quality, Phrase(fr: "Fiche à jour", en: "Record up to date", ar: "تحيين البطاقة"),
    basis: .goodOrder, fields: ["updatedOn"]
  ) { organisation, context in
    guard organisation.legalForm != .prospect, organisation.status != .dissolved else { return .notApplicable }
    guard let updated = organisation.updatedOn else { return .unknown(Missing.update) }
    let months = context.threshold(.freshMonths)
    guard updated.adding(months: months) < context.today else { return .ok }
    return .breach(
      Phrase { language in
        let day = Formats(language).day(updated)
        return Phrase(
          fr: "dernière mise à jour le \(day)", en: "last updated on \(day)", ar: "آخر تحيين بتاريخ \(day)")[language]
      })
  }

  private static func firstContradiction(_ organisation: Organisation) -> Phrase? {
    for fact in organisation.members {
      if let problem = fact.counts.contradictions.first { return problem }
      if let legalPersons = fact.legalPersons, legalPersons < 0 { return negative }
    }
    for fact in organisation.jobs {
      if let problem = fact.counts.contradictions.first { return problem }
      if [fact.permanent, fact.seasonal, fact.employees].contains(where: { $0.map { $0 < 0 } ?? false }) {
        return negative
      }
    }
    for organ in organisation.organs {
      if let size = organ.size, size < 0 { return negative }
      if let women = organ.women, women < 0 { return negative }
      if let size = organ.size, let women = organ.women, women > size { return womenBeyond(women, size) }
    }
    return nil
  }

  private static func womenBeyond(_ women: Int, _ size: Int) -> Phrase {
    Phrase(
      fr: "\(women) femmes dans un organe de \(size)", en: "\(women) women in an organ of \(size)",
      ar: "عدد النساء \(women) في جهاز عدد أعضائه \(size)")
  }

  private static let negative = Phrase(fr: "un effectif est négatif", en: "a count is negative", ar: "أحد الأعداد سالب")
}
