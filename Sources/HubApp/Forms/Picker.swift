import ESSDomain
import TerminalKit

/// A list to choose from, over a form.
struct PickerState: Sendable {
  var input = TextInput()
  var scroll = ListScroll()
  /// Of a list of places the region or province whose parts it shows; nil for the whole country.
  var container: TerritoryCode?
  /// Whether each line shows its code.
  var showsCodes = false
  /// Whether lines were marked since the list was opened: then Enter only closes it.
  var hasMarked = false

  init(in container: TerritoryCode? = nil) { self.container = container }
}

/// A line of the list over a form.
struct PickerLine: Sendable {
  /// What the field takes: a code, an identity, the name of a place.
  let value: String
  let label: Phrase
  var detail = ""
  var code = ""
  var isMarked = false
  /// The region or province that the line leads into, instead of being taken.
  var opens: TerritoryCode?
}

extension AppState {
  /// The lines of the list over a form, narrowed by what is typed.
  func choices(in form: FormState) -> [PickerLine] {
    guard let picker = form.picker, form.entries.indices.contains(form.focus) else { return [] }
    let entry = form.entries[form.focus]
    let wanted = Folding.fold(picker.input.text).trimmed
    switch entry.control {
    case .choice(let choices):
      return FormState.lines(choices, wanted).map {
        PickerLine(value: $0.code, label: $0.label, code: $0.code, isMarked: $0.code == entry.value)
      }
    case .choices(let choices):
      let taken = entry.codes
      return FormState.lines(choices, wanted).map {
        PickerLine(value: $0.code, label: $0.label, code: $0.code, isMarked: taken.contains($0.code))
      }
    case .references(let kind, _):
      let taken = entry.references
      return candidates(of: kind, wanted).map { line in
        var line = line
        line.isMarked = taken.contains { $0.text == line.value }
        return line
      }
    case .text where entry.isTerritory: return territoryLines(picker, entry)
    case .text, .check, .readOnly: return []
    }
  }

  /// Records of a kind whose name has the folded text, at most 60.
  private func candidates(of kind: RecordKind, _ wanted: String) -> [PickerLine] {
    func found<R: Record>(_ set: RecordSet<R>, _ detail: (R) -> String) -> [PickerLine] {
      var lines: [PickerLine] = []
      set.forEach(reading: R.titleFields) { position, record in
        let title = record.title
        if wanted.isEmpty || Folding.fold(title.fr).containsBytes(of: wanted)
          || Folding.fold(title.ar).containsBytes(of: wanted)
        {
          let id = set.id(at: position)
          lines.append(PickerLine(value: id.text, label: title, detail: detail(set[position]), code: id.short))
        }
        return lines.count < 60
      }
      return lines
    }
    switch kind {
    case .organisation:
      return found(hub.organisations) { [language] in
        $0.commune.flatMap { Territory.morocco.name(of: $0.text, in: language) } ?? ""
      }
    case .trainingProgramme: return found(hub.trainingProgrammes) { _ in "" }
    case .ruralPlan: return found(hub.ruralPlans) { _ in "" }
    case .activity: return found(hub.activities) { _ in "" }
    case .partner: return found(hub.partners) { _ in "" }
    }
  }

  /// A key in the list over a form.
  func type(_ key: Key, inPickerOf form: inout FormState) {
    guard var picker = form.picker else { return }
    let lines = choices(in: form)
    let line = lines.indices.contains(picker.scroll.selected) ? lines[picker.scroll.selected] : nil
    let deeper: Key = direction == .leftToRight ? .right : .left
    let higher: Key = direction == .leftToRight ? .left : .right
    let isTerritory = form.entries[form.focus].isTerritory
    switch key {
    case .character("?"), .character("؟"): picker.showsCodes.toggle()
    case .insert,
      .space where form.entries[form.focus].marksWithSpace:
      guard let line else { break }
      form.entries[form.focus].mark(line.value)
      picker.hasMarked = true
    case .backspace where isTerritory && picker.input.isEmpty, higher where isTerritory && picker.input.isEmpty:
      picker.leave()
    case deeper where isTerritory && picker.input.isEmpty:
      if let code = line?.opens { picker.enter(code) }
    default:
      if picker.scroll.handle(key, count: lines.count, height: 12) {
        picker.scroll.reveal(count: lines.count, height: 12)
      } else if picker.input.handle(key, fallback: direction) {
        picker.scroll = ListScroll()
      }
    }
    form.picker = picker
  }

  func drawPicker(_ form: FormState, _ canvas: inout Canvas) {
    guard let picker = form.picker, form.entries.indices.contains(form.focus) else { return }
    let entry = form.entries[form.focus]
    let lines = choices(in: form).map { line in
      let label = picker.showsCodes ? Line(DisplayText.leftToRight(line.code), .code) + Line("  ") : .empty
      return ChoiceList.Choice(
        label + Line(shown(line.label)),
        detail: Line(DisplayText(line.detail), .muted) + (line.opens == nil ? .empty : opening(canvas)),
        isMarked: line.isMarked)
    }
    var title = shown(entry.label.capitalised)
    if let container = picker.container {
      title = title + " · " + DisplayText(Territory.morocco.path(of: container, in: language))
    }
    var list = ChoiceList(title, input: picker.input, choices: lines, scroll: picker.scroll)
    list.whenEmpty = shown(PaletteWords.nothing)
    list.note = Line(shown(PickerState.note(on: entry)), .help)
    list.draw(in: list.box(in: canvas.bounds), on: &canvas)
  }

  /// The sign of a line that leads further.
  private func opening(_ canvas: Canvas) -> Line {
    let sign = canvas.direction == .leftToRight ? canvas.glyphs.collapsed : canvas.glyphs.collapsedMirrored
    return Line(DisplayText(" \(sign)"), .muted)
  }
}

extension PickerState {
  /// What the keys do in the list.
  static func note(on entry: FormEntry) -> Phrase {
    if entry.isTerritory {
      return Phrase(
        fr: "Un nom, ou Entrée pour descendre ; Retour pour monter.",
        en: "Type a name, or Enter to go down; Backspace goes up.",
        ar: "اكتب اسما، أو Enter للنزول؛ Backspace للصعود.")
    }
    switch entry.control {
    case .choices:
      return Phrase(
        fr: "Espace coche, Entrée ferme, ? montre les codes.", en: "Space marks, Enter closes, ? shows the codes.",
        ar: "مسافة للتأشير، Enter للإغلاق، ? لعرض الرموز.")
    case .references(_, several: true):
      return Phrase(
        fr: "Taper des lettres pour chercher ; Inser coche, Entrée prend.",
        en: "Type letters to search; Ins marks, Enter takes.", ar: "اكتب للبحث؛ Ins للتأشير، Enter للأخذ.")
    default:
      return Phrase(
        fr: "Taper des lettres pour chercher, ? montre les codes.", en: "Type letters to search, ? shows the codes.",
        ar: "اكتب للبحث، ? لعرض الرموز.")
    }
  }
}

extension FormState {
  /// The list of a field with one value begins at that value.
  mutating func selectPresent(_ lines: [PickerLine]) {
    guard entries.indices.contains(focus) else { return }
    let value = entries[focus].value
    switch entries[focus].control {
    case .choice, .text:
      guard let place = lines.firstIndex(where: { $0.isMarked || $0.value == value }) else { return }
      picker?.scroll.select(place, count: lines.count)
      picker?.scroll.reveal(count: lines.count, height: 12)
    default: break
    }
  }
}

extension FormEntry {
  /// Whether Space marks lines of its list: several codes, whose names are searched by one word.
  fileprivate var marksWithSpace: Bool { if case .choices = control { true } else { false } }

  /// Adds a value to those of a field of several, or takes it away; in a field of one it becomes the value.
  mutating func mark(_ value: String) {
    switch control {
    case .choices: toggle(value)
    case .references(_, several: true):
      var values = references.map(\.text)
      if let place = values.firstIndex(of: value) { values.remove(at: place) } else { values.append(value) }
      input.text = values.joined(separator: ";")
    default: input.text = value
    }
    error = nil
  }
}
