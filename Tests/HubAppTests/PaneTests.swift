import ESSDomain
import TerminalKit
import WalkSupport
import Testing

@testable import HubApp

@Suite struct `The parts of a list screen` {
  private func organisations(_ size: Size, _ language: Language = .french) -> Walk {
    var walk = Walk(in: language, size)
    walk.press(.character("2"))
    return walk
  }

  @Test func `let the preview follow once the keyboard rests`() {
    var walk = organisations(Size(120, 40))
    walk.isPatient = false
    let before = walk.state.view()
    walk.press(.down)
    #expect(walk.state.awaitsQuiet)
    let after = walk.state.view()
    let changed = (0..<40).filter { !before.hasSameRow($0, as: after) }
    #expect(changed.count == 2, "a step changes two rows: \(changed)")
    walk.happen(.quiet)
    #expect(!walk.state.awaitsQuiet)
    #expect(walk.state.organisations.previewed == walk.state.organisations.selected)
    let rested = walk.state.view()
    #expect((0..<40).contains { !after.hasSameRow($0, as: rested) })
  }

  @Test func `wait for nothing where no preview is shown`() {
    var walk = organisations(Size(80, 24))
    walk.isPatient = false
    walk.press(.down)
    #expect(!walk.state.awaitsQuiet)
  }

  @Test func `stand beside, below, or give way, and are remembered`() {
    var walk = organisations(Size(80, 24))
    #expect(walk.state.listLayout.preview.isEmpty)
    walk.press(.character("v"))
    #expect(walk.state.listLayout.preview.x > walk.state.listLayout.table.x)
    #expect(walk.shows("Aperçu : à côté"))
    walk.press(.character("v"))
    #expect(walk.state.listLayout.preview.y > walk.state.listLayout.table.y)
    walk.press(.character("v"))
    #expect(walk.state.listLayout.preview.isEmpty)
    #expect(walk.effects.last == .rememberSettings(["preview": "hidden", "previewShare": ""]))
    walk.press(.character("v"))
    #expect(walk.state.panes.settings == PaneSettings())
  }

  @Test(arguments: [Size(60, 16), Size(66, 20), Size(80, 24), Size(100, 30), Size(120, 40), Size(200, 60)])
  func `lie inside the screen, apart from each other, whatever is wanted`(_ size: Size) {
    let body = Rect(size).droppingTop(3).droppingBottom(1)
    for preview in PaneSettings.Preview.allCases {
      for share in [nil, 20, 45, 70] {
        for pane in Pane.allCases {
          for isZoomed in [false, true] {
            var panes = PaneState()
            panes.settings.preview = preview
            panes.settings.share = share
            panes.current = pane
            panes.isZoomed = isZoomed
            let layout = ListLayout(in: body, panes, hasTerritory: true)
            let parts = [layout.territory, layout.table, layout.preview].filter { !$0.isEmpty }
            #expect(!parts.isEmpty && layout.tableHeight > 0)
            for part in parts { #expect(part.intersection(body) == part) }
            for (index, part) in parts.enumerated() {
              for other in parts.dropFirst(index + 1) { #expect(part.intersection(other).isEmpty) }
            }
            if !isZoomed { #expect(layout.table.width >= 40 && layout.table.height >= 4) }
          }
        }
      }
    }
  }

  @Test func `grow and shrink within bounds`() {
    var walk = organisations(Size(120, 40))
    let usual = walk.state.listLayout.preview.width
    walk.press(.character("+"))
    #expect(walk.state.listLayout.preview.width > usual)
    for _ in 0..<20 { walk.press(.character("+")) }
    #expect(walk.state.panes.settings.share == 70)
    for _ in 0..<20 { walk.press(.character("_")) }
    #expect(walk.state.panes.settings.share == 20)
    #expect(walk.state.listLayout.preview.width == 24)
  }

  @Test func `are zoomed one at a time, and Esc shows all again`() {
    var walk = organisations(Size(120, 40))
    walk.press(.tab)
    #expect(walk.state.listLayout.current == .preview)
    walk.press(.character("z"))
    #expect(walk.state.listLayout.table.isEmpty)
    #expect(walk.state.listLayout.preview.width == 120)
    walk.press(.down, .down)
    #expect(walk.state.organisations.previewTop == 2)
    walk.press(.escape)
    #expect(!walk.state.listLayout.table.isEmpty)
    walk.press(.escape)
    #expect(walk.state.listLayout.current == .list)
    #expect(walk.state.place == .organisations)
  }

  @Test(arguments: Language.allCases) func `show the territory on a wide screen`(_ language: Language) {
    var walk = organisations(Size(200, 60), language)
    #expect(!walk.state.listLayout.territory.isEmpty)
    #expect(walk.difference(from: "three-panes") == nil)
    walk.press(.backTab, .down, .down, .enter)
    #expect(walk.state.listLayout.current == .territory)
    let inProvince = walk.state.organisations.count
    #expect(inProvince > 0 && inProvince < 120, "\(walk.state.organisations.filter.text)")
    #expect(walk.difference(from: "three-panes-province") == nil)
    walk.press(.down, .down, .enter)
    #expect(walk.state.organisations.count <= inProvince, "\(walk.state.organisations.filter.text)")
    walk.press(.home, .enter)
    #expect(walk.state.organisations.count == 120)
    #expect(walk.state.organisations.filter.isEmpty)
  }

  @Test func `keep the filter's other words when a place is chosen`() {
    var walk = organisations(Size(200, 60))
    walk.press(.character("/"))
    walk.type("forme:coop")
    walk.press(.enter, .backTab, .down, .enter)
    #expect(walk.state.organisations.filter.text.hasPrefix("forme:coop province:"))
    walk.press(.home, .enter)
    #expect(walk.state.organisations.filter.text == "forme:coop")
  }

  @Test func `count what lies in each place`() {
    let walk = organisations(Size(200, 60))
    let provinces = Territory.morocco.provinces(in: TerritoryCode("09") ?? Walk.nowhere)
    let sum = provinces.reduce(0) { $0 + (walk.state.figures?.territory.unit($1.code).organisations ?? 0) }
    let known = walk.state.hub.organisations.all.filter { $0.commune?.province != nil }.count
    #expect(sum == known && known > 100)
  }
}

extension Walk {
  fileprivate static var nowhere: TerritoryCode { Territory.morocco.regions[0].code }
}

@Suite struct `A window that changes` {
  private static let sizes = [
    Size(80, 24), Size(60, 16), Size(59, 16), Size(20, 5), Size(120, 40), Size(200, 60), Size(70, 60), Size(1, 1),
    Size(0, 0), Size(100, 30),
  ]

  @Test func `keeps the selected row`() {
    var walk = Walk(Size(100, 30))
    walk.press(.character("2"), .pageDown, .pageDown, .down)
    let selected = walk.state.organisations.selected
    for size in Self.sizes {
      walk.happen(.terminal(.resize(size)))
      #expect(walk.state.view().size == size)
    }
    #expect(walk.state.organisations.selected == selected)
    #expect(walk.state.view().lines().contains { $0.contains("▌") })
  }

  @Test func `keeps half-typed text`() {
    var walk = Walk(Size(100, 30))
    walk.press(.character("2"), .character("/"))
    walk.type("coop arg")
    for size in Self.sizes { walk.happen(.terminal(.resize(size))) }
    walk.type("an")
    #expect(walk.state.organisations.filter.text == "coop argan")
    walk.press(.enter, .character("a"), .tab)
    walk.type("Visite à moi")
    for size in Self.sizes { walk.happen(.terminal(.resize(size))) }
    walk.type("tié")
    #expect(walk.shows("Visite à moitié"))
  }

  @Test func `keeps the place on a page`() {
    var walk = Walk(Size(80, 24))
    walk.press(.character("2"), .enter, .down, .down, .down)
    let top = walk.state.page.top
    #expect(top == 3)
    for size in [Size(60, 16), Size(20, 5), Size(80, 24)] { walk.happen(.terminal(.resize(size))) }
    #expect(walk.state.page.top == top)
  }

  @Test(arguments: Language.allCases) func `says what it needs, and recovers`(_ language: Language) {
    var walk = Walk(in: language, Size(59, 15))
    #expect(walk.screen.joined(separator: " ").contains("60x16"))
    #expect(walk.screen.joined(separator: " ").contains("59x15"))
    walk.happen(.terminal(.resize(Size(60, 16))))
    #expect(!walk.screen.joined(separator: " ").contains("59x15"))
  }

  @Test(arguments: Language.allCases) func `of 60 by 16 shows every screen in a column`(_ language: Language) {
    for (index, place) in Place.main.enumerated() {
      var walk = Walk(in: language, Size(60, 16))
      walk.press(.character(Character("\(index + 1)")))
      #expect(walk.state.place == place)
      #expect(walk.difference(from: "small-\(index + 1)") == nil)
    }
    var walk = Walk(in: language, Size(60, 16))
    walk.press(.character("2"), .enter)
    #expect(walk.difference(from: "small-page") == nil)
    walk.press(.character("a"))
    #expect(walk.difference(from: "small-form") == nil)
  }
}
