import ESSDomain
import Glibc

/// Carries out changes of files as such, journalled first like changes of records.
extension FolderWriting {
  /// Journals these changes, then makes them; nothing is left changed when one of them fails.
  ///
  /// What somebody did by hand meanwhile is passed over, and so are permissions that somebody chose otherwise.
  ///
  /// - Returns: The line that tells it; nil when there is nothing to do.
  /// - Throws: `changedSince` for a file that is neither as it was before nor as it would be after.
  func carryOut(
    _ changes: [FileChange], _ makeLine: ([FileChange]) -> JournalLine
  ) throws(StoreProblem) -> (line: JournalLine, place: Journal.Place)? {
    var due: [FileChange] = []
    for change in changes {
      if isDue(change) {
        due.append(change)
      } else if case .rights = change {
        continue
      } else if !isDue(change.inverse) {
        throw .changedSince(file: change.file)
      }
    }
    let changes = due
    if changes.isEmpty { return nil }
    let line = makeLine(changes)
    let place = try journal.append(line)
    do throws(FileReplacement.Failure) {
      try make(changes)
    } catch {
      if case .halfWay = error { throw .unfinished(path: folder.path) }
      guard journal.takeBack(place) else { throw .unfinished(path: folder.path) }
      switch error {
      case .system(let failure): throw StoreProblem(failure, in: folder.path)
      case .changedUnderneath, .halfWay: throw .locked(by: nil, path: folder.path)
      }
    }
    journal.markApplied(place)
    return (line, place)
  }

  /// Makes those of the changes that the journal has and the files do not show.
  func finish(_ changes: [FileChange]) throws(FileReplacement.Failure) {
    try make(changes.filter { isDue($0) })
  }

  /// Whether the files are still as they were before the change.
  private func isDue(_ change: FileChange) -> Bool {
    switch change {
    case .text(let file, let before, _):
      guard isReal(file), let now = bytes(file), let kept = bytes(before) else { return false }
      return now == kept
    case .moved(let from, let to):
      return isReal(from) && isReal(to) && FileStamp(folder.path(from)) != nil && FileStamp(folder.path(to)) == nil
    case .rights(let file, let before, _):
      return isReal(file) && folder.rights(of: file) == before
    }
  }

  private func make(_ changes: [FileChange]) throws(FileReplacement.Failure) {
    try FileReplacement(folder: folder, files: files).replace(try texts(changes))
    var made: [FileChange] = []
    do throws(SystemError) {
      for change in changes {
        try make(change)
        made.append(change)
      }
      for parent in Set(changes.flatMap { parents($0) }).sorted() { try files.syncFolder(parent) }
    } catch {
      do throws(SystemError) { for change in made.reversed() { try make(change.inverse) } } catch { throw .halfWay }
      throw .system(error)
    }
  }

  private func texts(_ changes: [FileChange]) throws(FileReplacement.Failure) -> [FileReplacement.Item] {
    var items: [FileReplacement.Item] = []
    for case .text(let file, let before, let after) in changes {
      let stamp = FileStamp(folder.path(file))
      guard let original = bytes(before), let text = bytes(after), bytes(file) == original else {
        throw .changedUnderneath
      }
      items.append(FileReplacement.Item(file: file, text: text, original: original, stamp: stamp))
    }
    return items
  }

  private func make(_ change: FileChange) throws(SystemError) {
    switch change {
    case .text: return
    case .moved(let from, let to): try files.rename(folder.path(from), to: folder.path(to))
    case .rights(let file, _, let after): try files.setRights(folder.path(file), after)
    }
  }

  private func parents(_ change: FileChange) -> [String] {
    guard case .moved(let from, let to) = change else { return [] }
    return [folder.parent(of: from), folder.parent(of: to)]
  }

  private func bytes(_ file: String) -> [UInt8]? {
    do throws(SystemError) { return try files.contents(folder.path(file)) } catch { return nil }
  }

  /// Whether no link leads out of the folder on the way to a file.
  private func isReal(_ file: String) -> Bool {
    var way = ""
    for part in file.split(separator: "/").dropLast() {
      way += way.isEmpty ? String(part) : "/\(part)"
      var status = stat()
      guard lstat(folder.path(way), &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return false }
    }
    return true
  }
}

/// Puts files and texts aside, where undo finds them.
extension FolderWriting {
  /// Makes the place for what is set aside.
  func makeAside() throws(StoreProblem) {
    do throws(SystemError) {
      if try files.makeFolder(folder.path(HubFolder.setAside)) {
        try files.syncFolder(folder.path(HubFolder.workplace))
      }
    } catch {
      throw StoreProblem(error, in: folder.path)
    }
  }

  /// A free name beside what is set aside already: `.essor/set-aside/plans-x.json-2026-11-24`.
  func freeAside(for file: String, on day: Day, _ taken: inout Set<String>) -> String {
    let plain = String(file.split(separator: "/").joined(separator: "-").drop { $0 == "." })
    let name = "\(HubFolder.setAside)/\(plain.isEmpty ? "file" : plain)-\(day.iso)"
    var candidate = name
    var number = 1
    while taken.contains(candidate) || FileStamp(folder.path(candidate)) != nil {
      number += 1
      candidate = "\(name)-\(number)"
    }
    taken.insert(candidate)
    return candidate
  }

  /// Keeps a text on the disk until somebody wants it back.
  func keep(_ bytes: [UInt8], as name: String) throws(StoreProblem) {
    do throws(SystemError) { try files.writeNew(folder.path(name), bytes) } catch {
      throw StoreProblem(error, in: folder.path)
    }
  }

  func syncAside() throws(StoreProblem) {
    do throws(SystemError) { try files.syncFolder(folder.path(HubFolder.setAside)) } catch {
      throw StoreProblem(error, in: folder.path)
    }
  }
}

extension HubFolder {
  /// The permissions of a file or folder; nil for what is not there, and for a link.
  func rights(of file: String) -> Int? {
    var status = stat()
    guard lstat(path(file), &status) == 0, status.st_mode & S_IFMT != S_IFLNK else { return nil }
    return Int(status.st_mode & 0o7777)
  }
}
