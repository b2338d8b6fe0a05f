import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `Copying` {
  private func copied(_ walk: Walk) -> [String] {
    walk.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
  }

  @Test func `asks what of the record, and says what went and how much`() throws {
    var walk = Walk()
    walk.press(.character("2"))
    let record = try #require(walk.state.recordHere)
    walk.press(.character("y"))
    #expect(walk.shows("Copier"))
    #expect(copied(walk).isEmpty, "nothing goes without a choice")
    walk.press(.character("n"))
    #expect(copied(walk) == [record.title.fr])
    #expect(walk.shows("Copié : nom – \(record.title.fr.count) caractères"))
    walk.press(.character("y"), .character("i"))
    #expect(copied(walk).last == record.id.text)
    walk.press(.character("y"), .character("r"))
    #expect(copied(walk).last?.contains("\n") == true)
    #expect(copied(walk).last?.contains(record.title.fr) == true)
    walk.press(.character("y"), .character("c"))
    #expect(copied(walk).count == 4)
    walk.press(.character("y"), .escape)
    #expect(copied(walk).count == 4)
    #expect(walk.state.layers.isEmpty)
  }

  @Test func `is refused where the settings say so, or where nothing is selected`() {
    var walk = Walk { $0.copies = false }
    walk.press(.character("2"), .character("y"))
    #expect(walk.shows("coupée dans les réglages"))
    var empty = Walk(through: Walk.empty)
    empty.press(.character("2"), .character("y"))
    #expect(empty.shows("Rien n'est sélectionné"))
  }

  @Test func `lets nothing through that acts where it is pasted`() {
    let text = CopyText(
      Phrase(same: "x"), "a\u{1B}[31mb\u{9B}c\r\n\td\u{202E}e\u{2066}f\u{200B}g\u{7F}نص\u{200C}ي\u{0}"
    ).text
    #expect(text == "a[31mbc\n\tdefgنص\u{200C}ي")
  }
}
