import ESSDomain
import HubApp

/// The user's named views and bookmarks: `essor/views.json` among their settings.
struct ShortcutFile {
  private let file: SettingsFile

  init(in folder: String) { file = SettingsFile("views.json", in: folder) }

  /// What is kept; nothing where there is no file, or where it cannot be understood.
  func read() -> Shortcuts {
    guard case .value(let contents, _) = file.read(Contents.self) else { return Shortcuts() }
    return Shortcuts(
      views: (contents.views ?? []).compactMap(\.view),
      bookmarks: (contents.bookmarks ?? []).compactMap(Place.init(kept:)))
  }

  /// Keeps them.
  ///
  /// - Returns: Why it cannot be done; a file that cannot be understood is never overwritten.
  func keep(_ shortcuts: Shortcuts) -> Phrase? {
    if case .unreadable = file.read(Contents.self) {
      return Phrase(
        fr: "Rien n'est retenu : \(file.path) ne se lit pas.", en: "Nothing is kept: \(file.path) cannot be read.",
        ar: "لم يُحفظ شيء: تعذرت قراءة \(file.path).")
    }
    let views = shortcuts.views.map { view in
      JSONValue.members([
        ("name", .string(view.name)), ("list", .string(view.kind.rawValue)), ("filter", .string(view.filter)),
        ("sort", .string(view.sort)), ("descending", .bool(view.isDescending)),
      ])
    }
    let places = shortcuts.bookmarks.compactMap(\.kept).map { JSONValue.string($0) }
    guard !file.write(.members([("views", .array(views)), ("bookmarks", .array(places))])) else { return nil }
    return Phrase(
      fr: "Rien n'est retenu : \(file.path) ne s'écrit pas.", en: "Nothing is kept: \(file.path) cannot be written.",
      ar: "لم يُحفظ شيء: تعذرت الكتابة في \(file.path).")
  }

  private struct Contents: Decodable {
    var views: [View]?
    var bookmarks: [String]?
  }

  private struct View: Decodable {
    var name: String
    var list: String
    var filter: String?
    var sort: String?
    var descending: Bool?

    /// Nil for a list that this program does not know.
    var view: SavedView? {
      guard let kind = RecordKind(rawValue: list), !name.isEmpty else { return nil }
      return SavedView(
        name: String(name.prefix(SavedView.longestName)), kind: kind, filter: filter ?? "", sort: sort ?? "",
        isDescending: descending ?? false)
    }
  }
}

extension Place {
  /// As it is kept: `organisations`, `organisations/01J…`; nil for places that are not kept.
  fileprivate var kept: String? {
    switch self {
    case .record(let kind, let id): "\(kind.rawValue)/\(id.text)"
    case .plan(let id): "\(RecordKind.ruralPlan.rawValue)/\(id.text)"
    case .today: "today"
    case .journal: "journal"
    case .problems: "problems"
    default: listed?.rawValue
    }
  }

  fileprivate init?(kept text: String) {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    switch parts.first {
    case "today" where parts.count == 1: self = .today
    case "journal" where parts.count == 1: self = .journal
    case "problems" where parts.count == 1: self = .problems
    default:
      guard let kind = parts.first.flatMap({ RecordKind(rawValue: $0) }) else { return nil }
      guard parts.count == 2 else {
        self = Place(listing: kind)
        return
      }
      guard let id = RecordID(parts[1]) else { return nil }
      self = kind == .ruralPlan ? .plan(id) : .record(kind, id)
    }
  }
}
