import ESSDomain
import Glibc

/// A file in which a person may stand, by its place in the hub folder or in a copy of one.
struct PersonalFile: Sendable, Hashable {
  let file: String
  let content: Content

  enum Content: Sendable, Hashable {
    case profile
    case records(RecordKind)
    case lines
    case json
    /// No file of Essor's: looked through, and left as it is.
    case foreign
  }

  var place: PersonalTrace.Place {
    if file.hasPrefix(HubFolder.drafts + "/") { return .draft }
    switch content {
    case .profile: return .profile
    case .records: return .record
    case .lines: return .history
    case .json, .foreign: return .other
    }
  }

  init(_ file: String) {
    self.file = file
    let parts = file.split(separator: "/")
    let name = parts.last ?? ""
    let ending = parts.suffix(2).joined(separator: "/")
    if name == HubFolder.profile {
      content = .profile
    } else if name.hasSuffix(".jsonl") {
      content = .lines
    } else if let kind = RecordKind.allCases.first(where: {
      HubFolder.holds($0, $0 == .partner ? String(name) : ending)
    }) {
      content = .records(kind)
    } else {
      // What stands in the workplace is Essor's own, under whatever name.
      content = name.hasSuffix(".json") || parts.first == ".essor" ? .json : .foreign
    }
  }
}

extension HubFolder {
  /// Every file in which a person may stand: records, journals, drafts, copies that a migration kept, and what others put
  /// there; links are not followed.
  func personalFiles() -> (files: [PersonalFile], problems: [FileProblem]) {
    var found: [PersonalFile] = []
    var problems: [FileProblem] = []
    eachEntry(problems: &problems) { file, status in
      guard status.st_mode & S_IFMT == S_IFREG, !HubFolder.impersonal.contains(file), !file.hasSuffix("/.gitignore")
      else { return }
      found.append(PersonalFile(file))
    }
    return (found, problems)
  }

  /// Hands over everything below the folder, folders before what is in them; the history of a version control is passed over.
  func eachEntry(problems: inout [FileProblem], _ body: (String, stat) -> Void) {
    var waiting = ["."]
    while let parent = waiting.popLast() {
      let listing = names(in: parent)
      if let problem = listing.problem { problems.append(problem) }
      for name in listing.names {
        let file = parent == "." ? name : "\(parent)/\(name)"
        var status = stat()
        guard lstat(path(file), &status) == 0 else { continue }
        body(file, status)
        if status.st_mode & S_IFMT == S_IFDIR, !HubFolder.versions.contains(name), waiting.count < 10_000 {
          waiting.append(file)
        }
      }
    }
  }

  /// Where a version control keeps older texts, which Essor cannot change.
  static let versions: Set<String> = [".git", ".hg", ".svn", ".jj"]

  private static let impersonal: Set<String> = [lock, device, applied, erasure]
}
