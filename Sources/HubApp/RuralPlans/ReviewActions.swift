import ESSDomain
import TerminalKit

extension Action {
  static let reviews = [
    noteAndNext, nextItem, previousItem, openReviewChoices, jumpInReview, saveReview, leaveReview, restartReview,
  ]

  static let startReview = Action(
    "review-start", keys: [.character("R")], on: Scope(.planTree, .plans), footer: 2,
    title: Phrase(fr: "Commencer ou reprendre une revue", en: "Start or resume a review", ar: "بدء مراجعة أو مواصلتها"),
    hint: Phrase(fr: "revue", en: "review", ar: "مراجعة"),
    synonyms: ["comité", "suivi", "évaluation", "committee", "لجنة", "تتبع"]
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    guard let plan = state.planToReview else { throw .nothingSelected }
    return state.startReview(of: plan)
  }

  static let noteAndNext = Action(
    "review-note", keys: [.function(9)], on: Scope(.review), footer: 1,
    title: Phrase(fr: "Noter et passer au suivant", en: "Note and go to the next", ar: "تسجيل والانتقال إلى التالي"),
    hint: Phrase(fr: "noter", en: "note", ar: "تسجيل")
  ) { state throws(Refusal) in
    guard var review = state.review, let plan = state.reviewedPlan else { throw .noReview }
    if case .closing = review.page { throw .lastStep }
    if state.refuses(&review, plan) { return [] }
    if case .project(let id) = review.page { review.noted.insert(id) }
    state.show(step: review.step + 1, &review, plan)
    return state.keep(review)
  }

  static let nextItem = Action(
    "review-next", keys: [.pageDown, .control("n"), .controlDown], on: Scope(.review), footer: 3,
    title: Phrase(
      fr: "Passer au suivant sans noter", en: "Go to the next without noting", ar: "الانتقال إلى التالي دون تسجيل"),
    hint: Phrase(fr: "passer", en: "skip", ar: "تجاوز")
  ) { state throws(Refusal) in
    guard var review = state.review, let plan = state.reviewedPlan else { throw .noReview }
    if state.pages(.pageDown) { return [] }
    guard review.step < review.lastStep else { throw .lastStep }
    state.show(step: review.step + 1, &review, plan)
    return state.keep(review)
  }

  static let previousItem = Action(
    "review-previous", keys: [.pageUp, .controlUp], on: Scope(.review), footer: 6,
    title: Phrase(fr: "Revenir au précédent", en: "Go back to the one before", ar: "الرجوع إلى السابق"),
    hint: Phrase(fr: "revenir", en: "back", ar: "رجوع")
  ) { state throws(Refusal) in
    guard var review = state.review, let plan = state.reviewedPlan else { throw .noReview }
    if state.pages(.pageUp) { return [] }
    guard review.step > 0 else {
      throw Refusal(
        Phrase(fr: "C'est la première étape.", en: "This is the first step.", ar: "هذه هي الخطوة الأولى."))
    }
    state.show(step: review.step - 1, &review, plan)
    return state.keep(review)
  }

  static let openReviewChoices = Action(
    "review-choose", keys: [.function(4)], on: Scope(.review), footer: 5,
    title: Phrase(fr: "Ouvrir la liste des choix", en: "Open the list of choices", ar: "فتح لائحة الاختيارات"),
    hint: Phrase(fr: "choisir", en: "choose", ar: "اختيار")
  ) { state throws(Refusal) in
    guard let review = state.review else { throw .noReview }
    guard !review.focus.choices.isEmpty else {
      throw Refusal(Phrase(fr: "Ce champ se tape.", en: "This field is typed.", ar: "يُكتب هذا الحقل كتابة."))
    }
    state.review?.picker = ReviewPicker(.choice(review.focus))
    return []
  }

  static let jumpInReview = Action(
    "review-jump", keys: [.function(7)], on: Scope(.review), footer: 7,
    title: Phrase(
      fr: "Aller à un projet de la revue", en: "Go to a project of the review", ar: "الذهاب إلى مشروع في المراجعة"),
    hint: Phrase(fr: "aller à", en: "go to", ar: "الذهاب إلى")
  ) { state throws(Refusal) in
    guard let review = state.review else { throw .noReview }
    var picker = ReviewPicker(.jump)
    picker.scroll.selected = review.step
    state.review?.picker = picker
    return []
  }

  static let saveReview = Action(
    "review-save", keys: [.control("s"), .function(2)], on: Scope(.review), footer: 2,
    title: Phrase(
      fr: "Vérifier, puis enregistrer la revue", en: "Check, then save the review", ar: "التحقق ثم حفظ المراجعة"),
    hint: Phrase(fr: "enregistrer", en: "save", ar: "حفظ"), synonyms: ["valider", "terminer", "finish", "حفظ"]
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    guard var review = state.review, let plan = state.reviewedPlan else { throw .noReview }
    if let change = review.change, state.pending.keys.contains(change) { throw .beingSaved }
    if let problem = review.firstProblem(in: plan, state.entry) {
      review.go(to: problem.page)
      review.focus = problem.field
      review.sheet.errors[problem.field] = problem.phrase
      review.picker = nil
      state.review = review
      let label = problem.field.label
      state.say(
        Phrase(
          fr: "Pas encore enregistré. \(label.fr) : \(problem.phrase.fr)",
          en: "Not saved yet. \(label.en): \(problem.phrase.en)",
          ar: "لم يُحفظ بعد. \(label.ar): \(problem.phrase.ar)"), .bad)
      return []
    }
    guard review.page == .closing else {
      state.show(step: review.lastStep, &review, plan)
      state.say(
        Phrase(
          fr: "Relire, puis \(key: "review-save") encore une fois pour enregistrer.",
          en: "Read it over, then \(key: "review-save") once more to save.",
          ar: "راجع ثم اضغط \(key: "review-save") مرة أخرى للحفظ."))
      return state.keep(review)
    }
    guard review.hasEntries else {
      throw Refusal(
        Phrase(
          fr: "Rien n'est encore noté : \(key: "review-note") note un projet, même s'il n'y a rien à en dire.",
          en: "Nothing is noted yet: \(key: "review-note") notes a project, even when there is nothing to say of it.",
          ar: "لم يُسجل شيء بعد: \(key: "review-note") لتسجيل مشروع ولو لم يكن هناك ما يقال عنه."))
    }
    return state.save(review, plan)
  }

  static let leaveReview = Action(
    "review-leave", keys: [.escape], on: Scope(.review), footer: 4,
    title: Phrase(fr: "Quitter la revue", en: "Leave the review", ar: "مغادرة المراجعة"),
    hint: Phrase(fr: "quitter", en: "leave", ar: "مغادرة")
  ) { state in
    guard let review = state.review else {
      _ = state.goBack()
      return []
    }
    guard review.picker == nil else {
      state.review?.picker = nil
      return []
    }
    guard review.hasEntries else {
      state.review = nil
      _ = state.goBack()
      return []
    }
    state.layers.append(.dialog(.leavingReview))
    return state.keep(review)
  }

  static let restartReview = Action(
    "review-restart", on: Scope(.review),
    title: Phrase(
      fr: "Effacer ce qui est saisi et recommencer la revue", en: "Discard what was entered and start the review again",
      ar: "محو ما أُدخل وبدء المراجعة من جديد"), synonyms: ["abandonner", "discard", "reset", "تجاهل"]
  ) { state throws(Refusal) in
    guard let plan = state.reviewedPlan else { throw .noReview }
    state.review = nil
    state.planTree.drafts[plan.id] = nil
    return [.keepDraft(name: ReviewState.draftName(plan.id), nil)] + state.startReview(of: plan)
  }
}

extension Refusal {
  static let noReview = Refusal(
    Phrase(fr: "Aucune revue n'est ouverte.", en: "No review is open.", ar: "لا توجد أي مراجعة مفتوحة."))
  static let lastStep = Refusal(
    Phrase(
      fr: "C'est la dernière étape : \(key: "review-save") enregistre la revue.",
      en: "This is the last step: \(key: "review-save") saves the review.",
      ar: "هذه هي الخطوة الأخيرة: \(key: "review-save") لحفظ المراجعة."))
  static let beingSaved = Refusal(
    Phrase(fr: "La revue est en cours d'enregistrement.", en: "The review is being saved.", ar: "المراجعة قيد الحفظ."))
}

extension DialogState {
  /// Leaving a review in which something is entered; all of it is kept whatever the answer.
  static let leavingReview = DialogState(
    title: Phrase(fr: "Quitter la revue ?", en: "Leave the review?", ar: "مغادرة المراجعة؟"),
    lines: [
      Phrase(
        fr:
          "Elle n'est pas encore enregistrée. Ce qui est saisi est gardé : « \(key: "review-start") » la reprendra où elle en est.",
        en: "It is not saved yet. What was entered is kept: “\(key: "review-start")” will take it up where it stands.",
        ar: "لم تُحفظ بعد. ما أُدخل محفوظ كمسودة: «\(key: "review-start")» لمواصلتها من حيث توقفت.")
    ],
    answers: [
      Answer(
        title: Phrase(fr: "Continuer la revue", en: "Go on", ar: "مواصلة المراجعة"), letters: ["c", "g", "ت"],
        outcome: .nothing),
      Answer(
        title: Phrase(fr: "Quitter et garder", en: "Leave and keep", ar: "مغادرة مع الاحتفاظ"),
        letters: ["q", "l", "م"],
        outcome: .leaveReview),
    ])
}
