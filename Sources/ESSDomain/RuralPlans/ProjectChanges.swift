/// What has changed in a project since the last review that spoke of it.
public struct ProjectChanges: Sendable, Hashable {
  public let review: RecordID
  public let since: Day
  /// What that review found, where it said so.
  public let finding: String
  /// Indicators whose value is another one now.
  public let indicators: [IndicatorChange]
  public let status: Step<ProjectStatus>?
  public let physical: Step<Ratio>?
  public let paid: Step<Money>?
  public let milestones: [Milestone]
  public let closedDecisions: [Decision]
  public let openDecisions: [Decision]

  /// A value then and now; either may be unknown, and they differ.
  public struct Step<Value: Sendable & Hashable>: Sendable, Hashable {
    public let from: Value?
    public let to: Value?

    init?(_ from: Value?, _ to: Value?) {
      guard from != to else { return nil }
      self.from = from
      self.to = to
    }
  }

  public struct IndicatorChange: Sendable, Hashable {
    public let indicator: RecordID
    public let name: String
    public let from: Double?
    public let to: Double
  }

  /// Whether nothing at all has changed, open decisions apart.
  public var isEmpty: Bool {
    indicators.isEmpty && status == nil && physical == nil && paid == nil && milestones.isEmpty
      && closedDecisions.isEmpty
  }
}

extension RuralPlan {
  /// What has changed in a project since the last review that spoke of it; nil where none has, or no such project is here.
  public func changes(to id: RecordID, on today: Day) -> ProjectChanges? {
    guard let project = project(id), let review = lastReview(of: id, by: today), let heldOn = review.heldOn else {
      return nil
    }
    let items = review.items.filter { $0.project == id }
    let then = items.last { $0.standing != nil }?.standing
    let decided = decisions.filter { $0.project == id }
    return ProjectChanges(
      review: review.id, since: heldOn, finding: items.last { !$0.finding.isEmpty }?.finding ?? "",
      indicators: project.indicators.compactMap { indicator in
        guard let now = indicator.latest(on: today)?.value else { return nil }
        let before = indicator.latest(on: heldOn)?.value
        guard now != before else { return nil }
        return ProjectChanges.IndicatorChange(indicator: indicator.id, name: indicator.name, from: before, to: now)
      },
      status: then.flatMap { ProjectChanges.Step($0.status, project.status) },
      physical: then.flatMap { ProjectChanges.Step($0.physical, project.physicalProgress) },
      paid: then.flatMap { ProjectChanges.Step($0.paid, project.money(.paid)) },
      milestones: project.milestones.filter { milestone in
        guard let doneOn = milestone.doneOn else { return false }
        return doneOn > heldOn && doneOn <= today
      },
      closedDecisions: decided.filter { !$0.isOpen && ($0.closedOn ?? heldOn) > heldOn },
      openDecisions: decided.filter(\.isOpen))
  }
}

extension ProjectChanges {
  /// The changes as short sentences, the weightiest first; "nothing has changed" where nothing has.
  public var phrases: [Phrase] {
    var phrases: [Phrase] = []
    if let status { phrases.append(ProjectChanges.step(status) { value, language in value.label[language] }) }
    for change in indicators {
      phrases.append(
        Phrase { language in
          let formats = Formats(language)
          let now = formats.number(change.to)
          return change.name + (language == .french ? " : " : ": ")
            + (change.from.map { "\(formats.number($0)) → \(now)" } ?? now)
        })
    }
    if let physical {
      phrases.append(
        Phrase(fr: "physique", en: "physical", ar: "مادي").joined(
          to: ProjectChanges.step(physical) { value, language in Formats(language).percent(value) }))
    }
    if let paid {
      phrases.append(
        Phrase(fr: "payé", en: "paid", ar: "المؤدى").joined(
          to: ProjectChanges.step(paid) { value, language in Formats(language).roundedMoney(value) }))
    }
    for milestone in milestones {
      phrases.append(
        Phrase(
          fr: "jalon atteint : \(milestone.name)", en: "milestone reached: \(milestone.name)",
          ar: "محطة منجزة: \(milestone.name)"))
    }
    for decision in closedDecisions + openDecisions { phrases.append(ProjectChanges.sentence(decision)) }
    if isEmpty {
      phrases.insert(
        Phrase(fr: "rien n'a changé", en: "nothing has changed", ar: "لم يتغير شيء"), at: 0)
    }
    return phrases
  }

  private static func step<Value>(_ step: Step<Value>, _ text: (Value, Language) -> String) -> Phrase {
    Phrase { language in
      let unknown = Phrase(fr: "inconnu", en: "unknown", ar: "غير معروف")[language]
      return "\(step.from.map { text($0, language) } ?? unknown) → \(step.to.map { text($0, language) } ?? unknown)"
    }
  }

  private static func sentence(_ decision: Decision) -> Phrase {
    let number = decision.number.map { String($0) } ?? "?"
    let state = (decision.state ?? .open).label
    return Phrase(
      fr: "décision n° \(number) (\(decision.what)) : \(state.fr)",
      en: "decision no. \(number) (\(decision.what)): \(state.en)",
      ar: "القرار رقم \(number) (\(decision.what)): \(state.ar)")
  }
}
