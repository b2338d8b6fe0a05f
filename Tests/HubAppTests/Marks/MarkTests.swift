import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `Marks in a list` {
  private func filtered(_ filter: String, in language: Language = .french, _ size: Size = Size(100, 30)) -> Walk {
    var walk = Walk(in: language, size)
    walk.press(.character("2"), .character("/"))
    walk.type(filter)
    walk.press(.enter)
    return walk
  }

  @Test func `are set on all that the filter lets through, once the number is agreed to`() {
    var walk = filtered("forme:association")
    let count = walk.state.organisations.positions.count
    #expect(count > 10)
    walk.press(.character("*"))
    #expect(walk.state.focus == .dialog && walk.shows("Marquer \(count)"))
    walk.press(.left, .enter)
    #expect(walk.state.organisations.marked.isEmpty)
    walk.press(.character("*"), .enter)
    #expect(walk.state.organisations.marked.count == count)
    #expect(walk.shows("✓ \(count)"))
    // Again takes them all away, and asks nothing.
    walk.press(.character("*"))
    #expect(walk.state.organisations.marked.isEmpty && walk.state.layers.isEmpty)
  }

  @Test func `are set at once on ten rows or fewer`() {
    var walk = filtered("forme:=union,foundation,prospect,informalGroup")
    let count = walk.state.organisations.positions.count
    #expect((1...10).contains(count))
    walk.press(.character("*"))
    #expect(walk.state.organisations.marked.count == count && walk.state.layers.isEmpty)
  }

  @Test func `stay while the filter changes, and can be turned round`() {
    var walk = filtered("forme:=union,foundation,prospect,informalGroup")
    walk.press(.character("*"))
    let unions = walk.state.organisations.marked
    walk.press(.escape)
    #expect(walk.state.organisations.marked == unions)
    walk.press(.character("I"))
    #expect(walk.state.organisations.marked.count == 120 - unions.count)
    #expect(walk.state.organisations.marked.isDisjoint(with: unions))
  }

  @Test func `are extended and drawn back with Shift and the arrows`() {
    var walk = filtered("")
    walk.press(.down, .down, .space)
    let first = walk.state.organisations.marked
    #expect(first.count == 1)
    walk.press(.down, .shiftDown, .shiftDown, .shiftDown)
    #expect(walk.state.organisations.marked.count == 5)
    walk.press(.shiftUp, .shiftUp)
    #expect(walk.state.organisations.marked.count == 3)
    walk.press(.shiftUp, .shiftUp, .shiftUp)
    // Above where it began, rows are marked on the other side; what was marked before is never lost.
    #expect(walk.state.organisations.marked.isSuperset(of: first))
    #expect(walk.state.organisations.marked.count == 3)
    walk.press(.control("u"), .shiftDown)
    #expect(walk.state.organisations.marked.count == 2)
  }

  @Test func `go with the record`() throws {
    var walk = filtered("")
    walk.press(.space)
    let id = try #require(walk.state.organisations.marked.first)
    walk.press(.character("*"), .enter)
    #expect(walk.state.organisations.marked.count == 120)
    let record = try #require(walk.state.hub[id])
    let edit = try #require(RecordEdit(before: record, after: nil))
    walk.happen(
      .saved(Change(id: id, action: "record-delete", title: record.title, author: "x", edits: [edit]), [edit]))
    #expect(walk.state.organisations.marked.count == 119)
  }

  @Test(arguments: Language.allCases) func `are deleted together, as one change that names them`(_ language: Language) {
    var walk = filtered("forme:=union,foundation,prospect,informalGroup", in: language, Size(80, 24))
    walk.press(.character("*"))
    let marked = walk.state.organisations.marked
    walk.press(.escape, .character("d"))
    let difference = walk.difference(from: "delete-marked", beside: ListScreens.file)
    #expect(difference == nil, "\(difference ?? "")")
    // The safe answer is the first.
    walk.press(.enter)
    #expect(walk.changes.isEmpty)
    walk.press(.character("d"), .tab, .enter)
    #expect(walk.changes.count == 1)
    #expect(Set(walk.changes[0].edits.map(\.id)) == marked)
    #expect(walk.changes[0].edits.allSatisfy { $0.after == nil })
    #expect(walk.state.hub.organisations.count == 120 - marked.count)
    #expect(walk.state.organisations.marked.isEmpty)
  }

  @Test func `tell when the filter hides some of what is to be deleted`() {
    var walk = filtered("forme:=union,foundation,prospect,informalGroup")
    walk.press(.character("*"), .character("/"), .control("a"))
    walk.press(.escape, .character("/"))
    walk.type("forme:=mutual")
    walk.press(.enter, .character("d"))
    #expect(walk.shows("! Le filtre en cache"))
  }

  @Test func `are copied together, as a table, as names, as identities`() {
    var walk = filtered("forme:=union,foundation,prospect,informalGroup")
    walk.press(.character("*"))
    let count = walk.state.organisations.marked.count
    walk.press(.character("y"), .character("i"))
    guard case .copy(let identities)? = walk.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(Set(identities.split(separator: "\n").compactMap { RecordID(String($0)) }).count == count)
    walk.press(.character("y"), .character("r"))
    guard case .copy(let table)? = walk.effects.last else {
      Issue.record("no table was copied")
      return
    }
    let lines = table.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == count + 1)
    #expect(Set(lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).count }) == [7])
  }

  @Test func `change nothing in a folder that is only read`() {
    var walk = Walk { $0.readOnly = Phrase(same: "lecture seule") }
    walk.press(.character("2"), .space, .character("d"))
    #expect(walk.state.layers.isEmpty && walk.state.notice?.phrase.fr == "lecture seule")
    walk.press(.character("e"))
    #expect(walk.state.layers.isEmpty && walk.state.notice?.phrase.fr == "lecture seule")
  }
}
