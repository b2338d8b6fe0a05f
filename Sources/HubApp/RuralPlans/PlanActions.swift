import ESSDomain
import TerminalKit

extension Action {
  static let ruralPlans = [
    openBranch, toggleBranch, closeBranch, filterTree, cycleLight, startReview, openProjects, closeProjects, branchDown,
    branchUp, branchFirst, branchLast,
  ]

  static let openBranch = Action(
    "branch-open", keys: [.enter, .character("l")], on: Scope(.planTree), footer: 1,
    title: Phrase(fr: "Ouvrir la ligne ou sa fiche", en: "Open the row or its record", ar: "فتح السطر أو بطاقته"),
    hint: Phrase(fr: "ouvrir", en: "open", ar: "فتح")
  ) { state throws(Refusal) in
    guard let plan = state.shownPlan, let node = state.planTree.node else { throw .nothingSelected }
    guard !state.planTree.isReading else { throw .alreadyReading }
    if state.planTreeLayout.detail.isEmpty || !plan.hasChildren(node) {
      state.planTree.isReading = true
    } else {
      state.planTree.turn(node, in: plan)
    }
    return []
  }

  static let toggleBranch = Action(
    "branch-toggle", keys: [.space], on: Scope(.planTree), footer: 3,
    title: Phrase(fr: "Déplier ou replier", en: "Unfold or fold", ar: "بسط أو طي"),
    hint: Phrase(fr: "déplier", en: "unfold", ar: "بسط")
  ) { state throws(Refusal) in
    guard let plan = state.shownPlan, let node = state.planTree.node else { throw .nothingSelected }
    if state.planTree.isReading {
      _ = state.movePlanTree(.pageDown)
      return []
    }
    guard plan.hasChildren(node) else {
      throw Refusal(
        Phrase(
          fr: "Il n'y a rien sous cette ligne ; Entrée ouvre sa fiche.",
          en: "Nothing hangs on this row; Enter opens its record.",
          ar: "لا شيء تحت هذا السطر؛ Enter لفتح بطاقته."))
    }
    state.planTree.turn(node, in: plan)
    return []
  }

  static let closeBranch = Action(
    "branch-close", keys: [.character("h")], on: Scope(.planTree),
    title: Phrase(
      fr: "Replier, ou remonter d'un niveau", en: "Fold, or go up one level", ar: "طي أو الصعود مستوى واحدا")
  ) { state throws(Refusal) in
    guard state.leavePlanNode() else { throw .nothingSelected }
    return []
  }

  static let filterTree = Action(
    "tree-filter", keys: [.character("/"), .function(3)], on: Scope(.planTree), footer: 3,
    title: Phrase(fr: "Filtrer l'arbre", en: "Filter the tree", ar: "تصفية الشجرة"),
    hint: Phrase(fr: "filtrer", en: "filter", ar: "تصفية"), synonyms: ["chercher", "projet", "search", "بحث"]
  ) { state throws(Refusal) in
    guard state.shownPlan != nil else { throw .nothingSelected }
    _ = state.closePlanDetail()
    state.planTree.isFiltering = true
    return []
  }

  static let cycleLight = Action(
    "light-filter", keys: [.character("f")], on: Scope(.planTree), footer: 4,
    title: Phrase(
      fr: "Ne voir que les rouges, les orange, les gris, ou tout", en: "See red, amber, grey only, or all",
      ar: "عرض الأحمر أو البرتقالي أو الرمادي فقط، أو الكل"), hint: Phrase(fr: "couleur", en: "colour", ar: "اللون"),
    synonyms: ["feu", "rouge", "red", "amber", "retard", "أحمر"]
  ) { state throws(Refusal) in
    guard state.shownPlan != nil else { throw .nothingSelected }
    _ = state.closePlanDetail()
    let order: [TrafficLight?] = [nil, .red, .amber, .grey]
    let next = order[((order.firstIndex(of: state.planTree.light) ?? 0) + 1) % order.count]
    state.planTree.light = next
    state.say(
      next.map { Phrase(fr: "Seulement : ", en: "Only: ", ar: "فقط: ").joined(to: $0.label, by: "") }
        ?? Phrase(fr: "Tous les projets.", en: "All projects.", ar: "كل المشاريع."))
    return []
  }

  static let openProjects = Action(
    "projects-open", keys: [.character("+")], on: Scope(.planTree),
    title: Phrase(fr: "Déplier tous les projets", en: "Unfold all projects", ar: "بسط كل المشاريع")
  ) { state throws(Refusal) in
    guard let plan = state.shownPlan else { throw .nothingSelected }
    state.planTree.setProjects(open: true, in: plan)
    return []
  }

  static let closeProjects = Action(
    "projects-close", keys: [.character("-")], on: Scope(.planTree),
    title: Phrase(fr: "Replier tous les projets", en: "Fold all projects", ar: "طي كل المشاريع")
  ) { state throws(Refusal) in
    guard let plan = state.shownPlan else { throw .nothingSelected }
    state.planTree.setProjects(open: false, in: plan)
    return []
  }

  static let branchDown = moving(
    "branch-down", "j", .down,
    Phrase(fr: "Ligne suivante de l'arbre", en: "Next row of the tree", ar: "السطر التالي في الشجرة"))
  static let branchUp = moving(
    "branch-up", "k", .up,
    Phrase(fr: "Ligne précédente de l'arbre", en: "Previous row of the tree", ar: "السطر السابق في الشجرة"))
  static let branchFirst = moving(
    "branch-first", "g", .home, Phrase(fr: "Haut de l'arbre", en: "Top of the tree", ar: "أعلى الشجرة"))
  static let branchLast = moving(
    "branch-last", "G", .end, Phrase(fr: "Bas de l'arbre", en: "Bottom of the tree", ar: "أسفل الشجرة"))

  /// A letter that stands for an arrow.
  private static func moving(_ id: String, _ letter: Character, _ key: Key, _ title: Phrase) -> Action {
    // The top is reached by `g g`, as everywhere.
    let isTop = letter == "g"
    return Action(
      id, keys: isTop ? [] : [.character(letter)],
      more: isTop ? [KeyBinding(.character(letter), .character(letter))] : [], on: Scope(.planTree), title: title
    ) { state throws(Refusal) in
      guard state.movePlanTree(key) else { throw .nothingSelected }
      return []
    }
  }
}

extension Refusal {
  static let alreadyReading = Refusal(
    Phrase(
      fr: "La fiche est ouverte ; Échap revient à l'arbre.", en: "The record is open; Esc goes back to the tree.",
      ar: "البطاقة مفتوحة؛ Esc للعودة إلى الشجرة."))
}
