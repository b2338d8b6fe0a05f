import Dispatch
import ESSDomain
import HubApp
import HubStore
import Synchronization

/// Performs effects one after the other, away from the thread of the screen; what came of them waits in a tray.
///
/// A class, because the thread of the screen and the queue share it.
final class Worker: Sendable {
  /// Where work is done.
  enum Place: Sendable {
    /// On a queue of its own; `wake` then wakes the terminal.
    case background(wake: @Sendable () -> Void)
    /// At once, for tests.
    case atOnce
  }

  private struct Tray: Sendable {
    var store: HubStore
    var results: [Happening] = []
    /// Effects handed in and not finished yet.
    var pending = 0
    /// The number of the last request to reckon; older ones are out of date.
    var reckoning = 0
    /// What the last opening or check found, by what the screens are told of it.
    var problems: [SetAside: FileProblem] = [:]
    /// Readings of the past so far.
    var readings = 0
  }

  private let tray: Mutex<Tray>
  private let place: Place
  let clock: Clock
  let author: String
  private let configuration: Configuration
  private let queue = DispatchQueue(label: "essor.effects", qos: .userInitiated)

  init(_ store: HubStore, _ place: Place, _ clock: Clock, author: String, _ configuration: Configuration) {
    tray = Mutex(Tray(store: store))
    self.place = place
    self.clock = clock
    self.author = author
    self.configuration = configuration
  }

  /// Takes an effect; `hub` is what the screen shows now.
  func perform(_ effect: Effect, on hub: Hub) {
    let number = tray.withLock { tray in
      tray.pending += 1
      if case .reckon = effect { tray.reckoning += 1 }
      return tray.reckoning
    }
    let work: @Sendable () -> Void = { [self] in
      let result = outcome(of: effect, hub, number)
      tray.withLock { tray in
        tray.pending -= 1
        if let result { tray.results.append(result) }
      }
      if case .background(let wake) = place { wake() }
    }
    switch place {
    case .background: queue.async(execute: work)
    case .atOnce: work()
    }
  }

  /// What came of finished effects since the last call, in order.
  func results() -> [Happening] {
    tray.withLock { tray in
      defer { tray.results = [] }
      return tray.results
    }
  }

  /// Waits until nothing is left to do.
  func finish() {
    if case .background = place { queue.sync {} }
  }

  var store: HubStore { tray.withLock { $0.store } }

  /// Tells two readings of the past apart.
  func nextNumber() -> Int {
    tray.withLock { tray in
      tray.readings += 1
      return tray.readings
    }
  }

  /// Keeps what a check found, so that the screens can name it when it is to be repaired.
  func keepProblems(_ problems: [FileProblem]) {
    tray.withLock { tray in
      tray.problems = Dictionary(problems.map { (SetAside($0), $0) }) { first, _ in first }
    }
  }

  /// Of these problems those that were found.
  func problems(_ chosen: [SetAside]) -> [FileProblem] {
    tray.withLock { tray in chosen.compactMap { tray.problems[$0] } }
  }

  private func outcome(of effect: Effect, _ hub: Hub, _ number: Int) -> Happening? {
    switch effect {
    case .save(let change): save(change)
    case .undo: undo()
    case .redo: redo()
    case .reload: reload()
    case .reckon(let language): reckon(hub, language, number)
    case .keepDraft(let name, let value): keep(name, value)
    case .remember(let preferences): configuration.remember(preferences).map { .failed($0) }
    case .readHistory, .readJournal, .readBaseline, .preview, .restore, .check, .repair: past(effect, hub)
    case .copy, .suspend, .redraw, .quit: nil
    }
  }

  private func save(_ change: Change) -> Happening {
    do throws(StoreProblem) {
      return .saved(change, try store.save(change, at: clock.now().timestamp).edits)
    } catch {
      return .notSaved(change, error.phrase)
    }
  }

  private func undo() -> Happening {
    do throws(StoreProblem) {
      guard let saved = try store.undo(by: author, at: clock.now().timestamp) else { return .failed(.nothingToUndo) }
      return .undone(title: saved.title, saved.edits, UndoTitles(store))
    } catch {
      return .failed(error.phrase)
    }
  }

  private func redo() -> Happening {
    do throws(StoreProblem) {
      guard let saved = try store.redo(by: author, at: clock.now().timestamp) else { return .failed(.nothingToRedo) }
      return .redone(title: saved.title, saved.edits, UndoTitles(store))
    } catch {
      return .failed(error.phrase)
    }
  }

  private func reload() -> Happening {
    do throws(StoreProblem) {
      let opened = try HubStore.open(store.path)
      tray.withLock { tray in
        tray.store = opened.store
      }
      return .reloaded(opened.hub, opened.problems.map(SetAside.init), UndoTitles(opened.store))
    } catch {
      return .failed(error.phrase)
    }
  }

  private func reckon(_ hub: Hub, _ language: Language, _ number: Int) -> Happening? {
    guard tray.withLock({ $0.reckoning }) == number else { return nil }
    let today = clock.now().day
    return .reckoned(RegionFigures(hub: hub, on: today), Prepared(hub, in: language, on: today))
  }

  private func keep(_ name: String, _ value: JSONValue?) -> Happening? {
    do throws(StoreProblem) {
      if let value { try store.keepDraft(name, value) } else { try store.removeDraft(name) }
      return nil
    } catch {
      // Of a folder that cannot be written the user knows already; forgetting a draft there is no loss.
      return value == nil ? nil : .failed(error.phrase)
    }
  }
}

extension UndoTitles {
  /// What the journal of a folder would undo and redo next.
  init(_ store: HubStore) {
    self.init(undo: store.undoable().first?.title, redo: store.redoable().first?.title)
  }
}

extension Phrase {
  static let nothingToUndo = Phrase(
    fr: "Il n'y a rien à annuler.", en: "There is nothing to undo.", ar: "لا يوجد ما يُتراجع عنه.")
  static let nothingToRedo = Phrase(
    fr: "Il n'y a rien à rétablir.", en: "There is nothing to redo.", ar: "لا يوجد ما يُعاد.")
}
