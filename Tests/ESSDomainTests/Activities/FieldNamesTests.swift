import ESSDomain
import Testing

@Suite struct `Fields of training, plans and activities` {
  private func expectDistinct(_ fields: [FieldDescription], _ owner: String) {
    #expect(Set(fields.map(\.name)).count == fields.count, "\(owner): a name twice")
    for language in Language.allCases {
      let labels = fields.map { $0.label[language] }
      #expect(Set(labels.map(Folding.key)).count == labels.count, "\(owner): a label twice in \(language)")
      #expect(labels.allSatisfy { !$0.isEmpty }, "\(owner): a label missing in \(language)")
    }
    for field in fields {
      switch field.shape {
      case .record(let parts), .list(.record(let parts)): expectDistinct(parts, "\(owner).\(field.name)")
      default: break
      }
    }
  }

  private func expectDistinctAliases<R>(_ table: FieldTable<R>) {
    var owner: [String: String] = [:]
    for field in table.all {
      let names = [field.name] + field.description.aliases + Language.allCases.map { field.label[$0] }
      for name in Set(names.map(Folding.key)) {
        #expect(owner[name] == nil, "\(name) means \(owner[name] ?? "") and \(field.name)")
        owner[name] = field.name
      }
    }
  }

  @Test func `have distinct names and labels at every depth`() {
    expectDistinct(TrainingProgramme.fields.descriptions, "training")
    expectDistinct(RuralPlan.fields.descriptions, "plans")
    expectDistinct(Activity.fields.descriptions, "activities")
  }

  @Test func `have aliases that mean one field each`() {
    expectDistinctAliases(TrainingProgramme.fields)
    expectDistinctAliases(RuralPlan.fields)
    expectDistinctAliases(Activity.fields)
  }

  @Test(arguments: [
    ("date", "startsOn"), ("النوع", "type"), ("femmes", "women"), ("Suivi", "openFollowUps"),
    ("reco", "recommendations"),
    ("participants.women", "participants.women"), ("état", "state"), ("الجماعة", "commune"), ("objet", "title"),
  ])
  func `are found by what people call them`(_ called: String, _ name: String) {
    #expect(Activity.fields.field(called: called)?.name == name)
  }

  @Test func `that depend on the day are worked out for it`() throws {
    var project = PlanProject(1, done: 40)
    project.reportedOn = PlanSample.start.adding(days: 490)
    let plan = PlanSample.plan([project])
    let context = RuleContext(today: PlanSample.start.adding(days: 500), parameters: PlanSample.parameters)
    let gap = try #require(RuralPlan.fields["gap"])
    #expect(gap.datum(plan).isAbsent)
    #expect(gap.datum(of: plan, in: context) == .number(-10))
    #expect(RuralPlan.fields["light"]?.datum(of: plan, in: context) == TrafficLight.green.datum)
    #expect(RuralPlan.fields["projectsCount"]?.datum(of: plan, in: context) == .count(1))
  }

  @Test func `of choices have a label of their own in each language`() {
    func expectDistinctLabels<Value: ChoiceField>(_ type: Value.Type) {
      for language in Language.allCases {
        #expect(Set(Value.allCases.map { $0.label[language] }).count == Value.allCases.count, "\(type) in \(language)")
      }
    }
    expectDistinctLabels(ActivityType.self)
    expectDistinctLabels(ActivityState.self)
    expectDistinctLabels(ActivityValidation.self)
    expectDistinctLabels(FollowUpState.self)
    expectDistinctLabels(EvidenceKind.self)
    expectDistinctLabels(CaseKind.self)
    expectDistinctLabels(CaseOutcome.self)
    expectDistinctLabels(MediationOutcome.self)
    expectDistinctLabels(SessionStatus.self)
    expectDistinctLabels(CertificateType.self)
    expectDistinctLabels(PlanType.self)
    expectDistinctLabels(PlanStatus.self)
    expectDistinctLabels(ProjectStatus.self)
    expectDistinctLabels(ActionStatus.self)
    expectDistinctLabels(IndicatorKind.self)
    expectDistinctLabels(ReviewLevel.self)
    expectDistinctLabels(ReviewRating.self)
    expectDistinctLabels(TrafficLight.self)
    expectDistinctLabels(DecisionState.self)
    #expect(ActivityType.allCases.count == 15)
    #expect(ProjectStatus.allCases.count == 10)
  }
}
