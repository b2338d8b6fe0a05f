import ESSDomain
import Testing

@Suite struct `Capital and duration` {
  @Test func `C05: the capital is 1,000 dirhams or more`() {
    #expect(Organisation.inOrder.outcome("C05") == .ok)
    let poor = Organisation.inOrder.with { $0.capital.subscribed = Money(centimes: 99_999) }
    #expect(poor.outcome("C05") == .breach(.blocking))
    #expect(poor.sentence("C05")?.fr.contains("999,99") == true)
    #expect(Organisation.associationInOrder.outcome("C05") == .notApplicable)
  }

  @Test func `C05: a share is 100 dirhams or more`() {
    let small = Organisation.inOrder.with { $0.capital.shareValue = Money(dirhams: 50) }
    #expect(small.outcome("C05") == .breach(.blocking))
    #expect(small.with { $0.capital.subscribed = nil }.outcome("C05") == .breach(.blocking))
  }

  @Test func `C05: the value of a share follows from capital and shares`() {
    let derived = Organisation.inOrder.with {
      $0.capital.shareValue = nil
      $0.capital.shares = 240
    }
    #expect(derived.outcome("C05") == .ok)
    #expect(derived.with { $0.capital.shares = 241 }.outcome("C05") == .breach(.blocking))
    #expect(derived.with { $0.capital.shares = 0 }.outcome("C05") == .unknown)
    #expect(derived.with { $0.capital.shares = nil }.outcome("C05") == .unknown)
  }

  @Test func `C06: a quarter of the cash capital is paid up`() {
    #expect(Organisation.inOrder.outcome("C06") == .ok)
    let unpaid = Organisation.inOrder.with { $0.capital.paidUp = Money(centimes: 499_999) }
    #expect(unpaid.outcome("C06") == .breach(.major))
    #expect(Organisation.inOrder.with { $0.capital.paidUp = nil }.outcome("C06") == .unknown)
    #expect(Organisation.inOrder.with { $0.capital.cash = .zero }.outcome("C06") == .notApplicable)
    let immense = Organisation.inOrder.with { $0.capital.cash = Money(centimes: .max) }
    #expect(immense.outcome("C06") == .breach(.major))
  }

  @Test func `C08: statutes last 99 years at most`() {
    #expect(Organisation.inOrder.outcome("C08") == .ok)
    #expect(Organisation.inOrder.with { $0.durationYears = 100 }.outcome("C08") == .breach(.minor))
    #expect(Organisation.inOrder.with { $0.durationYears = nil }.outcome("C08") == .unknown)
    #expect(Organisation.associationInOrder.outcome("C08") == .notApplicable)
  }
}

@Suite struct `Registers and receipts` {
  private let unregistered = Organisation.inOrder.with {
    $0.identifiers.localRegisterNumber = ""
    $0.identifiers.localRegisterCourt = ""
    $0.identifiers.localRegisterDate = nil
  }

  @Test func `C07: a cooperative created after 2016 without registration is blocked`() {
    #expect(Organisation.inOrder.outcome("C07") == .ok)
    #expect(unregistered.outcome("C07") == .breach(.blocking))
    #expect(Organisation.associationInOrder.outcome("C07") == .notApplicable)
  }

  @Test func `C07: an older one is to regularise`() {
    let old = unregistered.with { $0.createdOn = .sure("2016-12-31") }
    #expect(old.outcome("C07") == .breach(.minor))
    #expect(old.sentence("C07")?.fr.hasSuffix("(à régulariser)") == true)
    #expect(unregistered.with { $0.createdOn = .sure("2017-01-01") }.outcome("C07") == .breach(.blocking))
  }

  @Test func `C07: a file that nobody saw is unknown, and says what is missing`() {
    let unseen = Organisation.inOrder.with {
      $0.identifiers.localRegisterCourt = ""
      $0.identifiers.fileSeenOn = nil
    }
    #expect(unseen.outcome("C07") == .unknown)
    #expect(unseen.sentence("C07")?.fr == "registre local : tribunal à renseigner")
  }

  @Test func `C12: a definitive receipt, or a provisional one of more than 60 days`() {
    let association = Organisation.associationInOrder
    #expect(association.outcome("C12") == .ok)
    let provisional = association.with {
      $0.identifiers.receipt.type = .provisional
      $0.identifiers.receipt.date = .sure("2026-09-24")
    }
    #expect(provisional.outcome("C12") == .ok)
    let waiting = provisional.with { $0.identifiers.receipt.date = .sure("2026-09-25") }
    #expect(waiting.outcome("C12") == .breach(.information))
    #expect(waiting.sentence("C12")?.fr.hasSuffix("24/11/2026") == true)
    #expect(provisional.with { $0.identifiers.receipt.date = nil }.outcome("C12") == .unknown)
    #expect(Organisation.inOrder.outcome("C12") == .notApplicable)
  }

  @Test func `C12: no receipt is major once it is known`() {
    let without = Organisation.associationInOrder.with { $0.identifiers.receipt = Receipt() }
    #expect(without.outcome("C12") == .unknown)
    #expect(without.with { $0.identifiers.fileSeenOn = .sure("2026-01-05") }.outcome("C12") == .breach(.major))
    #expect(without.with { $0.identifiers.receipt.type = .refused }.outcome("C12") == .breach(.major))
  }

  @Test func `C13: a new board is declared within its delay`() {
    let association = Organisation.associationInOrder
    #expect(association.outcome("C13") == .ok)
    let undeclared = association.with { $0.governance.boardChangedOn = .sure("2026-10-24") }
    #expect(undeclared.outcome("C13") == .breach(.major))
    #expect(undeclared.with { $0.governance.boardChangedOn = .sure("2026-10-25") }.outcome("C13") == .ok)
    #expect(undeclared.with { $0.governance.lastDeclarationOn = nil }.outcome("C13") == .unknown)
    #expect(association.with { $0.governance.boardChangedOn = nil }.outcome("C13") == .unknown)
    #expect(Organisation.inOrder.outcome("C13") == .notApplicable)
  }
}
