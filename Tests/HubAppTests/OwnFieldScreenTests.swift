import ESSDomain
import TerminalKit
import TestSupport
import WalkSupport
import Testing

@testable import HubApp

@Suite struct `The own fields of a hub on the screen` {
  /// The demonstration with own fields, of which the first organisation of the list has values.
  private func walk(
    _ members: String = OwnFieldSample.members, in language: Language = .french, _ size: Size = Size(100, 30)
  ) throws -> Walk {
    var hub = Walk.demonstration
    hub.ownFields = OwnFieldSample.all
    var plain = Walk(in: language)
    plain.press(.character("2"))
    var record = try #require(plain.state.organisations.selected.flatMap { hub.organisations[$0] })
    guard case .object(let values)? = JSONSample.value("{\(members)}") else {
      throw EntryProblem(Phrase(same: members))
    }
    record.unknown = values
    hub.organisations.put(record)
    var walk = Walk(through: hub, in: language, size)
    walk.press(.character("2"))
    return walk
  }

  private func go(to field: String, _ walk: inout Walk) {
    guard let place = walk.state.openForm?.entries.firstIndex(where: { $0.field == field }) else { return }
    while let form = walk.state.openForm, form.focus < place { walk.press(.tab) }
    while let form = walk.state.openForm, form.focus > place { walk.press(.backTab) }
  }

  private func saved(_ walk: Walk) throws -> Organisation {
    guard case .organisation(let organisation)? = walk.changes.last?.edits.first?.after else {
      throw EntryProblem(Phrase(same: walk.screen.suffix(2).joined()))
    }
    return organisation
  }

  private func written(_ organisation: Organisation) -> String {
    JSONValue.object(organisation.unknown).text(.oneLine)
  }

  @Test(arguments: [(Language.french, "GIE", "Superficie"), (.english, "Economic", "Area"), (.arabic, "", "")])
  func `are columns, also at 80x24`(_ language: Language, _ value: String, _ title: String) throws {
    let walk = try walk(in: language, Size(80, 24))
    let columns = ownColumns(of: Organisation.self, walk.state).map(\.field)
    #expect(columns == ["appartenanceReseau", "superficieHa"])
    #expect(walk.shows(value) || value.isEmpty)
    #expect(walk.shows(title) || title.isEmpty)
    #expect(walk.shows(language == .english ? "12.346" : "12,346"))
  }

  @Test func `can be filtered by while typing`() throws {
    var walk = try walk()
    let id = walk.state.organisations.selected
    walk.press(.character("/"))
    walk.type("superficie>10")
    #expect(walk.state.organisations.positions.count == 1 && walk.state.organisations.selected == id)
    walk.type(" réseau")
    walk.press(.escape)
    #expect(walk.state.organisations.positions.count == 120)
  }

  @Test func `can be sorted by`() throws {
    var walk = try walk()
    let id = walk.state.organisations.selected
    for _ in 0..<40 where walk.state.organisations.sort.field != "superficieHa" { walk.press(.character("s")) }
    #expect(walk.state.organisations.sort.field == "superficieHa" && walk.shows("Superficie (ha) ▲"))
    walk.press(.character("g"), .character("g"))
    #expect(walk.state.organisations.selected == id)
  }

  @Test func `are read on the page, and what cannot be read is shown as such`() throws {
    var walk = try walk(
      #""appartenanceReseau":"zz","ruches":"douze\u001b[31m","superficieHa":4"#, in: .french, Size(80, 24))
    #expect(walk.shows("! non lu"))
    walk.press(.enter)
    var shown = walk.screen.joined(separator: "\n")
    for _ in 0..<20 {
      walk.press(.pageDown)
      shown += walk.screen.joined(separator: "\n")
    }
    #expect(shown.contains("Superficie (ha)") && shown.contains("! non lu \"douze") && !shown.contains("\u{1B}"))
  }

  @Test func `are a group of the form, typed and saved without loss`() throws {
    var walk = try walk()
    walk.press(.character("e"))
    let form = try #require(walk.state.openForm)
    #expect(form.entries.suffix(9).map(\.field) == OwnFieldSample.all.fields(of: .organisation).map(\.name))
    go(to: "recit", &walk)
    #expect(walk.shows("Champs du pôle") && walk.shows("Loyer annuel"))
    go(to: "ruches", &walk)
    walk.press(.control("w"), .control("w"), .control("w"), .control("w"))
    walk.type("12")
    go(to: "appartenanceReseau", &walk)
    walk.press(.right)
    walk.press(.control("s"))
    // The area has more decimals than the form shows; it stays to the last of them.
    let members = try #require(JSONSample.value("{\(OwnFieldSample.members)}")).text(.oneLine)
    let expected = members.replacing("5000000000", with: "12").replacing(#""gie""#, with: #""aucun""#)
    #expect(written(try saved(walk)) == expected)
  }

  @Test func `that cannot be read survive the form`() throws {
    var walk = try walk(#""appartenanceReseau":"zz","ruches":"douze","zzz":1"#)
    walk.press(.character("e"))
    go(to: "superficieHa", &walk)
    #expect(walk.shows("En hectares."))
    walk.type("4,5")
    walk.press(.control("s"))
    #expect(written(try saved(walk)) == #"{"appartenanceReseau":"zz","ruches":"douze","superficieHa":4.5,"zzz":1}"#)
  }

  @Test func `say what is wrong beside the field`() throws {
    var walk = try walk()
    walk.press(.character("e"))
    go(to: "ruches", &walk)
    walk.type("x")
    walk.press(.control("s"))
    #expect(walk.changes.isEmpty && walk.state.openForm?.entries[walk.state.openForm?.focus ?? 0].field == "ruches")
  }

  @Test func `are filled in in Arabic`() throws {
    var walk = try walk(#""zzz":1"#, in: .arabic, Size(80, 24))
    walk.press(.character("e"))
    go(to: "appartenanceReseau", &walk)
    walk.press(.function(4))
    #expect(walk.state.choices(in: try #require(walk.state.openForm)).map(\.label.ar).contains("اتحاد تعاونيات"))
    walk.type("اتحاد")
    walk.press(.enter)
    go(to: "superficieHa", &walk)
    walk.type("٣٫٥")
    go(to: "equipements", &walk)
    walk.type("غرفة")
    walk.press(.enter, .function(4), .enter)
    #expect(walk.state.openForm?.entries.last { $0.field == "equipements" }?.codes == ["froid", "moulin"])
    walk.press(.function(4))
    #expect(walk.state.choices(in: try #require(walk.state.openForm)).map(\.isMarked) == [true, true])
    walk.press(.escape, .backspace)
    walk.press(.control("s"))
    #expect(
      written(try saved(walk))
        == #"{"appartenanceReseau":"union","equipements":["froid"],"superficieHa":3.5,"zzz":1}"#)
  }

  @Test func `that are chosen can be emptied again`() throws {
    var walk = try walk(#""appartenanceReseau":"gie""#)
    walk.press(.character("e"))
    go(to: "appartenanceReseau", &walk)
    walk.press(.backspace)
    walk.press(.control("s"))
    #expect(try saved(walk).unknown.isEmpty)
  }

  @Test func `are insisted on where they are required`() throws {
    var walk = try walk()
    walk.press(.character("a"))
    walk.press(.control("s"))
    #expect(walk.changes.isEmpty && walk.state.openForm?.entries[walk.state.openForm?.focus ?? 0].field == "vehicule")
    walk.type("Dacia")
    walk.press(.control("s"))
    guard case .activity(let activity)? = walk.changes.last?.edits.first?.after else { return #expect(Bool(false)) }
    #expect(activity.unknown == [JSONMember(name: "vehicule", value: .string("Dacia"))])
  }
}
