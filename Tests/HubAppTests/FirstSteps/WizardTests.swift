import ESSDomain
import TerminalKit
import Testing

@testable import HubApp

@Suite struct `The first questions` {
  private func shows(_ wizard: Wizard, _ text: String, _ size: Size = Size(80, 24)) -> Bool {
    wizard.view(size).lines().contains { $0.contains(text) }
  }

  private func type(_ text: String, _ wizard: inout Wizard) {
    for letter in text { #expect(wizard.handle(.character(letter)) == .waiting) }
  }

  private func code(_ text: String) throws -> TerritoryCode { try #require(TerritoryCode(text)) }

  @Test func `lead to a hub of one's own in three answers`() throws {
    var wizard = Wizard(.french, glyphs: .unicode)
    #expect(shows(wizard, "Français"))
    #expect(wizard.handle(.enter) == .waiting)
    #expect(shows(wizard, "Quelle est la région"))
    type("drâa", &wizard)
    #expect(shows(wizard, "Drâa-Tafilalet"))
    #expect(!shows(wizard, "Souss-Massa"))
    #expect(wizard.handle(.enter) == .waiting)
    #expect(shows(wizard, "Commencer le dossier du pôle : Drâa-Tafilalet"))
    let beginning = Beginning(language: .french, region: try code("08"), direction: nil, data: .own)
    #expect(wizard.handle(.enter) == .begun(beginning))
  }

  @Test func `ask how Arabic reads before anything in Arabic`() throws {
    var wizard = Wizard(.french, glyphs: .unicode)
    _ = wizard.handle(.down)
    #expect(wizard.language == .arabic)
    _ = wizard.handle(.enter)
    type("سوس", &wizard)
    _ = wizard.handle(.enter)
    #expect(wizard.step == .direction)
    _ = wizard.handle(.character("c"))
    #expect(wizard.step == .data)
    _ = wizard.handle(.down)
    let beginning = Beginning(
      language: .arabic, region: try code("09"), direction: .terminal, data: .demonstration)
    #expect(wizard.handle(.enter) == .begun(beginning))
  }

  @Test func `go back by Esc, one question at a time, and leave at the first`() {
    var wizard = Wizard(.english, glyphs: .unicode)
    _ = wizard.handle(.enter)
    _ = wizard.handle(.enter)
    #expect(wizard.step == .data)
    _ = wizard.handle(.end)
    _ = wizard.handle(.enter)
    #expect(wizard.step == .direction, "the last line asks about Arabic")
    #expect(wizard.handle(.escape) == .waiting)
    #expect(wizard.step == .data)
    #expect(wizard.handle(.escape) == .waiting)
    #expect(wizard.step == .region)
    #expect(wizard.handle(.escape) == .waiting)
    #expect(wizard.handle(.escape) == .left)
  }

  @Test func `take no region that is not there`() {
    var wizard = Wizard(.french, glyphs: .unicode)
    _ = wizard.handle(.enter)
    type("zzz", &wizard)
    #expect(shows(wizard, "Aucune région"))
    _ = wizard.handle(.enter)
    #expect(wizard.step == .region)
  }

  @Test func `offer no Arabic where there are no letters for it`() {
    var wizard = Wizard(.arabic, glyphs: .ascii)
    #expect(wizard.language == .french)
    _ = wizard.handle(.down)
    #expect(wizard.language == .english)
    _ = wizard.handle(.enter)
    _ = wizard.handle(.enter)
    #expect(wizard.step == .data)
    #expect(!shows(wizard, "Arabic"))
  }

  @Test(arguments: Language.allCases, [Size(80, 24), Size(60, 16), Size(140, 40), Size(10, 3)])
  func `fit every screen`(_ language: Language, _ size: Size) {
    var wizard = Wizard(language, glyphs: .unicode)
    for _ in 0..<5 {
      #expect(wizard.view(size).lines().count == size.height)
      _ = wizard.handle(.enter)
    }
  }
}

@Suite struct `The question on Arabic text` {
  @Test func `shows the same words in three ways`() throws {
    var canvas = Canvas(size: Size(80, 24))
    Calibration().draw(in: canvas.bounds, .french, on: &canvas)
    let lines = canvas.lines()
    let joined = String(String.UnicodeScalarView("\u{FEE1}\u{FEFC}".unicodeScalars))
    #expect(!lines.joined().contains(joined), "no ligature")
    let samples = ["A", "B", "C"].compactMap { letter in
      lines.first { $0.contains(" \(letter)   ") }?.split(separator: letter).last.map {
        $0.trimming.filter { $0 != "\u{200E}" }
      }
    }
    try #require(samples.count == 3)
    #expect(samples[1] == String(samples[2].reversed()), "in order, and as it is stored")
    #expect(samples[2].hasPrefix("السلام"))
    #expect(samples[0].unicodeScalars.allSatisfy { $0 == " " || (0xFE70...0xFEFC).contains($0.value) })
  }

  @Test func `is answered by letters, figures and arrows`() {
    var calibration = Calibration()
    #expect(calibration.handle(.character("b")) == .answered(.applicationUnjoined))
    #expect(calibration.handle(.character("3")) == .answered(.terminal))
    #expect(calibration.handle(.character("د")) == .answered(.off))
    #expect(calibration.handle(.down) == .waiting)
    #expect(calibration.handle(.enter) == .answered(.applicationUnjoined))
    #expect(calibration.handle(.character("x")) == .waiting)
    #expect(calibration.handle(.escape) == .cancelled)
  }
}

extension StringProtocol {
  fileprivate var trimming: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "│" }.reversed())
  }
}
