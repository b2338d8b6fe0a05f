/// What a figure is of: `opening.all`, `saving.bare`.
struct Measure: Hashable, Sendable, CustomStringConvertible {
  let name: String

  init(_ name: String) { self.name = name }

  var description: String { name }

  static let organisations = Measure("folder.organisations")
  static let records = Measure("folder.records")
  static let files = Measure("folder.files")
  static let bytes = Measure("folder.bytes")

  /// Milliseconds that the bare machine takes for the same bytes, with so many processors.
  static func reading(_ processors: Int) -> Measure { Measure("reading.\(processors)") }
  static func parsing(_ processors: Int) -> Measure { Measure("parsing.\(processors)") }

  /// Milliseconds from nothing until the first records can be shown, and until all can be searched and sorted.
  static let openingFirst = Measure("opening.first")
  static let openingAll = Measure("opening.all")
  /// Of `openingAll`: the records with their texts to filter by, the order by name.
  static let openingRecords = Measure("opening.records")
  static let openingOrder = Measure("opening.order")
  /// Megabytes of memory at most, from the start until all is loaded.
  static let memory = Measure("memory.peak")

  /// Milliseconds of a letter of the filter, the first of a text and the others.
  static let filterFirst = Measure("filter.first")
  static let filterLater = Measure("filter.later")
  /// Allocations for one letter.
  static let filterAllocations = Measure("filter.allocations")

  /// Milliseconds to sort all records by a field, when nothing is prepared and when it was done before.
  static func sortingCold(_ field: String) -> Measure { Measure("sorting.cold.\(field)") }
  static func sortingWarm(_ field: String) -> Measure { Measure("sorting.warm.\(field)") }

  /// Milliseconds to save a field changed, a new activity, and the same bytes without Essor.
  static let saving = Measure("saving.field")
  static let savingActivity = Measure("saving.activity")
  static let bareSaving = Measure("saving.bare")
  /// Calls of one save that wait for the disk.
  static let syncs = Measure("saving.syncs")
  /// Bytes of the file that a save writes anew, and of the journal's line.
  static let savedFile = Measure("saving.file")
  static let journalOfField = Measure("journal.field")
  static let journalOfActivity = Measure("journal.activity")
}
