import ESSDomain
import TerminalKit
import WalkSupport
import Testing

@testable import HubApp

@Suite struct `The form of a new record` {
  private func go(to field: String, _ walk: inout Walk) {
    guard let place = walk.state.openForm?.entries.firstIndex(where: { $0.field == field }) else {
      Issue.record("no field \(field)")
      return
    }
    while let form = walk.state.openForm, form.focus < place { walk.press(.tab) }
    while let form = walk.state.openForm, form.focus > place { walk.press(.backTab) }
  }

  private func fill(_ field: String, _ text: String, _ walk: inout Walk) {
    go(to: field, &walk)
    walk.type(text)
  }

  private func choose(_ field: String, _ text: String, _ walk: inout Walk) {
    fill(field, text, &walk)
    walk.press(.enter)
  }

  /// What is needed of an organisation.
  private func fillOrganisation(_ name: String, _ walk: inout Walk) {
    fill("name.fr", name, &walk)
    choose("legalForm", "coop", &walk)
    choose("status", "active", &walk)
    fill("commune", "Taliouine", &walk)
  }

  @Test(arguments: [("2", "organisations"), ("3", "training"), ("4", "plans"), ("5", "activities"), ("6", "partners")])
  func `opens on each list for what is listed there, by n and by Insert`(_ screen: String, _ kind: String) throws {
    for key in [Key.character("n"), .insert] {
      var walk = Walk()
      walk.press(.character(Character(screen)), key)
      let form = try #require(walk.state.openForm)
      #expect(form.record.kind.rawValue == kind)
      #expect(form.before == nil)
      if kind != "activities" { #expect(form.action == "record-create") }
    }
  }

  @Test func `puts an organisation on record as one change and selects it`() throws {
    var walk = Walk()
    walk.press(.character("2"), .character("n"))
    fillOrganisation("Coopérative Azoul", &walk)
    walk.press(.control("s"))
    let change = try #require(walk.changes.last, "\(walk.screen.joined(separator: "\n"))")
    #expect(change.edits.count == 1 && change.edits.first?.before == nil)
    guard case .organisation(let organisation)? = change.edits.first?.after else {
      Issue.record("no organisation was saved")
      return
    }
    #expect(organisation.name.french == "Coopérative Azoul" && organisation.legalForm == .cooperative)
    #expect(organisation.commune?.text.hasPrefix("09.") == true)
    #expect(organisation.recordedBy == "essai" && organisation.recordedOn == Walk.today)
    #expect(walk.state.organisations.selected == organisation.id)
    #expect(walk.shows("enregistré"))
  }

  @Test func `says when the filter hides what was saved`() {
    var walk = Walk()
    walk.press(.character("2"), .character("/"))
    walk.type("zzzz")
    walk.press(.enter, .character("n"))
    fillOrganisation("Coopérative Azoul", &walk)
    walk.press(.control("s"))
    #expect(walk.shows("le filtre la cache"))
  }

  @Test func `insists on a name in one of the two scripts`() {
    var walk = Walk()
    walk.press(.character("2"), .character("n"))
    fillOrganisation("", &walk)
    walk.press(.control("s"))
    #expect(walk.changes.isEmpty)
    #expect(walk.shows("La dénomination manque"))
    fill("name.ar", "تعاونية أزول", &walk)
    walk.press(.control("s"))
    #expect(walk.changes.count == 1)
  }

  @Test func `warns of what is on record already, without standing in the way`() throws {
    var walk = Walk()
    walk.press(.character("2"))
    let known = try #require(walk.state.selectedRecord?.title.fr)
    walk.press(.character("n"))
    fill("name.fr", known, &walk)
    #expect(walk.shows("Déjà là"), "\(walk.screen.joined(separator: "\n"))")
    walk.press(.backspace)
    fillOrganisation("", &walk)
    walk.press(.control("s"))
    #expect(walk.changes.count == 1)
  }

  @Test func `warns of a number on record already`() throws {
    var walk = Walk()
    let known = try #require(Walk.demonstration.organisations.all.first { !$0.identifiers.ice.isEmpty })
    walk.press(.character("2"), .character("n"))
    fill("identifiers.ice", known.identifiers.ice, &walk)
    #expect(walk.state.openForm?.twins["identifiers.ice"]?.twins?.likeliest.first?.id == known.id)
    #expect(walk.shows("même numéro"))
  }

  @Test func `shows a letter before it looks for what is like it`() {
    var walk = Walk()
    walk.press(.character("2"), .character("n"))
    walk.isPatient = false
    walk.type("Tiwizi")
    #expect(walk.state.awaitsQuiet)
    #expect(walk.state.openForm?.twins.isEmpty == true)
    walk.happen(.quiet)
    #expect(!walk.state.awaitsQuiet)
  }

  @Test func `begins with what describes another record`() throws {
    var walk = Walk()
    walk.press(.character("2"))
    guard case .organisation(let original)? = walk.state.selectedRecord else {
      Issue.record("no organisation is selected")
      return
    }
    walk.press(.character("N"))
    let form = try #require(walk.state.openForm)
    #expect(form.record.id != original.id && form.action == "record-duplicate")
    #expect(form.entries.first { $0.field == "name.fr" }?.value == original.name.french)
    #expect(form.entries.first { $0.field == "identifiers.ice" }?.value == "")
    #expect(walk.shows("Déjà là"))
  }

  @Test func `goes on to another record by F9`() throws {
    var walk = Walk()
    walk.press(.character("6"), .character("n"))
    fill("name.fr", "Fondation du Souss", &walk)
    choose("category", "indh", &walk)
    walk.press(.function(9))
    #expect(walk.changes.count == 1, "\(walk.screen.joined(separator: "\n"))")
    let form = try #require(walk.state.openForm)
    #expect(form.entries.first { $0.field == "name.fr" }?.value == "")
    #expect(form.record.id != walk.changes.first?.edits.first?.id)
    walk.press(.escape, .character("e"), .function(9))
    #expect(walk.shows("ne vaut que pour une nouvelle fiche"))
  }

  @Test func `comes back from its draft`() throws {
    var walk = Walk()
    walk.press(.character("3"), .character("n"))
    fill("name.fr", "Mourafaka 2027", &walk)
    let drafts = walk.effects.compactMap { effect -> JSONValue? in
      if case .keepDraft(_, let draft?) = effect { draft } else { nil }
    }
    let draft = try #require(drafts.last)
    let again = Walk { $0.draft = draft }
    let form = try #require(again.state.openForm)
    #expect(form.record.kind == .trainingProgramme && form.before == nil)
    #expect(form.entries.first { $0.field == "name.fr" }?.value == "Mourafaka 2027")
  }

  @Test func `is refused where nothing can be written`() {
    let why = Phrase(fr: "dossier en lecture seule", en: "read-only folder", ar: "مجلد للقراءة فقط")
    var walk = Walk { $0.readOnly = why }
    walk.press(.character("2"), .character("n"))
    #expect(walk.state.openForm == nil)
    walk.press(.character("N"))
    #expect(walk.state.openForm == nil && walk.shows("lecture seule"))
  }
}
