import ESSDomain
import Glibc

/// Files that get new contents together: written beside themselves, then put in their places, or nothing is changed.
struct FileReplacement {
  let folder: HubFolder
  let files: FileSystem

  /// A file's new text; nil for a file that goes.
  struct Item {
    let file: String
    let text: [UInt8]?
    let original: [UInt8]?
    /// How the file looked when `original` was read.
    let stamp: FileStamp?
  }

  /// Why nothing was replaced.
  enum Failure: Error {
    case system(SystemError)
    /// Somebody wrote one of the files after it was read.
    case changedUnderneath
    /// Some files are replaced and could not be put back.
    case halfWay
  }

  /// Returns when everything is on the disk.
  func replace(_ items: [Item]) throws(Failure) {
    var beside: [(item: Item, path: String)] = []
    do throws(SystemError) {
      for (number, item) in items.enumerated() {
        guard let text = item.text else { continue }
        try makeParent(of: item.file)
        let path = folder.beside(item.file, number)
        beside.append((item, path))
        try files.writeNew(path, text)
      }
    } catch {
      discard(beside.map(\.path))
      throw .system(error)
    }
    guard items.allSatisfy({ FileStamp(folder.path($0.file)) == $0.stamp }) else {
      discard(beside.map(\.path))
      throw .changedUnderneath
    }
    var placed: [Item] = []
    do throws(SystemError) {
      for (item, path) in beside {
        try files.rename(path, to: folder.path(item.file))
        placed.append(item)
      }
      for item in items where item.text == nil {
        try files.remove(folder.path(item.file))
        placed.append(item)
      }
      for parent in Set(items.map { folder.parent(of: $0.file) }).sorted() { try files.syncFolder(parent) }
    } catch {
      discard(beside.dropFirst(placed.count).map(\.path))
      try putBack(placed)
      throw .system(error)
    }
  }

  private func makeParent(of file: String) throws(SystemError) {
    let parent = folder.parent(of: file)
    guard parent != folder.path, try files.makeFolder(parent) else { return }
    try files.syncFolder(folder.path)
  }

  /// Removes what was written beside.
  ///
  /// What stays of it is hidden, passed over by listings and swept at the next opening.
  private func discard(_ paths: [String]) {
    for path in paths {
      do throws(SystemError) { try files.remove(path) } catch { continue }
    }
  }

  /// Gives files their old texts again.
  private func putBack(_ items: [Item]) throws(Failure) {
    do throws(SystemError) {
      for (number, item) in items.enumerated() {
        if let original = item.original {
          let path = folder.beside(item.file, number)
          try files.writeNew(path, original)
          try files.rename(path, to: folder.path(item.file))
        } else {
          try files.remove(folder.path(item.file))
        }
        try files.syncFolder(folder.parent(of: item.file))
      }
    } catch {
      throw .halfWay
    }
  }
}
