extension Field {
  /// Writes what a record holds here as one JSON value: as its file has it where it is in the file, else as the datum says
  /// it; null for what is absent.
  public func writeValue(of record: R, in context: RuleContext, to writer: inout JSONWriter) {
    if read != nil, !name.utf8.contains(UInt8(ascii: ".")) {
      if isAbsent(record) { writer.null() } else { write(record, &writer) }
    } else {
      datum(of: record, in: context).write(to: &writer)
    }
  }
}

extension Datum {
  /// Writes the datum as JSON: codes, ISO days and identities as texts, money in centimes, shares as fractions of 1.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .absent: writer.null()
    case .text(let text): writer.string(text)
    case .count(let value): writer.integer(Int64(value))
    case .number(let value): writer.double(value)
    case .money(let value): writer.integer(value.centimes)
    case .ratio(let value): writer.double(value.value)
    case .day(let value): writer.string(value.iso)
    case .flag(let value): writer.bool(value)
    case .choice(let code, _): writer.string(code)
    case .reference(let id): writer.string(id.text)
    case .territory(let code): writer.string(code)
    case .record(let parts):
      writer.beginObject()
      for part in parts.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
        writer.key(part.name)
        part.datum.write(to: &writer)
      }
      writer.endObject()
    case .list(let values):
      writer.beginArray()
      for value in values {
        writer.element()
        value.write(to: &writer)
      }
      writer.endArray()
    }
  }
}
