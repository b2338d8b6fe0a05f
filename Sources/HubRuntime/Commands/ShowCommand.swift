import ESSDomain
import HubStore

extension HubCommand {
  /// `essor show`: one record, by its identity, the unique ending of one, or a name that only one record has.
  public func show(_ text: String, _ form: DataForm) throws(CommandProblem) -> Outcome {
    guard form != .csv else {
      throw CommandProblem(
        Phrase(
          fr: "Une fiche s'écrit en table ou en json.", en: "A record is written as table or json.",
          ar: "تُكتب البطاقة بصيغة table أو json."))
    }
    let hub = try open().hub
    let record = try record(text, in: hub)
    if form == .json {
      var writer = JSONWriter()
      record.write(to: &writer)
      writer.endLine()
      console.put(writer.bytes)
    } else {
      page(record, hub)
    }
    return .done
  }

  private func page(_ record: AnyRecord, _ hub: Hub) {
    let names = RecordNames(hub: hub)
    let colon = language == .french ? " : " : ": "
    console.line("\(record.title[language])")
    console.line("\(record.kind.label[language]) · \(record.id.text) · \(record.file)")
    console.line("")
    for (label, text) in fields(record, names, rules(hub)) { console.line(label + colon + text) }
    let findings = record.findings(rules(hub))
    if !findings.isEmpty { console.line("") }
    for finding in findings {
      let sign =
        switch finding.result {
        case .ok: "✓"
        case .breach: "!"
        case .notApplicable: "–"
        case .unknown: "?"
        }
      var text = "\(sign) \(finding.rule)  \(finding.label[language])\(colon)\(finding.result.label[language])"
      switch finding.result {
      case .breach(let reason): text += " (\(finding.severity.label[language])) — \(reason[language])"
      case .unknown(let missing): text += " — \(missing[language])"
      case .ok, .notApplicable: break
      }
      console.line(text)
    }
  }

  /// Label and text of every field that holds something.
  private func fields(_ record: AnyRecord, _ names: RecordNames, _ context: RuleContext) -> [(String, String)] {
    func fields<R: Record>(_ record: R) -> [(String, String)] {
      R.fields.all.compactMap { field in
        let datum = field.datum(of: record, in: context)
        guard !datum.isAbsent, field.name != "id" else { return nil }
        return (field.label[language], datum.text(in: language, names: names))
      }
    }
    return fields(record.record)
  }

  /// `essor history`: what was changed in a record, when and by whom, the oldest first.
  public func history(_ text: String, _ form: DataForm) throws(CommandProblem) -> Outcome {
    let opened = try open()
    // A deleted record has a history too, found by its whole identity.
    let id =
      if let id = RecordID(text.trimmed), opened.hub[id] == nil { id } else { try record(text, in: opened.hub).id }
    let entries = opened.store.history(of: id)
    if form == .json {
      let values = entries.map { HubCommand.json($0) }
      console.put(Array((JSONValue.array(values).text() + "\n").utf8))
      return .done
    }
    if entries.isEmpty {
      console.say(
        Phrase(
          fr: "Aucun changement n'est au journal pour cette fiche.", en: "The journal has no change of this record.",
          ar: "لا يوجد أي تغيير لهذه البطاقة في اليومية."))
    }
    for entry in entries {
      console.line("\(entry.at.iso)  \(entry.author)  \(entry.title[language])")
      for change in entry.changes {
        let path = change.path.joined(separator: ".")
        let before = change.before?.text(.oneLine) ?? "–"
        let after = change.after?.text(.oneLine) ?? "–"
        console.line("  \(path.isEmpty ? "·" : path) : \(String(before.prefix(120))) → \(String(after.prefix(120)))")
      }
    }
    return .done
  }

  private static func json(_ entry: HistoryEntry) -> JSONValue {
    let changes = entry.changes.map { change in
      JSONValue.members([
        ("path", .array(change.path.map { .string($0) })), ("before", change.before ?? .null),
        ("after", change.after ?? .null),
      ])
    }
    return .members([
      ("id", .string(entry.id.text)), ("at", .string(entry.at.iso)), ("author", .string(entry.author)),
      ("action", .string(entry.action)), ("title", .string(entry.title.fr)), ("changes", .array(changes)),
    ])
  }
}
