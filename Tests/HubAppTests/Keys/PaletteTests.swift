import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `The palette` {
  private func ids(_ typed: String, _ language: Language) -> [String] {
    CommandSearch.all.matches(typed, in: language).map(\.action.id)
  }

  @Test(arguments: [
    ("undo", Language.french, "change-undo"), ("annuler le dernier", .french, "change-undo"),
    ("تراجع", .french, "change-undo"), ("التراجع", .arabic, "change-undo"), ("defaire", .arabic, "change-undo"),
    ("équipe", .french, ""), ("organisations", .french, "screen-organisations"),
    ("taawoniya", .english, "screen-organisations"), ("quitter", .arabic, "program-quit"),
    ("visite", .english, "activity-record"), ("langue", .english, "language-change"),
    ("المظهر", .french, "theme-change"),
    ("supprimer", .french, "record-delete"), ("delete", .arabic, "record-delete"), ("trier", .english, "list-sort"),
    ("اعادة رسم", .arabic, "screen-redraw"), ("theme-change", .french, "theme-change"),
  ])
  func `finds a command by its words in any language`(_ typed: String, _ language: Language, _ id: String) {
    if id.isEmpty {
      #expect(ids(typed, language).first == nil || ids(typed, language).first != "record-delete")
    } else {
      #expect(ids(typed, language).first == id, "\(typed): \(ids(typed, language).prefix(4))")
    }
  }

  @Test func `finds a command by letters in their order`() {
    #expect(ids("opnrec", .english).first == "record-open")
    #expect(ids("recact", .english).contains("activity-record"))
    #expect(ids("zzqx", .english).isEmpty)
  }

  @Test func `puts a word before a part of one, and letters last`() {
    func match(_ typed: String, _ text: String) -> FuzzyMatch? {
      FuzzyMatch(FuzzyMatch.Text(typed), in: FuzzyMatch.Text(text))
    }
    let order = ["Trier", "Trier la liste", "Ne pas trier", "Détrier"]
    #expect(order.map { match("trier", $0)?.closeness } == [.same, .beginning, .word, .inside])
    #expect(match("trie", "À trieur")?.closeness == .wordBeginning)
    #expect(match("tre", "tout rien écrire")?.closeness == .scattered)
    #expect(match("أحمد", "احمد")?.closeness == .same && match("ELEVE", "Élève")?.closeness == .same)
  }

  @Test func `never offers by letters alone what takes something away`() {
    let dangerous = Registry.all.filter(Registry.takesAway)
    for action in dangerous {
      for language in Language.allCases {
        // Every other letter of its title, and the middle of its first word.
        let title = Array(action.title[language])
        let letters = String(stride(from: 0, to: min(title.count, 12), by: 2).map { title[$0] })
        for typed in [letters, String(title.dropFirst().prefix(3))] {
          guard let top = CommandSearch.all.matches(typed, in: language).first else { continue }
          #expect(top.isByWords || !Registry.takesAway(top.action), "\(typed): \(top.action.id)")
        }
      }
    }
    #expect(ids("sprmr", .french).first != "record-delete" && ids("dlt", .english).first != "record-delete")
  }

  @Test func `does what was typed or says why not, rather than something else`() {
    var walk = Walk(in: .english)
    walk.press(.character("2"), .character(":"))
    walk.type("undo the last")
    walk.press(.enter)
    #expect(walk.state.focus == .palette)
    #expect(walk.shows("There is nothing to undo."))
  }

  @Test func `shows first what was used last, and remembers it`() {
    var walk = Walk(in: .english)
    walk.press(.character(":"))
    walk.type("theme")
    walk.press(.enter, .escape, .character(":"))
    guard case .palette(let palette)? = walk.state.layers.last,
      case .action(let first, nil, _)? = walk.state.entries(of: palette).first
    else {
      Issue.record("no palette")
      return
    }
    #expect(first.id == "theme-change")
    #expect(walk.effects.contains(.rememberCommands(["theme-change"])))
    var again = Walk(in: .english) { $0.recentCommands = ["theme-change", "gone-away"] }
    again.press(.character(":"), .enter)
    #expect(again.state.focus == .themes)
  }

  @Test func `completes what is typed`() {
    var walk = Walk(in: .english)
    walk.press(.character(":"))
    walk.type("next la")
    walk.press(.tab)
    guard case .palette(let palette)? = walk.state.layers.last else {
      Issue.record("no palette")
      return
    }
    #expect(palette.input.text == Action.changeLanguage.title.en)
    walk.press(.enter)
    #expect(walk.state.language == .french)
  }

  @Test func `finds records, and jumps to the organisations of a commune`() throws {
    let hub = Walk.demonstration
    let organisation = hub.organisations[3]
    let code = try #require(organisation.commune)
    var walk = Walk(in: .french)
    walk.press(.control("f"))
    walk.type(organisation.title.fr)
    walk.press(.enter)
    #expect(walk.state.focus == .page || walk.state.focus == .planTree)
    walk.press(.character(":"))
    let name = try #require(Territory.morocco.name(of: code.text, in: .french))
    walk.type("#" + name)
    walk.press(.enter)
    #expect(walk.state.place == .organisations)
    #expect(walk.state.organisations.filter.text == "commune:\(code.text)")
    #expect(walk.state.organisations.positions.contains(3))
  }

  @Test func `searches the help`() {
    var walk = Walk(in: .english)
    walk.press(.character("2"), .character(":"))
    walk.type("?sort")
    #expect(walk.shows(Action.sortNext.title.en))
    walk.press(.enter)
    #expect(walk.state.focus == .help && walk.shows("essor list --sort"))
  }

  @Test(arguments: Language.allCases) func `keeps a view under a name and finds it again`(_ language: Language) {
    var walk = Walk(in: language)
    walk.press(.character("2"), .character("/"))
    walk.type("argan")
    walk.press(.enter, .character("S"), .character(":"))
    walk.type("view-save")
    walk.press(.enter)
    walk.type(" du Souss")
    walk.press(.enter)
    let views = walk.state.shortcuts.views
    #expect(
      views.map(\.name) == ["argan du Souss"] && views.first?.filter == "argan" && views.first?.isDescending == true)
    #expect(walk.effects.contains(.keepShortcuts(Shortcuts(views: views))))
    walk.press(.escape, .escape, .character("5"), .character(":"))
    walk.type("~souss")
    walk.press(.enter)
    #expect(walk.state.place == .organisations && walk.state.organisations.filter.text == "argan")
    #expect(walk.state.organisations.sort.descending)
    walk.press(.character(":"))
    walk.type("~argan du souss")
    walk.press(.down, .enter)
    #expect(walk.state.shortcuts.views.isEmpty)
  }

  @Test func `keeps no view where there is no list`() {
    var walk = Walk(in: .english)
    walk.press(.character(":"))
    walk.type("view-save")
    walk.press(.enter)
    #expect(walk.state.focus == .palette && walk.shows("Only lists of records"))
  }
}
