import ESSDomain
import TerminalKit
import TestSupport
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `The columns of a list` {
  private func chooser(_ walk: Walk) -> ColumnChooser? {
    if case .columns(let chooser) = walk.state.layers.last { chooser } else { nil }
  }

  private func shown(_ walk: Walk) -> [String] { walk.state.columns(of: .organisations).map(\.field) }

  @Test(arguments: Language.allCases, [Size(60, 16), Size(80, 24), Size(140, 40)])
  func `are chosen in every language and size`(_ language: Language, _ size: Size) {
    var walk = Walk(in: language, size)
    walk.press(.character("2"), .character("c"), .down, .down, .right, .right)
    let difference = walk.difference(from: "columns", beside: ListScreens.file)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `are hidden, shown, moved and widened, and the list follows at once`() throws {
    var walk = Walk(in: .french, Size(140, 40))
    walk.press(.character("2"))
    let usual = shown(walk)
    walk.press(.character("c"), .down, .space)
    #expect(shown(walk) == usual.filter { $0 != "legalForm" })
    walk.press(.shiftDown)
    #expect(Array(shown(walk).prefix(3)) == ["name", "members", "commune"])
    walk.press(.character("-"))
    #expect(Array(shown(walk).prefix(3)) == ["name", "commune", "members"])
    walk.press(.left, .left)
    let commune = walk.state.columns(of: ListDefinition<Organisation>.organisations)[1]
    #expect(commune.minimum == 16 && commune.ideal == 16)
    let place = try #require(chooser(walk)?.rows.firstIndex { $0.field == "province" })
    while let chooser = chooser(walk), chooser.scroll.selected < place { walk.press(.down) }
    walk.press(.space)
    #expect(shown(walk).last == "province" && walk.shows("Province"))
    walk.press(.enter)
    #expect(
      walk.effects.last
        == .rememberSettings(["columns.organisations": "name,commune:16,members,womenShare,mandate,status,province"]))
  }

  @Test func `are those of before after Esc, and those of the beginning after 0`() {
    var walk = Walk()
    walk.press(.character("2"))
    let usual = shown(walk)
    walk.press(.character("c"), .down, .space, .escape)
    #expect(shown(walk) == usual && walk.state.columnChoices[.organisation] == nil)
    walk.press(.character("c"), .down, .space, .enter)
    #expect(shown(walk) != usual)
    walk.press(.character("c"), .character("0"), .enter)
    #expect(shown(walk) == usual)
    #expect(walk.effects.last == .rememberSettings(["columns.organisations": ""]))
  }

  @Test func `never lose the first one`() {
    var walk = Walk()
    walk.press(.character("2"), .character("c"), .space)
    #expect(walk.state.notice != nil && shown(walk).first == "name")
    walk.press(.shiftDown, .down, .shiftUp)
    #expect(shown(walk).first == "name")
    walk.press(.escape)
    let choice = ColumnChoice("status,name,nonsense,status")
    var started = Walk { $0.columns[.organisation] = choice }
    started.press(.character("2"))
    #expect(shown(started) == ["name", "status"])
  }

  @Test func `are what the list can be sorted by, with keys and with the mouse`() throws {
    var walk = Walk(in: .french, Size(140, 40)) {
      $0.columns[.organisation] = ColumnChoice("name,mandate,createdOn,douar")
    }
    walk.press(.character("2"))
    var seen: [String] = []
    for _ in 0..<4 {
      walk.press(.character("s"))
      seen.append(walk.state.organisations.sort.field)
    }
    #expect(seen == ["mandate", "createdOn", "douar", "name"])
    let header = walk.screen[4]
    let column = try #require(header.firstRange(of: "Créée le"))
    let x = header.distance(from: header.startIndex, to: column.lowerBound)
    walk.happen(.terminal(.mouse(Mouse(.press, at: Point(x + 1, 4)))))
    #expect(walk.state.organisations.sort.field == "createdOn" && !walk.state.organisations.sort.descending)
    walk.happen(.terminal(.mouse(Mouse(.press, at: Point(x + 1, 4)))))
    #expect(walk.state.organisations.sort.descending)
  }

  @Test(arguments: Place.main.indices.dropFirst()) func `can be any plain field of any list`(_ index: Int) throws {
    var walk = Walk(in: .french, Size(200, 60))
    walk.press(.character(Character("\(index + 1)")), .character("c"))
    let rows = try #require(chooser(walk)?.rows)
    let kind = try #require(walk.state.place.listed)
    let all = ColumnChoice(rows.reversed().map { ColumnChoice.Column($0.field) })
    var wide = Walk(in: .french, Size(200, 60)) { $0.columns[kind] = all }
    wide.press(.character(Character("\(index + 1)")))
    #expect(wide.screen.count == 60 && wide.state.sortable.count == rows.count)
    walk.press(.end, .space, .enter)
    #expect(walk.state.layers.isEmpty && walk.state.sortable.last?.name == rows.last?.field)
  }

  @Test func `are read from what was remembered, whatever that is`() {
    #expect(ColumnChoice("name,commune:16")?.text == "name,commune:16")
    #expect(ColumnChoice("") == nil && ColumnChoice(",,") == nil)
    #expect(ColumnChoice("a:99999999999999999999,b:-5,c:x,a")?.text == "a,b:4,c")
    #expect(ColumnChoice("a:500")?.text == "a:80")
  }

  @Test func `of the hub can be chosen too`() {
    var hub = Walk.demonstration
    hub.ownFields = OwnFieldSample.all
    var walk = Walk(through: hub, in: .french, Size(140, 40)) {
      $0.columns[.organisation] = ColumnChoice("name,ruches")
    }
    walk.press(.character("2"))
    #expect(shown(walk) == ["name", "ruches"] && walk.shows("Ruches"))
  }
}
