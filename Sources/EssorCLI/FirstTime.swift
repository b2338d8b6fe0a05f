import CursesTerminal
import ESSDomain
import Glibc
import HubApp
import HubRuntime
import TerminalKit
import Themes

extension Launch {
  /// Whether there is neither a hub folder nor a setting, and somebody at a terminal who can be asked.
  var isFirstTime: Bool {
    surroundings.isNew(configuration) && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  }
}

extension ScreenOptions {
  /// Asks the first questions; nil where the user leaves.
  func begin() throws -> Beginning? {
    let launch = Launch.current
    do throws(TerminalProblem) {
      var terminal = try CursesTerminal(TerminalOptions())
      let theme = ThemeLibrary.suitable(for: terminal.colours, chosen: self.theme)
      return FirstScreen(launch.language, glyphs: terminal.glyphs).begin(on: &terminal, theme)
    } catch {
      throw CommandProblem(error.phrase)
    }
  }
}
