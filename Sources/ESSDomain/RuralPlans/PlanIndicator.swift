/// What is measured of a project: neutral in itself, with baseline, targets and dated values kept apart.
public struct PlanIndicator: FieldRecord, Hashable {
  public var id = RecordID.none
  public var kind: IndicatorKind?
  public var name = ""
  public var unit = ""
  public var baseline: Double?
  public var baselineYear: Int?
  public var targets: [YearTarget] = []
  /// Values as they were found, in any order; never overwritten.
  public var actuals: [IndicatorValue] = []
  public var unknown: [JSONMember] = []

  public init() {}

  /// The value of the latest day up to `today`.
  ///
  /// Of one day's values, the last one given; values without a day count as the earliest.
  public func latest(on today: Day) -> IndicatorValue? {
    var found: IndicatorValue?
    for actual in actuals where actual.value != nil {
      if let on = actual.on, on > today { continue }
      if let best = found?.on, best > (actual.on ?? .earliest) { continue }
      found = actual
    }
    return found
  }

  /// The target to compare with in a year: that year's, else that of the next year that has one, else the last.
  public func target(for year: Int) -> YearTarget? {
    let known = targets.filter { $0.year != nil && $0.value != nil }
    let coming = known.filter { ($0.year ?? 0) >= year }.min { ($0.year ?? 0) < ($1.year ?? 0) }
    return coming ?? known.max { ($0.year ?? 0) < ($1.year ?? 0) }
  }

  /// How much of the way from baseline to target is made, whichever way it leads: (actual − baseline) / (target − baseline).
  ///
  /// Below 0 when things went the other way, above 1 beyond the target; absent where one of the three is unknown or the
  /// target is the baseline.
  public func achievement(on today: Day) -> Ratio? {
    guard let baseline, let target = target(for: today.year)?.value, let actual = latest(on: today)?.value else {
      return nil
    }
    return Ratio(actual - baseline, over: target - baseline)
  }

  public static let fields: FieldTable<PlanIndicator> = [
    Field("id", \.id, Phrase(fr: "Identifiant", en: "Identity", ar: "المعرف"), .automatic),
    Field("kind", \.kind, Phrase(fr: "Nature", en: "Kind", ar: "الصنف")),
    Field("name", \.name, Phrase(fr: "Intitulé", en: "Title", ar: "العنوان"), [.required, .column]),
    Field("unit", \.unit, Phrase(fr: "Unité", en: "Unit", ar: "الوحدة"), .column),
    Field(
      "baseline", \.baseline, Phrase(fr: "Valeur de référence", en: "Baseline", ar: "القيمة المرجعية"), .column),
    Field(
      "baselineYear", \.baselineYear, Phrase(fr: "Année de référence", en: "Baseline year", ar: "السنة المرجعية")),
    Field("targets", \.targets, Phrase(fr: "Cibles", en: "Targets", ar: "القيم المستهدفة")),
    Field("actuals", \.actuals, Phrase(fr: "Valeurs constatées", en: "Values recorded", ar: "القيم المنجزة")),
  ]
}

/// What an indicator should be at the end of a year.
public struct YearTarget: FieldRecord, Hashable {
  public var year: Int?
  public var value: Double?
  public var unknown: [JSONMember] = []

  public init() {}

  public init(year: Int, value: Double) {
    self.year = year
    self.value = value
  }

  public static let fields: FieldTable<YearTarget> = [
    Field("year", \.year, Phrase(fr: "Année", en: "Year", ar: "السنة"), .required),
    Field("value", \.value, Phrase(fr: "Valeur", en: "Value", ar: "القيمة"), .required),
  ]
}

/// What an indicator was found to be on a day, and who says so.
public struct IndicatorValue: FieldRecord, Hashable {
  public var on: Day?
  public var value: Double?
  /// Women in the value, where it counts persons.
  public var women: Double?
  /// Where the value comes from: `revue`, a report, a count on the spot.
  public var source = ""
  /// The review that entered it.
  public var review: RecordID?
  public var unknown: [JSONMember] = []

  public init() {}

  public init(on day: Day?, value: Double, women: Double? = nil, source: String = "", review: RecordID? = nil) {
    on = day
    self.value = value
    self.women = women
    self.source = source
    self.review = review
  }

  public static let fields: FieldTable<IndicatorValue> = [
    Field("on", \.on, Phrase(fr: "Date", en: "Date", ar: "التاريخ"), .required),
    Field("value", \.value, Phrase(fr: "Valeur", en: "Value", ar: "القيمة"), .required),
    Field("women", \.women, Phrase(fr: "dont femmes", en: "of which women", ar: "منها النساء")),
    Field("source", \.source, Phrase(fr: "Source", en: "Source", ar: "المصدر")),
    Field(
      "review", \.review, Phrase(fr: "Revue", en: "Review", ar: "المراجعة"), .automatic, to: .part(PlanPart.review)),
  ]
}

extension Day {
  /// Before any day that a file can give.
  fileprivate static let earliest = Day(number: .min)
}
