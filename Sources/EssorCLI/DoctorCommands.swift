import ArgumentParser
import CursesTerminal
import ESSDomain
import HubRuntime
import TerminalKit

extension Essor {
  /// `essor doctor`.
  struct Examine: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "doctor",
        abstract: Phrase(
          fr: "Examine le terminal, l'arabe, le dossier, l'horloge ; dit quoi faire.",
          en: "Examines terminal, Arabic, folder and clock; says what to do.",
          ar: "يفحص الطرفية والعربية والمجلد والساعة، ويبين ما ينبغي فعله."
        ).said,
        discussion: Phrase(
          fr: "Ne change rien et ne montre aucune donnée personnelle. Code 1 si quelque chose ne marchera pas.",
          en: "Changes nothing and shows no personal data. Exit code 1 if something will not work.",
          ar: "لا يغير شيئا ولا يعرض أي معطى شخصي. رمز الخروج 1 إذا كان شيء لن يعمل."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var form: FormOption

    func run() throws {
      let launch = Launch.current
      let doctor = Doctor(
        CursesTerminal.inspect(asking: true), launch.surroundings, launch.configuration,
        folder: launch.surroundings.hubFolder(common.hub))
      let outcome = doctor.report(form.format, on: .standard(launch.language))
      if outcome != .done { throw Ended(outcome: outcome) }
    }
  }
}
