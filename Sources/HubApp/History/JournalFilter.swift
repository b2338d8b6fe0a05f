import ESSDomain
import TerminalKit

/// What is asked of the changes of a journal, in the same grammar as the filters of lists: words, `auteur:`, `genre:`,
/// `action:`, `date:`, `depuis:` and `avant:`.
struct JournalFilter: Sendable {
  private let test: Test

  private indirect enum Test: Sendable {
    case all([Test])
    case any([Test])
    case not(Test)
    case text([UInt8])
    case author([UInt8])
    case action([UInt8])
    case kinds(UInt8)
    case days(ClosedRange<Int32>)
  }

  /// What can be asked of a change, by its names in the three languages.
  enum Field: CaseIterable {
    case author, kind, action, date, since, until

    private var names: [String] {
      switch self {
      case .author: ["auteur", "author", "par", "by", "qui", "who", "المؤلف", "من طرف", "الفاعل"]
      case .kind: ["genre", "kind", "type", "fiche", "النوع", "صنف"]
      case .action: ["action", "quoi", "what", "الإجراء", "العملية"]
      case .date: ["date", "jour", "day", "le", "on", "التاريخ", "اليوم"]
      case .since: ["depuis", "since", "apres", "from", "منذ", "بعد"]
      case .until: ["avant", "until", "jusque", "jusqu'au", "before", "حتى", "قبل"]
      }
    }

    init?(called name: String) {
      let wanted = Folding.key(name)
      guard let field = Field.table[wanted] else { return nil }
      self = field
    }

    private static let table: [String: Field] = Dictionary(
      allCases.flatMap { field in field.names.map { (Folding.key($0), field) } }
    ) { first, _ in first }
  }

  init(_ text: String, today: Day) {
    let query = ParsedQuery(text) { Field(called: $0) != nil }.query
    test = JournalFilter.test(query, today)
  }

  var passesEverything: Bool {
    if case .all(let tests) = test { tests.isEmpty } else { false }
  }

  /// Whether more letters at the end can only narrow it: words alone, none of them barred.
  var onlyNarrows: Bool {
    switch test {
    case .text: true
    case .all(let tests): tests.allSatisfy { if case .text = $0 { true } else { false } }
    default: false
    }
  }

  func passes(_ entry: JournalReading.Entry) -> Bool { JournalFilter.passes(test, entry) }

  private static func passes(_ test: Test, _ entry: JournalReading.Entry) -> Bool {
    switch test {
    case .all(let tests): tests.allSatisfy { passes($0, entry) }
    case .any(let tests): tests.contains { passes($0, entry) }
    case .not(let inner): !passes(inner, entry)
    case .text(let word): entry.has(word)
    case .author(let word): entry.isBy(word)
    case .action(let word): entry.isAction(word)
    case .kinds(let kinds): entry.kinds & kinds != 0
    case .days(let days): days.contains(entry.day)
    }
  }

  private static func test(_ query: Query, _ today: Day) -> Test {
    switch query {
    case .everything: .all([])
    case .all(let parts): .all(parts.map { test($0, today) })
    case .any(let parts): .any(parts.map { test($0, today) })
    case .not(let part): .not(test(part, today))
    case .text(let text): .text(Array(text.utf8))
    case .field(let name, let asked): Field(called: name).map { test($0, asked, today) } ?? .all([])
    }
  }

  /// What is not understood, because it is not finished yet, lets everything pass.
  private static func test(_ field: Field, _ asked: Query.Test, _ today: Day) -> Test {
    switch asked {
    case .isAny(let values), .isExactly(let values):
      let tests = values.compactMap { test(field, $0, today) }
      return tests.isEmpty ? .all([]) : .any(tests)
    case .greater(let value, _): return test(.since, value, today) ?? .all([])
    case .less(let value, _): return test(.until, value, today) ?? .all([])
    case .between(let from, let to):
      return .all([test(.since, from, today), test(.until, to, today)].compactMap { $0 })
    case .absent, .present: return .all([])
    }
  }

  private static func test(_ field: Field, _ value: String, _ today: Day) -> Test? {
    switch field {
    case .author: .author(Folding.bytes(value))
    case .action: .action(Folding.bytes(value))
    case .kind: kinds(begun: value).map { .kinds($0) }
    case .date: DaySpan.read(value, today: today).map { .days($0.lowerBound.number...$0.upperBound.number) }
    case .since: DaySpan.read(value, today: today).map { .days($0.lowerBound.number...Int32.max) }
    case .until: DaySpan.read(value, today: today).map { .days(Int32.min...$0.upperBound.number) }
    }
  }

  /// The kinds whose name begins so, in any of the languages.
  private static func kinds(begun text: String) -> UInt8? {
    if let kind = RecordKind(named: text) { return JournalReading.bit(kind) }
    let wanted = Folding.key(text)
    guard !wanted.isEmpty else { return nil }
    let kinds = RecordKind.allCases.filter { kind in
      ([kind.rawValue] + Language.allCases.map { kind.label[$0] }).contains { Folding.key($0).hasPrefix(wanted) }
    }
    return kinds.isEmpty ? nil : kinds.reduce(0) { $0 | JournalReading.bit($1) }
  }
}

extension AppState {
  /// How to filter the journal, with examples that work in the language of the screen.
  var journalGuide: [TextPage.Block] {
    let title = Phrase(fr: "Écrire un filtre", en: "Writing a filter", ar: "كتابة تصفية")
    let examples: [(Phrase, Phrase)] = [
      (
        Phrase(fr: "import argan", en: "import argan", ar: "استيراد أركان"),
        Phrase(
          fr: "les deux mots, dans le titre, l'action ou le nom d'une fiche",
          en: "both words, in the title, the action or a record's name",
          ar: "الكلمتان معا في العنوان أو الإجراء أو اسم بطاقة")
      ),
      (
        Phrase(fr: "auteur:alaoui", en: "author:alaoui", ar: "المؤلف:alaoui"),
        Phrase(fr: "qui l'a fait", en: "who did it", ar: "من قام به")
      ),
      (
        Phrase(fr: "genre:activités", en: "kind:activities", ar: "النوع:الأنشطة"),
        Phrase(fr: "le genre de fiche touché", en: "the kind of record touched", ar: "نوع البطاقة المعنية")
      ),
      (
        Phrase(fr: "action:supprimer", en: "action:delete", ar: "الإجراء:حذف"),
        Phrase(fr: "ce qui a été fait", en: "what was done", ar: "ما تم القيام به")
      ),
      (
        Phrase(fr: "depuis:01/10/2026", en: "since:01/10/2026", ar: "منذ:01/10/2026"),
        Phrase(
          fr: "depuis un jour (avant: jusqu'à un jour)", en: "from a day on (until: up to a day)",
          ar: "ابتداء من يوم (حتى: إلى غاية يوم)")
      ),
      (
        Phrase(fr: "date:10/2026", en: "date:10/2026", ar: "التاريخ:10/2026"),
        Phrase(fr: "un jour, un mois, une année", en: "a day, a month, a year", ar: "يوم أو شهر أو سنة")
      ),
    ]
    return [.heading(shown(title))] + examples.map { .field(shown($0.0), Line(shown($0.1))) }
  }
}
