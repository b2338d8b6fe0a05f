import ESSDomain
import TerminalKit

extension AppState {
  /// How the region grew over the last twelve months, as small columns with a figure behind them; returns the rows used.
  func drawTrends(_ figures: RegionFigures, _ area: Rect, _ canvas: inout Canvas) -> Int {
    let founded = figures.foundedByMonth
    let before = figures.active - founded.reduce(0, +)
    var sum = before
    let growth = founded.map { month -> Double? in
      sum += month
      return Double(sum)
    }
    let months = figures.days.doneByMonth(12, until: day)
    let trends: [(Phrase, [Double?], String)] = [
      (
        Phrase(fr: "Croissance, 1 an", en: "Growth, 1 year", ar: "النمو خلال سنة"), growth,
        "+\(formats.count(founded.reduce(0, +)))"
      ),
      (
        Phrase(fr: "Activités par mois", en: "Activities by month", ar: "الأنشطة حسب الشهر"), months.map { Double($0) },
        formats.count(months.last ?? 0)
      ),
    ]
    for (row, trend) in trends.enumerated() where row < area.height {
      let (label, values, text) = trend
      let line = area.row(row)
      let figure = DisplayText.leftToRight(text)
      canvas.write(figure, at: line.origin, width: line.width, role: .strong, align: .end)
      let columns = line.droppingEnd(max(5, figure.width + 1)).end(12)
      Sparkline(values).draw(in: columns, on: &canvas)
      canvas.write(shown(label), at: line.origin, width: max(0, columns.x - line.x - 1))
    }
    return min(trends.count, area.height)
  }

  /// Shares of the whole as bars: women among members, organisations ready for the register; returns the rows used.
  func drawShares(_ figures: RegionFigures, _ area: Rect, _ canvas: inout Canvas) -> Int {
    let shares: [(Phrase, Ratio?)] = [
      (
        Phrase(fr: "Part des femmes", en: "Share of women", ar: "نسبة النساء"),
        Ratio(Double(figures.women), over: Double(figures.membersWithSex))
      ),
      (
        Phrase(fr: "Prêtes au registre", en: "Register-ready", ar: "جاهزة للسجل"),
        Ratio(Double(figures.registerReady), over: Double(figures.concerned))
      ),
      (
        Phrase(fr: "Communes appuyées", en: "Communes served", ar: "جماعات مدعومة"),
        Ratio(Double(figures.communes - figures.communesWithoutSupport), over: Double(figures.communes))
      ),
    ]
    for (row, share) in shares.enumerated() where row < area.height {
      let line = area.row(row)
      let text = DisplayText.leftToRight(share.1.map { formats.percent($0) } ?? "—")
      canvas.write(text, at: line.origin, width: line.width, role: .strong, align: .end)
      let bar = line.droppingEnd(6).end(min(14, line.width / 4))
      ProgressBar(share.1?.value).draw(in: bar, on: &canvas)
      canvas.write(shown(share.0), at: line.origin, width: max(0, bar.x - line.x - 1))
    }
    return min(shares.count, area.height)
  }
}
