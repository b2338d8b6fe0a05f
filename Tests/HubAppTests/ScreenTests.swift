import ESSDomain
import TerminalKit
import WalkSupport
import Testing

@testable import HubApp

private let sizes = [Size(80, 24), Size(120, 40)]

@Suite struct `The screens` {
  @Test(arguments: Language.allCases, sizes) func `show today`(_ language: Language, _ size: Size) {
    let walk = Walk(in: language, size)
    #expect(walk.difference(from: "today") == nil)
  }

  @Test(arguments: Language.allCases, sizes) func `list organisations`(_ language: Language, _ size: Size) {
    var walk = Walk(in: language, size)
    walk.press(.character("2"), .down, .down)
    #expect(walk.difference(from: "organisations") == nil)
  }

  @Test(arguments: Language.allCases, sizes) func `show the file of an organisation`(_ language: Language, _ size: Size)
  {
    var walk = Walk(in: language, size)
    walk.press(.character("2"), .down, .enter)
    #expect(walk.difference(from: "organisation") == nil)
  }

  @Test(arguments: Language.allCases, sizes) func `list training`(_ language: Language, _ size: Size) {
    var walk = Walk(in: language, size)
    walk.press(.character("3"))
    #expect(walk.difference(from: "training") == nil)
  }

  @Test(arguments: Language.allCases, sizes) func `list rural plans`(_ language: Language, _ size: Size) {
    var walk = Walk(in: language, size)
    walk.press(.character("4"))
    #expect(walk.difference(from: "plans") == nil)
  }

  @Test(arguments: Language.allCases, sizes) func `show the tree of a plan`(_ language: Language, _ size: Size) {
    var walk = Walk(in: language, size)
    walk.press(.character("4"), .enter)
    #expect(walk.difference(from: "plan-tree") == nil)
  }

  @Test(arguments: Language.allCases, sizes) func `list activities`(_ language: Language, _ size: Size) {
    var walk = Walk(in: language, size)
    walk.press(.character("5"))
    #expect(walk.difference(from: "activities") == nil)
  }

  @Test(arguments: Language.allCases, sizes) func `ask for an activity`(_ language: Language, _ size: Size) {
    var walk = Walk(in: language, size)
    walk.press(.character("2"), .character("a"), .tab)
    #expect(walk.difference(from: "activity-form") == nil)
  }

  @Test(arguments: Language.allCases, sizes) func `help`(_ language: Language, _ size: Size) {
    var walk = Walk(in: language, size)
    walk.press(.character("2"), .character("?"))
    #expect(walk.difference(from: "help") == nil)
  }

  @Test(arguments: Language.allCases, sizes) func `offer every command`(_ language: Language, _ size: Size) {
    var walk = Walk(in: language, size)
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
