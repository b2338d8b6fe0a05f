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
    moveInForm { min(max(0, $0.focus + step), max(0, $0.entries.count - 1)) }
  }

  /// Moves to a field, once the one that is left is checked and its sums are made.
  mutating func moveInForm(to place: (FormState) -> Int) {
    let (context, rules) = (entry, rules)
    _ = withForm { form in
      form.check(form.focus, context)
      form.fillTotal(leaving: form.focus, context)
      form.judge(rules)
      form.focus = place(form)
    }
  }

  /// A letter or an editing key in a form or in the list over it.
  mutating func typeInForm(_ key: Key) -> [Effect] {
    guard case .form(var form) = layers.last, form.entries.indices.contains(form.focus) else { return [] }
    let before = form.entries[form.focus].value
    if form.picker != nil { type(key, inPickerOf: &form) } else { type(key, in: &form) }
    form.entries[form.focus].settleDirection()
    layers[layers.count - 1] = .form(form)
    return form.entries[form.focus].value == before ? [] : keptForm()
  }

  private func type(_ key: Key, in form: inout FormState) {
    let place = form.focus
    switch form.entries[place].control {
    case .text:
      let before = form.entries[place].value
      guard form.entries[place].input.handle(key, fallback: direction) else { return }
      if form.entries[place].value != before {
        form.entries[place].error = nil
        form.entries[place].isFilledIn = false
      }
    case .check:
      guard key == .space || key == .left || key == .right else { return }
      form.entries[place].input.text = form.entries[place].value == "1" ? "0" : "1"
    case .choice where (key == .backspace || key == .delete) && !form.entries[place].isRequired:
      form.entries[place].input.text = ""
      form.entries[place].error = nil
    case .choice(let choices):
      let here = choices.firstIndex { $0.code == form.entries[place].value }
      let step = key == (direction == .leftToRight ? .right : .left) ? 1 : key == .left || key == .right ? -1 : 0
      if step != 0, !choices.isEmpty {
        let next = here.map { ($0 + step + choices.count) % choices.count } ?? (step > 0 ? 0 : choices.count - 1)
        form.entries[place].input.text = choices[next].code
        form.entries[place].error = nil
      } else if !undoes(key, in: &form) {
        openPicker(typing: key, in: &form)
      }
    case .choices:
      if key == .backspace || key == .delete {
        form.entries[place].codes.last.map { form.entries[place].toggle($0) }
      } else if !undoes(key, in: &form) {
        openPicker(typing: key, in: &form)
      }
    case .references:
      if key == .backspace || key == .delete {
        form.entries[place].input.text = form.entries[place].references.dropLast().map(\.text).joined(separator: ";")
      } else if !undoes(key, in: &form) {
        openPicker(typing: key, in: &form)
      }
    case .readOnly: break
    }
  }

  /// What was chosen can be taken back, done again and restored with the keys that do it for text.
  private func undoes(_ key: Key, in form: inout FormState) -> Bool {
    switch key {
    case .control("u"), .control("_"), .control("y"), .alt:
      return form.entries[form.focus].input.handle(key, fallback: direction)
    default: return false
    }
  }

  /// A letter typed in a field of choices opens its list, narrowed by the letter.
  private func openPicker(typing key: Key, in form: inout FormState) {
    guard case .character(let letter) = key else { return }
    var picker = PickerState()
    if letter == "?" || letter == "؟" {
      picker.showsCodes = true
    } else if letter != " " {
      _ = picker.input.handle(key, fallback: direction)
    }
    form.picker = picker
  }

  /// Takes pasted text into the field or the list that has the keyboard.
  ///
  /// - Returns: How many characters it took and whether some found no room; nil for a field that is not typed.
  mutating func pasteInForm(_ text: String) -> (count: Int, isCut: Bool)? {
    let taken: (count: Int, isCut: Bool)?? = withForm { form in
      if form.picker != nil { return form.picker?.input.paste(text) }
      guard form.entries.indices.contains(form.focus), form.entries[form.focus].isTyped else { return nil }
      let taken = form.entries[form.focus].input.paste(text)
      form.entries[form.focus].error = nil
      form.entries[form.focus].isFilledIn = false
      form.entries[form.focus].settleDirection()
      return taken
    }
    return taken ?? nil
  }

  /// Closes the form; its draft is kept or forgotten.
  mutating func leaveForm(keepingDraft: Bool) -> [Effect] {
    guard case .form(let form) = layers.last else { return [] }
    guard form.marked.isEmpty else {
      layers.removeLast()
      return []
    }
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
        _ = try Day?.entered(text, context.atTheEnd)
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

  /// How a value that cannot be typed reads: `enter` understands the same text.
  func reading(of entry: FormEntry, _ context: EntryContext) -> Phrase? {
    guard case .text = entry.control, !entry.value.isEmpty else { return nil }
    if entry.field == FormState.followUpDay {
      guard let day = try? Day.entered(entry.value, context.atTheEnd) else { return nil }
      return FormState.reading(of: day, context)
    }
    var copy = record
    guard (try? copy.enter(entry.value, into: entry.field, context)) != nil else { return nil }
    switch copy.datum(of: entry.field, with: context.ownFields) {
    case .day(let day): return FormState.reading(of: day, context)
    case .money(let amount): return Phrase { "= " + Formats($0).money(amount) }
    case .territory(let code):
      return Phrase { language in
        let place = TerritoryCode(code).map { Territory.morocco.designation(of: $0, in: language) } ?? code
        return place == entry.value ? code : "= \(place) · \(code)"
      }
    case .count(let count):
      // Arabic figures and groups of figures are told as they are understood.
      guard String(count) != entry.value else { return nil }
      return Phrase { "= " + Formats($0).count(count) }
    default: return nil
    }
  }

  /// "= vendredi 27 novembre 2026 · dans 3 jours".
  private static func reading(of day: Day, _ context: EntryContext) -> Phrase {
    let distance = day.days(since: context.today)
    let count = CountedNoun.days.phrase(abs(distance))
    let away =
      switch distance {
      case 0: Phrase(fr: "aujourd'hui", en: "today", ar: "اليوم")
      case 1...: Phrase(fr: "dans \(count.fr)", en: "in \(count.en)", ar: "بعد \(count.ar)")
      default: Phrase(fr: "il y a \(count.fr)", en: "\(count.en) ago", ar: "قبل \(count.ar)")
      }
    return Phrase { "= \(Formats($0).weekday(day.weekday)) \(Formats($0).longDay(day)) · \(away[$0])" }
  }
}

extension EntryContext {
  /// The same where of a month or a quarter the last day is meant.
  var atTheEnd: EntryContext {
    var copy = self
    copy.end = .last
    return copy
  }
}

extension CountedNoun {
  static let days = CountedNoun(
    fr: ("jour", "jours"), en: ("day", "days"), ar: ("يوم واحد", "يومين", "أيام", "يوما", "يوم"))
}
