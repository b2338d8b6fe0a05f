import ESSDomain
import HubExchange
import HubStore

/// The form in which a list is written.
public enum ListForm: String, CaseIterable, Sendable, Hashable { case table, json, csv, markdown }

/// What `essor list` is asked for.
public struct ListRequest: Sendable {
  /// The kind of record, in any language.
  public var kind: String
  /// The filter, as typed on a list screen.
  public var filter = ""
  /// Fields to sort by, the first first; with a `-` before it, from the greatest down.
  public var sort: [String] = []
  /// Fields to show; none for those that a list shows.
  public var columns: [String] = []
  /// The field whose values are counted in stead of listing the records.
  public var facet: String?
  public var limit: Int?
  public var form = ListForm.table

  public init(kind: String) { self.kind = kind }
}

extension HubCommand {
  /// `essor list`: the records of one kind that pass a filter.
  public func list(_ request: ListRequest) throws(CommandProblem) -> Outcome {
    let kind = try HubCommand.kind(request.kind)
    if let limit = request.limit, limit < 0 {
      throw CommandProblem(
        Phrase(fr: "La limite est un nombre positif.", en: "The limit is a positive number.", ar: "الحد عدد موجب."))
    }
    let hub = try open().hub
    switch kind {
    case .organisation: return try list(hub.organisations, request, hub)
    case .trainingProgramme: return try list(hub.trainingProgrammes, request, hub)
    case .ruralPlan: return try list(hub.ruralPlans, request, hub)
    case .activity: return try list(hub.activities, request, hub)
    case .partner: return try list(hub.partners, request, hub)
    }
  }

  private func list<R: Record>(_ set: RecordSet<R>, _ request: ListRequest, _ hub: Hub) throws(CommandProblem)
    -> Outcome
  {
    let filter = Filter<R>(request.filter, entry(hub), rules(hub))
    for field in filter.unmet { console.say(HubCommand.cannotBeMet(field.label)) }
    let fields = hub.fields(of: R.self)
    var keys = filter.sort
    for name in request.sort.reversed() {
      let descending = name.hasPrefix("-")
      let field = try HubCommand.field(descending ? String(name.dropFirst()) : name, in: fields)
      keys.insert((field, descending), at: 0)
    }
    var columns: [Field<R>] = []
    for name in request.columns { columns.append(try HubCommand.field(name, in: fields)) }
    var positions = Array(0..<set.count)
    if !filter.passesEverything { positions = filter.matches(in: set) }
    if let name = request.facet { return try facet(name, of: set, at: positions, request, hub) }
    // The last key first: sorting keeps the order of equals.
    for key in keys.reversed() {
      positions = set.sorted(positions, by: key.field, descending: key.descending, in: language, rules(hub))
    }
    let found = positions.count
    if let limit = request.limit { positions = Array(positions.prefix(limit)) }
    let export = RecordExport<R>(rules(hub))
    let records = positions.lazy.map { set[$0] }
    switch request.form {
    case .json where columns.isEmpty: export.json(records, to: console.put)
    case .json: export.json(records, columns, to: console.put)
    case .markdown:
      let shown = columns.isEmpty ? fields.all.filter { $0.description.traits.contains(.column) } : columns
      let readable = ReadableCells(in: language, names: RecordNames(hub: hub))
      export.markdown(records, shown, as: readable, to: console.put)
    case .csv: export.csv(records, columns.isEmpty ? export.wholeTable : columns, to: console.put)
    case .table:
      if columns.isEmpty { columns = fields.all.filter { $0.description.traits.contains(.column) } }
      table(records, columns, hub)
      console.say(HubCommand.counted(positions.count, of: found, in: set.count))
    }
    return .done
  }

  private func table<R: Record>(_ records: some Sequence<R>, _ columns: [Field<R>], _ hub: Hub) {
    let names = RecordNames(hub: hub)
    let context = rules(hub)
    var table = TextTable(columns.map { $0.label[language] })
    for record in records {
      table.rows.append(
        columns.enumerated().map { place, column in
          let datum = column.datum(of: record, in: context)
          if datum.isFigure { table.figures.insert(place) }
          return datum.cell(in: language, names: names)
        })
    }
    for line in table.lines(width: console.width) {
      guard console.line(line) else { return }
    }
  }

  /// The field that a word means.
  static func field<R: Record>(_ name: String, in fields: FieldTable<R>) throws(CommandProblem) -> Field<R> {
    if let field = fields.field(called: name) { return field }
    let known = fields.all.map(\.name).joined(separator: ", ")
    throw CommandProblem(
      Phrase(
        fr: "« \(name) » n'est pas un champ. Il y a : \(known).", en: "“\(name)” is no field. There are: \(known).",
        ar: "«\(name)» ليس حقلا. الحقول: \(known)."))
  }

  private static func cannotBeMet(_ label: Phrase) -> Phrase {
    Phrase(
      fr: "Le filtre demande au champ « \(label.fr) » une valeur impossible : un nombre ou un jour est attendu.",
      en: "The filter asks of the field “\(label.en)” an impossible value: a number or a day is expected.",
      ar: "يطلب المرشح من الحقل «\(label.ar)» قيمة غير ممكنة: المنتظر عدد أو يوم.")
  }

  static func counted(_ shown: Int, of found: Int, in all: Int) -> Phrase {
    if shown == found, found == all {
      return CountedNoun(
        fr: ("fiche", "fiches"), en: ("record", "records"), ar: ("بطاقة واحدة", "بطاقتان", "بطاقات", "بطاقة", "بطاقة")
      ).phrase(all)
    }
    let more =
      shown == found
      ? Phrase(same: "") : Phrase(fr: ", affichées : \(shown)", en: ", shown: \(shown)", ar: "، المعروض: \(shown)")
    return Phrase(
      fr: "\(Formats(.french).count(found)) sur \(Formats(.french).count(all))\(more.fr)",
      en: "\(Formats(.english).count(found)) of \(Formats(.english).count(all))\(more.en)",
      ar: "\(Formats(.arabic).count(found)) من \(Formats(.arabic).count(all))\(more.ar)")
  }
}
