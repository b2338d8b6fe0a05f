import Testing

@testable import TerminalKit

/// Expected texts are written as numbers of characters: in an editor they would be reordered again.
@Suite struct `The order of text` {
  private func scalars(
    _ text: DisplayText, _ direction: Direction = .leftToRight, _ mode: TextDirectionMode = .application
  )
    -> [UInt32]
  {
    TextLayout([Span(text)], fallback: direction, mode: mode).clusters.map(\.base)
  }

  @Test func `joins salam without a ligature`() {
    #expect(scalars("سلام") == [0xFEE1, 0xFE8E, 0xFEE0, 0xFEB3])
  }

  @Test func `leaves letters alone when the font or the terminal joins them`() {
    #expect(scalars("سلام", .leftToRight, .applicationUnjoined) == [0x645, 0x627, 0x644, 0x633])
    #expect(scalars("سلام", .leftToRight, .terminal) == [0x633, 0x644, 0x627, 0x645])
    #expect(scalars("سلام", .leftToRight, .off) == [0x633, 0x644, 0x627, 0x645])
  }

  @Test func `puts figures in Arabic from left to right`() {
    let shown = scalars("عدد 12/3", .rightToLeft, .applicationUnjoined)
    #expect(shown == [0x31, 0x32, 0x2F, 0x33, 0x20, 0x62F, 0x62F, 0x639])
  }

  @Test func `takes its direction from the first strong letter`() {
    let latin = TextLayout([Span("ab سل")], fallback: .rightToLeft, mode: .applicationUnjoined)
    #expect(latin.base == .leftToRight)
    #expect(latin.clusters.map(\.base) == [0x61, 0x62, 0x20, 0x644, 0x633])
    let arabic = TextLayout([Span("سل ab")], fallback: .leftToRight, mode: .applicationUnjoined)
    #expect(arabic.base == .rightToLeft)
    #expect(arabic.clusters.map(\.base) == [0x61, 0x62, 0x20, 0x644, 0x633])
  }

  @Test func `mirrors brackets inside Arabic only`() {
    #expect(scalars("(سل)", .rightToLeft, .applicationUnjoined) == [0x28, 0x644, 0x633, 0x29])
    #expect(scalars("(ab)") == [0x28, 0x61, 0x62, 0x29])
  }

  @Test func `keeps marks behind their letters`() {
    let clusters = TextLayout([Span("دُر")], fallback: .leftToRight, mode: .applicationUnjoined).clusters
    #expect(clusters.map(\.base) == [0x631, 0x62F])
    #expect(clusters.map(\.marks) == [0, 0x64F])
  }

  @Test func `can be told to stay from left to right`() {
    let text = DisplayText.leftToRight("سل / ab")
    #expect(scalars(text, .rightToLeft, .applicationUnjoined) == [0x644, 0x633, 0x20, 0x2F, 0x20, 0x61, 0x62])
    #expect(
      scalars(text.directed(nil), .leftToRight, .applicationUnjoined) == [0x61, 0x62, 0x20, 0x2F, 0x20, 0x644, 0x633])
  }

  @Test func `isolates a code in an Arabic sentence`() {
    let spans = [Span("رقم "), Span(.leftToRight("A-1 / B-2")), Span(" سل")]
    let shown = TextLayout(spans, fallback: .rightToLeft, mode: .applicationUnjoined).clusters
    let code = shown.filter { $0.span == 1 }.map(\.base)
    #expect(code == Array("A-1 / B-2".unicodeScalars.map(\.value)))
    #expect(shown.count == 16)
  }

  @Test func `keeps the path of a file whole in an Arabic sentence`() {
    func shown(_ text: DisplayText) -> String {
      String(
        String.UnicodeScalarView(scalars(text, .rightToLeft, .applicationUnjoined).compactMap { Unicode.Scalar($0) }))
    }
    #expect(shown("ملف /tmp/a.csv: غير").contains(":/tmp/a.csv "))
    #expect(shown("ملف ~/hub.").contains(".~/hub "))
    // Neither a date, nor "and/or", nor a stroke alone is one.
    #expect(shown("يوم 24/11/2026").hasPrefix("24/11/2026 "))
    #expect(scalars("و/أ", .rightToLeft, .applicationUnjoined) == [0x623, 0x2F, 0x648])
    #expect(scalars("و / أ", .rightToLeft, .applicationUnjoined) == [0x623, 0x20, 0x2F, 0x20, 0x648])
  }

  @Test func `keeps two isolated parts in a row apart`() {
    let spans = [Span("! "), Span("س ab".directed), Span(": "), Span("«cd» ل".directed)]
    let shown = TextLayout(spans, fallback: .rightToLeft, mode: .applicationUnjoined).clusters.map(\.base)
    // From the right: the sign, seen and ab, the colon, and cd between its own quotation marks.
    #expect(shown == [0x644, 0x20, 0xAB, 0x63, 0x64, 0xBB, 0x20, 0x3A, 0x61, 0x62, 0x20, 0x633, 0x20, 0x21])
  }

  @Test func `joins letters across a highlighted part`() {
    let whole = scalars("سلام")
    let spans = [Span("سل"), Span("ام", emphasis: .match)]
    #expect(TextLayout(spans, fallback: .leftToRight, mode: .application).clusters.map(\.base) == whole)
  }

  @Test func `keeps the shape of a letter where a word is cut`() {
    let cut = DisplayText("سلام").truncated(to: 3)
    // The ellipsis, then Lam as it is between two letters, then Seen as it begins a word.
    #expect(scalars(cut) == [0x2026, 0xFEE0, 0xFEB3])
    let line = Line([Span("سلام", .ok), Span(" abc")]).truncated(to: 3)
    #expect(
      TextLayout(line.spans, fallback: .leftToRight, mode: .application).clusters.map(\.base) == [
        0x2026, 0xFEE0, 0xFEB3,
      ])
    #expect(scalars(DisplayText("سل ام").truncated(to: 3)) == [0x2026, 0xFEDE, 0xFEB3])
  }

  @Test func `shows a no-break space as a space, and uses a joiner up`() {
    #expect(scalars("1\u{A0}2") == [0x31, 0x20, 0x32])
    #expect(scalars("ب\u{200C}ب") == [0xFE8F, 0xFE8F])
  }

  @Test func `keeps every character, whatever the mixture`() {
    let pieces = ["a", "س", "ل", "ا", " ", "1", "٣", "(", "]", "-", "é", "漢", "ע", "\u{64E}", ".", "ⵣ"]
    var state: UInt64 = 7
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<(state % 14) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int((state >> 33) % UInt64(pieces.count))]
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1
      let shown = DisplayText(text)
      for mode in TextDirectionMode.allCases {
        for direction in [Direction.leftToRight, .rightToLeft] {
          let layout = TextLayout([Span(shown)], fallback: direction, mode: mode)
          #expect(layout.clusters.reduce(0) { $0 + Int($1.width) } == shown.width, "\(text)")
          #expect(Set(layout.clusters.map(\.source)).count == layout.clusters.count, "\(text)")
        }
      }
    }
  }

  @Test func `ends Arabic with a mark where the terminal orders the whole row`() {
    var canvas = Canvas(size: Size(20, 1), bidi: .terminal)
    canvas.write("سلام", at: Point(1, 0))
    canvas.write("12", at: Point(7, 0))
    canvas.write("abc", at: Point(12, 0))
    let row = (0..<20).map { canvas[$0, 0].text }.joined()
    #expect(row.hasPrefix(" سلام\u{200E}  12   abc"))
    var ours = Canvas(size: Size(20, 1))
    ours.write("سلام", at: Point(1, 0))
    #expect(!(0..<20).contains { ours[$0, 0].text.unicodeScalars.contains("\u{200E}") })
  }

  @Test func `keeps the mark on a letter that has four others`() {
    var canvas = Canvas(size: Size(6, 1), bidi: .terminal)
    canvas.write("س\u{64B}\u{64C}\u{64D}\u{64E}", at: Point(0, 0))
    #expect(canvas[0, 0].text.unicodeScalars.map(\.value) == [0x633, 0x64B, 0x64C, 0x64D, 0x200E])
  }

  @Test func `sends no joiner that terminals take for the beginning of one sign`() {
    let cut = DisplayText("سيدي عبد الله").truncated(to: 12)
    #expect(cut.string.unicodeScalars.contains("\u{200D}"), "it keeps the shape of the last letter when we join")
    for mode in TextDirectionMode.allCases {
      var canvas = Canvas(size: Size(14, 1), bidi: mode)
      canvas.write(cut, at: Point(0, 0))
      #expect(!(0..<14).contains { canvas[$0, 0].text.unicodeScalars.contains("\u{200D}") }, "\(mode)")
    }
    var canvas = Canvas(size: Size(12, 1), bidi: .terminal)
    canvas.write("نص\u{200C}ي", at: Point(0, 0))
    #expect((0..<12).contains { canvas[$0, 0].text.unicodeScalars.contains("\u{200C}") })
  }
}

extension String {
  /// A text laid from right to left whatever its letters say.
  fileprivate var directed: DisplayText { DisplayText(self).directed(.rightToLeft) }
}
