import ESSDomain
import Glibc
import Testing

@testable import HubStore

@Suite struct `The journal of a year` {
  /// Moments of a year, so many days after its first.
  private func day(_ day: Int, of year: Int = 2025) -> Timestamp {
    let start = Day(year: year, month: 1, day: 1).map { Int64($0.number) } ?? 0
    return Timestamp(milliseconds: (start + Int64(day)) * 86_400_000 + 9 * 3_600_000)
  }

  /// A folder with changes of every kind in four months of 2025.
  private func year() throws -> Scratch {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    let store = opened.store
    let hub = opened.hub
    _ = try store.save(change([try renaming(hub[id(1)], "Un")], "Renommée"), at: day(3))
    _ = try store.save(
      change([try moving(hub[id(4)], to: "09.541.01.05"), try deleting(hub[id(10)])], "Deux à la fois"), at: day(10))
    _ = try store.undo(by: "Brahim", at: day(40))
    _ = try store.redo(by: "Brahim", at: day(41))
    _ = try store.save(change([RecordEdit(new: try organisation(6))], "Nouvelle"), at: day(70))
    let plan = try edit(try #require(hub[id(30)])) {
      $0 = $0.replacingFirst(#""axes":["#, with: #""axes":[{"id":"\#(id(32).text)","name":{"fr":"Axe 0"}},"#)
    }
    _ = try store.save(change([plan], "Axe"), at: day(100))
    return scratch
  }

  private func journals(_ scratch: Scratch) -> [String] {
    scratch.all.keys.filter { $0.hasPrefix("journal/") }.sorted()
  }

  @Test func `has every line of its months, told shorter`() throws {
    let scratch = try year()
    #expect(journals(scratch).count == 4)
    let opened = try HubStore.open(scratch.hub)
    let (before, all) = (opened.store.changes(from: nil, to: nil), scratch.data)
    let undoable = opened.store.undoable()
    let result = try opened.store.compactJournal(at: day(3, of: 2026))
    #expect(result.years == [2025])
    #expect(result.changes == 6)
    #expect(result.after * 100 < result.before * 80)
    #expect(journals(scratch).count == 1)
    #expect(journals(scratch).first?.hasSuffix("-2025.jsonl") == true)
    let again = try HubStore.open(scratch.hub)
    #expect(again.store.changes(from: nil, to: nil) == before)
    #expect(again.store.history(of: id(4)).map(\.action) == ["test", "undo", "redo"])
    #expect(again.store.undoable() == undoable)
    #expect(again.store.check() == [])
    #expect(scratch.data == all)
    #expect(scratch.text(".essor/applied")?.hasPrefix(journals(scratch)[0] + " ") == true)
    // Once more finds nothing to do.
    #expect(try again.store.compactJournal(at: day(3, of: 2026)) == CompactedJournal())
  }

  @Test func `is undone and redone like the months`() throws {
    let scratch = try year()
    let open = try HubStore.open(scratch.hub).store
    // A program that was open before the compaction knows the places of the months.
    #expect(open.undoable().count == 4)
    _ = try HubStore.open(scratch.hub).store.compactJournal(at: day(1, of: 2026))
    for number in 0..<4 { #expect(try open.undo(by: "Amina", at: day(5 + number, of: 2026)) != nil) }
    #expect(scratch.data == (try sampleFolder().data))
    let store = try HubStore.open(scratch.hub).store
    for number in 0..<4 { #expect(try store.redo(by: "Amina", at: day(15 + number, of: 2026)) != nil) }
    #expect(scratch.data == (try year().data))
    #expect(journals(scratch).count == 2)
  }

  @Test func `comes by itself once the next year has had its January`() throws {
    let scratch = try year()
    var opened = try HubStore.open(scratch.hub)
    _ = try opened.store.save(change([try noting(opened.hub[id(2)], "a")]), at: day(20, of: 2026))
    opened = try HubStore.open(scratch.hub)
    #expect(journals(scratch).count == 5)
    _ = try opened.store.save(change([try noting(opened.hub[id(2)], "b")]), at: day(40, of: 2026))
    opened = try HubStore.open(scratch.hub)
    #expect(journals(scratch).count == 3)
    #expect(opened.store.changes(from: nil, to: nil).count == 8)
  }

  @Test func `does not undo what somebody put back by hand`() throws {
    let scratch = try year()
    _ = try HubStore.open(scratch.hub).store.compactJournal(at: day(1, of: 2026))
    let file = "organisations/09.541.01.05.json"
    scratch.write(file, try #require(scratch.text(file)).replacingFirst("\"Un\"", with: "\"Coopérative Tiwizi\""))
    for mark in [nil, "", "journal/nowhere-2025-03.jsonl 5\n"] {
      if let mark { scratch.write(".essor/applied", mark) }
      #expect(try HubStore.open(scratch.hub).hub.organisations[id(1)]?.name.french == "Coopérative Tiwizi")
    }
  }

  @Test func `of another machine is left to it`() throws {
    let scratch = try year()
    let months = journals(scratch)
    scratch.write(".essor/device", "elsewhere-0000\n")
    let store = try HubStore.open(scratch.hub).store
    #expect(try store.compactJournal(at: day(3, of: 2027)) == CompactedJournal())
    #expect(journals(scratch) == months)
  }

  @Test func `keeps a line that it does not understand whole as it is`() throws {
    let scratch = try year()
    let month = try #require(journals(scratch).first)
    let text = try #require(scratch.text(month))
    let odd = text.split(separator: "\n")[0].replacing("\"action\":\"test\"", with: "\"action\":\"test\",\"mood\":3")
    scratch.write(month, text + odd.replacing("01J", with: "02J") + "\n{\"id\":5}\n")
    let before = try HubStore.open(scratch.hub).store.changes(from: nil, to: nil)
    _ = try HubStore.open(scratch.hub).store.compactJournal(at: day(3, of: 2026))
    let year = try #require(journals(scratch).first.flatMap { scratch.text($0) })
    #expect(year.contains("\"mood\":3"))
    #expect(year.contains("{\"id\":5}\n"))
    #expect(try HubStore.open(scratch.hub).store.changes(from: nil, to: nil) == before)
  }

  @Test(arguments: [Trap.Kind.stopping, .stoppingHalfWritten, .failing(ENOSPC)])
  func `loses nothing and doubles nothing wherever it stops`(_ kind: Trap.Kind) throws {
    let original = try year()
    let (before, data) = (try HubStore.open(original.hub).store.changes(from: nil, to: nil), original.data)
    var stops = 0
    for step in 0..<100 {
      let scratch = original.copy()
      let trap = Trap(kind, at: step)
      let store = HubStore(HubFolder(scratch.hub), .full, trap.files)
      var isDone = false
      do {
        _ = try store.compactJournal(at: day(3, of: 2026))
        isDone = true
      } catch {
        stops += 1
      }
      let again = try HubStore.open(scratch.hub)
      #expect(again.problems == [])
      #expect(again.store.changes(from: nil, to: nil) == before, "stopped at step \(step)")
      #expect(again.store.undoable().count == 4)
      #expect(scratch.data == data)
      #expect(again.store.history(of: id(4)).map(\.action) == ["test", "undo", "redo"])
      _ = try again.store.save(change([try noting(again.hub[id(2)], "x")]), at: day(5, of: 2026))
      _ = try again.store.undo(by: "Amina", at: day(6, of: 2026))
      #expect(scratch.data == data)
      _ = try again.store.compactJournal(at: day(7, of: 2026))
      #expect(journals(scratch).count == 2)
      #expect(scratch.all.keys.allSatisfy { !$0.contains(".tmp-") })
      #expect(Array(try HubStore.open(scratch.hub).store.changes(from: nil, to: nil).prefix(6)) == before)
      if isDone, !trap.isSprung { break }
    }
    #expect(stops > 8)
  }
}
