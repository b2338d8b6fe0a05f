import ESSDomain
import Glibc
import Testing

@testable import HubStore

@Suite struct `Opening a folder` {
  @Test func `that is no hub says so and changes nothing`() throws {
    let scratch = Scratch()
    #expect(throws: StoreProblem.notFound(path: scratch.hub)) { try HubStore.open(scratch.hub) }
    mkdir(scratch.hub, 0o700)
    #expect(throws: StoreProblem.notAHub(path: scratch.hub)) { try HubStore.open(scratch.hub) }
    #expect(Scratch.names(scratch.hub) == [])
    #expect(throws: StoreProblem.notAHub(path: "/etc/passwd")) { try HubStore.open("/etc/passwd") }
  }

  @Test func `of a newer format reads and does not write`() throws {
    let scratch = try sampleFolder()
    scratch.write(
      "hub.json", try #require(scratch.text("hub.json")).replacingFirst("\"format\": 1", with: "\"format\": 9"))
    let before = scratch.all
    let opened = try HubStore.open(scratch.hub)
    let problem = StoreProblem.newerFormat(found: 9, known: 1, path: scratch.hub)
    #expect(opened.store.access == .readOnly(problem))
    #expect(opened.hub.organisations.count == 4)
    #expect(throws: problem) { try opened.store.save(change([try deleting(opened.hub[id(1)])]), at: moment()) }
    #expect(scratch.all == before)
  }

  @Test func `that is read-only reads and refuses to save`() throws {
    let scratch = try sampleFolder()
    let files = FileSystem { (step, path) throws(SystemError) in
      if step != .read { throw SystemError(code: EROFS, step: step, path: path) }
    }
    let opened = try HubStore.open(scratch.hub, files: files)
    #expect(opened.hub.organisations.count == 4)
    #expect(throws: StoreProblem.readOnly(path: scratch.hub)) {
      try opened.store.save(change([try deleting(opened.hub[id(1)])]), at: moment())
    }
  }

  @Test func `with a broken hub.json shows the rest and does not write`() throws {
    let scratch = try sampleFolder()
    scratch.write("hub.json", "{\n  \"format\": 1,\n")
    let opened = try HubStore.open(scratch.hub)
    #expect(opened.problems.map(\.place) == ["hub.json:3:1"])
    #expect(opened.hub.organisations.count == 4)
    #expect(throws: StoreProblem.self) { try opened.store.undo(by: "Amina", at: moment()) }
  }

  @Test(arguments: [
    ("", "1:1", Phrase.empty), (" \n", "1:1", .empty), ("[\n  {\"id\": \"é\", 5}\n]", "2:15", .noName),
    ("[{\"a\":1}", "1:9", .cut), ("{}", "1:1", .listExpected), ("[1,\n2]x", "2:3", .moreText),
    ("[01]", "1:3", .leadingZero),
    ("[\"a\u{1}\"]", "1:4", .controlInText), ("[\"\\x\"]", "1:3", .badEscape), ("[1e999]", "1:2", .hugeNumber),
    ("[123456789012345678901234567890]", "1:2", .hugeNumber), ("[\"\\ud800\"]", "1:3", .badEscape),
    (String(repeating: "[", count: 300), "1:257", .tooDeep), ("[nul]", "1:5", .noValue), ("[1 2]", "1:4", .noComma),
    ("[{\"a\" 1}]", "1:7", .noColon), ("[-]", "1:3", .noDigit), ("[\"abc", "1:6", .cut),
  ]) func `names line, column and reason of a broken file and opens the rest`(
    _ text: String, _ place: String, _ reason: Phrase
  ) throws {
    let scratch = try sampleFolder()
    scratch.write("organisations/09.541.01.05.json", text)
    let opened = try HubStore.open(scratch.hub)
    #expect(opened.problems.map(\.place) == ["organisations/09.541.01.05.json:\(place)"])
    #expect(opened.problems.map(\.reason) == [reason])
    #expect(opened.hub.organisations.count == 1)
    #expect(opened.hub.activities.count == 2)
    #expect(opened.store.check() == opened.problems)
    #expect(scratch.text("organisations/09.541.01.05.json") == text)
  }

  @Test func `sets bytes that are no UTF-8 aside`() throws {
    let scratch = try sampleFolder()
    scratch.write("partners.json", Array("[\n\"a\u{E9}".utf8) + [0xFF, 0x22, 0x5D])
    let opened = try HubStore.open(scratch.hub)
    #expect(opened.problems.map(\.place) == ["partners.json:2:4"])
    #expect(opened.problems.map(\.reason) == [.notUTF8])
  }

  @Test func `sets links, folders and other things in place of files aside`() throws {
    let scratch = try sampleFolder()
    symlink("/etc/passwd", "\(scratch.hub)/organisations/00.json")
    mkdir("\(scratch.hub)/organisations/01.json", 0o700)
    mkfifo("\(scratch.hub)/organisations/02.json", 0o600)
    Scratch.names("\(scratch.hub)/plans").forEach { unlink("\(scratch.hub)/plans/\($0)") }
    rmdir("\(scratch.hub)/plans")
    symlink("/etc", "\(scratch.hub)/plans")
    let opened = try HubStore.open(scratch.hub)
    let found = Dictionary(opened.problems.map { ($0.file, $0.reason) }) { first, _ in first }
    #expect(
      found == [
        "organisations/00.json": .isLink, "organisations/01.json": .notAFile, "organisations/02.json": .notAFile,
        "plans": .isLink,
      ])
    #expect(opened.hub.organisations.count == 4)
  }

  @Test func `sets a file aside that may not be read`() throws {
    let scratch = try sampleFolder()
    let files = FileSystem { (step, path) throws(SystemError) in
      if step == .read, path.hasSuffix("partners.json") { throw SystemError(code: EACCES, step: step, path: path) }
    }
    let opened = try HubStore.open(scratch.hub, files: files)
    #expect(opened.problems == [FileProblem(file: "partners.json", kind: .file, reason: .noRight)])
  }

  @Test func `names records without identity, unreadable values and identities that come twice`() throws {
    let scratch = try sampleFolder()
    let text = try #require(scratch.text("organisations/09.541.01.05.json"))
    scratch.write("organisations/zz.json", text.replacingFirst(id(1).text, with: "1"))
    scratch.write("partners.json", "[\n  {\n    \"id\": \"\(id(40).text)\",\n    \"name\": 5\n  },\n  7\n]\n")
    let problems = try HubStore.open(scratch.hub).problems
    #expect(
      problems.filter { $0.file == "organisations/zz.json" && $0.kind == .record }.map(\.place) == [
        "organisations/zz.json:2:3"
      ])
    #expect(
      problems.filter { $0.file == "organisations/zz.json" }.map(\.kind) == [
        .record, .duplicate(id(2)), .duplicate(id(3)),
      ])
    let partners = problems.filter { $0.file == "partners.json" }
    #expect(partners.map(\.place) == ["partners.json:4:13", "partners.json:6:3"])
    #expect(partners.map(\.kind) == [.field(name: "name", of: id(40)), .record])
  }

  @Test func `reads the hub's own thresholds`() throws {
    let scratch = try sampleFolder()
    scratch.write(
      "parameters.json",
      #"[{"name":"test.threshold","value":7,"validFrom":"2026-01-01","basis":{"fr":"loi"},"confidence":"sourced"},{"value":1}]"#
    )
    let opened = try HubStore.open(scratch.hub)
    let day = try #require(Day(iso: "2026-05-01"))
    #expect(opened.hub.parameters.value(Parameter.Name("test.threshold"), on: day, or: 0) == 7)
    #expect(opened.problems.map(\.reason) == [.notAParameter])
  }

  @Test func `tells how far it has come`() throws {
    let scratch = try sampleFolder()
    let seen = Seen()
    _ = try HubStore.open(scratch.hub) { seen.add($0.filesRead) }
    #expect(seen.all.sorted() == Array(1...7))
  }

  @Test func `a new hub is refused where something stands`() throws {
    let scratch = try sampleFolder()
    let before = scratch.all
    #expect(throws: StoreProblem.notEmpty(path: scratch.hub)) { try HubStore.create(at: scratch.hub, try sampleHub()) }
    #expect(scratch.all == before)
    let other = Scratch()
    mkdir(other.hub, 0o755)
    try HubStore.create(at: other.hub + "/", try sampleHub())
    #expect(try HubStore.open(other.hub).hub.organisations.count == 4)
  }

  @Test(arguments: FileSystem.Step.allCases) func `a new hub is there whole or not at all`(_ failing: FileSystem.Step)
    throws
  {
    let scratch = Scratch()
    let files = FileSystem { (step, path) throws(SystemError) in
      if step == failing { throw SystemError(code: ENOSPC, step: step, path: path) }
    }
    let hub = try sampleHub()
    do throws(StoreProblem) {
      try HubStore.create(at: scratch.hub, hub, files: files)
    } catch {
      #expect(error == .noSpace(path: scratch.hub))
      #expect(scratch.all.isEmpty || failing == .sync)
    }
  }
}
