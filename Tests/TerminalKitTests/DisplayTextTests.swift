import TerminalKit
import Testing

@Suite struct `Text for the screen` {
  @Test func `has no character that acts on a terminal, whatever it was made of`() {
    let hostile = (0...0x2FFFF).lazy.compactMap(Unicode.Scalar.init)
    for scalar in hostile {
      let text = DisplayText("a" + String(scalar) + "b").string
      for shown in text.unicodeScalars {
        let properties = shown.properties
        let isJoiner = shown == "\u{200C}" || shown == "\u{200D}"
        let acts = properties.generalCategory == .control || properties.generalCategory == .format
        guard !acts || isJoiner, !properties.isBidiControl, !properties.isNoncharacterCodePoint else {
          Issue.record("U+\(String(scalar.value, radix: 16)) became U+\(String(shown.value, radix: 16))")
          return
        }
      }
    }
  }

  @Test func `shows every control character as a picture of one cell`() {
    for value in Array(0..<0x20) + [0x7F] + Array(0x80..<0xA0) + [0x2028, 0x2029, 0xFFFE, 0x1FFFF] {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let text = DisplayText(String(scalar))
      #expect(text.width == 1, "U+\(String(value, radix: 16))")
      #expect(text.string.unicodeScalars.first.map { $0.value >= 0x2400 } == true)
    }
    #expect(DisplayText("\u{1B}[31m").string == "␛[31m")
    #expect(DisplayText("a\tb\nc").string == "a␠b␠c")
  }

  @Test(arguments: [
    "\u{202E}", "\u{2066}", "\u{200B}", "\u{200F}", "\u{FEFF}", "\u{61C}", "\u{AD}", "\u{FE0F}", "\u{E0041}",
  ])
  func `drops what cannot be seen`(_ hidden: String) {
    #expect(DisplayText("a\(hidden)b").string == "ab")
    #expect(DisplayText(hidden).isEmpty)
  }

  @Test func `keeps joiners between Arabic letters only`() {
    #expect(DisplayText("نامه\u{200C}ها").string.unicodeScalars.contains("\u{200C}"))
    #expect(DisplayText("a\u{200D}b").string == "ab")
    #expect(DisplayText("\u{200C}ب").string == "ب")
    #expect(DisplayText("ب\u{200C}").string == "ب")
    #expect(DisplayText("ب\u{200C}\u{200C}\u{200C}ب").string.unicodeScalars.count == 3)
  }

  @Test func `keeps at most four marks on a letter and gives an orphan a place`() {
    #expect(DisplayText("e" + String(repeating: "\u{301}", count: 9)).string.unicodeScalars.count == 5)
    #expect(DisplayText("\u{301}x").string == "◌\u{301}x")
    #expect(DisplayText("\u{301}x").width == 2)
  }

  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("🙂", 2), ("لا", 2), ("مُحَمَّد", 4), ("", 0), ("ⵣ", 1), ("﷽", 1),
    ("½ ●▲", 4), ("👨‍👩‍👧", 6),
  ])
  func `knows how many cells it takes`(_ text: String, _ cells: Int) {
    #expect(DisplayText(text).width == cells)
  }

  @Test func `is cut at its logical end`() {
    #expect(DisplayText("Coopérative").truncated(to: 5).string == "Coop…")
    #expect(DisplayText("Coop").truncated(to: 4).string == "Coop")
    #expect(DisplayText("Coop").truncated(to: 1).string == "…")
    #expect(DisplayText("Coop").truncated(to: 0).isEmpty)
    #expect(DisplayText("Coop").truncated(to: -3).isEmpty)
    #expect(DisplayText("漢字漢").truncated(to: 4).string == "漢…")
    #expect(DisplayText("ab تعاونية").truncated(to: 4).string == "ab …")
    #expect(DisplayText("e\u{301}e\u{301}e\u{301}").truncated(to: 2).string == "e\u{301}…")
  }

  @Test(arguments: 0...12) func `never grows when cut`(_ cells: Int) {
    for text in ["abcdefghijkl", "تعاونية تيويزي", "漢字漢字漢字", "é\u{301}\u{302}ab漢", "🙂🙂🙂"] as [DisplayText] {
      let cut = text.truncated(to: cells)
      #expect(cut.width <= cells)
      #expect(cut.width == DisplayText(cut.string).width)
    }
  }

  @Test func `wraps at spaces and cuts what is longer than a line`() {
    let lines = DisplayText("un deux  trois quatrecinq").wrapped(to: 7).map(\.string)
    #expect(lines == ["un deux", "trois", "quatrec", "inq"])
    #expect(DisplayText("").wrapped(to: 5).map(\.string) == [""])
    #expect(DisplayText("abc").wrapped(to: 0).isEmpty)
    #expect(DisplayText("漢字").wrapped(to: 1).map(\.string) == ["漢", "字"])
    #expect(DisplayText("1\u{A0}234 DH").wrapped(to: 6).map(\.string) == ["1\u{A0}234", "DH"])
  }

  @Test(arguments: 1...20) func `loses no letter when wrapped`(_ cells: Int) {
    let text = DisplayText("Les cinq fondatrices de تعاونية تيويزي récoltent 漢字 à Aoulouz, mot-très-long-sans-espace.")
    let lines = text.wrapped(to: cells)
    let letters = { (string: String) in string.filter { $0 != " " } }
    #expect(letters(lines.map(\.string).joined()) == letters(text.string))
    #expect(lines.allSatisfy { $0.width <= max(2, cells) })
  }

  @Test func `is split into the lines of a longer text`() {
    #expect(DisplayText.lines(of: "a\r\nb\n\nc\n").map(\.string) == ["a", "b", "", "c"])
    #expect(DisplayText.lines(of: "").isEmpty)
  }

  @Test func `adds up`() {
    let sum = DisplayText("abc") + "é漢" + "سلام"
    #expect(sum.width == 10)
    #expect(sum == DisplayText("abcé漢سلام"))
  }

  @Test func `names hidden marks of direction where a value is read whole`() {
    let name = "Coop\u{202E}ova\u{200F}"
    #expect(DisplayText(name).string == "Coopova")
    #expect(DisplayText.revealing(name).string == "Coop[U+202E]ova[U+200F]")
    #expect(DisplayText.revealing(name).width == 23)
    #expect(DisplayText.revealing("نص\u{200C}ي").string == "نص\u{200C}ي", "a joiner between letters is no mark")
    #expect(DisplayText.revealing("Tiwizi") == DisplayText("Tiwizi"))
  }
}

@Suite struct `A line of spans` {
  @Test func `is cut across its pieces`() {
    let line = Line([Span("abc", .ok), Span("defg", .late)])
    #expect(line.truncated(to: 5).plain.string == "abcd…")
    #expect(line.truncated(to: 5).spans.map(\.role) == [.ok, .late])
    #expect(line.truncated(to: 2).plain.string == "a…")
    #expect(line.truncated(to: 7) == line)
  }

  @Test func `marks what was searched for`() throws {
    let text = "Coopérative argan, Argan"
    let first = try #require(text.firstIndex(of: "a"))
    let comma = try #require(text.firstIndex(of: ","))
    let argan = try #require(text.lastIndex(of: "A"))
    let line = Line(text, matches: [argan..<text.endIndex, first..<comma, first..<comma], role: .text)
    #expect(line.plain == DisplayText(text))
    #expect(line.spans.map(\.emphasis) == [.plain, .match, .plain, .match])
  }

  @Test func `keeps its roles when wrapped`() {
    let lines = Line([Span("un ", .ok), Span("deux trois", .late)]).wrapped(to: 7)
    #expect(lines.map(\.plain.string) == ["un deux", "trois"])
    #expect(lines[0].spans.map(\.role) == [.ok, .late])
    #expect(lines[1].spans.map(\.role) == [.late])
  }
}
