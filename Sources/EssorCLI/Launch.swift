import ArgumentParser
import ESSDomain
import HubApp
import HubRuntime
import TerminalKit
import Themes

/// What is settled before any argument is understood: the world around, and the language in which to speak.
struct Launch: Sendable {
  let surroundings: Surroundings
  let configuration: Configuration
  let language: Language

  /// The help is written in the user's language, so that the language is looked for in the arguments beforehand.
  static let current = Launch(CommandLine.arguments, .ofThisProcess)

  init(_ arguments: [String], _ surroundings: Surroundings) {
    self.surroundings = surroundings
    configuration = Configuration(surroundings)
    var asked: String?
    for (place, argument) in arguments.enumerated() {
      if argument == "--language", place + 1 < arguments.count { asked = arguments[place + 1] }
      if argument.hasPrefix("--language=") { asked = String(argument.dropFirst("--language=".count)) }
    }
    language = Language(asked: asked, surroundings, remembered: configuration.remembered.language)
  }

  /// The themes for the user to choose from, read for a terminal of so many colours: without any, all look the same.
  func themes(in colours: ColourDepth = .direct) -> ThemeShelf {
    ThemeShelf(
      surroundings, names: ThemeLibrary.names,
      ours: { name throws(ThemeProblem) in try ThemeLibrary.theme(name) },
      read: { bytes, name throws(ThemeProblem) in
        let theme = try ThemeLibrary.theme(json5: bytes, name: name)
        return colours == .none ? ThemeLibrary.suitable(for: .none) : theme
      })
  }
}

extension Phrase {
  /// In the language of this run.
  var said: String { self[Launch.current.language] }
  var help: ArgumentHelp { ArgumentHelp(stringLiteral: said) }
  /// With the name of the value that an option takes.
  func help(_ value: Phrase) -> ArgumentHelp { ArgumentHelp(said, valueName: value.said) }
}
