import HubExchange
import Testing

@Suite struct `A CSV file` {
  private func rows(_ text: String) -> [CSVRow] { Array(CSVReader(Array(text.utf8))) }
  private func cells(_ text: String) -> [[String]] { rows(text).map(\.cells) }

  @Test(arguments: [
    ("a;b\n1;2\n", ";"), ("a,b\n1,2\n", ","), ("a\tb\n1\t2\n", "\t"), ("\"x;y;z\",b\n1,2\n", ","), ("seul\n1\n", ";"),
    ("nom;CA\nA;1,5\nB;2,5\n", ";"),
  ]) func `shows its separator`(_ text: String, _ separator: String) {
    #expect(CSVReader(Array(text.utf8)).separator == separator.utf8.first)
  }

  @Test func `tells its separator to Excel in a first line`() {
    let text = "sep=,\r\na,b;c\r\n"
    #expect(cells(text) == [["a", "b;c"]])
    #expect(rows(text).first?.line == 2)
  }

  @Test func `has cells in quotation marks with everything in them`() {
    #expect(cells("\"a;\"\"b\"\"\nc\";2\r\n;\n") == [["a;\"b\"\nc", "2"], ["", ""]])
  }

  @Test func `numbers its rows by the lines of the file`() {
    #expect(rows("a\n\"x\ny\r\nz\"\nb\rc").map(\.line) == [1, 2, 5, 6])
  }

  @Test func `may end with or without a line end`() {
    #expect(cells("a;b") == cells("a;b\n"))
    #expect(cells("a;") == [["a", ""]])
    #expect(cells("").isEmpty)
  }

  @Test func `keeps what follows a closing quotation mark`() {
    #expect(cells("\"Tiwizi\" Agadir;2") == [["Tiwizi Agadir", "2"]])
  }

  @Test func `names the line of a quotation mark that never closes`() {
    var reader = CSVReader(Array("a;b\n1;\"2\n3;4\n".utf8))
    while reader.next() != nil {}
    #expect(reader.unclosedQuote == 2)
  }

  @Test func `never stops the program`() {
    let alphabet = Array("a;\",\n\r\t'=é".utf8)
    var state: UInt64 = 28
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      #expect(Array(CSVReader(bytes)).count <= bytes.count)
    }
  }

  @Test func `reads as it was written`() {
    let cells = ["plain", "with;separator", "with \"quotes\"", "two\nlines", "", "تيويزي"]
    var writer = CSVWriter()
    for cell in cells { writer.cell(cell) }
    writer.endRow()
    #expect(Array(CSVReader(writer.bytes)).map(\.cells) == [cells])
  }
}

@Suite struct `A text file` {
  @Test func `is taken as UTF-8 with or without its mark`() throws {
    for start in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
      let text = try DecodedText(start + Array("é تيويزي".utf8))
      #expect(text.encoding == .utf8)
      #expect(String(decoding: text.utf8, as: UTF8.self) == "é تيويزي")
    }
  }

  @Test(arguments: [[0xFF, 0xFE, 0xE9, 0x00, 0x2A, 0x06], [0xFE, 0xFF, 0x00, 0xE9, 0x06, 0x2A]] as [[UInt8]])
  func `is taken as UTF-16 where its mark says so`(_ bytes: [UInt8]) throws {
    let text = try DecodedText(bytes)
    #expect(text.encoding == .utf16)
    #expect(String(decoding: text.utf8, as: UTF8.self) == "éت")
  }

  @Test func `is taken as Windows-1252 where it is no UTF-8`() throws {
    let text = try DecodedText([0x43, 0x6F, 0x6F, 0x70, 0xE9, 0x72, 0x80, 0x9C, 0x92])
    #expect(text.encoding == .windows1252)
    #expect(String(decoding: text.utf8, as: UTF8.self) == "Coopér€œ’")
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x41], CSVProblem.binary), ([0x41, 0x00, 0x42, 0x00], .utf16),
      ([0x50, 0x4B, 0x03, 0x04], .workbook),
      ([0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47, 0x00, 0x48], .binary),
    ] as [([UInt8], CSVProblem)]) func `that is no such text is refused`(_ bytes: [UInt8], _ problem: CSVProblem)
  {
    #expect(throws: problem) { try DecodedText(bytes) }
  }
}

@Suite struct `The guard against formulas` {
  private static let texts = [
    "=1+1", "+212 6", "-5", "@x", "\tx", "\rx", "'=1", "''=1", "'a", "", "abc", "＝1", "ordinary = text", "'",
  ]

  @Test(arguments: texts) func `is taken off exactly as it was put on`(_ text: String) {
    #expect(FormulaGuard.bare(FormulaGuard.guarded(text)) == text)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "＝1", "'=1"]) func `stands before a formula`(_ text: String) {
    #expect(FormulaGuard.guarded(text) == "'" + text)
  }

  @Test(arguments: ["abc", "'a", "1-2", "", "تيويزي"]) func `leaves other texts alone`(_ text: String) {
    #expect(FormulaGuard.guarded(text) == text)
    #expect(FormulaGuard.bare(text) == text)
  }
}
