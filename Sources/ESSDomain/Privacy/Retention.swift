extension Parameter.Name {
  /// Months after the last contact for which a person's data may be kept, where no day is set.
  public static let contactRetentionMonths = Parameter.Name("contactRetentionMonths")
  /// Full days in which a request of a person is to be answered.
  public static let requestAnswerDays = Parameter.Name("requestAnswerDays")
}

extension Parameters {
  /// The terms of the law on personal data.
  static let ofPersonalData = [
    Parameter(
      .contactRetentionMonths, 36,
      basis: LegalBasis(
        Phrase(
          fr: "loi 09-08, art. 3 : pas plus longtemps que nécessaire ; durée à fixer par le pôle",
          en: "law 09-08, art. 3: no longer than needed; the hub is to set the term",
          ar: "القانون 09-08، المادة 3: دون تجاوز المدة اللازمة؛ على القطب تحديدها"), .uncertain)),
    Parameter(.requestAnswerDays, 10, basis: .personalDataLaw8),
  ]
}

extension LegalBasis {
  static let personalDataLaw3 = LegalBasis(
    Phrase(fr: "loi 09-08, art. 3", en: "law 09-08, art. 3", ar: "القانون 09-08، المادة 3"), .sourced)
  static let personalDataLaw4 = LegalBasis(
    Phrase(fr: "loi 09-08, art. 4", en: "law 09-08, art. 4", ar: "القانون 09-08، المادة 4"), .sourced)
  static let personalDataLaw8 = LegalBasis(
    Phrase(fr: "loi 09-08, art. 8", en: "law 09-08, art. 8", ar: "القانون 09-08، المادة 8"), .sourced)
}

extension Contact {
  /// The last day on which the person may be kept: the day set, else a term after the last contact or the consent; nil
  /// where nothing tells.
  public func kept(months: Int) -> Day? {
    retainUntil ?? [lastContactOn, consentOn].compactMap { $0 }.max().map { $0.adding(months: months) }
  }
}

extension Contact {
  /// By what the person is found.
  var keys: [PersonKey] { [name, phone, email].compactMap { PersonKey($0) } }
}

extension Enrolment {
  /// The last day on which the trainee's name may be kept; nil where nothing tells.
  public func kept(months: Int) -> Day? {
    retainUntil
      ?? [enrolledOn, consentOn, presences.map(\.day).max()].compactMap { $0 }.max().map {
        $0.adding(months: months)
      }
  }
}

/// A person whose data the hub should hold no longer.
public struct OverdueRetention: Sendable, Hashable {
  public let kind: RecordKind
  public let record: RecordID
  public let title: Phrase
  /// What the person does there, without saying who.
  public let function: String
  /// The last day on which the data could be kept.
  public let keptUntil: Day
  /// By what the person is found: name, phone, e-mail.
  public let keys: [String]
}

extension Hub {
  /// The contacts and named trainees whose term is over, the longest first.
  public func retentionsOver(_ context: RuleContext) -> [OverdueRetention] {
    let months = context.threshold(.contactRetentionMonths)
    var found: [OverdueRetention] = []
    func isOver(_ contact: Contact) -> Bool { contact.kept(months: months).map { $0 < context.today } ?? false }
    func add(_ contacts: [Contact], _ kind: RecordKind, _ id: RecordID, _ title: Phrase) {
      // A number that somebody has in common whose term runs on finds that person too.
      let kept = Set(contacts.filter { !isOver($0) }.flatMap(\.keys).map(\.content))
      for contact in contacts where contact.isPersonal && isOver(contact) {
        found.append(
          OverdueRetention(
            kind: kind, record: id, title: title, function: contact.function,
            keptUntil: contact.kept(months: months) ?? context.today,
            keys: contact.keys.filter { !kept.contains($0.content) }.map(\.text)))
      }
    }
    organisations.forEach { _, organisation in
      if !organisation.contacts.isEmpty {
        add(organisation.contacts, .organisation, organisation.id, organisation.title)
      }
    }
    partners.forEach { _, partner in add(partner.contacts, .partner, partner.id, partner.title) }
    trainingProgrammes.forEach { _, programme in
      for enrolment in programme.sessions.flatMap(\.enrolments) where PersonKey(enrolment.name) != nil {
        guard let day = enrolment.kept(months: months), day < context.today else { continue }
        found.append(
          OverdueRetention(
            kind: .trainingProgramme, record: programme.id, title: programme.title, function: enrolment.role,
            keptUntil: day, keys: [enrolment.name]))
      }
    }
    return found.sorted { ($0.keptUntil, $0.record) < ($1.keptUntil, $1.record) }
  }
}
