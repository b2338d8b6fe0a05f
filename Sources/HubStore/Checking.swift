import ESSDomain

extension HubStore {
  /// Reads the whole folder again and names everything in it that cannot be taken: files, records, values, identities
  /// that come twice, lines of journals.
  public func check() -> [FileProblem] {
    var hub = Hub(profile: HubProfile())
    var problems: [FileProblem] = []
    guard let parser = JSONParser() else { return [] }
    do throws(FileProblem) {
      if try parser.read(HubFolder.profile, in: folder, files) == nil {
        problems.append(FileProblem(file: HubFolder.profile, kind: .file, reason: .noProfile))
      }
    } catch {
      problems.append(error)
    }
    var reading = FolderReading(folder, files)
    reading.readRest(progress: nil)
    problems += reading.fill(&hub)
    problems += ParameterFile.read(parser, in: folder, files).1
    var file = ""
    var number = 0
    var badLines: [FileProblem] = []
    problems += eachLine { place, bytes in
      number = place.file == file ? number + 1 : 1
      file = place.file
      if parser.journalLine(bytes) == nil {
        badLines.append(FileProblem(file: file, line: number, column: 1, kind: .journal, reason: .badLine))
      }
    }
    return problems + badLines
  }
}
