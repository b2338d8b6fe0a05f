import ESSDomain
import Glibc

/// Why the hub folder could not be opened or a change not be saved; nothing of the change is kept then.
public enum StoreProblem: Error, Sendable, Hashable {
  case notFound(path: String)
  case notAHub(path: String)
  /// A new hub was asked for where there is something already.
  case notEmpty(path: String)
  case notPermitted(path: String)
  case readOnly(path: String)
  case noSpace(path: String)
  /// The folder was there when it was opened and is not there now.
  case vanished(path: String)
  case newerFormat(found: Int, known: Int, path: String)
  /// The folder is of an older format, and one of its files cannot be read and so not be brought to the new one.
  case notMigrated(FileProblem, to: Int)
  /// Another program writes; its process number where it is known.
  case locked(by: Int?, path: String)
  /// The change belongs into a file that cannot be read, which must not be overwritten.
  case brokenFile(FileProblem)
  case conflict([RecordConflict])
  /// A record says that it belongs into a file where the folder has none of its kind.
  case misplaced(file: String)
  /// A file is not as a repair left it, which therefore cannot be taken back.
  case changedSince(file: String)
  /// Writing failed half-way and could not be taken back: the journal has the change, and the next opening completes it.
  case unfinished(path: String)
  case failed(SystemError)
  /// A call has not come back for a long time: a network drive, or a disk that is dying.
  case notAnswering(path: String)

  /// Whether the folder has another format than this program writes.
  public var isOfFormat: Bool {
    switch self {
    case .newerFormat, .notMigrated: true
    default: false
    }
  }

  /// What a failed call means for who wanted to save.
  init(_ error: SystemError, in folder: String) {
    switch error.code {
    case ENOSPC, EDQUOT: self = .noSpace(path: folder)
    case EROFS: self = .readOnly(path: folder)
    case EACCES, EPERM: self = .notPermitted(path: error.path)
    case ENOENT, ENOTDIR, ESTALE: self = .vanished(path: folder)
    default: self = .failed(error)
    }
  }
}

/// A record that somebody else changed in the same place meanwhile.
public struct RecordConflict: Sendable, Hashable {
  public let kind: RecordKind
  public let id: RecordID
  public let file: String
  /// The way to the value; empty when it is the record as a whole, made or deleted elsewhere.
  public let path: [String]
  /// What stood there when the user began, what stands there now, and what the user wants.
  public let expected: JSONValue?
  public let found: JSONValue?
  public let wanted: JSONValue?
  /// The record as it stands in the file now; nil when it is gone.
  public let current: AnyRecord?

  /// What the user calls the field, where the table of fields has it.
  public var label: Phrase? {
    label(with: .none)
  }

  /// The same, the hub's own fields included.
  public func label(with own: OwnFields) -> Phrase? {
    path.first.flatMap { own.label(of: $0, in: kind) }
  }
}
