import ESSDomain

/// A list of records written for other programs, or for people.
public struct RecordExport<R: Record>: Sendable {
  private let context: RuleContext

  /// `context` gives the day and the thresholds on which worked-out columns depend.
  public init(_ context: RuleContext) { self.context = context }

  /// The columns of a whole table, in the order of the fields: nested records by their parts, whatever is worked out left out.
  public var wholeTable: [Field<R>] {
    context.ownFields.table(of: R.self).all.flatMap { field -> [Field<R>] in
      if field.description.traits.contains(.derived) { return [] }
      return RecordExport.parts(of: field)
    }
  }

  /// The columns of a whole table but for those that tell of persons (law 09-08).
  public var withoutPersons: [Field<R>] {
    wholeTable.filter { field in
      let outermost = String(field.name.prefix { $0 != "." })
      let whole = context.ownFields.table(of: R.self)[outermost]?.description.traits ?? []
      return !field.description.traits.contains(.personal) && !whole.contains(.personal)
    }
  }

  /// A column for each part of a nested record; the field itself where it has none.
  public static func parts(of field: Field<R>) -> [Field<R>] {
    field.parts.isEmpty ? [field] : field.parts.flatMap { parts(of: $0) }
  }

  /// Writes CSV with the fields' names as header, ISO days, dirhams with a point and codes.
  ///
  /// It is safe to open in a spreadsheet: text that looks like a formula is guarded.
  /// The sink takes the bytes piece by piece; false ends the writing.
  public func csv(
    _ records: some Sequence<R>, _ columns: [Field<R>], separator: Character = ";", to sink: ([UInt8]) -> Bool
  ) {
    let columns = columns.flatMap { RecordExport.parts(of: $0) }
    var writer = CSVWriter(separator: separator)
    for column in columns { writer.cell(column.name) }
    writer.endRow()
    rows(records, columns, &writer, to: sink) { $0.plain }
  }

  /// Writes CSV as people read it, columns titled and names in place of codes; as safe as the other.
  public func csv(
    _ records: some Sequence<R>, _ columns: [Field<R>], separator: Character = ";",
    as readable: ReadableCells<some Names>, to sink: ([UInt8]) -> Bool
  ) {
    var writer = CSVWriter(separator: separator)
    for column in columns { writer.text(readable.title(column.label)) }
    writer.endRow()
    rows(records, columns, &writer, to: sink) { readable.spreadsheet($0) }
  }

  private func rows(
    _ records: some Sequence<R>, _ columns: [Field<R>], _ writer: inout CSVWriter, to sink: ([UInt8]) -> Bool,
    _ text: (Datum) -> String
  ) {
    for record in records {
      for column in columns {
        let datum = column.datum(of: record, in: context)
        if datum.holdsText { writer.text(text(datum)) } else { writer.cell(text(datum)) }
      }
      writer.endRow()
      if writer.bytes.count > 262_144, !sink(writer.take()) { return }
    }
    _ = sink(writer.take())
  }

  /// Writes a table in Markdown, as people read it.
  public func markdown(
    _ records: some Sequence<R>, _ columns: [Field<R>], as readable: ReadableCells<some Names>,
    to sink: ([UInt8]) -> Bool
  ) {
    let figures = columns.indices.filter { columns[$0].description.shape.isFigure }
    var table = MarkdownTable(titles: columns.map { readable.title($0.label) }, figures: Set(figures))
    for record in records {
      table.row(columns.map { $0.datum(of: record, in: context).cell(in: readable.language, names: readable.names) })
      if table.bytes.count > 262_144, !sink(table.take()) { return }
    }
    _ = sink(table.take())
  }

  /// One canonical JSON array of whole records, as the hub's own files are.
  public func json(_ records: some Sequence<R>, to sink: ([UInt8]) -> Bool) {
    objects(records, to: sink) { record, writer in record.write(to: &writer) }
  }

  /// One JSON array with an object for each record: its identity and these columns, null where nothing is known.
  public func json(_ records: some Sequence<R>, _ columns: [Field<R>], to sink: ([UInt8]) -> Bool) {
    var members: [String: Field<R>] = [:]
    for column in columns { members[column.name] = column }
    if let identity = R.fields["id"] { members["id"] = identity }
    let sorted = members.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    objects(records, to: sink) { record, writer in
      writer.beginObject()
      for column in sorted {
        writer.key(column.name)
        column.writeValue(of: record, in: context, to: &writer)
      }
      writer.endObject()
    }
  }

  private func objects(
    _ records: some Sequence<R>, to sink: ([UInt8]) -> Bool, _ write: (R, inout JSONWriter) -> Void
  ) {
    var writer = JSONWriter()
    writer.beginArray()
    for record in records {
      writer.element()
      write(record, &writer)
    }
    writer.endArray()
    writer.endLine()
    _ = sink(writer.bytes)
  }
}
