import ESSDomain
import Glibc

/// How far this machine's journals are carried out in the files: `.essor/applied`, a journal's name and twice a size, so
/// that one written by half is none.
///
/// Written after the files are on the disk and never waited for: an older mark only means that lines are looked at again,
/// and find everything done. Without it, a value that somebody put back by hand would look like a change not carried out.
extension Journal {
  func markApplied(_ place: Place) {
    let path = folder.path(HubFolder.applied)
    do throws(SystemError) {
      let descriptor = try files.open(path, O_WRONLY | O_CREAT)
      defer { close(descriptor) }
      try files.write(Array("\(place.file) \(place.end) \(place.end)\n".utf8), to: descriptor, path)
    } catch {
      // The change itself is on the disk; see above.
      return
    }
  }

  /// Lets the mark name the end of a year's journal, where it names one of the months that are in it.
  func moveMark(from months: [JournalName], to year: Place) {
    if let mark, months.contains(where: { $0.file == mark.file }) { markApplied(year) }
  }

  private var mark: (file: String, end: Int)? {
    let bytes: [UInt8]?
    do throws(SystemError) { bytes = try files.contents(folder.path(HubFolder.applied)) } catch { return nil }
    guard let bytes, let newLine = bytes.firstIndex(of: 0x0A) else { return nil }
    let parts = String(decoding: bytes[..<newLine], as: UTF8.self).split(separator: " ")
    guard parts.count == 3, parts[1] == parts[2], let end = Int(parts[1]), end >= 0 else { return nil }
    // A journal that is shorter has lost what the mark counts.
    guard let size = FileStamp.size(folder.path(String(parts[0]))), size >= end else { return nil }
    return (String(parts[0]), end)
  }

  /// Whether a line of that journal was carried out before, and so the journal's name is on the disk.
  func isMarked(_ file: String) -> Bool { mark?.file == file }

  /// The lines that the files may not show yet, the oldest first.
  ///
  /// Only a year of which every line is carried out is compacted: what its journal holds is done, and so is what may be left
  /// of its months.
  func pending(_ parser: JSONParser) -> [(place: Place, line: JournalLine)] {
    let names = ownNames
    let done = names.last { $0.month == nil }
    let open = names.filter { $0.month != nil && $0.year > done?.year ?? 0 }
    guard let newest = open.last else { return [] }
    var found: [(Place, ArraySlice<UInt8>)] = []
    do throws(SystemError) {
      if let start = start(among: open, after: done) {
        for name in open where name >= start.name {
          let from = name == start.name ? start.end : 0
          if (FileStamp.size(folder.path(name.file)) ?? 0) <= from { continue }
          found += try lines(of: name.file, from: from).map { ($0.place, $0.bytes) }
        }
      } else {
        found = try lines(of: newest.file).suffix(1).map { ($0.place, $0.bytes) }
      }
    } catch {
      return []
    }
    return found.compactMap { place, bytes in parser.journalLine(bytes).map { (place, $0) } }
  }

  /// From where on lines may not be carried out; nil when the mark does not tell.
  private func start(among open: [JournalName], after done: JournalName?) -> (name: JournalName, end: Int)? {
    guard let mark, let name = mark.file.split(separator: "/").last.flatMap({ JournalName($0) }) else { return nil }
    if open.contains(name) { return (name, mark.end) }
    guard let done, name.device == device, name.year <= done.year else { return nil }
    return open.first.map { ($0, 0) }
  }
}
