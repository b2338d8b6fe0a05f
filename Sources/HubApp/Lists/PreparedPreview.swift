import ESSDomain
import TerminalKit

/// The page of a list's preview, kept for as long as nothing changes of which it tells: a step in the list then costs
/// two rows and no page.
struct PreparedPreview: Sendable {
  /// All that the page of a record is made of.
  struct Source: Sendable, Equatable {
    let record: RecordID
    let facts: ShownFacts
  }

  let source: Source
  let page: TextPage
}

/// Of what the rows and the preview of a list tell: while this is the same, so are they.
struct ShownFacts: Sendable, Equatable {
  let language: Language
  let day: Day
  let revisions: [Int]
  let ownFields: OwnFields
  let baseline: Int?
}

extension AppState {
  /// The prepared page of a record; nil where there is none, or where it no longer holds.
  func previewPage(of record: RecordID) -> TextPage? {
    guard let prepared = preparedPreview, prepared.source.record == record,
      prepared.source == source(of: record)
    else { return nil }
    return prepared.page
  }

  /// Works the page of the preview out, where it is shown and not known yet.
  mutating func preparePreview() {
    guard !isTrial, let record = list?.selected else { return }
    let rect = listLayout.preview.inset(horizontally: 1)
    guard !rect.isEmpty, previewPage(of: record) == nil else { return }
    let blocks =
      switch place {
      case .organisations: preview(organisations, hub.organisations, .organisations)
      case .training: preview(training, hub.trainingProgrammes, .training)
      case .plans: preview(plans, hub.ruralPlans, .ruralPlans)
      case .activities: preview(activities, hub.activities, .activities)
      case .partners: preview(partners, hub.partners, .partners)
      default: [TextPage.Block]?.none
      }
    guard let blocks else { return }
    preparedPreview = PreparedPreview(source: source(of: record), page: TextPage(blocks).prepared(for: rect))
  }

  private func preview<R: Record>(
    _ list: ListState<R>, _ set: RecordSet<R>, _ definition: ListDefinition<R>
  ) -> [TextPage.Block]? {
    list.selected.flatMap { set[$0] }.map { previewBlocks(of: $0, list.baseline, definition, self) }
  }

  private func source(of record: RecordID) -> PreparedPreview.Source {
    PreparedPreview.Source(record: record, facts: shownFacts)
  }

  /// All that what a list shows is made of.
  var shownFacts: ShownFacts {
    ShownFacts(
      language: language, day: day,
      revisions: [
        hubNumber, hub.organisations.revision, hub.trainingProgrammes.revision, hub.ruralPlans.revision,
        hub.activities.revision, hub.partners.revision, supports.revision,
      ],
      ownFields: hub.ownFields, baseline: shownBaseline)
  }

  /// The number of what the list on the screen is compared with.
  private var shownBaseline: Int? {
    switch place {
    case .organisations: organisations.baseline?.number
    case .training: training.baseline?.number
    case .plans: plans.baseline?.number
    case .activities: activities.baseline?.number
    case .partners: partners.baseline?.number
    default: nil
    }
  }
}
