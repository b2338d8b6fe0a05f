import ESSDomain
import HubExchange
import HubStore

/// What `essor history` is asked for.
public struct HistoryRequest: Sendable {
  /// The record, by its identity or name; nil for the whole folder.
  public var record: String?
  /// The first and the last day, as typed; a month or a year counts from its first day to its last.
  public var since: String?
  public var until: String?
  /// A part of the author's name.
  public var author: String?
  /// The day from which on only what came of all changes is asked for.
  public var baseline: String?
  /// The kind of record, in any language, and the filter, as typed on a list screen.
  public var kind: String?
  public var filter = ""
  public var form = DataForm.table

  public init(record: String? = nil, _ form: DataForm = .table) {
    self.record = record
    self.form = form
  }
}

extension HubCommand {
  /// `essor history`: what was changed, when and by whom, the oldest first; or what came of it since a day.
  public func history(_ request: HistoryRequest) throws(CommandProblem) -> Outcome {
    if request.kind == nil, !request.filter.isEmpty {
      throw CommandProblem(
        Phrase(
          fr: "--where demande --of : de quelle sorte de fiches s'agit-il ?",
          en: "--where needs --of: which kind of records is meant?",
          ar: "‎--where‎ يتطلب ‎--of‎: ما نوع البطاقات المقصود؟"))
    }
    if request.baseline != nil, request.since != nil || request.until != nil || request.author != nil {
      throw CommandProblem(HubCommand.baselineAlone)
    }
    let since = try span(request.baseline ?? request.since)?.lowerBound
    let until = try span(request.until)?.upperBound
    let opened = try open()
    var pages = HistoryPages(hub: opened.hub, console: console, form: request.form)
    pages.only = try request.record.map { text throws(CommandProblem) in try recordOrPast(text, opened) }
    pages.kind = try request.kind.map { name throws(CommandProblem) in try HubCommand.kind(name) }
    if let kind = pages.kind, !request.filter.isEmpty {
      pages.selection = RecordSelection(
        kind, request.filter, opened, since: since, entry(opened.hub), rules(opened.hub))
    }
    let from = since.map { Timestamp(milliseconds: Int64($0.number) * 86_400_000) }
    if let since, request.baseline != nil {
      var kinds: [RecordID: RecordKind] = [:]
      for change in opened.store.changes(from: from, to: nil) {
        for edit in change.edits { kinds[edit.record] = edit.kind }
      }
      pages.write(opened.store.baseline(since: since), kinds, since: since)
      return .done
    }
    let to = until.map { Timestamp(milliseconds: (Int64($0.number) + 1) * 86_400_000) }
    let author = Folding.key(request.author ?? "")
    let changes =
      pages.only.map { opened.store.changes(of: $0, from: from, to: to) } ?? opened.store.changes(from: from, to: to)
    pages.write(changes.filter { author.isEmpty || Folding.key($0.author).contains(author) })
    return .done
  }

  /// The days that a text means.
  func span(_ text: String?) throws(CommandProblem) -> ClosedRange<Day>? {
    guard let text else { return nil }
    if let span = DaySpan.read(text, today: today) { return span }
    do throws(EntryProblem) {
      let day = try DayEntry.day(text, today: today)
      return day...day
    } catch {
      throw CommandProblem(error.phrase)
    }
  }

  /// The record that a text means; of one that was deleted, the journal knows the identity still.
  func recordOrPast(_ text: String, _ opened: Opened) throws(CommandProblem) -> RecordID {
    if case .none = opened.hub.records(called: text) {
      let ending = text.trimmed.uppercased()
      if let id = RecordID(ending) { return id }
      if ending.utf8.count >= 4 {
        let known = Set(opened.store.changes(from: nil, to: nil).flatMap { $0.edits.map(\.record) })
        let found = known.filter { $0.text.hasSuffix(ending) }
        if found.count == 1, let id = found.first { return id }
      }
    }
    return try record(text, in: opened.hub).id
  }

  private static let baselineAlone = Phrase(
    fr: "--baseline compare avec un jour et ne va pas avec --since, --until ni --by.",
    en: "--baseline compares with a day and does not go with --since, --until or --by.",
    ar: "‎--baseline‎ يقارن مع يوم ولا يُستعمل مع ‎--since‎ أو ‎--until‎ أو ‎--by‎.")
}

/// The records of one kind that pass a filter, now and at the start of a period.
struct RecordSelection {
  let now: Set<RecordID>
  let then: Set<RecordID>

  /// `since` is the first day of the period; nil for all that the journals tell.
  init(
    _ kind: RecordKind, _ filter: String, _ opened: Opened, since: Day?, _ entry: EntryContext, _ rules: RuleContext
  ) {
    let first = since ?? opened.store.changes(from: nil, to: nil).first?.at.day ?? entry.today
    var hub = opened.hub
    for (id, record) in opened.store.records(asOf: first.adding(days: -1)) {
      if let edit = RecordEdit(before: hub[id], after: record) { hub.apply(edit) }
    }
    func matches(_ hub: Hub) -> Set<RecordID> {
      switch kind {
      case .organisation: RecordSelection.matches(hub.organisations, filter, entry, rules)
      case .trainingProgramme: RecordSelection.matches(hub.trainingProgrammes, filter, entry, rules)
      case .ruralPlan: RecordSelection.matches(hub.ruralPlans, filter, entry, rules)
      case .activity: RecordSelection.matches(hub.activities, filter, entry, rules)
      case .partner: RecordSelection.matches(hub.partners, filter, entry, rules)
      }
    }
    now = matches(opened.hub)
    then = matches(hub)
  }

  private static func matches<R: Record>(
    _ set: RecordSet<R>, _ text: String, _ entry: EntryContext, _ rules: RuleContext
  ) -> Set<RecordID> {
    let filter = Filter<R>(text, entry, rules)
    if filter.passesEverything { return Set(set.all.map(\.id)) }
    return Set(filter.matches(in: set).map { set[$0].id })
  }

  func has(_ id: RecordID) -> Bool { now.contains(id) || then.contains(id) }
}
