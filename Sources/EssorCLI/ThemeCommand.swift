import ArgumentParser
import ESSDomain
import HubRuntime

extension Essor {
  /// `essor themes`.
  struct ThemeNames: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "themes",
        abstract: Phrase(
          fr: "Liste les thèmes, ou vérifie un fichier de thème.", en: "Lists the themes, or looks at a theme file.",
          ar: "يسرد المظاهر، أو يفحص ملف مظهر."
        ).said, discussion: own.said)
    }

    private static var own: Phrase {
      let folder = Launch.current.themes().folder
      return Phrase(
        fr: "Vos thèmes : \(folder)/NOM.json5, qui hérite d'un des nôtres (inherits) et dit ce qu'il change.",
        en: "Your own themes: \(folder)/NAME.json5, inheriting from one of ours (inherits), with what it changes.",
        ar: "مظاهرك الخاصة: \(folder)/NAME.json5، يرث من أحد مظاهرنا (inherits) ويذكر ما يغيره.")
    }

    @OptionGroup var common: CommonOptions

    @Option(
      name: .long,
      help: Phrase(
        fr: "Fichier de thème à vérifier : rôles, contrastes, sélection.",
        en: "Theme file to look at: roles, contrasts, selection.",
        ar: "ملف المظهر المراد فحصه: الأدوار والتباين والتحديد."
      ).help(Phrase(fr: "fichier", en: "file", ar: "ملف")))
    var check: String?

    func run() throws {
      let console = Console.standard(Launch.current.language)
      guard let check else { return Launch.current.themes().list(on: console) }
      let outcome = try Launch.current.themes().check(check, on: console)
      if outcome != .done { throw Ended(outcome: outcome) }
    }
  }
}
