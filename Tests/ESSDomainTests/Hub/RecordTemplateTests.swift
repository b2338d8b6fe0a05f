import Testing

@testable import ESSDomain

@Suite struct `A record made after another` {
  private func names() -> () -> RecordID {
    var number: UInt64 = 100
    return {
      number += 1
      return RecordID(milliseconds: 5, chance: (0, number))
    }
  }

  @Test func `keeps what an organisation is and nothing that happened to it`() {
    var original = Organisation.inOrder
    original.contacts = [Contact(function: "présidente", name: "Fatima", phone: "0612345678")]
    original.notes = "vue en mars"
    original.unknown = [JSONMember(name: "badge", value: .string("A12"))]
    guard case .organisation(let copy) = AnyRecord.organisation(original).asTemplate(names()) else {
      Issue.record("a record of another kind")
      return
    }
    #expect(copy.id != original.id)
    #expect(copy.name == original.name && copy.legalForm == original.legalForm && copy.commune == original.commune)
    #expect(copy.identifiers == Identifiers())
    #expect(copy.createdOn == nil && copy.governance.lastAssemblyOn == nil)
    #expect(copy.members.isEmpty && copy.turnover.isEmpty && copy.jobs.isEmpty && copy.organs.isEmpty)
    #expect(copy.contacts.isEmpty && copy.notes.isEmpty && copy.unknown.isEmpty && copy.recordedBy.isEmpty)
  }

  @Test func `gives the modules of a programme names of their own, and its pathways lead to these`() {
    let make = names()
    var original = TrainingProgramme()
    original.id = make()
    original.startsOn = Day(iso: "2025-01-01")
    var module = TrainingModule()
    (module.id, module.name) = (make(), "Comptabilité")
    var pathway = TrainingPathway()
    (pathway.id, pathway.modules) = (make(), [module.id])
    (original.modules, original.pathways) = ([module], [pathway])
    guard case .trainingProgramme(let copy) = AnyRecord.trainingProgramme(original).asTemplate(make) else {
      Issue.record("a record of another kind")
      return
    }
    #expect(copy.startsOn == nil && copy.modules.map(\.name) == ["Comptabilité"])
    #expect(copy.modules[0].id != module.id && copy.pathways[0].id != pathway.id)
    #expect(copy.pathways[0].modules == [copy.modules[0].id])
  }

  @Test func `keeps the axes of a plan without their projects and reviews`() {
    let make = names()
    var original = RuralPlan()
    var axis = PlanAxis()
    (axis.id, axis.name) = (make(), BilingualName("Eau"))
    axis.projects = [PlanProject()]
    (original.id, original.axes, original.reviews) = (make(), [axis], [PlanReview()])
    original.status = .running
    guard case .ruralPlan(let copy) = AnyRecord.ruralPlan(original).asTemplate(make) else {
      Issue.record("a record of another kind")
      return
    }
    #expect(copy.status == .preparation && copy.reviews.isEmpty)
    #expect(copy.axes.map(\.name.french) == ["Eau"] && copy.axes[0].projects.isEmpty && copy.axes[0].id != axis.id)
  }
}
