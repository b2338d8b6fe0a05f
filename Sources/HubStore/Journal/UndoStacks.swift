import ESSDomain

/// A change with what the user was told was done.
public struct ChangeTitle: Sendable, Hashable {
  public let id: RecordID
  public let at: Timestamp
  public let title: Phrase
}

/// What can be undone and redone, told from this machine's journals, and so the same after a restart.
struct UndoStacks: Sendable {
  struct Entry: Sendable {
    let title: ChangeTitle
    let place: Journal.Place
  }

  /// The newest last.
  private(set) var undo: [Entry] = []
  private(set) var redo: [Entry] = []
  /// The last line that is taken account of.
  private(set) var read: Journal.Place?
  /// The identity of that line.
  private(set) var last: RecordID?
  /// The journal in which that line stands: another file after an erasure, in which lines have moved.
  fileprivate(set) var stamp: FileIdentity?

  /// As many changes as are kept; older ones stay in the history.
  private static let depth = 200

  mutating func add(_ line: JournalLine, _ place: Journal.Place) {
    (read, last) = (place, line.id)
    if line.action == Erasing.action { return }
    if line.action == Migrated.action {
      // What came before names values of an older format.
      (undo, redo) = ([], [])
    } else if let id = line.undoes {
      move(id, from: \.undo, to: \.redo)
    } else if let id = line.redoes {
      move(id, from: \.redo, to: \.undo)
    } else {
      redo = []
      undo.append(Entry(title: ChangeTitle(id: line.id, at: line.at, title: line.title), place: place))
      if undo.count > UndoStacks.depth { undo.removeFirst() }
    }
  }

  private mutating func move(
    _ id: RecordID, from: WritableKeyPath<UndoStacks, [Entry]>, to: WritableKeyPath<UndoStacks, [Entry]>
  ) {
    guard let position = self[keyPath: from].lastIndex(where: { $0.title.id == id }) else { return }
    self[keyPath: to].append(self[keyPath: from].remove(at: position))
  }
}

extension Journal {
  /// As many lines are looked back at.
  private static let reach = 1_000

  /// The stacks as the last lines tell them; where `known` was told by this file, from what was added since.
  func stacks(_ known: UndoStacks?, _ parser: JSONParser) -> UndoStacks {
    let own = own
    if let known, let read = known.read, read.file == own.last, known.stamp == FileIdentity(folder.path(read.file)) {
      if FileStamp.size(folder.path(read.file)) == read.end { return known }
      if let more = added(to: known, since: read, parser) { return more }
    }
    var recent: [(Place, JournalLine)] = []
    var seen: Set<RecordID> = []
    for file in own.reversed() where recent.count < Journal.reach {
      do throws(SystemError) {
        for (place, bytes) in try lines(of: file).suffix(Journal.reach - recent.count).reversed() {
          guard let line = parser.journalLine(bytes), seen.insert(line.id).inserted else { continue }
          recent.append((place, line))
        }
      } catch {
        // What cannot be read cannot be undone; `check` names the file.
        continue
      }
    }
    var stacks = UndoStacks()
    stacks.stamp = own.last.flatMap { FileIdentity(folder.path($0)) }
    for (place, line) in recent.reversed() { stacks.add(line, place) }
    return stacks
  }

  /// The stacks with what other programs added to the same file; nil when the line read last is not there any more.
  private func added(to known: UndoStacks, since read: Place, _ parser: JSONParser) -> UndoStacks? {
    do throws(SystemError) {
      let lines = try lines(of: read.file, from: read.start)
      guard let first = lines.first, first.place == read, parser.journalLine(first.bytes)?.id == known.last else {
        return nil
      }
      var stacks = known
      for (place, bytes) in lines.dropFirst() {
        if let line = parser.journalLine(bytes) { stacks.add(line, place) }
      }
      return stacks
    } catch {
      return nil
    }
  }
}
