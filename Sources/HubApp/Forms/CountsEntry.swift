import ESSDomain
import TerminalKit

/// Persons counted by sex and age in fields side by side, whose sums are looked at while one types.
extension FormState {
  /// The name before the dot of fields that count the same persons; nil for any other field.
  private func group(of field: String) -> String? {
    guard let dot = field.lastIndex(of: ".") else { return nil }
    let group = field[..<dot]
    let isCounted = ["women", "men", "total"].allSatisfy { part in entries.contains { $0.field == "\(group).\(part)" } }
    return isCounted ? String(group) : nil
  }

  private func place(of field: String) -> Int? { entries.firstIndex { $0.field == field } }

  /// The counts as they are typed so far; what is no number counts as unknown.
  private func counts(_ group: String) -> Counts {
    func typed(_ part: String) -> Int? {
      place(of: "\(group).\(part)").flatMap { NumberEntry.whole(entries[$0].value) }
    }
    var counts = Counts()
    (counts.women, counts.men, counts.total) = (typed("women"), typed("men"), typed("total"))
    (counts.under18, counts.from18To34) = (typed("under18"), typed("youth"))
    (counts.from35To59, counts.from60) = (typed("adults"), typed("seniors"))
    counts.disability = typed("disability")
    return counts
  }

  /// What cannot be of the counts typed so far; told at the field with the focus, else at the total.
  func contradiction(at place: Int) -> Phrase? {
    let field = entries[place].field
    guard let group = group(of: field) else { return nil }
    let focused = entries.indices.contains(focus) ? self.group(of: entries[focus].field) : nil
    guard place == focus || focused != group && field == "\(group).total" else { return nil }
    return counts(group).contradictions.first?.capitalised
  }

  /// What the counts typed so far come to.
  func sum(at place: Int) -> Phrase? {
    guard let group = group(of: entries[place].field) else { return nil }
    let counts = counts(group)
    guard let all = counts.all, all > 0 else { return nil }
    guard let share = counts.womenShare else { return CountedNoun.persons.phrase(all) }
    return Phrase { language in
      let women = Phrase(fr: "de femmes", en: "women", ar: "نساء")[language]
      return "= \(CountedNoun.persons.phrase(all)[language]) · \(Formats(language).percent(share)) \(women)"
    }
  }

  /// The total that an empty field of totals would be given.
  func expectedTotal(at place: Int) -> Int? {
    let field = entries[place].field
    guard let group = group(of: field), field == "\(group).total" else { return nil }
    let counts = counts(group)
    guard let women = counts.women, let men = counts.men else { return nil }
    return women &+ men
  }

  /// Fills in the total when women and men are known and nobody gave one; it follows them until somebody does.
  mutating func fillTotal(leaving place: Int, _ context: EntryContext) {
    guard entries.indices.contains(place), let group = group(of: entries[place].field),
      let total = self.place(of: "\(group).total"), entries[total].value.isEmpty || entries[total].isFilledIn
    else { return }
    let sum = expectedTotal(at: total).map { Formats(context.language).count($0) } ?? ""
    guard entries[total].value != sum else { return }
    entries[total].input.text = sum
    entries[total].isFilledIn = !sum.isEmpty
    check(total, context)
  }
}

extension CountedNoun {
  static let persons = CountedNoun(
    fr: ("personne", "personnes"), en: ("person", "persons"),
    ar: ("شخص واحد", "شخصان", "أشخاص", "شخصا", "شخص"))
}
