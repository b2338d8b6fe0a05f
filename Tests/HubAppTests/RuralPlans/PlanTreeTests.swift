import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `The tree of a plan` {
  private func labels(_ walk: Walk) -> [String] {
    let plan = SamplePlan.plan
    return walk.state.planTree.rows.map { node in
      switch node {
      case .plan: "plan"
      case .axis(let axis): plan.axis(axis)?.code ?? "?"
      case .project(let axis, let project): plan.project(axis: axis, project: project)?.code ?? "?"
      case .action(let axis, let project, let action):
        plan.action(axis: axis, project: project, action: action)?.name ?? "?"
      }
    }
  }

  @Test func `shows axes, projects and actions of a small plan at once`() {
    let walk = SamplePlan.walk()
    #expect(
      labels(walk) == ["plan", "A1", "P-118", "Étude technique", "Travaux", "P-119", "Terrassement", "A2", "P-201"])
  }

  @Test func `shows the projects of a large plan closed`() {
    var hub = SamplePlan.hub
    var plan = SamplePlan.plan
    let project = plan.axes[0].projects[0]
    for number in 0..<100 {
      var copy = project
      copy.id = SamplePlan.name(UInt64(1_000 + number))
      plan.axes[1].projects.append(copy)
    }
    hub.ruralPlans.put(plan)
    var walk = Walk(through: hub, in: .french, Size(80, 24))
    walk.press(.character("4"), .enter)
    #expect(walk.state.planTree.rows.count == 1 + 2 + 103)
  }

  @Test func `closes and opens with Space, and Left goes up`() {
    var walk = SamplePlan.walk()
    walk.press(.down, .down, .space)
    #expect(!labels(walk).contains("Travaux"))
    #expect(walk.state.planTree.node == .project(axis: 0, project: 0))
    walk.press(.space)
    #expect(labels(walk).contains("Travaux"))
    walk.press(.left, .left)
    #expect(walk.state.planTree.node == .axis(0))
    walk.press(.left)
    #expect(labels(walk) == ["plan", "A1", "A2", "P-201"])
  }

  @Test func `turns the arrows round in Arabic`() {
    var walk = SamplePlan.walk(in: .arabic)
    walk.press(.down, .right)
    #expect(labels(walk) == ["plan", "A1", "A2", "P-201"])
    walk.press(.left)
    #expect(labels(walk).count == 9)
  }

  @Test func `filters while one types and keeps what stands above`() {
    var walk = SamplePlan.walk()
    walk.press(.character("/"))
    walk.type("terrass")
    #expect(labels(walk) == ["plan", "A1", "P-119", "Terrassement"])
    walk.press(.enter, .escape)
    #expect(labels(walk).count == 9)
    #expect(walk.state.place == .plan(SamplePlan.id))
  }

  @Test func `finds a project by its Arabic name and letters that look alike`() {
    var walk = SamplePlan.walk(in: .arabic)
    walk.press(.character("/"))
    walk.type("الزعفران")
    #expect(labels(walk) == ["plan", "A1", "P-118", "Étude technique", "Travaux"])
    walk.press(.escape, .character("/"))
    walk.type("ecole")
    #expect(labels(walk) == ["plan", "A2", "P-201"])
  }

  @Test func `shows one light alone, red then amber then grey`() {
    var walk = SamplePlan.walk()
    walk.press(.character("f"))
    #expect(labels(walk) == ["plan", "A1", "P-118", "Étude technique", "Travaux"])
    walk.press(.character("f"))
    #expect(labels(walk) == ["plan"])
    #expect(walk.shows("Aucun projet ne répond"))
    walk.press(.character("f"))
    #expect(labels(walk) == ["plan", "A2", "P-201"])
    walk.press(.character("f"))
    #expect(labels(walk).count == 9)
  }

  @Test(arguments: [
    (Language.french, ["! rouge", "● vert", "○ gris"]), (.english, ["! red", "● green", "○ grey"]),
  ])
  func `says the light with a sign and a word`(_ language: Language, _ words: [String]) {
    let walk = SamplePlan.walk(in: language)
    for word in words { #expect(walk.shows(word), "\(word)") }
  }

  @Test func `says the light in Arabic too`() {
    for light in TrafficLight.allCases {
      let line = light.line(in: .arabic)
      #expect(line.plain.string == "\(light.sign) \(light.label.ar)")
      #expect(line.spans.first?.role == light.role)
    }
    #expect(TrafficLight.red.line(in: .arabic).plain.string == "! أحمر")
  }

  @Test func `opens the detail of a project over the tree where there is no room beside it`() {
    var walk = SamplePlan.walk()
    walk.press(.down, .down, .enter)
    #expect(walk.state.planTree.isReading)
    #expect(walk.shows("jalon « Marché attribué » en retard de 112 jours"))
    #expect(walk.shows("AREP"))
    walk.press(.end)
    #expect(walk.shows("Obtenir le titre foncier"))
    walk.press(.escape)
    #expect(!walk.state.planTree.isReading)
    #expect(walk.state.place == .plan(SamplePlan.id))
  }

  @Test func `shows the detail beside the tree on a wide screen`() {
    var walk = SamplePlan.walk(in: .french, Size(140, 40))
    walk.press(.down, .down)
    for text in ["Coopératives raccordées", "ANDZOA", "Total", "2,1 MDH de 7,0 MDH", "Marché attribué"] {
      #expect(walk.shows(text), "\(text)")
    }
  }

  @Test func `keeps the selected project when the plan changes`() {
    var walk = SamplePlan.walk()
    walk.press(.end)
    #expect(walk.state.planTree.node == .project(axis: 1, project: 0))
    var plan = SamplePlan.plan
    plan.axes[0].projects.removeFirst()
    var hub = SamplePlan.hub
    hub.ruralPlans.put(plan)
    walk.happen(.reloaded(hub, [], UndoTitles()))
    #expect(walk.state.planTree.node == .project(axis: 1, project: 0))
    #expect(walk.state.planTree.rows.count == 6)
  }

  @Test func `survives records without identity`() {
    var hub = SamplePlan.hub
    var plan = SamplePlan.plan
    for axis in plan.axes.indices {
      plan.axes[axis].id = .none
      for project in plan.axes[axis].projects.indices { plan.axes[axis].projects[project].id = .none }
    }
    hub.ruralPlans.put(plan)
    var walk = Walk(through: hub, in: .french, Size(80, 24))
    walk.press(.character("4"), .enter, .down, .left)
    #expect(walk.state.planTree.rows.count == 4)
    walk.press(.character("R"), .pageDown, .pageDown)
    #expect(walk.screen.count == 24)
  }

  @Test func `draws the same whether or not the rows were worked out before`() {
    let walk = SamplePlan.walk()
    var fresh = walk.state
    fresh.planTree = PlanTreeState()
    #expect(fresh.view().lines() == walk.state.view().lines())
  }

  @Test(arguments: Language.allCases, [Size(60, 16), Size(80, 24), Size(90, 60), Size(120, 40), Size(200, 50)])
  func `draws every row's detail at every size`(_ language: Language, _ size: Size) {
    var walk = SamplePlan.walk(in: language, size)
    for _ in 0..<9 {
      #expect(walk.screen.count == size.height)
      walk.press(.enter)
      #expect(walk.screen.count == size.height)
      walk.press(.escape)
      if walk.state.place == .plans { walk.press(.enter) }
      walk.press(.down)
    }
  }
}
