import ESSDomain
import Glibc
import HubStore

/// Saves records one after the other in a copy of a folder, and after each the same bytes without Essor in another copy.
///
/// Before each of the two the disk is let come to rest, so that neither waits for what the other left to be written.
struct SavingMeasure {
  private let journal: GrowingJournal
  private let folder: String
  private let store: HubStore
  private var hub: Hub
  private let bare: BareSave
  private var figures = Figures()

  /// Saves that are measured, and those before them that are not: the first one makes the journal.
  private static let saves = 240
  private static let activities = 60
  private static let warmUp = 5

  /// The figures of a folder, copied to `scratch` and from there removed.
  static func figures(_ folder: String, scratch: String) throws -> Figures {
    _ = try Program("rm", ["-rf", scratch]).result()
    _ = try MeasuringProblem.check("mkdir", scratch, Int(mkdir(scratch, 0o700)))
    for copy in ["hub", "bare"] { _ = try Program("cp", ["-r", folder, "\(scratch)/\(copy)"]).result() }
    var measure = try SavingMeasure(in: scratch)
    try measure.saveFields()
    try measure.saveActivities()
    try measure.countSyncs()
    _ = try Program("rm", ["-rf", scratch]).result()
    return measure.figures
  }

  private init(in scratch: String) throws {
    folder = "\(scratch)/hub"
    journal = GrowingJournal(folder: folder)
    bare = BareSave(folder: "\(scratch)/bare")
    let opened = try HubStore.open(folder)
    (store, hub) = (opened.store, opened.hub)
  }

  /// A line of notes in organisations that stand evenly through all files.
  private mutating func saveFields() throws {
    for number in 0..<SavingMeasure.warmUp + SavingMeasure.saves {
      guard let edit = note(number), let file = edit.after?.file else {
        throw MeasuringProblem.noDemonstration
      }
      let (time, line) = try save(edit, "organisation-edit")
      let text = try DataFiles.contents("\(folder)/\(file)")
      sync()
      let bareTime = try bare.time(file, text, line)
      if number < SavingMeasure.warmUp { continue }
      figures.add(.saving, time)
      figures.add(.bareSaving, bareTime)
      figures.add(.savedFile, Double(text.count))
      figures.add(.journalOfField, Double(line.count))
    }
  }

  private func note(_ number: Int) -> RecordEdit? {
    let count = hub.organisations.count
    if count == 0 { return nil }
    let place = number % SavingMeasure.saves * count / SavingMeasure.saves
    let organisation = hub.organisations[place]
    var changed = organisation
    changed.notes = "Rappelée au sujet du dossier \(number) : rendez-vous au siège jeudi matin."
    changed.updatedOn = BenchmarkFolder.today
    return RecordEdit(before: .organisation(organisation), after: .organisation(changed))
  }

  /// Activities like those that are there, as new ones.
  private mutating func saveActivities() throws {
    let known = Array(hub.activities.all)
    for number in 0..<min(SavingMeasure.activities, known.count) {
      var activity = known[number * known.count / SavingMeasure.activities]
      activity.id = SavingMeasure.newID()
      let (time, line) = try save(RecordEdit(new: .activity(activity)), "activity-record")
      figures.add(.savingActivity, time)
      figures.add(.journalOfActivity, Double(line.count))
    }
  }

  /// How often one save waits for the disk.
  private mutating func countSyncs() throws {
    guard let edit = note(SavingMeasure.warmUp + SavingMeasure.saves) else { throw MeasuringProblem.noDemonstration }
    let count = SyncCount()
    let counted = try HubStore.open(folder, files: count.files).store
    count.reset()
    _ = try counted.save(SavingMeasure.change(edit, "organisation-edit"), at: SavingMeasure.now)
    figures.add(.syncs, Double(count.value))
  }

  /// Saves an edit, and gives the time it took and the journal's line.
  private mutating func save(_ edit: RecordEdit, _ action: String) throws -> (Duration, [UInt8]) {
    let change = SavingMeasure.change(edit, action)
    let before = try journal.sizes()
    sync()
    let start = ContinuousClock.now
    let saved = try store.save(change, at: SavingMeasure.now)
    let time = start.duration(to: .now)
    for edit in saved.edits { hub.apply(edit) }
    return (time, try journal.bytes(since: before))
  }

  private static func change(_ edit: RecordEdit, _ action: String) -> Change {
    Change(
      id: newID(), action: action, title: edit.after?.title ?? Phrase(same: action), author: "animatrice.1",
      edits: [edit])
  }

  private static func newID() -> RecordID {
    RecordID(
      milliseconds: UInt64(clamping: now.milliseconds),
      chance: (UInt16.random(in: .min ... .max), UInt64.random(in: .min ... .max)))
  }

  private static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
