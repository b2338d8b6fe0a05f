import ESSDomain
import Glibc
import Testing

@testable import HubStore

@Suite struct `Checking a folder` {
  @Test func `finds nothing in a folder as Essor makes it`() throws {
    let scratch = try sampleFolder()
    #expect(try HubStore.open(scratch.hub).store.check() == [])
    #expect(try HubStore.open(scratch.hub).problems == [])
  }

  @Test func `names each reference that leads nowhere, with its line and column`() throws {
    let scratch = try faultyFolder()
    let problems = try HubStore.open(scratch.hub).store.check()
    let found = problems.map(\.file)
    #expect(
      found == Array(repeating: "activities/2026-11.json", count: 4)
        + ["organisations/09.541.01.05.json", "partners.json", "training/undated.json", "training/undated.json"])
    for problem in problems { #expect(try scratch.rest(at: problem).hasPrefix("\"\(id(99).text)\"")) }
    #expect(problems.allSatisfy { $0.topic == .reference && $0.severity == .error })
  }

  @Test func `names codes that the territory does not have, and those of another region less gravely`() throws {
    let scratch = try sampleFolder()
    scratch.write(
      "organisations/09.541.01.05.json",
      try #require(scratch.text("organisations/09.541.01.05.json")))
    let store = try HubStore.open(scratch.hub).store
    let hub = try HubStore.open(scratch.hub).hub
    _ = try store.save(
      change([try moving(hub[id(1)], to: "09.541.99.99"), try moving(hub[id(2)], to: "05")]), at: moment())
    let problems = store.check()
    #expect(problems.map(\.topic) == [.region, .place])
    #expect(problems.map(\.severity) == [.warning, .error])
    #expect(try problems.map { try scratch.rest(at: $0) } == ["\"05\",", "\"09.541.99.99\","])
    #expect(problems.allSatisfy { $0.repair == nil })
  }

  @Test func `names records in the wrong file`() throws {
    let scratch = try misplacedFolder()
    let problems = try HubStore.open(scratch.hub).store.check()
    #expect(problems.map(\.topic) == [.misplaced, .misplaced])
    #expect(
      problems.map(\.place) == ["activities/2026-11.json:2:3", "organisations/09.541.01.05.json:2:3"])
  }

  @Test func `names files that are not canonical, where they leave the form`() throws {
    let scratch = try sampleFolder()
    let file = "organisations/09.541.01.07.json"
    let text = try #require(scratch.text(file))
    scratch.write(file, text.replacingFirst("\"commune\": ", with: "\"commune\":"))
    scratch.write("partners.json", "\u{FEFF}" + (try #require(scratch.text("partners.json"))))
    scratch.write("hub.json", try #require(scratch.text("hub.json")) + "\n")
    let problems = try HubStore.open(scratch.hub).store.check()
    #expect(problems.map(\.kind) == [.notCanonical, .notCanonical, .notCanonical])
    #expect(problems.map(\.place).dropFirst() == ["\(file):3:15", "partners.json:1:1"])
  }

  @Test func `names identities that come twice, in one file and in two`() throws {
    let scratch = try doubledFolder()
    let problems = try HubStore.open(scratch.hub).store.check()
    #expect(problems.map(\.kind) == [.duplicate(id(1)), .duplicate(id(1)), .duplicate(id(2)), .duplicate(id(3))])
    #expect(
      problems.map(\.file) == ["organisations/09.541.01.05.json"]
        + Array(repeating: "organisations/09.541.01.07.json", count: 3))
    for (problem, number) in zip(problems, [1, 1, 2, 3]) {
      #expect(try scratch.rest(at: problem) == "\"\(id(number).text)\",")
    }
    #expect(try #require(problems.first?.line) > 40, "the second of two, not the first")
  }

  @Test func `names strangers, leftovers, drafts and permissions`() throws {
    let scratch = try sampleFolder()
    let store = try HubStore.open(scratch.hub).store
    try store.keepDraft("form", .null)
    scratch.write("notes.txt", "x")
    mkdir("\(scratch.hub)/organisations/old", 0o700)
    scratch.write("journal/readme", "x")
    scratch.write("plans/.x.json.tmp-1-0", "[")
    scratch.write(".gitignore", "x")
    chmod("\(scratch.hub)/partners.json", 0o644)
    chmod("\(scratch.hub)/plans", 0o755)
    chmod(scratch.hub, 0o750)
    let problems = store.check()
    let found = problems.map { "\($0.file) \($0.topic.rawValue)" }
    #expect(
      found == [
        ". rights", ".essor/drafts/form.json draft", "journal/readme stranger", "notes.txt stranger",
        "organisations/old stranger", "partners.json rights", "plans rights", "plans/.x.json.tmp-1-0 leftover",
      ])
    #expect(problems.allSatisfy { $0.severity == .warning })
  }

  @Test func `passes references over while a file is unreadable that may hold what they name`() throws {
    let scratch = try sampleFolder()
    let hub = try HubStore.open(scratch.hub).hub
    let store = try HubStore.open(scratch.hub).store
    let after = try edit(try #require(hub[id(10)])) {
      $0 = $0.replacingFirst("{", with: #"{"organisations":["\#(id(1).text)"],"#)
    }
    _ = try store.save(change([after]), at: moment())
    #expect(store.check() == [])
    scratch.write("organisations/09.541.01.05.json", "[{")
    #expect(store.check().map(\.topic) == [.file], "what it names may be in the file")
    scratch.write("organisations/09.541.01.05.json", "[]\n")
    #expect(store.check().map(\.topic) == [.reference])
  }

  @Test func `says everything in three languages`() throws {
    for scratch in [try faultyFolder(), try misplacedFolder(), try doubledFolder()] {
      for problem in try HubStore.open(scratch.hub).store.check() {
        for phrase in [problem.reason, try #require(problem.repair).sentence, problem.topic.label] {
          #expect(Set([phrase.fr, phrase.en, phrase.ar]).count == 3)
        }
      }
    }
  }

  /// A broken element costs no walk of its own: many in one file are placed as fast as a few.
  @Test func `places many faults of one file in one walk`() throws {
    let paths: [[JSONText.Step]] = (0..<20_000).map { [.element($0), .member("a")] }
    let text = Array(
      ("[" + (0..<20_000).map { "{\"b\":[1,\"\\\"a\\\"\"],\n\"a\": \($0)}" }.joined(separator: ",") + "]").utf8)
    let places = text.withUnsafeBufferPointer { JSONPlaces.find(paths, in: $0) }
    #expect(places.compactMap { $0?.line } == Array(2...20_001))
    #expect(places.allSatisfy { $0?.column == 6 })
    let nowhere = text.withUnsafeBufferPointer { JSONPlaces.find([[.element(-1)], [.member("a")]], in: $0) }
    #expect(nowhere.allSatisfy { $0 == nil })
  }

  @Test(arguments: ["", "[", "{", "{\"a", "{\"a\":", "[1,", "\"\\", "[[[[", "{\"a\":1,", "]", "{]"])
  func `ends on texts that are no JSON`(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBufferPointer { JSONPlaces.find([[.element(0), .member("a")], []], in: $0) }
  }
}
