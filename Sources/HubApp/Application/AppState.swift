import ESSDomain
import TerminalKit

/// Everything the application knows, as one value: `update` alone changes it, `view` only reads it.
public struct AppState: Sendable {
  /// The name under which an unfinished form is kept in the hub folder.
  public static let formDraftName = "form"

  public internal(set) var hub: Hub
  public internal(set) var language: Language
  public internal(set) var theme: String
  /// The themes there are, for the choice of one; read when the choice is opened.
  public internal(set) var themes: [ThemeName]
  /// The theme that was chosen, now or before; nil while the terminal decides.
  var chosenTheme: String?
  /// Grows when a theme has to be looked at anew under the name it had.
  public internal(set) var themeEdition = 0
  /// The themes that follow the terminal's own background, where none was chosen.
  var groundThemes: [Ground: String]
  public internal(set) var moment: Moment
  public internal(set) var size: Size
  public internal(set) var place: Place = .today
  /// Where the user came from, the last one last.
  var trail: [Place] = []
  /// Where the user was before going back, the nearest last.
  var ahead: [Place] = []
  /// Which key does what.
  public let keyMap: KeyMap
  /// Which keyboard the letters come from, as far as its keys have shown.
  public internal(set) var keyboard: Keyboard
  /// Commands chosen by name lately, the last one first.
  var recentCommands: [String]
  var shortcuts: Shortcuts
  /// The action that the last key did or was refused; nil where it did none.
  var lastAction: String?
  /// What lies over the screen, the uppermost last.
  var layers: [Layer] = []
  var notice: Message?
  /// Why nothing can be saved, where that is so.
  public internal(set) var readOnly: Phrase?
  public internal(set) var setAside: [SetAside] = [] { didSet { agenda.problems = errorCount } }
  var undoTitles = UndoTitles()
  /// Changes on their way to the disk.
  var pending: [RecordID: FormState?] = [:]
  /// Set while a part of the folder is read and the rest is not yet.
  public internal(set) var reading: Reading?
  /// Whether the folder has gone away while it was shown.
  var folderIsGone = false
  /// Grows with each hub read in stead of another, so that what was worked out of an old one is not taken for the new.
  var hubNumber = 0
  /// Why what is being typed cannot be kept, where that is so.
  var draftProblem: Phrase?
  /// A form just left with its draft, until that is known to be kept.
  var leftForm: FormState?
  /// A draft of a record that is not read yet.
  var waitingDraft: JSONValue?
  /// Who makes the changes: the name of the user's account.
  let author: String
  var identities: IdentitySource
  /// How the terminal orders text.
  public internal(set) var bidi: TextDirectionMode
  /// Whether the user lets texts go to the clipboard.
  let copies: Bool
  let glyphs: GlyphSet
  var isEnding = false
  /// How the parts of a list screen share it, and which has the keyboard.
  var panes = PaneState()
  var territory = TerritoryState()
  /// The page of the preview, worked out once the keyboard rests.
  var preparedPreview: PreparedPreview?
  /// The rows of the list as they were drawn last.
  var preparedRows: PreparedRows?
  /// Whether the mouse acts here; else the terminal selects text with it.
  public internal(set) var hasMouse = true
  /// Set while an action is only tried, to know whether it is possible: then nothing is laid over the screen.
  var isTrial = false
  private var hasSeenActivities = false

  var organisations = ListState<Organisation>(sort: "name")
  var training = ListState<TrainingProgramme>(sort: "name")
  var plans = ListState<RuralPlan>(sort: "name")
  var activities = ListState<Activity>(sort: "startsOn", descending: true)
  var partners = ListState<Partner>(sort: "name")
  var today = TodayState()
  var page = PageState()
  var planTree = PlanTreeState()
  var review: ReviewState?
  var map = RegionMapState()
  var calendar = CalendarState()
  /// Whether charts are shown as the tables they say: for screen readers, and for whoever likes figures better.
  var showsChartsAsTables = false
  var agenda = Agenda() { didSet { agenda.problems = errorCount } }
  /// The history of a record that was asked for last.
  var history: HistoryState?
  var journal = JournalState()
  var problems = ProblemsState()
  /// For each kind of record the day since which its list shows what changed.
  var baselineDays: [RecordKind: Day] = [:]
  /// The field that was counted last in the lists of each kind.
  var facetFields: [RecordKind: String] = [:]
  /// The columns that the user wants in the lists of each kind, where they are not those of the program.
  var columnChoices: [RecordKind: ColumnChoice] = [:]
  /// What is to be put back once it is known what that would change.
  var awaited: Restoration?
  /// The hub's own time of a moment, which is in universal time.
  let localTime: @Sendable (Timestamp) -> Timestamp
  /// Worked out apart from the screen; until then the activities are looked through.
  var supports = SupportIndex()
  /// The figures of the region, once they are worked out.
  var figures: RegionFigures?

  /// The state of a program that has just been started.
  public struct Start: Sendable {
    public var language = Language.french
    public var theme = ""
    public var themes: [ThemeName] = []
    /// The theme that was chosen before, where one was.
    public var chosenTheme: String?
    /// The theme for a dark and for a light background, where the terminal's own is to decide.
    public var groundThemes: [Ground: String] = [:]
    public var author = ""
    public var seed: UInt64 = 0
    public var bidi = TextDirectionMode.application
    public var copies = true
    /// Whether the guided tour is shown at once.
    public var showsTour = false
    public var glyphs = GlyphSet.unicode
    public var readOnly: Phrase?
    /// What was done to bring the folder to the present format.
    public var migrated: Phrase?
    public var setAside: [SetAside] = []
    /// Whether only a part of the folder is read yet.
    public var isReading = false
    public var undoTitles = UndoTitles()
    /// The draft of an activity that was not saved, as it was kept.
    public var draft: JSONValue?
    /// Reviews of plans that were not saved, as they were kept under `reviewDraftPrefix`.
    public var reviewDrafts: [JSONValue] = []
    public var panes = PaneSettings()
    public var columns: [RecordKind: ColumnChoice] = [:]
    public var hasMouse = true
    /// The hub's own time of a moment in universal time.
    public var localTime: @Sendable (Timestamp) -> Timestamp = { $0 }
    public var keyMap = KeyMap.standard
    public var keyboard = Keyboard.qwerty
    /// What of the user's file of keys is not done, and why.
    public var keyProblems: [KeyProblem] = []
    public var recentCommands: [String] = []
    public var shortcuts = Shortcuts()

    public init() {}
  }

  public init(hub: Hub, size: Size, moment: Moment, start: Start) {
    self.hub = hub
    self.size = size
    self.moment = moment
    language = start.language
    theme = start.theme
    themes = start.themes
    chosenTheme = start.chosenTheme
    groundThemes = start.groundThemes
    author = start.author
    identities = IdentitySource(seed: start.seed)
    bidi = start.bidi
    copies = start.copies
    glyphs = start.glyphs
    readOnly = start.readOnly
    setAside = start.setAside
    undoTitles = start.undoTitles
    localTime = start.localTime
    panes.settings = start.panes
    columnChoices = start.columns
    hasMouse = start.hasMouse
    keyMap = start.keyMap
    keyboard = start.keyboard
    recentCommands = start.recentCommands
    shortcuts = start.shortcuts
    agenda = Agenda(hub: hub, on: moment.day)
    if start.isReading { reading = Reading() }
    agenda.problems = errorCount
    refreshLists()
    if let draft = start.draft { restore(draft: draft) }
    for draft in start.reviewDrafts { restoreReview(draft: draft) }
    if let refused = KeyProblem.summary(start.keyProblems) { say(refused, .bad) }
    if let migrated = start.migrated { say(migrated, .good) }
    if let readOnly { say(readOnly, .bad) }
    if !setAside.isEmpty { say(SetAside.summary(setAside.count), .bad) }
    if start.showsTour { showTour(0) }
  }

  /// Today, as the runner last told.
  public var day: Day { moment.day }

  var formats: Formats { Formats(language) }

  var direction: Direction { language.readsRightToLeft ? .rightToLeft : .leftToRight }

  var entry: EntryContext {
    var context = EntryContext(
      language: language, today: day, territory: .morocco, region: hub.profile.region?.text, ownFields: hub.ownFields)
    context.end = .first
    return context
  }

  var rules: RuleContext { RuleContext(today: day, parameters: hub.parameters, ownFields: hub.ownFields) }

  var names: HubNames { HubNames(hub: hub) }

  /// A phrase in the user's language, ready for the screen.
  func shown(_ phrase: Phrase) -> DisplayText { DisplayText(namingKeys(in: phrase[language])) }

  /// Lays something over the screen; not made at all while an action is only tried.
  mutating func lay(_ layer: @autoclosure () -> Layer) {
    guard !isTrial else { return }
    layers.append(layer())
  }

  /// Tells the user something in one line.
  mutating func say(_ phrase: Phrase, _ tone: Notice.Tone = .plain) { notice = Message(phrase: phrase, tone: tone) }

  /// Goes to a place, remembering this one.
  mutating func go(to place: Place) {
    guard place != self.place else { return }
    trail.append(self.place)
    if trail.count > 100 { trail.removeFirst() }
    ahead = []
    arrive(at: place)
  }

  /// Goes back to where the user came from; false at the beginning.
  mutating func goBack() -> Bool {
    guard let last = trail.popLast() else { return false }
    // A review that was left is not gone forward to: it is started or resumed.
    if case .review = place {} else { ahead.append(place) }
    arrive(at: last)
    return true
  }

  private mutating func arrive(at place: Place) {
    self.place = place
    page = PageState()
    panes.current = .list
    panes.isZoomed = false
    // Whether one can go there is known by now; what is to be seen there, a trial does not ask.
    guard !isTrial else { return }
    refreshLists()
    if place == .activities, !hasSeenActivities { selectLatestActivity() }
    settlePreview()
  }

  /// The first time, the list of activities opens at today: what is planned stands above.
  private mutating func selectLatestActivity() {
    hasSeenActivities = true
    let row = activities.positions.firstIndex { position in
      hub.activities.withRecord(at: position) { ($0.startsOn ?? day) <= day }
    }
    if let row { activities.select(row: row, in: hub.activities) }
    activities.scroll.reveal(count: activities.count, height: listLayout.tableHeight)
  }
}

/// A message in the user's language, whatever that is when it is shown.
struct Message: Sendable, Hashable {
  let phrase: Phrase
  let tone: Notice.Tone
}

extension SetAside {
  static func summary(_ count: Int) -> Phrase {
    Phrase(
      fr: "Mis de côté, sans y toucher, car illisible : \(count). Le voir par « \(key: "palette-open") problèmes ».",
      en: "Set aside, left untouched, as unreadable: \(count). See it with “\(key: "palette-open") problems”.",
      ar: "وُضع جانبا دون تغيير لتعذر قراءته: \(count). انظره عبر «\(key: "palette-open") مشاكل».")
  }
}

/// Names of territory and of the hub's own records.
struct HubNames: Names {
  let hub: Hub

  func name(ofTerritory code: String, in language: Language) -> String? {
    Territory.morocco.name(of: code, in: language)
  }

  func name(of record: RecordID, in language: Language) -> String? { hub[record]?.title[language] }
}
