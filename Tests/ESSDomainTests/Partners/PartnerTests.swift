import ESSDomain
import Testing

@Suite struct `A partner` {
  @Test func `of the national directory has a name in both scripts and an identity of its own`() {
    let partners = Partner.nationalDirectory
    #expect(partners.count > 20)
    #expect(Set(partners.map(\.id)).count == partners.count && !partners.map(\.id).contains(.none))
    #expect(Set(partners.map(\.acronym)).count == partners.count)
    #expect(partners.allSatisfy { !$0.name.french.isEmpty && !$0.name.arabic.isEmpty && $0.category != nil })
    #expect(partners.allSatisfy { $0.file == "partners.json" })
  }

  @Test func `has fields with names and labels of their own`() {
    let fields = Partner.fields.flattened
    #expect(Set(fields.map(\.name)).count == fields.count)
    for language in Language.allCases {
      #expect(Set(fields.map { Folding.key($0.label[language]) }).count == fields.count, "\(language)")
    }
    for field in fields {
      for alias in field.description.aliases {
        #expect(Partner.fields.field(called: alias)?.name == field.name, "\(alias)")
      }
    }
  }

  @Test func `is bound by a convention from its signature to its end`() {
    var convention = Convention()
    #expect(!convention.isInForce(on: .sure("2026-11-24")))
    convention.signedOn = .sure("2026-01-01")
    #expect(convention.isInForce(on: .sure("2026-11-24")))
    convention.endsOn = .sure("2026-11-24")
    #expect(convention.isInForce(on: .sure("2026-11-24")))
    #expect(!convention.isInForce(on: .sure("2026-11-25")))
    #expect(!convention.isInForce(on: .sure("2025-12-31")))
  }

  @Test func `is late with a commitment past its day and not kept`() {
    var commitment = Commitment()
    #expect(!commitment.isLate(on: .sure("2026-11-24")))
    commitment.dueOn = .sure("2026-11-23")
    #expect(commitment.isLate(on: .sure("2026-11-24")))
    commitment.state = .partlyKept
    #expect(commitment.isLate(on: .sure("2026-11-24")))
    commitment.state = .kept
    #expect(!commitment.isLate(on: .sure("2026-11-24")))
  }
}
