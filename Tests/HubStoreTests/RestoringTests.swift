import ESSDomain
import Testing

@testable import HubStore

@Suite struct Restoring {
  @Test(arguments: 9...12) func `puts the folder back as of a day, and undo brings it forth again`(_ day: Int) throws {
    let week = try Week()
    let saved = try #require(
      try week.store.restore(.folder(asOf: november(day)), by: "Brahim", at: nine(20)))
    #expect(week.scratch.data == week.data[day])
    #expect(saved.action == "restore.folder")
    #expect(saved.title.fr == "Dossier remis comme le \(day) novembre 2026")
    #expect(try week.store.undoable().first?.title == saved.title)
    // A second time there is nothing to do.
    #expect(try week.store.restore(.folder(asOf: november(day)), by: "Brahim", at: nine(20, plus: 1)) == nil)
    _ = try week.store.undo(by: "Brahim", at: nine(20, plus: 2))
    #expect(week.scratch.data == week.data[13])
    #expect(try week.store.history(of: id(1)).map(\.action).suffix(2) == ["restore.folder", "undo"])
  }

  @Test func `says beforehand what it would do, and does nothing`() throws {
    let week = try Week()
    let before = week.scratch.all
    let edits = try week.store.preview(.folder(asOf: november(11)))
    #expect(Set(edits.map(\.id)) == [id(1), id(4), id(6)])
    #expect(edits.first { $0.id == id(1) }?.after?.title.fr == "Un")
    #expect(week.scratch.all == before)
    #expect(try week.store.preview(.folder(asOf: november(13))) == [])
  }

  @Test func `puts one value back, and leaves the rest of the record`() throws {
    let week = try Week()
    let saved = try #require(
      try week.store.restore(
        .field(record: id(1), path: ["name", "fr"], before: week.changes[0]), by: "Brahim", at: nine(20)))
    #expect(saved.action == "restore.field")
    #expect(saved.title.fr.hasPrefix("« Dénomination"))
    #expect(saved.title.ar.contains("التسمية"))
    #expect(try week.hub[id(1)]?.title.fr == "Coopérative Tiwizi")
    #expect(saved.edits.map(\.id) == [id(1)])
    let again = Restoration.field(record: id(1), path: ["name", "fr"], before: week.changes[0])
    #expect(try week.store.restore(again, by: "Brahim", at: nine(21)) == nil)
    _ = try week.store.undo(by: "Brahim", at: nine(22))
    #expect(week.scratch.data == week.data[13])
  }

  @Test func `brings a deleted record back, and takes one away that was made`() throws {
    let week = try Week()
    _ = try week.store.restore(.record(id(10), before: week.changes[1]), by: "Brahim", at: nine(20))
    #expect(try week.hub[id(10)]?.title.fr == "Visite \"à\" Taliouine")
    _ = try week.store.restore(.record(id(6), before: week.changes[1]), by: "Brahim", at: nine(21))
    #expect(try week.hub[id(6)] == nil)
    for second in 0..<2 { _ = try week.store.undo(by: "Brahim", at: nine(22, plus: second)) }
    #expect(week.scratch.data == week.data[13])
  }

  @Test func `knows nothing of other changes and records`() throws {
    let week = try Week()
    let before = week.scratch.all
    for what in [
      Restoration.record(id(3), before: week.changes[0]), .record(id(1), before: id(77)),
      .field(record: id(1), path: ["name"], before: week.changes[1]),
    ] {
      #expect(try week.store.restore(what, by: "Brahim", at: nine(20)) == nil)
    }
    #expect(week.scratch.all == before)
  }

  @Test func `stops at a value that somebody wrote without Essor, unless it is to stay`() throws {
    let week = try Week()
    let file = "organisations/09.541.01.05.json"
    week.scratch.write(file, try #require(week.scratch.text(file)).replacingFirst("\"Uno\"", with: "\"Main\""))
    let before = week.scratch.all
    let problem = #expect(throws: StoreProblem.self) {
      try week.store.restore(.folder(asOf: november(9)), by: "Brahim", at: nine(20))
    }
    guard case .conflict(let conflicts)? = problem else { throw Missing() }
    #expect(conflicts.map(\.path) == [["name", "fr"]])
    #expect(conflicts.first?.found == .string("Main"))
    #expect(conflicts.first?.wanted == .string("Coopérative Tiwizi"))
    #expect(conflicts.first?.label?.fr == "Dénomination")
    #expect(week.scratch.all == before)
    #expect(throws: StoreProblem.self) {
      try week.store.restore(.record(id(1), before: week.changes[0]), by: "Brahim", at: nine(20))
    }
    _ = try week.store.restore(.folder(asOf: november(9)), unjournalled: .keep, by: "Brahim", at: nine(20))
    #expect(try week.hub[id(1)]?.title.fr == "Main")
    #expect(try week.hub[id(2)]?.title.fr == "Association Amal")
    #expect(try week.hub[id(6)] == nil)
    #expect(try week.hub[id(10)] != nil)
  }

  @Test func `overwrites that very value when it is asked to, and the journal then has it`() throws {
    let week = try Week()
    let file = "organisations/09.541.01.05.json"
    week.scratch.write(file, try #require(week.scratch.text(file)).replacingFirst("\"Uno\"", with: "\"Main\""))
    _ = try week.store.restore(
      .field(record: id(1), path: ["name", "fr"], before: week.changes[0]), by: "Brahim", at: nine(20))
    #expect(try week.store.history(of: id(1)).last?.changes.first?.before == .string("Main"))
    // Now that the journal knows it, the folder can be put back.
    #expect(try week.store.restore(.folder(asOf: november(9)), by: "Brahim", at: nine(21)) != nil)
    #expect(week.scratch.data == week.data[9])
  }

  @Test func `keeps what was written without Essor elsewhere in the same records`() throws {
    let week = try Week()
    let file = "organisations/09.541.01.05.json"
    week.scratch.write(file, try #require(week.scratch.text(file)).replacingFirst("تعاونية", with: "تعاونية تيويزي"))
    _ = try week.store.restore(.folder(asOf: november(9)), by: "Brahim", at: nine(20))
    let name = try #require(try week.hub.organisations[id(1)]?.name)
    #expect(name.french == "Coopérative Tiwizi")
    #expect(name.arabic == "تعاونية تيويزي")
  }

  @Test func `does not bring back by the way what somebody deleted without Essor`() throws {
    let week = try Week()
    week.scratch.write("organisations/09.541.01.05.json", "[]\n")
    let before = week.scratch.all
    #expect(throws: StoreProblem.self) {
      try week.store.restore(.folder(asOf: november(9)), by: "Brahim", at: nine(20))
    }
    #expect(week.scratch.all == before)
    _ = try week.store.restore(.folder(asOf: november(9)), unjournalled: .keep, by: "Brahim", at: nine(20))
    #expect(try week.hub[id(1)] == nil)
    #expect(try week.hub[id(10)] != nil)
    #expect(try week.hub[id(6)] == nil)
  }

  @Test func `writes nothing when one of the files cannot be read`() throws {
    let week = try Week()
    week.scratch.write("organisations/09.541.01.05.json", "[{\n")
    let before = week.scratch.all
    let problem = #expect(throws: StoreProblem.self) {
      try week.store.restore(.folder(asOf: november(9)), by: "Brahim", at: nine(20))
    }
    guard case .brokenFile? = problem else { throw Missing() }
    #expect(week.scratch.all == before)
  }

  @Test func `happens in all files or in none, wherever the disk fails`() throws {
    let week = try Week()
    for step in 0..<60 {
      let scratch = week.scratch.copy()
      let trap = Trap(.failing(28), at: step)
      let store = HubStore(HubFolder(scratch.hub), .full, trap.files)
      do {
        _ = try store.restore(.folder(asOf: november(9)), by: "Brahim", at: nine(20))
        _ = try HubStore.open(scratch.hub)
        #expect(scratch.data == week.data[9], "step \(step)")
        if !trap.isSprung { break }
      } catch {
        _ = try HubStore.open(scratch.hub)
        #expect(scratch.data == week.data[13] || error == .unfinished(path: scratch.hub), "step \(step)")
      }
    }
  }

  @Test func `takes one older change back when nothing touched its values since`() throws {
    let week = try Week()
    #expect(throws: StoreProblem.self) { try week.store.undo(week.changes[0], by: "Brahim", at: nine(20)) }
    let saved = try #require(try week.store.undo(week.changes[2], by: "Brahim", at: nine(20)))
    #expect(saved.title.fr == "Déménagée")
    #expect(try week.hub.organisations.file(of: id(4)) == "organisations/09.541.01.07.json")
    #expect(try week.store.undo(week.changes[2], by: "Brahim", at: nine(21)) == nil)
    #expect(try week.store.undo(id(77), by: "Brahim", at: nine(21)) == nil)
    #expect(try week.store.redoable().map(\.title.fr) == ["Déménagée"])
    _ = try week.store.redo(by: "Brahim", at: nine(22))
    #expect(week.scratch.data == week.data[13])
    #expect(try week.store.undoable().first?.id == week.changes[2])
  }
}
