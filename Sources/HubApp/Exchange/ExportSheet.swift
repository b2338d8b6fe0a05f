import ESSDomain
import TerminalKit

/// What somebody decides before a list is written into a file: which records and columns, in what form, and where.
struct ExportSheet: Sendable {
  /// The fields of the sheet; those of CSV only while that is the format.
  enum Field: CaseIterable, Sendable {
    case rows, columns, format, cells, separator, mark, path
  }

  /// Which records go into the file.
  enum Rows: CaseIterable, Sendable { case listed, marked, selected }

  let kind: RecordKind
  /// The records of the list, in its order; the marked ones, also those that the filter hides; the selected one.
  let listed: [RecordID]
  let marked: [RecordID]
  let selected: RecordID?
  /// The columns of the list, by the names of their fields.
  let columnNames: [String]
  let columnLabels: [Phrase]
  /// The columns that tell of persons.
  let personal: [Phrase]
  let day: Day
  let language: Language

  var rows: Rows
  var hasAllColumns = false
  var format = ExportRequest.Format.csv
  var cells = ExportRequest.Cells.words
  var separator: Character
  var hasMark = true
  var path: TextInput
  var focus = Field.rows

  init<R: Record>(
    _ list: ListState<R>, _ set: RecordSet<R>, _ fields: [FieldDescription], on day: Day, in language: Language
  ) {
    kind = R.kind
    listed = list.positions.map { set.id(at: $0) }
    let isMarked = list.marked
    let shown = Set(listed)
    let hidden = isMarked.subtracting(shown).filter { set.position(of: $0) != nil }.sorted()
    marked = listed.filter { isMarked.contains($0) } + hidden
    selected = list.selected
    columnNames = fields.map(\.name)
    columnLabels = fields.map(\.label)
    personal = fields.filter { $0.traits.contains(.personal) }.map(\.label)
    self.day = day
    self.language = language
    rows = marked.isEmpty ? .listed : .marked
    separator = language == .english ? "," : ";"
    path = TextInput()
    path = TextInput(usualPath, direction: .leftToRight)
  }

  /// A name in the home folder that says what the file holds and of which day it is.
  private var usualPath: String {
    let name = language == .english ? kind.rawValue : Folding.fold(kind.label.fr)
    let words = name.split(separator: " ").joined(separator: "-")
    return "~/essor-\(words)-\(day.iso).\(format.ending)"
  }

  /// The fields that count for the format.
  var fields: [Field] {
    format == .csv ? Field.allCases : Field.allCases.filter { ![.cells, .separator, .mark].contains($0) }
  }

  /// The records that go into the file.
  var records: [RecordID] {
    switch rows {
    case .listed: listed
    case .marked: marked
    case .selected: selected.map { [$0] } ?? []
    }
  }

  var request: ExportRequest {
    ExportRequest(
      kind: kind, records: records, columns: hasAllColumns ? .allWithoutPersons : .named(columnNames), format: format,
      cells: cells, separator: separator, hasMark: hasMark, path: path.text.trimmed, language: language)
  }

  /// Goes to the field after or before this one; false at the ends.
  mutating func move(by step: Int) -> Bool {
    let fields = fields
    let here = fields.firstIndex(of: focus) ?? 0
    guard fields.indices.contains(here + step) else { return false }
    focus = fields[here + step]
    return true
  }

  /// Takes the next or the former choice of the field with the focus.
  mutating func turn(by step: Int) {
    let isUsual = path.text == usualPath
    switch focus {
    case .rows:
      let possible = Rows.allCases.filter { $0 != .marked || !marked.isEmpty }
      rows = ExportSheet.next(rows, among: possible, step)
    case .columns: hasAllColumns.toggle()
    case .format: format = ExportSheet.next(format, among: ExportRequest.Format.allCases, step)
    case .cells: cells = ExportSheet.next(cells, among: ExportRequest.Cells.allCases, step)
    case .separator: separator = separator == ";" ? "," : ";"
    case .mark: hasMark.toggle()
    case .path: return
    }
    // A name that somebody chose is theirs.
    if isUsual { path.text = usualPath }
  }

  private static func next<Value: Equatable>(_ value: Value, among all: [Value], _ step: Int) -> Value {
    guard let here = all.firstIndex(of: value), !all.isEmpty else { return value }
    return all[(here + step + all.count) % all.count]
  }
}

extension AppState {
  /// The sheet for the list on the screen; nil where no records are listed.
  func exportSheet() -> ExportSheet? {
    func sheet<R: Record>(
      _ list: ListState<R>, _ set: RecordSet<R>, _ definition: ListDefinition<R>
    ) -> ExportSheet {
      let table = hub.fields(of: R.self)
      let names = columns(of: definition).map(\.field)
      return ExportSheet(list, set, names.compactMap { table[$0]?.description }, on: day, in: language)
    }
    return switch place {
    case .organisations: sheet(organisations, hub.organisations, .organisations)
    case .training: sheet(training, hub.trainingProgrammes, .training)
    case .plans: sheet(plans, hub.ruralPlans, .ruralPlans)
    case .activities: sheet(activities, hub.activities, .activities)
    case .partners: sheet(partners, hub.partners, .partners)
    default: nil
    }
  }

  /// A key in the sheet: text in the path, arrows and Space in a choice.
  mutating func typeInExport(_ key: Key) {
    guard case .export(var sheet) = layers.last else { return }
    if sheet.focus == .path {
      _ = sheet.path.handle(key, fallback: direction)
    } else if key == .right || key == .space {
      sheet.turn(by: direction == .rightToLeft && key == .right ? -1 : 1)
    } else if key == .left {
      sheet.turn(by: direction == .rightToLeft ? 1 : -1)
    }
    layers[layers.count - 1] = .export(sheet)
  }

  /// Takes pasted text into the path; false where no path is typed.
  mutating func pasteInExport(_ text: String) -> Bool {
    guard case .export(var sheet) = layers.last, sheet.focus == .path else { return false }
    sheet.path.paste(text)
    layers[layers.count - 1] = .export(sheet)
    return true
  }

  /// Goes to the field that the mouse pressed; pressed again, a choice turns.
  mutating func pressInExport(_ index: Int) -> [Effect]? {
    guard case .export(var sheet) = layers.last, sheet.fields.indices.contains(index) else { return nil }
    let field = sheet.fields[index]
    if sheet.focus == field { sheet.turn(by: 1) }
    sheet.focus = field
    layers[layers.count - 1] = .export(sheet)
    return []
  }
}

extension Refusal {
  static let stillReading = Refusal(
    Phrase(
      fr: "Le dossier est encore en cours de lecture : attendre que toutes les fiches soient là.",
      en: "The folder is still being read: wait until all records are there.",
      ar: "المجلد قيد القراءة: انتظر حتى تحضر كل البطاقات."))
}

extension Action {
  static let exporting = [exportView, writeExport, nextInExport, previousInExport, leaveExport]

  static let exportView = Action(
    "view-export", keys: [.character("x")], on: .lists,
    title: Phrase(fr: "Exporter la liste affichée…", en: "Export the list as shown…", ar: "تصدير اللائحة المعروضة…"),
    hint: Phrase(fr: "exporter", en: "export", ar: "تصدير"),
    synonyms: ["csv", "excel", "json", "markdown", "tableur", "spreadsheet", "تصدير"]
  ) { state throws(Refusal) in
    if state.reading != nil { throw .stillReading }
    guard let list = state.list, list.count > 0 || !list.marked.isEmpty else {
      throw Refusal(
        Phrase(
          fr: "Cette liste est vide : il n'y a rien à exporter.", en: "This list is empty: there is nothing to export.",
          ar: "هذه اللائحة فارغة: لا يوجد ما يُصدَّر."))
    }
    guard !state.isTrial, let sheet = state.exportSheet() else { return [] }
    state.layers.append(.export(sheet))
    return []
  }

  static let writeExport = Action(
    "export-write", keys: [.control("s"), .function(12)], on: Scope(.export), footer: 1,
    title: Phrase(fr: "Écrire le fichier", en: "Write the file", ar: "كتابة الملف"),
    hint: Phrase(fr: "exporter", en: "export", ar: "تصدير"), synonyms: ["enregistrer", "save", "حفظ"]
  ) { state throws(Refusal) in
    guard case .export(let sheet) = state.layers.last else { throw .nothingSelected }
    let request = sheet.request
    guard !request.path.isEmpty else {
      throw Refusal(
        Phrase(fr: "Écrire le nom du fichier.", en: "Write the name of the file.", ar: "اكتب اسم الملف."))
    }
    guard !request.records.isEmpty else { throw .nothingSelected }
    state.layers.removeLast()
    state.say(Phrase(fr: "Export en cours…", en: "Exporting…", ar: "جار التصدير…"))
    return [.export(request)]
  }

  static let nextInExport = Action(
    "export-next", keys: [.tab, .enter, .down], on: Scope(.export), footer: 3,
    title: Phrase(
      fr: "Champ suivant ; au dernier, écrire", en: "Next field; at the last one, write",
      ar: "الحقل التالي؛ وعند الأخير الكتابة"),
    hint: Phrase(fr: "suivant", en: "next", ar: "التالي")
  ) { state throws(Refusal) in
    guard case .export(var sheet) = state.layers.last else { throw .nothingSelected }
    guard sheet.move(by: 1) else { return try writeExport.perform(&state) }
    state.layers[state.layers.count - 1] = .export(sheet)
    return []
  }

  static let previousInExport = Action(
    "export-previous", keys: [.backTab, .up], on: Scope(.export),
    title: Phrase(fr: "Champ précédent de l'export", en: "Previous field of the export", ar: "الحقل السابق للتصدير")
  ) { state throws(Refusal) in
    guard case .export(var sheet) = state.layers.last else { throw .nothingSelected }
    _ = sheet.move(by: -1)
    state.layers[state.layers.count - 1] = .export(sheet)
    return []
  }

  static let leaveExport = Action(
    "export-leave", keys: [.escape, .function(10)], on: Scope(.export), footer: 2,
    title: Phrase(fr: "Ne rien exporter", en: "Export nothing", ar: "إلغاء التصدير"),
    hint: Phrase(fr: "annuler", en: "cancel", ar: "إلغاء")
  ) { state in
    _ = state.layers.popLast()
    return []
  }
}
