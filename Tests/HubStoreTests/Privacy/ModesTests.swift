import ESSDomain
import Glibc
import Synchronization
import Testing

@testable import HubStore

@Suite(.serialized) struct `The rights to the files of a hub` {
  private func modes(_ path: String, _ found: inout [String: mode_t]) {
    found[path] = Scratch.mode(path)
    for name in Scratch.names(path) {
      let inner = "\(path)/\(name)"
      var status = stat()
      if lstat(inner, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        modes(inner, &found)
      } else {
        found[inner] = Scratch.mode(inner)
      }
    }
  }

  private func expectClosed(_ path: String) {
    var found: [String: mode_t] = [:]
    modes(path, &found)
    #expect(found.count > 15)
    for (file, mode) in found {
      var status = stat()
      let isFolder = lstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      #expect(mode == (isFolder ? 0o700 : 0o600), "\(file)")
    }
  }

  @Test(arguments: [mode_t(0o000), 0o077]) func `are its owner's alone, whatever the user's mask`(_ mask: mode_t) throws
  {
    let before = umask(mask)
    defer { umask(before) }
    let scratch = try sampleFolder()
    let store = try HubStore.open(scratch.hub).store
    let first = try #require(try HubStore.open(scratch.hub).hub.organisations[id(1)])
    _ = try store.save(change([try noting(.organisation(first), "Fatima Amrani")]), at: moment(1))
    _ = try store.undo(by: "A", at: moment(2))
    _ = try store.redo(by: "A", at: moment(3))
    _ = try store.save(
      change([try record(.partner, #"{"id":"\#(id(99).text)"}"#)].map { RecordEdit(new: $0) }), at: moment(4))
    try store.keepDraft("form", .string("x"))
    var profile = HubProfile()
    profile.format = 1
    _ = try store.saveProfile(
      from: profile,
      to: {
        var other = profile; other.controller = "X"; return other
      }())
    try store.save(PrivacyRequest(id: id(700), .access, receivedOn: moment().day))
    expectClosed(scratch.hub)
    _ = try store.erase(
      [try #require(PersonSearch(["Fatima Amrani"]))], from: .sure, by: "A", at: moment(5), id: id(900))
    expectClosed(scratch.hub)
    #expect(store.check().allSatisfy { if case .rights = $0.kind { false } else { true } })
  }
}

@Suite struct `The log of persons' requests` {
  @Test func `keeps requests and answers, and what it does not know`() throws {
    let scratch = try sampleFolder()
    scratch.write("privacy.json", #"[{"id":"\#(id(700).text)","kind":"access","receivedOn":"2026-11-01","zz":1}]"#)
    let store = try HubStore.open(scratch.hub).store
    try store.save(PrivacyRequest(id: id(701), .erasure, receivedOn: moment().day, initials: "FA"))
    var (requests, problems) = store.privacyRequests()
    #expect(requests.map(\.id) == [id(700), id(701)] && problems.isEmpty)
    requests[0].state = .done
    try store.save(requests[0])
    #expect(store.privacyRequests().0.map(\.isOpen) == [false, true])
    #expect(scratch.text("privacy.json")?.contains(#""zz": 1"#) == true)
    if Jq.isInstalled { #expect(Jq.sorted(scratch.hub + "/privacy.json") == scratch.bytes("privacy.json")) }
  }

  @Test func `is never overwritten when it cannot be read`() throws {
    let scratch = try sampleFolder()
    scratch.write("privacy.json", "[{")
    let store = try HubStore.open(scratch.hub).store
    #expect(store.privacyRequests().1.count == 1)
    #expect(throws: StoreProblem.self) {
      try store.save(PrivacyRequest(id: id(701), .erasure, receivedOn: moment().day))
    }
    #expect(scratch.text("privacy.json") == "[{")
  }
}
