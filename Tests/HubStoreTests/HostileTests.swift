import ESSDomain
import Glibc
import Testing

@testable import HubStore

@Suite struct `A folder made by somebody who means harm` {
  private static let file = "organisations/09.541.01.05.json"

  /// Whether everything but the broken part opens and can be changed.
  private func expectRest(_ scratch: Scratch, _ opened: Opened) throws {
    #expect(opened.hub.activities.count == 2)
    _ = try opened.store.save(
      change([
        try edit(try #require(opened.hub[id(10)])) {
          $0 = $0.replacingFirst("Visite", with: "Retour")
        }
      ]), at: moment(50))
    #expect(try HubStore.open(scratch.hub).hub.activities[id(10)]?.subject.isEmpty == false)
  }

  @Test func `with a line of a gigabyte is opened at once`() throws {
    let scratch = try sampleFolder()
    for file in ["organisations/zz.json", "partners.json", "journal/x-2026-11.jsonl"] {
      let descriptor = open("\(scratch.hub)/\(file)", O_WRONLY | O_CREAT, 0o600)
      #expect(ftruncate(descriptor, 1 << 30) == 0)
      close(descriptor)
    }
    let start = ContinuousClock.now
    let opened = try HubStore.open(scratch.hub)
    #expect(opened.problems.map(\.reason) == [.tooLarge, .tooLarge])
    try expectRest(scratch, opened)
    // A record that is not where it was is looked for in every file that can be read.
    scratch.write(Self.file, "[]\n")
    #expect(throws: StoreProblem.self) {
      try opened.store.save(change([try renaming(opened.hub[id(1)], "X")]), at: moment())
    }
    #expect(opened.store.check().contains { $0.file == "journal/x-2026-11.jsonl" })
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(FileStamp.size("\(scratch.hub)/partners.json") == 1 << 30)
  }

  @Test func `with thousands of empty files names each`() throws {
    let scratch = try sampleFolder()
    for number in 0..<2_000 { scratch.write("organisations/e\(number).json", "") }
    let opened = try HubStore.open(scratch.hub)
    #expect(opened.problems.count == 2_000)
    #expect(opened.problems.allSatisfy { $0.reason == .empty })
    #expect(opened.hub.organisations.count == 4)
    try expectRest(scratch, opened)
  }

  @Test(arguments: ["organisations", "activities", "journal", ".essor"])
  func `with a link in a folder's place writes nothing to where it leads`(_ name: String) throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    let elsewhere = Scratch()
    rename("\(scratch.hub)/\(name)", "\(elsewhere.path)/\(name)")
    symlink("\(elsewhere.path)/\(name)", "\(scratch.hub)/\(name)")
    let before = Scratch.tree(elsewhere.path)
    let edits = [
      RecordEdit(new: try organisation(70)),
      RecordEdit(new: try record(.activity, #"{"id":"\#(id(71).text)","startsOn":"2026-11-20"}"#)),
    ]
    let problem = #expect(throws: StoreProblem.self) { try opened.store.save(change(edits), at: moment()) }
    #expect(problem?.phrase.fr.contains("lien symbolique") == true, "\(problem?.phrase.fr ?? "")")
    #expect(throws: StoreProblem.self) { try HubStore.open(scratch.hub).store.save(change(edits), at: moment()) }
    #expect(Scratch.tree(elsewhere.path) == before)
  }

  @Test(arguments: ["hub.json", "parameters.json", "partners.json", ".essor/device", ".essor/applied", ".essor/lock"])
  func `with a pipe or a folder in a file's place never waits`(_ file: String) throws {
    for isPipe in [true, false] {
      let scratch = try sampleFolder()
      let hub = try HubStore.open(scratch.hub).hub
      let path = "\(scratch.hub)/\(file)"
      Scratch.unlink(path)
      if isPipe { mkfifo(path, 0o600) } else { mkdir(path, 0o700) }
      let opened = try HubStore.open(scratch.hub)
      #expect(opened.hub.organisations.count == 4)
      let new = RecordEdit(new: try organisation(70))
      do {
        _ = try opened.store.save(change([new]), at: moment())
        #expect(try HubStore.open(scratch.hub).hub.organisations[id(70)] != nil)
      } catch {
        #expect(!error.phrase.ar.isEmpty)
      }
      #expect(hub.organisations.count == 4)
    }
  }

  @Test func `with a name as long as a name can be is changed`() throws {
    let scratch = try sampleFolder()
    let long = "organisations/" + String(repeating: "a", count: 250) + ".json"
    rename("\(scratch.hub)/\(Self.file)", "\(scratch.hub)/\(long)")
    let opened = try HubStore.open(scratch.hub)
    #expect(opened.hub.organisations.file(of: id(1)) == long)
    _ = try opened.store.save(change([try renaming(opened.hub[id(1)], "Un")]), at: moment())
    let again = try HubStore.open(scratch.hub)
    #expect(again.hub.organisations[id(1)]?.name.french == "Un")
    #expect(again.hub.organisations.count == 4)
    #expect(again.problems == [])
  }

  @Test func `with a name that is no text says which`() throws {
    let scratch = try sampleFolder()
    let name = Array("\(scratch.hub)/organisations/a".utf8) + [0xFF] + Array(".json".utf8) + [0]
    let bytes = Array("[]\n".utf8)
    let descriptor = open(name.map { CChar(bitPattern: $0) }, O_WRONLY | O_CREAT, 0o600)
    #expect(bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == 3)
    close(descriptor)
    let opened = try HubStore.open(scratch.hub)
    #expect(opened.problems.map(\.reason) == [.notUTF8Name])
    try expectRest(scratch, opened)
  }

  @Test func `with values nested as deep as is allowed is changed, undone and told`() throws {
    let scratch = try sampleFolder()
    // The list and the record are two levels of the 256.
    let deep = String(repeating: "[", count: 254) + String(repeating: "]", count: 254)
    scratch.write(Self.file, "[{\"id\":\"\(id(1).text)\",\"commune\":\"09.541.01.05\",\"zz\":\(deep)}]\n")
    let opened = try HubStore.open(scratch.hub)
    #expect(opened.problems == [])
    _ = try opened.store.save(change([try deleting(opened.hub[id(1)])]), at: moment())
    #expect(opened.store.check() == [])
    let again = try HubStore.open(scratch.hub)
    #expect(again.hub.organisations[id(1)] == nil)
    _ = try again.store.undo(by: "Amina", at: moment(1))
    #expect(try HubStore.open(scratch.hub).hub[id(1)] == opened.hub[id(1)])
  }

  @Test func `with two records of one identity changes the first and keeps the second`() throws {
    let scratch = try sampleFolder()
    let text = try #require(scratch.text(Self.file))
    scratch.write("organisations/zz.json", text)
    let opened = try HubStore.open(scratch.hub)
    #expect(opened.problems.count == 3)
    _ = try opened.store.save(change([try renaming(opened.hub[id(1)], "Un")]), at: moment())
    #expect(scratch.text("organisations/zz.json") == text)
    #expect(scratch.text(Self.file) == text.replacingFirst("Coopérative Tiwizi", with: "Un"))
  }

  @Test(arguments: ["[", "{}", "[{\"id\":1}", "\u{FEFF}", "[\"\\ud800\"]", "// [\n]"])
  func `with a file that cannot be read refuses to write to it, and leaves its bytes`(_ text: String) throws {
    let scratch = try sampleFolder()
    let hub = try HubStore.open(scratch.hub).hub
    scratch.write(Self.file, text)
    let opened = try HubStore.open(scratch.hub)
    let problem = try #require(opened.problems.first)
    #expect(opened.problems.count == 1 && problem.file == Self.file && problem.line != nil && problem.column != nil)
    for edit in [RecordEdit(new: try organisation(70)), try renaming(hub[id(1)], "X"), try deleting(hub[id(2)])] {
      #expect(throws: StoreProblem.brokenFile(problem)) { try opened.store.save(change([edit]), at: moment()) }
    }
    #expect(throws: StoreProblem.self) {
      try opened.store.save(change([try moving(hub[id(4)], to: "09.541.01.05")]), at: moment())
    }
    try expectRest(scratch, opened)
    #expect(scratch.text(Self.file) == text)
  }
}
