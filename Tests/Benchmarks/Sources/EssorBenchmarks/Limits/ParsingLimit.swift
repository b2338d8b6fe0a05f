import CMeasures

/// What simdjson takes to parse the bytes of a folder that are in memory already, and do nothing with what it found.
struct ParsingLimit {
  private let files: [(path: String, text: [UInt8], count: Int)]

  init(_ files: DataFiles) throws(MeasuringProblem) {
    var texts: [(String, [UInt8], Int)] = []
    for path in files.paths {
      let text = try DataFiles.contents(path)
      texts.append((path, text + [UInt8](repeating: 0, count: Int(MEASURES_PADDING)), text.count))
    }
    self.files = texts
  }

  func time(on processors: Int) throws(MeasuringProblem) -> Duration {
    let files = files
    let start = ContinuousClock.now
    try Processors.share(files.count, among: processors) {
      let parser = Parser()
      return { (piece) throws(MeasuringProblem) in
        let file = files[piece]
        guard parser.parses(file.text, file.count) else { throw .notParsed(file: file.path) }
      }
    }
    return start.duration(to: .now)
  }
}

/// simdjson's parser: a class, because it owns memory of C++ that must be freed once.
private final class Parser {
  private let parser = measures_parser_make()

  deinit {
    if let parser { measures_parser_free(parser) }
  }

  func parses(_ text: [UInt8], _ count: Int) -> Bool {
    guard let parser else { return false }
    return text.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { measures_parse(parser, $0, count) == 0 } ?? false
    }
  }
}
