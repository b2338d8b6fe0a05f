import ArgumentParser
import CursesTerminal
import ESSDomain
import HubApp
import HubRuntime
import TerminalKit
import Themes

extension ColourChoice: ExpressibleByArgument {}

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
      fr: "Couleurs : auto (NO_COLOR est respecté), always, never, 16, 256 ou true (16 millions).",
      en: "Colours: auto (NO_COLOR is respected), always, never, 16, 256 or true (16 million).",
      ar: "الألوان: auto (مع احترام NO_COLOR) أو always أو never أو 16 أو 256 أو true (16 مليونا)."
    ).help)
  var colour = ColourChoice.auto

  @Option(
    name: .long,
    help: Phrase(
      fr: "Sens du texte : auto, app, app-unjoined, terminal ou off (voir « essor calibrate »).",
      en: "Text direction: auto, app, app-unjoined, terminal or off (see “essor calibrate”).",
      ar: "اتجاه النص: auto أو app أو app-unjoined أو terminal أو off (انظر «essor calibrate»)."
    ).help)
  var bidi = TextDirectionSetting.auto

  func validate() throws {
    guard let theme, !ThemeLibrary.names.contains(theme) else { return }
    let known = Launch.current.themes().allNames
    if known.contains(theme) { return }
    let names = known.joined(separator: ", ")
    throw ValidationError(
      Phrase(
        fr: "« \(theme) » n'est pas un thème. Il y a : \(names).", en: "“\(theme)” is no theme. There are: \(names).",
        ar: "«\(theme)» ليس مظهرا. المظاهر: \(names)."
      ).said)
  }

  @Flag(
    name: .long,
    help: Phrase(
      fr: "Commence par la visite guidée.", en: "Begins with the guided tour.", ar: "يبدأ بالجولة التعريفية."
    ).help)
  var tour = false

  @Flag(
    name: .long,
    help: Phrase(
      fr: "Sans écran : listes numérotées, une question par ligne (lecteurs d'écran, braille).",
      en: "Without a screen: numbered lists, one question a line (screen readers, braille).",
      ar: "بدون شاشة: لوائح مرقمة وسؤال في كل سطر (قارئات الشاشة وبرايل)."
    ).help)
  var plain = false

  /// Shows a folder until the user leaves; after the first questions, as they were answered.
  func show(_ folder: OpenFolder, after beginning: Beginning? = nil) throws {
    let launch = Launch.current
    let remembered = launch.configuration.remembered
    let chosen = theme ?? remembered.theme
    var options = TerminalOptions()
    options.hasMouse = launch.configuration.setting("mouse") != "off"
    options.colours = ColourChoice.depth(asked: colour, launch.surroundings, remembered: remembered.colours)
    options.asksGround = chosen == nil
    var choices = StartChoices(
      language: beginning?.language ?? launch.language, theme: chosen ?? "", author: launch.surroundings.userName)
    choices.chosenTheme = remembered.theme
    choices.hasMouse = options.hasMouse
    choices.bidi = TextDirectionChoice(asked: bidi, launch.surroundings, launch.configuration).mode
    options.ordersText = choices.bidi.isOurs
    choices.showsTour = tour || beginning != nil
    let wanted = choices.language
    let lost: Phrase?
    do {
      lost = try run(folder, options, &choices)
    } catch let problem as TerminalProblem {
      throw CommandProblem(problem.phrase)
    }
    // The terminal is given back by now, so that the sentence is read.
    if choices.language != wanted { Console.standard(launch.language).say(ScreenOptions.noArabicLetters) }
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
    if choices.theme.isEmpty { choices.begin(in: colours, ground: terminal.ground) }
    var session = folder.session(
      choices, size: terminal.size, glyphs: terminal.glyphs, configuration: Launch.current.configuration,
      shelf: Launch.current.themes(in: colours), wake: { wake.wake() },
      theme: { ThemeLibrary.suitable(for: colours, chosen: $0) })
    return try session.run(on: &terminal)
  }
}

extension StartChoices {
  /// The theme of a terminal where none was chosen: by its ground as it answered, or as its surroundings tell.
  fileprivate mutating func begin(in colours: ColourDepth, ground answered: Ground?) {
    let surroundings = Launch.current.surroundings
    let ground = answered ?? Ground.told(surroundings) ?? Ground.known(surroundings)
    theme = ThemeLibrary.suitable(for: colours, on: ground).name
    // An answer may still come.
    guard colours > .sixteen, answered == nil else { return }
    for ground in Ground.allCases { groundThemes[ground] = ThemeLibrary.standardName(on: ground) }
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

    func run() throws {
      let launch = Launch.current
      if screen.plain { return try common.run(plainly) }
      if common.hub == nil, launch.isFirstTime {
        guard let beginning = try screen.begin() else { return }
        return try screen.show(
          OpenFolder(beginning, today: Clock.system.now().day, launch.surroundings, launch.configuration),
          after: beginning)
      }
      try screen.show(OpenFolder(hub: common.hub, launch.surroundings))
    }
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
      // Passed over in silence, it would have people try things in another folder than they think.
      guard common.hub == nil else { throw CommandProblem(Demo.hasItsFolder) }
      if screen.plain { return try plain(launch) }
      try screen.show(
        OpenFolder(
          demonstrationOf: region, organisations: organisations, fresh: fresh, today: Clock.system.now().day,
          launch.surroundings, launch.language))
    }

    private static let hasItsFolder = Phrase(
      fr: "La démonstration a son propre dossier : --hub n'y peut rien. Ailleurs : « essor init DOSSIER --demo », "
        + "puis « essor --hub DOSSIER ».",
      en: "The demonstration has a folder of its own: --hub cannot change it. Elsewhere: “essor init FOLDER --demo”, "
        + "then “essor --hub FOLDER”.",
      ar: "للعرض التجريبي مجلده الخاص: لا يغيره --hub. في مكان آخر: «essor init FOLDER --demo» ثم «essor --hub FOLDER»."
    )

    /// The demonstration as numbered lists.
    private func plain(_ launch: Launch) throws {
      let folder: DemonstrationFolder
      do throws(DemonstrationFolder.Problem) {
        folder = try DemonstrationFolder(
          region: region, organisations: organisations, launch.surroundings, launch.language)
      } catch {
        throw CommandProblem(error.phrase)
      }
      try folder.prepare(today: Clock.system.now().day, fresh: fresh)
      var common = common
      common.hub = folder.path
      try common.run(plainly)
    }
  }
}

/// The folder as numbered lists, with the person at this terminal.
private func plainly(_ command: HubCommand) throws(CommandProblem) -> Outcome {
  try command.plainly(.standard(Launch.current.language))
}
