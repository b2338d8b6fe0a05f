import ESSDomain

/// Of a large region the hub has on record what registers say, and less of what only a visit tells: about 1.1 KB a record.
extension OrganisationMaker {
  /// With more organisations than this the staff cannot know each of them well.
  static let mostInDetail = 5_000

  mutating func forget(_ organisation: inout Organisation) {
    organisation.members = organisation.members.suffix(chance.happens(25) ? 2 : 1)
    for place in organisation.members.indices where chance.happens(70) {
      organisation.members[place].counts.from35To59 = nil
      organisation.members[place].counts.from60 = nil
    }
    organisation.turnover = organisation.turnover.suffix(chance.happens(45) ? 1 : 0)
    organisation.jobs = organisation.jobs.suffix(chance.happens(32) ? 1 : 0)
    organisation.organs = Array(organisation.organs.prefix(1))
    if !chance.happens(18) { organisation.contacts = [] }
    if chance.happens(68) {
      organisation.capital = Capital()
    } else {
      organisation.capital.shares = nil
    }
    if chance.happens(50) { organisation.production = Production() }
    if chance.happens(60) { organisation.channels = [] }
    if chance.happens(60) { organisation.governance.isLedByWoman = nil }
    if chance.happens(60) { organisation.identifiers.centralRegisterNumber = "" }
    if chance.happens(35) { organisation.branch = "" }
    organisation.identifiers.businessTax = ""
    organisation.products = Array(organisation.products.prefix(1))
    organisation.cooperativeCategories = []
    organisation.recordedBy = ""
    organisation.recordedOn = nil
    organisation.notes = ""
  }
}
