import ESSDomain
import Glibc

/// A talk in lines, for screen readers, braille displays and slow lines: something is said, a line is answered.
///
/// Nothing is drawn and nothing is overwritten. A value with a closure, so that tests give the answers.
public struct Dialogue: Sendable {
  public let console: Console
  private let next: @Sendable () -> String?

  /// `next` gives the next line answered; nil at the end of the input (Ctrl+D).
  public init(_ console: Console, next: @escaping @Sendable () -> String?) {
    self.console = console
    self.next = next
  }

  /// The talk with the person at this terminal.
  public static func standard(_ language: Language) -> Dialogue {
    Dialogue(.standard(language)) { readLine(strippingNewline: true) }
  }

  var language: Language { console.language }

  func tell(_ phrase: Phrase) { console.line(phrase[language]) }

  /// Says a question and takes the answer; nil at the end of the input.
  func ask(_ question: Phrase) -> String? {
    console.line(question[language])
    return next()?.trimmed
  }
}
