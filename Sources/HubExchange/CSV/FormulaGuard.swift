/// Keeps what a spreadsheet would take for a formula a text (CWE-1236): an apostrophe goes before it.
///
/// Only cells of text are guarded; numbers and days are written by the program itself and stay as they are. `bare` takes
/// away exactly what `guarded` puts there, so that what is exported and imported again is the same.
public enum FormulaGuard {
  private static let apostrophe: Unicode.Scalar = "'"

  /// The text, with an apostrophe before it where it begins like a formula.
  public static func guarded(_ text: String) -> String { looksLikeFormula(text) ? "'" + text : text }

  /// The text as it was before `guarded`.
  public static func bare(_ text: String) -> String {
    guard text.unicodeScalars.first == apostrophe else { return text }
    let rest = String(text.unicodeScalars.dropFirst())
    return looksLikeFormula(rest) ? rest : text
  }

  /// Whether a text, its own apostrophes at the beginning aside, begins as a formula does; wide forms count too.
  private static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != apostrophe }) else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\0", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
    default: return false
    }
  }
}
