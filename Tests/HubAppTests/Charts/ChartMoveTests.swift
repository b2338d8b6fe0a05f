import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `The map of the region` {
  @Test func `goes from commune to commune where the arrows point, in Arabic too`() throws {
    for language in [Language.french, .arabic] {
      var walk = Walk.atMap(in: language, Size(80, 24))
      let map = try #require(walk.state.regionMap)
      func middle(_ code: TerritoryCode?) -> (x: Double, y: Double)? {
        map.units.first { $0.outline.code == code }?.outline.middle
      }
      let start = try #require(walk.state.map.selected)
      walk.press(.right)
      let east = try #require(walk.state.map.selected)
      #expect(east != start)
      let (from, to) = (try #require(middle(start)), try #require(middle(east)))
      #expect(to.x > from.x)
      walk.press(.up)
      let north = try #require(middle(walk.state.map.selected))
      #expect(north.y > to.y)
    }
  }

  @Test func `opens the list of the commune's organisations`() throws {
    var walk = Walk.atMap(in: .french, Size(80, 24))
    let map = try #require(walk.state.regionMap)
    let first = try #require(map.ranked.first)
    walk.press(.enter)
    #expect(walk.state.place == .organisations)
    #expect(walk.state.organisations.positions.count == first.figures.organisations)
    walk.press(.altLeft)
    #expect(walk.state.place == .map)
  }

  @Test func `opens the list of a province`() throws {
    var walk = Walk.atMap(in: .french, Size(80, 24))
    walk.press(.character("t"), .home)
    let map = try #require(walk.state.regionMap)
    let first = try #require(map.ranked.first)
    walk.press(.enter)
    #expect(walk.state.organisations.positions.count == first.figures.organisations)
  }

  @Test func `counts what the lists count`() throws {
    let walk = Walk()
    let figures = CommuneFigures(hub: walk.state.hub, on: walk.state.day)
    let all = figures.communes.values.reduce(0) { $0 + $1.organisations }
    #expect(all + figures.unplaced == walk.state.hub.organisations.count)
    let region = try #require(TerritoryCode("09"))
    for province in Territory.morocco.provinces(in: region) {
      let listed = walk.state.hub.organisations.all.count { $0.commune?.lies(in: province.code) == true }
      #expect(figures.unit(province.code).organisations == listed)
    }
  }

  @Test func `says so where the folder names no region`() {
    var walk = Walk(through: Hub(profile: HubProfile()), Size(80, 24))
    walk.press(.character("2"), .character("M"))
    #expect(walk.state.place == .organisations)
    #expect(walk.shows("pas de carte"))
  }

  @Test func `selects the unit under the mouse`() throws {
    var walk = Walk.atMap(in: .french, Size(80, 24))
    walk.happen(.terminal(.mouse(Mouse(.press, at: Point(20, 12)))))
    let first = try #require(walk.state.map.selected)
    walk.happen(.terminal(.mouse(Mouse(.press, at: Point(44, 12)))))
    #expect(walk.state.map.selected != first)
  }

  @Test func `divides counts into classes of about as many units`() {
    let classes = ValueClasses(counts: [0, 0] + [1, 1, 1, 1, 2, 2, 3, 4, 5, 8, 20].map(Double.init))
    #expect(classes.bounds == [0, 1, 2, 3, 5])
    #expect(classes.level(of: 0) == 0 && classes.level(of: 1) == 1 && classes.level(of: 20) == 4)
    #expect(classes.level(of: nil) == nil && classes.level(of: .nan) == nil)
    #expect(ValueClasses(counts: []).bounds == [0])
    #expect(ValueClasses(counts: [7, 7, 7]).bounds == [0, 7])
    #expect(ValueClasses(counts: [7]).filling(of: 1) == ValueMap.levels - 1)
    for level in 0..<5 { #expect(!classes.label(level, .organisations, Formats(.french)).isEmpty) }
    #expect(classes.label(2, .organisations, Formats(.french)) == "2")
    #expect(classes.label(3, .organisations, Formats(.french)) == "3–4")
  }
}

@Suite struct `The calendar of activities` {
  @Test func `moves by days, weeks and months, forward to the left in Arabic`() {
    var walk = Walk.atCalendar(in: .french, Size(80, 24))
    walk.press(.right, .down)
    #expect(walk.state.calendarDay.iso == "2026-12-02")
    walk.press(.pageUp, .home)
    #expect(walk.state.calendarDay.iso == "2026-11-01")
    walk.press(.end)
    #expect(walk.state.calendarDay.iso == "2026-11-30")
    var arabic = Walk.atCalendar(in: .arabic, Size(80, 24))
    arabic.press(.left)
    #expect(arabic.state.calendarDay.iso == "2026-11-25")
  }

  @Test func `opens the list of the day's activities`() throws {
    for language in Language.allCases {
      var walk = Walk.atCalendar(in: language, Size(80, 24))
      let activity = try #require(walk.state.hub.activities.all.first { $0.state == .done && $0.startsOn != nil })
      let date = try #require(activity.startsOn)
      walk.press(.escape, .character("5"))
      walk.press(.function(2))
      while walk.state.calendarDay > date { walk.press(language == .arabic ? .right : .left) }
      while walk.state.calendarDay < date { walk.press(language == .arabic ? .left : .right) }
      walk.press(.enter)
      #expect(walk.state.place == .activities)
      let listed = walk.state.activities.positions.map { walk.state.hub.activities[$0] }
      #expect(listed.contains { $0.id == activity.id } && listed.allSatisfy { $0.startsOn == date }, "\(language)")
    }
  }

  @Test func `counts what is done, planned and due`() {
    let days = ActivityDays(hub: Walk.demonstration)
    let set = Walk.demonstration.activities
    for activity in set.all.prefix(40) {
      guard let date = activity.startsOn, activity.state == .done else { continue }
      #expect(days[date].done == set.all.count { $0.startsOn == date && $0.state == .done })
    }
    let months = days.doneByMonth(12, until: Walk.today)
    #expect(months.count == 12)
    let thisMonth = set.all.count { $0.state == .done && $0.file == "activities/2026-11.json" }
    #expect(months.last == thisMonth)
  }

  @Test func `stays within the days there are`() {
    var walk = Walk.atCalendar(in: .french, Size(80, 24))
    walk.press(.character("+"), .character("-"), .character("T"), .down, .up, .pageDown, .end, .home)
    #expect(walk.screen.count == 24)
  }
}

@Suite struct `The timeline of a plan` {
  @Test func `shows and leaves, keeping the row`() {
    var walk = Walk.atTimeline(in: .french, Size(80, 24))
    #expect(walk.state.planTree.timeline != nil)
    let row = walk.state.planTree.scroll.selected
    walk.press(.escape)
    #expect(walk.state.planTree.timeline == nil)
    #expect(walk.state.planTree.scroll.selected == row)
    #expect(walk.state.place.home == .plans)
  }

  @Test func `shows shorter periods and moves through them`() {
    var walk = Walk.atTimeline(in: .french, Size(120, 40))
    walk.press(.shiftRight)
    #expect(walk.shows("Tout le programme est affiché"))
    walk.press(.character("w"), .character("w"))
    #expect(walk.state.planTree.timeline?.months == 12)
    #expect(walk.shows("nove") || walk.shows("nov"))
    let before = walk.screen
    walk.press(.shiftRight)
    #expect(walk.screen != before)
    for _ in 0..<200 { walk.press(.shiftRight) }
    for _ in 0..<400 { walk.press(.shiftLeft) }
    #expect(walk.screen.count == 40)
  }

  @Test func `opens the file of a row and comes back`() {
    var walk = Walk.atTimeline(in: .french, Size(80, 24))
    walk.press(.end, .enter)
    #expect(walk.state.planTree.isReading)
    walk.press(.escape)
    #expect(!walk.state.planTree.isReading && walk.state.planTree.timeline != nil)
  }

  @Test func `adds up the money year by year`() {
    let years = BudgetByYear(SamplePlan.plan.projects).years
    #expect(years.map(\.year) == [2025, 2026])
    #expect(years.map(\.sums.planned) == [Money(dirhams: 4_000_000), Money(dirhams: 3_000_000)])
    #expect(years.map(\.sums.paid) == [Money(dirhams: 2_100_000), .zero])
  }

  @Test func `holds sums that no number holds`() {
    var project = PlanProject()
    let most = Money(centimes: .max)
    project.budget = (0..<3).map { _ in BudgetLine(partner: "x", year: 2026, planned: most, paid: most) }
    let years = BudgetByYear(CollectionOfOne(project)).years
    #expect(years.map(\.sums.planned) == [most])
    #expect(Walk().state.budgetBars(BudgetByYear(CollectionOfOne(project))).bars.count == 1)
  }
}
