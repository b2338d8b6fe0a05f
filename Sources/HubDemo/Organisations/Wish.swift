import ESSDomain

/// What an organisation is to be like, before its record is made.
struct Wish {
  var form: LegalForm
  var trade: Trade
  var status: OrganisationStatus
  var createdOn: Day
  var isOfWomenAlone: Bool
  /// The day on which the record was last looked after.
  var updatedOn: Day
  let today: Day
  /// The place of its making, from 0.
  let number: Int
  /// The place of its commune among the region's.
  let place: Int

  /// Whether it had its yearly duties lately.
  var isAtWork: Bool { status == .active }
  var isCooperative: Bool { form == .cooperative || form == .union }
  var isAssociation: Bool { form.isAssociation || form == .waterUsersAssociation || form == .foundation }

  init(number: Int, place: Int, _ economy: RegionalEconomy, on today: Day, _ chance: inout Chance) {
    self.number = number
    self.place = place
    self.today = today
    form = Wish.forms.pick(&chance)
    trade = (form.isAssociation ? economy.associations : economy.cooperatives).pick(&chance)
    if form == .waterUsersAssociation { trade = .water }
    status = Wish.statuses.pick(&chance)
    let years = Wish.ages.pick(&chance)
    createdOn = today.adding(days: -years * 365 - chance.within(25...364)).workday
    isOfWomenAlone = form == .cooperative && chance.happens(min(60, trade.women * trade.women / 135))
    updatedOn = today.adding(days: -(chance.happens(84) ? chance.within(2...330) : chance.within(380...900)))
    if form == .informalGroup || form == .prospect { status = chance.happens(70) ? .active : .beingCreated }
    if status == .beingCreated { createdOn = today.adding(days: -chance.within(10...200)).workday }
    updatedOn = max(updatedOn, min(createdOn.adding(days: 20), today.adding(days: -1)))
  }

  private static let forms = Weighted<LegalForm>([
    (.cooperative, 700), (.association, 178), (.union, 20), (.economicInterestGroup, 20), (.mutual, 7),
    (.foundation, 5),
    (.socialEnterprise, 13), (.publicUtilityAssociation, 5), (.waterUsersAssociation, 15),
    (.professionalOrganisation, 7),
    (.informalGroup, 16), (.prospect, 11), (.federation, 3),
  ])

  private static let statuses = Weighted<OrganisationStatus>([
    (.active, 85), (.dormant, 5), (.inactive, 5), (.dissolved, 3), (.beingCreated, 2),
  ])

  /// Whole years since creation; half of the cooperatives are younger than six.
  private static let ages = Weighted<Int>(
    [(0, 9), (1, 11), (2, 12), (3, 11), (4, 10), (5, 9), (6, 7), (7, 6), (8, 5), (9, 4)]
      + (10...22).map { ($0, 2) })
}
