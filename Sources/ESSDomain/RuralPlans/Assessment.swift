/// The colour of a project or plan: red and amber are behind, green is in time, grey is not known.
public enum TrafficLight: String, ChoiceField {
  case red, amber, green, grey

  public var label: Phrase {
    switch self {
    case .red: Phrase(fr: "rouge", en: "red", ar: "أحمر")
    case .amber: Phrase(fr: "orange", en: "amber", ar: "برتقالي")
    case .green: Phrase(fr: "vert", en: "green", ar: "أخضر")
    case .grey: Phrase(fr: "gris", en: "grey", ar: "رمادي")
    }
  }

  /// The order in which a review looks at them: red first, then what is unknown.
  public var urgency: Int {
    switch self {
    case .red: 0
    case .grey: 1
    case .amber: 2
    case .green: 3
    }
  }
}

/// A colour with why it is so, the weightiest reason first.
public struct Assessment: Sendable, Hashable {
  public let light: TrafficLight
  /// Never empty.
  public let reasons: [Phrase]

  init(_ light: TrafficLight, _ reason: Phrase, _ others: [Phrase] = []) {
    self.light = light
    reasons = [reason] + others
  }

  public var reason: Phrase { reasons.first ?? light.label }
}

extension PlanProject {
  /// The project's colour on a day.
  ///
  /// Red: blocked or suspended, a milestone too late, or a gap below the red threshold. Grey: given up, silent for too long, or
  /// progress or dates unknown; data that is missing or stale never makes green. Of a project that is completed or closed,
  /// only the gap counts.
  public func assessment(on today: Day, _ thresholds: PlanThresholds) -> Assessment {
    guard status != .abandoned else {
      return Assessment(.grey, Phrase(fr: "projet abandonné", en: "project abandoned", ar: "مشروع متخلى عنه"))
    }
    let gap = progress(on: today).gapPoints
    let isOver = status?.isOver ?? false
    var alarms = isOver ? [] : self.alarms(on: today, thresholds)
    let silence = isOver ? nil : Silence.since(lastReportedOn(by: today), on: today, thresholds)
    if silence == nil, let gap, gap < thresholds.redGap { alarms.append(GapPhrase.behind(gap)) }
    if let first = alarms.first { return Assessment(.red, first, Array(alarms.dropFirst())) }
    if let silence { return Assessment(.grey, silence) }
    return Assessment.ofGap(gap, physical: physicalProgress, thresholds)
  }

  private func alarms(on today: Day, _ thresholds: PlanThresholds) -> [Phrase] {
    var alarms: [Phrase] = []
    if blocked == true { alarms.append(Phrase(fr: "projet bloqué", en: "project blocked", ar: "مشروع متعثر")) }
    if status == .suspended { alarms.append(Phrase(fr: "projet suspendu", en: "project suspended", ar: "مشروع متوقف")) }
    let late = milestones.compactMap { milestone in milestone.daysLate(on: today).map { (milestone.name, $0) } }
    if let (name, days) = late.max(by: { $0.1 < $1.1 }), days > thresholds.milestoneDays {
      alarms.append(
        Phrase(
          fr: "jalon « \(name) » en retard de \(days) jours", en: "milestone “\(name)” is \(days) days late",
          ar: "تأخر المحطة «\(name)» بـ \(CountedNoun.days.phrase(days).ar)"))
    }
    return alarms
  }
}

extension Assessment {
  /// The colour that a gap alone gives, on data that is fresh.
  static func ofGap(_ gap: Double?, physical: Ratio?, _ thresholds: PlanThresholds) -> Assessment {
    guard let gap else {
      return Assessment(
        .grey,
        physical == nil
          ? Phrase(fr: "avancement physique inconnu", en: "physical progress unknown", ar: "التقدم المادي غير معروف")
          : Phrase(
            fr: "dates de début et de fin inconnues", en: "start and end unknown",
            ar: "تاريخا البداية والنهاية غير معروفين"))
    }
    if gap < thresholds.redGap { return Assessment(.red, GapPhrase.behind(gap)) }
    if gap < thresholds.amberGap { return Assessment(.amber, GapPhrase.behind(gap)) }
    return Assessment(.green, GapPhrase.inTime(gap))
  }
}

/// How long nothing has been heard.
enum Silence {
  /// Why the data is missing or stale; nil while it is fresh.
  static func since(_ last: Day?, on today: Day, _ thresholds: PlanThresholds) -> Phrase? {
    guard let last else {
      return Phrase(fr: "aucune donnée datée", en: "no dated data", ar: "لا توجد معطيات مؤرخة")
    }
    guard last.adding(months: thresholds.silentMonths) < today else { return nil }
    return Phrase(
      fr: "aucune donnée depuis le \(Formats(.french).day(last))", en: "no data since \(Formats(.english).day(last))",
      ar: "لا معطيات منذ \(Formats(.arabic).day(last))")
  }
}

/// The sentence about a gap in points.
enum GapPhrase {
  /// Points to one decimal, which is more than the data deserves.
  private static func shown(_ gap: Double) -> Double { (gap * 10).rounded() / 10 }

  /// How far a plan is behind its calendar; `gap` is below nothing.
  static func behind(_ gap: Double) -> Phrase {
    let points = shown(gap.magnitude)
    return Phrase(
      fr: "\(Formats(.french).number(points)) points de retard",
      en: "\(Formats(.english).number(points)) points behind",
      ar: "متأخر بـ \(Formats(.arabic).number(points)) نقطة")
  }

  static func inTime(_ gap: Double) -> Phrase {
    let gap = shown(gap)
    let sign = gap < 0 ? "\u{2212}" : ""
    return Phrase(
      fr: "dans les temps (écart \(sign)\(Formats(.french).number(gap.magnitude)) points)",
      en: "in time (gap \(sign)\(Formats(.english).number(gap.magnitude)) points)",
      ar: "في الآجال (الفارق \(sign)\(Formats(.arabic).number(gap.magnitude)) نقطة)")
  }
}

extension CountedNoun {
  static let days = CountedNoun(
    fr: ("jour", "jours"), en: ("day", "days"), ar: ("يوم واحد", "يومين", "أيام", "يوما", "يوم"))
}
