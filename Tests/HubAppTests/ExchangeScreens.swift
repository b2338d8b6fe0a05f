import ESSDomain
import TerminalKit
import WalkSupport
import Testing

@testable import HubApp

@Suite struct `The screens of exchange` {
  @Test(arguments: [Language.french, .arabic], [Size(80, 24), Size(60, 16), Size(140, 40)])
  func `look as they did`(_ language: Language, _ size: Size) {
    var walk = Walk(in: language, size)
    walk.folder = { effect, _ in `The import of a list`.answer(effect) }
    func expect(_ name: String) {
      let difference = walk.difference(from: name)
      #expect(difference == nil)
    }
    walk.press(.character("2"), .character("i"))
    expect("import-file")
    walk.press(.down, .enter)
    expect("import-columns")
    walk.press(.enter)
    expect("import-target")
    walk.press(.escape, .control("s"), .space)
    expect("import-trial")
    walk.press(.escape, .escape, .escape, .character("x"))
    expect("export-sheet")
    walk.press(.escape, .character("n"))
    walk.type("Tiwizi")
    expect("organisation-new")
  }
}
