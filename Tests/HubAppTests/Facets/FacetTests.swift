import ESSDomain
import TerminalKit
import TestSupport
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `The facets of a list` {
  private static let kinds: [(RecordKind, Character)] = [
    (.organisation, "2"), (.trainingProgramme, "3"), (.ruralPlan, "4"), (.activity, "5"), (.partner, "6"),
  ]

  private static func panel(_ walk: Walk) -> FacetPanel? {
    if case .facets(let panel) = walk.state.layers.last { panel } else { nil }
  }

  /// The demonstration with values in a choice, a list of choices and a flag that the hub added.
  private static let hubWithOwnFields: Hub = {
    var hub = Walk.demonstration
    hub.ownFields = OwnFieldSample.all
    let codes = ["union", "gie", "aucun"]
    for position in 0..<hub.organisations.count where position % 4 != 3 {
      var organisation = hub.organisations[position]
      organisation.unknown = [
        JSONMember(name: "appartenanceReseau", value: .string(codes[position % 3])),
        JSONMember(name: "electricite", value: .bool(position % 2 == 0)),
        JSONMember(name: "equipements", value: .array([.string("moulin"), .string("froid"), .string("moulin")])),
      ]
      hub.organisations.put(organisation)
    }
    return hub
  }()

  @Test(arguments: Language.allCases, [Size(60, 16), Size(80, 24), Size(140, 40)])
  func `are the same in every language and size`(_ language: Language, _ size: Size) {
    var walk = Walk(in: language, size)
    walk.press(.character("2"), .character("f"))
    let difference = walk.difference(from: "facets", beside: ListScreens.file)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `count what the filter lets through, the most frequent first and the unknown last`() throws {
    var walk = Walk()
    walk.press(.character("2"), .character("/"))
    walk.type("province:taroudant")
    walk.press(.enter, .character("f"))
    let panel = try #require(`The facets of a list`.panel(walk))
    let records = walk.state.organisations.positions.map { walk.state.hub.organisations[$0] }
    #expect(panel.facet.total == records.count && records.count < 120)
    for row in panel.facet.rows {
      #expect(row.count == records.count { $0.legalForm.map { .choice($0.rawValue) } ?? .absent == row.value })
    }
    let known = panel.facet.rows.filter { $0.value != .absent }.map(\.count)
    #expect(known == known.sorted(by: >))
  }

  @Test(arguments: kinds.indices, Language.allCases)
  func `say each value so that the filter finds its records and no others`(_ index: Int, _ language: Language) throws {
    let (_, key) = `The facets of a list`.kinds[index]
    var walk = Walk(through: `The facets of a list`.hubWithOwnFields, in: language)
    walk.press(.character(key), .character("f"))
    let fields = try #require(`The facets of a list`.panel(walk)?.fields.count)
    for _ in 0..<fields {
      let panel = try #require(`The facets of a list`.panel(walk))
      for row in panel.facet.rows.prefix(2) + panel.facet.rows.suffix(1) {
        let words = try #require(walk.state.facetWords([row.value], of: panel), "\(panel.field.name) \(row.value)")
        var state = walk.state
        _ = state.withList { $0.filter = TextInput(words) }
        state.refreshLists()
        #expect(state.list?.count == row.count, "\(words)")
      }
      walk.press(.tab)
    }
  }

  @Test func `drill into several values, and into what is not known`() throws {
    var walk = Walk()
    walk.press(.character("2"), .character("f"))
    let counts = try #require(`The facets of a list`.panel(walk)).facet.rows.map(\.count)
    walk.press(.space, .space, .enter)
    #expect(walk.state.layers.isEmpty)
    #expect(walk.state.organisations.positions.count == counts[0] + counts[1])
    #expect(walk.state.organisations.filter.text.hasPrefix("forme:"))
    walk.press(.escape)
    var both = Walk(through: `The facets of a list`.hubWithOwnFields)
    both.press(.character("2"), .character("f"))
    while `The facets of a list`.panel(both)?.field.name != "appartenanceReseau" { both.press(.backTab) }
    let rows = try #require(`The facets of a list`.panel(both)).facet.rows
    #expect(rows.last?.value == .absent)
    both.press(.end, .space, .home, .space, .enter)
    #expect(both.state.organisations.positions.count == rows[0].count + rows[rows.count - 1].count)
  }

  @Test func `count a record once for a value that its list has twice`() throws {
    var walk = Walk(through: `The facets of a list`.hubWithOwnFields)
    walk.press(.character("2"), .character("f"))
    while `The facets of a list`.panel(walk)?.field.name != "equipements" { walk.press(.backTab) }
    let facet = try #require(`The facets of a list`.panel(walk)).facet
    #expect(facet.rows.map(\.count) == [90, 90, 30] && facet.total == 120)
  }

  @Test func `find a value while one types, and turn to another field with the arrows`() throws {
    var walk = Walk(in: .arabic)
    walk.press(.character("2"), .character("f"))
    walk.type("تعاون")
    let panel = try #require(`The facets of a list`.panel(walk))
    #expect(walk.state.rows(of: panel).count < panel.facet.rows.count)
    // In Arabic what comes next lies to the left.
    walk.press(.left)
    #expect(`The facets of a list`.panel(walk)?.place == 1)
    #expect(`The facets of a list`.panel(walk)?.input.text == "")
    walk.press(.right, .right)
    let last = try #require(`The facets of a list`.panel(walk))
    #expect(last.place == last.fields.count - 1)
    // The field looked at last is the one that comes again.
    walk.press(.escape, .character("f"))
    #expect(`The facets of a list`.panel(walk)?.field.name == last.field.name)
  }

  @Test func `follow records that change while they are shown`() throws {
    var walk = Walk()
    walk.press(.character("2"), .character("f"))
    let before = try #require(`The facets of a list`.panel(walk)).facet.total
    let gone = walk.state.hub.organisations[0]
    let edit = try #require(RecordEdit(before: .organisation(gone), after: nil))
    walk.happen(
      .saved(
        Change(id: gone.id, action: "record-delete", title: gone.title, author: "x", edits: [edit]), [edit]))
    #expect(`The facets of a list`.panel(walk)?.facet.total == before - 1)
  }

  @Test func `say that there is nothing to count in an empty list`() {
    var walk = Walk(through: Walk.empty, in: .french)
    walk.press(.character("2"), .character("f"))
    #expect(walk.shows("rien à compter"))
    walk.press(.enter, .space, .down, .end)
    #expect(walk.state.focus == .facets)
  }
}

@Suite struct `What a filter asks exactly` {
  private func count(_ filter: String) -> Int {
    var walk = Walk(in: .english)
    walk.press(.character("2"), .character("/"))
    walk.type(filter)
    return walk.state.organisations.positions.count
  }

  @Test func `is one code and not the beginning of a label`() {
    let begun = count("form:association")
    let exact = count("form:=association")
    #expect(exact > 0 && exact < begun)
    #expect(count("legalForm:=association,union") == exact + count("form:=union"))
    #expect(count("form:=assoc") == 0)
  }

  @Test func `may be one of several years`() {
    let years = (2015...2022).map { count("createdOn:\($0)") }
    #expect(count("createdOn:2015,2016") == years[0] + years[1])
    #expect(count("createdOn:2015,nonsense") == 0)
  }
}
