import ESSDomain
import TerminalKit

/// Where the list of the region's provinces and communes stands.
struct TerritoryState: Sendable {
  var scroll = ListScroll()
  /// The province whose communes are shown.
  var open: TerritoryCode?
  /// The words in the filter that the last choice put there.
  var words = ""
}

/// A line of that list.
private struct TerritoryRow {
  /// Nil stands for the whole region.
  let place: TerritoryCode?
  let depth: Int
}

extension AppState {
  private var territoryRows: [TerritoryRow] {
    guard let region = hub.profile.region else { return [TerritoryRow(place: nil, depth: 0)] }
    var rows = [TerritoryRow(place: nil, depth: 0)]
    for province in Territory.morocco.provinces(in: region) {
      rows.append(TerritoryRow(place: province.code, depth: 1))
      guard province.code == territory.open else { continue }
      rows += Territory.morocco.communes(in: province.code).map { TerritoryRow(place: $0.code, depth: 2) }
    }
    return rows
  }

  /// Moves in the list of places; false for a key that does not.
  mutating func moveInTerritory(_ key: Key, height: Int) -> Bool {
    let count = territoryRows.count
    guard territory.scroll.handle(key, count: count, height: height) else { return false }
    territory.scroll.reveal(count: count, height: height)
    return true
  }

  /// Lists only what lies in the selected place; a province opens to show its communes.
  mutating func chooseTerritory() {
    let rows = territoryRows
    guard rows.indices.contains(territory.scroll.selected) else { return }
    let place = rows[territory.scroll.selected].place
    if let place, place.level == .province {
      territory.open = territory.open == place && isFiltered(by: place) ? nil : place
    }
    let words = place.map { filterWords($0) } ?? ""
    let old = territory.words
    territory.words = words
    _ = withList { list in
      var text = list.filter.text
      if !old.isEmpty, let range = text.firstRange(of: old) { text.removeSubrange(range) }
      text = text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
      list.filter = TextInput([text, words].filter { !$0.isEmpty }.joined(separator: " "))
    }
  }

  private func isFiltered(by place: TerritoryCode) -> Bool { territory.words == filterWords(place) }

  /// A place as the filter understands it.
  private func filterWords(_ place: TerritoryCode) -> String {
    let field =
      place.level == .province
      ? Phrase(fr: "province", en: "province", ar: "الإقليم") : Phrase(fr: "commune", en: "commune", ar: "الجماعة")
    let name = Territory.morocco.name(of: place, in: language) ?? place.text
    // A name that several places have would find them all.
    guard (try? TerritoryCode.entered(name, entry)) == place else { return "\(field[language]):\(place.text)" }
    return "\(field[language]):" + (name.contains(" ") ? "\"\(name)\"" : name)
  }

  func drawTerritory(_ rect: Rect, isCurrent: Bool, _ canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let rows = territoryRows
    let scroll = territory.scroll.revealed(count: rows.count, height: rect.height)
    canvas.clipped(to: rect) { canvas in
      for index in scroll.visible(count: rows.count, height: rect.height) {
        let line = rect.row(index - scroll.top)
        draw(rows[index], in: line.droppingStart(2).droppingEnd(2), &canvas)
        canvas.touch(line, .paneRow(pane: Pane.territory.rawValue, row: index))
        guard index == scroll.selected else { continue }
        canvas.emphasise(line.droppingEnd(1), isCurrent ? .selected : .selectedElsewhere)
        guard isCurrent else { continue }
        canvas.marker(at: line.origin)
        canvas.attention = line.origin
      }
      ScrollBar(first: scroll.top, shown: rect.height, count: rows.count).draw(in: rect.end(1), on: &canvas)
    }
  }

  private func draw(_ row: TerritoryRow, in area: Rect, _ canvas: inout Canvas) {
    let count = row.place.map { figures?.territory.unit($0).organisations ?? 0 } ?? hub.organisations.count
    let figure = count == 0 ? "" : formats.count(count)
    let used = canvas.write(
      DisplayText.leftToRight(figure), at: area.origin, width: area.width, role: .muted, align: .end)
    let rest = area.droppingEnd(used > 0 ? used + 1 : 0)
    guard let place = row.place else {
      let whole = Phrase(fr: "Toute la région", en: "The whole region", ar: "الجهة كلها")
      canvas.write(shown(whole), at: rest.origin, width: rest.width, role: .strong)
      return
    }
    if place.level == .province {
      let sign: Branch = territory.open == place ? .expanded : .collapsed
      if let glyph = sign.glyph(canvas) { canvas.glyph(glyph, at: rest.origin, role: .muted) }
    }
    let name = Territory.morocco.name(of: place, in: language) ?? place.text
    let text = rest.droppingStart(row.depth * 2)
    canvas.write(DisplayText(name), at: text.origin, width: text.width, role: count == 0 ? .muted : .text)
  }
}
