import ESSDomain
import TerminalKit
import WalkSupport
import Testing

@testable import HubApp

@Suite struct `The export of a list` {
  private func asked(_ walk: Walk) -> ExportRequest? {
    for case .export(let request) in walk.effects { return request }
    return nil
  }

  @Test func `takes the records of the filter in their order, and the columns of the list`() throws {
    var walk = Walk()
    walk.press(.character("2"), .character("/"))
    walk.type("coop")
    walk.press(.enter, .character("S"), .character("x"))
    #expect(walk.state.focus == .export)
    walk.press(.control("s"))
    let request = try #require(asked(walk))
    let positions = walk.state.organisations.positions
    #expect(request.records == positions.map { walk.state.hub.organisations.id(at: $0) })
    guard case .named(let columns) = request.columns else {
      Issue.record("no columns are named")
      return
    }
    #expect(columns.prefix(3) == ["name", "legalForm", "commune"])
    #expect(!columns.contains("contacts"))
    #expect(request.path == "~/essor-organisations-2026-11-24.csv")
    #expect(request.separator == ";" && request.hasMark && request.cells == .words)
    #expect(walk.state.layers.isEmpty)
  }

  @Test func `takes the marked records where there are some`() throws {
    var walk = Walk()
    walk.press(.character("2"), .space, .down, .space, .character("x"), .control("s"))
    let request = try #require(asked(walk))
    #expect(Set(request.records) == walk.state.organisations.marked)
    #expect(request.records.count == 2)
  }

  @Test func `changes by arrows, and the name of the file with the format until somebody writes one`() throws {
    var walk = Walk(in: .english)
    walk.press(.character("6"), .character("x"), .tab, .right, .tab, .right)
    guard case .export(let sheet)? = walk.state.layers.last else {
      Issue.record("no sheet")
      return
    }
    #expect(sheet.format == .json && sheet.hasAllColumns)
    #expect(sheet.path.text == "~/essor-partners-2026-11-24.json")
    walk.press(.tab)
    walk.type("x")
    walk.press(.backTab, .right, .control("s"))
    let request = try #require(asked(walk))
    #expect(request.format == .markdown && request.columns == .allWithoutPersons)
    #expect(request.path == "~/essor-partners-2026-11-24.jsonx")
  }

  @Test func `writes by Enter on its last field, and nothing by Esc`() {
    var walk = Walk()
    walk.press(.character("4"), .character("x"), .escape)
    #expect(asked(walk) == nil && walk.state.layers.isEmpty)
    walk.press(.character("x"))
    for _ in 0..<7 { walk.press(.enter) }
    #expect(asked(walk)?.kind == .ruralPlan)
  }

  @Test func `says where the file is and warns of persons in it`() {
    var walk = Walk()
    walk.press(.character("5"))
    walk.happen(
      .exported(
        ExportOutcome(
          path: "/home/a/liste.csv", records: 3, columns: 2, size: 4_000, isRenamed: true,
          personal: [Phrase(fr: "Équipe", en: "Staff", ar: "الفريق")])))
    #expect(walk.shows("/home/a/liste.csv"))
    #expect(walk.shows("09-08"))
  }

  @Test func `is refused for an empty list and while the folder is read`() {
    var walk = Walk(through: Walk.empty)
    walk.press(.character("2"), .character("x"))
    #expect(walk.state.layers.isEmpty && walk.shows("rien à exporter"))
    var reading = Walk { $0.isReading = true }
    reading.press(.character("2"), .character("x"))
    #expect(reading.state.layers.isEmpty && reading.shows("en cours de lecture"))
  }
}
