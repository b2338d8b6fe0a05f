import ESSDomain
import TerminalKit
import Testing
import WalkSupport

@testable import HubApp

@Suite struct `The review of a plan` {
  /// A review begun, past the committee, at the first project.
  private func begun(in language: Language = .french, _ size: Size = Size(80, 24)) -> Walk {
    var walk = SamplePlan.walk(in: language, size)
    walk.press(.character("R"), .tab, .tab)
    walk.type("Wali, DRA")
    walk.press(.function(9))
    return walk
  }

  /// Puts the keyboard into a field.
  private func go(_ walk: inout Walk, to field: ReviewField) {
    for _ in 0..<60 where walk.state.review?.focus != field { walk.press(.tab) }
    #expect(walk.state.review?.focus == field)
  }

  private func entered(_ walk: inout Walk) {
    go(&walk, to: ReviewField(.done, of: SamplePlan.works))
    walk.type("45")
    go(&walk, to: ReviewField(.value, of: SamplePlan.connected))
    walk.type("7")
    go(&walk, to: ReviewField(.value, of: SamplePlan.jobs))
    walk.type("22")
    go(&walk, to: ReviewField(.women, of: SamplePlan.jobs))
    walk.type("19")
    go(&walk, to: ReviewField(.milestone, of: SamplePlan.awarded))
    walk.press(.space)
    go(&walk, to: ReviewField(.followUp, of: SamplePlan.landTitle))
    walk.press(.space)
    go(&walk, to: ReviewField(.blocked))
    walk.press(.space, .space)
    go(&walk, to: ReviewField(.finding))
    walk.type("Foncier réglé ; appel d'offres relancé")
    go(&walk, to: ReviewField(.what))
    walk.type("Commission d'ouverture des plis")
    go(&walk, to: ReviewField(.owner))
    walk.type("AREP")
    go(&walk, to: ReviewField(.deadline))
    walk.type("15/12/2026")
  }

  @Test func `starts with the day, the committee of last time and the most urgent project`() {
    var walk = SamplePlan.walk()
    walk.press(.character("R"))
    #expect(walk.state.place == .review(SamplePlan.id))
    #expect(walk.shows("24/11/2026"))
    #expect(walk.shows("comité technique"))
    walk.press(.function(9))
    #expect(walk.state.review?.page == .project(SamplePlan.saffron))
    #expect(walk.shows("1 de 3"))
  }

  @Test func `saves the review with everything entered, and the activity that it was`() throws {
    var walk = begun()
    entered(&walk)
    walk.press(.function(9), .control("s"))
    #expect(walk.state.review?.page == .closing)
    walk.press(.control("s"))

    let change = try #require(walk.changes.last)
    #expect(change.action == "review-save")
    #expect(change.title.fr == "Revue du 24/11/2026 — PDR Souss-Massa")
    #expect(change.edits.count == 2)
    guard case .ruralPlan(let plan)? = change.edits.first?.after,
      case .activity(let activity)? = change.edits.last?.after
    else {
      Issue.record("a plan and an activity were expected")
      return
    }
    let review = try #require(plan.reviews.last)
    #expect(review.heldOn == Walk.today)
    #expect(review.level == .technical)
    #expect(review.participants == ["Wali", "DRA"])
    #expect(review.items.map(\.project) == [SamplePlan.saffron, SamplePlan.saffron])
    #expect(
      review.items[0].values == [EnteredValue(SamplePlan.connected, 7), EnteredValue(SamplePlan.jobs, 22, women: 19)])
    #expect(review.items[0].milestones == [SamplePlan.awarded])
    #expect(review.items[0].blocked == false)
    #expect(review.items[0].finding == "Foncier réglé ; appel d'offres relancé")
    #expect(review.items[1].action == SamplePlan.works)
    #expect(review.items[1].done == Ratio(percent: 45))
    let decision = try #require(review.decisions.first)
    #expect(decision.number == 2)
    #expect(decision.project == SamplePlan.saffron)
    #expect(decision.what == "Commission d'ouverture des plis")
    #expect(decision.owner == "AREP")
    #expect(decision.deadline == Day(iso: "2026-12-15"))

    let project = try #require(plan.project(SamplePlan.saffron))
    #expect(project.actions[1].done == Ratio(percent: 45))
    #expect(project.indicators[0].latest(on: Walk.today)?.value == 7)
    #expect(project.milestones[0].doneOn == Walk.today)
    #expect(plan.reviews[0].decisions[0].state == .done)

    #expect(activity.type == .planReview)
    #expect(activity.startsOn == Walk.today)
    #expect(activity.planLinks == [PlanLink(plan: SamplePlan.id, review: review.id)])
    #expect(activity.participants.total == 2)
    #expect(activity.results == "Examinés : 1 projet ; relevés : 2 valeurs ; 1 décision.")
  }

  @Test func `goes back to the plan, which shows the review`() {
    var walk = begun()
    entered(&walk)
    walk.press(.control("s"), .control("s"))
    #expect(walk.state.review == nil)
    #expect(walk.state.place == .plan(SamplePlan.id))
    #expect(walk.shows("24/11/2026 · comité technique · 1 projet · 1 décision"))
    #expect(walk.effects.contains(.keepDraft(name: ReviewState.draftName(SamplePlan.id), nil)))
    walk.press(.escape, .escape)
    #expect(walk.state.place == .plans)
  }

  @Test func `keeps everything when the disk refuses, and saves at the next attempt`() {
    var walk = begun()
    entered(&walk)
    walk.refusal = Phrase(fr: "Disque plein.", en: "Disk full.", ar: "القرص ممتلئ.")
    walk.press(.control("s"), .control("s"))
    #expect(walk.shows("Disque plein."))
    #expect(walk.state.place == .review(SamplePlan.id))
    #expect(
      walk.state.review?.sheet(of: .project(SamplePlan.saffron))[ReviewField(.finding)]
        == "Foncier réglé ; appel d'offres relancé")
    #expect(walk.state.hub.ruralPlans[SamplePlan.id]?.reviews.count == 1)
    walk.refusal = nil
    walk.press(.control("s"))
    #expect(walk.state.place == .plan(SamplePlan.id))
    #expect(walk.state.hub.ruralPlans[SamplePlan.id]?.reviews.count == 2)
    #expect(walk.state.hub.activities.count == 1)
  }

  @Test func `refuses what cannot be and says why`() {
    var walk = begun()
    go(&walk, to: ReviewField(.done, of: SamplePlan.works))
    walk.type("145")
    walk.press(.tab)
    #expect(walk.shows("Un avancement va de 0 à 100"))
    walk.press(.function(9))
    #expect(walk.state.review?.page == .project(SamplePlan.saffron))
    #expect(walk.state.review?.focus == ReviewField(.done, of: SamplePlan.works))
    walk.press(.backspace, .backspace, .backspace)
    walk.type("45")
    go(&walk, to: ReviewField(.women, of: SamplePlan.jobs))
    walk.type("3")
    walk.press(.function(9))
    #expect(walk.shows("Donner d'abord la valeur totale"))
    go(&walk, to: ReviewField(.value, of: SamplePlan.jobs))
    walk.type("2")
    walk.press(.function(9))
    #expect(walk.shows("Les femmes sont comprises dans la valeur"))
  }

  @Test func `asks of a decision who and by when`() {
    var walk = begun()
    go(&walk, to: ReviewField(.what))
    walk.type("Relancer le marché")
    walk.press(.function(9))
    #expect(walk.state.review?.focus == ReviewField(.owner))
    #expect(walk.shows("Une décision dit quoi, qui et pour quand"))
    walk.type("AREP")
    go(&walk, to: ReviewField(.deadline))
    walk.type("hier")
    walk.press(.function(9))
    #expect(walk.state.review?.page == .project(SamplePlan.saffron))
    #expect(walk.shows("Au plus tôt le jour de la revue"))
    walk.press(.control("u"))
    for _ in 0..<4 { walk.press(.backspace) }
    walk.type("+21")
    #expect(walk.shows("mardi 15 décembre 2026"))
    walk.press(.function(9))
    #expect(walk.state.review?.page == .project(SamplePlan.school))
  }

  @Test func `offers room for a further decision once one is begun`() {
    var walk = begun()
    #expect(walk.state.review?.sheet.decisionFields.count == 3)
    go(&walk, to: ReviewField(.what))
    walk.type("x")
    #expect(walk.state.review?.sheet.decisionFields.count == 6)
  }

  @Test func `does not save a review dated after today`() {
    var walk = SamplePlan.walk()
    walk.press(.character("R"))
    for _ in 0..<10 { walk.press(.backspace) }
    walk.type("demain")
    walk.press(.function(9))
    #expect(walk.state.review?.page == .meeting)
    #expect(walk.shows("avant d'avoir eu lieu"))
  }

  @Test func `notes a project of which there is nothing to say`() throws {
    var walk = begun()
    walk.press(.function(9), .pageDown, .function(9))
    #expect(walk.state.review?.page == .closing)
    walk.press(.control("s"))
    guard case .ruralPlan(let plan)? = walk.changes.last?.edits.first?.after else {
      Issue.record("a plan was expected")
      return
    }
    #expect(plan.reviews.last?.items.map(\.project) == [SamplePlan.saffron, SamplePlan.track])
    #expect(plan.project(SamplePlan.track)?.reportedOn == Walk.today)
  }

  @Test func `saves nothing while nothing is noted`() {
    var walk = SamplePlan.walk()
    walk.press(.character("R"), .control("s"), .control("s"))
    #expect(walk.changes.isEmpty)
    #expect(walk.shows("Rien n'est encore noté"))
  }

  @Test func `keeps what is typed when one leaves, and takes it up again`() {
    var walk = begun()
    entered(&walk)
    walk.press(.escape)
    #expect(walk.shows("Quitter la revue ?"))
    walk.press(.right, .enter)
    #expect(walk.state.review == nil)
    #expect(walk.state.place == .plan(SamplePlan.id))
    walk.press(.character("R"))
    #expect(walk.state.review?.page == .project(SamplePlan.saffron))
    #expect(walk.state.review?.sheet[ReviewField(.what)] == "Commission d'ouverture des plis")
    #expect(walk.state.review?.sheet(of: .meeting).participants == ["Wali", "DRA"])
  }

  @Test func `goes on where the dialog's first answer keeps it`() {
    var walk = begun()
    walk.press(.escape)
    #expect(walk.shows("Quitter la revue ?"))
    walk.press(.escape)
    #expect(!walk.shows("Quitter la revue ?"))
    #expect(walk.state.place == .review(SamplePlan.id))
    #expect(walk.state.review != nil)
  }

  @Test func `leaves at once when nothing was entered`() {
    var walk = SamplePlan.walk()
    walk.press(.character("R"), .escape)
    #expect(walk.state.place == .plan(SamplePlan.id))
    #expect(walk.state.review == nil)
  }

  @Test func `is taken up from a draft of an earlier run`() throws {
    var first = begun()
    entered(&first)
    let draft = try #require(first.state.review?.draft)
    var walk = Walk(through: SamplePlan.hub, in: .french, Size(80, 24)) { $0.reviewDrafts = [draft] }
    walk.press(.character("4"), .character("R"))
    #expect(walk.state.review?.draft == draft)
    #expect(walk.state.review?.page == .project(SamplePlan.saffron))
    var review = try #require(walk.state.review)
    review.restore(.members([("sheets", .string("no sheets")), ("page", .integer(3))]))
    #expect(review.sheets.count == 2)
  }

  @Test func `is kept when the program ends`() {
    var walk = begun()
    walk.press(.control("q"))
    let kept = walk.effects.contains { effect in
      if case .keepDraft(ReviewState.draftName(SamplePlan.id), .some) = effect { true } else { false }
    }
    #expect(kept)
    #expect(walk.effects.last == .quit)
  }

  @Test func `begins again when what was entered is discarded`() {
    var walk = begun()
    entered(&walk)
    walk.press(.control("p"))
    walk.type("recommencer la revue")
    walk.press(.enter)
    #expect(walk.state.review?.page == .meeting)
    #expect(walk.state.review?.hasEntries == false)
    #expect(walk.state.planTree.drafts.isEmpty)
  }

  @Test func `does not begin where nothing can be saved`() {
    let why = Phrase(fr: "Dossier en lecture seule.", en: "Read-only folder.", ar: "المجلد للقراءة فقط.")
    var walk = Walk(through: SamplePlan.hub, in: .french, Size(80, 24)) { $0.readOnly = why }
    walk.press(.character("4"), .character("R"))
    #expect(walk.state.place == .plans)
    #expect(walk.shows("Dossier en lecture seule."))
  }

  @Test func `starts from the list of plans, and ends in the tree`() {
    var walk = Walk(through: SamplePlan.hub, in: .english, Size(80, 24))
    walk.press(.character("4"), .character("R"), .function(9), .function(9), .control("s"), .control("s"))
    #expect(walk.state.place == .plan(SamplePlan.id))
    #expect(walk.changes.last?.title.en == "Review of 24/11/2026 — PDR Souss-Massa")
    walk.press(.escape, .escape)
    #expect(walk.state.place == .plans)
  }

  @Test func `jumps to a project by its name`() {
    var walk = begun()
    walk.press(.function(7))
    walk.type("ecole")
    walk.press(.enter)
    #expect(walk.state.review?.page == .project(SamplePlan.school))
    walk.press(.function(7), .escape)
    #expect(walk.state.review?.page == .project(SamplePlan.school))
    #expect(walk.state.review?.picker == nil)
  }

  @Test func `opens the list of a choice by F4 or a letter`() {
    var walk = begun()
    go(&walk, to: ReviewField(.status))
    walk.press(.function(4), .down, .down, .enter)
    #expect(walk.state.review?.sheet[ReviewField(.status)] == "programmed")
    walk.type("ach")
    walk.press(.enter)
    #expect(walk.state.review?.sheet[ReviewField(.status)] == "completed")
    walk.press(.delete)
    #expect(walk.state.review?.sheet[ReviewField(.status)] == "")
  }

  @Test func `takes a pasted page as one line of text`() {
    var walk = begun()
    go(&walk, to: ReviewField(.finding))
    walk.happen(.terminal(.paste("une\nligne\u{1B}[31m rouge")))
    let text = walk.state.review?.sheet[ReviewField(.finding)] ?? ""
    #expect(text == "une ligne[31m rouge")
  }

  @Test func `loses nothing when a project disappears under it`() {
    var walk = begun()
    entered(&walk)
    walk.press(.function(9))
    #expect(walk.state.review?.page == .project(SamplePlan.school))
    var plan = SamplePlan.plan
    plan.axes[1].projects = []
    var hub = SamplePlan.hub
    hub.ruralPlans.put(plan)
    var review = walk.state.review
    review?.follow(hub)
    #expect(review?.projects == [SamplePlan.saffron, SamplePlan.track])
    #expect(review?.notedCount == 1)
  }

  @Test func `shows a project under review in French`() {
    let walk = begun()
    #expect(Array(walk.screen[3..<23]) == ReviewScreens.french)
  }

  @Test func `shows a project under review in Arabic`() {
    let walk = begun(in: .arabic)
    #expect(Array(walk.screen[3..<23]) == ReviewScreens.arabic)
  }

  @Test(arguments: Language.allCases, [Size(60, 16), Size(80, 24), Size(120, 40)])
  func `draws every step at every size`(_ language: Language, _ size: Size) {
    var walk = begun(in: language, size)
    for _ in 0..<5 {
      for _ in 0..<16 {
        #expect(walk.screen.count == size.height)
        walk.press(.tab)
      }
      walk.press(.function(7))
      #expect(walk.screen.count == size.height)
      walk.press(.escape, .pageDown)
    }
  }
}
