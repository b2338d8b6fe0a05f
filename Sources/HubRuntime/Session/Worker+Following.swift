import Dispatch
import ESSDomain
import HubApp
import HubStore
import Synchronization

/// The rest of a folder of which the first screen shows a part.
struct RestOfFolder: Sendable {
  /// Reads it, telling now and then how many per cent are done.
  let read: @Sendable (_ progress: @escaping @Sendable (Int) -> Void) -> Opened

  init(read: @escaping @Sendable (_ progress: @escaping @Sendable (Int) -> Void) -> Opened) { self.read = read }

  /// What an opening has not read yet; nil where it has read all.
  init?(_ opening: Opening) {
    guard !opening.isComplete else { return nil }
    self.init { progress in
      opening.finish { step in
        guard step.filesTotal > 0 else { return }
        progress(min(100, step.filesRead * 100 / step.filesTotal))
      }
    }
  }
}

extension Worker {
  /// Files beyond which the folder is read anew as a whole.
  private static let manyFiles = 40

  /// Follows what others do in the folder, until it is stopped.
  func follow(_ watch: FolderWatch) {
    keepWatch(watch)
    watch.start { [weak self] news in
      guard let self else { return }
      inOrder { $0.take(news) }
    }
  }

  /// What others did; our own saves are known by how the files look, and nothing is told of them.
  private func take(_ news: FolderNews) -> Happening? {
    switch news {
    case .vanished: return .folderVanished(path: store.path)
    case .everything: return readAnew()
    case .files(let files):
      let changed = store.changedElsewhere(files)
      if changed.contains(where: HubFolder.basicFiles.contains) || changed.count > Worker.manyFiles {
        return readAnew()
      }
      let titles = UndoTitles(store)
      let reread = store.reread(changed)
      guard !reread.files.isEmpty || isNews(titles) else { return nil }
      return .filesChanged(
        FilesChanged(
          files: reread.files, contents: reread.contents, setAside: reread.problems.map(SetAside.init),
          undoTitles: titles))
    }
  }

  /// Reads the whole folder again; nil when it cannot be, which whoever saves is told.
  func readAnew() -> Happening? {
    do throws(StoreProblem) {
      let opened = try HubStore.open(store.path)
      return .reopened(take(opened))
    } catch {
      if case .notFound = error { return .folderVanished(path: store.path) }
      return .failed(error.phrase)
    }
  }

  /// Works from now on with the folder as it was opened, and gives what the screens need of it.
  func take(_ opened: Opened) -> OpenedHub {
    use(opened.store)
    let readOnly: Phrase? = if case .readOnly(let problem) = opened.store.access { problem.phrase } else { nil }
    return OpenedHub(
      opened.hub, setAside: opened.problems.map(SetAside.init), undoTitles: UndoTitles(opened.store),
      readOnly: readOnly, in: language, on: clock.now().day)
  }

  /// Reads the rest of the folder on a thread of its own, so that a change is saved meanwhile without waiting.
  func read(_ rest: RestOfFolder) {
    let work: @Sendable () -> Void = { [self] in
      let shown = ShownProgress()
      let opened = rest.read { [self] percent in
        if shown.isWorthTelling(percent) { deliver(.reading(percent: percent)) }
      }
      deliver(.opened(take(opened)))
    }
    if isInBackground { openingQueue.async(execute: work) } else { work() }
  }
}

/// The progress last told: a class, because several threads read.
private final class ShownProgress: Sendable {
  private let told = Atomic(0)

  /// Whether it has come five per cent further.
  func isWorthTelling(_ percent: Int) -> Bool {
    let last = told.load(ordering: .relaxed)
    guard percent >= last + 5 else { return false }
    return told.compareExchange(expected: last, desired: percent, ordering: .relaxed).exchanged
  }
}
