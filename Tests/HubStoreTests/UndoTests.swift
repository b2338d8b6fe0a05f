import ESSDomain
import Testing

@testable import HubStore

@Suite struct `Undo and redo` {
  @Test func `restore the bytes, and survive a restart`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    let hub = opened.hub
    var states = [scratch.data]
    let plan = try edit(try #require(hub[id(30)])) {
      $0 = $0.replacingFirst(
        #""axes":["#, with: #""axes":[{"id":"\#(id(32).text)","name":{"fr":"Axe 0"}},"#)
    }
    let steps: [[RecordEdit?]] = [
      [try renaming(hub[id(1)], "Un")], [plan],
      [try moving(hub[id(4)], to: "09.541.01.05"), try deleting(hub[id(10)])],
      [RecordEdit(new: try organisation(6))], [try deleting(hub[id(2)])],
    ]
    for (number, step) in steps.enumerated() {
      _ = try opened.store.save(change(step, "Étape \(number)"), at: moment(number))
      states.append(scratch.data)
    }
    #expect(opened.store.undoable().map(\.title.fr) == (0..<5).reversed().map { "Étape \($0)" })
    for number in (0..<5).reversed() {
      let store = try HubStore.open(scratch.hub).store
      #expect(try store.undo(by: "Brahim", at: moment(100 - number))?.title.fr == "Étape \(number)")
      #expect(scratch.data == states[number], "undo of step \(number)")
    }
    let store = try HubStore.open(scratch.hub).store
    #expect(try store.undo(by: "Brahim", at: moment(200)) == nil)
    for number in 0..<5 {
      let store = try HubStore.open(scratch.hub).store
      #expect(try store.redo(by: "Brahim", at: moment(300 + number))?.title.fr == "Étape \(number)")
      #expect(scratch.data == states[number + 1], "redo of step \(number)")
    }
    #expect(try store.redo(by: "Brahim", at: moment(400)) == nil)
  }

  @Test func `a new change ends what can be redone`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    _ = try opened.store.save(change([try renaming(opened.hub[id(1)], "Un")]), at: moment())
    let undone = try #require(try opened.store.undo(by: "Amina", at: moment(1)))
    #expect(undone.edits.first?.after == opened.hub[id(1)])
    #expect(opened.store.redoable().count == 1)
    _ = try opened.store.save(change([try renaming(opened.hub[id(2)], "Deux")]), at: moment(2))
    #expect(opened.store.redoable() == [])
  }

  @Test func `undo leaves what others changed since, and says so where they changed the same`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    _ = try opened.store.save(change([try renaming(opened.hub[id(1)], "Un")]), at: moment())
    let file = "organisations/09.541.01.05.json"
    scratch.write(file, try #require(scratch.text(file)).replacingFirst("\"Un\"", with: "\"Main\""))
    #expect(throws: StoreProblem.self) { try opened.store.undo(by: "Amina", at: moment(1)) }
    scratch.write(file, try #require(scratch.text(file)).replacingFirst("\"Main\"", with: "\"Un\""))
    scratch.write(file, try #require(scratch.text(file)).replacingFirst("تعاونية", with: "تعاونية تيويزي"))
    _ = try opened.store.undo(by: "Amina", at: moment(2))
    let name = try HubStore.open(scratch.hub).hub.organisations[id(1)]?.name
    #expect(name?.french == "Coopérative Tiwizi")
    #expect(name?.arabic == "تعاونية تيويزي")
  }

  @Test func `history tells who, when, and what before and after`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    _ = try opened.store.save(change([try renaming(opened.hub[id(1)], "Un")], "Renommée"), at: moment())
    _ = try opened.store.save(change([try renaming(opened.hub[id(2)], "Deux")]), at: moment(1))
    _ = try opened.store.undo(by: "Brahim", at: moment(2))
    let history = opened.store.history(of: id(1))
    #expect(history.map(\.author) == ["Amina"])
    #expect(history.first?.at.iso == "2026-11-24T00:00:00Z")
    #expect(
      history.first?.changes == [
        ValueChange(path: ["name", "fr"], before: .string("Coopérative Tiwizi"), after: .string("Un"))
      ])
    #expect(opened.store.history(of: id(2)).map(\.action) == ["test", "undo"])
    #expect(opened.store.history(of: id(2)).last?.undoes == opened.store.redoable().first?.id)
  }
}
