import ESSDomain
import Glibc

/// The journals of this machine in a hub folder: one file a month, written by nobody else.
///
/// A year that is over becomes one file: see `Compaction`. A journal never goes back: when the clock does, the newest file
/// is gone on with, so that the order of the files and of the lines in them is the order in which things were done.
struct Journal: Sendable {
  let folder: HubFolder
  let files: FileSystem
  /// Names this machine in the folder: `poste-3-7K2M`.
  let device: String

  /// Where a line stands.
  struct Place: Sendable, Hashable {
    let file: String
    let start: Int
    let end: Int
  }

  /// The file that a line of a moment goes to.
  private func file(for moment: Timestamp) -> String {
    let day = moment.day
    var month = Month(year: day.year, month: day.month)
    if let newest = ownNames.last {
      // To a year's file nothing is added.
      let least = newest.month.map { Month(year: newest.year, month: $0) } ?? Month(year: newest.year + 1, month: 1)
      month = max(month, least)
    }
    return JournalName(device: device, month).file
  }

  /// The names of this machine's journals, the oldest first.
  var ownNames: [JournalName] {
    folder.names(in: HubFolder.journals).names.compactMap { JournalName($0) }.filter { $0.device == device }.sorted()
  }

  /// This machine's journals, the oldest first.
  var own: [String] { ownNames.map(\.file) }

  /// Adds a line and waits until it is on the disk; takes it back when that fails.
  func append(_ line: JournalLine) throws(StoreProblem) -> Place {
    let file = file(for: line.at)
    let path = folder.path(file)
    let bytes = line.bytes
    // A line that could not be read again could be neither carried out nor undone.
    guard bytes.count <= JSONParser.greatestSize else {
      throw .failed(SystemError(code: EFBIG, step: .write, path: path))
    }
    var written: (start: Int, end: Int)?
    do throws(SystemError) {
      _ = try files.makeFolder(folder.path(HubFolder.journals))
      let isKnown = isMarked(file)
      let descriptor = try files.open(path, O_RDWR | O_CREAT | O_APPEND)
      defer { close(descriptor) }
      let start = try cutTorn(descriptor, path)
      written = (start, start + bytes.count)
      try files.write(bytes, to: descriptor, path)
      try files.sync(descriptor, path)
      if !isKnown { try settle([]) }
      return Place(file: file, start: start, end: start + bytes.count)
    } catch {
      let isBack = written.map { takeBack(Place(file: file, start: $0.start, end: $0.end)) } ?? true
      throw isBack ? StoreProblem(error, in: folder.path) : .unfinished(path: folder.path)
    }
  }

  /// Waits until these journals are on the disk, and the names on the way to every journal.
  ///
  /// Who dies between making a file and waiting for its name leaves one that others see and that a disk without power loses.
  func settle(_ journals: [String]) throws(SystemError) {
    for file in Set(journals).sorted() {
      let path = folder.path(file)
      let descriptor = try files.open(path, O_WRONLY)
      defer { close(descriptor) }
      try files.sync(descriptor, path)
    }
    for name in [HubFolder.journals, HubFolder.workplace] where FileStamp(folder.path(name)) != nil {
      try files.syncFolder(folder.path(name))
    }
    try files.syncFolder(folder.path)
  }

  /// Takes a line back that is not to be acknowledged.
  ///
  /// - Returns: Whether it is gone; else the next opening will carry it out.
  func takeBack(_ place: Place) -> Bool {
    let path = folder.path(place.file)
    do throws(SystemError) {
      let descriptor = try files.open(path, O_WRONLY)
      defer { close(descriptor) }
      try files.truncate(descriptor, to: place.start, path)
      try files.sync(descriptor, path)
      return true
    } catch {
      // A line that was not written to its end is cut off by whoever comes next.
      guard let size = FileStamp.size(path) else { return true }
      return size < place.end
    }
  }

  /// Cuts off what a dying process left of a line.
  ///
  /// - Returns: The size of the file, all of whole lines.
  private func cutTorn(_ descriptor: Int32, _ path: String) throws(SystemError) -> Int {
    let size = try files.size(descriptor, path)
    var end = size
    let piece = 65_536
    while end > 0 {
      let start = max(0, end - piece)
      let bytes = try files.contents(descriptor, path, from: start).prefix(end - start)
      if let last = bytes.lastIndex(of: 0x0A) {
        end = start + last + 1
        break
      }
      end = start
    }
    if end < size {
      try files.truncate(descriptor, to: end, path)
      try files.sync(descriptor, path)
    }
    return end
  }

  /// The whole lines of a file from a place on; a torn one at the end is left out.
  func lines(of file: String, from start: Int = 0) throws(SystemError) -> [(place: Place, bytes: ArraySlice<UInt8>)] {
    let bytes = try contents(of: file, from: start)
    var lines: [(Place, ArraySlice<UInt8>)] = []
    var first = 0
    while let end = bytes[first...].firstIndex(of: 0x0A) {
      lines.append((Place(file: file, start: start + first, end: start + end + 1), bytes[first..<end]))
      first = end + 1
    }
    return lines
  }

  /// The bytes of a journal from a place on; none when it is not there.
  func contents(of file: String, from start: Int = 0) throws(SystemError) -> [UInt8] {
    let path = folder.path(file)
    let descriptor: Int32
    do throws(SystemError) {
      descriptor = try FileSystem.check(.read, path) { open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK) }
    } catch {
      if error.code == ENOENT { return [] }
      throw error
    }
    defer { close(descriptor) }
    return try files.contents(descriptor, path, from: start)
  }

  /// One line, read again where it stood, else wherever the compaction of its year, or another program, has put it.
  func line(_ id: RecordID, at place: Place, _ parser: JSONParser) -> JournalLine? {
    do throws(SystemError) {
      if let found = try lines(of: place.file, from: place.start).first, let line = parser.journalLine(found.bytes),
        line.id == id
      {
        return line
      }
      for file in own.reversed() {
        let bytes = try contents(of: file)
        for range in ByteSearch.lines(with: Array("\"\(id.text)\"".utf8), in: bytes) {
          if let line = parser.journalLine(bytes[range]), line.id == id { return line }
        }
      }
      return nil
    } catch {
      return nil
    }
  }
}

extension JSONParser {
  func journalLine(_ bytes: ArraySlice<UInt8>) -> JournalLine? {
    do throws(JSONText.Fault) { return JournalLine(JSONValue(try parse(bytes, .line))) } catch { return nil }
  }
}

extension FileStamp {
  /// Bytes of a file; nil when it is not there.
  static func size(_ path: String) -> Int? {
    var status = stat()
    return lstat(path, &status) == 0 ? Int(status.st_size) : nil
  }
}
