import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

private let languages: [Language] = [.french, .arabic]
private let sizes = [Size(80, 24), Size(120, 40)]

extension Walk {
  /// A walk that has opened the map of the region.
  static func atMap(in language: Language, _ size: Size) -> Walk {
    var walk = Walk(in: language, size)
    walk.press(.character("2"), .character("M"), .home)
    return walk
  }

  /// A walk that has opened the calendar at today.
  static func atCalendar(in language: Language, _ size: Size) -> Walk {
    var walk = Walk(in: language, size)
    walk.press(.character("5"), .function(2), .character("."))
    return walk
  }

  /// A walk that has opened the timeline of the first plan.
  static func atTimeline(in language: Language, _ size: Size) -> Walk {
    var walk = Walk(in: language, size)
    walk.press(.character("4"), .enter, .character("P"), .down, .down)
    return walk
  }
}

@Suite struct `The screens of charts` {
  @Test(arguments: languages, sizes) func `show the map of the region`(_ language: Language, _ size: Size) {
    let walk = Walk.atMap(in: language, size)
    #expect(walk.difference(from: "map", beside: screens) == nil)
  }

  @Test(arguments: languages, sizes) func `show the map by provinces and women's share`(
    _ language: Language, _ size: Size
  ) {
    var walk = Walk.atMap(in: language, size)
    walk.press(.character("t"), .character("f"))
    #expect(walk.difference(from: "map-provinces", beside: screens) == nil)
  }

  @Test(arguments: languages) func `show the map as a table`(_ language: Language) {
    var walk = Walk.atMap(in: language, Size(80, 24))
    walk.press(.character("T"), .down)
    #expect(walk.difference(from: "map-table", beside: screens) == nil)
  }

  @Test func `show the map in the narrowest window and with plain letters`() {
    let narrow = Walk.atMap(in: .french, Size(60, 16))
    #expect(narrow.difference(from: "map", beside: screens) == nil)
    var plain = Walk(in: .french, Size(80, 24)) { $0.glyphs = .ascii }
    plain.press(.character("2"), .character("M"), .home)
    #expect(plain.difference(from: "map-ascii", beside: screens) == nil)
  }

  @Test(arguments: languages, sizes) func `show the calendar of activities`(_ language: Language, _ size: Size) {
    let walk = Walk.atCalendar(in: language, size)
    #expect(walk.difference(from: "calendar", beside: screens) == nil)
  }

  @Test(arguments: languages) func `show the calendar as a table`(_ language: Language) {
    var walk = Walk.atCalendar(in: language, Size(80, 24))
    walk.press(.character("T"))
    #expect(walk.difference(from: "calendar-table", beside: screens) == nil)
  }

  @Test(arguments: languages, sizes) func `show the timeline of a plan`(_ language: Language, _ size: Size) {
    let walk = Walk.atTimeline(in: language, size)
    #expect(walk.difference(from: "timeline", beside: screens) == nil)
  }

  @Test(arguments: languages) func `show the timeline as a table`(_ language: Language) {
    var walk = Walk.atTimeline(in: language, Size(80, 24))
    walk.press(.character("T"))
    #expect(walk.difference(from: "timeline-table", beside: screens) == nil)
  }

  @Test(arguments: languages, sizes) func `show money and indicators of a project`(_ language: Language, _ size: Size) {
    var walk = Walk(in: language, size)
    walk.press(.character("4"), .enter, .down, .down)
    walk.press(.enter, .end)
    // In the wide window the detail stands beside the tree and is scrolled from there.
    for _ in 0..<4 { walk.press(.controlDown) }
    #expect(walk.difference(from: "project-charts", beside: screens) == nil)
  }

  @Test(arguments: languages) func `show the money of a whole plan`(_ language: Language) {
    var walk = Walk(in: language, Size(120, 40))
    walk.press(.character("4"), .enter)
    for _ in 0..<6 { walk.press(.controlDown) }
    #expect(walk.difference(from: "plan-budget", beside: screens) == nil)
  }

  private var screens: String { #filePath.replacing("/Charts/", with: "/") }
}
