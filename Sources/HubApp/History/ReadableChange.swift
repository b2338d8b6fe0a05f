import ESSDomain
import TerminalKit

/// What a change did to one value, as people read it: the field, and what stood there before and after.
struct ReadableChange: Sendable {
  let label: Phrase
  let path: [String]
  let deed: Deed

  enum Deed: Sendable {
    case value(before: Datum, after: Datum)
    /// What left a list, and what came into it; neither where its order alone changed.
    case list(removed: [Datum], added: [Datum])
    /// The record was made, with this in it.
    case made(Datum)
    /// The record was deleted, with this in it.
    case gone(Datum)
  }

  init(_ change: ValueChange, of kind: RecordKind, _ names: ElementNames) {
    path = change.path
    guard !change.path.isEmpty else {
      let shape = FieldShape.record(names.own.descriptions(of: kind))
      label = Phrase(fr: "Fiche", en: "Record", ar: "البطاقة")
      deed = change.after.map { .made(Datum($0, as: shape)) } ?? .gone(Datum(change.before, as: shape))
      return
    }
    let way = FieldWay(change.path, of: kind, names)
    let (before, after) = (Datum(change.before, of: way.shape), Datum(change.after, of: way.shape))
    if way.endsAtElement, before.isAbsent || after.isAbsent {
      label = way.listLabel
      deed = .list(removed: before.isAbsent ? [] : [before], added: after.isAbsent ? [] : [after])
      return
    }
    label = way.label
    deed = ReadableChange.deed(before, after)
  }

  /// A field that had another value before.
  init(label: Phrase, path: [String], before: Datum, after: Datum) {
    self.label = label
    self.path = path
    deed = ReadableChange.deed(before, after)
  }

  private static func deed(_ before: Datum, _ after: Datum) -> Deed {
    switch (before, after) {
    case (.list(let old), .list(let new)): .list(removed: less(old, new), added: less(new, old))
    case (.list(let old), .absent): .list(removed: old, added: [])
    case (.absent, .list(let new)): .list(removed: [], added: new)
    default: .value(before: before, after: after)
    }
  }

  /// What a list has that another has not, each as often as it has it more.
  private static func less(_ values: [Datum], _ others: [Datum]) -> [Datum] {
    var rest: [Datum: Int] = [:]
    for value in others { rest[value, default: 0] += 1 }
    return values.filter { value in
      guard let count = rest[value], count > 0 else { return true }
      rest[value] = count - 1
      return false
    }
  }
}

extension [ReadableChange] {
  /// What an edit of a record did, value by value.
  init(_ changes: [ValueChange], of kind: RecordKind, _ record: AnyRecord?, _ own: OwnFields) {
    let names = ElementNames(record, changes, of: kind, own)
    self = changes.map { ReadableChange($0, of: kind, names) }
  }

  /// The fields touched, each once: "Statut, Adhérents"; of a list of many the first ones.
  func fields(in language: Language) -> String {
    var seen: [String] = []
    for change in self {
      let name = change.label[language]
      if !seen.contains(name) { seen.append(name) }
      if seen.count == 6 { break }
    }
    return seen.joined(separator: language == .arabic ? "، " : ", ")
  }
}
