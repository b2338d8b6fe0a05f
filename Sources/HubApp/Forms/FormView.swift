import ESSDomain
import TerminalKit

extension AppState {
  func drawForm(_ form: FormState, _ canvas: inout Canvas) {
    let area = body
    canvas.fill(area, role: .text)
    let names = names
    let context = entry
    var rows: [Form.Row] = []
    for (place, entry) in form.entries.enumerated() {
      if let heading = entry.heading { rows.append(.heading(shown(heading))) }
      rows.append(.field(field(entry, form, isFocused: place == form.focus, names, context)))
    }
    let title = Line(shown(form.title), .heading)
    let changed = form.isChanged ? Phrase(fr: "modifié", en: "changed", ar: "معدَّل") : Phrase(same: "")
    let inside = area.inset(horizontally: 1)
    canvas.write(line: Line(shown(changed), .changed), at: inside.origin, width: inside.width, align: .end)
    canvas.write(line: title, at: inside.origin, width: inside.width)
    var top = 1
    for finding in (form.remarks + form.findings).prefix(2) {
      canvas.write(
        line: Line(DisplayText("! ") + shown(finding), .danger), at: Point(inside.x, inside.y + top),
        width: inside.width)
      top += 1
    }
    Form(rows, focus: form.focus).draw(in: inside.droppingTop(top), on: &canvas)
    if form.picker != nil { drawPicker(form, &canvas) }
  }

  private func field(
    _ entry: FormEntry, _ form: FormState, isFocused: Bool, _ names: HubNames, _ context: EntryContext
  ) -> FormField {
    let control: FormField.Control =
      switch entry.control {
      case .text: .text(entry.input)
      case .choice(let choices):
        .choice(choices.first { $0.code == entry.value }.map { shown($0.label) } ?? .empty)
      case .choices(let choices):
        .choice(
          DisplayText(
            entry.codes.map { code in choices.first { $0.code == code }?.label[language] ?? code }
              .joined(separator: language == .arabic ? "، " : ", ")))
      case .check: .check(entry.value == "1")
      case .references:
        .choice(
          DisplayText(
            entry.references.map { names.name(of: $0, in: language) ?? $0.short }
              .joined(separator: language == .arabic ? "، " : ", ")))
      case .readOnly: .readOnly(DisplayText(entry.value))
      }
    var field = FormField(shown(entry.label.capitalised), control)
    field.isRequired = entry.isRequired
    field.isChanged = entry.isChanged
    field.error = entry.error.map { shown($0) }
    field.warning = entry.elsewherePhrase(names).map { shown($0) }
    if isFocused {
      field.help = entry.help.map { shown($0) }
      field.reading = form.reading(of: entry, context).map { shown($0) }
    }
    return field
  }

  private func drawPicker(_ form: FormState, _ canvas: inout Canvas) {
    guard let picker = form.picker, form.entries.indices.contains(form.focus) else { return }
    let lines = choices(in: form).map { line in
      ChoiceList.Choice(Line(shown(line.label)), detail: Line(DisplayText(line.detail), .muted))
    }
    var list = ChoiceList(
      shown(form.entries[form.focus].label.capitalised), input: picker.input, choices: lines, scroll: picker.scroll)
    list.whenEmpty = shown(ListMessages.noMatch)
    list.draw(in: list.box(in: canvas.bounds), on: &canvas)
  }
}

extension Phrase {
  /// With a capital first letter in each language.
  var capitalised: Phrase { Phrase { self[$0].firstCapital } }
}
