import ESSDomain

/// Everything that a hub folder holds on a person.
public struct PersonalData: Sendable {
  /// In order of the places: records, the hub itself, drafts, history, other files.
  public let traces: [PersonalTrace]
  let searches: [PersonSearch]
  /// Files that tell of the person and are none of Essor's.
  public let foreign: [String]
  /// What could not be read, and so may hold something too.
  public let unread: [FileProblem]
  /// A version control keeps older texts beside the folder, which no program of ours changes.
  public let hasVersions: Bool

  /// Further names, numbers and addresses that stand in the person's own records: worth looking for too.
  public var furtherKeys: [String] {
    let own = traces.filter { trace in
      trace.certainty == .sure && ["name", "phone", "email"].contains(trace.path.last ?? "") && trace.path.count > 1
    }
    return Set(own.compactMap(\.value.string)).filter { text in
      PersonKey(text) != nil && !searches.contains { $0.finds(text) }
    }.sorted()
  }
}

extension HubStore {
  /// Looks for a person in every file of the folder: records, history, drafts and copies.
  public func personalData(on searches: [PersonSearch]) -> PersonalData {
    guard let parser = JSONParser() else {
      return PersonalData(traces: [], searches: searches, foreign: [], unread: [], hasVersions: false)
    }
    let listing = folder.personalFiles()
    var scan = PersonalScan(searches, from: .sure, folder, files, parser)
    var (results, unread) = scan.results(of: listing.files)
    if !scan.subjects.isEmpty {
      // What stands apart in the history, like a trainee's role, is known by the identity of what it belongs to.
      scan = PersonalScan(searches, from: .sure, subjects: scan.subjects, folder, files, parser)
      (results, unread) = scan.results(of: listing.files)
    }
    let order = PersonalTrace.Place.allCases
    // A title that is the same in all three languages is one place to a reader.
    var seen: Set<PersonalTrace> = []
    let all = results.flatMap(\.traces).filter { seen.insert($0).inserted }
    let traces = order.flatMap { place in all.filter { $0.place == place } }
    let hasVersions = !HubFolder.versions.isDisjoint(with: folder.names(in: ".").names)
    return PersonalData(
      traces: traces, searches: searches, foreign: results.map(\.file).filter { $0.content == .foreign }.map(\.file),
      unread: listing.problems + unread, hasVersions: hasVersions)
  }
}

extension PersonalScan {
  /// What each file holds, and the files that cannot be read.
  mutating func results(of files: [PersonalFile]) -> ([Result], [FileProblem]) {
    var found: [Result] = []
    var unread: [FileProblem] = []
    for file in files {
      do throws(FileProblem) {
        if let result = try result(of: file) { found.append(result) }
      } catch {
        unread.append(error)
      }
    }
    return (found, unread)
  }
}
