import ESSDomain

extension AppState {
  /// The beginning of the names under which unfinished reviews are kept.
  public static let reviewDraftPrefix = "review-"
}

/// A review that is not saved, as it is kept.
extension ReviewState {
  /// The name under which the unfinished review of a plan is kept.
  static func draftName(_ plan: RecordID) -> String { AppState.reviewDraftPrefix + plan.text.lowercased() }

  /// Everything entered: the text of each field, what was noted, and where the user stands.
  var draft: JSONValue {
    .members([
      ("plan", .string(plan.text)), ("page", .string(page.code)),
      ("noted", .array(noted.sorted().map { .string($0.text) })),
      (
        "sheets",
        .members(
          sheets.map { page, sheet in
            (page.code, .members(sheet.filled.map { ($0.code, .string(sheet[$0])) }))
          })
      ),
    ])
  }

  /// Takes up what was kept; what is no longer in the plan stays out, and what cannot be understood is passed over.
  mutating func restore(_ draft: JSONValue) {
    if case .object(let pages) = draft["sheets"] {
      for member in pages {
        guard let page = ReviewPage(code: member.name), case .object(let texts) = member.value else { continue }
        for text in texts {
          guard let field = ReviewField(code: text.name), let value = text.value.string else { continue }
          sheets[page, default: ReviewSheet()][field] = value
        }
      }
    }
    noted = Set((draft["noted"]?.elements ?? []).compactMap { $0.string.flatMap { RecordID($0) } }).intersection(
      projects)
    if let page = draft["page"]?.string.flatMap({ ReviewPage(code: $0) }) { go(to: page) }
  }

  mutating func go(to page: ReviewPage) {
    switch page {
    case .meeting: go(to: 0)
    case .closing: go(to: lastStep)
    case .project(let id): if let place = projects.firstIndex(of: id) { go(to: place + 1) }
    }
  }
}

extension ReviewPage {
  /// Its name in a draft.
  var code: String {
    switch self {
    case .meeting: "meeting"
    case .closing: "closing"
    case .project(let id): id.text
    }
  }

  init?(code: String) {
    switch code {
    case "meeting": self = .meeting
    case "closing": self = .closing
    default:
      guard let id = RecordID(code) else { return nil }
      self = .project(id)
    }
  }
}

extension AppState {
  /// Takes up a review kept at an earlier run; it is offered again when the review of its plan starts.
  mutating func restoreReview(draft: JSONValue) {
    guard let id = draft["plan"]?.string.flatMap({ RecordID($0) }) else { return }
    planTree.drafts[id] = draft
  }
}
