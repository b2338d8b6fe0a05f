import CSimdJSON
import ESSDomain
import Glibc

/// simdjson's parser with the buffer that it reads from, both used again for the next text.
///
/// A class, because it owns memory of C that must be freed once. Used by one thread at a time, and never passed on.
final class JSONParser {
  private let parser: OpaquePointer
  /// For lines of journals, which hold whole records some levels down; made when the first one is parsed.
  private var lineParser: OpaquePointer?
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity = 0
  private var start = 0
  /// How the file last read looked when it was read; nil when there was none.
  private(set) var stamp: FileStamp?
  private(set) var count = 0

  static let greatestSize = 256 << 20
  private static let padding = Int(ESSOR_JSON_PADDING)

  /// Nil when memory is short.
  init?() {
    guard let parser = essor_json_make(JSONText.greatestDepth + 1) else { return nil }
    self.parser = parser
    buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: JSONParser.padding)
  }

  deinit {
    essor_json_free(parser)
    if let lineParser { essor_json_free(lineParser) }
    buffer.deallocate()
  }

  /// Whether a new parser would do for so many bytes with much less memory than this one holds.
  func isWasteful(for size: Int) -> Bool { capacity > 8 << 20 && size < capacity / 4 }

  /// The text last read, without the byte order mark that some editors put before it.
  var text: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: buffer + start, count: count) }

  /// All bytes last read, a byte order mark among them.
  var raw: [UInt8] { Array(UnsafeBufferPointer(start: buffer, count: start + count)) }

  /// Whether a byte order mark stood before the text.
  var hadMark: Bool { start > 0 }

  /// What is parsed: a text of records, or a line of a journal, in which they may stand deeper.
  enum Form { case records, line }

  /// Levels that a line of a journal adds to those of a record.
  private static let depthOfLine = 16

  /// Parses bytes; the result lives until the next text.
  func parse(_ bytes: some Collection<UInt8>, _ form: Form = .records) throws(JSONText.Fault) -> JSONElement {
    guard bytes.count <= JSONParser.greatestSize else { throw JSONText.Fault(offset: 0, reason: .tooLarge) }
    reserve(bytes.count)
    _ = UnsafeMutableBufferPointer(start: buffer, count: bytes.count).initialize(fromContentsOf: bytes)
    count = bytes.count
    return try parseBuffer(form)
  }

  /// Reads a whole file and parses it; the result lives until the next text.
  ///
  /// - Returns: Nil when there is no such file.
  func read(_ file: String, in folder: HubFolder, _ files: FileSystem) throws(FileProblem) -> JSONElement? {
    do throws(SystemError) {
      guard try load(folder.path(file), files) else { return nil }
    } catch {
      throw FileProblem(file: file, kind: .file, reason: JSONParser.reason(error))
    }
    do throws(JSONText.Fault) {
      return try parseBuffer()
    } catch {
      throw problem(file, error)
    }
  }

  /// A fault as a problem of a file, with line and column.
  func problem(_ file: String, _ fault: JSONText.Fault) -> FileProblem {
    let place = JSONText.place(of: fault.offset, in: text)
    return FileProblem(file: file, line: place.line, column: place.column, kind: .file, reason: fault.reason)
  }

  private func parseBuffer(_ form: Form = .records) throws(JSONText.Fault) -> JSONElement {
    start = count >= 3 && buffer[0] == 0xEF && buffer[1] == 0xBB && buffer[2] == 0xBF ? 3 : 0
    count -= start
    (buffer + start + count).initialize(repeating: 0, count: JSONParser.padding)
    let isBlank = text.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    if isBlank { throw JSONText.Fault(offset: 0, reason: .empty) }
    if form == .line, lineParser == nil {
      lineParser = essor_json_make(JSONText.greatestDepth + 1 + JSONParser.depthOfLine)
    }
    let document = essor_json_parse(form == .line ? lineParser ?? parser : parser, buffer + start, count)
    guard let tape = document.tape, let strings = document.strings else {
      throw JSONText.fault(in: text) ?? JSONText.Fault(offset: 0, reason: .notUnderstood)
    }
    return JSONElement(tape: tape, strings: strings, index: 1)
  }

  private func load(_ path: String, _ files: FileSystem) throws(SystemError) -> Bool {
    (start, count, stamp) = (0, 0, nil)
    try files.willRead(path)
    let descriptor = Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return false }
      throw SystemError(code: errno, step: .read, path: path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError(code: errno, step: .read, path: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(code: EISDIR, step: .read, path: path) }
    guard status.st_size <= JSONParser.greatestSize else { throw SystemError(code: EFBIG, step: .read, path: path) }
    stamp = FileStamp(status)
    reserve(Int(status.st_size) + 1)
    while true {
      let got = Glibc.read(descriptor, buffer + count, capacity - count)
      if got == 0 { return true }
      if got < 0 {
        if errno == EINTR { continue }
        throw SystemError(code: errno, step: .read, path: path)
      }
      count += got
      if count == capacity {
        guard count <= JSONParser.greatestSize else { throw SystemError(code: EFBIG, step: .read, path: path) }
        reserve(count * 2)
      }
    }
  }

  /// Makes room for so many bytes and the padding, keeping those that are there.
  private func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let size = max(wanted + wanted / 4, 1 << 16)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size + JSONParser.padding)
    larger.update(from: buffer, count: min(count, capacity))
    buffer.deallocate()
    buffer = larger
    capacity = size
  }

  private static func reason(_ error: SystemError) -> Phrase {
    switch error.code {
    case ELOOP: .isLink
    case EISDIR, ENXIO: .notAFile
    case ENOTDIR: .notAFolder
    case EACCES, EPERM: .noRight
    case EFBIG: .tooLarge
    default: .system(error)
    }
  }
}
