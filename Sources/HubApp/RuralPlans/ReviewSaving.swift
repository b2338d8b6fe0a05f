import ESSDomain
import TerminalKit

extension AppState {
  /// The plan that R reviews: the one whose tree is shown, or the one selected in the list.
  var planToReview: RuralPlan? {
    if let shownPlan { return shownPlan }
    guard place == .plans, case .ruralPlan(let plan) = selectedRecord else { return nil }
    return plan
  }

  /// Begins a review, or takes up the one begun; that of another plan is kept for later.
  mutating func startReview(of plan: RuralPlan) -> [Effect] {
    var effects: [Effect] = []
    if let review, review.plan != plan.id {
      if review.hasEntries { effects = keep(review) }
      self.review = nil
    }
    if review == nil {
      var begun = ReviewState(of: figures(of: plan), review: identities.next(at: moment))
      if let draft = planTree.drafts[plan.id] {
        begun.restore(draft)
        say(
          Phrase(
            fr: "Revue reprise là où elle en était.", en: "Review taken up where it stood.",
            ar: "استُؤنفت المراجعة من حيث توقفت."))
      }
      begun.focus = begun.fields(in: plan).first ?? ReviewField(.heldOn)
      review = begun
    }
    go(to: .review(plan.id))
    return effects
  }

  /// Holds on to a review, on the disk too, so that nothing typed is lost.
  mutating func keep(_ review: ReviewState) -> [Effect] {
    if self.review?.plan == review.plan { self.review = review }
    guard review.hasEntries else { return [] }
    let draft = review.draft
    planTree.drafts[review.plan] = draft
    return [.keepDraft(name: ReviewState.draftName(review.plan), draft)]
  }

  /// Keeps a review that is under way, when the program ends.
  mutating func keepReview() -> [Effect] { review.map { keep($0) } ?? [] }

  /// Whether something in the present step cannot stay; then the keyboard goes there and the user is told.
  mutating func refuses(_ review: inout ReviewState, _ plan: RuralPlan) -> Bool {
    let day = review.heldOn(entry)
    var sheet = review.sheet
    let fields = review.fields(in: plan)
    for field in fields { sheet.errors[field] = sheet.problem(field, heldOn: day, entry) }
    review.sheet = sheet
    guard let wrong = fields.first(where: { sheet.errors[$0] != nil }), let phrase = sheet.errors[wrong] else {
      return false
    }
    review.focus = wrong
    self.review = review
    say(wrong.label.with(phrase), .bad)
    return true
  }

  /// A list over the review turns its pages instead.
  mutating func pages(_ key: Key) -> Bool {
    guard review?.picker != nil else { return false }
    _ = typeInReview(key)
    return true
  }

  /// Sends the review to the disk; until it has arrived everything typed stays as it is.
  mutating func save(_ review: ReviewState, _ plan: RuralPlan) -> [Effect] {
    var review = review
    let moment = moment
    var names = identities
    let result = review.result(in: plan, entry) { names.next(at: moment) }
    identities = names
    let after = AnyRecord.ruralPlan(review.plan(plan, with: result)).updated(on: day)
    let id = identities.next(at: moment)
    let activity = AnyRecord.activity(review.activity(plan, result, id: id, author: author, language)).updated(on: day)
    guard let edit = RecordEdit(before: .ruralPlan(review.begun), after: after) else { return [] }
    let change = Change(
      id: identities.next(at: moment), action: "review-save", title: ReviewState.title(plan, heldOn: result.heldOn),
      author: author, edits: [edit, RecordEdit(new: activity)])
    review.change = change.id
    self.review = review
    pending.updateValue(nil, forKey: change.id)
    return [.save(change)]
  }

  /// Leaves a review that has arrived in its plan, for the tree with the reviews of the plan.
  mutating func closeRecordedReview() -> [Effect] {
    guard let review, review.isRecorded else { return [] }
    self.review = nil
    planTree.drafts[review.plan] = nil
    if place == .review(review.plan) {
      _ = goBack()
      if place != .plan(review.plan) { go(to: .plan(review.plan)) }
      if let plan = hub.ruralPlans[review.plan] {
        planTree.show(plan, rules)
        planTree.select(.plan, in: plan)
        planTree.isReading = planTreeLayout.detail.isEmpty
      }
    }
    return [.keepDraft(name: ReviewState.draftName(review.plan), nil)]
  }
}
