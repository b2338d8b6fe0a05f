import ESSDomain

/// One row read: the columns that it fills in, understood, or what of it is not.
struct OrganisationRow {
  let line: Int
  /// What the row says by itself, for finding the record that it is about.
  private(set) var key = Organisation()
  private(set) var facts = RowFacts()
  private(set) var problems: [RowProblem] = []
  private(set) var remarks: [RowProblem] = []
  /// What is to be typed into fields of the record.
  private var entries: [(field: Field<Organisation>, text: String)] = []
  private var contact = Contact()
  private var hasContact = false

  init(_ row: CSVRow, _ header: ImportHeader, _ places: inout CommuneFinder, _ context: EntryContext) {
    line = row.line
    if let extra = row.cells.dropFirst(header.width).first(where: { !$0.trimmed.isEmpty }) {
      problems.append(
        RowProblem(
          line: line, column: "", value: extra,
          reason: Phrase(
            fr: "\(row.cells.count) cellules pour \(header.width) colonnes : un séparateur ou un guillemet est de trop",
            en: "\(row.cells.count) cells for \(header.width) columns: a separator or a quotation mark too many",
            ar: "عدد الخانات \(row.cells.count) وعدد الأعمدة \(header.width): فاصل أو علامة اقتباس زائدة")))
      return
    }
    let province = header.columns.first { $0.meaning == .province }.map { OrganisationRow.text($0, row) } ?? ""
    for column in header.columns {
      let text = OrganisationRow.text(column, row)
      if text.isEmpty { continue }
      do throws(EntryProblem) {
        try ImportCell.check(text)
        try take(text, column, province, &places, context)
      } catch {
        problems.append(RowProblem(line: line, column: column.header, value: text, reason: error.phrase))
      }
    }
    if key.name.french.isEmpty, key.name.arabic.isEmpty, key.id == .none { refuseNameless(header, row) }
    checkCounts(header)
    checkContact(header)
  }

  /// A cell without the guard against formulas; a lone dash says that there is nothing.
  private static func text(_ column: ImportColumn, _ row: CSVRow) -> String {
    guard column.place < row.cells.count else { return "" }
    let text = ImportCell.cleaned(FormulaGuard.bare(row.cells[column.place]))
    return ["-", "–", "—", "/", "_"].contains(text) ? "" : text
  }

  private mutating func take(
    _ text: String, _ column: ImportColumn, _ province: String, _ places: inout CommuneFinder, _ context: EntryContext
  ) throws(EntryProblem) {
    switch column.meaning {
    case .identity: key.id = try RecordID.entered(text, context)
    case .name: takeName(ImportCell.oneLine(text))
    case .frenchName: key.name.french = ImportCell.oneLine(text)
    case .arabicName: key.name.arabic = ImportCell.oneLine(text)
    case .commune: key.commune = try places.commune(text, province: province, context)
    case .province: break
    case .members(let part, let year): facts.set(part, try OrganisationRow.count(text, context), year: year)
    case .jobs(let part, let year): facts.set(part, try OrganisationRow.count(text, context), year: year)
    case .turnover(let year, let unit): facts.turnover[year] = try Money.entered(text + " " + unit, context)
    case .membersDay: facts.membersDay = try Day.entered(text, context)
    case .jobsDay: facts.jobsDay = try Day.entered(text, context)
    case .factsDay: facts.factsDay = try Day.entered(text, context)
    case .turnoverYear: facts.turnoverYear = try OrganisationRow.year(text, context)
    case .contact(let part): try takeContact(part, text, context)
    case .field("identifiers.ice"):
      let ice = try OrganisationRow.ice(text)
      key.identifiers.ice = ice
      if !ICE.isValid(ice) {
        remarks.append(RowProblem(line: line, column: column.header, value: text, reason: OrganisationRow.iceControl))
      }
    case .field:
      // Tried on the row itself, so that what is wrong is known before any record is touched.
      guard let field = column.field else { return }
      try field.enter(text, into: &key, context)
      entries.append((field, text))
    }
  }

  /// A name goes where its letters belong; "Tiwizi / تيويزي" are two.
  private mutating func takeName(_ text: String) {
    let parts = text.split(whereSeparator: { $0 == "/" || $0 == "|" }).map { String($0).trimmed }
    if parts.count == 2, OrganisationRow.isArabic(parts[0]) != OrganisationRow.isArabic(parts[1]) {
      for part in parts { takeOneName(part) }
    } else {
      takeOneName(text)
    }
  }

  private mutating func takeOneName(_ text: String) {
    if OrganisationRow.isArabic(text) { key.name.arabic = text } else { key.name.french = text }
  }

  private static func isArabic(_ text: String) -> Bool {
    let arabic = text.unicodeScalars.count { (0x600...0x6FF).contains($0.value) }
    let latin = text.unicodeScalars.count { $0.properties.isAlphabetic && $0.value < 0x250 }
    return arabic > latin
  }

  private static func count(_ text: String, _ context: EntryContext) throws(EntryProblem) -> Int {
    let value = try Int.entered(text, context)
    guard (0...10_000_000).contains(value) else {
      throw EntryProblem(
        Phrase(
          fr: "« \(text) » n'est pas un effectif possible", en: "“\(text)” is not a possible count",
          ar: "«\(text)» ليس عددا ممكنا"))
    }
    return value
  }

  private static func year(_ text: String, _ context: EntryContext) throws(EntryProblem) -> Int {
    if let year = NumberEntry.whole(text), (1956...context.today.year + 1).contains(year) { return year }
    throw EntryProblem(
      Phrase(fr: "« \(text) » n'est pas une année", en: "“\(text)” is not a year", ar: "«\(text)» ليست سنة"))
  }

  /// An ICE of 15 digits; the zeros that a spreadsheet ate are put back where the control digits then agree.
  private static func ice(_ text: String) throws(EntryProblem) -> String {
    let normal = ICE.normal(text)
    if ICE.isWellFormed(normal) { return normal }
    if (9..<15).contains(normal.utf8.count), normal.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      let padded = String(repeating: "0", count: 15 - normal.utf8.count) + normal
      if ICE.isValid(padded) { return padded }
    }
    if normal.contains(where: { $0 == "E" || $0 == "e" }), normal.contains(where: \.isNumber) {
      throw EntryProblem(
        Phrase(
          fr:
            "« \(text) » : le tableur a arrondi l'ICE ; mettre la colonne au format texte et ressaisir les 15 chiffres",
          en: "“\(text)”: the spreadsheet rounded the ICE; make the column text and enter the 15 digits again",
          ar: "«\(text)»: قرّب برنامج الجداول رقم التعريف الموحد؛ اجعل العمود نصا وأعد إدخال الأرقام الخمسة عشر"))
    }
    throw EntryProblem(
      Phrase(
        fr: "« \(text) » n'est pas un ICE de 15 chiffres", en: "“\(text)” is not an ICE of 15 digits",
        ar: "«\(text)» ليس تعريفا موحدا من 15 رقما"))
  }

  private static let iceControl = Phrase(
    fr: "les chiffres de contrôle de l'ICE ne concordent pas ; pris tel quel",
    en: "the control digits of the ICE do not agree; taken as it is",
    ar: "أرقام مراقبة التعريف الموحد غير متطابقة؛ أُخذ كما هو")

  private mutating func takeContact(
    _ part: ColumnMeaning.ContactPart, _ text: String, _ context: EntryContext
  ) throws(EntryProblem) {
    switch part {
    case .function: contact.function = text
    case .name: contact.name = text
    case .phone: contact.phone = text
    case .email: contact.email = text
    case .legalBasis:
      contact.legalBasis = try ProcessingBasis.entered(text, context)
      return
    case .consentDay: contact.consentOn = try Day.entered(text, context)
    }
    hasContact = true
  }
}

extension OrganisationRow {
  /// Refuses a row in which no name stands; one whose name is refused itself has been told already.
  private mutating func refuseNameless(_ header: ImportHeader, _ row: CSVRow) {
    let columns = header.columns.filter { [.name, .frenchName, .arabicName].contains($0.meaning) }
    guard columns.allSatisfy({ OrganisationRow.text($0, row).isEmpty }) else { return }
    let column = columns.first?.header ?? ""
    problems.append(
      RowProblem(
        line: line, column: column, value: "",
        reason: Phrase(fr: "la dénomination manque", en: "the name is missing", ar: "التسمية ناقصة")))
  }

  private mutating func checkCounts(_ header: ImportHeader) {
    let column = header.columns.first { if case .members = $0.meaning { true } else { false } }?.header ?? ""
    for fact in facts.members.values {
      for reason in fact.counts.contradictions {
        problems.append(RowProblem(line: line, column: column, value: "", reason: reason))
      }
    }
  }

  private mutating func checkContact(_ header: ImportHeader) {
    guard hasContact, contact.legalBasis == nil else { return }
    let column = header.columns.first { $0.meaning == .contact(.legalBasis) }?.header ?? ""
    problems.append(
      RowProblem(
        line: line, column: column, value: "",
        reason: Phrase(
          fr: "un contact demande une base légale (loi 09-08, art. 4)",
          en: "a contact needs a legal basis (law 09-08, art. 4)",
          ar: "تتطلب جهة الاتصال أساسا قانونيا (القانون 09-08، المادة 4)")))
  }

  /// The record with what the row says; a cell that is empty leaves what was there.
  func applied(to record: Organisation, source: String, _ context: EntryContext) throws(EntryProblem) -> Organisation {
    var record = record
    if !key.name.french.isEmpty { record.name.french = key.name.french }
    if !key.name.arabic.isEmpty { record.name.arabic = key.name.arabic }
    if let commune = key.commune { record.commune = commune }
    if !key.identifiers.ice.isEmpty { record.identifiers.ice = key.identifiers.ice }
    for entry in entries { try entry.field.enter(entry.text, into: &record, context) }
    facts.add(to: &record, source: source, today: context.today)
    if hasContact { OrganisationRow.put(contact, into: &record.contacts) }
    return record
  }

  /// Adds a contact, or completes the one of that function and name.
  private static func put(_ contact: Contact, into contacts: inout [Contact]) {
    let place = contacts.firstIndex { known in
      Folding.key(known.name) == Folding.key(contact.name)
        && (contact.function.isEmpty || Folding.key(known.function) == Folding.key(contact.function))
    }
    guard let place else {
      contacts.append(contact)
      return
    }
    if !contact.phone.isEmpty { contacts[place].phone = contact.phone }
    if !contact.email.isEmpty { contacts[place].email = contact.email }
    if let basis = contact.legalBasis { contacts[place].legalBasis = basis }
    if let day = contact.consentOn { contacts[place].consentOn = day }
  }
}

/// Finds communes by name, each spelling once however many rows have it.
struct CommuneFinder {
  private var known: [String: Result<TerritoryCode, EntryProblem>] = [:]

  /// The commune of a name, within a province where the row names one.
  mutating func commune(
    _ text: String, province: String, _ context: EntryContext
  ) throws(EntryProblem) -> TerritoryCode {
    let key = text + "\u{1F}" + province
    if let known = known[key] { return try known.get() }
    let isCode = TerritoryCode(text) != nil
    let name = province.isEmpty || isCode ? text : "\(text), \(CommuneFinder.name(of: province))"
    let result: Result<TerritoryCode, EntryProblem>
    do throws(EntryProblem) {
      result = .success(
        try context.territory.unit(named: name, near: context.region, level: .commune, in: context.language))
    } catch {
      result = CommuneFinder.alone(text, province: province, context).map { .success($0) } ?? .failure(error)
    }
    known[key] = result
    return try result.get()
  }

  /// The commune that a name has by itself, where it lies in the province that the row names: `Boulanouare (AC)`.
  private static func alone(_ text: String, province: String, _ context: EntryContext) -> TerritoryCode? {
    guard !province.isEmpty,
      let around = try? context.territory.unit(named: province, level: .province, in: context.language),
      let code = try? context.territory.unit(named: text, near: around.text, level: .commune, in: context.language)
    else { return nil }
    return code.lies(in: around) ? code : nil
  }

  /// A province given by its code is named, because names lie in names.
  private static func name(of province: String) -> String {
    Territory.morocco.name(of: province, in: .french) ?? province
  }
}
