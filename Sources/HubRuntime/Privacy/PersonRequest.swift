import ESSDomain
import HubStore

/// Whom a command of `essor privacy` is about, and what it is to do.
public struct PersonRequest: Sendable {
  /// A name, a phone number or an e-mail address, in either script.
  public var person: String
  /// Other names, numbers and addresses of the same person.
  public var also: [String] = []
  public var form = DataForm.table
  /// The file to write to, for its owner alone; nil for the standard output.
  public var output: String?

  public init(person: String) { self.person = person }

  func search() throws(CommandProblem) -> PersonSearch {
    let texts = [person] + also
    if let search = PersonSearch(texts) { return search }
    let odd = texts.first { PersonKey($0) == nil } ?? person
    throw CommandProblem(
      Phrase(
        fr: "« \(odd) » ne suffit pas à chercher une personne : donner un nom, un téléphone ou un courriel.",
        en: "“\(odd)” is not enough to look for a person: give a name, a phone number or an e-mail address.",
        ar: "«\(odd)» لا يكفي للبحث عن شخص: أعط اسما أو رقم هاتف أو بريدا إلكترونيا."))
  }
}

/// How an erasure is agreed to.
public struct Consent: Sendable {
  public enum Answer: Sendable {
    /// `--yes` was given.
    case given
    /// Only what would be done is to be told.
    case dryRun
    /// The user is asked and types a word; nil where there is nobody to ask.
    case asked(@Sendable () -> String?)
  }

  let answer: Answer

  public init(_ answer: Answer) { self.answer = answer }

  /// The word to type, in the user's language.
  public static let word = Phrase(fr: "effacer", en: "erase", ar: "محو")

  func isGiven(_ console: Console) -> Bool {
    switch answer {
    case .given: return true
    case .dryRun:
      console.say(
        Phrase(
          fr: "Essai seulement (--dry-run) : rien n'a été effacé.", en: "Trial only (--dry-run): nothing was erased.",
          ar: "تجربة فقط (--dry-run): لم يُمح شيء."))
      return false
    case .asked(let ask):
      console.say(
        Phrase(
          fr: "L'effacement est définitif. Pour le confirmer, taper : \(Consent.word.fr)",
          en: "An erasure cannot be undone. To confirm it, type: \(Consent.word.en)",
          ar: "المحو نهائي. للتأكيد، اكتب: \(Consent.word.ar)"))
      guard let typed = ask() else {
        console.say(
          Phrase(
            fr: "Sans terminal, il faut --yes. Rien n'a été effacé.",
            en: "Without a terminal, --yes is needed. Nothing was erased.",
            ar: "بدون طرفية يلزم ‎--yes‎. لم يُمح شيء."))
        return false
      }
      let words = Language.allCases.map { Folding.key(Consent.word[$0]) }
      if words.contains(Folding.key(typed)) { return true }
      console.say(Phrase(fr: "Rien n'a été effacé.", en: "Nothing was erased.", ar: "لم يُمح شيء."))
      return false
    }
  }

  /// What the shell is told where it is not given.
  var refusal: Outcome { if case .dryRun = answer { .done } else { .refused } }
}
