import ESSDomain
import HubExchange
import HubStore

/// Writes changes for people, for `jq` and for spreadsheets.
struct HistoryPages {
  let hub: Hub
  let console: Console
  let form: DataForm
  /// The one record that is asked for.
  var only: RecordID?
  /// The kind that is asked for, and of it the records that pass a filter.
  var kind: RecordKind?
  var selection: RecordSelection?

  /// As many lines of values a change shows to people: an import has thousands.
  private static let most = 40

  init(hub: Hub, console: Console, form: DataForm) {
    self.hub = hub
    self.console = console
    self.form = form
  }

  private var language: Language { console.language }

  private func isAskedFor(_ kind: RecordKind, _ record: RecordID) -> Bool {
    (only.map { $0 == record } ?? true) && (self.kind.map { $0 == kind } ?? true) && (selection?.has(record) ?? true)
  }
}

// MARK: - Changes one by one

extension HistoryPages {
  func write(_ changes: [RecordedChange]) {
    let kept = changes.compactMap { change -> RecordedChange? in
      let edits = change.edits.filter { isAskedFor($0.kind, $0.record) }
      if edits.isEmpty { return nil }
      return RecordedChange(
        id: change.id, at: change.at, author: change.author, action: change.action, title: change.title, edits: edits,
        undoes: change.undoes, redoes: change.redoes)
    }
    switch form {
    case .json:
      let rows = kept.flatMap { change in change.edits.map { json(change, $0, name(of: $0)) } }
      console.put(Array((JSONValue.array(rows).text() + "\n").utf8))
    case .csv: csv(kept)
    case .table:
      for change in kept { guard table(change) else { return } }
      if kept.isEmpty { console.say(HistoryPages.none) }
    }
  }

  private func table(_ change: RecordedChange) -> Bool {
    let title = HistoryPages.title(of: change)[language]
    guard console.line("\(change.at.iso)  \(change.author)  \(title)  [\(change.id.short)]") else { return false }
    var lines: [String] = []
    for edit in change.edits {
      if only == nil { lines.append("  \(name(of: edit)[language])  [\(edit.record.short)]") }
      lines += self.lines(edit.changes, edit.kind, indent: only == nil ? "    " : "  ")
    }
    return put(lines)
  }

  private static func title(of change: RecordedChange) -> Phrase {
    if change.undoes != nil {
      return Phrase(fr: "Annulation : ", en: "Undo: ", ar: "تراجع عن: ").joined(to: change.title, by: "")
    }
    if change.redoes != nil {
      return Phrase(fr: "Rétablissement : ", en: "Redo: ", ar: "إعادة: ").joined(to: change.title, by: "")
    }
    return change.title
  }

  private func csv(_ changes: [RecordedChange]) {
    var writer = CSVWriter()
    for title in [
      "change", "at", "author", "action", "title", "kind", "record", "name", "field", "label", "before", "after",
    ] { writer.cell(title) }
    writer.endRow()
    for change in changes {
      for edit in change.edits {
        let name = name(of: edit)[language]
        for value in edit.changes {
          for text in [change.id.text, change.at.iso] { writer.cell(text) }
          for text in [change.author, change.action, change.title[language]] { writer.text(text) }
          csv(value, edit.kind, edit.record, name, to: &writer)
        }
      }
      guard console.put(writer.take()) else { return }
    }
    console.put(writer.take())
  }

  private func json(_ change: RecordedChange, _ edit: RecordedChange.Edit, _ name: Phrase) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("id", .string(change.id.text)), ("at", .string(change.at.iso)), ("author", .string(change.author)),
      ("action", .string(change.action)), ("title", .string(change.title.fr)), ("kind", .string(edit.kind.rawValue)),
      ("record", .string(edit.record.text)), ("name", .string(name.fr)), ("changes", values(edit.changes, edit.kind)),
    ]
    if let undoes = change.undoes { members.append(("undoes", .string(undoes.text))) }
    if let redoes = change.redoes { members.append(("redoes", .string(redoes.text))) }
    return .members(members)
  }

  private static let none = Phrase(
    fr: "Le journal n'a aucun changement de ce genre.", en: "The journal has no such change.",
    ar: "لا يوجد أي تغيير من هذا القبيل في اليومية.")
}

// MARK: - What came of them

extension HistoryPages {
  /// What came of all changes since a day, record by record.
  func write(_ baseline: [RecordID: [ValueChange]], _ kinds: [RecordID: RecordKind], since day: Day) {
    var rows: [Row] = []
    for (id, changes) in baseline {
      guard let kind = kinds[id], isAskedFor(kind, id) else { continue }
      let edit = RecordedChange.Edit(kind: kind, record: id, changes: changes)
      rows.append(Row(edit: edit, name: name(of: edit), order: Folding.key(name(of: edit)[language])))
    }
    let places = Dictionary(uniqueKeysWithValues: RecordKind.allCases.enumerated().map { ($1, $0) })
    rows.sort { left, right in
      (places[left.edit.kind] ?? 0, left.order, left.edit.record)
        < (places[right.edit.kind] ?? 0, right.order, right.edit.record)
    }
    switch form {
    case .json: console.put(Array((JSONValue.array(rows.map { json($0) }).text() + "\n").utf8))
    case .csv: csv(rows)
    case .table:
      for row in rows {
        let notes = [row.edit.kind.label[language], state(row)[language], passage(row.edit.record)?[language] ?? ""]
        let text = notes.filter { !$0.isEmpty }.joined(separator: " · ")
        guard console.line("\(row.name[language])  (\(text))  [\(row.edit.record.short)]"),
          put(isWhole(row) ? [] : lines(row.edit.changes, row.edit.kind, indent: "  "))
        else { return }
      }
      console.say(HistoryPages.counted(rows.count, since: day))
    }
  }

  private struct Row {
    let edit: RecordedChange.Edit
    let name: Phrase
    let order: String
  }

  private func isWhole(_ row: Row) -> Bool { row.edit.changes.contains { $0.path.isEmpty } }

  private func state(_ row: Row) -> Phrase {
    let whole = row.edit.changes.first { $0.path.isEmpty }
    if whole?.before == nil, whole != nil { return Phrase(fr: "nouvelle", en: "new", ar: "جديدة") }
    if whole?.after == nil, whole != nil { return Phrase(fr: "supprimée", en: "deleted", ar: "محذوفة") }
    return Phrase(fr: "modifiée", en: "changed", ar: "معدلة")
  }

  /// Whether the record has come to pass the filter, or passes it no more.
  private func passage(_ id: RecordID) -> Phrase? {
    guard let selection else { return nil }
    switch (selection.then.contains(id), selection.now.contains(id)) {
    case (false, true): return Phrase(fr: "entre dans le filtre", en: "enters the filter", ar: "تدخل في التصفية")
    case (true, false): return Phrase(fr: "sort du filtre", en: "leaves the filter", ar: "تخرج من التصفية")
    default: return nil
    }
  }

  private func csv(_ rows: [Row]) {
    var writer = CSVWriter()
    for title in ["kind", "record", "name", "field", "label", "before", "after"] { writer.cell(title) }
    writer.endRow()
    for row in rows {
      for value in row.edit.changes {
        csv(value, row.edit.kind, row.edit.record, row.name[language], to: &writer)
      }
    }
    console.put(writer.take())
  }

  private func json(_ row: Row) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("kind", .string(row.edit.kind.rawValue)), ("record", .string(row.edit.record.text)),
      ("name", .string(row.name.fr)), ("state", .string(state(row).en)),
      ("changes", values(row.edit.changes, row.edit.kind)),
    ]
    if let selection {
      members.append(("matchedThen", .bool(selection.then.contains(row.edit.record))))
      members.append(("matchesNow", .bool(selection.now.contains(row.edit.record))))
    }
    return .members(members)
  }

  private static func counted(_ count: Int, since day: Day) -> Phrase {
    let records = CountedNoun(
      fr: ("fiche", "fiches"), en: ("record", "records"), ar: ("بطاقة واحدة", "بطاقتان", "بطاقات", "بطاقة", "بطاقة")
    ).phrase(count)
    return Phrase(
      fr: "Autrement qu'au début du \(Formats(.french).longDay(day)) : \(records.fr).",
      en: "Other than at the start of \(Formats(.english).longDay(day)): \(records.en).",
      ar: "المختلف عما كان في بداية يوم \(Formats(.arabic).longDay(day)): \(records.ar).")
  }
}

// MARK: - Values

extension HistoryPages {
  /// A line for each value: `Chiffre d'affaires : 12 → 14`.
  func lines(_ changes: [ValueChange], _ kind: RecordKind, indent: String) -> [String] {
    let names = RecordNames(hub: hub)
    let colon = language == .french ? " : " : ": "
    return changes.map { change in
      let words = ChangeInWords(change, of: kind, with: hub.ownFields)
      return indent + words.label[language] + colon + String(words.text(in: language, names: names).prefix(240))
    }
  }

  private func put(_ lines: [String]) -> Bool {
    for line in lines.prefix(HistoryPages.most) { guard console.line(line) else { return false } }
    let more = lines.count - HistoryPages.most
    return more > 0 ? console.line("  … (+\(more))") : true
  }

  private func csv(
    _ value: ValueChange, _ kind: RecordKind, _ record: RecordID, _ name: String, to writer: inout CSVWriter
  ) {
    let words = ChangeInWords(value, of: kind, with: hub.ownFields)
    writer.cell(kind.rawValue)
    writer.cell(record.text)
    writer.text(name)
    for text in [value.path.joined(separator: "."), words.label[language], words.before.plain, words.after.plain] {
      writer.text(text)
    }
    writer.endRow()
  }

  private func values(_ changes: [ValueChange], _ kind: RecordKind) -> JSONValue {
    .array(
      changes.map { change in
        JSONValue.members([
          ("path", .array(change.path.map { .string($0) })),
          ("label", .string(ChangeInWords(change, of: kind, with: hub.ownFields).label.fr)),
          ("before", change.before ?? .null), ("after", change.after ?? .null),
        ])
      })
  }

  /// What the user calls the record; one that is gone is named as the journal has it.
  private func name(of edit: RecordedChange.Edit) -> Phrase {
    if let title = hub[edit.record]?.title { return title }
    let whole = edit.changes.first { $0.path.isEmpty }.flatMap { $0.before ?? $0.after }
    let (fr, ar) = (whole?["name"]?["fr"]?.string, whole?["name"]?["ar"]?.string)
    guard let text = fr ?? ar ?? whole?["title"]?.string else { return Phrase(same: edit.record.short) }
    return Phrase(fr: fr ?? text, en: fr ?? text, ar: ar ?? text)
  }
}
