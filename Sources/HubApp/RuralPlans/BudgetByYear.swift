import ESSDomain
import TerminalKit

/// The money of some projects year by year: planned, committed and paid.
struct BudgetByYear: Sendable, Hashable {
  struct Sums: Sendable, Hashable {
    var planned = Money.zero
    var committed = Money.zero
    var paid = Money.zero
  }

  /// By year, the earliest first; lines without a year come last, under nil.
  private(set) var years: [(year: Int?, sums: Sums)] = []

  init(_ projects: some Sequence<PlanProject>) {
    var sums: [Int?: Sums] = [:]
    for line in projects.lazy.flatMap(\.budget) {
      var year = sums[line.year] ?? Sums()
      year.planned = year.planned.adding(line.planned)
      year.committed = year.committed.adding(line.committed)
      year.paid = year.paid.adding(line.paid)
      sums[line.year] = year
    }
    years = sums.sorted { ($0.key ?? .max) < ($1.key ?? .max) }.map { ($0.key, $0.value) }
  }

  static func == (left: BudgetByYear, right: BudgetByYear) -> Bool {
    left.years.map(\.year) == right.years.map(\.year) && left.years.map(\.sums) == right.years.map(\.sums)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(years.map(\.sums)) }
}

extension Money {
  /// A sum held within what can be counted: a file may name any amount.
  fileprivate func adding(_ other: Money?) -> Money {
    guard let other else { return self }
    let (sum, overflows) = centimes.addingReportingOverflow(other.centimes)
    return overflows ? self : Money(centimes: sum)
  }
}

extension AppState {
  /// The money year by year: what is paid, what is committed beyond that, what is planned beyond both.
  func budgetBars(_ budget: BudgetByYear) -> StackedBars {
    let parts: [StackedBars.Part] = [
      .init(shown(BudgetStage.paid.label), role: .progressDone),
      .init(shown(BudgetStage.committed.label), role: .chart),
      .init(shown(Phrase(fr: "prévu", en: "planned", ar: "المبرمج")), role: .muted),
    ]
    let bars = budget.years.prefix(12).map { year, sums -> StackedBars.Bar in
      func amount(_ money: Money) -> Double { Double(money.centimes) / 100 }
      let paid = amount(sums.paid)
      let committed = max(0, amount(sums.committed) - paid)
      let planned = max(0, amount(sums.planned) - paid - committed)
      let figures = "\(formats.roundedMoney(sums.paid)) / \(formats.roundedMoney(sums.planned))"
      return .init(
        DisplayText.leftToRight(year.map { "\($0)" } ?? "—"), [paid, committed, planned], text: DisplayText(figures))
    }
    return StackedBars(parts, Array(bars))
  }

  /// The money year by year as a part of a page, with its title; nothing where no line says anything.
  func budgetSections(_ budget: BudgetByYear) -> [DetailPage.Section] {
    guard !budget.years.isEmpty else { return [] }
    let title = Phrase(fr: "Budget par année", en: "Budget by year", ar: "الميزانية حسب السنة")
    let heading: DetailPage.Section = .text([.blank, .heading(shown(title))])
    guard !showsChartsAsTables else {
      let width = language == .arabic ? 15 : 12
      func amount(_ money: Money) -> Line { Line(DisplayText(formats.roundedMoney(money))) }
      let table = DetailTable(
        title: shown(Phrase(fr: "Année", en: "Year", ar: "السنة")),
        columns: [
          DetailTable.Column(title: shown(Phrase(fr: "prévu", en: "planned", ar: "المبرمج")), width: width),
          DetailTable.Column(title: shown(BudgetStage.committed.label), width: width, priority: 1),
          DetailTable.Column(title: shown(BudgetStage.paid.label), width: width),
        ],
        rows: budget.years.map { year, sums in
          (
            Line(DisplayText.leftToRight(year.map { "\($0)" } ?? "—")),
            [amount(sums.planned), amount(sums.committed), amount(sums.paid)]
          )
        })
      return [heading, .table(table)]
    }
    let bars = budgetBars(budget)
    return [heading, .drawing(height: bars.height) { rect, canvas in bars.draw(in: rect, on: &canvas) }]
  }
}
