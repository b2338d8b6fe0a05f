import ArgumentParser
import CursesTerminal
import ESSDomain
import HubApp
import HubRuntime
import TerminalKit
import Themes

/// Whether the screen has colours.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument { case auto, always, never }

/// How the screen looks.
struct ScreenOptions: ParsableArguments {
  @Option(
    name: .long,
    help: Phrase(
      fr: "Thème (voir « essor themes »).", en: "Theme (see “essor themes”).", ar: "المظهر (انظر «essor themes»)."
    ).help)
  var theme: String?

  @Option(
    name: [.customLong("color"), .customLong("colour")],
    help: Phrase(
      fr: "Couleurs : auto (NO_COLOR est respecté), always ou never.",
      en: "Colours: auto (NO_COLOR is respected), always or never.",
      ar: "الألوان: auto (مع احترام NO_COLOR) أو always أو never."
    ).help)
  var colour = ColourChoice.auto

  func validate() throws {
    guard let theme, !ThemeLibrary.names.contains(theme) else { return }
    let names = ThemeLibrary.names.joined(separator: ", ")
    throw ValidationError(
      Phrase(
        fr: "« \(theme) » n'est pas un thème. Il y a : \(names).", en: "“\(theme)” is no theme. There are: \(names).",
        ar: "«\(theme)» ليس مظهرا. المظاهر: \(names)."
      ).said)
  }

  /// Shows a folder until the user leaves.
  func show(_ folder: OpenFolder) throws {
    var options = TerminalOptions()
    options.hasMouse = true
    switch colour {
    case .auto: break
    case .always: options.colours = .direct
    case .never: options.colours = ColourDepth.none
    }
    let launch = Launch.current
    var choices = StartChoices(
      language: launch.language, theme: theme ?? launch.configuration.remembered.theme ?? ThemeLibrary.standardName,
      themes: Launch.themes, author: launch.surroundings.userName)
    if let bidi = launch.surroundings.variables["ESSOR_BIDI"].flatMap({ TextDirectionMode(rawValue: $0) }) {
      choices.bidi = bidi
      options.ordersText = bidi == .application || bidi == .applicationUnjoined
    }
    let lost: Phrase?
    do {
      lost = try run(folder, options, &choices)
    } catch let problem as TerminalProblem {
      throw CommandProblem(problem.phrase)
    }
    // The terminal is given back by now, so that the sentence is read.
    if choices.language != launch.language { Console.standard(launch.language).say(ScreenOptions.noArabicLetters) }
    if let lost { throw CommandProblem(lost, .notSaved) }
  }

  /// Said after a screen in French that was to be in Arabic.
  private static let noArabicLetters = Phrase(
    fr: "Ce terminal n'affiche pas l'arabe : l'écran était en français. Une locale UTF-8 (LC_ALL=C.UTF-8) le permet.",
    en: "This terminal shows no Arabic: the screen was in French. With a UTF-8 locale (LC_ALL=C.UTF-8) it can.",
    ar: "هذه الطرفية لا تعرض العربية، لذلك كانت الشاشة بالفرنسية. يمكنها ذلك مع إعداد UTF-8 ‏(LC_ALL=C.UTF-8).")

  private func run(_ folder: OpenFolder, _ options: TerminalOptions, _ choices: inout StartChoices) throws -> Phrase? {
    var terminal = try CursesTerminal(options)
    // Arabic in plain letters would be a screen of question marks.
    if terminal.glyphs == .ascii, choices.language == .arabic { choices.language = .french }
    let wake = Wake()
    let colours = terminal.colours
    var session = folder.session(
      choices, size: terminal.size, glyphs: terminal.glyphs, configuration: Launch.current.configuration,
      wake: { wake.wake() }, theme: { ThemeLibrary.suitable(for: colours, wanted: $0) })
    return try session.run(on: &terminal)
  }
}

extension Essor {
  /// `essor`: opens the hub folder.
  struct Open: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(fr: "Ouvre le dossier du pôle.", en: "Opens the hub folder.", ar: "يفتح مجلد القطب.").said)
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var screen: ScreenOptions

    func run() throws { try screen.show(OpenFolder(hub: common.hub, Launch.current.surroundings)) }
  }

  /// `essor demo`: opens the demonstration of a region.
  struct Demo: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Ouvre une région de démonstration, aux données inventées.",
          en: "Opens a demonstration region with invented data.",
          ar: "يفتح جهة تجريبية بمعطيات مختلقة."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var screen: ScreenOptions

    @Option(
      name: .long,
      help: Phrase(
        fr: "Région, par son code ou son nom.", en: "Region, by code or name.", ar: "الجهة، برمزها أو اسمها."
      ).help)
    var region = "09"

    @Option(
      name: .long, help: Phrase(fr: "Nombre d'organisations.", en: "Number of organisations.", ar: "عدد المنظمات.").help
    )
    var organisations = 600

    @Flag(
      name: .long,
      help: Phrase(
        fr: "Refait la démonstration ; l'ancienne est mise de côté (…-old).",
        en: "Makes the demonstration anew; the old one is set aside (…-old).",
        ar: "يعيد إنشاء العرض التجريبي؛ يوضع القديم جانبا (…-old)."
      ).help)
    var fresh = false

    func run() throws {
      let launch = Launch.current
      try screen.show(
        OpenFolder(
          demonstrationOf: region, organisations: organisations, fresh: fresh, today: Clock.system.now().day,
          launch.surroundings, launch.language))
    }
  }
}
