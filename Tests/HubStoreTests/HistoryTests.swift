import ESSDomain
import Glibc
import Testing

@testable import HubStore

/// A moment at nine of a day of November 2026.
func nine(_ day: Int, plus seconds: Int = 0) -> Timestamp {
  Timestamp(milliseconds: moment().milliseconds + Int64((day - 24) * 86_400 + 9 * 3_600 + seconds) * 1_000)
}

func november(_ day: Int) -> Day { Day(year: 2026, month: 11, day: day) ?? Day(number: 0) }

/// A folder with a week of changes; the data at the end of each day.
struct Week {
  let scratch: Scratch
  var data: [Int: [String: [UInt8]]] = [:]
  var changes: [RecordID] = []
  var store: HubStore { get throws { try HubStore.open(scratch.hub).store } }
  var hub: Hub { get throws { try HubStore.open(scratch.hub).hub } }

  init() throws {
    scratch = try sampleFolder()
    data[9] = scratch.data
    try make(10, [try renaming(hub[id(1)], "Un"), try noting(hub[id(2)], "deux")], "Renommée")
    try make(11, [RecordEdit(new: try organisation(6)), try deleting(hub[id(10)])], "Une de plus, une de moins")
    try make(12, [try moving(hub[id(4)], to: "09.541.01.05")], "Déménagée")
    try make(13, [try renaming(hub[id(1)], "Uno"), try noting(hub[id(6)], "six")], "Encore")
  }

  mutating func make(_ day: Int, _ edits: [RecordEdit?], _ title: String) throws {
    let made = change(edits, title)
    _ = try store.save(made, at: nine(day))
    changes.append(made.id)
    data[day] = scratch.data
  }
}

@Suite struct `Looking back` {
  @Test func `tells the changes of all machines in order, from a moment on and before another`() throws {
    let week = try Week()
    week.scratch.write(".essor/device", "elsewhere-0000\n")
    _ = try week.store.save(change([try noting(try week.hub[id(3)], "ailleurs")], "Ailleurs"), at: nine(11, plus: 60))
    let all = try week.store.changes(from: nil, to: nil)
    #expect(
      all.map(\.title.fr) == ["Renommée", "Une de plus, une de moins", "Ailleurs", "Déménagée", "Encore"])
    #expect(all[1].edits.map(\.record) == [id(6), id(10)])
    #expect(try week.store.changes(from: nine(11), to: nine(12)).map(\.title.fr) == [all[1], all[2]].map(\.title.fr))
    #expect(try week.store.changes(from: nine(14), to: nil) == [])
  }

  @Test func `keeps the order of a machine whose clock went back`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    var hub = opened.hub
    let moments = [nine(10), nine(12), Timestamp(milliseconds: 0), nine(-40), nine(13)]
    for (number, moment) in moments.enumerated() {
      // Another record too, only while the clock is wrong.
      let other = number == 2 ? try noting(hub[id(2)], "jadis") : nil
      let made = change([try renaming(hub[id(1)], "Nom \(number)"), other])
      for edit in try opened.store.save(made, at: moment).edits { hub.apply(edit) }
    }
    let history = opened.store.history(of: id(1))
    #expect(history.map { $0.changes.first?.after } == (0..<5).map { .string("Nom \($0)") })
    #expect(history.map(\.at.milliseconds) == moments.map(\.milliseconds))
    let third = try #require(opened.store.record(id(1), before: history[3].id))
    #expect(third.title.fr == "Nom 2")
    #expect(opened.store.records(asOf: november(12))[id(1)]??.title.fr == "Nom 3")
    #expect(opened.store.records(asOf: november(12))[id(2)] == nil)
    #expect(opened.store.records(asOf: november(11))[id(1)]??.title.fr == "Nom 0")
    let second = try sampleHub()[id(2)]
    #expect(opened.store.records(asOf: november(11))[id(2)] == .some(second))
    // One journal, though the clock showed other months.
    #expect(scratch.all.keys.filter { $0.hasPrefix("journal/") }.count == 1)
    for _ in 0..<5 { _ = try opened.store.undo(by: "Amina", at: nine(1)) }
    #expect(scratch.data == (try sampleFolder().data))
  }

  @Test func `shows a record as it stood before any of its changes`() throws {
    let week = try Week()
    let (store, now) = (try week.store, try week.hub)
    #expect(store.record(id(1), before: week.changes[0])?.title.fr == "Coopérative Tiwizi")
    #expect(store.record(id(1), before: week.changes[3])?.title.fr == "Un")
    #expect(store.record(id(6), before: week.changes[1]) == nil)
    #expect(store.record(id(10), before: week.changes[1])?.title.fr == "Visite \"à\" Taliouine")
    #expect(store.record(id(4), before: week.changes[2])?.file == "organisations/09.541.01.07.json")
    #expect(store.record(id(3), before: week.changes[2]) == nil)
    #expect(now[id(1)]?.title.fr == "Uno")
  }

  @Test(arguments: 9...13) func `shows the folder as it was at the end of a day`(_ day: Int) throws {
    let week = try Week()
    let then = try week.store.records(asOf: november(day))
    var hub = try week.hub
    for (id, record) in then {
      guard let edit = RecordEdit(before: hub[id], after: record) else { continue }
      hub.apply(edit)
    }
    let folder = Scratch()
    hub.profile = try sampleHub().profile
    try HubStore.create(at: folder.hub, hub)
    #expect(folder.data.filter { $0.key != "hub.json" } == week.data[day]?.filter { $0.key != "hub.json" })
    #expect(try week.store.records(asOf: november(13)).isEmpty)
  }

  @Test func `tells what came of all changes since a day`() throws {
    var week = try Week()
    let changed = try week.store.baseline(since: november(13))
    #expect(Set(changed.keys) == [id(1), id(6)])
    #expect(
      changed[id(1)] == [ValueChange(path: ["name", "fr"], before: .string("Un"), after: .string("Uno"))])
    let since = try week.store.baseline(since: november(10))
    #expect(Set(since.keys) == [id(1), id(2), id(4), id(6), id(10)])
    #expect(since[id(1)]?.first?.before == .string("Coopérative Tiwizi"))
    #expect(since[id(6)]?.map(\.path) == [[]])
    #expect(since[id(6)]?.first?.before == nil)
    // Back as it was.
    try week.make(14, [try renaming(week.hub[id(1)], "Coopérative Tiwizi")], "Retour")
    #expect(try week.store.baseline(since: november(10))[id(1)] == nil)
    #expect(try week.store.baseline(since: november(14))[id(1)]?.count == 1)
    #expect(try week.store.baseline(since: november(15)).isEmpty)
  }

  @Test func `keeps what was written without Essor where no change touched it`() throws {
    let week = try Week()
    let file = "organisations/09.541.01.05.json"
    let text = try #require(week.scratch.text(file))
    week.scratch.write(file, text.replacingFirst("تعاونية", with: "تعاونية تيويزي"))
    let before = try #require(week.store.record(id(1), before: week.changes[0]))
    #expect(before.title.ar == "تعاونية تيويزي")
    #expect(before.title.fr == "Coopérative Tiwizi")
  }

  @Test func `finds a record's history among many lines`() throws {
    let week = try Week()
    let file = try #require(week.scratch.all.keys.first { $0.hasPrefix("journal/") })
    let text = try #require(week.scratch.text(file))
    let line = String(text.split(separator: "\n")[0])
    var many = ""
    for number in 0..<300 {
      many +=
        line.replacing(id(1).text, with: id(100_000 + number).text)
        .replacing(id(2).text, with: id(200_000 + number).text)
        .replacing(week.changes[0].text, with: id(300_000 + number).text) + "\n"
    }
    week.scratch.write(file, many + text + many.prefix(many.utf8.count - 5))
    #expect(try week.store.history(of: id(1)).count == 2)
    #expect(try week.store.history(of: id(100_007)).count == 1)
    #expect(try week.store.history(of: id(9)) == [])
  }

  @Test(arguments: [
    "poste-7K2M-2026-11.jsonl", "poste-2026-2026-01.jsonl", "poste-2025.jsonl", "p-0001.jsonl",
  ])
  func `knows a journal by its name`(_ name: String) throws {
    let known = try #require(JournalName(name))
    #expect(known.name == name)
  }

  @Test(arguments: ["2026-11.jsonl", "-2026.jsonl", ".poste-2026.jsonl", "poste.jsonl", "poste-2026-13.json", ""])
  func `takes other names for none`(_ name: String) { #expect(JournalName(name) == nil) }
}
