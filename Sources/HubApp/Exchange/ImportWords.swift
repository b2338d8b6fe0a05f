import ESSDomain

/// The words of the import.
enum ImportWords {
  /// Lines of each sort that a trial shows.
  static let mostLines = 500
  /// Rows that stand above the lists of columns and of what a trial says.
  static let rowsAbove = 6

  static let title = Phrase(fr: "Importer des organisations", en: "Import organisations", ar: "استيراد منظمات")

  static func step(_ step: ImportState.Step) -> Phrase {
    switch step {
    case .file: Phrase(fr: "fichier", en: "file", ar: "الملف")
    case .columns: Phrase(fr: "colonnes", en: "columns", ar: "الأعمدة")
    case .trial: Phrase(fr: "essai", en: "trial", ar: "التجربة")
    }
  }

  static let fileHelp = Phrase(
    fr: "Tab complète, ↓ choisit dans la liste. Rien n'est écrit avant la dernière étape.",
    en: "Tab completes, ↓ chooses from the list. Nothing is written before the last step.",
    ar: "Tab للإتمام، ↓ للاختيار من اللائحة. لا يُكتب شيء قبل الخطوة الأخيرة.")
  static let reading = Phrase(fr: "Lecture du fichier…", en: "Reading the file…", ar: "جارية قراءة الملف…")
  static let trying = Phrase(fr: "Essai en cours…", en: "Trying…", ar: "جارية التجربة…")
  static let notTaken = Phrase(fr: "non reprise", en: "not taken", ar: "لا يؤخذ")
  static let headerUnknown = Phrase(
    fr:
      "! Aucune ligne d'en-tête n'est reconnue : la première ligne en tient lieu. Dire ce que devient chaque colonne.",
    en: "! No header line is recognised: the first line is taken for it. Say what each column becomes.",
    ar: "! لم يُتعرف على سطر العناوين: يقوم السطر الأول مقامه. حدد ما يصير إليه كل عمود.")

  static let columnTitles = (
    header: Phrase(fr: "Colonne du fichier", en: "Column of the file", ar: "عمود الملف"),
    samples: Phrase(fr: "Exemples", en: "Examples", ar: "أمثلة"),
    target: Phrase(fr: "Devient", en: "Becomes", ar: "يصير")
  )

  /// Between a place of the file and what is said of it.
  static let colon = Phrase(fr: "\u{A0}: ", en: ": ", ar: ": ")

  /// How the file is written, as it was found.
  static func detected(_ table: ImportTable) -> Phrase {
    let name = table.path.split(separator: "/").last.map(String.init) ?? table.path
    let separator =
      table.separator == "\t"
      ? Phrase(fr: "tabulation", en: "tab", ar: "علامة جدولة")
      : Phrase(
        fr: "« \(table.separator) »", en: "“\(table.separator)”", ar: "«\(table.separator)»")
    let rows = CountedNoun.rows.phrase(table.rows)
    return Phrase(
      fr: "\(name) · \(table.encoding) · séparateur \(separator.fr) · en-tête ligne \(table.headerLine) · \(rows.fr)",
      en: "\(name) · \(table.encoding) · separator \(separator.en) · header line \(table.headerLine) · \(rows.en)",
      ar: "\(name) · \(table.encoding) · الفاصل \(separator.ar) · العناوين في السطر \(table.headerLine) · \(rows.ar)")
  }

  static func counts(_ trial: ImportTrial) -> Phrase {
    func line(_ language: Language, _ words: [(String, Int)]) -> String {
      words.map { "\($0.0)\(language == .french ? "\u{A0}:\u{A0}" : ":\u{A0}")\(Formats(language).count($0.1))" }
        .joined(separator: " · ")
    }
    let numbers = [trial.rows, trial.added, trial.updated, trial.unchanged, trial.refusedRows]
    return Phrase { language in
      let words = Phrase(
        fr: "lignes|nouvelles|modifiées|inchangées|refusées", en: "rows|new|changed|unchanged|refused",
        ar: "الأسطر|جديدة|معدلة|دون تغيير|مرفوضة")[language].split(separator: "|").map(String.init)
      return line(language, Array(zip(words, numbers))).firstCapital
    }
  }

  /// What can be done now.
  static func outcome(_ trial: ImportTrial) -> Phrase {
    guard trial.change != nil else { return whyNothing(trial) }
    if trial.refusedRows > 0 {
      return Phrase(
        fr: "Prêt : les lignes refusées seront laissées de côté. Rien n'est encore écrit.",
        en: "Ready: refused rows will be left out. Nothing is written yet.",
        ar: "جاهز: ستُستثنى الأسطر المرفوضة. لم يُكتب شيء بعد.")
    }
    return Phrase(
      fr: "Prêt : tout peut être importé, en un changement que u annule. Rien n'est encore écrit.",
      en: "Ready: everything can be imported, as one change that u undoes. Nothing is written yet.",
      ar: "جاهز: يمكن استيراد الكل كتغيير واحد يلغيه u. لم يُكتب شيء بعد.")
  }

  /// Why there is nothing to write.
  static func whyNothing(_ trial: ImportTrial) -> Phrase {
    if trial.refusedRows > 0, !trial.order.leavesOutRefused {
      return Phrase(
        fr: "Des lignes sont refusées : corriger le fichier, changer les colonnes, ou les laisser de côté (Espace).",
        en: "Rows are refused: correct the file, change the columns, or leave them out (Space).",
        ar: "هناك أسطر مرفوضة: صحح الملف أو غيّر الأعمدة أو استثنها (مسافة).")
    }
    return Phrase(
      fr: "Il n'y a rien à importer : tout ce que dit le fichier est déjà là.",
      en: "There is nothing to import: all that the file says is there already.",
      ar: "لا يوجد ما يُستورد: كل ما في الملف مسجل من قبل.")
  }

  static func place(_ remark: ImportTrial.Remark) -> Phrase {
    remark.column.isEmpty
      ? Phrase(fr: "ligne \(remark.line)", en: "line \(remark.line)", ar: "السطر \(remark.line)")
      : Phrase(
        fr: "ligne \(remark.line) · \(remark.column)", en: "line \(remark.line) · \(remark.column)",
        ar: "السطر \(remark.line) · \(remark.column)")
  }
}

extension CountedNoun {
  static let rows = CountedNoun(
    fr: ("ligne", "lignes"), en: ("row", "rows"), ar: ("سطر واحد", "سطران", "أسطر", "سطرا", "سطر"))
}
