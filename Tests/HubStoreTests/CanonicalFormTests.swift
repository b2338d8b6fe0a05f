import ESSDomain
import Testing

@testable import HubStore

@Suite struct `The form of the files` {
  @Test(.enabled(if: Jq.isInstalled)) func `every file is what jq -S prints, new and after changes`() throws {
    let scratch = try sampleFolder()
    expectCanonical(scratch)
    let opened = try HubStore.open(scratch.hub)
    #expect(opened.problems == [])
    let hub = opened.hub
    _ = try opened.store.save(
      change([
        try renaming(hub[id(2)], "Nom \"entre guillemets\"\u{7F} \\ é"), try moving(hub[id(1)], to: "09.541.01.07"),
        try deleting(hub[id(11)]), RecordEdit(new: try organisation(5, more: odd)),
      ]), at: moment())
    _ = try opened.store.undo(by: "Amina", at: moment(60))
    _ = try opened.store.save(change([try renaming(hub[id(3)], "Trois")]), at: moment(120))
    expectCanonical(scratch)
    #expect(scratch.all.keys.contains { $0.hasPrefix("journal/") })
  }

  private func expectCanonical(_ scratch: Scratch) {
    for (file, bytes) in scratch.all where file.hasSuffix(".json") || file.hasSuffix(".jsonl") {
      let reference = Jq.sorted("\(scratch.hub)/\(file)", isLines: file.hasSuffix(".jsonl"))
      #expect(reference == bytes, "\(file)")
    }
  }

  @Test func `files are private`() throws {
    let scratch = try sampleFolder()
    let store = try HubStore.open(scratch.hub).store
    _ = try store.save(change([RecordEdit(new: try organisation(9))]), at: moment())
    for file in scratch.all.keys { #expect(Scratch.mode("\(scratch.hub)/\(file)") == 0o600, "\(file)") }
    for folder in ["", "organisations", "journal", ".essor"] {
      #expect(Scratch.mode("\(scratch.hub)/\(folder)") == 0o700, "\(folder)")
    }
  }

  @Test func `a save leaves the bytes of other records as they are`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    let before = try #require(scratch.text("organisations/09.541.01.05.json"))
    _ = try opened.store.save(change([try renaming(opened.hub[id(1)], "Autre")]), at: moment())
    let after = try #require(scratch.text("organisations/09.541.01.05.json"))
    #expect(after == before.replacingFirst("Coopérative Tiwizi", with: "Autre"))
  }

  @Test func `a file in another form is rewritten in this one, unknown keys and all`() throws {
    let scratch = try sampleFolder()
    scratch.write(
      "organisations/09.541.01.05.json",
      "\u{FEFF}[{\"name\":{\"fr\":\"A\"},\"id\":\"\(id(1).text)\", \"commune\":\"09.541.01.05\",\"x\":{\"b\":1.0,\"a\":[ ]}},"
        + " \"not a record\", {\"commune\":\"09.541.01.05\",\"id\":\"\(id(2).text)\",\"createdOn\":\"hier\"}]")
    let opened = try HubStore.open(scratch.hub)
    #expect(opened.problems.count == 2)
    _ = try opened.store.save(change([try noting(opened.hub[id(2)], "vu")]), at: moment())
    #expect(
      scratch.text("organisations/09.541.01.05.json") == """
        [
          {
            "commune": "09.541.01.05",
            "id": "\(id(1).text)",
            "name": {
              "fr": "A"
            },
            "x": {
              "a": [],
              "b": 1
            }
          },
          "not a record",
          {
            "commune": "09.541.01.05",
            "createdOn": "hier",
            "id": "\(id(2).text)",
            "notes": "vu"
          }
        ]

        """)
  }

  @Test(arguments: [
    "[]\n", "{}\n", "[\n  1,\n  \"a\\u0001\\\"\",\n  {\n    \"a\": [],\n    \"b\": {}\n  }\n]\n",
    "{\n  \"a\": 1.5\n}\n",
  ]) func `canonical texts are known`(_ text: String) throws {
    #expect(try elements(text) != nil)
  }

  @Test(arguments: [
    "[]", "[ ]\n", "[\n  1\n]\n\n", "[\n 1\n]\n", "{\n  \"b\": 1,\n  \"a\": 2\n}\n", "{\n  \"a\": 1,\n  \"a\": 2\n}\n",
    "{\n  \"a\": 1.0\n}\n", "[\n  \"\\u00e9\"\n]\n", "[\n  \"a\\/b\"\n]\n", "{\n  \"a\" : 1\n}\n", "[\n  1, 2\n]\n",
  ]) func `other texts are not`(_ text: String) throws {
    #expect(try elements(text) == nil)
  }

  private func elements(_ text: String) throws -> [Range<Int>]? {
    let parser = try #require(JSONParser())
    return CanonicalText.elements(of: try parser.parse(Array(text.utf8)), in: parser.text)
  }
}

extension String {
  func replacingFirst(_ wanted: String, with other: String) -> String {
    let (text, wanted) = (Array(utf8), Array(wanted.utf8))
    guard let start = text.indices.first(where: { text[$0...].starts(with: wanted) }) else { return self }
    return String(decoding: text[..<start] + Array(other.utf8) + text[(start + wanted.count)...], as: UTF8.self)
  }
}
