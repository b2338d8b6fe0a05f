import ESSDomain
import HubStore

/// What `essor check --repair` is asked for.
public struct RepairRequest: Sendable {
  /// The topics to repair; none for all that is repaired unasked.
  public var only: [FileProblem.Topic] = []
  /// Shows what would be done, and does nothing.
  public var isDryRun = false
  /// Does it without asking.
  public var isAgreed = false
  /// Asks the person at the terminal; nil where there is none.
  public var ask: (@Sendable (Phrase) -> Bool)?

  public init() {}

  /// The kinds of problems, as the command line names them.
  public static let topics = FileProblem.Topic.allCases.map(\.rawValue)

  /// Takes the topics from the words of a command line, divided by commas.
  ///
  /// - Throws: What topics there are.
  public mutating func choose(_ words: [String]) throws(CommandProblem) {
    for word in words.flatMap({ $0.split(separator: ",") }) {
      guard let topic = FileProblem.Topic(rawValue: String(word)) else {
        let known = RepairRequest.topics.joined(separator: ", ")
        throw CommandProblem(
          Phrase(
            fr: "« \(word) » n'est pas une sorte de problème. Il y a : \(known).",
            en: "“\(word)” is no kind of problem. There are: \(known).",
            ar: "«\(word)» ليس نوعا من المشاكل. الأنواع: \(known)."))
      }
      only.append(topic)
    }
  }
}

extension HubCommand {
  /// `essor check --repair`: repairs what can be repaired, each kind of repair as one change that undo takes back.
  ///
  /// - Returns: `.findings` when problems are left that were not repaired.
  public func repair(_ request: RepairRequest) throws(CommandProblem) -> Outcome {
    let opened = try openQuietly()
    let problems = opened.store.check()
    let due = problems.filter { problem in
      guard let repair = problem.repair else { return false }
      return request.only.isEmpty ? !repair.isOnRequest : request.only.contains(problem.topic)
    }
    for problem in due {
      guard let sentence = problem.repair?.sentence else { continue }
      console.line("\(problem.place)  \(problem.reason[language]) → \(sentence[language])")
    }
    guard !due.isEmpty else {
      console.say(problems.isEmpty ? .inOrder : .nothingToRepair)
      return problems.isEmpty ? .done : .findings
    }
    if request.isDryRun {
      console.say(.onlyShown(due.count))
      return .findings
    }
    guard try isAgreed(request, due.count) else { return .refused }
    let repaired: Repaired
    do throws(StoreProblem) {
      repaired = try opened.store.repair(due, by: author, at: clock.now().timestamp)
    } catch {
      throw CommandProblem(saving: error)
    }
    for change in repaired.changes { console.say(change.title.joined(to: .saved, by: " — ")) }
    if let problem = repaired.stopped { throw CommandProblem(saving: problem) }
    let left = opened.store.check().count
    if left > 0 { console.say(.left(left)) }
    return left == 0 ? .done : .findings
  }

  private func isAgreed(_ request: RepairRequest, _ count: Int) throws(CommandProblem) -> Bool {
    if request.isAgreed { return true }
    guard let ask = request.ask else {
      throw CommandProblem(
        Phrase(
          fr: "Rien n'est réparé : sans terminal pour demander, ajouter --yes.",
          en: "Nothing was repaired: without a terminal to ask, add --yes.",
          ar: "لم يُصلح شيء: في غياب طرفية للسؤال، أضف ‎--yes‎."))
    }
    let agreed = ask(
      Phrase(
        fr: "Faire ces réparations (\(count)) ? [o/N]", en: "Make these repairs (\(count))? [y/N]",
        ar: "هل تُجرى هذه الإصلاحات (\(count))؟ [نعم/لا]"))
    if !agreed { console.say(.notRepaired) }
    return agreed
  }
}

extension Phrase {
  fileprivate static let saved = Phrase(
    fr: "fait ; « essor undo » l'annule", en: "done; “essor undo” undoes it", ar: "تم؛ «essor undo» للتراجع")
  fileprivate static let notRepaired = Phrase(
    fr: "Rien n'est réparé.", en: "Nothing was repaired.", ar: "لم يُصلح شيء.")
  fileprivate static let nothingToRepair = Phrase(
    fr: "Rien de ce qui a été trouvé ne se répare sans demande expresse ; « essor check » dit comment.",
    en: "Nothing that was found is repaired without being asked for; “essor check” says how.",
    ar: "لا شيء مما وُجد يُصلح دون طلب صريح؛ «essor check» يبين الطريقة.")

  fileprivate static func onlyShown(_ count: Int) -> Phrase {
    Phrase(
      fr: "Réparations possibles : \(count). Rien n'a été modifié (--dry-run).",
      en: "Repairs that can be made: \(count). Nothing was changed (--dry-run).",
      ar: "الإصلاحات الممكنة: \(count). لم يتغير شيء (--dry-run).")
  }

  fileprivate static func left(_ count: Int) -> Phrase {
    Phrase(
      fr: "Il reste des problèmes : \(count) ; « essor check » les montre.",
      en: "Problems are left: \(count); “essor check” shows them.",
      ar: "بقيت مشاكل: \(count)؛ «essor check» يعرضها.")
  }
}
