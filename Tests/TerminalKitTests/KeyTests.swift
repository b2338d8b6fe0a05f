import TerminalKit
import Testing

@Suite struct `A key` {
  @Test(arguments: [
    Key.character("?"), .character("+"), .space, .control("s"), .control(" "), .alt("x"), .enter, .escape, .tab,
    .backTab,
    .function(1), .function(12), .controlLeft, .altRight, .shiftUp, .pageDown, .home, .delete, .altEnter,
  ])
  func `is read from its name again`(_ key: Key) {
    #expect(Key(key.name) == key)
  }

  @Test func `has the names that people know`() {
    #expect(Key("Ctrl+S") == .control("s"))
    #expect(Key.control("s").name == "Ctrl+S")
    #expect(Key.backTab.name == "Shift+Tab")
    #expect(Key("F99") == nil)
    #expect(Key("Ctrl+") == nil)
    #expect(Key("") == nil)
  }

  @Test func `is found by its place on an Arabic keyboard`() {
    #expect(Key.character("ت").commandFallbacks == [.character("j")])
    #expect(Key.character("ض").commandFallbacks == [.character("q")])
    #expect(Key.character("ش").commandFallbacks == [.character("a")])
    #expect(Key.character("؟").commandFallbacks.first == .character("?"))
    #expect(Key.character("٣").commandFallbacks == [.character("3")])
    #expect(Key.control("س").commandFallbacks == [.control("s")])
  }

  @Test func `is found by its place on a French keyboard`() {
    #expect(Key.character("&").commandFallbacks == [.character("1")])
    #expect(Key.character("à").commandFallbacks == [.character("0")])
  }

  @Test func `stays itself on an American one`() {
    for letter in "abcdefghijklmnopqrstuvwxyz:/?" { #expect(Key.character(letter).commandFallbacks.isEmpty) }
    #expect(Key.enter.commandFallbacks.isEmpty)
  }

  @Test func `is told from the two that an Arabic B sends`() {
    #expect(Key.lamAlef(.character("ل"), .character("ا")) == .character("b"))
    #expect(Key.lamAlef(.character("ل"), .character("ب")) == nil)
    #expect(Key.lamAlef(.character("ا"), .character("ل")) == nil)
  }

  @Test func `covers every letter of the Latin alphabet but b, which is two on the Arabic keyboard`() {
    let reached = Set("ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ".flatMap { Key.character($0).commandFallbacks })
    for letter in "acdefghijklmnopqrstuvwxyz" { #expect(reached.contains(.character(letter)), "\(letter)") }
  }
}
