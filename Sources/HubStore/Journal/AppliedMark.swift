import ESSDomain
import Glibc

/// How far this machine's journals are carried out in the files: `.essor/applied`, a journal's name and a size.
///
/// Written after the files are on the disk and never waited for: an older mark only means that lines are looked at again,
/// and find everything done. Without it, a value that somebody put back by hand would look like a change not carried out.
extension Journal {
  func markApplied(_ place: Place) {
    let path = folder.path(HubFolder.applied)
    do throws(SystemError) {
      let descriptor = try files.open(path, O_WRONLY | O_CREAT)
      defer { close(descriptor) }
      try files.write(Array("\(place.file) \(place.end)\n".utf8), to: descriptor, path)
    } catch {
      // The change itself is on the disk; see above.
      return
    }
  }

  private var mark: (file: String, end: Int)? {
    let bytes: [UInt8]?
    do throws(SystemError) { bytes = try files.contents(folder.path(HubFolder.applied)) } catch { return nil }
    guard let line = bytes?.split(separator: 0x0A).first else { return nil }
    let parts = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard parts.count == 2, let end = Int(parts[1]), end >= 0 else { return nil }
    return (String(parts[0]), end)
  }

  /// The lines that the files may not show yet, the oldest first.
  func pending(_ parser: JSONParser) -> [(place: Place, line: JournalLine)] {
    let own = own
    guard let newest = own.last else { return [] }
    var found: [(Place, ArraySlice<UInt8>)] = []
    do throws(SystemError) {
      if let mark, own.contains(mark.file) {
        for file in own where !file.utf8.lexicographicallyPrecedes(mark.file.utf8) {
          let start = file == mark.file ? mark.end : 0
          if (FileStamp.size(folder.path(file)) ?? 0) <= start { continue }
          found += try lines(of: file, from: start).map { ($0.place, $0.bytes) }
        }
      } else {
        found = try lines(of: newest).suffix(1).map { ($0.place, $0.bytes) }
      }
    } catch {
      return []
    }
    return found.compactMap { place, bytes in parser.journalLine(bytes).map { (place, $0) } }
  }
}
