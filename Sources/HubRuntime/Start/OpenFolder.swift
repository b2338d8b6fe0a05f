import ESSDomain
import HubApp
import HubStore
import TerminalKit

/// A folder that is open for the screens: the hub's own, or a demonstration.
public struct OpenFolder: Sendable {
  private let begun: BegunFolder

  /// Opens the hub folder: the one asked for, else the usual one.
  public init(hub asked: String?, _ surroundings: Surroundings) throws(CommandProblem) {
    do throws(StoreProblem) {
      begun = try BegunFolder(surroundings.hubFolder(asked))
    } catch {
      let isFirstTime = if case .notFound = error { asked == nil } else { false }
      throw isFirstTime
        ? CommandProblem(error.phrase.joined(to: OpenFolder.firstSteps, by: "\n")) : CommandProblem(opening: error)
    }
  }

  /// Opens the demonstration of a region, made where that is due.
  public init(
    demonstrationOf region: String, organisations: Int, fresh: Bool, today: Day, _ surroundings: Surroundings,
    _ language: Language
  ) throws(CommandProblem) {
    let folder: DemonstrationFolder
    do throws(DemonstrationFolder.Problem) {
      folder = try DemonstrationFolder(region: region, organisations: organisations, surroundings, language)
    } catch {
      throw CommandProblem(error.phrase)
    }
    do throws(StoreProblem) {
      begun = try folder.begin(today: today, fresh: fresh)
    } catch {
      throw CommandProblem(opening: error)
    }
  }

  /// The application on this folder, as it begins on a screen of that size.
  ///
  /// `wake` wakes the terminal from another thread; without it effects are performed at once, for tests. `theme` gives a
  /// theme of the program by its name, `shelf` the user's own.
  public func session(
    _ choices: StartChoices, size: Size, glyphs: GlyphSet, configuration: Configuration, clock: Clock = .system,
    surroundings: Surroundings = .ofThisProcess, shelf: ThemeShelf? = nil, wake: (@Sendable () -> Void)?,
    theme: @escaping (String) -> Theme
  ) -> Session {
    var start = AppState.Start()
    start.language = choices.language
    start.theme = choices.theme
    start.themes = choices.themes
    start.chosenTheme = choices.chosenTheme
    start.groundThemes = choices.groundThemes
    start.author = choices.author
    start.seed = choices.seed
    start.bidi = choices.bidi
    start.showsTour = choices.showsTour
    start.copies = configuration.clipboard != .off
    start.glyphs = glyphs
    start.panes = PaneSettings(
      preview: configuration.setting("preview"), share: configuration.setting("previewShare"))
    for kind in RecordKind.allCases {
      start.columns[kind] = configuration.setting(ColumnChoice.setting(of: kind)).flatMap { ColumnChoice($0) }
    }
    start.hasMouse = choices.hasMouse
    let opening = begun.opening
    let store = opening.store
    if case .readOnly(let problem) = store.access { start.readOnly = problem.phrase }
    start.migrated = store.migrated?.phrase
    start.setAside = opening.problems.map(SetAside.init)
    start.isReading = !opening.isComplete
    // The journals are read with the rest of the folder.
    if opening.isComplete { start.undoTitles = UndoTitles(store) }
    start.localTime = clock.local
    let keys = configuration.keys
    start.keyMap = keys.map
    start.keyboard = keys.keyboard
    start.keyProblems = keys.problems
    start.recentCommands = configuration.recentCommands
    start.shortcuts = configuration.shortcuts
    let seat = store.takeSeat()
    let drafts = store.drafts(of: seat)
    func draft(_ name: String) -> JSONValue? { store.draft(seat?.name(name) ?? name) }
    if drafts.contains(AppState.formDraftName) { start.draft = draft(AppState.formDraftName) }
    start.reviewDrafts = drafts.filter { $0.hasPrefix(AppState.reviewDraftPrefix) }.compactMap(draft)
    let state = AppState(hub: opening.hub, size: size, moment: clock.now(), start: start)
    return Session(
      state, store, author: choices.author, configuration: configuration, clock: clock, rest: RestOfFolder(opening),
      watch: begun.watch, seat: seat, shelf: shelf, editor: ExternalEditor(surroundings), wake: wake, theme: theme)
  }

  private static let firstSteps = Phrase(
    fr: "Pour créer le dossier d'un pôle : « essor init DOSSIER --region 09 ». Pour essayer : « essor demo ».",
    en: "To make the folder of a hub: “essor init FOLDER --region 09”. To try it out: “essor demo”.",
    ar: "لإنشاء مجلد قطب: «essor init DIR --region 09». وللتجربة: «essor demo».")
}

/// A hub folder as far as the first screen needs it, and a watch over it from before the first file was read.
struct BegunFolder: Sendable {
  let opening: Opening
  let watch: FolderWatch

  init(_ path: String) throws(StoreProblem) {
    watch = FolderWatch(path)
    opening = try HubStore.begin(path)
  }
}

/// What the user and the arguments chose for a run of the application.
public struct StartChoices: Sendable {
  public var language: Language
  public var theme: String
  public var themes: [AppState.ThemeName]
  /// The theme that was chosen before; nil where none was.
  public var chosenTheme: String?
  /// The themes that follow the terminal's own background, where none was chosen.
  public var groundThemes: [Ground: String] = [:]
  public var author: String
  public var bidi = TextDirectionMode.application
  public var hasMouse = true
  /// Whether the guided tour is shown at once.
  public var showsTour = false
  /// From which the names of new records come.
  public var seed: UInt64

  public init(
    language: Language, theme: String, themes: [AppState.ThemeName] = [], author: String,
    seed: UInt64 = .random(in: .min ... .max)
  ) {
    self.language = language
    self.theme = theme
    self.themes = themes
    self.author = author
    self.seed = seed
  }
}
