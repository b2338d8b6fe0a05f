import ESSDomain

/// A rural plan as it is to stand today, before its projects are made.
struct PlanDraft {
  let type: PlanType
  let name: BilingualName
  let territory: TerritoryCode
  let communes: [Commune]
  let startsOn: Day
  let endsOn: Day
  let projects: Int
  /// Points by which the works are ahead of time, below zero where they are late.
  let gap: Double
  /// Nothing has been heard of it for at least so many days; 0 where reports come in.
  let silentDays: Int
  /// Days since each review.
  let reviews: [Int]
  let level: ReviewLevel
  /// Of a hundred projects, how many a review looks at.
  let reviewed: Int

  /// The four plans of a region: one late, one in time, one behind, and one of which nobody has heard for months.
  static func all(_ scene: Scene) -> [PlanDraft] {
    let year = scene.year
    let (start, end) = (Day.january(year - 4), Day.december(year + 1))
    let people = scene.communes.sorted { ($0.population.in2024 ?? 0, $1.code) > ($1.population.in2024 ?? 0, $0.code) }
    let province =
      scene.provinces.max { ($0.population.rural ?? 0, $1.code) < ($1.population.rural ?? 0, $0.code) }
    guard let town = people.first, let village = people.last(where: { $0.milieu == .rural }) ?? people.last,
      let province
    else { return [] }
    let period = "\(start.year)-\(end.year)"
    let region = scene.region
    return [
      PlanDraft(
        type: .regional,
        name: BilingualName(
          "PDR \(region.name.french) \(period)",
          "برنامج التنمية الجهوية لجهة \(Naming.letters(region.name.arabic)) \(period)"),
        territory: region.code, communes: scene.communes, startsOn: start, endsOn: end,
        projects: max(332, scene.communes.count), gap: -28.5, silentDays: 0, reviews: [560, 380, 190, 55],
        level: .steering,
        reviewed: 11),
      PlanDraft(
        type: .communal,
        name: BilingualName(
          "PAC \(town.name.french) \(period)", "برنامج عمل جماعة \(Naming.letters(town.name.arabic)) \(period)"),
        territory: town.code, communes: [town], startsOn: start, endsOn: end, projects: 26, gap: -3, silentDays: 0,
        reviews: [400, 210, 40], level: .technical, reviewed: 40),
      PlanDraft(
        type: .integrated,
        name: BilingualName(
          "PDTI \(province.name.french) \(year - 2)-\(year + 2)",
          "برنامج التنمية الترابية المندمجة \(Naming.letters(province.name.arabic)) \(year - 2)-\(year + 2)"),
        territory: province.code, communes: scene.communes.filter { $0.code.lies(in: province.code) },
        startsOn: .january(year - 2), endsOn: .december(year + 2), projects: 48, gap: -17, silentDays: 0,
        reviews: [300, 160, 30], level: .provincial, reviewed: 30),
      PlanDraft(
        type: .communal,
        name: BilingualName(
          "PAC \(village.name.french) \(period)", "برنامج عمل جماعة \(Naming.letters(village.name.arabic)) \(period)"),
        territory: village.code, communes: [village], startsOn: start, endsOn: end, projects: 14, gap: -20,
        silentDays: 240,
        reviews: [700, 470, 260], level: .technical, reviewed: 45),
    ]
  }
}
