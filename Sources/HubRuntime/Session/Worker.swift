import Dispatch
import ESSDomain
import HubApp
import HubStore
import Synchronization

/// Performs effects one after the other, away from the thread of the screen; what came of them waits in a tray.
///
/// What others do in the folder is read in the same order as our own changes are written, so that the screen is told of
/// both as the folder saw them. A class, because the thread of the screen and the queues share it.
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
    var progress = Patience.Progress()
    /// Of which of the hubs read one after the other figures are worked out, counted as the screens count them.
    var hubNumber = 0
    /// The language of the screens at the last request.
    var language: Language
    var titles: UndoTitles?
    var watch: FolderWatch?
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
  /// How long the folder may take before the user is told that it does not answer.
  private let patience: Patience
  private let queue = DispatchQueue(label: "essor.effects", qos: .userInitiated)
  /// Figures and indexes are worked out of a copy of the hub, so that no change has to wait for them.
  private let reckoningQueue = DispatchQueue(label: "essor.reckoning", qos: .utility)
  let openingQueue = DispatchQueue(label: "essor.opening", qos: .userInitiated)
  private let drafts: Mutex<DraftKeeper?>

  init(
    _ store: HubStore, _ place: Place, _ clock: Clock, author: String, _ configuration: Configuration,
    language: Language = .french, seat: DraftSeat? = nil, patience: Patience = .usual
  ) {
    tray = Mutex(Tray(store: store, language: language))
    self.place = place
    self.clock = clock
    self.author = author
    self.configuration = configuration
    self.patience = patience
    drafts = Mutex(nil)
    let isInBackground = if case .background = place { true } else { false }
    let draftQueue = isInBackground ? DispatchQueue(label: "essor.drafts", qos: .userInitiated) : nil
    let keeper = DraftKeeper(
      on: draftQueue, seat, store: { [weak self] in self?.store }, deliver: { [weak self] in self?.deliver($0) })
    drafts.withLock { $0 = keeper }
  }

  /// Takes an effect; `hub` is what the screen shows now.
  func perform(_ effect: Effect, on hub: Hub) {
    if case .keepDraft(let name, let value) = effect {
      drafts.withLock { $0 }?.keep(name, value)
      return
    }
    let number = tray.withLock { tray in
      switch effect {
      case .reckon(let language), .reckonAnew(let language, _):
        tray.reckoning += 1
        tray.language = language
      default: break
      }
      return tray.reckoning
    }
    switch effect {
    case .reckon, .reckonAnew: inOrder(on: reckoningQueue) { $0.outcome(of: effect, hub, number) }
    default: inOrder { $0.outcome(of: effect, hub, number) }
    }
  }

  /// Has something done after what was asked for before it.
  func inOrder(_ work: @escaping @Sendable (Worker) -> Happening?) { inOrder(on: queue, work) }

  private func inOrder(on queue: DispatchQueue, _ work: @escaping @Sendable (Worker) -> Happening?) {
    tray.withLock { $0.pending += 1 }
    let isWatched = queue === self.queue
    let all: @Sendable () -> Void = { [self] in
      if isWatched { watch() }
      let result = work(self)
      tray.withLock { tray in
        tray.pending -= 1
        if isWatched { tray.progress.end() }
        if let result { tray.results.append(result) }
      }
      if case .background(let wake) = place { wake() }
    }
    switch place {
    case .background where queue === reckoningQueue: queue.async { QuietWork.run(all) }
    case .background: queue.async(execute: all)
    case .atOnce: all()
    }
  }

  /// Puts something into the tray, from whatever thread.
  func deliver(_ happening: Happening) {
    tray.withLock { $0.results.append(happening) }
    if case .background(let wake) = place { wake() }
  }

  /// What came of finished effects since the last call, in order.
  func results() -> [Happening] {
    tray.withLock { tray in
      defer { tray.results = [] }
      return tray.results
    }
  }

  /// Waits until nothing is left to do, but not for ever.
  ///
  /// - Returns: Why something is left: the folder does not answer.
  @discardableResult
  func finish() -> Phrase? {
    guard case .background = place else { return nil }
    let last = DispatchGroup()
    queue.async(group: last) {}
    let keeper = drafts.withLock { $0 }
    DispatchQueue.global().async(group: last) { keeper?.finish() }
    let limit = tray.withLock { $0.progress.isTold } ? patience.afterwards : patience.limit
    return last.wait(timeout: .now() + limit) == .success ? nil : unanswered
  }

  /// Has the user told when what begins now does not end.
  private func watch() {
    guard case .background(let wake) = place else { return }
    let beginning = tray.withLock { $0.progress.begin() }
    DispatchQueue.global().asyncAfter(deadline: .now() + patience.limit) { [self] in
      let why = unanswered
      let isStuck = tray.withLock { tray in
        guard tray.progress.isStuck(since: beginning) else { return false }
        tray.results.append(.failed(why))
        return true
      }
      if isStuck { wake() }
    }
  }

  private var unanswered: Phrase { StoreProblem.notAnswering(path: store.path).phrase }

  /// Follows the folder no longer.
  func stopFollowing() {
    tray.withLock { tray in
      tray.watch?.stop()
      tray.watch = nil
    }
  }

  var isInBackground: Bool { if case .background = place { true } else { false } }
  var store: HubStore { tray.withLock { $0.store } }
  var language: Language { tray.withLock { $0.language } }

  func keepWatch(_ watch: FolderWatch) { tray.withLock { $0.watch = watch } }

  /// Whether the titles of undo and redo are others than those last told.
  func isNews(_ titles: UndoTitles) -> Bool {
    tray.withLock { tray in
      defer { tray.titles = titles }
      return tray.titles != titles
    }
  }

  /// Works with another opening of the folder from now on.
  func use(_ store: HubStore) { tray.withLock { $0.store = store } }

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
    case .resolve(let change, let resolutions): save(change, resolutions)
    case .undo: undo()
    case .redo: redo()
    case .reload: readAnew()
    case .reckon(let language): reckon(hub, language, number)
    case .reckonAnew(let language, let hubNumber): reckonAnew(hub, hubNumber, language, number)
    case .rememberDirection(let mode): configuration.remember(direction: mode).map { .failed($0) }
    case .remember(let preferences): configuration.remember(preferences).map { .failed($0) }
    case .rememberSettings(let settings): configuration.remember(settings).map { .failed($0) }
    case .rememberCommands(let commands): configuration.remember(commands: commands)
    case .keepShortcuts(let shortcuts): configuration.keep(shortcuts).map { .failed($0) }
    case .readHistory, .readJournal, .readBaseline, .preview, .restore, .check, .repair: past(effect, hub)
    case .export(let request): export(request, hub)
    case .completePath(let path, let isTaken): complete(path, taking: isTaken)
    case .readTable(let path): readTable(path, hub)
    case .tryImport(let order): tryImport(order, hub)
    case .keepDraft, .readThemes, .copy, .edit, .listenToMouse, .suspend, .redraw, .quit: nil
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

  private func reckonAnew(_ hub: Hub, _ hubNumber: Int, _ language: Language, _ number: Int) -> Happening? {
    tray.withLock { $0.hubNumber = hubNumber }
    return reckon(hub, language, number)
  }

  private func reckon(_ hub: Hub, _ language: Language, _ number: Int) -> Happening? {
    guard tray.withLock({ $0.reckoning }) == number else { return nil }
    let today = clock.now().day
    var prepared = Prepared(hub, in: language, on: today)
    prepared.hubNumber = tray.withLock { $0.hubNumber }
    return .reckoned(RegionFigures(hub: hub, on: today), prepared)
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
