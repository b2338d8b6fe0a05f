import ESSDomain
import TerminalKit
import WalkSupport
import Testing

@testable import HubApp

/// What a screen is shown on: every language, in both ways that Arabic is brought into order, at three sizes.
private let displays = Language.allCases.flatMap { language in
  [TextDirectionMode.application, .terminal].flatMap { mode in
    [Size(80, 24), Size(120, 40), Size(200, 60)].map { Display(language: language, mode: mode, size: $0) }
  }
}

struct Display: Sendable, CustomTestStringConvertible {
  let language: Language
  let mode: TextDirectionMode
  let size: Size

  var testDescription: String { "\(language.rawValue) \(mode.rawValue) \(size.width)x\(size.height)" }

  /// A person at such a screen.
  var walk: Walk { Walk(in: language, size) { $0.bidi = mode } }
}

@Suite struct `The screens` {
  @Test(arguments: displays) func `show today`(_ display: Display) {
    let walk = display.walk
    #expect(walk.difference(from: "today") == nil)
  }

  @Test(arguments: displays) func `list organisations`(_ display: Display) {
    var walk = display.walk
    walk.press(.character("2"), .down, .down)
    #expect(walk.difference(from: "organisations") == nil)
  }

  @Test(arguments: displays) func `show the file of an organisation`(_ display: Display) {
    var walk = display.walk
    walk.press(.character("2"), .down, .enter)
    #expect(walk.difference(from: "organisation") == nil)
  }

  @Test(arguments: displays) func `list training`(_ display: Display) {
    var walk = display.walk
    walk.press(.character("3"))
    #expect(walk.difference(from: "training") == nil)
  }

  @Test(arguments: displays) func `list rural plans`(_ display: Display) {
    var walk = display.walk
    walk.press(.character("4"))
    #expect(walk.difference(from: "plans") == nil)
  }

  @Test(arguments: displays) func `show the tree of a plan`(_ display: Display) {
    var walk = display.walk
    walk.press(.character("4"), .enter)
    #expect(walk.difference(from: "plan-tree") == nil)
  }

  @Test(arguments: displays) func `list activities`(_ display: Display) {
    var walk = display.walk
    walk.press(.character("5"))
    #expect(walk.difference(from: "activities") == nil)
  }

  @Test(arguments: displays) func `ask for an activity`(_ display: Display) {
    var walk = display.walk
    walk.press(.character("2"), .character("a"), .tab)
    #expect(walk.difference(from: "activity-form") == nil)
  }

  @Test(arguments: displays) func `help`(_ display: Display) {
    var walk = display.walk
    walk.press(.character("2"), .character("?"))
    #expect(walk.difference(from: "help") == nil)
  }

  @Test(arguments: displays) func `offer every command`(_ display: Display) {
    var walk = display.walk
    walk.press(.character("2"), .character(":"))
    #expect(walk.difference(from: "palette") == nil)
  }

  @Test(arguments: Language.allCases) func `say what an empty region needs`(_ language: Language) {
    var walk = Walk(through: Walk.empty, in: language, Size(80, 24))
    walk.press(.character("2"))
    #expect(walk.difference(from: "empty-organisations") == nil)
  }

  @Test(arguments: [Size(20, 5), Size(59, 16), Size(1, 1), Size(0, 0)]) func `say when there is too little room`(
    _ size: Size
  ) {
    let walk = Walk(in: .french, size)
    #expect(walk.screen.count == size.height)
    if size.width >= 20 { #expect(walk.screen.joined(separator: " ").contains("trop petite")) }
  }

  @Test(arguments: Place.main) func `say that the region is invented`(_ place: Place) {
    for language in Language.allCases {
      var walk = Walk(in: language, Size(80, 24))
      walk.press(.character(Character("\((Place.main.firstIndex(of: place) ?? 0) + 1)")))
      let words = [Language.french: "DÉMONSTRATION", .english: "DEMONSTRATION"]
      if let word = words[language] { #expect(walk.shows(word), "\(place)") }
    }
  }

  @Test func `mirror in Arabic`() {
    let french = Walk(in: .french, Size(100, 30)).screen
    let arabic = Walk(in: .arabic, Size(100, 30)).screen
    #expect(french[0].hasPrefix(" Essor"))
    #expect(arabic[0].hasSuffix("Essor") || arabic[0].contains("· Essor"))
  }
}
