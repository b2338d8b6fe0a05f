import ESSDomain
import TerminalKit

/// What is entered at one step of a review: the text of each field, as typed; of a choice, its code.
struct ReviewSheet: Sendable {
  private(set) var inputs: [ReviewField: TextInput] = [:]
  /// What is wrong with a field, after it was left.
  var errors: [ReviewField: Phrase] = [:]

  init() {}

  subscript(field: ReviewField) -> String {
    get { inputs[field]?.text ?? "" }
    set { inputs[field] = newValue.isEmpty ? nil : TextInput(newValue, direction: field.isFigure ? .leftToRight : nil) }
  }

  /// The text as it is edited.
  func input(_ field: ReviewField) -> TextInput {
    inputs[field] ?? TextInput("", direction: field.isFigure ? .leftToRight : nil)
  }

  mutating func edit(_ field: ReviewField, _ change: (inout TextInput) -> Bool) -> Bool {
    var input = input(field)
    guard change(&input) else { return false }
    inputs[field] = input
    errors[field] = nil
    return true
  }

  /// Whether nothing at all is entered.
  var isEmpty: Bool { inputs.values.allSatisfy { $0.text.trimmed.isEmpty } }

  /// The fields that hold something, in no order.
  var filled: [ReviewField] { inputs.filter { !$0.value.text.trimmed.isEmpty }.map(\.key) }

  /// The new decisions begun here, by number.
  var decisions: [Int] {
    (0..<ReviewField.mostDecisions).filter { number in
      [ReviewField.Kind.what, .owner, .deadline].contains { !self[ReviewField($0, number: number)].trimmed.isEmpty }
    }
  }

  /// The fields of new decisions: those begun, and one more.
  var decisionFields: [ReviewField] {
    let last = min((decisions.max() ?? -1) + 1, ReviewField.mostDecisions - 1)
    return (0...last).flatMap { number in
      [ReviewField(.what, number: number), ReviewField(.owner, number: number), ReviewField(.deadline, number: number)]
    }
  }
}

/// What the texts of a sheet mean.
extension ReviewSheet {
  /// The value of a field; nil where nothing is entered.
  ///
  /// - Throws: Why the text is not one.
  func entered<Value: FieldContent>(
    _ field: ReviewField, as type: Value.Type, _ context: EntryContext
  ) throws(EntryProblem) -> Value? {
    let text = self[field].trimmed
    return text.isEmpty ? nil : try Value.entered(text, context)
  }

  /// The value of a field, or nil where it is not understood.
  func value<Value: FieldContent>(_ field: ReviewField, as type: Value.Type, _ context: EntryContext) -> Value? {
    do throws(EntryProblem) { return try entered(field, as: type, context) } catch { return nil }
  }

  /// What is chosen in a field.
  func choice<Value: ChoiceField>(_ field: ReviewField, as type: Value.Type) -> Value? { Value(rawValue: self[field]) }

  /// The participants, one by one.
  var participants: [String] {
    self[ReviewField(.participants)].split(whereSeparator: { ",;،؛".contains($0) }).map { String($0).trimmed }
      .filter { !$0.isEmpty }
  }

  /// What is wrong with a field, given the day of the review; nil where nothing is.
  func problem(_ field: ReviewField, heldOn: Day?, _ context: EntryContext) -> Phrase? {
    do throws(EntryProblem) {
      switch field.kind {
      case .heldOn:
        guard let day = try entered(field, as: Day.self, context) else { return ReviewProblem.missing }
        return day > context.today ? ReviewProblem.notYet : nil
      case .level: return self[field].isEmpty ? ReviewProblem.missing : nil
      case .done:
        guard let share = try entered(field, as: Ratio.self, context) else { return nil }
        return (0...1).contains(share.value) ? nil : ReviewProblem.share
      case .value:
        _ = try entered(field, as: Double.self, context)
        return nil
      case .women: return try womenProblem(field, context)
      case .what, .owner, .deadline: return try decisionProblem(field, heldOn, context)
      case .nextOn:
        guard let day = try entered(field, as: Day.self, context), let heldOn else { return nil }
        return day > heldOn ? nil : ReviewProblem.before(heldOn)
      case .participants, .actionStatus, .milestone, .followUp, .status, .blocked, .rating, .finding, .minutes:
        return nil
      }
    } catch {
      return error.phrase
    }
  }

  private func womenProblem(_ field: ReviewField, _ context: EntryContext) throws(EntryProblem) -> Phrase? {
    guard let women = try entered(field, as: Double.self, context) else { return nil }
    let total = value(ReviewField(.value, of: field.subject), as: Double.self, context)
    guard let total else { return ReviewProblem.womenWithoutTotal }
    return women <= total && women >= 0 ? nil : ReviewProblem.tooManyWomen
  }

  /// A decision needs what, who and by when.
  private func decisionProblem(_ field: ReviewField, _ heldOn: Day?, _ context: EntryContext) throws(EntryProblem)
    -> Phrase?
  {
    guard decisions.contains(field.number) else { return nil }
    guard !self[field].trimmed.isEmpty else { return ReviewProblem.incompleteDecision }
    guard field.kind == .deadline, let day = try entered(field, as: Day.self, context), let heldOn else { return nil }
    return day >= heldOn ? nil : ReviewProblem.before(heldOn)
  }
}

/// What a review says of an entry that cannot stay.
enum ReviewProblem {
  static let missing = Phrase(fr: "À remplir.", en: "To be filled in.", ar: "حقل إلزامي.")
  static let notYet = Phrase(
    fr: "Une revue ne s'enregistre pas avant d'avoir eu lieu.", en: "A review is recorded once it has been held.",
    ar: "لا تُسجل المراجعة قبل انعقادها.")
  static let share = Phrase(
    fr: "Un avancement va de 0 à 100 %.", en: "Progress goes from 0 to 100%.", ar: "تتراوح نسبة التقدم بين 0 و100 %.")
  static let womenWithoutTotal = Phrase(
    fr: "Donner d'abord la valeur totale.", en: "Give the total value first.", ar: "أدخل القيمة الإجمالية أولا.")
  static let tooManyWomen = Phrase(
    fr: "Les femmes sont comprises dans la valeur : au plus autant.",
    en: "Women are part of the value: at most as many.",
    ar: "النساء محتسبات ضمن القيمة: لا يمكن أن يتجاوزنها.")

  static func before(_ day: Day) -> Phrase {
    Phrase(
      fr: "Au plus tôt le jour de la revue, le \(Formats(.french).day(day)).",
      en: "Not before the day of the review, \(Formats(.english).day(day)).",
      ar: "ليس قبل يوم المراجعة، \(Formats(.arabic).day(day)).")
  }

  static let incompleteDecision = Phrase(
    fr: "Une décision dit quoi, qui et pour quand.", en: "A decision says what, who and by when.",
    ar: "يحدد القرار ماذا ومن ومتى.")
}
