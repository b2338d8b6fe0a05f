import ESSDomain
import Testing

@testable import HubStore

@Suite struct `A conflict` {
  private let scratch: Scratch
  private let mine: Opened
  private let theirs: Opened

  init() throws {
    scratch = try sampleFolder()
    mine = try HubStore.open(scratch.hub)
    theirs = try HubStore.open(scratch.hub)
  }

  private var organisation: Organisation? {
    get throws { try HubStore.open(scratch.hub).hub.organisations[id(1)] }
  }

  private func conflicts(_ change: Change, _ resolutions: [Resolution] = []) -> [RecordConflict] {
    do throws(StoreProblem) {
      _ = try mine.store.save(change, resolving: resolutions, at: moment(5))
      return []
    } catch {
      if case .conflict(let conflicts) = error { return conflicts }
      return []
    }
  }

  private func resolution(_ conflict: RecordConflict, _ side: Resolution.Side) -> Resolution {
    Resolution(record: conflict.id, path: conflict.path, found: conflict.found, side: side)
  }

  @Test func `says what stood there, what stands there and what is wanted, and who wrote it`() throws {
    _ = try theirs.store.save(change([try renaming(theirs.hub[id(1)], "Nom d'ailleurs")]), at: moment())
    let conflict = try #require(conflicts(change([try renaming(mine.hub[id(1)], "Nom d'ici")])).first)
    #expect(conflict.expected?.string == "Coopérative Tiwizi")
    #expect(conflict.found?.string == "Nom d'ailleurs")
    #expect(conflict.wanted?.string == "Nom d'ici")
    #expect(conflict.trail(with: .none).count == 2)
    #expect(conflict.trail(with: .none).first?.fr == Organisation.fields["name"]?.label.fr)
    #expect(conflict.canBeOverwritten)
    #expect(mine.store.lastChange(of: id(1), at: conflict.path)?.author == "Amina")
    #expect(try organisation?.name.french == "Nom d'ailleurs")
  }

  @Test(arguments: Resolution.Side.allCases) func `is decided for a side, value by value`(_ side: Resolution.Side)
    throws
  {
    _ = try theirs.store.save(change([try renaming(theirs.hub[id(1)], "Nom d'ailleurs")]), at: moment())
    var edited = try #require(mine.hub.organisations[id(1)])
    edited.name.french = "Nom d'ici"
    edited.notes = "note d'ici"
    let own = change([RecordEdit(before: mine.hub[id(1)], after: .organisation(edited))])
    let conflict = try #require(conflicts(own).first)
    #expect(conflicts(own, [resolution(conflict, side)]) == [])
    #expect(try organisation?.name.french == (side == .mine ? "Nom d'ici" : "Nom d'ailleurs"))
    #expect(try organisation?.notes == "note d'ici")
    #expect(try mine.store.undo(by: "Amina", at: moment(6)) != nil)
    #expect(try organisation?.name.french == "Nom d'ailleurs")
    #expect(try organisation?.notes == "")
  }

  @Test func `is asked about again when the value changed once more`() throws {
    _ = try theirs.store.save(change([try renaming(theirs.hub[id(1)], "Un")]), at: moment())
    let own = change([try renaming(mine.hub[id(1)], "Nom d'ici")])
    let conflict = try #require(conflicts(own).first)
    let now = try HubStore.open(scratch.hub)
    _ = try now.store.save(change([try renaming(now.hub[id(1)], "Deux")]), at: moment(1))
    let again = try #require(conflicts(own, [resolution(conflict, .mine)]).first)
    #expect(again.found?.string == "Deux")
    #expect(conflicts(own, [resolution(again, .mine)]) == [])
    #expect(try organisation?.name.french == "Nom d'ici")
  }

  @Test(arguments: Resolution.Side.allCases) func `over a record deleted elsewhere brings it back or lets it go`(
    _ side: Resolution.Side
  ) throws {
    _ = try theirs.store.save(change([try deleting(theirs.hub[id(1)])]), at: moment())
    let own = change([try renaming(mine.hub[id(1)], "Nom d'ici")])
    let conflict = try #require(conflicts(own).first)
    #expect(conflict.path.isEmpty)
    #expect(conflict.current == nil)
    #expect(conflict.canBeOverwritten)
    #expect(conflicts(own, [resolution(conflict, side)]) == [])
    #expect(try organisation?.name.french == (side == .mine ? "Nom d'ici" : nil))
  }

  @Test(arguments: Resolution.Side.allCases) func `over a record to be deleted deletes or keeps it`(
    _ side: Resolution.Side
  ) throws {
    _ = try theirs.store.save(change([try renaming(theirs.hub[id(1)], "Nom d'ailleurs")]), at: moment())
    let own = change([try deleting(mine.hub[id(1)])])
    let conflict = try #require(conflicts(own).first)
    #expect(conflicts(own, [resolution(conflict, side)]) == [])
    #expect(try organisation?.name.french == (side == .mine ? nil : "Nom d'ailleurs"))
  }

  @Test func `cannot be decided for a value whose holder was deleted`() throws {
    let plan = try #require(mine.hub.ruralPlans[id(30)])
    var (without, renamed) = (plan, plan)
    without.axes = []
    renamed.axes[0].name.french = "Axe d'ici"
    _ = try theirs.store.save(
      change([RecordEdit(before: .ruralPlan(plan), after: .ruralPlan(without))]), at: moment())
    let own = change([RecordEdit(before: .ruralPlan(plan), after: .ruralPlan(renamed))])
    let conflict = try #require(conflicts(own).first)
    #expect(!conflict.canBeOverwritten)
    #expect(conflicts(own, [resolution(conflict, .theirs)]) == [])
    #expect(try HubStore.open(scratch.hub).hub.ruralPlans[id(30)]?.axes.isEmpty == true)
  }
}
