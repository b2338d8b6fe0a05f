/// D01 and D02: what law 09-08 asks of the persons on record, wherever they stand.
public enum PersonalDataRules {
  /// Their numbers, which `check` counts whatever their weight.
  public static let ids: Set<String> = ["D01", "D02"]

  static let ofOrganisations: [Rule<Organisation>] = [
    knownBasis(["contacts"]) { contacts(of: $0.contacts, $1) },
    keptNoLonger(["contacts"]) { contacts(of: $0.contacts, $1) },
  ]
  static let ofPartners: [Rule<Partner>] = [
    knownBasis(["contacts"]) { contacts(of: $0.contacts, $1) },
    keptNoLonger(["contacts"]) { contacts(of: $0.contacts, $1) },
  ]
  static let ofProgrammes: [Rule<TrainingProgramme>] = [
    knownBasis(["sessions"]) { trainees(of: $0, $1) }, keptNoLonger(["sessions"]) { trainees(of: $0, $1) },
  ]

  /// A person on record, as the rules see them.
  struct Held {
    let what: Phrase
    let hasBasis: Bool
    let keptUntil: Day?
  }

  private static func trainees(of programme: TrainingProgramme, _ months: Int) -> [Held] {
    programme.sessions.flatMap(\.enrolments).filter { !$0.name.isEmpty }.map { enrolment in
      Held(
        what: enrolment.role.isEmpty
          ? Phrase(fr: "participant", en: "trainee", ar: "مشارك(ة)") : Phrase(same: enrolment.role),
        hasBasis: enrolment.legalBasis != nil, keptUntil: enrolment.kept(months: months))
    }
  }

  private static func contacts(of contacts: [Contact], _ months: Int) -> [Held] {
    contacts.filter(\.isPersonal).map { contact in
      Held(
        what: contact.function.isEmpty
          ? Phrase(fr: "contact", en: "contact", ar: "جهة اتصال") : Phrase(same: contact.function),
        hasBasis: contact.legalBasis != nil, keptUntil: contact.kept(months: months))
    }
  }

  private static func knownBasis<R: Record>(
    _ fields: [String], _ held: @escaping @Sendable (R, Int) -> [Held]
  ) -> Rule<R> {
    Rule(
      judging: "D01", .major,
      Phrase(fr: "Base légale des personnes", en: "Legal basis of persons", ar: "الأساس القانوني للمعطيات الشخصية"),
      basis: .personalDataLaw4, fields: fields
    ) { record, _ in
      let held = held(record, 0)
      guard !held.isEmpty else { return .notApplicable }
      guard let lacking = held.first(where: { !$0.hasBasis }) else { return .ok }
      return .breach(
        Phrase(
          fr: "\(lacking.what.fr) : données personnelles sans base légale",
          en: "\(lacking.what.en): personal data without a legal basis",
          ar: "\(lacking.what.ar): معطيات شخصية بدون أساس قانوني"))
    }
  }

  private static func keptNoLonger<R: Record>(
    _ fields: [String], _ held: @escaping @Sendable (R, Int) -> [Held]
  ) -> Rule<R> {
    Rule(
      judging: "D02", .major,
      Phrase(fr: "Durée de conservation", en: "Term of keeping", ar: "مدة الاحتفاظ بالمعطيات"),
      basis: .personalDataLaw3, fields: fields
    ) { record, context in
      let held = held(record, context.threshold(.contactRetentionMonths))
      guard !held.isEmpty else { return .notApplicable }
      let over = held.filter { $0.keptUntil.map { $0 < context.today } ?? false }
      guard let first = over.min(by: { ($0.keptUntil ?? context.today) < ($1.keptUntil ?? context.today) }),
        let day = first.keptUntil
      else {
        return held.contains { $0.keptUntil == nil } ? .unknown(termMissing) : .ok
      }
      return .breach(
        Phrase { language in
          let day = Formats(language).day(day)
          return Phrase(
            fr: "\(first.what.fr) : à effacer depuis le \(day) (essor privacy due)",
            en: "\(first.what.en): to be erased since \(day) (essor privacy due)",
            ar: "\(first.what.ar): يجب محوها منذ \(day) ‏(essor privacy due)")[language]
        })
    }
  }

  private static let termMissing = Phrase(
    fr: "durée de conservation à renseigner", en: "term of keeping missing", ar: "مدة الاحتفاظ غير مدونة")
}
