import ArgumentParser
import ESSDomain
import HubRuntime

extension Essor {
  /// `essor history`.
  struct History: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Dit ce qui a changé, quand et par qui : une fiche ou tout le dossier.",
          en: "Tells what was changed, when and by whom: a record or the whole folder.",
          ar: "يبين ما تغير ومتى ومن قام به: بطاقة أو المجلد كله."
        ).said,
        discussion: Phrase(
          fr: "Exemples :\n  essor history Tiwizi\n  essor history --since 2026-10 --by amina --format csv\n"
            + "  essor history --baseline 2026-10-01 --of organisations --where 'province:Taroudannt'\n"
            + "Les jours sont en temps universel. Ce qui est écrit dans les fichiers sans Essor (jq, éditeur) n'est pas au "
            + "journal.",
          en: "Examples:\n  essor history Tiwizi\n  essor history --since 2026-10 --by amina --format csv\n"
            + "  essor history --baseline 2026-10-01 --of organisations --where 'province:Taroudannt'\n"
            + "Days are in universal time. What is written into the files without Essor (jq, an editor) is not in the "
            + "journal.",
          ar: "أمثلة:\n  essor history Tiwizi\n  essor history --since 2026-10 --by amina --format csv\n"
            + "  essor history --baseline 2026-10-01 --of organisations --where 'province:Taroudannt'\n"
            + "الأيام بالتوقيت العالمي. ما يُكتب في الملفات بدون Essor ‏(jq أو محرر) ليس في اليومية."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var form: FormOption
    @Argument(help: Kinds.record) var record: String?
    @Option(
      name: .long, parsing: .unconditional,
      help: Phrase(
        fr: "Premier jour : 2026-10-01, hier, ou un mois : 2026-10.",
        en: "First day: 2026-10-01, yesterday, or a month: "
          + "2026-10.", ar: "اليوم الأول: 2026-10-01، أمس، أو شهر: 2026-10."
      ).help)
    var since: String?
    @Option(
      name: .long, parsing: .unconditional,
      help: Phrase(fr: "Dernier jour.", en: "Last day.", ar: "اليوم الأخير.").help)
    var until: String?
    @Option(
      name: .long,
      help: Phrase(
        fr: "Auteur, ou partie de son nom.", en: "Author, or part of the name.", ar: "المؤلف أو جزء من اسمه."
      )
      .help)
    var by: String?
    @Option(
      name: .long, parsing: .unconditional,
      help: Phrase(
        fr: "Bilan depuis ce jour : ce qui est autrement qu'alors.", en: "What is other than at the start of that day.",
        ar: "الحصيلة منذ بداية ذلك اليوم: ما صار مختلفا."
      ).help)
    var baseline: String?
    @Option(name: .long, help: Kinds.help) var of: String?
    @Option(
      name: .customLong("where"), parsing: .unconditional,
      help: Phrase(
        fr: "Fiches qui passent ce filtre, maintenant ou au début.",
        en: "Records that pass this filter, now or at the "
          + "start.", ar: "البطاقات المطابقة لهذه التصفية، الآن أو في البداية."
      ).help)
    var condition: String?

    func run() throws {
      var request = HistoryRequest(record: record, form.format)
      (request.since, request.until, request.author) = (since, until, by)
      (request.baseline, request.kind, request.filter) = (baseline, of, condition ?? "")
      try common.run { [request] command throws(CommandProblem) in try command.history(request) }
    }
  }

  /// `essor restore`.
  struct Restore: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Remet un champ, une fiche ou tout le dossier comme avant.",
          en: "Puts a field, a record or the whole folder back as it was.",
          ar: "يرجع حقلا أو بطاقة أو المجلد كله كما كان."
        ).said,
        discussion: Phrase(
          fr: "Exemples (les changements sont ceux que montre « essor history ») :\n"
            + "  essor restore Tiwizi --field turnover --before 7K2M4P\n  essor restore Tiwizi --before 7K2M4P\n"
            + "  essor restore --as-of 2026-10-01 --dry-run\n"
            + "C'est un changement comme un autre, que « essor undo » annule. Ce qui a été écrit sans Essor n'est jamais "
            + "écrasé sans le dire.",
          en: "Examples (the changes are those that “essor history” shows):\n"
            + "  essor restore Tiwizi --field turnover --before 7K2M4P\n  essor restore Tiwizi --before 7K2M4P\n"
            + "  essor restore --as-of 2026-10-01 --dry-run\n"
            + "It is a change like any other, which “essor undo” undoes. What was written without Essor is never "
            + "overwritten unsaid.",
          ar: "أمثلة (التغييرات هي التي يعرضها «essor history»):\n"
            + "  essor restore Tiwizi --field turnover --before 7K2M4P\n  essor restore Tiwizi --before 7K2M4P\n"
            + "  essor restore --as-of 2026-10-01 --dry-run\n"
            + "وهو تغيير كغيره يمكن التراجع عنه بـ «essor undo». وما كُتب بدون Essor لا يُمحى دون إعلام."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: Kinds.record) var record: String?
    @Option(
      name: .long,
      help: Phrase(
        fr: "Changement avant lequel c'était bien : la fin de son identifiant.",
        en: "Change before which all was well: the ending of its identity.",
        ar: "التغيير الذي كان كل شيء قبله كما ينبغي: نهاية معرفه."
      ).help)
    var before: String?
    @Option(
      name: .long,
      help: Phrase(fr: "Un seul champ.", en: "One field only.", ar: "حقل واحد فقط.").help)
    var field: String?
    @Option(
      name: .long, parsing: .unconditional,
      help: Phrase(
        fr: "Tout le dossier, comme à la fin de ce jour.", en: "The whole folder, as at the end of that day.",
        ar: "المجلد كله كما كان في نهاية ذلك اليوم."
      ).help)
    var asOf: String?
    @Flag(
      name: .long,
      help: Phrase(fr: "Montre et n'écrit rien.", en: "Shows and writes nothing.", ar: "يعرض دون كتابة.").help)
    var dryRun = false
    @Flag(
      name: .long,
      help: Phrase(fr: "D'accord pour le dossier.", en: "Agreed for the folder.", ar: "موافق على المجلد.").help)
    var yes = false
    @Flag(
      name: .long,
      help: Phrase(
        fr: "Laisse ce qui a été écrit sans Essor.", en: "Leaves what was written without Essor.",
        ar: "يترك ما كُتب بدون Essor."
      ).help)
    var keep = false

    func run() throws {
      var request = RestoreRequest()
      (request.record, request.change, request.field, request.asOf) = (record, before, field, asOf)
      (request.isDryRun, request.isAgreed, request.keepsUnjournalled) = (dryRun, yes, keep)
      try common.run { [request] command throws(CommandProblem) in try command.restore(request) }
    }
  }

  /// `essor undo`.
  struct Undo: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Annule le dernier changement, les derniers, ou un seul plus ancien.",
          en: "Undoes the last change, the last ones, or one older change.",
          ar: "يتراجع عن آخر تغيير، أو آخر التغييرات، أو تغيير أقدم."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @Argument(
      help: Phrase(
        fr: "Combien, ou l'identifiant d'un changement (« essor history »).",
        en: "How many, or the identity of a change (“essor history”).",
        ar: "العدد، أو معرف تغيير («essor history»)."
      ).help)
    var what: String?

    func run() throws { try common.run { command throws(CommandProblem) in try command.undo(what) } }
  }

  /// `essor redo`.
  struct Redo: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Rétablit ce qui vient d'être annulé.", en: "Makes again what was undone last.",
          ar: "يعيد ما تم التراجع عنه."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: Phrase(fr: "Combien.", en: "How many.", ar: "العدد.").help) var count: String?

    func run() throws { try common.run { command throws(CommandProblem) in try command.redo(count) } }
  }

  /// `essor journal`.
  struct Journal: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Dit la place que prend le journal ; « compact » réunit les années passées.",
          en: "Tells the room that the journal takes; “compact” makes one file of each past year.",
          ar: "يبين حجم اليومية؛ و«compact» يجمع السنوات المنتهية."
        ).said)
    }

    enum Work: String, ExpressibleByArgument, CaseIterable { case size, compact }

    @OptionGroup var common: CommonOptions
    @OptionGroup var form: FormOption
    @Argument(
      help: Phrase(fr: "size ou compact.", en: "size or compact.", ar: "size أو compact.").help)
    var work = Work.size

    func run() throws {
      let (work, form) = (work, form.format)
      try common.run { command throws(CommandProblem) in
        switch work {
        case .size: try command.journal(form)
        case .compact: try command.compactJournal()
        }
      }
    }
  }
}
