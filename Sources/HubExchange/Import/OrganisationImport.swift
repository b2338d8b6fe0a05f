import ESSDomain

/// Takes a table of organisations into the hub: understands it whole first, and makes one change of it.
///
/// Nothing is ever half-imported: a row that cannot be taken stops the import, unless refused rows are to be left out, and
/// what is taken is one change, saved and undone as one.
public struct OrganisationImport: Sendable {
  private let organisations: RecordSet<Organisation>
  private let context: EntryContext
  private let refusedRows: RefusedRows

  public init(into hub: Hub, _ context: EntryContext, refusedRows: RefusedRows = .stopTheImport) {
    organisations = hub.organisations
    self.context = context
    self.refusedRows = refusedRows
  }

  /// Works out what a file says.
  ///
  /// - Parameters:
  ///   - bytes: The file: CSV with `;`, `,` or tabs, in UTF-8 or Windows-1252.
  ///   - name: The file's name, which becomes the source of facts and part of the change's title.
  ///   - mapping: What the columns are taken as, where somebody decided that; else their headers tell.
  ///   - author: Who imports it.
  ///   - newIdentity: Makes the names of new records and of the change.
  /// - Returns: What would be done, with the change that does it.
  /// - Throws: Why the file as a whole is no table of organisations.
  public func report(
    on bytes: [UInt8], named name: String, mapping: ImportMapping? = nil, author: String,
    newIdentity: () -> RecordID
  ) throws(CSVProblem) -> ImportReport {
    let text = try DecodedText(bytes)
    var reader = CSVReader(text.utf8)
    let header = try ImportHeader(&reader, context.ownFields, mapping)
    var work = ImportWork(organisations)
    var places = CommuneFinder()
    while let row = reader.next() {
      if row.isBlank { continue }
      let read = OrganisationRow(row, header, &places, context)
      work.take(read, source: name, author: author, context, newIdentity)
    }
    if let line = reader.unclosedQuote { throw .unclosedQuote(line: line) }
    let mayWrite = work.refused.isEmpty || refusedRows == .areLeftOut
    let edits = mayWrite ? work.edits : []
    let change =
      edits.isEmpty
      ? nil
      : Change(
        id: newIdentity(), action: "organisations-import", title: OrganisationImport.title(name, edits.count),
        author: author,
        edits: edits)
    return ImportReport(
      encoding: text.encoding, separator: Character(Unicode.Scalar(reader.separator)), headerLine: header.line,
      rows: work.rows, added: work.added, updated: work.updated, unchanged: work.unchanged, refused: work.refused,
      remarks: work.remarks, unknownColumns: header.unknown, passedColumns: header.passed, change: change)
  }

  private static func title(_ name: String, _ count: Int) -> Phrase {
    let counted = CountedNoun(
      fr: ("organisation", "organisations"), en: ("organisation", "organisations"),
      ar: ("منظمة واحدة", "منظمتان", "منظمات", "منظمة", "منظمة")
    ).phrase(count)
    return Phrase(
      fr: "Import de \(name) : \(counted.fr)", en: "Import of \(name): \(counted.en)",
      ar: "استيراد \(name): \(counted.ar)")
  }
}

/// An import under way: what was found of the rows so far.
private struct ImportWork {
  private let organisations: RecordSet<Organisation>
  private let match: OrganisationMatch
  /// New organisations of this file, so that a second row on one of them is noticed.
  private var newOnes = OrganisationMatch(RecordSet<Organisation>())
  private var newRecords = RecordSet<Organisation>()
  private var lines: [RecordID: Int] = [:]
  var rows = 0
  var added = 0
  var updated = 0
  var unchanged = 0
  var refused: [RowProblem] = []
  var remarks: [RowProblem] = []
  var edits: [RecordEdit] = []

  init(_ organisations: RecordSet<Organisation>) {
    self.organisations = organisations
    match = OrganisationMatch(organisations)
  }

  mutating func take(
    _ row: OrganisationRow, source: String, author: String, _ context: EntryContext, _ newIdentity: () -> RecordID
  ) {
    rows += 1
    guard row.problems.isEmpty else {
      refused += row.problems
      return
    }
    guard let known = found(row) else { return }
    let before = known == .none ? nil : organisations[known]
    var record = before ?? Organisation()
    if before == nil {
      record.id = known == .none ? newIdentity() : known
      record.recordedBy = author
      record.recordedOn = context.today
    }
    do throws(EntryProblem) {
      record = try row.applied(to: record, source: source, context)
    } catch {
      refused.append(RowProblem(line: row.line, column: "", value: "", reason: error.phrase))
      return
    }
    lines[record.id] = row.line
    remarks += row.remarks
    if record == before {
      unchanged += 1
      return
    }
    record.updatedOn = context.today
    record.updatedBy = author
    if before == nil {
      added += 1
      newOnes.add(record)
      newRecords.put(record)
    } else {
      updated += 1
    }
    if let edit = RecordEdit(before: before.map(AnyRecord.organisation), after: .organisation(record)) {
      edits.append(edit)
    }
  }

  /// The identity of the record that a row is about, `.none` for a new one; nil where the row was refused.
  private mutating func found(_ row: OrganisationRow) -> RecordID? {
    let finding = match.find(row.key, in: organisations)
    if case .several(let ids) = finding {
      refuse(row, ImportWork.ambiguous(ids.prefix(4).map { $0.short }))
      return nil
    }
    var id = RecordID.none
    if case .one(let known) = finding { id = known }
    let twin = id == .none ? newOnes.find(row.key, in: newRecords) : .none
    let line =
      switch twin {
      case .one(let new): lines[new]
      case .several(let all): all.first.flatMap { lines[$0] }
      case .none: lines[id]
      }
    if let line {
      refuse(row, ImportWork.twice(line))
      return nil
    }
    return id
  }

  private mutating func refuse(_ row: OrganisationRow, _ reason: Phrase) {
    let name = row.key.name.french.isEmpty ? row.key.name.arabic : row.key.name.french
    refused.append(RowProblem(line: row.line, column: "", value: name, reason: reason))
  }

  private static func ambiguous(_ ids: [String]) -> Phrase {
    let list = ids.joined(separator: ", ")
    return Phrase(
      fr: "plusieurs organisations enregistrées correspondent (…\(list)) : préciser l'ICE ou la commune",
      en: "several organisations on record correspond (…\(list)): give the ICE or the commune",
      ar: "توجد عدة منظمات مسجلة مطابقة (…\(list)): حدد التعريف الموحد أو الجماعة")
  }

  private static func twice(_ line: Int) -> Phrase {
    Phrase(
      fr: "la ligne \(line) concerne déjà cette organisation", en: "line \(line) is about this organisation already",
      ar: "السطر \(line) يتعلق بالمنظمة نفسها")
  }
}
