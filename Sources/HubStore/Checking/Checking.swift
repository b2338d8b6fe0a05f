import ESSDomain

extension HubStore {
  /// Reads the whole folder again and names everything in it that is not as it should be.
  ///
  /// Files, records, values and lines of journals that cannot be taken; identities that come twice; references, places
  /// and records that do not agree with the rest; and the state of the folder itself. In order of file and line.
  public func check() -> [FileProblem] {
    guard let parser = JSONParser() else { return [] }
    var hub = Hub(profile: HubProfile())
    var problems: [FileProblem] = []
    do throws(FileProblem) {
      if let root = try parser.read(HubFolder.profile, in: folder, files) {
        problems += profileProblems(root, parser, &hub.profile)
      } else {
        problems.append(FileProblem(file: HubFolder.profile, kind: .file, reason: .noProfile))
      }
    } catch {
      problems.append(error)
    }
    var reading = FolderReading(folder, files)
    reading.readRest(progress: nil)
    problems += reading.fill(&hub)
    problems += ParameterFile.read(parser, in: folder, files).1
    let (own, fieldProblems) = OwnFieldFile.read(parser, in: folder, files)
    problems += fieldProblems + OwnValueCheck(folder: folder, files: files, parser: parser, own: own).problems(in: hub)
    let unread = Set(
      problems.compactMap { problem in
        problem.kind == .file ? RecordKind.allCases.first { problem.isOf($0) } : nil
      })
    let doubled = problems.filter { $0.topic == .duplicate }
    problems.removeAll { $0.topic == .duplicate }
    let texts = TextCheck(folder: folder, files: files, faults: hub.faults(unread: unread), doubled: doubled)
    problems += texts.problems()
    problems += journalProblems(parser)
    problems += FolderState(folder: folder).problems
    return problems.sorted { $0.precedes($1) }
  }

  private func profileProblems(
    _ root: JSONElement, _ parser: JSONParser, _ profile: inout HubProfile
  ) -> [FileProblem] {
    do throws(ReadingProblem) { profile = try HubProfile.reader()(root) } catch {
      return [FileProblem(file: HubFolder.profile, line: 1, column: 1, kind: .file, reason: .objectExpected)]
    }
    return profile.unreadFields.map { name in
      let label = HubProfile.fields[name]?.label ?? Phrase(same: name)
      return parser.problem(
        HubFolder.profile, [.member(name)], .field(name: name, of: .none), .unreadField(label))
    }
  }

  private func journalProblems(_ parser: JSONParser) -> [FileProblem] {
    var file = ""
    var number = 0
    var badLines: [FileProblem] = []
    let unread = eachLine { place, bytes in
      number = place.file == file ? number + 1 : 1
      file = place.file
      if parser.journalLine(bytes) == nil {
        badLines.append(FileProblem(file: file, line: number, column: 1, kind: .journal, reason: .badLine))
      }
    }
    return unread + badLines
  }
}

extension FileProblem {
  /// Whether the problem is with a file, or with the folder, of that kind of record.
  fileprivate func isOf(_ kind: RecordKind) -> Bool { HubFolder.holds(kind, file) || file == kind.rawValue }

  fileprivate func precedes(_ other: FileProblem) -> Bool {
    if file != other.file { return file.utf8.lexicographicallyPrecedes(other.file.utf8) }
    return (line ?? 0, column ?? 0, topic.rawValue) < (other.line ?? 0, other.column ?? 0, other.topic.rawValue)
  }
}
