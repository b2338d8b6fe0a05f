import ESSDomain

/// What the tree of a plan is narrowed to: words, and projects of one light.
struct PlanFilter: Sendable, Equatable {
  /// Folded words, all of which must occur.
  let words: [[UInt8]]
  let light: TrafficLight?

  init(_ text: String, light: TrafficLight?) {
    words = Folding.bytes(text).split(separator: 0x20).map { Array($0) }
    self.light = light
  }

  var passesEverything: Bool { words.isEmpty && light == nil }
}

/// The folded texts of a plan's tree, made once so that each letter of a filter costs a comparison only.
struct PlanTexts: Sendable {
  struct Project: Sendable {
    let text: [UInt8]
    let actions: [[UInt8]]
  }

  let axes: [[UInt8]]
  let projects: [[Project]]

  init(_ plan: RuralPlan) {
    axes = plan.axes.map { Folding.bytes("\($0.code) \($0.name.french) \($0.name.arabic)") }
    projects = plan.axes.map { axis in
      axis.projects.map { project in
        Project(
          text: Folding.bytes(
            "\(project.code) \(project.name.french) \(project.name.arabic) \(project.contractingAuthority)"),
          actions: project.actions.map { Folding.bytes("\($0.name) \($0.responsible)") })
      }
    }
  }

  /// Whether every word occurs in the text or in what stands above it.
  static func matches(_ words: [[UInt8]], _ text: [UInt8], under above: [UInt8] = []) -> Bool {
    words.allSatisfy { has($0, in: text) || has($0, in: above) }
  }

  private static func has(_ word: [UInt8], in text: [UInt8]) -> Bool {
    guard let first = word.first, word.count <= text.count else { return word.isEmpty }
    return (0...(text.count - word.count)).contains { place in
      text[place] == first && text[place..<place + word.count].elementsEqual(word)
    }
  }
}

/// The rows of a plan's tree that are shown.
struct PlanRows {
  let figures: PlanFigures
  let filter: PlanFilter
  /// Made only for a filter with words.
  let texts: PlanTexts?
  let isOpen: (PlanNode) -> Bool

  /// The rows in order: what passes the filter, with all that stands above it.
  func list() -> [PlanNode] {
    var rows: [PlanNode] = [.plan]
    guard isOpen(.plan) || !filter.passesEverything else { return rows }
    for axis in figures.plan.axes.indices {
      let projects = projects(of: axis)
      let isNamed = filter.light == nil && !filter.words.isEmpty && matches(axis: axis)
      guard filter.passesEverything || !projects.isEmpty || isNamed else { continue }
      rows.append(.axis(axis))
      if isOpen(.axis(axis)) || !filter.passesEverything { rows += projects }
    }
    return rows
  }

  private func projects(of axis: Int) -> [PlanNode] {
    guard let part = figures.plan.axis(axis) else { return [] }
    var rows: [PlanNode] = []
    for (position, project) in part.projects.enumerated() {
      if let light = filter.light, figures.light(axis: axis, project: position) != light { continue }
      let node = PlanNode.project(axis: axis, project: position)
      let all = project.actions.indices
      guard let text = texts?.projects[axis][position], let above = texts?.axes[axis], !filter.words.isEmpty else {
        rows.append(node)
        if isOpen(node) { rows += all.map { .action(axis: axis, project: position, action: $0) } }
        continue
      }
      if PlanTexts.matches(filter.words, text.text, under: above) {
        rows.append(node)
        if isOpen(node) { rows += all.map { .action(axis: axis, project: position, action: $0) } }
      } else {
        let found = all.filter { PlanTexts.matches(filter.words, text.actions[$0], under: text.text) }
        guard !found.isEmpty else { continue }
        rows.append(node)
        rows += found.map { .action(axis: axis, project: position, action: $0) }
      }
    }
    return rows
  }

  private func matches(axis: Int) -> Bool {
    guard let texts else { return false }
    return PlanTexts.matches(filter.words, texts.axes[axis])
  }
}
