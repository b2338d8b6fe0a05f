import ESSDomain
import HubStore

/// How a command ended, as the shell is told.
public enum Outcome: Int32, Sendable, Hashable, CaseIterable {
  case done = 0
  /// It worked, and there is something to look at: findings of `check`, rows that cannot be imported.
  case findings = 1
  /// It was not asked for rightly, or refused; nothing was changed.
  case refused = 2
  /// The hub folder cannot be opened.
  case cannotOpen = 3
  /// The change could not be written; nothing of it is in the folder.
  case notSaved = 4
  /// A fault of the program.
  case fault = 70

  /// What the number means, for the help.
  public var meaning: Phrase {
    switch self {
    case .done: Phrase(fr: "fait", en: "done", ar: "تم")
    case .findings:
      Phrase(
        fr: "fait, avec des constats à lire (check, import)", en: "done, with findings to read (check, import)",
        ar: "تم، مع ملاحظات للقراءة (check، import)")
    case .refused:
      Phrase(
        fr: "commande mal formée ou refusée, rien n'est changé", en: "command malformed or refused, nothing changed",
        ar: "أمر غير صحيح أو مرفوض، لم يتغير شيء")
    case .cannotOpen:
      Phrase(fr: "le dossier ne s'ouvre pas", en: "the folder cannot be opened", ar: "تعذر فتح المجلد")
    case .notSaved:
      Phrase(
        fr: "le changement n'a pas pu être enregistré", en: "the change could not be saved", ar: "تعذر حفظ التغيير")
    case .fault: Phrase(fr: "défaut du programme", en: "fault of the program", ar: "خلل في البرنامج")
    }
  }
}

/// Why a command stops: the sentence for the user and what the shell is told.
public struct CommandProblem: Error, Sendable, Hashable {
  public let phrase: Phrase
  public let outcome: Outcome

  public init(_ phrase: Phrase, _ outcome: Outcome = .refused) {
    self.phrase = phrase
    self.outcome = outcome
  }

  init(opening problem: StoreProblem) { self.init(problem.phrase, .cannotOpen) }
  init(saving problem: StoreProblem) { self.init(problem.phrase, .notSaved) }
}
