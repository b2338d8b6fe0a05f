import ESSDomain

/// How many organisations there are in each commune and each province.
public struct PlaceCounts: Sendable {
  private var counts: [String: Int] = [:]
  /// Organisations in all, in a known place or not.
  let total: Int

  public init() { total = 0 }

  /// The organisations of a hub, gone through once.
  init(_ set: RecordSet<Organisation>) {
    var counts: [String: Int] = [:]
    set.forEach(reading: ["commune"]) { _, organisation in
      if let commune = organisation.commune {
        counts[commune.text, default: 0] += 1
        if let province = commune.province { counts[province, default: 0] += 1 }
      }
      return true
    }
    self.counts = counts
    total = set.count
  }

  func count(in place: TerritoryCode) -> Int { counts[place.text] ?? 0 }
}
