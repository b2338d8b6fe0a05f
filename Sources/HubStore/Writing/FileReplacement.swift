import ESSDomain
import Glibc

/// Files that get new contents together: written beside themselves, then put in their places, or nothing is changed.
///
/// The old file changes names with the new one and is looked at only then, so that nothing that another program wrote in
/// between, without the lock, is overwritten unseen. It goes when all are in their places.
struct FileReplacement {
  let folder: HubFolder
  let files: FileSystem

  /// A file's new text; nil for a file that goes.
  struct Item {
    let file: String
    let text: [UInt8]?
    /// Whether a record of it moves to another file.
    ///
    /// Such a file waits until the others are on the disk: one that loses its power may do one renaming and not the
    /// other, and so never has a record nowhere.
    var isLeft = false
    /// What a file that is left has until then, where more than that changes in it.
    var interim: [UInt8]?
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

  /// One file on its way to its place.
  private struct Step {
    let file: String
    /// Where the new text waits, and then the old one.
    let beside: String
    /// Whether there is a new text; else the file goes.
    let isWritten: Bool
    let original: [UInt8]?
    /// How the file must look that stands in the place.
    var stamp: FileStamp?
    /// How the file looks that was put there.
    var placed: FileStamp?
    /// Whether the old file waits at `beside`.
    var isKept = false
  }

  /// Returns when everything is on the disk.
  ///
  /// - Returns: How the files look that were put in their places.
  @discardableResult
  func replace(_ items: [Item]) throws(Failure) -> [String: FileStamp] {
    var (arrivals, departures): ([Step], [Step]) = ([], [])
    do throws(SystemError) {
      for (number, item) in items.enumerated() {
        if let interim = item.interim {
          arrivals.append(try written(interim, of: item, 2 * number))
          departures.append(try written(item.text, of: item, 2 * number + 1, after: interim))
        } else {
          let step = try written(item.text, of: item, 2 * number)
          if item.isLeft { departures.append(step) } else { arrivals.append(step) }
        }
      }
    } catch {
      discard(arrivals + departures)
      throw .system(error)
    }
    guard items.allSatisfy({ FileStamp(folder.path($0.file)) == $0.stamp }) else {
      discard(arrivals + departures)
      throw .changedUnderneath
    }
    return try put(arrivals, departures)
  }

  private func put(_ arrivals: [Step], _ departures: [Step]) throws(Failure) -> [String: FileStamp] {
    var placed: [Step] = []
    do throws(Failure) {
      for step in arrivals { placed.append(try place(step)) }
      if !departures.isEmpty, !arrivals.isEmpty { try sync(arrivals) }
      for var step in departures {
        // What was put there a moment ago is what must still stand there.
        if let interim = placed.first(where: { $0.file == step.file }) { step.stamp = interim.placed }
        placed.append(try place(step))
      }
      try sync(arrivals + departures)
    } catch {
      // What another program wrote may wait beside its place then.
      if case .halfWay = error { throw error }
      try putBack(placed)
      discard(arrivals + departures)
      throw error
    }
    discard(placed)
    return Dictionary(placed.map { ($0.file, $0.placed) }, uniquingKeysWith: { $1 }).compactMapValues { $0 }
  }

  private func written(
    _ text: [UInt8]?, of item: Item, _ number: Int, after interim: [UInt8]? = nil
  ) throws(SystemError) -> Step {
    let beside = folder.beside(item.file, number)
    if let text {
      try makeParent(of: item.file)
      do throws(SystemError) {
        try files.writeNew(beside, text)
      } catch {
        removeQuietly(beside)
        throw error
      }
    }
    return Step(
      file: item.file, beside: beside, isWritten: text != nil, original: interim ?? item.original, stamp: item.stamp)
  }

  private func makeParent(of file: String) throws(SystemError) {
    let parent = folder.parent(of: file)
    guard parent != folder.path, try files.makeFolder(parent) else { return }
    try files.syncFolder(folder.path)
  }

  /// Puts a file in its place, or takes it away, and looks at what stood there.
  private func place(_ step: Step) throws(Failure) -> Step {
    var step = step
    do throws(SystemError) {
      if try isInPlace(&step) { return step }
    } catch {
      // Another program made or removed the file meanwhile.
      if error.code == EEXIST || error.code == ENOENT && FileStamp(folder.path) != nil { throw .changedUnderneath }
      throw .system(error)
    }
    do throws(SystemError) { try giveBack(step) } catch { throw .halfWay }
    throw .changedUnderneath
  }

  /// Puts another program's file back, unless it wrote a newer one meanwhile.
  private func giveBack(_ step: Step) throws(SystemError) {
    let path = folder.path(step.file)
    guard step.isWritten else {
      if FileStamp(path) == nil { try files.renameNew(step.beside, to: path) }
      return
    }
    _ = try files.exchange(step.beside, with: path)
    if FileStamp(step.beside) != step.placed { _ = try files.exchange(step.beside, with: path) }
  }

  /// Whether a file is in its place; false when what waits beside it now is not what was read.
  private func isInPlace(_ step: inout Step) throws(SystemError) -> Bool {
    let path = folder.path(step.file)
    let new = FileStamp(step.beside)
    if step.stamp == nil {
      try files.renameNew(step.beside, to: path)
      step.placed = new
      return true
    }
    if !step.isWritten {
      try files.rename(path, to: step.beside)
    } else if try !files.exchange(step.beside, with: path) {
      guard FileStamp(path) == step.stamp else { throw SystemError(code: EEXIST, step: .exchange, path: path) }
      try files.rename(step.beside, to: path)
      step.placed = new
      return true
    }
    step.placed = new
    step.isKept = FileStamp(step.beside) == step.stamp
    return step.isKept
  }

  private func sync(_ steps: [Step]) throws(Failure) {
    do throws(SystemError) {
      for parent in Set(steps.map { folder.parent(of: $0.file) }).sorted() { try files.syncFolder(parent) }
    } catch {
      throw .system(error)
    }
  }

  private func discard(_ steps: [Step]) {
    for step in steps { removeQuietly(step.beside) }
  }

  /// Removes what was written beside, or was there before.
  ///
  /// What stays of it is hidden, passed over by listings and swept at the next opening.
  private func removeQuietly(_ path: String) {
    do throws(SystemError) { try files.remove(path) } catch { return }
  }

  /// Gives files their old contents again, the last one first.
  private func putBack(_ steps: [Step]) throws(Failure) {
    do throws(SystemError) {
      for step in steps.reversed() {
        let path = folder.path(step.file)
        if step.isKept {
          try files.rename(step.beside, to: path)
        } else if let original = step.original {
          try files.writeNew(step.beside, original)
          try files.rename(step.beside, to: path)
        } else {
          try files.remove(path)
        }
        try files.syncFolder(folder.parent(of: step.file))
      }
    } catch {
      throw .halfWay
    }
  }
}
