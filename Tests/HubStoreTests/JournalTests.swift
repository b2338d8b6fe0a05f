import ESSDomain
import Testing

@testable import HubStore

@Suite struct `The journal` {
  /// A folder with one change in it, and its journal.
  private func journal() throws -> (Scratch, String) {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    _ = try opened.store.save(change([try renaming(opened.hub[id(1)], "Un")]), at: moment())
    return (scratch, try #require(scratch.all.keys.first { $0.hasPrefix("journal/") }))
  }

  @Test func `is one line a change, with what was before and after`() throws {
    let (scratch, file) = try journal()
    let text = try #require(scratch.text(file))
    #expect(file.hasSuffix("-2026-11.jsonl"))
    #expect(text.utf8.filter { $0 == 0x0A }.count == 1)
    #expect(text.contains(#""edits":[{"changes":[{"after":"Un","before":"Coopérative Tiwizi","path":["name","fr"]}],"#))
    #expect(text.contains(#""from":"organisations/09.541.01.05.json""#))
    #expect(text.contains(#""at":"2026-11-24T00:00:00Z","author":"Amina""#))
  }

  @Test func `is carried out where the files do not show it`() throws {
    let (scratch, _) = try journal()
    let done = scratch.data
    let mark = try #require(scratch.text(".essor/applied"))
    // The files as a dying program leaves them: the line is written, nothing else.
    let fresh = try sampleFolder()
    for (file, bytes) in fresh.data { scratch.write(file, bytes) }
    scratch.write(".essor/applied", try #require(mark.split(separator: " ").first) + " 0 0\n")
    #expect(try HubStore.open(scratch.hub).hub.organisations[id(1)]?.name.french == "Un")
    #expect(scratch.data == done)
  }

  @Test func `is carried out before the next change of a program that was open`() throws {
    let (scratch, file) = try journal()
    let opened = try HubStore.open(scratch.hub)
    let line = try #require(scratch.text(file)).replacingFirst("Coopérative Tiwizi", with: "Un")
      .replacingFirst("\"after\":\"Un\"", with: "\"after\":\"Deux\"")
    scratch.write(file, try #require(scratch.text(file)) + line)
    _ = try opened.store.save(change([try noting(opened.hub[id(2)], "x")]), at: moment(5))
    #expect(try HubStore.open(scratch.hub).hub.organisations[id(1)]?.name.french == "Deux")
  }

  @Test func `does not undo what somebody put back by hand`() throws {
    let (scratch, _) = try journal()
    let file = "organisations/09.541.01.05.json"
    scratch.write(file, try #require(scratch.text(file)).replacingFirst("\"Un\"", with: "\"Coopérative Tiwizi\""))
    #expect(try HubStore.open(scratch.hub).hub.organisations[id(1)]?.name.french == "Coopérative Tiwizi")
  }

  @Test(arguments: ["{", "{\"action\":\"x\"", String(repeating: "x", count: 200_000)])
  func `loses a torn last line, which nobody was told of`(_ torn: String) throws {
    let (scratch, file) = try journal()
    let whole = try #require(scratch.text(file))
    scratch.write(file, whole + torn)
    let opened = try HubStore.open(scratch.hub)
    #expect(opened.problems == [])
    _ = try opened.store.save(change([try renaming(opened.hub[id(2)], "Deux")]), at: moment(1))
    let text = try #require(scratch.text(file))
    #expect(text.hasPrefix(whole))
    #expect(text.utf8.filter { $0 == 0x0A }.count == 2)
    #expect(opened.store.check() == [])
  }

  @Test func `goes on in a new file each month, and undo reaches back`() throws {
    let (scratch, _) = try journal()
    let opened = try HubStore.open(scratch.hub)
    let december = Timestamp(milliseconds: moment().milliseconds + 10 * 86_400_000)
    _ = try opened.store.save(change([try renaming(opened.hub[id(2)], "Deux")]), at: december)
    #expect(scratch.all.keys.filter { $0.hasPrefix("journal/") }.count == 2)
    let store = try HubStore.open(scratch.hub).store
    _ = try store.undo(by: "Amina", at: december)
    _ = try store.undo(by: "Amina", at: december)
    #expect(scratch.data == (try sampleFolder().data))
  }

  @Test func `is named by check where a line cannot be read`() throws {
    let (scratch, file) = try journal()
    scratch.write(file, try #require(scratch.text(file)) + "{\"id\":5}\n")
    let problems = try HubStore.open(scratch.hub).store.check()
    #expect(problems.map(\.place) == ["\(file):2:1"])
    #expect(problems.map(\.kind) == [.journal])
  }

  @Test func `of a machine that the folder was copied from is left to it`() throws {
    let (scratch, file) = try journal()
    scratch.write(".essor/device", "elsewhere-0000\n")
    let opened = try HubStore.open(scratch.hub)
    let before = scratch.bytes(file)
    _ = try opened.store.save(change([try renaming(opened.hub[id(2)], "Deux")]), at: moment(1))
    #expect(scratch.bytes(file) == before)
    #expect(scratch.all.keys.filter { $0.hasPrefix("journal/") }.count == 2)
    #expect(opened.store.history(of: id(1)).count == 1)
  }

  @Test func `what a dying program left beside is swept`() throws {
    let (scratch, _) = try journal()
    scratch.write("organisations/.09.541.01.05.json.tmp-1-0", "[")
    scratch.write(".hub.json.tmp-1-0", "{")
    let before = scratch.all.count
    #expect(try HubStore.open(scratch.hub).problems == [])
    #expect(scratch.all.count == before - 2)
  }
}
