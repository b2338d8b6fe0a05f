import ESSDomain
import HubApp
import HubStore
import TerminalKit

/// The application at work in a terminal: it draws, waits, updates the state and has effects performed.
///
/// It sleeps until a key, a finished effect or the end of the day wakes it; while keys wait, it takes them all before it
/// draws, so that a key held down never makes a queue.
public struct Session {
  public private(set) var state: AppState
  private let worker: Worker
  private let clock: Clock
  private let theme: (String) -> Theme
  private let shelf: ThemeShelf?
  private var themeWatch: ThemeWatch?
  private var shownTheme: (name: String, edition: Int, theme: Theme)?
  private var isEnding = false
  /// What the first screen does without.
  private let rest: RestOfFolder?
  /// Looks at what others do in the folder.
  private let watch: FolderWatch?
  /// The user's own editor.
  private let editor: ExternalEditor
  /// Why something was not saved while the program was ending.
  private var lost: Phrase?

  /// Whether the rows that the next key may ask for are drawn.
  private var isAhead = true

  /// When the user last did something, in milliseconds since 1970.
  private var lastDeed: UInt64 = 0

  /// How long the keyboard rests before the preview follows, in milliseconds: longer than from one key to the next of
  /// one that is held down (33 at 30 a second), too short to be waited for.
  private static let pause = 100

  /// How long after a screen the rows around it are drawn, in milliseconds: by then it has left for the terminal, which
  /// work on this thread would hold up.
  private static let breath = 8

  /// How long waiting keys are taken before the screen is drawn all the same.
  private static let longestDrain: UInt64 = 30

  /// A session on a folder that was opened.
  ///
  /// `wake` wakes the terminal from another thread; without it effects are performed at once, for tests. `theme` gives the
  /// theme of a name, as this terminal can show it.
  init(
    _ state: AppState, _ store: HubStore, author: String, configuration: Configuration, clock: Clock = .system,
    rest: RestOfFolder? = nil, watch: FolderWatch? = nil, seat: DraftSeat? = nil, shelf: ThemeShelf? = nil,
    editor: ExternalEditor = ExternalEditor(.ofThisProcess), wake: (@Sendable () -> Void)?,
    theme: @escaping (String) -> Theme
  ) {
    self.state = state
    self.editor = editor
    self.clock = clock
    self.theme = theme
    self.shelf = shelf
    let place = wake.map { Worker.Place.background(wake: $0) } ?? .atOnce
    worker = Worker(store, place, clock, author: author, configuration, language: state.language, seat: seat)
    self.rest = rest
    self.watch = watch
  }

  /// Runs until the user quits or the terminal goes away.
  ///
  /// - Returns: Why the last change was not saved, where that happened on the way out.
  public mutating func run<T: Terminal & ~Copyable>(on terminal: inout T) throws -> Phrase? {
    try draw(on: &terminal)
    if let watch { worker.follow(watch) }
    watchThemes()
    if let rest { worker.read(rest) } else { perform([.reckon(state.language)], on: &terminal) }
    while !isEnding {
      if takeResults(&terminal) { try draw(on: &terminal) }
      guard !isEnding else { break }
      let patience = patience
      let breathes = !isAhead && (patience ?? .max) > Session.breath
      guard let event = terminal.nextEvent(timeout: breathes ? Session.breath : patience) else {
        if breathes {
          state.prepareRows(ahead: true)
          isAhead = true
          continue
        }
        let isBehind = state.awaitsQuiet
        guard isBehind || clock.now().day != state.day else { continue }
        take(isBehind ? .quiet : .tick, &terminal)
        try draw(on: &terminal)
        continue
      }
      if event != .wake { lastDeed = clock.now().milliseconds }
      takeAll(from: event, &terminal)
      if !isEnding { try draw(on: &terminal) }
    }
    end(&terminal)
    return lost
  }

  /// Milliseconds until something is to be done without an event; nil for never.
  private var patience: Int? {
    let look = clock.nextLook()
    guard state.awaitsQuiet else { return look }
    if state.awaitsSearch { return 0 }
    let passed = Int(clamping: clock.now().milliseconds &- min(lastDeed, clock.now().milliseconds))
    return min(look ?? Session.pause, max(0, Session.pause - passed))
  }

  private mutating func draw<T: Terminal & ~Copyable>(on terminal: inout T) throws {
    let shown = look(&terminal)
    state.prepareRows()
    try terminal.show(state.view(), theme: shown)
    isAhead = false
  }

  /// The theme to draw with; one of the user's own that is broken leaves the look as it is, and the user is told why.
  private mutating func look<T: Terminal & ~Copyable>(_ terminal: inout T) -> Theme {
    let (name, edition) = (state.theme, state.themeEdition)
    if let shownTheme, shownTheme.name == name, shownTheme.edition == edition { return shownTheme.theme }
    var shown = shownTheme?.theme ?? theme(name)
    if let shelf, shelf.hasOwn(name) {
      do throws(ThemeProblem) {
        shown = try shelf.own(name)
      } catch {
        take(.failed(error.phrase), &terminal)
      }
    } else {
      shown = theme(name)
    }
    shownTheme = (name, edition, shown)
    return shown
  }

  /// Follows what the user saves among their own themes, once there is a folder of them.
  private mutating func watchThemes() {
    guard themeWatch == nil, let shelf, worker.isInBackground else { return }
    themeWatch = ThemeWatch(shelf.folder) { [worker] name in worker.deliver(.themeSaved(name: name)) }
  }

  /// Takes an event, and those that wait behind it.
  private mutating func takeAll<T: Terminal & ~Copyable>(from first: Event, _ terminal: inout T) {
    let start = clock.now().milliseconds
    var next: Event? = first
    while let event = next {
      if event != .wake { take(.terminal(event), &terminal) }
      _ = takeResults(&terminal)
      if isEnding || clock.now().milliseconds &- start > Session.longestDrain { return }
      next = terminal.nextEvent(timeout: 0)
    }
  }

  /// Tells the state what came of effects; false when there was nothing.
  private mutating func takeResults<T: Terminal & ~Copyable>(_ terminal: inout T) -> Bool {
    let results = worker.results()
    for result in results { take(result, &terminal) }
    return !results.isEmpty
  }

  private mutating func take<T: Terminal & ~Copyable>(_ happening: Happening, _ terminal: inout T) {
    perform(state.update(happening, at: clock.now()), on: &terminal)
  }

  private mutating func perform<T: Terminal & ~Copyable>(_ effects: [Effect], on terminal: inout T) {
    for effect in effects {
      switch effect {
      case .quit: isEnding = true
      case .suspend: terminal.suspend()
      case .redraw: terminal.redraw()
      case .readThemes:
        watchThemes()
        if let shelf { worker.inOrder { _ in .themesRead(shelf.all) } }
      case .listenToMouse(let isOn): terminal.listenToMouse(isOn)
      case .edit(let text):
        terminal.pause()
        let outcome = editor.edit(text)
        terminal.resume()
        take(.edited(outcome), &terminal)
      case .copy(let text):
        if !terminal.copy(text) { take(.failed(Session.notCopied), &terminal) }
      default: worker.perform(effect, on: state.hub)
      }
    }
  }

  /// Waits for what is still being written; what fails now is told on the way out, and its draft kept.
  private mutating func end<T: Terminal & ~Copyable>(_ terminal: inout T) {
    worker.stopFollowing()
    for _ in 0..<8 {
      if let unanswered = worker.finish() {
        lost = unanswered
        return
      }
      let results = worker.results()
      if results.isEmpty { return }
      for result in results {
        switch result {
        case .notSaved(_, let why), .draftNotKept(_, let why): lost = why
        case .conflicted(_, let conflicts): lost = Session.conflict(conflicts)
        default: break
        }
        take(result, &terminal)
      }
    }
  }

  /// A conflict that is found while the program ends; what was typed is kept as a draft.
  private static func conflict(_ conflicts: [FieldConflict]) -> Phrase {
    Phrase(
      fr: "Pas enregistré : modifié entre-temps par quelqu'un d'autre (\(conflicts.first?.title.fr ?? "")). "
        + "La saisie est gardée en brouillon.",
      en: "Not saved: changed meanwhile by somebody else (\(conflicts.first?.title.en ?? "")). "
        + "What was typed is kept as a draft.",
      ar: "لم يُحفظ: عدّله شخص آخر في هذه الأثناء (\(conflicts.first?.title.ar ?? "")). ما كُتب محفوظ كمسودة.")
  }

  private static let notCopied = Phrase(
    fr: "Ce texte est trop long pour le presse-papiers du terminal : rien n'a été copié.",
    en: "This text is too long for the terminal's clipboard: nothing was copied.",
    ar: "هذا النص أطول من أن تسعه حافظة الطرفية: لم يُنسخ أي شيء.")
}
