import ESSDomain
import TerminalKit
import TestSupport
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `One value for many records` {
  /// The unions marked, and the field chosen by typing a part of its name.
  private func walk(
    _ field: String, _ filter: String = "forme:=union,mutual,foundation,prospect,informalGroup",
    in language: Language = .french, _ size: Size = Size(100, 30)
  ) -> Walk {
    var walk = Walk(in: language, size)
    walk.press(.character("2"), .character("/"))
    walk.type(filter)
    walk.press(.enter, .character("*"), .character("e"))
    walk.type(field)
    walk.press(.enter)
    return walk
  }

  private func preview(_ walk: Walk) -> BulkEdit? {
    if case .bulkPreview(let preview) = walk.state.layers.last { preview.edit } else { nil }
  }

  @Test func `is asked for with the field's own widgets, shown before and after, and saved as one change`() throws {
    var walk = walk("secteur")
    let marked = walk.state.organisations.marked
    #expect(
      walk.state.focus == .form && walk.shows("Modifier \(marked.count) fiches") && (2...10).contains(marked.count))
    walk.type("tour")
    #expect(walk.state.focus == .picker)
    walk.press(.enter, .enter)
    let edit = try #require(preview(walk))
    #expect(edit.edits.count + edit.unchanged + edit.refused == marked.count && !edit.edits.isEmpty)
    #expect(walk.changes.isEmpty)
    walk.press(.enter)
    #expect(walk.changes.count == 1 && walk.state.layers.isEmpty)
    #expect(walk.changes[0].action == "records-edit")
    let sectors = marked.compactMap { walk.state.hub.organisations[$0]?.sector }
    #expect(Set(sectors).count == 1)
    #expect(walk.state.hub.organisations.count == 120)
    // Marks stay for what comes next.
    #expect(walk.state.organisations.marked == marked)
  }

  @Test(arguments: Language.allCases, [Size(60, 16), Size(80, 24), Size(140, 40)])
  func `is looked through in every language and size`(_ language: Language, _ size: Size) {
    var walk = walk("createdOn", "legalForm:=union,mutual,foundation,prospect,informalGroup", in: language, size)
    walk.type("01/02/2020")
    walk.press(.control("s"))
    let difference = walk.difference(from: "bulk-preview", beside: ListScreens.file)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: Language.allCases) func `is for a field that is found by its name`(_ language: Language) {
    var walk = Walk(in: language, Size(80, 24))
    walk.press(.character("2"), .space, .space, .character("e"))
    let difference = walk.difference(from: "bulk-field", beside: ListScreens.file)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `is not taken where it is no value of the field`() {
    var walk = walk("createdOn")
    walk.type("30 février")
    walk.press(.enter)
    #expect(walk.state.focus == .form && walk.state.notice?.tone == .bad)
    #expect(preview(walk) == nil)
  }

  @Test func `is refused for the records whose rules it would break, with the reason`() throws {
    var all = Walk()
    all.press(.character("2"), .character("/"))
    all.type("forme:=cooperative")
    all.press(.enter, .character("*"), .enter, .character("e"))
    all.type("capital.subscribed")
    all.press(.enter)
    all.type("1")
    all.press(.enter)
    let edit = try #require(preview(all))
    // C05: a cooperative has a capital of 1 000 DH at least.
    #expect(edit.refused > 10)
    #expect(edit.refused + edit.edits.count + edit.unchanged == all.state.organisations.marked.count)
    for case .refused(let why) in edit.rows.map(\.outcome) { #expect(!why.fr.isEmpty) }
  }

  @Test func `empties the field where nothing is typed`() throws {
    var walk = walk("notes")
    walk.press(.control("s"))
    let edit = try #require(preview(walk))
    #expect(edit.edits.allSatisfy { edit in edit.after?.datum(of: "notes") == .absent })
  }

  @Test func `goes back step by step and leaves no draft`() {
    var walk = walk("douar")
    walk.type("Tamalout")
    walk.press(.enter, .escape)
    #expect(walk.state.focus == .form)
    walk.press(.escape)
    #expect(walk.state.focus == .fieldChoice)
    walk.press(.escape)
    #expect(walk.state.layers.isEmpty && walk.changes.isEmpty)
    #expect(!walk.effects.contains { if case .keepDraft = $0 { true } else { false } })
  }

  @Test func `comes back with its form when it cannot be saved`() {
    var walk = walk("douar")
    walk.refusal = Phrase(same: "disque plein")
    walk.type("Tamalout")
    walk.press(.enter, .enter)
    #expect(walk.state.focus == .form && walk.state.notice?.phrase.fr == "disque plein")
    #expect(walk.state.openForm?.entries.first?.value == "Tamalout")
  }

  @Test func `is offered of the hub's own fields too, yes and no among them`() throws {
    var hub = Walk.demonstration
    hub.ownFields = OwnFieldSample.all
    var walk = Walk(through: hub)
    walk.press(.character("2"), .space, .space, .character("e"))
    walk.type("electri")
    walk.press(.enter, .right, .control("s"))
    let edit = try #require(preview(walk))
    #expect(edit.edits.count == 2)
    walk.press(.enter)
    for edit in walk.changes[0].edits {
      #expect(edit.after?.datum(of: "electricite", with: hub.ownFields) == .flag(true))
    }
  }

  @Test(arguments: [Character("3"), "4", "5", "6"]) func `is offered on every list`(_ key: Character) throws {
    var walk = Walk()
    walk.press(.character(key), .space, .character("e"))
    #expect(walk.state.focus == .fieldChoice)
    guard case .fieldChoice(let choice) = walk.state.layers.last else { return }
    #expect(choice.fields.count > 2)
    for field in choice.fields { #expect(!field.traits.contains(.derived) && !field.traits.contains(.automatic)) }
  }
}
