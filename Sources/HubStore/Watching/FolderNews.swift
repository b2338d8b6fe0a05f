/// What happened in a hub folder while a program looked at it.
public enum FolderNews: Sendable, Hashable {
  /// These files were written, made or removed, by whomever.
  case files([String])
  /// So much changed, or something so basic, that all is to be read again.
  case everything
  /// The folder is not there any more: renamed, deleted, or its disk pulled out.
  case vanished
}

extension HubFolder {
  /// Files on which the reading of all others depends: a change to one of them means that all is read again.
  public static let basicFiles: Set<String> = [profile, parameters, "fields.json"]

  /// The folders below the hub that are looked at: those with records, and the journals.
  static let watched = ["organisations", "training", "plans", "activities", journals]

  /// Whether a name in one of the watched folders, or in the hub folder itself (`""`), stands for something that a
  /// program shows.
  static func matters(_ name: String, in folder: String) -> Bool {
    guard !name.hasPrefix(".") else { return false }
    switch folder {
    case "": return basicFiles.contains(name) || name == "partners.json" || watched.contains(name)
    case journals: return name.hasSuffix(".jsonl")
    default: return name.hasSuffix(".json")
    }
  }
}

/// How every file of a hub folder looks: for file systems that tell nothing of changes made elsewhere.
struct FolderSnapshot: Sendable {
  private(set) var stamps: [String: FileStamp] = [:]

  init(_ folder: HubFolder) {
    for parent in [""] + HubFolder.watched {
      for name in folder.names(in: parent.isEmpty ? "." : parent).names
      where HubFolder.matters(name, in: parent) && !HubFolder.watched.contains(name) {
        let file = parent.isEmpty ? name : "\(parent)/\(name)"
        stamps[file] = FileStamp(folder.path(file))
      }
    }
  }

  /// The files that look otherwise in the other, in order of their names.
  func differences(from other: FolderSnapshot) -> [String] {
    Set(stamps.keys).union(other.stamps.keys).filter { stamps[$0] != other.stamps[$0] }.sorted()
  }
}
