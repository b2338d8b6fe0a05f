import ESSDomain
import TerminalKit

/// Something that lies over the screen and has the keyboard.
enum Layer: Sendable {
  case form(FormState)
  case palette(PaletteState)
  case help(HelpState)
  case dialog(DialogState)
  case conflict(ConflictState)
  case ask(DayQuestion)
  case themes(ThemePicker)
  case menu(KeyMenu)
  case calibration(Calibration)
  case facets(FacetPanel)
  case columns(ColumnChooser)
  case fieldChoice(FieldChoice)
  case bulkPreview(BulkPreview)
  case export(ExportSheet)
  case importing(ImportState)
}

/// A question with its answers; the answer that changes nothing comes first and is chosen at the start.
struct DialogState: Sendable {
  let title: Phrase
  let lines: [Phrase]
  let answers: [Answer]
  var chosen = 0

  /// An answer: what it is called, and what it does.
  struct Answer: Sendable {
    let title: Phrase
    /// Letters that choose it at once, in any of the languages.
    let letters: Set<Character>
    let outcome: Outcome
  }

  /// What follows from an answer.
  enum Outcome: Sendable {
    case nothing
    case effects([Effect])
    /// Closes the form below without saving; its draft is kept or not.
    case leaveForm(keepingDraft: Bool)
    case leaveReview
    /// Changes the state and says what else is to be done.
    case act(@Sendable (inout AppState) -> [Effect])
    case quit
  }
}

extension AppState {
  /// Where the keyboard is.
  public var focus: Focus {
    switch layers.last {
    case .form(let form): return form.dayPicker != nil ? .dayPicker : form.picker == nil ? .form : .picker
    case .palette: return .palette
    case .help: return .help
    case .dialog: return .dialog
    case .conflict: return .conflict
    case .ask: return .ask
    case .themes: return .themes
    case .menu: return .menu
    case .calibration: return .calibration
    case .facets: return .facets
    case .columns: return .columns
    case .fieldChoice: return .fieldChoice
    case .bulkPreview: return .bulkPreview
    case .export: return .export
    case .importing(let importing): return importing.focus
    case nil: break
    }
    if isFiltering { return .filter }
    return switch place {
    case .today: .today
    case .organisations: .organisations
    case .training: .training
    case .plans: .plans
    case .activities: .activities
    case .partners: .partners
    case .record: .page
    case .plan: .planTree
    case .review: .review
    case .problems: .problems
    case .history: .history
    case .journal: .journal
    case .map: .map
    case .calendar: .calendar
    }
  }

  /// Whether letters are text here rather than commands.
  var isTyping: Bool { focus.isForTyping }
}

extension Focus {
  /// Whether letters are text here rather than commands.
  var isForTyping: Bool {
    switch self {
    case .filter, .form, .picker, .palette, .help, .dialog, .review, .ask, .menu, .calibration: true
    case .facets, .fieldChoice, .export, .importFile, .importTarget: true
    default: false
    }
  }
}
