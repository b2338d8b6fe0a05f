import ESSDomain
import Glibc
import HubStore
import TerminalKit

/// Looks at what Essor needs around itself, and says what to do about each thing; it changes nothing.
///
/// What it says holds no personal data, so that it can be sent to whoever helps: the home folder is written `~`, and
/// nothing of the hub's records is read.
public struct Doctor: Sendable {
  let terminal: TerminalFacts
  let surroundings: Surroundings
  let configuration: Configuration
  /// The hub folder that would be opened.
  let folder: String
  let clock: Clock
  let direction: TextDirectionChoice

  public init(
    _ terminal: TerminalFacts, _ surroundings: Surroundings, _ configuration: Configuration, folder: String,
    clock: Clock = .system
  ) {
    self.terminal = terminal
    self.surroundings = surroundings
    self.configuration = configuration
    self.folder = folder
    self.clock = clock
    direction = TextDirectionChoice(surroundings, configuration)
  }

  /// `essor doctor`: the report, as a table or as JSON.
  ///
  /// - Returns: `.findings` when something will not work; warnings alone are no finding.
  public func report(_ form: DataForm, on console: Console) -> Outcome {
    let ailments = examine()
    let language = console.language
    switch form {
    case .json:
      console.put(Array((JSONValue.array(ailments.map { $0.json(in: language) }).text() + "\n").utf8))
    case .table, .csv:
      for ailment in ailments {
        let colon = language == .french ? " : " : ": "
        console.line("\(Doctor.sign(ailment.state)) \(ailment.title[language])\(colon)\(ailment.found[language])")
        if let advice = ailment.advice { console.line("      \(advice[language])") }
      }
    }
    let problems = ailments.count { $0.state == .problem }
    let warnings = ailments.count { $0.state == .warning }
    console.say(
      Phrase(
        fr: "Problèmes : \(problems) ; à voir : \(warnings) ; bien : \(ailments.count - problems - warnings).",
        en: "Problems: \(problems); warnings: \(warnings); ok: \(ailments.count - problems - warnings).",
        ar: "المشاكل: \(problems)؛ التنبيهات: \(warnings)؛ السليم: \(ailments.count - problems - warnings)."))
    return problems == 0 ? .done : .findings
  }

  /// Everything that is looked at, in the order in which it is told.
  func examine() -> [Ailment] { ofTerminal + ofLanguages + ofFolder + ofMachine }

  /// A sign that is read aloud as a word as well.
  private static func sign(_ state: Ailment.State) -> String {
    switch state {
    case .ok: "[ok ]"
    case .warning: "[ ! ]"
    case .problem: "[!!!]"
    }
  }

  /// A path without the name of whose home it is in.
  func anonymous(_ path: String) -> String {
    let home = surroundings.home
    guard home.count > 1, path == home || path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  /// Where a program is among those that a shell finds.
  func isInstalled(_ program: String) -> Bool {
    if program.contains("/") { return access(program, X_OK) == 0 }
    let folders = (surroundings.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.contains { access("\($0)/\(program)", X_OK) == 0 }
  }
}
