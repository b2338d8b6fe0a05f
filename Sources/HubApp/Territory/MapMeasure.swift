import ESSDomain
import TerminalKit

/// What the map is coloured by.
enum MapMeasure: CaseIterable, Sendable, Hashable {
  case organisations, womenShare, activities, unvisited

  var label: Phrase {
    switch self {
    case .organisations: Phrase(fr: "Organisations", en: "Organisations", ar: "المنظمات")
    case .womenShare: Phrase(fr: "Part des femmes", en: "Women's share", ar: "نسبة النساء")
    case .activities: Phrase(fr: "Activités en 12 mois", en: "Activities in 12 months", ar: "الأنشطة خلال 12 شهرا")
    case .unvisited: Phrase(fr: "Sans visite en 6 mois", en: "No visit in 6 months", ar: "دون زيارة منذ 6 أشهر")
    }
  }

  /// The value of a unit; nil where it is not known.
  func value(of unit: CommuneFigures.Unit) -> Double? {
    switch self {
    case .organisations: Double(unit.organisations)
    case .womenShare: Ratio(Double(unit.women), over: Double(unit.membersWithSex))?.percent
    case .activities: Double(unit.activities)
    case .unvisited: Double(unit.unvisited)
    }
  }

  /// A value as it is written.
  func text(_ value: Double?, _ formats: Formats) -> String {
    guard let value else { return "—" }
    guard self == .womenShare else { return formats.decimal(value, places: 0) }
    return Ratio(value / 100).map { formats.percent($0) } ?? "—"
  }
}

/// The classes into which the values of a map fall: none, then up to four of as many units each.
struct ValueClasses: Sendable, Hashable {
  /// The least value of each class, the lowest first.
  let bounds: [Double]
  /// The greatest value there is.
  let greatest: Double

  /// Classes of counts: 0 is one of its own, what is above is divided so that each class has about as many units.
  init(counts values: [Double]) {
    let positive = values.filter { $0.isFinite && $0 > 0 }.sorted()
    var bounds = [0.0]
    var place = 0
    for left in stride(from: 4, to: 0, by: -1) where place < positive.count {
      bounds.append(positive[place])
      // Units of one value stay in one class, however many they are.
      let least = min(positive.count - 1, place + (positive.count - place) / left)
      place = positive[place...].firstIndex { $0 > positive[place] && $0 >= positive[least] } ?? positive.count
    }
    self.bounds = bounds
    greatest = positive.last ?? 0
  }

  /// Classes of shares: by fifths of the whole.
  static let shares = ValueClasses(bounds: [0, 20, 40, 60, 80], greatest: 100)

  private init(bounds: [Double], greatest: Double) {
    self.bounds = bounds
    self.greatest = greatest
  }

  /// The class of a value, 0 for the lowest; nil where it is not known.
  func level(of value: Double?) -> Int? {
    guard let value, value.isFinite else { return nil }
    return bounds.lastIndex { value >= $0 } ?? 0
  }

  /// How a class is filled: the lowest and the highest always alike, however many there are between.
  func filling(of level: Int?) -> Int? {
    guard let level, bounds.count > 1 else { return level }
    return level * (ValueMap.levels - 1) / (bounds.count - 1)
  }

  /// "3–5", "6 +" for counts; "20–40 %" for shares.
  func label(_ level: Int, _ measure: MapMeasure, _ formats: Formats) -> String {
    guard bounds.indices.contains(level) else { return "" }
    let low = bounds[level]
    let next = bounds.indices.contains(level + 1) ? bounds[level + 1] : nil
    func text(_ value: Double) -> String { formats.decimal(value, places: 0) }
    if measure == .womenShare { return "\(text(low))–" + formats.percent(Ratio(percent: Int(next ?? 100))) }
    let high = next.map { $0 - 1 } ?? greatest
    return high > low ? "\(text(low))–\(text(high))" : text(low)
  }
}
