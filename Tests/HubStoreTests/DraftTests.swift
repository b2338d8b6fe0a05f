import ESSDomain
import Glibc
import Testing

@testable import HubStore

@Suite struct `Drafts` {
  @Test func `are kept over a restart until they are removed`() throws {
    let scratch = try sampleFolder()
    let draft = JSONValue.members([("title", .string("Visite «à» Tata")), ("women", .string("1²"))])
    try HubStore.open(scratch.hub).store.keepDraft("activity-record", draft)
    let store = try HubStore.open(scratch.hub).store
    #expect(store.drafts() == ["activity-record"])
    #expect(store.draft("activity-record") == draft)
    #expect(Scratch.mode("\(scratch.hub)/.essor/drafts/activity-record.json") == 0o600)
    try store.removeDraft("activity-record")
    #expect(store.drafts() == [])
    #expect(store.draft("activity-record") == nil)
    try store.removeDraft("activity-record")
  }

  @Test func `that cannot be kept say so and leave the last one`() throws {
    let scratch = try sampleFolder()
    try HubStore.open(scratch.hub).store.keepDraft("form", .string("1"))
    let files = FileSystem { (step, path) throws(SystemError) in
      if step == .sync { throw SystemError(code: ENOSPC, step: step, path: path) }
    }
    let store = HubStore(HubFolder(scratch.hub), .full, files)
    #expect(throws: StoreProblem.noSpace(path: scratch.hub)) { try store.keepDraft("form", .string("2")) }
    #expect(store.draft("form") == .string("1"))
    #expect(store.drafts() == ["form"])
  }

  @Test(arguments: ["", "../x", "a/b", ".hidden", "é"]) func `have plain names`(_ name: String) throws {
    let scratch = try sampleFolder()
    let store = try HubStore.open(scratch.hub).store
    #expect(throws: StoreProblem.misplaced(file: name)) { try store.keepDraft(name, .null) }
    #expect(store.draft(name) == nil)
  }
}
