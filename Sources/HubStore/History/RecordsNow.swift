import ESSDomain

/// Records as the files have them now, each file read once.
struct RecordsNow {
  private let folder: HubFolder
  private let files: FileSystem
  private let parser: JSONParser
  private var open: [String: RecordFile] = [:]
  /// Files that cannot be read.
  private(set) var problems: [String: FileProblem] = [:]

  init(_ folder: HubFolder, _ files: FileSystem, _ parser: JSONParser) {
    self.folder = folder
    self.files = files
    self.parser = parser
  }

  /// A record and its file: looked for where its past says, then everywhere.
  mutating func find(_ past: RecordPast) -> (value: JSONValue, file: String)? {
    guard let kind = past.kind else { return nil }
    var seen: Set<String> = []
    for file in past.places where seen.insert(file).inserted && HubFolder.holds(kind, file) {
      if let value = value(of: past.id, kind, in: file) { return (value, file) }
    }
    // A deleted record is looked for no further, just as a change that makes one anew does not look for another.
    if past.isDeleted { return nil }
    let id = Array("\"\(past.id.text)\"".utf8)
    for file in folder.files(of: kind).files where seen.insert(file).inserted {
      do throws(SystemError) {
        guard let bytes = try files.contents(folder.path(file)), ByteSearch.contains(id, in: bytes) else { continue }
      } catch {
        continue
      }
      if let value = value(of: past.id, kind, in: file) { return (value, file) }
    }
    return nil
  }

  private mutating func value(of id: RecordID, _ kind: RecordKind, in file: String) -> JSONValue? {
    if open[file] == nil, problems[file] == nil {
      do throws(FileProblem) {
        open[file] = try RecordFile(file, kind, in: folder, files, parser)
      } catch {
        problems[file] = error
      }
    }
    return open[file]?.value(of: id, parser)
  }
}
