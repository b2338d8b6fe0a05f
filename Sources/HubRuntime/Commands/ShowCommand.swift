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

  func page(_ record: AnyRecord, _ hub: Hub) {
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
      context.ownFields.table(of: R.self).all.compactMap { field in
        let datum = field.datum(of: record, in: context)
        guard !datum.isAbsent, field.name != "id" else { return nil }
        return (field.label[language], datum.text(in: language, names: names))
      }
    }
    return fields(record.record)
  }
}
