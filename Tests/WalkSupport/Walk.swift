import ESSDomain
import HubApp
import HubDemo
import TerminalKit

/// A person at the screens, without a terminal and without a folder: presses keys, reads the screen as text.
///
/// What is to be saved is taken as saved at once, unless the disk is said to be full.
public struct Walk {
  public private(set) var state: AppState
  /// Everything the application asked for so far.
  public private(set) var effects: [Effect] = []
  /// When set, every save is refused with this sentence.
  public var refusal: Phrase?
  /// When set, what somebody else changed in the same values, asked at every save; nil for nothing.
  public var answer: ((Change) -> [FieldConflict]?)?
  /// Whether the keyboard rests after each key, so that the preview follows the selection.
  public var isPatient = true
  /// How Arabic is brought into order on the screen.
  let bidi: TextDirectionMode
  private var hubNumber = 0
  /// What a folder would answer to an effect on what was or on what is wrong; nil leaves it unanswered.
  public var folder: ((Effect, Hub) -> Happening?)?

  /// 24 November 2026, a Tuesday.
  public static let today = Day(number: 20_781)

  /// The demonstration region of the tests, small and always the same.
  public static let demonstration: Hub =
    DemonstrationRegion.hub(region: "09", organisations: 120, seed: 28, today: today) ?? Hub(profile: HubProfile())

  /// A region that has nothing on record.
  public static let empty: Hub = {
    var profile = HubProfile()
    profile.region = TerritoryCode("09")
    profile.name = BilingualName("Pôle de Souss-Massa", "قطب سوس ماسة")
    return Hub(profile: profile)
  }()

  public static let moment = Moment(day: today, milliseconds: 1_795_510_800_000)

  public init(
    through hub: Hub = Walk.demonstration, in language: Language = .french, _ size: Size = Size(100, 30),
    _ change: (inout AppState.Start) -> Void = { _ in }
  ) {
    var start = AppState.Start()
    start.language = language
    start.theme = "atlas-nuit"
    start.themes = [
      AppState.ThemeName(name: "atlas-nuit", title: Phrase(same: "Atlas")),
      AppState.ThemeName(name: "argan", title: Phrase(same: "Argan")),
    ]
    start.author = "essai"
    start.seed = 7
    change(&start)
    bidi = start.bidi
    state = AppState(hub: hub, size: size, moment: Walk.moment, start: start)
    perform([.reckon(language)])
  }

  /// Presses keys one after the other.
  public mutating func press(_ keys: Key...) {
    for key in keys { happen(.terminal(.key(key))) }
  }

  /// Presses keys by their English names: "Ctrl+S", "Tab", "a".
  public mutating func press(named names: String...) {
    for name in names {
      if let key = Key(name) { press(key) }
    }
  }

  /// Types a text letter by letter.
  public mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  public mutating func happen(_ happening: Happening) {
    perform(state.update(happening, at: Walk.moment))
    if isPatient, state.awaitsQuiet { perform(state.update(.quiet, at: Walk.moment)) }
    state.prepareRows()
    state.prepareRows(ahead: true)
  }

  private mutating func perform(_ asked: [Effect]) {
    effects += asked
    for effect in asked {
      switch effect {
      case .save(let change), .resolve(let change, _):
        if let refusal {
          happen(.notSaved(change, refusal))
        } else if let conflicts = answer?(change) {
          happen(.conflicted(change, conflicts))
        } else {
          happen(.saved(change, change.edits))
        }
      case .reckonAnew(let language, let number):
        hubNumber = number
        reckon(language)
      case .reckon(let language): reckon(language)
      default:
        if let happening = folder?(effect, state.hub) { happen(happening) }
      }
    }
  }

  private mutating func reckon(_ language: Language) {
    var prepared = Prepared(state.hub, in: language, on: state.day)
    prepared.hubNumber = hubNumber
    happen(.reckoned(RegionFigures(hub: state.hub, on: state.day), prepared))
  }

  /// Forgets what was asked for so far: a long walk need not keep it.
  public mutating func forgetEffects() { effects = [] }

  /// The changes that were saved or refused.
  public var changes: [Change] {
    effects.compactMap { effect in
      if case .save(let change) = effect { change } else { nil }
    }
  }

  /// The screen as text, line by line.
  public var screen: [String] { state.view().lines() }

  /// Whether a text is on the screen.
  public func shows(_ text: String) -> Bool { screen.contains { $0.contains(text) } }
}
