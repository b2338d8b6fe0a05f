import ESSDomain

/// A list of records written for other programs.
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
    for record in records {
      for column in columns {
        let datum = column.datum(of: record, in: context)
        if RecordExport.holdsText(datum) { writer.text(datum.plain) } else { writer.cell(datum.plain) }
      }
      writer.endRow()
      if writer.bytes.count > 262_144, !sink(writer.take()) { return }
    }
    _ = sink(writer.take())
  }

  /// One canonical JSON array of whole records, as the hub's own files are.
  public func json(_ records: some Sequence<R>, to sink: ([UInt8]) -> Bool) {
    var writer = JSONWriter()
    writer.beginArray()
    for record in records {
      writer.element()
      record.write(to: &writer)
    }
    writer.endArray()
    writer.endLine()
    _ = sink(writer.bytes)
  }

  private static func holdsText(_ datum: Datum) -> Bool {
    switch datum {
    // The codes of a hub's own choices are what somebody typed, too.
    case .text, .choice, .record: true
    case .list(let values): values.contains { holdsText($0) }
    default: false
    }
  }
}
