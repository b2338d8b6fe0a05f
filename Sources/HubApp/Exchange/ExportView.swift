import ESSDomain
import TerminalKit

extension AppState {
  func drawExport(_ sheet: ExportSheet, _ canvas: inout Canvas) {
    canvas.fill(body, role: .text)
    let inside = body.inset(horizontally: 1)
    canvas.write(line: Line(shown(ExportWords.title(sheet.kind)), .heading), at: inside.origin, width: inside.width)
    let rows = sheet.fields.map { Form.Row.field(field($0, of: sheet)) }
    let focus = sheet.fields.firstIndex(of: sheet.focus)
    Form(rows + [.blank] + notes(on: sheet).map { .note($0) }, focus: focus)
      .draw(in: inside.droppingTop(2).start(min(inside.width, ExportWords.widest)), on: &canvas)
  }

  /// How much goes into the file, and what of it tells of persons.
  private func notes(on sheet: ExportSheet) -> [Line] {
    let records = CountedNoun.records.phrase(sheet.records.count)
    guard !sheet.hasAllColumns else {
      return [Line(shown(records.joined(to: ExportWords.allColumns, by: " · ")))]
    }
    let columns = CountedNoun.columns.phrase(sheet.columnNames.count)
    let labels = Phrase { language in
      sheet.columnLabels.map { $0[language].firstCapital }.joined(separator: language == .arabic ? "، " : ", ")
    }
    let what = Phrase(
      fr: "\(records.fr) · \(columns.fr) : \(labels.fr)", en: "\(records.en) · \(columns.en): \(labels.en)",
      ar: "\(records.ar) · \(columns.ar): \(labels.ar)")
    guard !sheet.personal.isEmpty else { return [Line(shown(what))] }
    let persons = Phrase { language in sheet.personal.map { $0[language] }.joined(separator: ", ") }
    let warning = Phrase(
      fr: "! Données personnelles (loi 09-08) : \(persons.fr)", en: "! Personal data (law 09-08): \(persons.en)",
      ar: "! معطيات شخصية (القانون 09-08): \(persons.ar)")
    return [Line(shown(what)), Line(shown(warning), .warning)]
  }

  private func field(_ field: ExportSheet.Field, of sheet: ExportSheet) -> FormField {
    let label = shown(ExportWords.label(field))
    var shownField: FormField
    switch field {
    case .rows: shownField = FormField(label, .choice(shown(ExportWords.rows(sheet))))
    case .columns:
      let count = CountedNoun.columns.phrase(sheet.columnNames.count)
      let listed = Phrase(
        fr: "celles de la liste (\(count.fr))", en: "those of the list (\(count.en))", ar: "أعمدة اللائحة (\(count.ar))"
      )
      shownField = FormField(label, .choice(shown(sheet.hasAllColumns ? ExportWords.allColumns : listed)))
    case .format: shownField = FormField(label, .choice(shown(ExportWords.format(sheet.format))))
    case .cells: shownField = FormField(label, .choice(shown(ExportWords.cells(sheet.cells))))
    case .separator: shownField = FormField(label, .choice(shown(ExportWords.separator(sheet.separator))))
    case .mark: shownField = FormField(label, .check(sheet.hasMark))
    case .path: shownField = FormField(label, .text(sheet.path))
    }
    shownField.isRequired = field == .path
    shownField.help = shown(ExportWords.help(field))
    return shownField
  }
}

/// The words of the export sheet.
enum ExportWords {
  /// Columns beyond which a sheet of a few fields is not drawn out.
  static let widest = 100

  static func title(_ kind: RecordKind) -> Phrase {
    Phrase(fr: "Exporter : ", en: "Export: ", ar: "تصدير: ").joined(to: kind.label, by: "")
  }

  static func label(_ field: ExportSheet.Field) -> Phrase {
    switch field {
    case .rows: Phrase(fr: "Fiches", en: "Records", ar: "البطاقات")
    case .columns: Phrase(fr: "Colonnes", en: "Columns", ar: "الأعمدة")
    case .format: Phrase(fr: "Format", en: "Format", ar: "الصيغة")
    case .cells: Phrase(fr: "Contenu", en: "Contents", ar: "المحتوى")
    case .separator: Phrase(fr: "Séparateur", en: "Separator", ar: "الفاصل")
    case .mark: Phrase(fr: "Marque pour Excel", en: "Mark for Excel", ar: "علامة لـ Excel")
    case .path: Phrase(fr: "Fichier", en: "File", ar: "الملف")
    }
  }

  static func help(_ field: ExportSheet.Field) -> Phrase {
    switch field {
    case .path:
      Phrase(
        fr: "Jamais par-dessus un fichier existant : un numéro s'ajoute au nom. Lisible par vous seul.",
        en: "Never over a file that exists: a number is added to the name. Readable by you alone.",
        ar: "لا يُكتب فوق ملف موجود: يضاف رقم إلى الاسم. لا يقرؤه غيرك.")
    case .mark:
      Phrase(
        fr: "Espace coche ou décoche ; sans la marque, Excel lit mal les accents et l'arabe.",
        en: "Space sets or clears; without the mark, Excel misreads accents and Arabic.",
        ar: "مسافة للتأشير؛ بدون العلامة يخطئ Excel في قراءة العربية.")
    case .columns:
      Phrase(
        fr: "← → change. Les données personnelles ne partent que si la liste les montre.",
        en: "← → change it. Personal data goes along only where the list shows it.",
        ar: "← → للتغيير. لا تُصدَّر المعطيات الشخصية إلا إذا عرضتها اللائحة.")
    default: Phrase(fr: "← → ou Espace change.", en: "← → or Space changes it.", ar: "← → أو مسافة للتغيير.")
    }
  }

  static func rows(_ sheet: ExportSheet) -> Phrase {
    switch sheet.rows {
    case .listed:
      let count = CountedNoun.records.phrase(sheet.listed.count)
      return Phrase(
        fr: "celles de la liste (\(count.fr))", en: "those of the list (\(count.en))",
        ar: "بطاقات اللائحة (\(count.ar))")
    case .marked:
      let count = CountedNoun.records.phrase(sheet.marked.count)
      return Phrase(
        fr: "celles qui sont marquées (\(count.fr))", en: "those that are marked (\(count.en))",
        ar: "البطاقات المعلمة (\(count.ar))")
    case .selected:
      return Phrase(fr: "la fiche sélectionnée", en: "the selected record", ar: "البطاقة المحددة")
    }
  }

  static let allColumns = Phrase(
    fr: "tous les champs, sans données personnelles", en: "all fields, without personal data",
    ar: "كل الحقول دون المعطيات الشخصية")

  static func format(_ format: ExportRequest.Format) -> Phrase {
    switch format {
    case .csv: Phrase(fr: "CSV, pour un tableur", en: "CSV, for a spreadsheet", ar: "CSV لبرنامج الجداول")
    case .json: Phrase(fr: "JSON, pour un programme", en: "JSON, for a program", ar: "JSON لبرنامج آخر")
    case .markdown: Phrase(fr: "Markdown, pour un document", en: "Markdown, for a document", ar: "Markdown لوثيقة")
    }
  }

  static func cells(_ cells: ExportRequest.Cells) -> Phrase {
    switch cells {
    case .words:
      Phrase(
        fr: "titres et noms, comme à l'écran", en: "titles and names, as on the screen",
        ar: "عناوين وأسماء كما في الشاشة")
    case .codes:
      Phrase(
        fr: "champs et codes, pour un nouvel import", en: "fields and codes, to be imported again",
        ar: "حقول ورموز لإعادة الاستيراد")
    }
  }

  static func separator(_ separator: Character) -> Phrase {
    separator == ";"
      ? Phrase(fr: "; (tableurs en français)", en: "; (spreadsheets in French)", ar: "; (برامج الجداول بالفرنسية)")
      : Phrase(fr: ", (tableurs en anglais)", en: ", (spreadsheets in English)", ar: ", (برامج الجداول بالإنجليزية)")
  }
}
