import ESSDomain
import Glibc

/// Looks through the files of a hub folder for persons, and makes the texts of the files without them.
struct PersonalScan {
  let folder: HubFolder
  let files: FileSystem
  let parser: JSONParser
  /// One for each person looked for.
  private(set) var passes: [PersonalPass]
  private var needles: [PersonKey.Needles]

  /// What one file holds of the persons.
  struct Result {
    let file: PersonalFile
    let traces: [PersonalTrace]
    /// The text without them; nil where it stays as it is.
    let text: [UInt8]?
    let original: [UInt8]
    let stamp: FileStamp?
  }

  init(
    _ searches: [PersonSearch], from least: Certainty, subjects: Set<String> = [], _ folder: HubFolder,
    _ files: FileSystem, _ parser: JSONParser
  ) {
    self.folder = folder
    self.files = files
    self.parser = parser
    passes = searches.map { PersonalPass($0, from: least, subjects: subjects) }
    needles = searches.flatMap(\.keys).map(\.needles)
    needles += subjects.map { .folded([Folding.bytes($0)]) }
  }

  /// The identities of records within records that were found to be about one of the persons.
  var subjects: Set<String> { passes.reduce(into: []) { $0.formUnion($1.subjects) } }
  var erasedCount: Int { passes.reduce(0) { $0 + $1.erasedCount } }

  /// Looks through one file.
  ///
  /// - Returns: Nil where nobody stands.
  mutating func result(of file: PersonalFile) throws(FileProblem) -> Result? {
    let path = folder.path(file.file)
    let stamp = FileStamp(path)
    var bytes: [UInt8] = []
    do throws(SystemError) {
      if let size = FileStamp.size(path), size > JSONParser.greatestSize {
        throw SystemError(code: EFBIG, step: .read, path: path)
      }
      guard let contents = try files.contents(path) else { return nil }
      bytes = contents
    } catch {
      throw FileProblem(file: file.file, kind: .file, reason: .system(error))
    }
    guard mayHold(bytes[...]) else { return nil }
    let before = erasedCount
    var traces: [PersonalTrace] = []
    var text: [UInt8]?
    switch file.content {
    case .lines: text = lines(bytes, file, &traces)
    case .foreign: plain(bytes, file, nil, &traces)
    case .profile, .records, .json: text = document(bytes, file, &traces)
    }
    guard !traces.isEmpty else { return nil }
    return Result(
      file: file, traces: traces, text: erasedCount > before && file.content != .foreign ? text : nil, original: bytes,
      stamp: stamp)
  }

  // MARK: - One file

  private mutating func document(_ bytes: [UInt8], _ file: PersonalFile, _ traces: inout [PersonalTrace]) -> [UInt8]? {
    guard let value = value(bytes[...]) else { return plain(bytes, file, nil, &traces) }
    var result = value
    for number in passes.indices {
      switch file.content {
      case .profile: result = passes[number].profile(result)
      case .records(let kind):
        if case .array(let elements) = result {
          result = .array(elements.map { passes[number].record($0, of: kind) })
        } else {
          result = passes[number].record(result, of: kind)
        }
      default: result = passes[number].anything(result)
      }
      take(number, file, nil, &traces)
    }
    return Array((result.text() + "\n").utf8)
  }

  private mutating func lines(_ bytes: [UInt8], _ file: PersonalFile, _ traces: inout [PersonalTrace]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var start = 0
    var number = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      number += 1
      result += line(bytes[start..<end], number, file, &traces)
      if end < bytes.count { result.append(0x0A) }
      start = end + 1
    }
    return result
  }

  private mutating func line(
    _ bytes: ArraySlice<UInt8>, _ number: Int, _ file: PersonalFile, _ traces: inout [PersonalTrace]
  ) -> [UInt8] {
    guard mayHold(bytes) else { return Array(bytes) }
    guard let value = value(bytes) else { return plain(Array(bytes), file, number, &traces) ?? Array(bytes) }
    let before = erasedCount
    var result = value
    for pass in passes.indices {
      result = passes[pass].journalLine(result)
      take(pass, file, number, &traces)
    }
    return erasedCount > before ? Array(result.text(.oneLine).utf8) : Array(bytes)
  }

  /// A text that is no JSON: what can be read of it is looked through as it is.
  @discardableResult
  private mutating func plain(
    _ bytes: [UInt8], _ file: PersonalFile, _ line: Int?, _ traces: inout [PersonalTrace]
  ) -> [UInt8]? {
    // Bytes that are no text would not come out of a string as they went in.
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var result = text
    for number in passes.indices {
      result = passes[number].text(result, .unstructured)
      for finding in passes[number].takeFindings() {
        // The text as a whole is no value to show.
        let short = PersonalFinding(
          path: [], label: finding.label, value: .string(line == nil ? "…" : "… (\(line ?? 0))"),
          certainty: finding.certainty)
        traces.append(PersonalTrace(short, file.place, file: file.file, line: line))
      }
    }
    return Array(result.utf8)
  }

  private mutating func take(_ pass: Int, _ file: PersonalFile, _ line: Int?, _ traces: inout [PersonalTrace]) {
    traces += passes[pass].takeFindings().map { PersonalTrace($0, file.place, file: file.file, line: line) }
  }

  private func value(_ bytes: ArraySlice<UInt8>) -> JSONValue? {
    do throws(JSONText.Fault) { return JSONValue(try parser.parse(bytes)) } catch { return nil }
  }

  // MARK: - Looking before understanding

  /// Whether a text can tell of one of the persons; asked of every file, so that few are parsed.
  private func mayHold(_ bytes: ArraySlice<UInt8>) -> Bool {
    // What is written as \u00e9 must be understood first.
    if bytes.contains(0x5C), ByteSearch.contains(Array("\\u".utf8), in: Array(bytes)) { return true }
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { Folding.append($0, to: &folded) }
    let figures = folded.filter { (0x30...0x39).contains($0) }
    if folded.contains(0x27) { folded.removeAll { $0 == 0x27 } }
    return needles.contains { needle in
      switch needle {
      case .folded(let words): words.allSatisfy { ByteSearch.contains($0, in: folded) }
      case .figures(let digits): ByteSearch.contains(digits, in: figures)
      }
    }
  }
}

extension Phrase {
  static let unstructured = Phrase(fr: "texte", en: "text", ar: "نص")
  static let author = Phrase(fr: "auteur du changement", en: "author of the change", ar: "صاحب التغيير")
  static let changeTitle = Phrase(fr: "titre du changement", en: "title of the change", ar: "عنوان التغيير")
}
