import ESSDomain
import Testing

@testable import HubStore

@Suite struct `Files that a store has written before` {
  /// The same changes, saved by one store that remembers and by a new one each time.
  @Test func `are changed to the same bytes as files that are looked through anew`() throws {
    let (one, other) = (try sampleFolder(), try sampleFolder())
    let store = try HubStore.open(one.hub).store
    for number in 0..<24 {
      let hub = try HubStore.open(other.hub).hub
      let edit: RecordEdit? =
        switch number % 6 {
        case 0: RecordEdit(new: try organisation(20 + number))
        case 1: try renaming(hub[id(2)], "Nom \(number) \(String(repeating: "é", count: number))")
        case 2: try renaming(hub[id(20 + number - 2)], "\u{7F}\"\(number)\\")
        case 3: try moving(hub[id(20 + number - 3)], to: "09.541.01.07")
        case 4: try renaming(hub[id(3)], "")
        default: try deleting(hub[id(20 + number - 5)])
        }
      let change = change([edit])
      let at = moment(number * 60)
      _ = try store.save(change, at: at)
      _ = try HubStore.open(other.hub).store.save(change, at: at)
      let (found, expected) = (one.all, other.all)
      for (file, bytes) in expected where file.hasSuffix(".json") && !file.hasPrefix(".") {
        #expect(found[file] == bytes, "\(file) after \(number)")
      }
    }
  }

  @Test func `are looked through anew when somebody else wrote them`() throws {
    let scratch = try sampleFolder()
    let opened = try HubStore.open(scratch.hub)
    let file = try #require(opened.hub[id(2)]?.file)
    _ = try opened.store.save(change([try renaming(opened.hub[id(2)], "Un")]), at: moment())
    let stamp = try #require(FileStamp("\(scratch.hub)/\(file)"))
    #expect(opened.store.known.layout(of: file, stamp) != nil)
    // The same records on one line, as another program may write them.
    let text = try #require(scratch.text(file))
    scratch.write(file, text.replacing("\n", with: " ") + "\n")
    let hub = try HubStore.open(scratch.hub).hub
    _ = try opened.store.save(change([try renaming(hub[id(2)], "Deux")]), at: moment(60))
    #expect(scratch.text(file) == text.replacing("\"Un\"", with: "\"Deux\""))
  }
}
