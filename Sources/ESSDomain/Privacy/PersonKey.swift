/// One thing by which a person is looked for: a name in Latin or Arabic letters, a phone number or an e-mail address.
public struct PersonKey: Sendable, Hashable {
  /// As it was typed.
  public let text: String
  let content: Content

  enum Content: Sendable, Hashable {
    /// The folded words of a name, without the titles before it.
    case name([String])
    /// The digits that tell a number from others: of a Moroccan one, the nine after the 0 or the +212.
    case phone([UInt8])
    /// The folded address.
    case email(String)
  }

  /// Nil for a text by which nobody can be found: nothing but signs, one letter, a number of fewer than six digits.
  public init?(_ text: String) {
    let text = text.trimmed
    let folded = Folding.fold(text)
    self.text = text
    if folded.contains("@") {
      guard let address = EmailAddress.all(in: text).first else { return nil }
      content = .email(address.folded)
    } else if !folded.unicodeScalars.contains(where: { Folding.isLetterOrFigure($0) && !$0.isFigure }) {
      guard let number = PhoneNumber.significant(folded.unicodeScalars.compactMap(\.figure)) else { return nil }
      content = .phone(number)
    } else {
      let words = NameWords.withoutTitles(NameWords.all(in: text).map(\.folded))
      guard words.contains(where: { $0.unicodeScalars.count > 1 }) else { return nil }
      content = .name(words)
    }
  }
}

/// How sure it is that a place tells of the person looked for.
public enum Certainty: Int, Sendable, Hashable, Comparable, CaseIterable {
  /// A part of a longer name, a name of one word in a text, the name of an organisation.
  case perhaps
  case sure

  public static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }

  public var label: Phrase {
    switch self {
    case .perhaps: Phrase(fr: "peut-être", en: "perhaps", ar: "محتمل")
    case .sure: Phrase(fr: "sûr", en: "sure", ar: "مؤكد")
    }
  }
}

/// A part of a text that tells of the person looked for.
struct Occurrence: Sendable {
  let range: Range<String.Index>
  let certainty: Certainty
}

/// What a text is: the name of a person, or anything in which a name may stand.
enum TextRole: Sendable { case name, prose }

extension PersonKey {
  /// Where a text tells of the person, in its order.
  func occurrences(in text: String, as role: TextRole) -> [Occurrence] {
    switch content {
    case .email(let wanted):
      EmailAddress.all(in: text).filter { $0.folded == wanted }.map { Occurrence(range: $0.range, certainty: .sure) }
    case .phone(let digits): PhoneNumber.places(of: digits, in: text).map { Occurrence(range: $0, certainty: .sure) }
    case .name(let words): NameWords.places(of: words, in: text, as: role)
    }
  }

  /// What must stand in a file that tells of the person: cheap to look for before the file is understood.
  public enum Needles: Sendable, Hashable {
    /// All of these, in the file's folded text without apostrophes.
    case folded([[UInt8]])
    /// These, in the file's figures put end to end.
    case figures([UInt8])
  }

  public var needles: Needles {
    switch content {
    case .email(let address): .folded([address.utf8.filter { $0 != 0x27 }])
    case .phone(let digits): .figures(digits)
    case .name(let words): .folded(words.map { Array($0.utf8) })
    }
  }

  var isName: Bool { if case .name = content { true } else { false } }
}

extension Unicode.Scalar {
  var isFigure: Bool { figure != nil }

  /// The figure as a byte of ASCII: Western, Arabic or extended Arabic.
  var figure: UInt8? {
    switch value {
    case 0x30...0x39: UInt8(value)
    case 0x660...0x669: UInt8(value - 0x660 + 0x30)
    case 0x6F0...0x6F9: UInt8(value - 0x6F0 + 0x30)
    default: nil
    }
  }
}
