import Testing

@testable import ESSDomain

@Suite struct `The fields on persons` {
  /// Every table of fields there is, those inside others included, by its way.
  private func tables() -> [(path: String, fields: [FieldDescription])] {
    var found: [(String, [FieldDescription])] = []
    func walk(_ shape: FieldShape, _ path: String) {
      switch shape {
      case .record(let fields):
        found.append((path, fields))
        for field in fields { walk(field.shape, "\(path).\(field.name)") }
      case .list(let inner): walk(inner, path)
      default: break
      }
    }
    walk(Organisation.shape, "organisation")
    walk(TrainingProgramme.shape, "training")
    walk(RuralPlan.shape, "plan")
    walk(Activity.shape, "activity")
    walk(Partner.shape, "partner")
    walk(HubProfile.shape, "hub")
    walk([PrivacyRequest].shape, "requests")
    return found
  }

  private func isText(_ shape: FieldShape) -> Bool {
    switch shape {
    case .text, .longText: true
    case .list(let inner): isText(inner)
    default: false
    }
  }

  @Test func `are all marked where a table is about a person`() {
    let ofPersons = tables().filter { $0.fields.contains { $0.traits.contains(.identifying) } }
    #expect(
      Set(ofPersons.map(\.path)) == [
        "organisation.contacts", "training.sessions.enrolments", "partner.contacts", "hub.staff",
      ])
    for (path, fields) in ofPersons {
      for field in fields where isText(field.shape) {
        // A function alone and a half-day tell of nobody, and stay when their person is erased.
        let stays = field.name == "function" || field.name == "presences"
        #expect(field.traits.contains(.personal) != stays, "\(path).\(field.name)")
      }
      for field in fields where field.traits.contains(.identifying) { #expect(field.traits.contains(.personal)) }
    }
  }

  @Test func `are marked where they name who did something`() {
    let names: Set = ["trainer", "staff", "owner", "responsible", "recordedBy", "updatedBy"]
    for (path, fields) in tables() {
      for field in fields where names.contains(field.name) && isText(field.shape) {
        #expect(field.traits.contains(.personal), "\(path).\(field.name)")
      }
    }
  }

  @Test func `never hold an identity card, a birth date or a bank account`() {
    for (path, fields) in tables() {
      for field in fields {
        #expect(
          !["cin", "cnie", "nationalid", "birthdate", "bornon", "rib", "iban", "health"].contains(
            field.name.lowercased()), "\(path)")
      }
    }
  }
}

@Suite struct `The rules on personal data` {
  private let context = RuleContext(today: .sure("2026-11-24"), parameters: .ofTheField)

  private func result(_ id: String, _ change: (inout Contact) -> Void) -> RuleResult? {
    var organisation = Organisation()
    var contact = Contact(function: "présidente", name: "X", phone: "0612345678")
    contact.legalBasis = .consent
    contact.retainUntil = .sure("2027-01-01")
    change(&contact)
    organisation.contacts = [contact]
    return organisation.findings(context).first { $0.rule == id }?.result
  }

  @Test func `ask for a legal basis`() {
    #expect(result("D01") { _ in } == .ok)
    guard case .breach? = result("D01", { $0.legalBasis = nil }) else { return #expect(Bool(false)) }
    #expect(result("D01") { ($0.name, $0.phone, $0.legalBasis) = ("", "", nil) } == .notApplicable)
  }

  @Test func `ask for the end of a term`() {
    #expect(result("D02") { _ in } == .ok)
    #expect(result("D02") { $0.retainUntil = context.today } == .ok)
    guard case .breach? = result("D02", { $0.retainUntil = .sure("2026-11-23") }) else { return #expect(Bool(false)) }
    guard case .unknown? = result("D02", { $0.retainUntil = nil }) else { return #expect(Bool(false)) }
    // Without a day of its own: 36 months after the last contact.
    guard case .breach? = result("D02", { ($0.retainUntil, $0.lastContactOn) = (nil, .sure("2023-11-23")) }) else {
      return #expect(Bool(false))
    }
    #expect(result("D02") { ($0.retainUntil, $0.lastContactOn) = (nil, .sure("2023-11-24")) } == .ok)
  }

  @Test func `name nobody`() {
    for id in ["D01", "D02"] {
      let found = result(id) { ($0.name, $0.legalBasis, $0.retainUntil) = ("Zyxwv", nil, .sure("2020-01-01")) }
      guard case .breach(let phrase)? = found else { return #expect(Bool(false)) }
      for language in Language.allCases {
        #expect(!phrase[language].contains("Zyxwv") && !phrase[language].contains("0612"))
      }
    }
  }

  @Test func `weigh nothing in the compliance of organisations`() {
    var organisation = Organisation()
    let before = Compliance(organisation, context)
    organisation.contacts = [Contact(function: "présidente", name: "X")]
    #expect(Compliance(organisation, context) == before)
  }

  @Test func `hold for trainees who are named`() {
    var programme = TrainingProgramme()
    var (session, enrolment) = (TrainingSession(), Enrolment())
    func result(_ id: String) -> RuleResult? {
      session.enrolments = [enrolment]
      programme.sessions = [session]
      return programme.findings(context).first { $0.rule == id }?.result
    }
    #expect(result("D01") == .notApplicable)
    enrolment.name = "X"
    guard case .breach? = result("D01") else { return #expect(Bool(false)) }
    (enrolment.legalBasis, enrolment.enrolledOn) = (.consent, .sure("2020-01-01"))
    #expect(result("D01") == .ok)
    guard case .breach? = result("D02") else { return #expect(Bool(false)) }
  }
}

@Suite struct `A request of a person` {
  private func context(_ today: String) -> RuleContext { RuleContext(today: .sure(today), parameters: .ofTheField) }

  @Test func `is due after ten full days`() {
    let request = PrivacyRequest(id: .none, .erasure, receivedOn: .sure("2026-11-24"))
    #expect(request.dueOn(context("2026-11-24")) == .sure("2026-12-04"))
    #expect(!request.isLate(context("2026-12-04")))
    #expect(request.isLate(context("2026-12-05")))
    var answered = request
    answered.state = .done
    #expect(!answered.isLate(context("2027-12-05")))
  }

  @Test func `is known by initials only`() {
    for text in ["", "F.A.", "FA", "ف ع".filter { $0 != " " }] { #expect(PrivacyRequest.isInitials(text)) }
    for text in ["Fatima", "F A", "06123"] { #expect(!PrivacyRequest.isInitials(text)) }
  }
}

@Suite struct `The notice on personal data` {
  @Test func `says in both languages who holds the data and what the rights are`() {
    var profile = HubProfile()
    (profile.controller, profile.rightsAddress, profile.cndpReceipt) = (
      "Conseil régional", "rue 1, Agadir", "D-123/2026"
    )
    let notice = PrivacyNotice(of: profile, keptMonths: 36)
    for text in [notice.french, notice.arabic] {
      for part in ["Conseil régional", "rue 1, Agadir", "D-123/2026", "36", "09-08"] { #expect(text.contains(part)) }
    }
    #expect(PrivacyNotice(of: HubProfile(), keptMonths: 36).french.contains("……"))
  }
}
