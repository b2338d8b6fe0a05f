/// The thresholds by which a plan's progress is judged, in force on one day (DOMAIN 8.3).
public struct PlanThresholds: Sendable, Hashable {
  /// Below this gap, in points, a project is amber; at it, still green.
  public let amberGap: Double
  /// Below this gap, in points, a project is red; at it, still amber.
  public let redGap: Double
  /// A milestone more days late than this makes its project red.
  public let milestoneDays: Int
  /// Without a report for more months than this, a project is grey.
  public let silentMonths: Int
  /// Money ahead of works by more points than this is flagged.
  public let spendingAhead: Double

  public init(_ parameters: Parameters, on day: Day) {
    amberGap = parameters.value(.planAmberGap, on: day, or: -10)
    redGap = parameters.value(.planRedGap, on: day, or: -25)
    milestoneDays = PlanThresholds.whole(parameters.value(.planMilestoneDays, on: day, or: 90), or: 90)
    silentMonths = PlanThresholds.whole(parameters.value(.planSilentMonths, on: day, or: 6), or: 6)
    spendingAhead = parameters.value(.planSpendingAhead, on: day, or: 20)
  }

  private static func whole(_ value: Double, or fallback: Int) -> Int {
    value >= 0 && value <= 100_000 ? Int(value) : fallback
  }
}

extension Parameter.Name {
  public static let planAmberGap = Parameter.Name("planAmberGap")
  public static let planRedGap = Parameter.Name("planRedGap")
  public static let planMilestoneDays = Parameter.Name("planMilestoneDays")
  public static let planSilentMonths = Parameter.Name("planSilentMonths")
  public static let planSpendingAhead = Parameter.Name("planSpendingAhead")
}

extension Parameters {
  /// The thresholds of plans: choices of the tool that a hub may change, not law.
  public static let ofPlans: [Parameter] = [
    Parameter(
      .planAmberGap, -10,
      basis: .practice(
        Phrase(
          fr: "orange au-dessous de cet écart, en points", en: "amber below this gap, in points",
          ar: "برتقالي تحت هذا الفارق بالنقط"))),
    Parameter(
      .planRedGap, -25,
      basis: .practice(
        Phrase(
          fr: "rouge au-dessous de cet écart, en points", en: "red below this gap, in points",
          ar: "أحمر تحت هذا الفارق بالنقط"))),
    Parameter(
      .planMilestoneDays, 90,
      basis: .practice(
        Phrase(
          fr: "rouge au-delà de ce retard d'un jalon, en jours", en: "red beyond this delay of a milestone, in days",
          ar: "أحمر عند تجاوز هذا التأخر في محطة مرحلية، بالأيام"))),
    Parameter(
      .planSilentMonths, 6,
      basis: .practice(
        Phrase(
          fr: "gris au-delà de ce silence, en mois", en: "grey beyond this silence, in months",
          ar: "رمادي عند غياب المعطيات لأكثر من هذه المدة، بالأشهر"))),
    Parameter(
      .planSpendingAhead, 20,
      basis: .practice(
        Phrase(
          fr: "paiements en avance sur les travaux, en points", en: "payments ahead of works, in points",
          ar: "تقدم الأداءات على الأشغال، بالنقط"))),
  ]
}

extension LegalBasis {
  fileprivate static func practice(_ text: Phrase) -> LegalBasis { LegalBasis(text, .design) }
}
