import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `The guided tour` {
  private func start(_ walk: inout Walk, _ command: String) {
    walk.press(.character(":"))
    walk.type(command)
    walk.press(.enter)
  }

  @Test(arguments: Language.allCases) func `goes from screen to screen and ends`(_ language: Language) {
    var walk = Walk(in: language, Size(80, 24))
    start(&walk, "tour-start")
    var places: Set<Place> = []
    for number in Tour.stops.indices {
      #expect(walk.shows("\(number + 1)/\(Tour.stops.count)"), "\(walk.screen)")
      places.insert(walk.state.place)
      walk.press(.enter)
    }
    #expect(walk.state.layers.isEmpty)
    #expect(places.count >= 4)
    #expect(walk.changes.isEmpty)
  }

  @Test func `goes back, and leaves by Esc at any stop`() {
    var walk = Walk()
    start(&walk, "visite guid")
    walk.press(.enter, .enter)
    #expect(walk.shows("3/8"))
    walk.press(.character("b"))
    #expect(walk.shows("2/8"))
    walk.press(.escape)
    #expect(walk.state.layers.isEmpty)
  }
}

@Suite struct `The direction of text, asked from the palette` {
  @Test func `holds at once and is remembered`() {
    var walk = Walk(in: .arabic)
    walk.press(.character(":"))
    walk.type("text-direction")
    walk.press(.enter)
    #expect(walk.state.focus == .calibration)
    #expect(walk.state.view().bidi == .application)
    #expect(walk.state.view().stranger == nil, "the sample of the terminal's order has no mark of direction")
    walk.press(.character("c"))
    #expect(walk.state.bidi == .terminal)
    #expect(walk.state.view().bidi == .terminal)
    #expect(walk.effects.contains(.rememberDirection(.terminal)))
  }

  @Test func `stays as it was when one leaves`() {
    var walk = Walk(in: .french) { $0.bidi = .terminal }
    walk.press(.character(":"))
    walk.type("calibr")
    walk.press(.enter)
    #expect(walk.state.view().bidi == .application, "the sample needs it")
    walk.press(.escape)
    #expect(walk.state.bidi == .terminal)
    #expect(!walk.effects.contains { if case .rememberDirection = $0 { true } else { false } })
  }
}
