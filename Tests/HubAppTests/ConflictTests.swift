import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

private let sizes = [Size(80, 24), Size(120, 40)]

@Suite struct `The screen of a conflict` {
  /// A form of an organisation that was saved, and that somebody else changed in the same fields.
  private func asked(in language: Language = .french, _ size: Size = Size(100, 30)) -> Walk {
    var walk = Walk(in: language, size)
    walk.press(.character("2"), .character("e"))
    walk.type(" X")
    walk.answer = { change in
      guard let edit = change.edits.first, case .organisation(let mine)? = edit.after,
        case .organisation(var theirs)? = edit.before, case .organisation(let before)? = edit.before
      else { return nil }
      theirs.name.french = "Coopérative Tiwizi de Taliouine"
      theirs.createdOn = Day(iso: "2019-05-12")
      let name = RecordName(.organisation, mine.id)
      let label = Organisation.fields["name"]?.label ?? Phrase(same: "")
      let part = Organisation.fields["name.fr"]?.label ?? Phrase(same: "")
      return [
        FieldConflict(
          record: name, title: mine.title, path: ["name", "fr"], trail: [label, part], shape: .text,
          expected: .string(before.name.french), found: .string(theirs.name.french),
          wanted: .string(mine.name.french), current: .organisation(theirs), author: "amina", changedOn: Walk.today),
        FieldConflict(
          record: name, title: mine.title, path: ["createdOn"],
          trail: [Organisation.fields["createdOn"]?.label ?? Phrase(same: "")], shape: .day, expected: nil,
          found: .string("2019-05-12"), wanted: .string("2018-03-01"), current: .organisation(theirs)),
      ]
    }
    walk.press(.control("s"))
    return walk
  }

  @Test(arguments: Language.allCases, sizes) func `shows both values`(_ language: Language, _ size: Size) {
    var walk = asked(in: language, size)
    walk.press(.down)
    #expect(walk.difference(from: "conflict") == nil)
  }

  @Test func `guesses nothing and saves only what is chosen`() {
    var walk = asked()
    #expect(walk.state.focus == .conflict)
    #expect(walk.shows("amina, 24/11/2026"))
    #expect(walk.shows("12/05/2019"))
    walk.press(.control("s"))
    #expect(walk.shows("À choisir encore : 2"))
    walk.press(.enter, .down, .enter)
    #expect(walk.shows("tout est choisi"))
    walk.answer = nil
    walk.press(.control("s"))
    guard
      case .resolve(_, let resolutions)? = walk.effects.first(where: { if case .resolve = $0 { true } else { false } })
    else {
      Issue.record("nothing was sent")
      return
    }
    #expect(resolutions.map(\.side) == [.mine, .theirs])
    #expect(resolutions.first?.found?.string == "Coopérative Tiwizi de Taliouine")
    #expect(walk.state.layers.isEmpty)
    #expect(walk.shows("— enregistré"))
  }

  @Test(arguments: zip(["m", "t"] as [Character], Resolution.Side.allCases)) func `takes one side for all`(
    _ key: Character, _ side: Resolution.Side
  ) {
    var walk = asked()
    walk.press(.character(key))
    walk.answer = nil
    walk.press(.control("s"))
    let sides = walk.effects.compactMap { effect -> [Resolution.Side]? in
      if case .resolve(_, let resolutions) = effect { resolutions.map(\.side) } else { nil }
    }
    #expect(sides == [[side, side]])
  }

  @Test func `goes back to the form with everything typed, and shows the other value there`() {
    var walk = asked()
    #expect(walk.effects.contains { if case .keepDraft(_, .some) = $0 { true } else { false } })
    walk.press(.escape)
    #expect(walk.state.focus == .form)
    #expect(walk.state.openForm?.entries.first?.value.hasSuffix(" X") == true)
    #expect(walk.shows("« Coopérative Tiwizi de Taliouine »"))
    walk.press(.control("s"))
    #expect(walk.state.focus == .conflict)
  }

  @Test func `asks again when the values changed once more`() {
    var walk = asked()
    walk.press(.character("m"), .control("s"))
    #expect(walk.state.focus == .conflict)
    walk.answer = nil
    walk.press(.character("t"), .control("s"))
    #expect(walk.state.layers.isEmpty)
  }

  @Test func `keeps the form when the disk refuses what was chosen`() {
    var walk = asked()
    walk.answer = nil
    walk.refusal = Phrase(fr: "disque plein", en: "disk full", ar: "القرص ممتلئ")
    walk.press(.character("m"), .control("s"))
    #expect(walk.state.openForm?.entries.first?.value.hasSuffix(" X") == true)
    #expect(walk.shows("disque plein"))
  }

  @Test func `offers a record deleted elsewhere to be brought back or let go`() {
    var walk = Walk()
    walk.press(.character("2"), .character("e"))
    let id = walk.state.organisations.selected ?? .none
    walk.type(" X")
    walk.answer = { change in
      [
        FieldConflict(
          record: RecordName(.organisation, id), title: change.title, path: [], trail: [], shape: .text,
          expected: .string("x"), found: nil, wanted: .string("y"), current: nil)
      ]
    }
    walk.press(.control("s"))
    #expect(walk.shows("la rétablir"))
    #expect(walk.shows("La laisser supprimée"))
    #expect(walk.state.hub.organisations[id] == nil)
    walk.answer = nil
    walk.press(.enter, .control("s"))
    #expect(walk.state.layers.isEmpty)
    #expect(walk.state.hub.organisations[id]?.name.french.hasSuffix(" X") == true)
  }

  @Test func `leaves a review as it was typed`() throws {
    var walk = SamplePlan.walk()
    walk.press(.character("R"), .tab, .tab)
    walk.type("Wali, DRA")
    walk.press(.function(9), .function(9), .control("s"))
    let plan = try #require(walk.state.hub.ruralPlans[SamplePlan.id])
    walk.answer = { _ in
      [
        FieldConflict(
          record: RecordName(.ruralPlan, SamplePlan.id), title: plan.title, path: ["status"],
          trail: [Phrase(same: "Statut")], shape: .text, expected: .string("a"), found: .string("b"),
          wanted: .string("c"), current: .ruralPlan(plan))
      ]
    }
    for _ in 0..<4 where walk.state.focus != .conflict { walk.press(.control("s")) }
    #expect(walk.state.focus == .conflict)
    walk.press(.escape)
    #expect(walk.state.place == .review(SamplePlan.id))
    #expect(walk.state.review?.hasEntries == true)
    for _ in 0..<4 where walk.state.focus != .conflict { walk.press(.control("s")) }
    walk.answer = nil
    walk.press(.character("m"), .control("s"))
    #expect(walk.state.review == nil)
    #expect(walk.state.hub.ruralPlans[SamplePlan.id]?.reviews.count == plan.reviews.count + 1)
  }

  @Test func `is left to the store where a review says what somebody else said meanwhile`() throws {
    var walk = SamplePlan.walk()
    walk.press(.character("R"), .tab, .tab)
    walk.type("Wali, DRA")
    let begun = try #require(walk.state.hub.ruralPlans[SamplePlan.id])
    var theirs = begun
    theirs.notes = "dit ailleurs"
    let file = try #require(walk.state.hub.ruralPlans.file(of: SamplePlan.id))
    walk.happen(.filesChanged(Elsewhere.news([file], [.ruralPlans(RecordShard(file, [theirs]))])))
    walk.press(.function(9), .function(9))
    for _ in 0..<4 where walk.changes.isEmpty { walk.press(.control("s")) }
    guard case .ruralPlan(let before)? = walk.changes.last?.edits.first?.before,
      case .ruralPlan(let after)? = walk.changes.last?.edits.first?.after
    else {
      Issue.record("nothing was saved")
      return
    }
    #expect(before == begun)
    #expect(after.notes == "dit ailleurs")
  }

  @Test func `does not let a value be put where nothing holds it any more`() {
    var conflict = ConflictState(
      Change(id: .none, action: "", title: Phrase(same: ""), author: "", edits: []),
      [
        FieldConflict(
          record: RecordName(.ruralPlan, .none), title: Phrase(same: ""), path: ["axes", "x"], trail: [], shape: .text,
          expected: nil, found: nil, wanted: .string("c"), current: nil, canBeMine: false)
      ])
    #expect(conflict.sides == [.theirs])
    let isChosen = conflict.choose()
    #expect(!isChosen)
    conflict.chooseAll(.mine)
    #expect(conflict.resolutions?.map(\.side) == [.theirs])
  }
}
