import ESSDomain
import Testing

@testable import HubStore

@Suite struct `Drafts of programs that run at once` {
  @Test func `are kept apart, and taken over when their program is gone`() throws {
    let scratch = try sampleFolder()
    let store = try HubStore.open(scratch.hub).store
    let first = try #require(store.takeSeat())
    var second = store.takeSeat()
    let name = try #require(second?.name("form"))
    #expect(first.name("form") == "form")
    #expect(name != "form")
    try store.keepDraft("form", .string("premier"))
    try store.keepDraft(name, .string("second"))
    #expect(store.drafts(of: first) == ["form"])
    #expect(store.drafts(of: second) == ["form"])
    let third = store.takeSeat()
    #expect(store.drafts(of: third) == [])
    second = nil
    try store.removeDraft("form")
    // The second program has died: its draft is offered by the next one that starts.
    let next = try #require(store.takeSeat())
    #expect(store.drafts(of: next) == ["form"])
    #expect(store.draft(next.name("form"))?.string == "second")
    withExtendedLifetime((first, third)) {}
  }
}
