import ESSDomain
import TerminalKit

extension AppState {
  /// Letters of one value beyond which a page shows no more of it.
  static let longestValue = 4_000

  /// A value before and after in one line; "—" stands for nothing.
  func summary(of change: ReadableChange) -> Line {
    switch change.deed {
    case .value(let before, let after):
      // Of a long value the beginning is enough before the arrow, so that what came of it is seen.
      return pastLine(before, .muted).truncated(to: 26) + Line(arrow, .muted) + pastLine(after, .changed)
    case .list(let removed, let added):
      guard !removed.isEmpty || !added.isEmpty else {
        return Line(shown(Phrase(fr: "ordre changé", en: "order changed", ar: "تغير الترتيب")), .changed)
      }
      var line = Line.empty
      for (sign, values, role) in [("− ", removed, Role.muted), ("+ ", added, .changed)] {
        for value in values {
          if !line.isEmpty { line.append("  ") }
          line.append(DisplayText(sign), role)
          line = line + pastLine(value, role)
        }
      }
      return line
    case .made: return Line(shown(Phrase(fr: "+ fiche créée", en: "+ record made", ar: "+ أُنشئت البطاقة")), .changed)
    case .gone:
      return Line(shown(Phrase(fr: "− fiche supprimée", en: "− record deleted", ar: "− حُذفت البطاقة")), .warning)
    }
  }

  /// The same in full, for a page.
  func blocks(of change: ReadableChange) -> [TextPage.Block] {
    var blocks: [TextPage.Block] = [.paragraph(Line(shown(change.label), .strong))]
    switch change.deed {
    case .value(let before, let after):
      blocks += valueBlocks(Phrase(fr: "avant", en: "before", ar: "قبل"), before, .muted)
      blocks += valueBlocks(Phrase(fr: "après", en: "after", ar: "بعد"), after, .changed)
    case .list(let removed, let added):
      if removed.isEmpty, added.isEmpty { blocks.append(.paragraph(summary(of: change))) }
      for value in removed.prefix(60) { blocks.append(.paragraph(Line("− ", .muted) + pastLine(value, .muted))) }
      for value in added.prefix(60) { blocks.append(.paragraph(Line("+ ", .changed) + pastLine(value, .changed))) }
    case .made(let datum), .gone(let datum):
      blocks = [.paragraph(summary(of: change))]
      guard case .record(let parts) = datum else { break }
      for part in parts.prefix(80) where part.name != "id" {
        blocks.append(.field(shown(part.label.capitalised), pastLine(part.datum, .value)))
      }
    }
    return blocks
  }

  /// A label and a value, line by line where the text has several.
  private func valueBlocks(_ label: Phrase, _ datum: Datum, _ role: Role) -> [TextPage.Block] {
    guard case .text(let text) = datum else { return [.field(shown(label), pastLine(datum, role))] }
    let lines = DisplayText.lines(of: String(text.prefix(AppState.longestValue)))
    return lines.prefix(200).enumerated().map { index, line in
      .field(index == 0 ? shown(label) : .empty, Line(line, role))
    }
  }

  /// A value in a line that may hold others: its own direction is kept to itself.
  private func pastLine(_ datum: Datum, _ role: Role) -> Line {
    guard !datum.isAbsent else { return Line("—", role) }
    let text = String(datum.text(in: language, names: names).prefix(AppState.longestValue))
    return Line(DisplayText.isolated(text), role)
  }

  /// The sign between before and after, in the direction of reading.
  private var arrow: DisplayText { language.readsRightToLeft ? " ← " : " → " }

  /// The same as plain text, for the clipboard and for questions.
  func text(of change: ReadableChange, in language: Language) -> String {
    let colon = language == .french ? " : " : ": "
    return change.label[language].firstCapital + colon + summaryText(of: change, in: language)
  }

  private func summaryText(of change: ReadableChange, in language: Language) -> String {
    func text(_ datum: Datum) -> String {
      datum.isAbsent ? "—" : String(datum.text(in: language, names: names).prefix(AppState.longestValue))
    }
    switch change.deed {
    case .value(let before, let after):
      return text(before) + (language.readsRightToLeft ? " ← " : " → ") + text(after)
    case .list(let removed, let added):
      return (removed.map { "− " + text($0) } + added.map { "+ " + text($0) }).joined(separator: "  ")
    case .made: return Phrase(fr: "fiche créée", en: "record made", ar: "أُنشئت البطاقة")[language]
    case .gone: return Phrase(fr: "fiche supprimée", en: "record deleted", ar: "حُذفت البطاقة")[language]
    }
  }
}

extension DisplayText {
  /// A text that keeps its own direction whatever stands beside it: a name among figures.
  static func isolated(_ text: String) -> DisplayText {
    DisplayText(text).directed(text.readsRightToLeft ? .rightToLeft : .leftToRight)
  }
}

extension String {
  /// Whether its first letter of one direction is an Arabic one.
  fileprivate var readsRightToLeft: Bool {
    for scalar in unicodeScalars where scalar.properties.isAlphabetic {
      return (0x590...0x8FF).contains(scalar.value) || (0xFB1D...0xFEFC).contains(scalar.value)
    }
    return false
  }
}
