import ESSDomain
import Glibc
import HubStore

/// Changes that follow from their number alone, so that a folder's state after each of them is known beforehand.
struct FixedStory {
  private let folder: String

  init(folder: String) { self.folder = folder }

  func tell(_ numbers: Range<Int>, isStepping: Bool) throws {
    let opened = try HubStore.open(folder)
    var hub = opened.hub
    for number in numbers {
      let saved = try change(number, opened.store, hub)
      saved?.edits.forEach { hub.apply($0) }
      report(number)
      var byte: UInt8 = 0
      if isStepping, read(0, &byte, 1) != 1 { return }
    }
  }

  private func change(_ number: Int, _ store: HubStore, _ hub: Hub) throws -> Saved? {
    let at = Timestamp(milliseconds: 1_795_478_400_000 + Int64(number) * 1_000)
    switch number % 8 {
    case 3: return try store.undo(by: "Amina", at: at)
    case 4: return try store.redo(by: "Amina", at: at)
    case let kind:
      let edits = edits(kind, number, hub)
      return try store.save(
        Change(
          id: numbered(500_000 + number), action: "test", title: Phrase(same: "\(number)"), author: "Amina",
          edits: edits),
        at: at)
    }
  }

  private func edits(_ kind: Int, _ number: Int, _ hub: Hub) -> [RecordEdit] {
    switch kind {
    case 0: return [edited(1, hub) { $0.name.french = "Nom \(number)" }].compactMap { $0 }
    case 1: return [made(10_000 + number, commune: number % 9 + 1)]
    case 2:
      var activity = Activity()
      activity.id = numbered(20_000 + number)
      activity.startsOn = Day(iso: "2026-0\(number % 9 + 1)-15")
      let moved = edited(4, hub) { $0.commune = TerritoryCode("09.541.01.0\(number / 8 % 9 + 1)") }
      let noted = edited(2, hub) { $0.notes = "note \(number)" }
      return [moved, noted].compactMap { $0 } + [RecordEdit(new: .activity(activity))]
    case 5: return [edited(10_000 + number - 4, hub, nil)].compactMap { $0 }
    case 6: return (0..<20).map { made(30_000 + $0, commune: $0 % 5 + 1) }
    default: return (0..<20).compactMap { edited(30_000 + $0, hub, nil) }
    }
  }

  private func made(_ number: Int, commune: Int) -> RecordEdit {
    var organisation = Organisation()
    organisation.id = numbered(number)
    organisation.name.french = "Coopérative \(number)"
    organisation.commune = TerritoryCode("09.541.01.0\(commune)")
    return RecordEdit(new: .organisation(organisation))
  }

  /// An organisation changed, or deleted.
  private func edited(_ number: Int, _ hub: Hub, _ change: ((inout Organisation) -> Void)?) -> RecordEdit? {
    guard let before = hub.organisations[numbered(number)] else { return nil }
    var after = before
    change?(&after)
    return RecordEdit(before: .organisation(before), after: change == nil ? nil : .organisation(after))
  }
}

/// The identity that the tests' samples have under a number.
func numbered(_ number: Int) -> RecordID {
  let digits = String(number)
  return RecordID("01J" + String(repeating: "0", count: 23 - digits.count) + digits) ?? .none
}

/// Tells that a change is saved.
func report(_ number: Int) {
  let line = Array("\(number)\n".utf8)
  _ = line.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
}
