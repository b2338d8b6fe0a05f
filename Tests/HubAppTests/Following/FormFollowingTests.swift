import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `A form on a record that somebody else changes` {
  /// The form of the first organisation, its French name typed over.
  private func editing() -> (Walk, RecordID) {
    var walk = Walk()
    walk.press(.character("2"), .character("e"))
    let id = walk.state.organisations.selected ?? .none
    walk.type(" X")
    return (walk, id)
  }

  private func entry(_ walk: Walk, _ field: String) -> FormEntry? {
    walk.state.openForm?.entries.first { $0.field == field }
  }

  @Test func `takes the new value of what was not touched and says so`() {
    var (walk, id) = editing()
    let typed = entry(walk, "name.fr")?.value
    walk.happen(.filesChanged(Elsewhere.changed(walk.state.hub, id) { $0.acronym = "NEUF" }))
    #expect(entry(walk, "acronym")?.value == "NEUF")
    #expect(entry(walk, "acronym")?.elsewhere == .taken)
    #expect(entry(walk, "acronym")?.isChanged == false)
    #expect(entry(walk, "name.fr")?.value == typed)
    #expect(entry(walk, "name.fr")?.elsewhere == nil)
    #expect(walk.shows("Modifié ailleurs."))
    walk.press(.control("s"))
    guard case .organisation(let saved)? = walk.changes.last?.edits.first?.after else {
      Issue.record("nothing was saved")
      return
    }
    #expect(saved.acronym == "NEUF")
    #expect(saved.name.french == typed)
  }

  @Test func `keeps what was typed where both changed the same, and shows the other value`() {
    var (walk, id) = editing()
    let before = walk.state.hub.organisations[id]?.name.french
    let typed = entry(walk, "name.fr")?.value
    walk.happen(.filesChanged(Elsewhere.changed(walk.state.hub, id) { $0.name.french = "Nom d'ailleurs" }))
    #expect(entry(walk, "name.fr")?.value == typed)
    #expect(entry(walk, "name.fr")?.elsewhere == .kept(.text("Nom d'ailleurs")))
    #expect(walk.shows("« Nom d'ailleurs »"))
    // The store is told what stood there at the beginning, so that it asks.
    walk.press(.control("s"))
    guard case .organisation(let begun)? = walk.changes.last?.edits.first?.before else {
      Issue.record("nothing was saved")
      return
    }
    #expect(begun.name.french == before)
  }

  @Test func `forgets the other value when it is taken back`() {
    var (walk, id) = editing()
    let before = walk.state.hub.organisations[id]?.name.french ?? ""
    walk.happen(.filesChanged(Elsewhere.changed(walk.state.hub, id) { $0.name.french = "Nom d'ailleurs" }))
    walk.happen(.filesChanged(Elsewhere.changed(walk.state.hub, id) { $0.name.french = before }))
    #expect(entry(walk, "name.fr")?.elsewhere == nil)
  }

  @Test func `stays open when its record is deleted, and says so`() {
    var (walk, id) = editing()
    let typed = entry(walk, "name.fr")?.value
    walk.happen(.filesChanged(Elsewhere.deleted(walk.state.hub, id)))
    #expect(entry(walk, "name.fr")?.value == typed)
    #expect(walk.shows("supprimée ailleurs"))
  }
}

@Suite struct `What is typed` {
  private func drafts(_ walk: Walk) -> [JSONValue?] {
    walk.effects.compactMap { if case .keepDraft(_, let draft) = $0 { .some(draft) } else { nil } }
  }

  @Test func `in a form is kept at each key that changes it`() {
    var walk = Walk()
    walk.press(.character("2"), .character("a"), .tab)
    walk.type("abc")
    #expect(drafts(walk).count == 3)
    #expect(drafts(walk).last??["fields"]?["title"]?.string?.hasSuffix("abc") == true)
    walk.press(.left, .right)
    #expect(drafts(walk).count == 3)
    walk.happen(.terminal(.paste("d")))
    #expect(drafts(walk).count == 4)
    walk.press(.control("u"))
    #expect(drafts(walk).last == .some(nil))
  }

  @Test func `in a review is kept at each key that changes it`() {
    var walk = SamplePlan.walk()
    walk.press(.character("R"), .tab, .tab)
    walk.type("Wali")
    #expect(drafts(walk).count == 4)
    guard case .keepDraft(let name, let draft?)? = walk.effects.last else {
      Issue.record("no draft was kept")
      return
    }
    #expect(name.hasPrefix(AppState.reviewDraftPrefix))
    #expect(draft["sheets"] != nil)
  }

  @Test func `in a form of a record on file comes back with what was changed alone`() throws {
    var walk = Walk()
    walk.press(.character("2"), .character("e"))
    let id = try #require(walk.state.organisations.selected)
    walk.type(" X")
    let typed = walk.state.openForm?.entries.first?.value
    let draft = try #require(drafts(walk).last ?? nil)
    var hub = Walk.demonstration
    var changed = try #require(hub.organisations[id])
    changed.acronym = "NEUF"
    hub.apply(RecordEdit(new: .organisation(changed)))
    let again = Walk(through: hub) { $0.draft = draft }
    let form = try #require(again.state.openForm)
    #expect(form.before?.id == id)
    #expect(form.entries.first { $0.field == "name.fr" }?.value == typed)
    #expect(form.entries.first { $0.field == "acronym" }?.value == "NEUF")
  }

  @Test func `stays on the screen when not even a draft can be kept`() {
    var walk = Walk()
    walk.press(.character("2"), .character("a"), .tab)
    walk.type("abc")
    let why = Phrase(fr: "Le disque est plein.", en: "The disk is full.", ar: "القرص ممتلئ.")
    walk.happen(.draftNotKept(name: AppState.formDraftName, why))
    #expect(walk.shows("ne peut pas être gardé"))
    #expect(walk.shows("brouillon non gardé"))
    // Neither leaving with a draft nor quitting loses it.
    walk.press(.escape, .right, .enter)
    #expect(walk.state.openForm != nil)
    walk.press(.control("q"))
    #expect(walk.effects.last != .quit)
    walk.press(.escape)
    #expect(walk.state.openForm?.entries.contains { $0.value.hasSuffix("abc") } == true)
    walk.happen(.draftKept(name: AppState.formDraftName))
    walk.press(.control("q"))
    #expect(walk.effects.last == .quit)
  }

  @Test func `comes back when the draft of a form just left could not be kept`() {
    var walk = Walk()
    walk.press(.character("2"), .character("a"), .tab)
    walk.type("abc")
    walk.press(.escape, .right, .enter)
    #expect(walk.state.openForm == nil)
    walk.happen(.draftNotKept(name: AppState.formDraftName, Phrase(same: "plein")))
    #expect(walk.state.openForm?.entries.contains { $0.value.hasSuffix("abc") } == true)
  }
}
