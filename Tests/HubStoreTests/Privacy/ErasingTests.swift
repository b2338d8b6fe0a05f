import ESSDomain
import Glibc
import Testing

@testable import HubStore

/// Who is erased in these tests, in both scripts.
private let name = "Fatima Zyxwamrani"
private let phone = "06 98 76 54 31"
private let marks = ["Zyxwamrani", "زيكسوامراني", "98 76 54 31", "698765431", "zyxw@example.org"]

private func search() throws -> PersonSearch {
  try #require(PersonSearch([name, "فاطمة زيكسوامراني", "+212698765431", "zyxw@example.org"]))
}

private func opened(_ scratch: Scratch) throws -> Opened { try HubStore.open(scratch.hub) }

private func organisation(_ scratch: Scratch, _ number: Int) throws -> Organisation {
  try #require(try opened(scratch).hub.organisations[id(number)])
}

/// A hub with the person in its records, its history, its drafts, another machine's journal, a copy and a broken file.
private func folder() throws -> Scratch {
  let scratch = try sampleFolder()
  let store = try opened(scratch).store
  func save(_ title: String, _ number: Int, _ change: (inout Organisation) -> Void, second: Int) throws {
    let before = try organisation(scratch, number)
    var after = before
    change(&after)
    _ = try store.save(
      HubStoreTests.change([RecordEdit(before: .organisation(before), after: .organisation(after))], title),
      at: moment(second))
  }
  try save(
    "Contact de \(name)", 1, { $0.contacts = [Contact(function: "présidente", name: name, phone: phone)] }, second: 1)
  try save("Notes", 1, { $0.notes = "premier état" }, second: 2)
  try save("Notes", 1, { $0.notes = "appeler \(name) (\(phone))" }, second: 3)
  try save("Courriel", 1, { $0.contacts[0].email = "zyxw@example.org" }, second: 4)
  try save("Adresse", 1, { $0.address = "rue 1" }, second: 5)
  try save("Autre", 2, { $0.notes = "rien" }, second: 6)
  let training = try record(
    .trainingProgramme,
    #"""
    {"id":"\#(id(50).text)","startsOn":"2026-02-01","name":{"fr":"F"},"sessions":[{"id":"\#(id(51).text)","enrolments":[
    {"id":"\#(id(52).text)","sex":"female","ageBand":"youth","presences":["2026-02-02 AM"],"role":"présidente"}]}]}
    """#)
  _ = try store.save(HubStoreTests.change([RecordEdit(new: training)], "Session"), at: moment(7))
  let named = try edit(training) { $0 = $0.replacing(#""role""#, by: #""name":"فاطمة زيكسوامراني","role""#) }
  _ = try store.save(HubStoreTests.change([named], "Nom"), at: moment(8))
  try store.keepDraft("form", .members([("text", .string("note sur \(name)"))]))
  let journal = try #require(Scratch.names(scratch.hub + "/journal").first)
  let lines = try #require(scratch.text("journal/\(journal)"))
  scratch.write("journal/poste-9-AAAA-2025.jsonl", lines.replacing(id(1).text, by: id(3).text) + "{\"torn\":\"\(name)")
  mkdir(scratch.hub + "/.essor/backup-1", 0o700)
  mkdir(scratch.hub + "/.essor/backup-1/organisations", 0o700)
  scratch.write(
    ".essor/backup-1/organisations/09.541.01.05.json", try #require(scratch.text("organisations/09.541.01.05.json")))
  scratch.write("organisations/broken.json", "[{\"notes\": \"\(name)\",,]")
  return scratch
}

extension String {
  fileprivate func replacing(_ old: String, by new: String) -> String {
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: old) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return (parts + [rest]).joined(separator: new)
  }
}

/// The files in which something of the person stands.
private func traces(_ scratch: Scratch) -> [String] {
  scratch.all.filter { _, bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    return marks.contains { text.contains($0) }
  }.keys.sorted()
}

@discardableResult
private func erase(_ scratch: Scratch, _ files: FileSystem = .real, number: Int = 900) throws -> Erased {
  try HubStore.open(scratch.hub, files: files).store.erase(
    [try search()], from: .sure, by: "Amina", at: moment(60), id: id(number))
}

@Suite struct `Erasing a person` {
  @Test func `finds them in records, history, drafts and copies`() throws {
    let scratch = try folder()
    let data = try opened(scratch).store.personalData(on: [try search()])
    #expect(Set(data.traces.map(\.place)) == [.record, .history, .draft])
    #expect(Set(data.traces.map(\.file)) == Set(traces(scratch)))
    #expect(data.traces.contains { $0.path.last == "role" && $0.place == .record })
    #expect(data.traces.contains { $0.kind == .organisation && $0.title?.fr == "Coopérative Tiwizi" })
    let byName = try opened(scratch).store.personalData(on: [try #require(PersonSearch([name]))])
    #expect(byName.furtherKeys == [phone, "zyxw@example.org"])
    #expect(!data.hasVersions && data.foreign.isEmpty)
  }

  @Test func `leaves nothing of them in any file, and everything else as it was`() throws {
    let scratch = try folder()
    let before = scratch.all
    #expect(traces(scratch).count >= 6)
    let erased = try erase(scratch)
    #expect(traces(scratch).isEmpty)
    #expect(
      erased.places > 15)
    let changed = scratch.all.filter { before[$0.key] != $0.value }.keys.filter { $0 != ".essor/applied" }
    #expect(erased.files == changed.count)
    #expect(scratch.bytes(".essor/erasure.json") == nil)
    let organisation = try organisation(scratch, 1)
    #expect(organisation.contacts == [Contact(function: "présidente")])
    #expect(organisation.notes == "appeler [personne effacée] ([personne effacée])")
    #expect(organisation.address == "rue 1")
    let enrolment = try opened(scratch).hub.trainingProgrammes[id(50)]?.sessions.first?.enrolments.first
    #expect(enrolment?.sex == .female && enrolment?.presences.count == 1 && enrolment?.ageBand == .youth)
    #expect(enrolment?.name == "" && enrolment?.role == "")
    for (file, bytes) in scratch.all where file.hasPrefix("organisations/09.541.01.07") || file.hasPrefix("activities")
    {
      #expect(before[file] == bytes, "\(file)")
    }
  }

  @Test(.enabled(if: Jq.isInstalled)) func `leaves canonical files`() throws {
    let scratch = try folder()
    try erase(scratch)
    for (file, bytes) in scratch.all where !file.contains("broken") && !file.hasPrefix(".essor") {
      if file.hasSuffix(".json") { #expect(Jq.sorted("\(scratch.hub)/\(file)") == bytes, "\(file)") }
      if file.hasSuffix(".jsonl"), !file.contains("poste-9") {
        #expect(Jq.sorted("\(scratch.hub)/\(file)", isLines: true) == bytes, "\(file)")
      }
    }
  }

  @Test func `leaves an anonymous trace that cannot be undone`() throws {
    let scratch = try folder()
    let erased = try erase(scratch)
    let opened = try opened(scratch)
    let lines = scratch.all.filter { $0.key.hasPrefix("journal/") }.values
      .flatMap { String(decoding: $0, as: UTF8.self).split(separator: "\n") }.filter { $0.contains(Erasing.action) }
    #expect(lines.count == 1)
    let line = try #require(lines.first)
    #expect(
      line.contains(id(900).text) && line.contains("Amina") && line.contains("\(erased.places)")
        && line.contains(#""edits":[]"#))
    #expect(opened.store.undoable().first?.title.fr == "Nom")
    #expect(opened.problems.allSatisfy { $0.file == "organisations/broken.json" })
  }

  @Test func `lets what was changed beside them be undone, and never brings them back`() throws {
    let scratch = try folder()
    // The same store before and after: its stacks point into the journals as they were.
    let store = try opened(scratch).store
    _ = store.undoable()
    let other = try opened(scratch).store
    _ = other.undoable()
    _ = try store.erase([try search()], from: .sure, by: "Amina", at: moment(60), id: id(900))
    for each in [store, other] { #expect(each.undoable().map(\.title.fr).contains("Notes")) }
    var undone: [String] = []
    while let saved = try other.undo(by: "Amina", at: moment(61 + undone.count)) {
      undone.append(saved.title.fr)
      #expect(traces(scratch).isEmpty, "\(saved.title.fr)")
    }
    #expect(undone.count == 8)
    #expect(try organisation(scratch, 1).notes == "")
    #expect(try organisation(scratch, 1).address == "")
    #expect(try organisation(scratch, 1).contacts.isEmpty)
    while try other.redo(by: "Amina", at: moment(90)) != nil { #expect(traces(scratch).isEmpty) }
    #expect(try organisation(scratch, 1).address == "rue 1")
    #expect(try organisation(scratch, 1).contacts == [Contact(function: "présidente")])
    #expect(try opened(scratch).store.undoable().count == 8)
  }

  @Test func `cleans the short lines of a year as it cleans the long ones`() throws {
    let scratch = try folder()
    let parser = try #require(JSONParser())
    let search = try search()
    let journal = try #require(Scratch.names(scratch.hub + "/journal").first { !$0.contains("poste-9") })
    for bytes in try #require(scratch.bytes("journal/\(journal)")).split(separator: 0x0A) {
      let long = try #require(parser.journalLine(bytes))
      var pass = PersonalPass(search, from: .sure, subjects: [id(52).text])
      let cleaned = try #require(JournalLine(pass.journalLine(JSONValue(try parser.parse(bytes)))))
      pass = PersonalPass(search, from: .sure, subjects: [id(52).text])
      let short = pass.journalLine(JSONValue(try parser.parse(long.shortBytes.dropLast())))
      #expect(JournalLine(short)?.bytes == cleaned.bytes)
      #expect(!marks.contains { String(decoding: cleaned.bytes, as: UTF8.self).contains($0) })
    }
  }

  @Test func `keeps the history of everything else`() throws {
    let scratch = try folder()
    let before = try opened(scratch).store.history(of: id(2))
    try erase(scratch)
    #expect(try opened(scratch).store.history(of: id(2)) == before)
    let titles = try opened(scratch).store.history(of: id(1)).filter { $0.changes.contains { $0.path == ["address"] } }
    #expect(titles.count == 1)
  }

  @Test func `is done when there is nobody, and leaves no trace of it`() throws {
    let scratch = try folder()
    let before = scratch.all
    let nobody = try #require(PersonSearch(["Nobody Nowhere"]))
    let erased = try opened(scratch).store.erase([nobody], from: .perhaps, by: "A", at: moment(9), id: id(901))
    #expect(erased == Erased(id: nil, places: 0, files: 0, left: []))
    #expect(scratch.all == before)
  }

  @Test func `says which files are left to be looked at by hand`() throws {
    let scratch = try folder()
    scratch.write("liste.csv", "\(name);0600000000")
    mkdir(scratch.hub + "/.git", 0o700)
    let data = try opened(scratch).store.personalData(on: [try search()])
    #expect(data.foreign == ["liste.csv"] && data.hasVersions)
    #expect(try erase(scratch).left == ["liste.csv"])
    #expect(traces(scratch) == ["liste.csv"])
  }

  @Test func `keeps to a record and its history where it is told to`() throws {
    let scratch = try folder()
    let only = try #require(PersonSearch([name, phone], in: id(1)))
    _ = try opened(scratch).store.erase([only], from: .sure, by: "A", at: moment(60), id: id(900))
    #expect(try organisation(scratch, 1).contacts == [Contact(function: "présidente")])
    #expect(traces(scratch).contains(".essor/drafts/form.json"))
    #expect(!traces(scratch).contains("organisations/09.541.01.05.json"))
  }

  @Test func `moves the mark of what is carried out with the lines`() throws {
    let scratch = try folder()
    try erase(scratch)
    // Somebody puts an old value back by hand: it must not look like a change that is still to be carried out.
    let file = "organisations/09.541.01.05.json"
    let text = try #require(scratch.text(file)).replacing("rue 1", by: "rue 2")
    scratch.write(file, text)
    #expect(try organisation(scratch, 1).address == "rue 2")
    #expect(scratch.text(file) == text)
  }
}

@Suite struct `An erasure that is cut off` {
  @Test func `is completed by the next opening, from every step`() throws {
    let made = try folder()
    let standing = traces(made)
    var (tried, begun) = (0, 0)
    for step in 0..<400 {
      let scratch = made.copy(in: Scratch.memory)
      let trap = Trap(step.isMultiple(of: 2) ? .stopping : .stoppingHalfWritten, at: step)
      let stopping = HubStore(HubFolder(scratch.hub), .full, trap.files)
      do {
        _ = try stopping.erase([try search()], from: .sure, by: "Amina", at: moment(60), id: id(900))
        if !trap.isSprung { break }
      } catch { tried += 1 }
      let wasBegun = scratch.bytes(".essor/erasure.json") != nil
      if wasBegun { begun += 1 }
      let opened = try opened(scratch)
      let left = traces(scratch)
      // Not begun: as if nothing had happened, and without a copy of the name beside.
      #expect(left.isEmpty || !wasBegun && left == standing, "step \(step): \(left)")
      #expect(scratch.bytes(".essor/erasure.json") == nil)
      let lines = scratch.all.filter { $0.key.hasPrefix("journal/") }.values
        .flatMap { String(decoding: $0, as: UTF8.self).split(separator: "\n") }.filter { $0.contains(Erasing.action) }
      #expect(lines.count == (left.isEmpty ? 1 : 0), "step \(step)")
      #expect(scratch.all.keys.allSatisfy { !$0.contains(".tmp-") })
      #expect(opened.hub.organisations[id(1)]?.address == "rue 1")
      #expect(opened.store.undoable().count == 8)
    }
    #expect(tried > 40 && begun > 30, "\(tried) steps, \(begun) begun")
  }

  @Test func `is completed before another change is saved`() throws {
    let scratch = try folder()
    let store = try opened(scratch).store
    let trap = Trap(.stopping, at: 14)
    _ = try? HubStore(store.folder, .full, trap.files).erase(
      [try search()], from: .sure, by: "A", at: moment(60), id: id(900))
    #expect(scratch.bytes(".essor/erasure.json") != nil && !traces(scratch).isEmpty)
    let before = try organisation(scratch, 2)
    _ = try store.save(HubStoreTests.change([try noting(.organisation(before), "suite")]), at: moment(70))
    #expect(traces(scratch).isEmpty)
    #expect(try organisation(scratch, 2).notes == "suite")
  }
}
