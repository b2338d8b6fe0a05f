import ESSDomain

extension HubCommand {
  /// `essor list --facet`: how many of the records found hold each value of a field.
  func facet<R: Record>(
    _ name: String, of set: RecordSet<R>, at positions: [Int], _ request: ListRequest, _ hub: Hub
  ) throws(CommandProblem) -> Outcome {
    let fields = hub.fields(of: R.self)
    let field = try HubCommand.field(name, in: fields)
    guard field.description.hasFacets else {
      let known = fields.flattened.filter(\.description.hasFacets).map(\.name).joined(separator: ", ")
      throw CommandProblem(
        Phrase(
          fr: "Le champ « \(field.label.fr) » ne se compte pas par valeur. Se comptent : \(known).",
          en: "The field “\(field.label.en)” is not counted by value. These are: \(known).",
          ar: "لا تُعد قيم الحقل «\(field.label.ar)». الحقول التي تُعد قيمها: \(known)."))
    }
    guard let form = DataForm(rawValue: request.form.rawValue) else {
      throw CommandProblem(
        Phrase(
          fr: "Les valeurs comptées s'écrivent en table, json ou csv.",
          en: "Counted values are written as table, json or csv.",
          ar: "تُكتب القيم المعدودة بصيغة table أو json أو csv."))
    }
    let facet = set.facet(of: field, at: positions, rules(hub))
    let names = RecordNames(hub: hub)
    var rows = ChartRows(columns: [
      ("value", Phrase(fr: "Valeur", en: "Value", ar: "القيمة")), ("label", field.label),
      ("count", Phrase(fr: "Fiches", en: "Records", ar: "البطاقات")),
      ("share", Phrase(fr: "Part", en: "Share", ar: "النسبة")),
    ])
    rows.rows = facet.rows.prefix(request.limit ?? .max).map { row in
      [
        .text(row.value.code), .text(row.value.label(in: field.description, names: names)[language]),
        .count(row.count), .share(facet.share(of: row)),
      ]
    }
    rows.put(form, to: console)
    if request.form == .table { console.say(HubCommand.counted(positions.count, of: positions.count, in: set.count)) }
    return .done
  }
}
