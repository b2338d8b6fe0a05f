import ESSDomain
import TerminalKit

/// What one value would change in many records: looked through before anything is saved.
struct BulkEdit: Sendable {
  /// A record that would change, or would not.
  struct Row: Sendable {
    let title: Phrase
    let before: Datum
    let outcome: Outcome
  }

  enum Outcome: Sendable {
    case changes(Datum)
    /// The record cannot have the value: why.
    case refused(Phrase)
  }

  let kind: RecordKind
  let field: FieldDescription
  /// Those that are refused first, as there is something to read about them; then those that change.
  private(set) var rows: [Row] = []
  private(set) var edits: [RecordEdit] = []
  /// Records that have the value already.
  private(set) var unchanged = 0
  private(set) var refused = 0

  /// Works out what becomes of records when `text` is typed into a field of each.
  init(
    _ field: FieldDescription, _ text: String, _ kind: RecordKind, of records: some Sequence<AnyRecord>,
    _ context: EntryContext, _ rules: RuleContext
  ) {
    self.kind = kind
    self.field = field
    var changed: [Row] = []
    var stopped: [Row] = []
    for record in records {
      let before = record.datum(of: field.name, with: context.ownFields)
      do throws(EntryProblem) {
        var copy = record
        try copy.enter(text, into: field.name, context)
        let after = copy.datum(of: field.name, with: context.ownFields)
        if after == before {
          unchanged += 1
        } else if let breach = BulkEdit.breach(in: copy, but: record, rules) {
          stopped.append(Row(title: record.title, before: before, outcome: .refused(breach)))
        } else if let edit = RecordEdit(before: record, after: copy.updated(on: context.today)) {
          changed.append(Row(title: record.title, before: before, outcome: .changes(after)))
          edits.append(edit)
        }
      } catch {
        stopped.append(Row(title: record.title, before: before, outcome: .refused(error.phrase)))
      }
    }
    refused = stopped.count
    rows = stopped + changed
  }

  /// The first rule that keeps a record from being saved and that the record as it was did not break.
  private static func breach(in after: AnyRecord, but before: AnyRecord, _ rules: RuleContext) -> Phrase? {
    func breaches(_ record: AnyRecord) -> [(rule: String, phrase: Phrase)] {
      record.findings(rules).compactMap { finding in
        guard finding.severity <= .blocking, case .breach(let phrase) = finding.result else { return nil }
        return (finding.rule, phrase)
      }
    }
    let found = breaches(after)
    guard !found.isEmpty else { return nil }
    let known = Set(breaches(before).map(\.rule))
    return found.first { !known.contains($0.rule) }?.phrase
  }
}

/// The fields that one value can be given to many records in.
struct BulkFields: ListVisitor {
  let ownFields: OwnFields

  func visit<R: Record>(
    _ list: ListState<R>, _ set: RecordSet<R>, _ definition: ListDefinition<R>
  ) -> [FieldDescription] {
    ownFields.table(of: R.self).flattened.map(\.description).filter { field in
      field.isForMany && !R.titleFields.contains { field.name == $0 || field.name.hasPrefix($0 + ".") }
    }
  }
}

extension FieldDescription {
  /// Whether the value of many records can be the same: what is typed or chosen, and is not told by the program.
  fileprivate var isForMany: Bool {
    guard traits.isDisjoint(with: [.derived, .automatic]), name != "id" else { return false }
    switch shape {
    case .text, .longText, .count, .number, .money, .ratio, .day, .flag, .choice, .territory: return true
    case .list(.choice), .list(.text): return true
    case .list, .record, .reference: return false
    }
  }

  /// How its one value for many records is filled in; nil as usual.
  var controlForMany: FormEntry.Control? {
    switch shape {
    // A box that is not ticked would say no where nobody said anything.
    case .flag:
      .choice(
        [true, false].map { Choice(code: $0 ? "1" : "0", label: Datum.yesOrNo($0)) })
    case .list(.choice(let choices)): .choices(choices)
    default: nil
    }
  }

  /// What kind of value it takes, in a word.
  var kindOfValue: Phrase {
    switch shape {
    case .text, .longText, .list(.text): Phrase(fr: "texte", en: "text", ar: "نص")
    case .count, .number, .ratio: Phrase(fr: "nombre", en: "number", ar: "عدد")
    case .money: Phrase(fr: "montant", en: "amount", ar: "مبلغ")
    case .day: Phrase(fr: "jour", en: "day", ar: "يوم")
    case .flag: Phrase(fr: "oui ou non", en: "yes or no", ar: "نعم أو لا")
    case .choice: Phrase(fr: "choix", en: "choice", ar: "اختيار")
    case .list: Phrase(fr: "plusieurs choix", en: "several choices", ar: "عدة اختيارات")
    case .territory: Phrase(fr: "territoire", en: "place", ar: "مكان")
    case .record, .reference: Phrase(same: "")
    }
  }
}
