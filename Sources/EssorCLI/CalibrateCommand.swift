import ArgumentParser
import CursesTerminal
import ESSDomain
import HubApp
import HubRuntime
import TerminalKit
import Themes

extension TextDirectionSetting: ExpressibleByArgument {}

extension Essor {
  /// `essor calibrate`.
  struct Calibrate: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Demande comment l'arabe se lit dans ce terminal, et le retient.",
          en: "Asks how Arabic reads in this terminal, and remembers it.",
          ar: "يسأل كيف تُقرأ العربية في هذه الطرفية ويحفظ الجواب."
        ).said)
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
      let launch = Launch.current
      guard let mode = try answer(launch) else { return }
      if let problem = launch.configuration.remember(direction: mode) { throw CommandProblem(problem, .notSaved) }
      Console.standard(launch.language).say(Calibration.remembered(mode))
    }

    /// The user's answer; nil where they leave without one.
    private func answer(_ launch: Launch) throws -> TextDirectionMode? {
      do throws(TerminalProblem) {
        var terminal = try CursesTerminal(TerminalOptions())
        let theme = ThemeLibrary.suitable(for: terminal.colours, chosen: launch.configuration.remembered.theme)
        return FirstScreen(launch.language, glyphs: terminal.glyphs).calibrate(on: &terminal, theme)
      } catch {
        throw CommandProblem(error.phrase)
      }
    }
  }
}
