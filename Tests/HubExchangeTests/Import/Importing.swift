import ESSDomain
import HubExchange
import Synchronization
import Testing

/// An import into a small hub on a day that stands still.
struct Importing {
  var hub: Hub
  let today: Day

  init() throws {
    var profile = HubProfile()
    profile.region = TerritoryCode("09")
    hub = Hub(profile: profile)
    today = try #require(Day(iso: "2026-11-24"))
  }

  var context: EntryContext {
    EntryContext(
      language: .french, today: today, territory: .morocco, region: "09", ownFields: hub.ownFields)
  }

  func report(_ bytes: [UInt8], _ refusedRows: RefusedRows = .stopTheImport) throws(CSVProblem) -> ImportReport {
    let count = Atomic<UInt64>(0)
    return try OrganisationImport(into: hub, context, refusedRows: refusedRows).report(
      on: bytes, named: "liste.csv", author: "test",
      newIdentity: {
        RecordID(milliseconds: 1_000, chance: (0, count.wrappingAdd(1, ordering: .relaxed).newValue))
      })
  }

  func report(_ text: String, _ refusedRows: RefusedRows = .stopTheImport) throws(CSVProblem) -> ImportReport {
    try report(Array(text.utf8), refusedRows)
  }

  /// Carries an import out.
  mutating func take(_ text: String) throws -> ImportReport {
    let report = try report(text)
    #expect(report.refused.isEmpty, "\(report.refused.map(\.phrase.fr))")
    for edit in report.change?.edits ?? [] { hub.apply(edit) }
    return report
  }

  /// The only organisation.
  var organisation: Organisation {
    get throws {
      #expect(hub.organisations.count == 1)
      return hub.organisations[0]
    }
  }
}
