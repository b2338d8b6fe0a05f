import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

/// What somebody else could do in the folder of a walk.
enum Elsewhere {
  /// The file of a record as it is after a change.
  static func changed(
    _ hub: Hub, _ id: RecordID, _ change: (inout Organisation) -> Void
  ) -> FilesChanged {
    guard let file = hub.organisations.file(of: id) else { return news([], []) }
    var records = hub.organisations.all.filter { hub.organisations.file(of: $0.id) == file }
    for place in records.indices where records[place].id == id { change(&records[place]) }
    return news([file], [.organisations(RecordShard(file, records))])
  }

  /// The file of a record when that record was deleted.
  static func deleted(_ hub: Hub, _ id: RecordID) -> FilesChanged {
    guard let file = hub.organisations.file(of: id) else { return news([], []) }
    let records = hub.organisations.all.filter { hub.organisations.file(of: $0.id) == file && $0.id != id }
    return news([file], [.organisations(RecordShard(file, Array(records)))])
  }

  static func news(_ files: [String], _ contents: [FileContents], _ setAside: [SetAside] = []) -> FilesChanged {
    FilesChanged(files: files, contents: contents, setAside: setAside, undoTitles: UndoTitles())
  }
}

@Suite struct `What others do in the folder` {
  /// The list of organisations under a filter, some rows down and scrolled.
  private func browsing() -> Walk {
    var walk = Walk()
    walk.press(.character("2"), .character("/"))
    walk.type("coop")
    walk.press(.enter, .end, .up, .up, .up)
    return walk
  }

  private func line(_ walk: Walk) -> Int? {
    walk.state.organisations.scroll.selected - walk.state.organisations.scroll.top
  }

  @Test func `comes to the screen with cursor, row and filter kept`() throws {
    var walk = browsing()
    let list = walk.state.organisations
    let selected = try #require(list.selected)
    let other = walk.state.hub.organisations[list.positions[list.scroll.selected + 1]].id
    let before = line(walk)
    walk.happen(.filesChanged(Elsewhere.changed(walk.state.hub, other) { $0.name.french = "AAA coopérative" }))
    #expect(walk.state.organisations.selected == selected)
    #expect(line(walk) == before)
    #expect(walk.state.organisations.filter.text == "coop")
    #expect(walk.state.hub.organisations[other]?.name.french == "AAA coopérative")
    #expect(walk.state.organisations.positions.first.map { walk.state.hub.organisations[$0].id } == other)
    #expect(walk.shows("Modifié ailleurs : 1 fiche"))
    if case .reckon = walk.effects.last {} else { Issue.record("figures and index are not worked out anew") }
  }

  @Test func `leaves the cursor on its row when the selected record goes`() throws {
    var walk = browsing()
    let list = walk.state.organisations
    let selected = try #require(list.selected)
    let next = walk.state.hub.organisations[list.positions[list.scroll.selected + 1]].id
    walk.happen(.filesChanged(Elsewhere.deleted(walk.state.hub, selected)))
    #expect(walk.state.organisations.selected == next)
    #expect(walk.state.hub.organisations[selected] == nil)
  }

  @Test func `is not told where nothing is otherwise`() throws {
    var walk = browsing()
    let selected = try #require(walk.state.organisations.selected)
    let count = walk.effects.count
    walk.happen(.filesChanged(Elsewhere.changed(walk.state.hub, selected) { _ in }))
    #expect(!walk.shows("Modifié ailleurs"))
    #expect(walk.effects.count == count)
  }

  @Test func `changes the page that is read`() throws {
    var walk = Walk()
    walk.press(.character("2"), .enter)
    let id = try #require(walk.state.organisations.selected)
    walk.happen(.filesChanged(Elsewhere.changed(walk.state.hub, id) { $0.name.french = "Nom d'ailleurs" }))
    #expect(walk.shows("Nom d'ailleurs"))
    walk.happen(.filesChanged(Elsewhere.deleted(walk.state.hub, id)))
    #expect(walk.shows("n'existe plus"))
  }

  @Test func `names a file that can no longer be read, until it is mended`() {
    var walk = browsing()
    let aside = SetAside(file: "partners.json", line: 2, column: 1, reason: Phrase(same: "coupé"))
    let files = ["partners.json"]
    walk.happen(.filesChanged(Elsewhere.news(files, [FileContents(none: .partner, in: files[0])], [aside])))
    #expect(walk.state.setAside == [aside])
    #expect(walk.state.hub.partners.isEmpty)
    #expect(walk.shows("Mis de côté"))
    let partners = RecordShard(files[0], Array(Walk.demonstration.partners.all))
    walk.happen(.filesChanged(Elsewhere.news(files, [.partners(partners)])))
    #expect(walk.state.setAside.isEmpty)
    #expect(walk.state.hub.partners.count == Walk.demonstration.partners.count)
  }

  @Test func `keeps what is to be done selected`() throws {
    var walk = Walk()
    walk.press(.down, .down)
    let item = try #require(walk.state.today.selected(in: walk.state.agenda))
    let activity = try #require(walk.state.hub.activities.all.first { $0.startsOn != nil })
    var later = activity
    later.state = .planned
    later.startsOn = Walk.today
    later.subject = "AAA"
    walk.state.hub.activities.file(of: activity.id).map { file in
      var hub = walk.state.hub
      hub.apply(RecordEdit(new: .activity(later)))
      let records = hub.activities.all.filter { hub.activities.file(of: $0.id) == file }
      let moved = hub.activities.all.filter { hub.activities.file(of: $0.id) == later.file }
      walk.happen(
        .filesChanged(
          Elsewhere.news(
            [file, later.file],
            [
              .activities(RecordShard(file, Array(records))),
              .activities(RecordShard(later.file, Array(moved))),
            ])))
    }
    #expect(walk.state.today.selected(in: walk.state.agenda)?.source == item.source)
  }

  @Test func `says that the folder is gone, keeps the screen, and goes on when it is back`() {
    var walk = browsing()
    let shown = walk.state.organisations.positions
    walk.happen(.folderVanished(path: "/media/cle/pole"))
    #expect(walk.shows("n'est plus là"))
    #expect(walk.shows("dossier absent"))
    #expect(walk.state.organisations.positions == shown)
    walk.happen(
      .reopened(
        OpenedHub(
          Walk.demonstration, setAside: [], undoTitles: UndoTitles(), readOnly: nil, in: .french, on: Walk.today)))
    #expect(!walk.shows("dossier absent"))
    #expect(walk.state.organisations.positions == shown)
  }

  @Test(arguments: 0..<12 as Range<UInt64>) func `leaves a list in the order that sorting anew would give`(
    _ seed: UInt64
  ) throws {
    var chance = Chance(seed)
    var walk = Walk()
    let fields = ["name", "members", "commune", "createdOn"]
    walk.press(.character("2"))
    var state = walk.state
    for name in fields { state.organisations.sort = (name, chance.next(2) == 0); state.refreshLists() }
    var names: Set<RecordName> = []
    var edits: [(inout Hub) -> Void] = []
    for _ in 0..<(1 + chance.next(12)) {
      let record = state.hub.organisations[chance.next(state.hub.organisations.count)]
      names.insert(RecordName(.organisation, record.id))
      switch chance.next(3) {
      case 0: edits.append { $0.organisations.remove(record.id) }
      case 1:
        var new = record
        new.id = RecordID(milliseconds: UInt64(chance.next(9_000)), chance: (7, UInt64(chance.next(9_000))))
        new.name.french = chance.next(2) == 0 ? "" : "Zz \(chance.next(9))"
        names.insert(RecordName(.organisation, new.id))
        edits.append { [new] in $0.apply(RecordEdit(new: .organisation(new))) }
      default:
        var changed = record
        changed.name.french = "Aa \(chance.next(9))"
        edits.append { [changed] in $0.apply(RecordEdit(new: .organisation(changed))) }
      }
    }
    state.changeHub(names) { hub in for edit in edits { edit(&hub) } }
    for name in fields {
      state.organisations.sort = (name, state.organisations.sort.descending)
      state.refreshLists()
      let field = try #require(Organisation.fields[name])
      let anew = state.hub.organisations.sorted(
        Array(0..<state.hub.organisations.count), by: field, descending: state.organisations.sort.descending,
        in: .french, state.rules)
      #expect(state.organisations.positions == anew, "\(name)")
    }
  }
}

/// Numbers that follow from a seed.
struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, limit)))
  }
}
