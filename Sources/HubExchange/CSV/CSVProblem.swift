import ESSDomain

/// Why a file as a whole could not be read as a table; nothing is taken from it then.
public enum CSVProblem: Error, Sendable, Hashable {
  case empty
  case utf16
  case workbook
  case binary
  /// A quotation mark opens on this line and never closes.
  case unclosedQuote(line: Int)
  /// No line among the first ones names columns that are known; the cells of the first line that has some.
  case noHeader([String])
  /// The header names no column for the name of the organisation.
  case noNameColumn(line: Int)
  /// Two columns of the header mean the same.
  case doubledColumn(String, String)

  /// The sentence for the user.
  public var phrase: Phrase {
    switch self {
    case .empty: Phrase(fr: "Le fichier est vide.", en: "The file is empty.", ar: "الملف فارغ.")
    case .utf16:
      Phrase(
        fr: "Le fichier est en UTF-16 (« texte Unicode ») : l'enregistrer en « CSV UTF-8 », puis recommencer.",
        en: "The file is in UTF-16 (“Unicode text”): save it as “CSV UTF-8” and try again.",
        ar: "الملف بترميز UTF-16 («نص Unicode»): احفظه بصيغة «CSV UTF-8» ثم أعد المحاولة.")
    case .workbook:
      Phrase(
        fr:
          "C'est un classeur (xlsx, xls, ods), pas un fichier CSV : l'enregistrer en « CSV UTF-8 », puis recommencer.",
        en: "This is a workbook (xlsx, xls, ods), not a CSV file: save it as “CSV UTF-8” and try again.",
        ar: "هذا مصنف (xlsx أو xls أو ods) وليس ملف CSV: احفظه بصيغة «CSV UTF-8» ثم أعد المحاولة.")
    case .binary:
      Phrase(
        fr: "Le fichier n'est pas un texte.", en: "The file is not a text.", ar: "الملف ليس نصا.")
    case .unclosedQuote(let line):
      Phrase(
        fr: "Un guillemet ouvert à la ligne \(line) n'est jamais fermé : corriger cette ligne, puis recommencer.",
        en: "A quotation mark opened on line \(line) is never closed: correct that line and try again.",
        ar: "علامة اقتباس مفتوحة في السطر \(line) لم تغلق: صحح هذا السطر ثم أعد المحاولة.")
    case .noHeader(let cells): CSVProblem.noHeaderPhrase(cells)
    case .noNameColumn(let line):
      Phrase(
        fr: "L'en-tête (ligne \(line)) n'a pas de colonne pour la dénomination (« Nom », « Dénomination »).",
        en: "The header (line \(line)) has no column for the name (“Name”, “Dénomination”).",
        ar: "لا يتضمن سطر العناوين (\(line)) عمودا للتسمية («التسمية»، «اسم التعاونية»).")
    case .doubledColumn(let first, let second):
      Phrase(
        fr: "Les colonnes « \(first) » et « \(second) » veulent dire la même chose : n'en garder qu'une.",
        en: "The columns “\(first)” and “\(second)” mean the same: keep only one of them.",
        ar: "العمودان «\(first)» و«\(second)» لهما المعنى نفسه: أبق واحدا منهما فقط.")
    }
  }

  private static func noHeaderPhrase(_ cells: [String]) -> Phrase {
    let seen = cells.prefix(6).map { String($0.prefix(30)) }.joined(separator: " | ")
    return Phrase(
      fr:
        "Aucune ligne d'en-tête n'est reconnue. Première ligne lue : \(seen). Colonnes attendues : Dénomination, Commune, "
        + "Forme juridique, ICE, Adhérents…",
      en:
        "No header line is recognised. First line read: \(seen). Columns expected: Name, Commune, Legal form, ICE, Members…",
      ar:
        "لم يتم التعرف على سطر العناوين. أول سطر مقروء: \(seen). الأعمدة المنتظرة: التسمية، الجماعة، الشكل القانوني، المنخرطون…"
    )
  }
}
