import ESSDomain

/// One thing that the doctor looked at: how it stands, and what to do about it.
struct Ailment: Sendable, Hashable {
  /// The name for scripts, never translated: `terminal`, `clock`.
  let topic: String
  let title: Phrase
  let state: State
  /// What was found, without names of people and without the user's folders.
  let found: Phrase
  /// What to do; nil where there is nothing to do.
  let advice: Phrase?

  enum State: String, Sendable, Hashable {
    case ok
    /// It works, and could work better.
    case warning
    /// Something will not work.
    case problem

    var label: Phrase {
      switch self {
      case .ok: Phrase(fr: "bien", en: "ok", ar: "سليم")
      case .warning: Phrase(fr: "à voir", en: "warning", ar: "تنبيه")
      case .problem: Phrase(fr: "problème", en: "problem", ar: "مشكل")
      }
    }
  }

  init(_ topic: String, _ title: Phrase, _ state: State, _ found: Phrase, advice: Phrase? = nil) {
    self.topic = topic
    self.title = title
    self.state = state
    self.found = found
    self.advice = advice
  }

  /// A report as a value of JSON.
  func json(in language: Language) -> JSONValue {
    .members([
      ("topic", .string(topic)), ("title", .string(title[language])), ("state", .string(state.rawValue)),
      ("found", .string(found[language])), ("advice", advice.map { .string($0[language]) } ?? .null),
    ])
  }
}
