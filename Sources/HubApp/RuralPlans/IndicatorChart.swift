import ESSDomain
import TerminalKit

extension AppState {
  /// An indicator over the years: the targets as one line from the baseline, the values found as another.
  func chart(of indicator: PlanIndicator) -> LineChart {
    var targets = indicator.targets.compactMap { target -> (x: Double, y: Double)? in
      guard let year = target.year, let value = target.value, let end = Day(year: year, month: 12, day: 31) else {
        return nil
      }
      return (Double(end.number), value)
    }
    if let baseline = indicator.baseline,
      let start = indicator.baselineYear.flatMap({ Day(year: $0, month: 12, day: 31) })
    {
      targets.append((Double(start.number), baseline))
    }
    let actuals = indicator.actuals.compactMap { actual -> (x: Double, y: Double)? in
      guard let on = actual.on, let value = actual.value else { return nil }
      return (Double(on.number), value)
    }
    let formats = formats
    let days = (targets + actuals).map { Day(number: Int($0.x)) }
    let years = days.map(\.year)
    let ticks = (years.min() ?? day.year)...(years.max() ?? day.year)
    return LineChart(
      [
        .init(shown(Phrase(fr: "constaté", en: "found", ar: "المحقق")), actuals, role: .chartSecond),
        .init(shown(Phrase(fr: "cible", en: "target", ar: "المستهدف")), targets, role: .chart),
      ],
      ticks: ticks.prefix(20).compactMap { year in
        Day(year: year, month: 7, day: 1).map { .init(Double($0.number), DisplayText("\(year)")) }
      }
    ) { DisplayText.leftToRight(formats.number($0)) }
  }

  /// The indicators of a project that have a line to draw, each as a chart or as its table.
  func indicatorCharts(_ project: PlanProject) -> [DetailPage.Section] {
    project.indicators.lazy.map { ($0, chart(of: $0)) }
      .filter { _, chart in chart.series.contains { $0.points.count > 1 } }
      .prefix(4)
      .flatMap { indicator, chart -> [DetailPage.Section] in
        var title = Line(DisplayText(indicator.name), .strong)
        if !indicator.unit.isEmpty { title.append(DisplayText(" (\(indicator.unit))"), .muted) }
        let heading: DetailPage.Section = .text([.blank, .paragraph(title)])
        guard showsChartsAsTables else {
          return [heading, .drawing(height: 9) { rect, canvas in chart.draw(in: rect, on: &canvas) }]
        }
        let formats = formats
        let table = chart.table(shown(Phrase(fr: "Date", en: "Date", ar: "التاريخ"))) {
          DisplayText.leftToRight(formats.day(Day(number: Int($0))))
        }
        return [
          heading, .drawing(height: table.rows.count + 1) { rect, canvas in table.draw(in: rect, on: &canvas) },
        ]
      }
  }
}
