import ESSDomain
import HubDemo
import HubStore
import Testing

@Suite struct `A region read from its files` {
  @Test func `is sorted and filtered field by field as its whole records are`() throws {
    let today = try #require(Day(iso: "2026-11-24"))
    let made = try #require(DemonstrationRegion.hub(region: "09", organisations: 400, today: today))
    let scratch = try Scratch()
    try HubStore.create(at: scratch.path + "/hub", made)
    let hub = try HubStore.open(scratch.path + "/hub").hub
    compare(hub.organisations, made.organisations, today)
    compare(hub.activities, made.activities, today)
  }

  /// What was read is packed, what was made is not.
  private func compare<R: Record>(_ read: RecordSet<R>, _ made: RecordSet<R>, _ today: Day) {
    let rules = RuleContext(today: today, parameters: .ofTheField)
    let context = EntryContext(language: .french, today: today, territory: .morocco, region: "09")
    #expect(read.count == made.count)
    func ids(_ set: RecordSet<R>, _ positions: [Int]) -> [RecordID] { positions.map { set.id(at: $0) } }
    let order = Array(0..<read.count)
    #expect(ids(read, order) == ids(made, order))
    for field in R.fields.flattened {
      let (one, other) = (
        read.sorted(order, by: field, descending: false, in: .arabic, rules),
        made.sorted(order, by: field, descending: false, in: .arabic, rules)
      )
      #expect(one == other, "\(R.kind) by \(field.name)")
    }
    for text in ["argan", "تعاونية", "province:Taroudannt", "femmes>50", "-argan femmes<20", "mois:2026-10", "suivi>0"]
    {
      let filter = Filter<R>(text, context, rules)
      #expect(filter.matches(in: read) == filter.matches(in: made), "\(R.kind) where \(text)")
    }
  }
}
