/// Measures what the bare machine takes for the bytes of a folder, on one processor and on two.
enum LimitsMeasure {
  static let processors = [1, 2]

  static func figures(_ folder: String) throws(MeasuringProblem) -> Figures {
    let files = try DataFiles(of: folder)
    var figures = Figures()
    figures.add(.files, Double(files.paths.count))
    figures.add(.bytes, Double(files.bytes))
    let reading = ReadingLimit(files: files)
    // Once for nothing, so that all is in the page cache, as it is for what is compared with it.
    _ = try reading.time(on: 1)
    for count in processors { figures.add(.reading(count), try reading.time(on: count)) }
    let parsing = try ParsingLimit(files)
    for count in processors { figures.add(.parsing(count), try parsing.time(on: count)) }
    return figures
  }
}
