import ESSDomain
import TerminalKit
import WalkSupport
import Testing

@testable import HubApp

@Suite struct `The form of an activity` {
  /// A form for the first organisation of the list.
  private func opened() -> Walk {
    var walk = Walk()
    walk.press(.character("2"), .character("a"))
    return walk
  }

  private func go(to field: String, _ walk: inout Walk) {
    guard let place = walk.state.openForm?.entries.firstIndex(where: { $0.field == field }) else { return }
    while let form = walk.state.openForm, form.focus < place { walk.press(.tab) }
    while let form = walk.state.openForm, form.focus > place { walk.press(.backTab) }
  }

  @Test func `is filled in from where the user stands`() throws {
    let walk = opened()
    let form = try #require(walk.state.openForm)
    let organisation = try #require(walk.state.organisations.selected)
    #expect(form.entries.first { $0.field == "organisations" }?.references == [organisation])
    #expect(form.entries.first { $0.field == "startsOn" }?.value == "24/11/2026")
    #expect(form.entries.first { $0.field == "type" }?.value == "VIS")
  }

  @Test func `saves what was typed, with its follow-up`() throws {
    var walk = opened()
    go(to: "participants.women", &walk)
    walk.type("9")
    go(to: "participants.men", &walk)
    walk.type("3")
    go(to: FormState.followUpAction, &walk)
    walk.type("Envoyer le devis")
    go(to: FormState.followUpDay, &walk)
    walk.type("+3")
    walk.press(.control("s"))
    guard case .activity(let activity)? = walk.changes.last?.edits.first?.after else {
      Issue.record("no activity was saved: \(walk.screen.suffix(2))")
      return
    }
    #expect(activity.participants.women == 9)
    #expect(activity.participants.all == 12)
    #expect(activity.followUps.first?.dueOn == Walk.today.adding(days: 3))
    #expect(activity.updatedOn == Walk.today)
    #expect(walk.state.layers.isEmpty)
    #expect(walk.shows("enregistré"))
  }

  @Test func `says field by field what is wrong and stays open`() throws {
    var walk = opened()
    go(to: "startsOn", &walk)
    walk.press(.control("w"))
    walk.type("31/02/2026")
    walk.press(.tab)
    let form = try #require(walk.state.openForm)
    #expect(form.entries.first { $0.field == "startsOn" }?.error != nil)
    walk.press(.control("s"))
    #expect(walk.changes.isEmpty)
    #expect(walk.state.openForm?.entries[walk.state.openForm?.focus ?? 0].field == "startsOn")
  }

  @Test func `refuses counts that contradict each other`() {
    var walk = opened()
    go(to: "participants.women", &walk)
    walk.type("9")
    go(to: "participants.total", &walk)
    walk.type("5")
    walk.press(.control("s"))
    #expect(walk.changes.isEmpty)
    #expect(walk.state.openForm != nil)
  }

  @Test func `comes back with everything typed when the disk is full`() {
    var walk = opened()
    walk.refusal = Phrase(fr: "disque plein", en: "disk full", ar: "القرص ممتلئ")
    go(to: "results", &walk)
    walk.type("Bon échange")
    walk.press(.control("s"))
    #expect(walk.state.openForm?.entries.first { $0.field == "results" }?.value == "Bon échange")
    #expect(walk.shows("disque plein"))
    walk.refusal = nil
    walk.press(.control("s"))
    #expect(walk.state.layers.isEmpty)
    #expect(walk.shows("enregistré"))
  }

  @Test func `asks before it is left, and keeps a draft that comes back`() throws {
    var walk = opened()
    go(to: "results", &walk)
    walk.type("À reprendre")
    walk.press(.escape)
    #expect(walk.state.focus == .dialog)
    walk.press(.right, .enter)
    #expect(walk.state.layers.isEmpty)
    guard case .keepDraft(_, let draft?)? = walk.effects.last else {
      Issue.record("no draft was kept")
      return
    }
    let again = Walk { $0.draft = draft }
    #expect(again.state.openForm?.entries.first { $0.field == "results" }?.value == "À reprendre")
  }

  @Test func `keeps its draft when the terminal goes away`() {
    var walk = opened()
    go(to: "results", &walk)
    walk.type("x")
    walk.happen(.terminal(.hangUp))
    #expect(walk.effects.contains { if case .keepDraft(_, .some) = $0 { true } else { false } })
    #expect(walk.effects.last == .quit)
  }

  @Test func `chooses an organisation by a few letters`() throws {
    var walk = opened()
    go(to: "organisations", &walk)
    walk.press(.backspace)
    #expect(walk.state.openForm?.entries.first { $0.field == "organisations" }?.references.isEmpty == true)
    walk.press(.function(4))
    #expect(walk.state.focus == .picker)
    walk.press(.down, .enter)
    #expect(walk.state.openForm?.entries.first { $0.field == "organisations" }?.references.count == 1)
  }
}
