import ESSDomain
import TerminalKit

extension AppState {
  /// Changes the form that has the keyboard.
  mutating func withForm<Value>(_ change: (inout FormState) -> Value) -> Value? {
    guard case .form(var form) = layers.last else { return nil }
    let value = change(&form)
    layers[layers.count - 1] = .form(form)
    return value
  }

  /// A form for a record: each named field in its order, with what the record holds.
  func form(
    _ title: Phrase, action: String, before: AnyRecord?, record: AnyRecord,
    _ groups: [(heading: Phrase?, fields: [String])],
    references: [String: (RecordKind, several: Bool)] = [:], required: Set<String> = []
  ) -> FormState {
    let own = hub.ownFields
    let ownFields = own.fields(of: record.kind)
    let described = record.fields(with: own) + FormState.followUpFields
    let known = Dictionary(described.map { ($0.name, $0) }) { first, _ in first }
    var entries: [FormEntry] = []
    for group in groups + [(FormState.ownHeading, ownFields.map(\.name))] {
      for (index, name) in group.fields.enumerated() {
        guard let description = known[name] else { continue }
        var control = references[name].map { FormEntry.Control.references($0.0, several: $0.several) }
        if case .choices(let choices)? = ownFields.first(where: { $0.name == name })?.kind {
          control = .choices(choices)
        }
        entries.append(
          FormEntry(
            description, value: record.datum(of: name, with: own).entryText(in: language), control: control,
            required: required.contains(name), heading: index == 0 ? group.heading : nil))
      }
    }
    return FormState(title: title, action: action, before: before, record: record, entries: entries)
  }

  /// Moves to another field; the one that is left is checked.
  mutating func moveInForm(by step: Int) {
    let context = entry
    let rules = rules
    _ = withForm { form in
      form.check(form.focus, context)
      form.findings = form.contradictions(rules)
      form.focus = min(max(0, form.focus + step), max(0, form.entries.count - 1))
    }
  }

  /// A letter or an editing key in a form or in the list over it.
  mutating func typeInForm(_ key: Key) -> [Effect] {
    let fallback = direction
    guard case .form(var form) = layers.last, form.entries.indices.contains(form.focus) else { return [] }
    let before = form.entries[form.focus].value
    if var picker = form.picker {
      let count = choices(in: form).count
      if picker.scroll.handle(key, count: count, height: 12) {
        picker.scroll.reveal(count: count, height: 12)
      } else if picker.input.handle(key, fallback: fallback) {
        picker.scroll = ListScroll()
      }
      form.picker = picker
    } else {
      type(key, in: &form, fallback)
    }
    layers[layers.count - 1] = .form(form)
    return form.entries[form.focus].value == before ? [] : keptForm()
  }

  private func type(_ key: Key, in form: inout FormState, _ fallback: Direction) {
    let place = form.focus
    switch form.entries[place].control {
    case .text:
      if form.entries[place].input.handle(key, fallback: fallback) { form.entries[place].error = nil }
    case .check:
      guard key == .space || key == .left || key == .right else { return }
      form.entries[place].input.text = form.entries[place].value == "1" ? "0" : "1"
    case .choice where (key == .backspace || key == .delete) && !form.entries[place].isRequired:
      form.entries[place].input.text = ""
      form.entries[place].error = nil
    case .choice(let choices):
      let here = choices.firstIndex { $0.code == form.entries[place].value }
      let step = key == (fallback == .leftToRight ? .right : .left) ? 1 : key == .left || key == .right ? -1 : 0
      if step != 0, !choices.isEmpty {
        let next = here.map { ($0 + step + choices.count) % choices.count } ?? (step > 0 ? 0 : choices.count - 1)
        form.entries[place].input.text = choices[next].code
        form.entries[place].error = nil
      } else {
        openPicker(typing: key, in: &form, fallback)
      }
    case .choices:
      if key == .backspace || key == .delete {
        form.entries[place].codes.last.map { form.entries[place].toggle($0) }
      } else {
        openPicker(typing: key, in: &form, fallback)
      }
    case .references:
      if key == .backspace || key == .delete {
        form.entries[place].input.text = form.entries[place].references.dropLast().map(\.text).joined(separator: ";")
      } else {
        openPicker(typing: key, in: &form, fallback)
      }
    case .readOnly: break
    }
  }

  /// A letter typed in a field of choices opens its list, narrowed by the letter.
  private func openPicker(typing key: Key, in form: inout FormState, _ fallback: Direction) {
    guard case .character(let letter) = key else { return }
    var picker = PickerState()
    if letter != " " { _ = picker.input.handle(key, fallback: fallback) }
    form.picker = picker
  }

  /// Takes pasted text into the field or the list that has the keyboard; false for a field that is not typed.
  mutating func pasteInForm(_ text: String) -> Bool {
    withForm { form in
      if form.picker != nil {
        form.picker?.input.paste(text)
        return true
      }
      guard form.entries.indices.contains(form.focus), case .text = form.entries[form.focus].control else {
        return false
      }
      form.entries[form.focus].input.paste(text)
      form.entries[form.focus].error = nil
      return true
    } ?? false
  }

  /// The lines of the list over a form: codes or identities with what the user reads.
  func choices(in form: FormState) -> [(value: String, label: Phrase, detail: String)] {
    guard let picker = form.picker, form.entries.indices.contains(form.focus) else { return [] }
    let wanted = Folding.fold(picker.input.text).trimmed
    switch form.entries[form.focus].control {
    case .choice(let choices): return FormState.lines(choices, wanted).map { ($0.code, $0.label, "") }
    case .choices(let choices):
      let taken = form.entries[form.focus].codes
      return FormState.lines(choices, wanted).map { ($0.code, $0.label, taken.contains($0.code) ? "✓" : "") }
    case .references(let kind, _): return candidates(of: kind, wanted)
    case .text, .check, .readOnly: return []
    }
  }

  /// Records of a kind whose name has the folded text, at most 60.
  private func candidates(of kind: RecordKind, _ wanted: String) -> [(value: String, label: Phrase, detail: String)] {
    func found<R: Record>(_ set: RecordSet<R>, _ detail: (R) -> String) -> [(
      value: String, label: Phrase, detail: String
    )] {
      var lines: [(value: String, label: Phrase, detail: String)] = []
      set.forEach(reading: R.titleFields) { position, record in
        let title = record.title
        if wanted.isEmpty || Folding.fold(title.fr).containsBytes(of: wanted)
          || Folding.fold(title.ar).containsBytes(of: wanted)
        {
          lines.append((set.id(at: position).text, title, detail(set[position])))
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

  /// Closes the form; its draft is kept or forgotten.
  mutating func leaveForm(keepingDraft: Bool) -> [Effect] {
    guard case .form(let form) = layers.last else { return [] }
    if keepingDraft, let draftProblem {
      say(FormDraftWords.notKept.joined(to: draftProblem), .bad)
      return []
    }
    layers.removeLast()
    leftForm = keepingDraft ? form : nil
    return [.keepDraft(name: FormState.draftName, keepingDraft ? form.draft : nil)]
  }
}

extension FormState {
  /// Takes over what is typed in a field, or keeps the reason why not beside it.
  mutating func check(_ place: Int, _ context: EntryContext) {
    guard entries.indices.contains(place) else { return }
    if case .readOnly = entries[place].control { return }
    let text = entries[place].value
    if entries[place].isRequired, text.allSatisfy(\.isWhitespace) {
      entries[place].error = Phrase(fr: "À remplir.", en: "To be filled in.", ar: "حقل إلزامي.")
      return
    }
    // The record may hold more than the text shows: what was not touched is not read back from the text.
    let isFollowUp = FormState.isFollowUp(entries[place].field)
    if !isFollowUp, holds(text, in: entries[place].field, context) {
      entries[place].error = nil
      return
    }
    do throws(EntryProblem) {
      if entries[place].field == FormState.followUpDay {
        _ = try Day?.entered(text, context)
      } else if !isFollowUp {
        try record.enter(text, into: entries[place].field, context)
      }
      entries[place].error = nil
    } catch {
      entries[place].error = error.phrase
    }
  }

  /// Of a list of choices those that the folded text means.
  static func lines(_ choices: [Choice], _ wanted: String) -> [Choice] {
    choices.filter { choice in
      wanted.isEmpty || Folding.fold(choice.code).hasPrefix(wanted)
        || Language.allCases.contains { Folding.fold(choice.label[$0]).containsBytes(of: wanted) }
    }
  }

  /// Whether the record has in a field what reads as the text: then it stays to the last decimal, though the text has fewer.
  private func holds(_ text: String, in field: String, _ context: EntryContext) -> Bool {
    record.datum(of: field, with: context.ownFields).entryText(in: context.language) == text
  }

  /// The heading over the fields that the hub added.
  static let ownHeading = Phrase(fr: "Champs du pôle", en: "The hub's own fields", ar: "حقول خاصة بالقطب")

  /// What the rules find wrong with the record as a whole: errors of data and what blocks.
  func contradictions(_ rules: RuleContext) -> [Phrase] {
    record.findings(rules).compactMap { finding in
      guard finding.severity <= .blocking, case .breach(let phrase) = finding.result else { return nil }
      return phrase
    }
  }

  /// How a value that cannot be typed reads: `enter` understands the same text.
  func reading(of entry: FormEntry, _ context: EntryContext) -> Phrase? {
    guard case .text = entry.control, !entry.value.isEmpty else { return nil }
    if entry.field == FormState.followUpDay {
      guard let day = try? Day.entered(entry.value, context) else { return nil }
      return Phrase { "\(Formats($0).weekday(day.weekday)) \(Formats($0).longDay(day))" }
    }
    var copy = record
    guard (try? copy.enter(entry.value, into: entry.field, context)) != nil else { return nil }
    switch copy.datum(of: entry.field, with: context.ownFields) {
    case .day(let day):
      return Phrase { "\(Formats($0).weekday(day.weekday)) \(Formats($0).longDay(day))" }
    case .money(let amount): return Phrase { Formats($0).money(amount) }
    case .territory(let code):
      return Phrase { Territory.morocco.name(of: code, in: $0) ?? code }.joined(to: Phrase(same: "· \(code)"))
    default: return nil
    }
  }
}
