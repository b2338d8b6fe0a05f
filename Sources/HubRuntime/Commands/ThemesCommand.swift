import ESSDomain
import HubApp
import TerminalKit

extension ThemeShelf {
  /// `essor themes`: name, title and kind of each theme; what is wrong with one of the user's own.
  public func list(on console: Console) {
    var table = TextTable([
      Phrase(fr: "Nom", en: "Name", ar: "الاسم")[console.language],
      Phrase(fr: "Thème", en: "Theme", ar: "المظهر")[console.language],
      Phrase(fr: "Sorte", en: "Kind", ar: "النوع")[console.language],
    ])
    let themes = all
    table.rows = themes.map { [$0.name, $0.title[console.language], $0.sort[console.language]] }
    for line in table.lines(width: console.width) { console.line(line) }
    for theme in themes { if let problem = theme.problem { console.say(problem) } }
  }

  /// `essor themes --check FILE`: what falls short in a theme file.
  ///
  /// - Returns: `.findings` when something does.
  /// - Throws: `CommandProblem` when the file is no theme: a role or a colour that is not one, or is missing.
  public func check(_ path: String, on console: Console) throws(CommandProblem) -> Outcome {
    let theme: Theme
    do throws(ThemeProblem) {
      theme = try self.theme(at: path)
    } catch {
      throw CommandProblem(error.phrase)
    }
    let findings = theme.findings
    for finding in findings { console.line(finding.phrase[console.language]) }
    let count = findings.count
    console.say(
      findings.isEmpty
        ? Phrase(
          fr: "\(theme.name) : tous les rôles, tous les contrastes et la sélection sont en ordre.",
          en: "\(theme.name): all roles, all contrasts and the selection are in order.",
          ar: "\(theme.name): كل الأدوار والتباينات والتحديد سليمة.")
        : Phrase(
          fr: "\(theme.name) : constats : \(count).", en: "\(theme.name): findings: \(count).",
          ar: "\(theme.name): عدد الملاحظات: \(count)."))
    return findings.isEmpty ? .done : .findings
  }
}
