import ESSDomain
import Testing
import WalkSupport

@testable import HubApp
@testable import TerminalKit

@Suite struct `A key that does nothing here` {
  @Test(arguments: Language.allCases) func `names the screen where it does something`(_ language: Language) {
    var walk = Walk(in: language)
    walk.press(.character("2"), .enter, .character("x"))
    let said = walk.state.notice.map { walk.state.shown($0.phrase).string } ?? ""
    #expect(said.contains(Place.today.title[language]) && said.contains("x"))
    #expect(walk.shows(language == .arabic ? "x" : Place.today.title[language]))
  }

  @Test(arguments: Language.allCases) func `says that it does nothing elsewhere either`(_ language: Language) {
    var walk = Walk(in: language)
    walk.press(.character("$"))
    let said = walk.state.notice.map { walk.state.shown($0.phrase).string } ?? ""
    #expect(said.contains("$") && said.contains("?"))
    #expect(!Focus.allCases.contains { said.contains("«\($0.title[language])»") })
  }

  @Test func `never opens or closes anything`() {
    var walk = Walk(in: .english)
    for (place, figure) in zip(Place.main, "123456") {
      walk.press(.character(figure))
      for key in "%;,.<>AZ".map({ Key.character($0) }) {
        walk.press(key)
        #expect(walk.state.place == place && walk.state.layers.isEmpty && walk.state.notice != nil)
      }
    }
  }
}

@Suite struct `The footer` {
  @Test(arguments: Language.allCases, [60, 80, 120])
  func `shows seven whole hints at most, help and commands among them`(_ language: Language, _ width: Int) {
    let walk = Walk(in: language, Size(width, 24))
    var walks = [walk]
    for keys: [Key] in [
      [.character("2")], [.character("2"), .character("/")], [.character("2"), .character("e")], [.character("3")],
      [.character("4")], [.character("4"), .enter], [.character("5"), .enter], [.character("6")],
      [.character("2"), .character("H")], [.function(7)], [.character(":")],
    ] {
      var other = walk
      for key in keys { other.press(key) }
      walks.append(other)
    }
    for walk in walks {
      let line = Canvas(size: walk.state.size).bounds.bottom(1)
      let footer = walk.state.footer
      let placed = footer.placed(in: line)
      #expect(placed.count <= Footer.most && !placed.isEmpty, "\(walk.state.focus)")
      for (hint, area) in placed {
        #expect(area.width == hint.key.width + 1 + hint.label.width && area.maxX <= width)
      }
      for lasting in footer.lasting { #expect(placed.contains { $0.0 == lasting }, "\(walk.state.focus)") }
    }
  }
}
