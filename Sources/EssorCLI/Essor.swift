import ArgumentParser
import ESSDomain
import Glibc
import HubRuntime

/// The program `essor`: its commands, and what they have in common.
@main
struct Essor: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "essor",
      abstract: Phrase(
        fr: "L'outil de travail d'un pôle régional de l'économie sociale et solidaire.",
        en: "The workbench of a regional hub of the social and solidarity economy.",
        ar: "أداة عمل القطب الجهوي للاقتصاد الاجتماعي والتضامني."
      ).said,
      discussion: discussion.said, version: "0.1.0",
      subcommands: [
        Open.self, Demo.self, Init.self, List.self, Show.self, Add.self, Import.self, Check.self, SchemaOf.self,
        Fields.self, Chart.self, History.self, Restore.self, Undo.self, Redo.self, Journal.self, Privacy.self,
        ThemeNames.self, Keys.self, Calibrate.self, Examine.self,
      ],
      defaultSubcommand: Open.self)
  }

  private static var discussion: Phrase {
    let codes = Phrase { language in
      Outcome.allCases.map { "  \($0.rawValue)\t\($0.meaning[language])" }.joined(separator: "\n")
    }
    return Phrase(
      fr: "Sans commande, ouvre le dossier du pôle : --hub, sinon ESSOR_HUB, sinon ~/.local/share/essor/hub.\n"
        + "Les données vont à la sortie standard, les phrases à la sortie d'erreur.\n\nCodes de sortie :\n\(codes.fr)",
      en: "Without a command, opens the hub folder: --hub, else ESSOR_HUB, else ~/.local/share/essor/hub.\n"
        + "Data goes to standard output, words to standard error.\n\nExit codes:\n\(codes.en)",
      ar: "بدون أمر، يُفتح مجلد القطب: ‎--hub‎ ثم ESSOR_HUB ثم ‎~/.local/share/essor/hub‎.\n"
        + "تُكتب المعطيات في المخرج القياسي، والجمل في مخرج الأخطاء.\n\nرموز الخروج:\n\(codes.ar)")
  }

  /// Ends the process with an `Outcome`; what ArgumentParser refuses is `.refused`, not its own number 64.
  static func main() {
    do {
      let arguments = commandFirst(Array(CommandLine.arguments.dropFirst()))
      if arguments.first == "privacy" { hideArguments() }
      if let word = arguments.first, !word.hasPrefix("-"), !commandNames.contains(word) { throw unknown(word) }
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let outcome as Ended {
      Glibc.exit(outcome.outcome.rawValue)
    } catch let problem as CommandProblem {
      Console.standard(Launch.current.language).say(problem.phrase)
      Glibc.exit(problem.outcome.rawValue)
    } catch {
      let isAnswer = exitCode(for: error) == .success
      let message = ParserWords(Launch.current.language).said(fullMessage(for: error))
      if !message.isEmpty {
        let console = Console.standard(Launch.current.language)
        if isAnswer { console.put(Array((message + "\n").utf8)) } else { console.say(Phrase(same: message)) }
      }
      Glibc.exit(isAnswer ? Outcome.done.rawValue : Outcome.refused.rawValue)
    }
  }
}

extension Essor {
  /// Options with a value that may stand before the command.
  private static let leading: Set = ["--hub", "--language", "--theme", "--color", "--format", "--bidi"]

  private static var commandNames: [String] { configuration.subcommands.map { $0._commandName } + ["help"] }

  /// The arguments with common options that stand before the command put behind it: `essor --hub DIR list`.
  private static func commandFirst(_ arguments: [String]) -> [String] {
    var rest = arguments[...]
    var options: [String] = []
    while let option = rest.first, leading.contains(option), rest.count > 1 {
      options += rest.prefix(2)
      rest = rest.dropFirst(2)
    }
    guard let command = rest.first, commandNames.contains(command) else { return arguments }
    // A command of commands takes its options after the second word.
    let words = configuration.subcommands.contains {
      $0._commandName == command && !$0.configuration.subcommands.isEmpty
    }
    let isSub = words && rest.dropFirst().first.map { !$0.hasPrefix("-") } ?? false
    let head = rest.prefix(isSub ? 2 : 1)
    return head + options + rest.dropFirst(head.count)
  }

  /// Blanks the arguments that other users see in the list of processes: they name a person.
  private static func hideArguments() {
    _ = Launch.current
    for place in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[place] else { continue }
      memset(argument, 0x20, strlen(argument))
    }
  }

  private static func unknown(_ word: String) -> CommandProblem {
    CommandProblem(
      Phrase(
        fr: "« \(word) » n'est pas une commande d'essor : « essor help » les montre toutes.",
        en: "“\(word)” is no command of essor: “essor help” shows them all.",
        ar: "«\(word)» ليس من أوامر essor: «essor help» يعرضها كلها."))
  }
}

/// Ends a command with another number than 0.
struct Ended: Error {
  let outcome: Outcome
}

/// What all commands understand.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Phrase(
      fr: "Dossier du pôle (sinon ESSOR_HUB, sinon le dossier habituel).",
      en: "Hub folder (else ESSOR_HUB, else the usual one).",
      ar: "مجلد القطب (وإلا ESSOR_HUB، وإلا المجلد المعتاد)."
    ).help(Phrase(fr: "dossier", en: "folder", ar: "مجلد")))
  var hub: String?

  @Option(
    name: .long,
    help: Phrase(fr: "Langue : fr, ar ou en.", en: "Language: fr, ar or en.", ar: "اللغة: fr أو ar أو en.").help)
  var language: String?

  func validate() throws {
    if let language, Language(named: language) == nil {
      throw ValidationError(
        Phrase(
          fr: "« \(language) » n'est pas une langue d'Essor : fr, ar ou en.",
          en: "“\(language)” is no language of Essor: fr, ar or en.",
          ar: "«\(language)» ليست من لغات البرنامج: fr أو ar أو en."
        ).said)
    }
  }

  /// Runs a command without a screen.
  func run(_ command: (HubCommand) throws(CommandProblem) -> Outcome) throws {
    let launch = Launch.current
    let outcome = HubCommand(
      folder: launch.surroundings.hubFolder(hub), console: .standard(launch.language),
      author: launch.surroundings.userName
    ).run(command)
    if outcome != .done { throw Ended(outcome: outcome) }
  }
}

extension DataForm: ExpressibleByArgument {}
extension ListForm: ExpressibleByArgument {}

/// The form of the data that a command writes.
struct FormOption: ParsableArguments {
  @Option(
    name: .long,
    help: Phrase(
      fr: "Forme des données : table, json ou csv.", en: "Form of the data: table, json or csv.",
      ar: "صيغة المعطيات: table أو json أو csv."
    ).help)
  var format = DataForm.table
}
