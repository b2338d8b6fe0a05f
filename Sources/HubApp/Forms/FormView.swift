import ESSDomain
import TerminalKit

extension AppState {
  func drawForm(_ form: FormState, _ canvas: inout Canvas) {
    let area = body
    canvas.fill(area, role: .text)
    let inside = area.inset(horizontally: 1)
    canvas.write(line: legend(of: form), at: inside.origin, width: inside.width, align: .end)
    canvas.write(line: Line(shown(form.title), .heading), at: inside.origin, width: inside.width)
    let top = 1 + drawProblems(of: form, in: inside.droppingTop(1), &canvas)
    widget(of: form).draw(in: inside.droppingTop(top), on: &canvas)
    if form.picker != nil { drawPicker(form, &canvas) }
    drawDayPicker(form, &canvas)
  }

  /// What the signs beside the fields mean.
  private func legend(of form: FormState) -> Line {
    var line = Line.empty
    if form.entries.contains(where: \.isRequired) {
      line.append("* ", .required)
      line.append(shown(Phrase(fr: "à remplir", en: "to fill in", ar: "إلزامي")), .muted)
    }
    if form.isChanged {
      if !line.isEmpty { line.append("   ") }
      line.append(DisplayText("\(glyphs.bullet) "), .changed)
      line.append(shown(Phrase(fr: "modifié", en: "changed", ar: "معدَّل")), .changed)
    }
    return line
  }

  /// The fields as they are shown.
  private func widget(of form: FormState) -> Form {
    let (names, context) = (names, entry)
    var rows: [Form.Row] = []
    for (place, entry) in form.entries.enumerated() {
      if let heading = entry.heading { rows.append(.heading(shown(heading))) }
      rows.append(.field(field(entry, at: place, of: form, names, context)))
    }
    return Form(rows, focus: form.focus)
  }

  /// Moves between the lines of a text of several; false at its first and last one, and in any other field.
  mutating func moveRowInForm(by step: Int) -> Bool {
    guard case .form(let form) = layers.last, form.entries.indices.contains(form.focus),
      form.entries[form.focus].isLong
    else { return false }
    let width = widget(of: form).controlWidth(in: body.inset(horizontally: 1))
    let fallback = direction
    return withForm { $0.entries[$0.focus].input.moveRow(by: step, width: width, fallback: fallback) } ?? false
  }

  private func field(
    _ entry: FormEntry, at place: Int, of form: FormState, _ names: HubNames, _ context: EntryContext
  ) -> FormField {
    var field = FormField(shown(entry.label.capitalised), control(entry, names))
    field.isRequired = entry.isRequired
    field.isChanged = entry.isChanged
    let problem = entry.error ?? form.contradiction(at: place)
    field.error = problem.map { shown($0) }
    let doubts = [entry.elsewherePhrase(names) ?? form.warnings[place], form.twinWarning(at: place)].compactMap { $0 }
    field.warning = doubts.isEmpty ? nil : shown(doubts.dropFirst().reduce(doubts[0]) { $0.joined(to: $1, by: " · ") })
    if let total = form.expectedTotal(at: place) { field.placeholder = DisplayText.leftToRight(formats.count(total)) }
    guard place == form.focus else { return field }
    field.help = help(on: entry).map { shown($0) }
    if problem == nil {
      let places =
        entry.isTerritory && entry.isChanged
        ? placesMeant(by: entry.value, communesOnly: entry.traits.contains(.commune)) : nil
      field.reading = (form.reading(of: entry, context) ?? form.sum(at: place) ?? places).map { shown($0) }
    }
    return field
  }

  private func control(_ entry: FormEntry, _ names: HubNames) -> FormField.Control {
    let comma = language == .arabic ? "، " : ", "
    switch entry.control {
    case .text: return entry.isLong ? .area(entry.input) : .text(entry.input)
    case .choice(let choices):
      return .choice(choices.first { $0.code == entry.value }.map { shown($0.label) } ?? .empty)
    case .choices(let choices):
      let labels = entry.codes.map { code in choices.first { $0.code == code }?.label[language] ?? code }
      return .choice(DisplayText(labels.joined(separator: comma)))
    case .check: return .check(entry.value == "1")
    case .references:
      let labels = entry.references.map { names.name(of: $0, in: language) ?? $0.short }
      return .choice(DisplayText(labels.joined(separator: comma)))
    case .readOnly: return .readOnly(DisplayText(entry.value))
    }
  }

  /// The line under the field with the focus: its own help, or what its kind of field takes; of a long text how long it is.
  private func help(on entry: FormEntry) -> Phrase? {
    guard entry.isLong else { return entry.help ?? FormHelp.line(on: entry) }
    let count = Phrase {
      "\(Formats($0).count(entry.input.text.count)) / \(Formats($0).count(entry.input.limit))"
    }
    // Arabic comes first in its line, so that the line reads from the right.
    let line = Phrase(
      fr: "\(count.fr) · Alt+Entrée : à la ligne · \(key: "text-edit") : éditeur",
      en: "\(count.en) · Alt+Enter: new line · \(key: "text-edit"): editor",
      ar: "سطر جديد: Alt+Enter · المحرر: \(key: "text-edit") · \(count.ar)")
    return entry.help.map { $0.joined(to: line, by: " · ") } ?? line
  }
}

extension Phrase {
  /// With a capital first letter in each language.
  var capitalised: Phrase { Phrase { self[$0].firstCapital } }
}
