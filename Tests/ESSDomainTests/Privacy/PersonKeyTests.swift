import Testing

@testable import ESSDomain

@Suite struct `A person looked for` {
  private func certainty(_ key: String, _ text: String, _ role: TextRole = .prose) -> Certainty? {
    PersonSearch([key])?.certainty(of: text, as: role)
  }

  @Test(arguments: [
    "0612345678", "06 12 34 56 78", "06.12.34.56.78", "+212612345678", "+212 (0)6 12 34 56 78", "00212 612-345-678",
    "212612345678", "٠٦١٢٣٤٥٦٧٨", "۰۶ ۱۲ ۳۴ ۵۶ ۷۸", "tél. 0612345678 / 0698765432", "0522334455 / 0612345678, bureau",
    "هاتفها ٠٦ ١٢ ٣٤ ٥٦ ٧٨ مساء",
  ])
  func `is found by a number however it is written`(_ text: String) {
    for key in ["06 12 34 56 78", "+212612345678", "٠٦١٢٣٤٥٦٧٨"] { #expect(certainty(key, text) == .sure, "\(key)") }
  }

  @Test(arguments: [
    "0612345679", "10612345678", "06123456780", "612345", "0612-345", "2612345678", "ICE 001561234567800",
  ])
  func `is not found by another number`(_ text: String) { #expect(certainty("0612345678", text) == nil) }

  @Test(arguments: [
    "Fatima Amrani", "AMRANI Fatima", "Mme Fatima AMRANI", "fatima  amrani", "Fâtima Amrānī", "Fatima-Amrani",
  ])
  func `is found by a name in any order, case and spelling`(_ text: String) {
    #expect(certainty("Fatima Amrani", text, .name) == .sure)
    #expect(certainty("Fatima Amrani", "Réunion avec \(text), au siège.") == .sure)
  }

  @Test func `is found by a name in Arabic letters, with a conjunction before it`() {
    #expect(certainty("فاطمة العمراني", "السيدة فاطمه العمراني", .name) == .sure)
    #expect(certainty("فاطمة العمراني", "لقاء مع حسن وفاطمة العَمراني") == .sure)
    #expect(PersonSearch(["فاطمة العمراني"])?.anonymised("حسن وفاطمة العمراني", from: .sure) == "حسن و[شخص محذوف]")
  }

  @Test func `is perhaps found in a longer name, or by one word`() {
    #expect(certainty("Fatima Amrani", "Fatima Zahra Amrani", .name) == .perhaps)
    #expect(certainty("Amrani", "Fatima Amrani", .name) == .perhaps)
    #expect(certainty("Amrani", "vu Amrani hier") == .perhaps)
    #expect(certainty("Amrani", "Amrani", .name) == .sure)
    #expect(certainty("Fatima Amrani", "Fatima est venue ; Amrani aussi") == nil)
  }

  @Test func `is not found by a part of a word`() {
    #expect(certainty("Ali Amrani", "Alima Amranite", .name) == nil)
    #expect(certainty("Ali", "Alimentation") == nil)
  }

  @Test func `is found by an address`() {
    #expect(certainty("F.Amrani@Example.org", "écrire à f.amrani@example.org.") == .sure)
    #expect(certainty("amrani@example.org", "f.amrani@example.org") == nil)
  }

  @Test(arguments: ["", " ", "-", "12345", "a", "@", "…", "\u{200F}"]) func `needs something to be found by`(
    _ text: String
  ) {
    #expect(PersonKey(text) == nil)
    #expect(PersonSearch(["Amrani", text]) == nil)
  }

  @Test func `is replaced by a mark and nothing else is touched`() throws {
    let search = try #require(PersonSearch(["Fatima Amrani", "0612345678", "fa@example.org"]))
    let text = "Été\u{301} : Mme Fatima Amrani (+212 6 12 34 56 78, fa@example.org) — 12 femmes, 0522112233."
    let mark = AnonymousMark.latin
    #expect(
      search.anonymised(text, from: .sure) == "Été\u{301} : Mme \(mark) (\(mark), \(mark)) — 12 femmes, 0522112233.")
    #expect(search.anonymised("rien", from: .sure) == nil)
    let once = try #require(search.anonymised(text, from: .sure))
    #expect(search.anonymised(once, from: .perhaps) == nil)
  }

  @Test func `is looked for in hostile text without a crash`() {
    let search = PersonSearch(["Fatima Amrani", "0612345678", "fa@example.org"])
    for text in [
      "@", "@@@", "+", "٠٦", String(repeating: "0 6 ", count: 5_000), "\u{0}\u{301}\u{200D}@\u{202E}", "و", "@.-",
    ] {
      _ = search?.anonymised(text, from: .perhaps)
    }
  }

  @Test func `is always where its needles are`() throws {
    for key in ["Fatima Amrani", "فاطمة العمراني", "Bouʿazza Aït", "fa@example.org", "06 12 34 56 78"] {
      let text = "x \(key) y"
      #expect(PersonSearch([key])?.certainty(of: text, as: .prose) == .sure, "\(key)")
      var folded = Folding.bytes(text)
      let figures = folded.filter { (0x30...0x39).contains($0) }
      folded.removeAll { $0 == 0x27 }
      switch try #require(PersonKey(key)).needles {
      case .folded(let words):
        let hay = String(decoding: folded, as: UTF8.self)
        for word in words { #expect(hay.contains(String(decoding: word, as: UTF8.self)), "\(key)") }
      case .figures(let digits):
        #expect(String(decoding: figures, as: UTF8.self).contains(String(decoding: digits, as: UTF8.self)))
      }
    }
  }
}
