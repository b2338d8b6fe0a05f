import ESSDomain
import TestSupport
import Testing

@Suite struct `An organisation in its file` {
  @Test func `is read back as it was written`() throws {
    var cooperative = Organisation.inOrder
    cooperative.id = RecordID(milliseconds: 1_700_000_000_000, chance: (1, 2))
    cooperative.contacts = [Contact(function: "présidente", name: "X", phone: "+212600000000")]
    cooperative.affiliations.chamber = .agriculture
    cooperative.recommendations = RecommendationCode.all.suffix(2)
    cooperative.subsidies = Organisation.associationInOrder.subsidies
    cooperative.identifiers.receipt = Organisation.associationInOrder.identifiers.receipt
    cooperative.channels = SalesChannel.allCases
    cooperative.jobs[0].fullTimeEquivalents = 7.5
    let text = JSONSample.written(cooperative)
    let read = try JSONSample.read(text, as: Organisation.self)
    #expect(read == cooperative)
    #expect(read?.unknown.isEmpty == true)
  }

  @Test func `keeps what is not known and what cannot be read`() throws {
    let text =
      #"{"capital":{"colour":"red","shares":"many"},"cousin":1,"legalForm":"circle","members":12,"name":{"fr":"A"}}"#
    let read = try #require(try JSONSample.read(text, as: Organisation.self))
    #expect(read.name.french == "A" && read.legalForm == nil && read.capital.shares == nil)
    #expect(JSONSample.written(read) == text)
  }

  @Test func `holds hostile values without harm`() throws {
    let text = #"""
      {"capital":{"subscribed":-9223372036854775808},"commune":"../../etc/passwd","createdOn":"9999-12-31",
      "durationYears":18446744073709551615,"jobsByDate":[{"permanent":1000000000000,"seasonal":1000000000000}],
      "membersByDate":[{"counts":{"women":-1,"men":1000000000000}},{}],"name":{"fr":"\u001b[2J"},"organs":[{}],
      "turnoverByYear":[{"year":-1}],"updatedOn":"0001-01-01"}
      """#
    let read = try #require(try JSONSample.read(text, as: Organisation.self))
    #expect(read.file == "organisations/unplaced.json")
    #expect(read.findings(.inNovember).count == Organisation.rules.count)
    for field in Organisation.fields.flattened { _ = field.datum(read) }
  }
}

@Suite struct `A partner in its file` {
  @Test func `is read back as it was written`() throws {
    var partner = try #require(Partner.nationalDirectory.first)
    var convention = Convention()
    convention.title = "Convention-cadre"
    convention.amount = Money(dirhams: 1_000)
    convention.partners = [RecordID(milliseconds: 1, chance: (0, 1))]
    var commitment = Commitment()
    commitment.what = "Local équipé"
    commitment.state = .promised
    convention.commitments = [commitment]
    partner.conventions = [convention]
    #expect(try JSONSample.read(JSONSample.written(partner), as: Partner.self) == partner)
  }
}
