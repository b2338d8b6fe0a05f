import ESSDomain
import TerminalKit

extension Action {
  static let problems = [showProblems, openProblemRecord, repairProblem, repairAll, checkAgain]

  static let showProblems = Action(
    "data-problems", more: [KeyBinding(.character("g"), .character("d"))], on: .screens, title: Place.problems.title,
    synonyms: [
      "données", "data", "erreurs", "errors", "check", "vérifier", "réparer", "repair", "أخطاء", "معطيات", "إصلاح",
    ]
  ) { state throws(Refusal) in
    guard state.place != .problems else {
      throw Refusal(
        Phrase(
          fr: "La liste des problèmes est ouverte.", en: "The list of problems is open.", ar: "لائحة المشاكل مفتوحة."))
    }
    return state.showProblems()
  }

  static let openProblemRecord = Action(
    "problem-open", keys: [.enter, .character("l"), .right], on: Scope(.problems), footer: 1,
    title: Phrase(fr: "Ouvrir la fiche concernée", en: "Open the record concerned", ar: "فتح البطاقة المعنية"),
    hint: Phrase(fr: "fiche", en: "record", ar: "البطاقة")
  ) { state throws(Refusal) in
    guard let problem = state.selectedProblem else { throw .nothingSelected }
    guard let record = problem.record.flatMap({ state.hub[$0] }) else {
      throw Refusal(
        Phrase(
          fr: "Ce problème n'est dans aucune fiche lisible ; \(key: "past-copy") copie l'endroit pour un éditeur.",
          en: "This problem is in no record that can be read; \(key: "past-copy") copies the place for an editor.",
          ar: "لا يوجد هذا المشكل في بطاقة مقروءة؛ \(key: "past-copy") لنسخ الموضع لمحرر نصوص."))
    }
    state.open(record)
    return []
  }

  static let repairProblem = Action(
    "problem-repair", keys: [.character("r")], on: Scope(.problems), footer: 2,
    title: Phrase(fr: "Réparer ce problème", en: "Repair this problem", ar: "إصلاح هذا المشكل"),
    hint: Phrase(fr: "réparer", en: "repair", ar: "إصلاح"), synonyms: ["corriger", "fix", "إصلاح"]
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    guard let problem = state.selectedProblem else { throw .nothingSelected }
    guard problem.repair != nil else {
      throw Refusal(
        Phrase(
          fr: "Essor ne sait pas réparer ceci : corriger le fichier avec un éditeur, puis « \(key: "folder-check") ».",
          en: "Essor cannot repair this: mend the file with an editor, then “\(key: "folder-check")”.",
          ar: "لا يستطيع Essor إصلاح هذا: صحّح الملف بمحرر نصوص ثم «\(key: "folder-check")»."))
    }
    let here = state
    state.lay(.dialog(here.repairQuestion([problem])))
    return []
  }

  static let repairAll = Action(
    "problems-repair", keys: [.character("R")], on: Scope(.problems), footer: 3,
    title: Phrase(
      fr: "Réparer tout ce qui peut l'être sans rien retirer", en: "Repair all that can be without taking anything out",
      ar: "إصلاح كل ما يمكن إصلاحه دون حذف"),
    hint: Phrase(fr: "tout réparer", en: "repair all", ar: "إصلاح الكل"), synonyms: ["corriger", "fix", "إصلاح"]
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    let repairable = state.setAside.filter { $0.repair?.isOnRequest == false }
    guard !repairable.isEmpty else {
      throw Refusal(
        Phrase(
          fr: "Rien ne se répare d'office : \(key: "problem-repair") répare le problème choisi, là où c'est possible.",
          en:
            "Nothing can be repaired at once: \(key: "problem-repair") repairs the chosen problem where that is possible.",
          ar: "لا شيء يُصلح تلقائيا: \(key: "problem-repair") لإصلاح المشكل المختار حيث يمكن ذلك."))
    }
    let here = state
    state.lay(.dialog(here.repairQuestion(repairable)))
    return []
  }

  static let checkAgain = Action(
    "folder-check", keys: [.character("c")], on: Scope(.problems), footer: 4,
    title: Phrase(
      fr: "Vérifier à nouveau tout le dossier", en: "Check the whole folder again", ar: "التحقق من المجلد كله من جديد"),
    hint: Phrase(fr: "vérifier", en: "check", ar: "تحقق"), synonyms: ["contrôler", "check", "fsck"]
  ) { state in
    state.problems.isChecking = true
    return [.check]
  }
}

extension AppState {
  /// Goes to the problems of the folder, and looks for all of them.
  mutating func showProblems() -> [Effect] {
    guard !isTrial else { return [] }
    go(to: .problems)
    problems.isChecking = true
    return [.check]
  }

  /// Whether these are to be repaired, with what would be done.
  func repairQuestion(_ chosen: [SetAside]) -> DialogState {
    var counts: [Phrase: Int] = [:]
    for problem in chosen {
      if let repair = problem.repair { counts[ProblemMessages.sentence(of: repair), default: 0] += 1 }
    }
    let most = max(2, min(8, size.height - 14))
    let sentences = counts.sorted { ($1.value, $0.key.fr) < ($0.value, $1.key.fr) }
    var lines: [Phrase] = sentences.prefix(most).map { sentence, count in
      count == 1 && chosen.count == 1 ? sentence : Phrase(same: "\(count) × ").joined(to: sentence, by: "")
    }
    if sentences.count > most { lines.append(Phrase(same: "…")) }
    if chosen.count == 1, let only = chosen.first { lines.insert(Phrase(same: only.place), at: 0) }
    let counted = CountedNoun.problems.phrase(chosen.count)
    return DialogState(
      title: Phrase(fr: "Réparer \(counted.fr) ?", en: "Repair \(counted.en)?", ar: "إصلاح \(counted.ar)؟"),
      lines: lines + [HistoryMessages.undoable],
      answers: [
        DialogState.Answer(
          title: Phrase(fr: "Ne rien changer", en: "Change nothing", ar: "عدم التغيير"), letters: ["n", "g", "k"],
          outcome: .nothing),
        DialogState.Answer(
          title: Phrase(fr: "Réparer", en: "Repair", ar: "إصلاح"), letters: ["r", "y", "o", "ن"],
          outcome: .effects([.repair(chosen)])),
      ])
  }
}
