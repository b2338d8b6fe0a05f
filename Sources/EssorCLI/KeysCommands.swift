import ArgumentParser
import ESSDomain
import HubRuntime

extension Essor {
  /// `essor keys`.
  struct Keys: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Montre les touches de chaque action, et ce qui est refusé dans keys.json5.",
          en: "Shows the keys of each action, and what is refused in keys.json5.",
          ar: "يعرض مفاتيح كل إجراء، وما رُفض في keys.json5."
        ).said,
        discussion: Phrase(
          fr: "Pour changer des touches, écrire keys.json5 à côté de config.json :\n"
            + "  { \"activity-record\": [\"F11\", \"Alt+A\"], \"row-first\": [\"g g\"], keyboard: \"azerty\" }\n"
            + "Ce qui ne va pas est refusé et dit ; l'action garde ses touches d'origine. * : touches à vous.",
          en: "To change keys, write keys.json5 beside config.json:\n"
            + "  { \"activity-record\": [\"F11\", \"Alt+A\"], \"row-first\": [\"g g\"], keyboard: \"azerty\" }\n"
            + "What cannot be is refused and told; the action keeps its standard keys. *: keys of your own.",
          ar: "لتغيير المفاتيح، اكتب keys.json5 بجانب config.json:\n"
            + "  { \"activity-record\": [\"F11\", \"Alt+A\"], \"row-first\": [\"g g\"], keyboard: \"azerty\" }\n"
            + "ما لا يصح يُرفض ويُذكر السبب؛ ويحتفظ الإجراء بمفاتيحه الأصلية. *: مفاتيحك الخاصة."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var form: FormOption

    func run() throws {
      let launch = Launch.current
      let outcome = KeysCommand(launch.configuration, console: .standard(launch.language)).run(form.format)
      if outcome != .done { throw Ended(outcome: outcome) }
    }
  }
}
