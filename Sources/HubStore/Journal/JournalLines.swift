import ESSDomain

extension HubStore {
  /// Hands over each whole line of each journal, and gives the journals that cannot be read.
  ///
  /// While a year is being compacted, or when that was interrupted, its lines come twice.
  @discardableResult
  func eachLine(_ body: (Journal.Place, ArraySlice<UInt8>) -> Void) -> [FileProblem] {
    let journal = Journal(folder: folder, files: files, device: "")
    let listing = folder.names(in: HubFolder.journals)
    var problems = listing.problem.map { [$0] } ?? []
    for name in listing.names where name.hasSuffix(JournalName.ending) && !name.hasPrefix(".") {
      let file = "\(HubFolder.journals)/\(name)"
      do throws(SystemError) {
        for (place, bytes) in try journal.lines(of: file) { body(place, bytes) }
      } catch {
        problems.append(FileProblem(file: file, kind: .file, reason: .system(error)))
      }
    }
    return problems
  }
}

/// How much room the journals of a year take.
public struct JournalSize: Sendable, Hashable {
  /// Nil for files that are named otherwise than a journal.
  public let year: Int?
  public var files = 0
  public var changes = 0
  public var bytes = 0
}

extension HubStore {
  /// The room that the journals of all machines take, year by year.
  public func journalSizes() -> [JournalSize] {
    let journal = Journal(folder: folder, files: files, device: "")
    var sizes: [Int: JournalSize] = [:]
    for name in folder.names(in: HubFolder.journals).names where name.hasSuffix(JournalName.ending) {
      let year = JournalName(name)?.year
      let bytes: [UInt8]
      do throws(SystemError) { bytes = try journal.contents(of: "\(HubFolder.journals)/\(name)") } catch { continue }
      var size = sizes[year ?? 0] ?? JournalSize(year: year)
      size.files += 1
      size.bytes += bytes.count
      size.changes += ByteSearch.allLines(in: bytes).count
      sizes[year ?? 0] = size
    }
    return sizes.sorted { $0.key < $1.key }.map(\.value)
  }
}
