import ESSDomain

/// The organisations of the region as far as training and activities need to know them.
struct Cast {
  struct Member {
    let id: RecordID
    let name: String
    /// The place of its commune among the region's.
    let place: Int
    let form: LegalForm
    let trade: Trade
    let isOfWomenAlone: Bool
    let createdOn: Day
  }

  /// Those who are there and at work, in an order left to chance.
  private(set) var active: [Member] = []
  /// Those whose commune the hub goes to; some communes see nobody from it.
  private(set) var served: [Member] = []
  /// How many organisations there are, at work or not.
  let total: Int

  init(reserving count: Int) {
    total = count
    active.reserveCapacity(count)
    served.reserveCapacity(count)
  }

  mutating func add(_ member: Member, isServed: Bool) {
    active.append(member)
    if isServed { served.append(member) }
  }
}
