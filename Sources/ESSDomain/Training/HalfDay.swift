/// The morning or the afternoon of a day: the unit in which attendance is taken.
///
/// In files `2026-11-24 AM`.
public struct HalfDay: FieldContent, Hashable, Comparable {
  public let day: Day
  public let half: DayHalf

  public init(_ day: Day, _ half: DayHalf) {
    self.day = day
    self.half = half
  }

  /// Reads `2026-11-24 AM` or `2026-11-24 PM`, and no other form.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 13, let day = Day(iso: text.prefix(10)) else { return nil }
    switch text.dropFirst(10) {
    case " AM": self.init(day, .morning)
    case " PM": self.init(day, .afternoon)
    default: return nil
    }
  }

  public var text: String { day.iso + (half == .morning ? " AM" : " PM") }

  public static func < (left: HalfDay, right: HalfDay) -> Bool {
    left.day == right.day ? left.half == .morning && right.half == .afternoon : left.day < right.day
  }

  public static var shape: FieldShape { .text }

  public static func reader() -> @Sendable (JSONElement) throws(ReadingProblem) -> HalfDay {
    { (element: JSONElement) throws(ReadingProblem) -> HalfDay in
      guard let text = element.string else { throw .wrongType(expected: "\"2026-11-24 AM\"") }
      guard let halfDay = HalfDay(text) else { throw .outOfRange(String(text.prefix(32))) }
      return halfDay
    }
  }

  public func write(to writer: inout JSONWriter) { writer.string(text) }
  public var datum: Datum { .text(text) }

  /// A half-day in the form of the file.
  public static func entered(_ text: String, _ context: EntryContext) throws(EntryProblem) -> HalfDay {
    guard let halfDay = HalfDay(text.trimmed.uppercased()) else {
      throw EntryProblem(
        Phrase(
          fr: "« \(text.trimmed) » n'est pas une demi-journée : écrire 2026-11-24 AM ou PM.",
          en: "“\(text.trimmed)” is not a half-day: write 2026-11-24 AM or PM.",
          ar: "«\(text.trimmed)» ليس نصف يوم: اكتب 2026-11-24 AM أو PM."))
    }
    return halfDay
  }
}

/// The halves of a day of teaching.
public enum DayHalf: String, ChoiceField {
  case morning, afternoon

  public var label: Phrase {
    switch self {
    case .morning: Phrase(fr: "matin", en: "morning", ar: "صباحا")
    case .afternoon: Phrase(fr: "après-midi", en: "afternoon", ar: "بعد الزوال")
    }
  }
}
