import ArgumentParser
import ESSDomain
import HubRuntime

extension Essor {
  /// `essor chart`.
  struct Chart: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Écrit ce que montrent la carte, le calendrier ou le planning, en lignes.",
          en: "Writes what the map, the calendar or the timeline shows, as rows.",
          ar: "يكتب ما تعرضه الخريطة أو الرزنامة أو الجدول الزمني، في أسطر."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var form: FormOption

    @Argument(
      help: Phrase(fr: "map, calendar ou gantt.", en: "map, calendar or gantt.", ar: "map أو calendar أو gantt.").help)
    var subject: ChartRequest.Subject

    @Argument(
      help: Phrase(
        fr: "Pour gantt : le programme, par nom ou identifiant.", en: "For gantt: the plan, by name or identity.",
        ar: "لـ gantt: البرنامج باسمه أو معرفه."
      ).help)
    var plan: [String] = []

    @Flag(
      name: .long,
      help: Phrase(
        fr: "Pour map : par province.", en: "For map: by province.", ar: "لـ map: حسب الإقليم."
      ).help)
    var provinces = false

    @Option(
      name: .long,
      help: Phrase(
        fr: "Pour calendar : le mois, 2026-11.", en: "For calendar: the month, 2026-11.",
        ar: "لـ calendar: الشهر، 2026-11."
      ).help(Phrase(fr: "mois", en: "month", ar: "شهر")))
    var month: String?

    func validate() throws {
      if let month, ChartRequest.month(month) == nil {
        throw ValidationError(
          Phrase(
            fr: "« \(month) » n'est pas un mois : écrire 2026-11.", en: "“\(month)” is no month: write 2026-11.",
            ar: "«\(month)» ليس شهرا: اكتب 2026-11."
          ).said)
      }
    }

    func run() throws {
      var request = ChartRequest(subject)
      request.byProvince = provinces
      request.month = month.flatMap { ChartRequest.month($0) }
      request.plan = plan.joined(separator: " ")
      request.form = form.format
      try common.run { [request] command throws(CommandProblem) in try command.chart(request) }
    }
  }
}

extension ChartRequest.Subject: ExpressibleByArgument {}
