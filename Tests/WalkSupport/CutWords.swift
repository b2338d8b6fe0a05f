import ESSDomain
import TerminalKit
import TestSupport

/// Finds where a screen cuts one of our own sentences, rather than a name or a text that somebody entered.
///
/// A cut text ends in `…`. What stands before it is compared with every phrase of the sources in the language of the
/// screen. The screen has to be one on which texts stand in logical order (`TextDirectionMode.off`).
public struct CutWords {
  private let phrases: [[String]]
  /// What records are called: a name that is cut may begin as a phrase does.
  private let names: [String]
  /// Beginnings of phrases, to find those that may have been cut without going through all.
  private var byBeginning: [String: [Int]] = [:]

  /// Letters of a beginning.
  private static let beginning = 3

  public init(_ language: Language, among hub: Hub) {
    func titles<R: Record>(_ set: RecordSet<R>) -> [String] { set.all.map { $0.title[language] } }
    names = titles(hub.partners) + titles(hub.ruralPlans) + titles(hub.trainingProgrammes)
    phrases = CutWords.literals.map { literal in
      switch language {
      case .french: literal.french.said
      case .english: literal.english.said
      case .arabic: literal.arabic.said
      }
    }
    for (number, said) in phrases.enumerated() {
      let first = said.first ?? ""
      guard first.count >= CutWords.beginning else { continue }
      byBeginning[String(first.prefix(CutWords.beginning)), default: []].append(number)
    }
  }

  private static let literals = PhraseLiteral.inSources().map(\.phrase)

  /// The phrases that are cut on a screen, each as it is seen and as it should be.
  public func found(on screen: [String]) -> [(seen: String, whole: String)] {
    screen.flatMap { line in
      CutWords.pieces(of: line).compactMap { piece in whole(of: piece).map { (piece + "…", $0) } }
    }
  }

  /// What stands before each `…` of a line, back to where its text begins.
  static func pieces(of line: String) -> [String] {
    var pieces: [String] = []
    var text = ""
    var last: Character = " "
    // Whether the beginning is under a box: then it is not known what is cut.
    var isTorn = false
    for character in line {
      if "│┃╮╯".contains(last), character != " " { isTorn = true }
      if last == " ", character == " " { isTorn = false }
      switch character {
      case "…":
        let piece = text.trimmed
        if !piece.isEmpty, !isTorn { pieces.append(piece) }
        text = ""
      case "│", "┃", "─", "╭", "╮", "╰", "╯", "·", "▌", "|": text = ""
      case " " where last == " ": text = ""
      case "●", "○", "▲", "!", "▸", "▾", "*", "•", "+", "~", "✓":
        if text.trimmed.isEmpty { text = "" } else { text.append(character) }
      default: text.append(character)
      }
      last = character
    }
    return pieces
  }

  /// The phrase of which a piece is the beginning, cut in one of our own words; nil where there is none.
  private func whole(of piece: String) -> String? {
    // A date that is cut may be what a phrase gives as an example.
    guard piece.first?.isNumber == false, piece.count >= 4,
      let numbers = byBeginning[String(piece.prefix(CutWords.beginning))]
    else { return nil }
    guard !names.contains(where: { $0.contains(piece) }) else { return nil }
    for number in numbers {
      let said = phrases[number]
      guard let first = said.first else { continue }
      if piece.count < first.count {
        if first.hasPrefix(piece), !first.hasPrefix(piece + "…") { return said.joined(separator: "…") }
      } else if piece.hasPrefix(first), first.count >= 4, CutWords.endsInside(piece, said.dropFirst()) {
        return said.joined(separator: "…")
      }
    }
    return nil
  }

  /// Whether a text ends with the beginning, and not the whole, of one of the later parts of a phrase.
  private static func endsInside(_ text: String, _ parts: ArraySlice<String>) -> Bool {
    parts.contains { part in
      let letters = Array(part)
      return letters.count > 5
        && (5..<letters.count).contains { text.hasSuffix(String(letters[..<$0])) && letters[$0] != "…" }
    }
  }
}
