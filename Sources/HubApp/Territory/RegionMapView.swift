import ESSDomain
import TerminalKit

extension AppState {
  func drawMap(_ body: Rect, _ canvas: inout Canvas) {
    guard region != nil else {
      drawEmpty(MapWords.noRegion, self, body, &canvas)
      return
    }
    guard let regionMap else {
      let working = reading?.phrase ?? Phrase(fr: "Calcul en cours…", en: "Working out…", ar: "جارٍ الحساب…")
      drawEmpty(working, self, body, &canvas)
      return
    }
    guard let unit = selectedUnit(on: regionMap) else {
      drawEmpty(MapWords.noRegion, self, body, &canvas)
      return
    }
    guard !showsChartsAsTables else {
      drawMapTable(regionMap, unit, body, &canvas)
      return
    }
    let layout = MapLayout(in: body)
    valueMap(regionMap, unit.outline.code).draw(in: layout.map, on: &canvas)
    if layout.side.x > layout.map.x {
      canvas.verticalRule(at: Point(layout.side.x - 2, body.y), height: body.height)
      drawSide(regionMap, unit, layout.side, &canvas)
    } else {
      canvas.horizontalRule(at: Point(body.x, layout.side.y - 1), width: body.width)
      drawBelow(regionMap, unit, layout.side, &canvas)
    }
  }

  private func drawMapTable(_ regionMap: RegionMap, _ unit: RegionMap.Unit, _ body: Rect, _ canvas: inout Canvas) {
    let area = body.inset(horizontally: 1)
    canvas.write(shown(regionMap.measure.label), at: area.origin, width: area.width, role: .heading)
    let selected = regionMap.ranked.firstIndex { $0.outline.code == unit.outline.code } ?? 0
    mapTable(regionMap).draw(
      in: body.droppingTop(1), scroll: ListScroll(selected: selected, top: map.top), isFocused: true, on: &canvas)
  }

  /// The map as rows of text, the greatest value first.
  func mapTable(_ regionMap: RegionMap) -> ChartTable {
    let level = map.byProvince ? MapWords.province : MapWords.commune
    let columns =
      [ChartTable.Column(shown(level))] + (map.byProvince ? [] : [.init(shown(MapWords.province))])
      + [.init(shown(regionMap.measure.label), isFigure: true)]
      + MapMeasure.allCases.filter { $0 != regionMap.measure }.map { .init(shown($0.label), isFigure: true) }
    let rows = regionMap.ranked.map { unit -> [DisplayText] in
      let code = unit.outline.code
      let names = [name(of: code)] + (map.byProvince ? [] : [code.province.map { name(of: $0) } ?? ""])
      let others = MapMeasure.allCases.filter { $0 != regionMap.measure }
      return names.map { DisplayText($0) }
        + ([regionMap.measure] + others).map { DisplayText.leftToRight($0.text($0.value(of: unit.figures), formats)) }
    }
    return ChartTable(columns, rows)
  }

  private func name(of code: TerritoryCode) -> String { Territory.morocco.name(of: code, in: language) ?? code.text }
  private func name(of code: String) -> String { Territory.morocco.name(of: code, in: language) ?? code }

  /// Measure, legend, and the unit one looks at.
  private func drawSide(_ regionMap: RegionMap, _ unit: RegionMap.Unit, _ area: Rect, _ canvas: inout Canvas) {
    canvas.write(shown(regionMap.measure.label), at: area.origin, width: area.width, role: .heading)
    let legend = drawLegend(regionMap, area.droppingTop(1), &canvas)
    var rest = area.droppingTop(legend + 2)
    canvas.write(DisplayText(name(of: unit.outline.code)), at: rest.origin, width: rest.width, role: .strong)
    rest = rest.droppingTop(1)
    for line in placeLines(unit) where rest.height > 0 {
      canvas.write(line, at: rest.origin, width: rest.width, role: .muted)
      rest = rest.droppingTop(1)
    }
    rest = rest.droppingTop(rest.height >= 9 ? 1 : 0)
    for measure in MapMeasure.allCases where rest.height > 0 {
      let isShown = measure == regionMap.measure
      let value = DisplayText.leftToRight(measure.text(measure.value(of: unit.figures), formats))
      canvas.write(
        value, at: rest.origin, width: rest.width, role: isShown ? .accent : .value, align: .end)
      canvas.write(
        shown(measure.label), at: rest.origin, width: max(0, rest.width - value.width - 1),
        role: isShown ? .accent : .label)
      rest = rest.droppingTop(1)
    }
    // People are counted by the same source, which has its own sentence where there is room for both.
    var credit = shown(Outline.credit).wrapped(to: max(1, area.width))
    if area.height >= 30 { credit = shown(Territory.credit).wrapped(to: max(1, area.width)) + credit }
    drawRanking(regionMap, rest.droppingTop(1).droppingBottom(credit.count + 1), &canvas)
    guard rest.height > credit.count else { return }
    for (row, line) in credit.enumerated() {
      let place = area.bottom(credit.count).row(row)
      canvas.write(line, at: place.origin, width: place.width, role: .muted)
    }
  }

  /// Kind, province and rank of a unit.
  private func placeLines(_ unit: RegionMap.Unit) -> [DisplayText] {
    let code = unit.outline.code
    var lines: [DisplayText] = []
    if code.level == .commune {
      let milieu = Territory.morocco.milieu(of: code).map { $0.label[language] }
      let parts = [milieu, code.province.map { name(of: $0) }].compactMap { $0 }
      lines.append(DisplayText(parts.joined(separator: " · ")))
    } else if let province = Territory.morocco.province(code) {
      lines.append(shown(province.kind.label))
    }
    if let people = Territory.morocco.population(of: code)?.in2024 {
      let count = formats.count(people)
      lines.append(
        shown(Phrase(fr: "\(count) habitants (2024)", en: "\(count) people (2024)", ar: "\(count) نسمة (2024)")))
    }
    return lines
  }

  /// The first units by value, as bars, where there is room for three or more.
  private func drawRanking(_ regionMap: RegionMap, _ area: Rect, _ canvas: inout Canvas) {
    guard area.height >= 4 else { return }
    canvas.write(shown(MapWords.first), at: area.origin, width: area.width, role: .heading)
    let bars = regionMap.ranked.prefix(min(area.height - 1, 10)).map { unit in
      BarChart.Bar(
        DisplayText(name(of: unit.outline.code)), unit.value,
        text: DisplayText.leftToRight(regionMap.measure.text(unit.value, formats)),
        role: ValueMap.role(of: regionMap.classes.filling(of: regionMap.classes.level(of: unit.value))))
    }
    BarChart(Array(bars)).draw(in: area.droppingTop(1), on: &canvas)
  }

  /// A line for each class: how it is filled, from where to where, and how many units it has; returns the lines.
  private func drawLegend(_ regionMap: RegionMap, _ area: Rect, _ canvas: inout Canvas) -> Int {
    var row = 0
    func draw(_ level: Int?, _ label: DisplayText) {
      guard row < area.height else { return }
      let line = area.row(row)
      for x in 0..<3 {
        ValueMap.sample(regionMap.classes.filling(of: level), at: Point(line.x + x, line.y), on: &canvas)
      }
      let count = shown(
        map.byProvince
          ? CountedNoun.provinces.phrase(regionMap.count(of: level))
          : CountedNoun.communes.phrase(regionMap.count(of: level)))
      let tail = canvas.write(count, at: line.origin, width: line.width, role: .muted, align: .end)
      canvas.write(label, at: Point(line.x + 4, line.y), width: max(0, line.width - 5 - tail))
      row += 1
    }
    for level in regionMap.classes.bounds.indices.reversed() {
      draw(level, DisplayText.leftToRight(regionMap.classes.label(level, regionMap.measure, formats)))
    }
    if regionMap.count(of: nil) > 0 { draw(nil, shown(MapWords.unknown)) }
    return row
  }

  /// In a narrow window: the unit and its value in a line, what it is in the next, the classes side by side below.
  private func drawBelow(_ regionMap: RegionMap, _ unit: RegionMap.Unit, _ area: Rect, _ canvas: inout Canvas) {
    let value = Line([
      Span(shown(regionMap.measure.label), .label), Span("  "),
      Span(DisplayText.leftToRight(regionMap.measure.text(unit.value, formats)), .accent),
    ])
    let used = canvas.write(line: value, at: area.origin, width: area.width, align: .end)
    canvas.write(
      DisplayText(name(of: unit.outline.code)), at: area.origin, width: max(0, area.width - used - 2), role: .strong)
    let place = placeLines(unit).reduce(DisplayText.empty) { $0.isEmpty ? $1 : $0 + DisplayText(" · ") + $1 }
    canvas.write(place, at: area.row(1).origin, width: area.width, role: .muted)
    var rest = area.row(2)
    for level in regionMap.classes.bounds.indices where rest.width > 8 {
      for x in 0..<2 {
        ValueMap.sample(regionMap.classes.filling(of: level), at: Point(rest.x + x, rest.y), on: &canvas)
      }
      let label = DisplayText.leftToRight(regionMap.classes.label(level, regionMap.measure, formats))
      let used = canvas.write(label, at: Point(rest.x + 3, rest.y), width: rest.width - 3)
      rest = rest.droppingStart(used + 5)
    }
  }
}

/// Words of the map.
enum MapWords {
  static let noRegion = Phrase(
    fr: "Le dossier ne dit pas de quelle région il est : pas de carte.",
    en: "The folder does not say which region it is of: there is no map.",
    ar: "لا يحدد المجلد الجهة التي يخصها: لا توجد خريطة.")
  static let commune = Phrase(fr: "Commune", en: "Commune", ar: "الجماعة")
  static let province = Phrase(fr: "Province", en: "Province", ar: "الإقليم")
  static let unknown = Phrase(fr: "inconnu", en: "unknown", ar: "غير معروف")
  static let first = Phrase(fr: "Les premières", en: "The first", ar: "في المقدمة")
}

extension CountedNoun {
  static let communes = CountedNoun(
    fr: ("commune", "communes"), en: ("commune", "communes"), ar: ("جماعة واحدة", "جماعتان", "جماعات", "جماعة", "جماعة")
  )
  static let provinces = CountedNoun(
    fr: ("province", "provinces"), en: ("province", "provinces"),
    ar: ("إقليم واحد", "إقليمان", "أقاليم", "إقليما", "إقليم"))
}
