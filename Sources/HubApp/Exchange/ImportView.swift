import ESSDomain
import TerminalKit

extension AppState {
  func drawImport(_ importing: ImportState, _ canvas: inout Canvas) {
    canvas.fill(body, role: .text)
    let inside = body.inset(horizontally: 1)
    let used = canvas.write(line: Line(shown(ImportWords.title), .heading), at: inside.origin, width: inside.width)
    let rest = inside.row(0).droppingStart(used + 2)
    canvas.write(line: steps(importing, in: rest.width), at: rest.origin, width: rest.width, align: .end)
    let area = inside.droppingTop(2)
    switch importing.step {
    case .file: drawImportFile(importing, area, &canvas)
    case .columns: drawImportColumns(importing, area, &canvas)
    case .trial: drawImportTrial(importing, area, &canvas)
    }
    if importing.picker != nil { drawImportPicker(importing, &canvas) }
  }

  /// The three steps, this one strong; where they find no room, the number of this one.
  private func steps(_ importing: ImportState, in width: Int) -> Line {
    var line = Line.empty
    for (number, step) in ImportState.Step.allCases.enumerated() {
      if number > 0 { line.append(" · ", .muted) }
      let title = DisplayText("\(number + 1) ") + shown(ImportWords.step(step))
      line.append(title, step == importing.step ? .strong : .muted)
    }
    let all = ImportState.Step.allCases.count
    return line.width <= width ? line : Line(DisplayText.leftToRight("\(importing.step.rawValue + 1)/\(all)"), .strong)
  }

  private func drawImportFile(_ importing: ImportState, _ area: Rect, _ canvas: inout Canvas) {
    var field = FormField(shown(Phrase(fr: "Fichier CSV", en: "CSV file", ar: "ملف CSV")), .text(importing.path))
    field.isRequired = true
    field.error = importing.problem.map { shown($0) }
    field.help = shown(ImportWords.fileHelp)
    if case .table = importing.waiting { field.reading = shown(ImportWords.reading) }
    let form = Form([.field(field)], focus: 0)
    let rows = min(5, area.height)
    form.draw(in: area.top(rows).start(min(area.width, ExportWords.widest)), on: &canvas)
    let list = area.droppingTop(rows)
    guard !list.isEmpty else { return }
    let chosen = importing.chosen ?? 0
    let scroll = ListScroll(selected: chosen).revealed(count: importing.choices.count, height: list.height)
    for index in scroll.visible(count: importing.choices.count, height: list.height) {
      let row = list.row(index - scroll.top)
      let path = importing.choices[index]
      canvas.write(
        DisplayText.leftToRight(path), at: Point(row.x + 2, row.y), width: max(0, row.width - 3),
        role: path.hasSuffix("/") ? .link : .text)
      canvas.touch(row, .choice(index))
      guard index == importing.chosen else { continue }
      canvas.emphasise(row.droppingEnd(1), .selected)
      canvas.marker(at: row.origin)
      canvas.attention = row.origin
    }
    ScrollBar(first: scroll.top, shown: list.height, count: importing.choices.count).draw(in: list.end(1), on: &canvas)
  }

  private func drawImportColumns(_ importing: ImportState, _ area: Rect, _ canvas: inout Canvas) {
    guard let table = importing.table else { return }
    var top = 0
    var lines = [Line(shown(ImportWords.detected(table)))]
    if !table.isHeaderKnown { lines.append(Line(shown(ImportWords.headerUnknown), .warning)) }
    if let problem = importing.problem { lines.append(Line("! ", .danger) + Line(shown(problem), .danger)) }
    if importing.waiting != nil { lines = [Line(shown(ImportWords.trying), .info)] }
    for line in lines.flatMap({ $0.wrapped(to: area.width) }).prefix(max(1, area.height / 2)) {
      canvas.write(line: line, at: area.row(top).origin, width: area.width)
      top += 1
    }
    let rect = area.droppingTop(top + 1)
    guard rect.height > 1 else { return }
    let titles = ImportWords.columnTitles
    var widget = Table<Int>(
      [
        TableColumn("header", shown(titles.header), minimum: 12, ideal: 22, weight: 1),
        TableColumn("samples", shown(titles.samples), minimum: 12, ideal: 26, weight: 2, priority: 1, role: .muted),
        TableColumn("target", shown(titles.target), minimum: 18, ideal: 30, weight: 2),
      ], count: importing.targets.count, scroll: importing.columns
    ) { place in
      let column = table.columns[place]
      let header = column.header.isEmpty ? "\(place + 1)" : column.header
      return TableRow(
        place,
        [
          Line(DisplayText(header)), Line(DisplayText(column.samples.joined(separator: " · "))),
          self.target(of: importing.targets[place], column, table),
        ])
    }
    widget.scroll = importing.columns
    widget.draw(in: rect, on: &canvas)
  }

  /// What a column becomes: with a sign, so that what is not taken is seen without colours.
  private func target(of code: String, _ column: ImportTable.Column, _ table: ImportTable) -> Line {
    guard !code.isEmpty, let target = table.targets.first(where: { $0.code == code }) else {
      let why = column.reason.map { Phrase(same: " · ").joined(to: $0, by: "") } ?? Phrase(same: "")
      return Line("– ", .muted) + Line(shown(ImportWords.notTaken.joined(to: why, by: "")), .muted)
    }
    return Line(DisplayText("\(glyphs.mark) "), .ok) + Line(shown(target.label.capitalised), .value)
  }

  private func drawImportTrial(_ importing: ImportState, _ area: Rect, _ canvas: inout Canvas) {
    guard let trial = importing.trial else { return }
    var top = 0
    var summary = [Line(shown(ImportWords.counts(trial)), .strong)]
    if importing.waiting != nil {
      summary.append(Line(shown(ImportWords.trying), .info))
    } else {
      summary.append(Line(shown(ImportWords.outcome(trial)), trial.change == nil ? .warning : .ok))
    }
    for line in summary.flatMap({ $0.wrapped(to: area.width) }).prefix(max(1, area.height / 2)) {
      canvas.write(line: line, at: area.row(top).origin, width: area.width)
      top += 1
    }
    let lines = trialLines(trial)
    let selected = lines.indices.contains(importing.lines.selected) ? lines[importing.lines.selected] : nil
    // The whole of the selected line stands below, where it is longer than a row.
    let whole = selected.map { $0.wrapped(to: max(1, area.width - 2)).prefix(3) } ?? []
    let below = whole.count > 1 && area.height > top + 8 ? whole.count + 1 : 0
    let list = area.droppingTop(top + 1).droppingBottom(below)
    guard !list.isEmpty else { return }
    let scroll = importing.lines.revealed(count: lines.count, height: list.height)
    for index in scroll.visible(count: lines.count, height: list.height) {
      let row = list.row(index - scroll.top)
      canvas.write(
        line: lines[index].truncated(to: max(0, row.width - 3)), at: Point(row.x + 2, row.y),
        width: max(0, row.width - 3))
      canvas.touch(row, .choice(index))
      guard index == scroll.selected else { continue }
      canvas.emphasise(row.droppingEnd(1), .selected)
      canvas.marker(at: row.origin)
      canvas.attention = row.origin
    }
    ScrollBar(first: scroll.top, shown: list.height, count: lines.count).draw(in: list.end(1), on: &canvas)
    guard below > 0 else { return }
    let foot = area.bottom(below)
    canvas.horizontalRule(at: foot.origin, width: foot.width)
    for (place, line) in whole.enumerated() {
      canvas.write(line: line, at: Point(foot.x + 2, foot.y + 1 + place), width: max(0, foot.width - 2))
    }
  }

  /// What a trial has to say, line by line: refused rows first, then what is doubtful, then what would be written.
  func trialLines(_ trial: ImportTrial) -> [Line] {
    func line(_ sign: DisplayText, _ remark: ImportTrial.Remark, _ role: Role) -> Line {
      // Each part is a sentence of its own: the header of a column is in whatever script the file has.
      var line = Line(sign, role) + Line(shown(ImportWords.place(remark)).directed(direction), .label)
      // Most reasons say themselves what stands there.
      if !remark.value.isEmpty, !remark.reason[language].contains(remark.value) {
        line = line + Line(" ") + Line(DisplayText(remark.value), .code)
      }
      return line + Line(shown(ImportWords.colon), .label) + Line(shown(remark.reason).directed(direction), role)
    }
    var lines = trial.refused.prefix(ImportWords.mostLines).map { line("! ", $0, .danger) }
    lines += trial.doubts.prefix(ImportWords.mostLines).map { line("? ", $0, .warning) }
    for edit in trial.change?.edits.prefix(ImportWords.mostLines) ?? [] {
      guard let after = edit.after else { continue }
      let place: DisplayText =
        if case .organisation(let organisation) = after,
          let commune = organisation.commune.flatMap({ Territory.morocco.name(of: $0, in: language) })
        {
          DisplayText(" · \(commune)")
        } else {
          .empty
        }
      let isNew = edit.before == nil
      let title = Line(DisplayText(after.title[language])) + Line(place, .muted)
      lines.append(Line(isNew ? "+ " : "~ ", isNew ? .ok : .changed) + title)
    }
    return lines
  }

  private func drawImportPicker(_ importing: ImportState, _ canvas: inout Canvas) {
    guard let picker = importing.picker, let table = importing.table,
      table.columns.indices.contains(importing.columns.selected)
    else { return }
    let here = importing.targets[importing.columns.selected]
    let choices = importing.pickable.map { target in
      ChoiceList.Choice(Line(shown(target.label.capitalised)), isMarked: target.code == here)
    }
    let header = DisplayText(table.columns[importing.columns.selected].header).truncated(to: 40)
    var list = ChoiceList(header, input: picker.input, choices: choices, scroll: picker.scroll)
    list.whenEmpty = shown(ListMessages.noMatch)
    list.note = Line(
      shown(
        Phrase(
          fr: "Des lettres pour chercher, Entrée prend, Échap laisse.",
          en: "Letters to search, Enter takes, Esc leaves it.", ar: "حروف للبحث، Enter للأخذ، Esc للترك.")), .help)
    list.draw(in: list.box(in: canvas.bounds), on: &canvas)
  }
}
