import ESSDomain
import HubStore

/// One of several programs that write to the same files at the same time.
///
/// In turn it counts in a field of a record that another writer changes too, counts in a record of its own, and adds a record.
struct Counting {
  private let folder: String
  private let writer: Int

  init(folder: String, writer: Int) {
    self.folder = folder
    self.writer = writer
  }

  func run(_ changes: Int) throws {
    let opened = try HubStore.open(folder)
    var hub = opened.hub
    for number in 0..<changes {
      let edit = edit(number, hub)
      let change = Change(
        id: numbered((writer + 1) * 100_000 + number), action: "count", title: Phrase(same: "\(writer)-\(number)"),
        author: "\(writer)", edits: [edit].compactMap { $0 })
      let at = Timestamp(milliseconds: 1_795_478_400_000 + Int64(number) * 1_000)
      let saved = try saved(change, at, opened.store)
      saved.edits.forEach { hub.apply($0) }
    }
    report(changes)
  }

  /// Waits for its turn as long as it takes: the other program may have the lock.
  private func saved(_ change: Change, _ at: Timestamp, _ store: HubStore) throws -> Saved {
    while true {
      do throws(StoreProblem) { return try store.save(change, at: at) } catch {
        guard case .locked = error else { throw error }
      }
    }
  }

  private func edit(_ number: Int, _ hub: Hub) -> RecordEdit? {
    switch number % 4 {
    case 0: edited(1, hub) { if writer == 0 { $0.notes = "\(number)" } else { $0.name.french = "\(number)" } }
    case 1: edited(2 + writer, hub) { $0.notes = "\(number)" }
    case 2: made(writer, number)
    default: edited(4, hub) { if writer == 0 { $0.name.arabic = "\(number)" } else { $0.notes = "\(number)" } }
    }
  }

  private func made(_ writer: Int, _ number: Int) -> RecordEdit {
    var organisation = Organisation()
    organisation.id = numbered(10_000 * (writer + 1) + number)
    organisation.commune = TerritoryCode("09.541.01.05")
    organisation.notes = "\(writer)"
    return RecordEdit(new: .organisation(organisation))
  }

  private func edited(_ number: Int, _ hub: Hub, _ change: (inout Organisation) -> Void) -> RecordEdit? {
    guard let before = hub.organisations[numbered(number)] else { return nil }
    var after = before
    change(&after)
    return RecordEdit(before: .organisation(before), after: .organisation(after))
  }
}
