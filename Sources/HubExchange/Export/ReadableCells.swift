import ESSDomain

/// How a table is put into words for a person: the language, and the names of communes and records.
public struct ReadableCells<N: Names> {
  public let language: Language
  public let names: N

  public init(in language: Language, names: N) {
    self.language = language
    self.names = names
  }

  /// The title of a column, with a capital first letter.
  func title(_ label: Phrase) -> String {
    let label = label[language]
    return label.prefix(1).uppercased() + label.dropFirst()
  }

  /// What a spreadsheet takes for the number, the day or the text that it is: no blanks between thousands, ISO days, and
  /// the decimal comma where the language has one.
  func spreadsheet(_ datum: Datum) -> String {
    switch datum {
    case .count, .day: datum.plain
    case .number, .money: decimal(datum.plain)
    case .ratio(let ratio):
      "\(decimal(Datum.number((ratio.percent * 10).rounded() / 10).plain))%"
    default: datum.cell(in: language, names: names)
    }
  }

  private func decimal(_ figures: String) -> String {
    language == .english ? figures : String(figures.map { $0 == "." ? "," : $0 })
  }
}

extension Datum {
  /// What a person reads in one cell: of a name in two scripts, the one of the language.
  public func cell(in language: Language, names: some Names) -> String {
    if case .record(let parts) = self, !parts.isEmpty, parts.allSatisfy({ ["ar", "fr"].contains($0.name) }) {
      let wanted = language == .arabic ? "ar" : "fr"
      return (parts.first { $0.name == wanted } ?? parts[0]).datum.text(in: language, names: names)
    }
    return text(in: language, names: names)
  }

  /// Whether it is a number, which stands at the end side of its column.
  public var isFigure: Bool {
    switch self {
    case .count, .number, .money, .ratio: true
    default: false
    }
  }

  /// Whether some of it is what somebody typed; the codes of a hub's own choices are, too.
  var holdsText: Bool {
    switch self {
    case .text, .choice, .record, .reference: true
    case .list(let values): values.contains(where: \.holdsText)
    default: false
    }
  }
}
