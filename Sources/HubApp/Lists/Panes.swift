import ESSDomain
import TerminalKit

/// How the parts of a list screen share it, as the user wants it: kept between two runs.
public struct PaneSettings: Sendable, Hashable {
  /// Where the preview of the selected record stands.
  public enum Preview: String, CaseIterable, Sendable {
    /// Beside the list on a wide screen, below it on a tall one, else nowhere.
    case automatic = "auto"
    case beside
    case below
    case hidden

    /// What the user is told that they chose.
    var phrase: Phrase {
      switch self {
      case .automatic:
        Phrase(fr: "Aperçu : selon la place", en: "Preview: as there is room", ar: "المعاينة: حسب المساحة")
      case .beside: Phrase(fr: "Aperçu : à côté", en: "Preview: beside the list", ar: "المعاينة: بجانب اللائحة")
      case .below: Phrase(fr: "Aperçu : en dessous", en: "Preview: below the list", ar: "المعاينة: تحت اللائحة")
      case .hidden: Phrase(fr: "Aperçu : caché", en: "Preview: hidden", ar: "المعاينة: مخفية")
      }
    }
  }

  public var preview = Preview.automatic
  /// What the preview takes of the width or the height, in per cent; nil for the usual part.
  public var share: Int?

  /// The parts that a preview can take, in per cent.
  static let shares = 20...70

  public init() {}

  /// The settings under their names; unknown values are the usual ones.
  public init(preview: String?, share: String?) {
    self.preview = preview.flatMap { Preview(rawValue: $0) } ?? .automatic
    self.share = share.flatMap { Int($0) }.map { min(max($0, PaneSettings.shares.lowerBound), 70) }
  }

  /// What is to be remembered, by name.
  public var settings: [String: String] {
    ["preview": preview.rawValue, "previewShare": share.map { "\($0)" } ?? ""]
  }
}

/// A part of a list screen that can have the keyboard.
enum Pane: Int, Sendable, CaseIterable {
  case territory
  case list
  case preview
}

/// Which part of a list screen has the keyboard, and how large the parts are.
struct PaneState: Sendable {
  var settings = PaneSettings()
  var current = Pane.list
  /// Whether the current part takes the whole screen.
  var isZoomed = false
}

/// The parts of a list screen: filter line, territory, table, preview; a part that is not shown is empty.
struct ListLayout {
  let filter: Rect
  private(set) var territory: Rect
  private(set) var table: Rect
  private(set) var preview: Rect
  /// Rows of records that fit, or would fit were the table shown.
  let tableHeight: Int
  /// Whether the preview stands beside the table.
  private(set) var isBeside = false

  /// The part with the keyboard, if it is one that is shown.
  private(set) var current = Pane.list

  /// Width from which the territory has a pane of its own.
  static let threePanes = 160

  init(in body: Rect, _ panes: PaneState, hasTerritory: Bool) {
    filter = body.top(1)
    var rest = body.droppingTop(1)
    let nothing = Rect(rest.x, rest.maxY, 0, 0)
    territory = nothing
    preview = nothing
    let whole = rest
    if hasTerritory, body.width >= ListLayout.threePanes {
      territory = rest.start(min(36, body.width / 5))
      rest = rest.droppingStart(territory.width + 1)
    }
    table = rest
    switch ListLayout.place(panes.settings.preview, in: rest) {
    case .beside:
      let usual = min(max(40, rest.width * 2 / 5), 72)
      let width = panes.settings.share.map { rest.width * $0 / 100 } ?? usual
      preview = rest.end(min(max(24, width), rest.width - 41))
      table = rest.droppingEnd(preview.width + 1)
      isBeside = true
    case .below:
      let height = panes.settings.share.map { rest.height * $0 / 100 } ?? rest.height / 2 - 1
      preview = rest.bottom(min(max(3, height), rest.height - 6))
      table = rest.droppingBottom(preview.height + 1)
    case .automatic, .hidden: break
    }
    let isShown =
      switch panes.current {
      case .territory: !territory.isEmpty
      case .list: true
      case .preview: !preview.isEmpty
      }
    if isShown { current = panes.current }
    if panes.isZoomed {
      (territory, table, preview) = (
        current == .territory ? whole : nothing, current == .list ? whole : nothing,
        current == .preview ? whole : nothing
      )
    }
    tableHeight = max(1, (table.isEmpty ? whole : table).height - 1)
  }

  /// Where the preview can stand: what is wanted, as far as there is room.
  private static func place(_ wanted: PaneSettings.Preview, in rest: Rect) -> PaneSettings.Preview {
    switch wanted {
    case .automatic:
      if rest.width >= 100 { return .beside }
      return rest.height >= 30 ? .below : .hidden
    case .beside where rest.width < 70: return rest.height >= 10 ? .below : .hidden
    case .below where rest.height < 10: return .hidden
    default: return wanted
    }
  }

  /// The lines between the parts.
  func drawRules(_ canvas: inout Canvas) {
    if !territory.isEmpty, !table.isEmpty {
      canvas.verticalRule(at: Point(territory.maxX, territory.y), height: territory.height)
    }
    guard !preview.isEmpty, !table.isEmpty else { return }
    if isBeside {
      canvas.verticalRule(at: Point(preview.x - 1, table.y), height: table.height)
    } else {
      canvas.horizontalRule(at: Point(preview.x, preview.y - 1), width: preview.width)
    }
  }

  /// The parts that are shown, in the order of reading.
  var shown: [Pane] {
    Pane.allCases.filter { pane in
      switch pane {
      case .territory: !territory.isEmpty
      case .list: !table.isEmpty
      case .preview: !preview.isEmpty
      }
    }
  }
}

extension AppState {
  /// The parts of the list on the screen.
  var listLayout: ListLayout { ListLayout(in: body, panes, hasTerritory: place == .organisations) }

  /// Whether what follows the selection is still that of another record: once the keyboard rests, `.quiet` brings it up.
  ///
  /// So a step in a list draws two rows and no page, and a key that is held down never waits for pages nobody reads.
  public var awaitsQuiet: Bool {
    if awaitsSearch || awaitsTwins { return true }
    guard place.listed != nil, let list, list.isPreviewBehind else { return false }
    return !listLayout.preview.isEmpty
  }

  /// Whether a letter of the filter is on the screen before what it finds: with no key waiting, `.quiet` brings that up.
  public var awaitsSearch: Bool { list?.isSearchBehind == true }

  /// Brings the preview up to the selected record.
  mutating func settlePreview() {
    switch place {
    case .organisations: organisations.settle()
    case .training: training.settle()
    case .plans: plans.settle()
    case .activities: activities.settle()
    case .partners: partners.settle()
    default: return
    }
    preparePreview()
  }

  /// Moves in the part that has the keyboard, where that is not the list; nil leaves the key to the list.
  mutating func moveInPane(_ key: Key) -> Bool? {
    guard place.listed != nil else { return nil }
    let layout = listLayout
    switch layout.current {
    case .list: return nil
    case .territory: return moveInTerritory(key, height: layout.territory.height)
    case .preview:
      switch key {
      case .down: scrollDetail(by: 1)
      case .up: scrollDetail(by: -1)
      case .pageDown: scrollDetail(by: max(1, layout.preview.height - 1))
      case .pageUp: scrollDetail(by: -max(1, layout.preview.height - 1))
      case .home: scrollDetail(by: -1_000_000)
      case .end: return true
      default: return false
      }
      return true
    }
  }

  /// Shows all parts again, or gives the keyboard back to the list; false where there is nothing to leave.
  mutating func leavePane() -> Bool {
    guard place.listed != nil, panes.isZoomed || listLayout.current != .list else { return false }
    if panes.isZoomed { panes.isZoomed = false } else { panes.current = .list }
    return true
  }

  /// Gives the keyboard to the next part, or the one before.
  mutating func turnPanes(by step: Int) throws(Refusal) {
    var unzoomed = panes
    unzoomed.isZoomed = false
    let layout = ListLayout(in: body, unzoomed, hasTerritory: place == .organisations)
    let shown = layout.shown
    guard shown.count > 1, let here = shown.firstIndex(of: layout.current) else {
      throw Refusal(
        Phrase(
          fr: "Il n'y a qu'un volet ici ; \(key: "preview-layout") montre l'aperçu.",
          en: "There is only one pane here; \(key: "preview-layout") shows the preview.",
          ar: "لا يوجد هنا إلا جزء واحد؛ \(key: "preview-layout") لإظهار المعاينة."))
    }
    panes.current = shown[(here + step + shown.count) % shown.count]
  }
}
