import ArgumentParser
import ESSDomain
import Glibc
import HubApp
import HubRuntime

extension Essor {
  /// `essor list`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Liste les fiches d'une sorte, filtrées et triées.",
          en: "Lists the records of a kind, filtered and sorted.",
          ar: "يسرد بطاقات نوع معين، مصفاة ومرتبة."
        ).said,
        discussion: Phrase(
          fr: "Filtre : mots, \"phrases\", champ:valeur, champ:=code, champ>n, -exclu, ou. Exemple :\n"
            + "  essor list organisations 'province:Taroudannt femmes>50' --sort -members --format csv",
          en: "Filter: words, \"phrases\", field:value, field:=code, field>n, -without, or. Example:\n"
            + "  essor list organisations 'province:Taroudannt women>50' --sort -members --format csv",
          ar: "التصفية: كلمات، \"عبارات\"، حقل:قيمة، حقل:=رمز، حقل>عدد، ‎-استثناء‎، أو. مثال:\n"
            + "  essor list organisations 'province:Taroudannt women>50' --sort -members --format csv"
        ).said)
    }

    @OptionGroup var common: CommonOptions

    @Option(
      name: .long,
      help: Phrase(
        fr: "Forme des données : table, json, csv ou markdown.", en: "Form of the data: table, json, csv or markdown.",
        ar: "صيغة المعطيات: table أو json أو csv أو markdown."
      ).help)
    var format = ListForm.table

    @Argument(help: Kinds.help) var kind: String

    @Argument(parsing: .allUnrecognized, help: Phrase(fr: "Filtre.", en: "Filter.", ar: "التصفية.").help)
    var filter: [String] = []

    @Option(
      name: .customLong("where"), parsing: .unconditional,
      help: Phrase(fr: "Filtre, en un mot.", en: "Filter, as one word.", ar: "التصفية في كلمة واحدة.").help)
    var condition: String?

    @Option(
      name: .long, parsing: .unconditional,
      help: Phrase(
        fr: "Champs de tri, séparés par des virgules ; -champ pour l'ordre décroissant.",
        en: "Fields to sort by, divided by commas; -field for descending order.",
        ar: "حقول الترتيب مفصولة بفواصل؛ ‎-حقل‎ للترتيب التنازلي."
      ).help)
    var sort: String?

    @Option(
      name: .long,
      help: Phrase(
        fr: "Champs à montrer, séparés par des virgules.", en: "Fields to show, divided by commas.",
        ar: "الحقول المعروضة مفصولة بفواصل."
      ).help)
    var columns: String?

    @Option(
      name: .long,
      help: Phrase(
        fr: "Compte les fiches par valeur de ce champ, au lieu de les lister.",
        en: "Counts the records by the values of this field, in stead of listing them.",
        ar: "يعد البطاقات حسب قيم هذا الحقل بدل سردها."
      ).help)
    var facet: String?

    @Option(
      name: .long,
      help: Phrase(fr: "Nombre de fiches au plus.", en: "Number of records at most.", ar: "أقصى عدد من البطاقات.").help)
    var limit: Int?

    func run() throws {
      if let unknown = filter.first(where: { $0.hasPrefix("--") }) {
        throw ValidationError(
          Phrase(fr: "Option inconnue : \(unknown)", en: "Unknown option: \(unknown)", ar: "خيار غير معروف: \(unknown)")
            .said)
      }
      var request = ListRequest(kind: kind)
      request.filter = (filter + [condition ?? ""]).joined(separator: " ")
      request.sort = List.names(sort)
      request.columns = List.names(columns)
      request.facet = facet
      request.limit = limit
      request.form = format
      try common.run { command throws(CommandProblem) in try command.list(request) }
    }

    private static func names(_ text: String?) -> [String] {
      (text ?? "").split(whereSeparator: { $0 == "," || $0 == "،" }).map(String.init)
    }
  }

  /// `essor show`.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Montre une fiche entière, avec ce que disent les règles.",
          en: "Shows a whole record, with what the rules say.",
          ar: "يعرض بطاقة كاملة مع نتائج القواعد."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var form: FormOption
    @Argument(help: Kinds.record) var record: String

    func run() throws { try common.run { command throws(CommandProblem) in try command.show(record, form.format) } }
  }

  /// `essor check`.
  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Vérifie tous les fichiers, les renvois, les règles et les champs obligatoires, et répare.",
          en: "Checks all files, references, rules and required fields, and repairs.",
          ar: "يتحقق من جميع الملفات والإحالات والقواعد والحقول الإلزامية، ويصلح."
        ).said,
        discussion: Phrase(
          fr: "Chaque sorte de réparation est une modification que « essor undo » annule. Un fichier illisible n'est "
            + "jamais réécrit : il se met de côté en entier, sur demande (--repair --only file).\nSortes : \(topics).",
          en: "Each kind of repair is a change that “essor undo” undoes. An unreadable file is never written over: "
            + "it is set aside whole, on request (--repair --only file).\nKinds: \(topics).",
          ar: "كل نوع من الإصلاح تعديل يتراجع عنه «essor undo». لا يُكتب أبدا فوق ملف غير مقروء: "
            + "يوضع كله جانبا عند الطلب (--repair --only file).\nالأنواع: \(topics)."
        ).said)
    }

    private static var topics: String { RepairRequest.topics.joined(separator: ", ") }

    @OptionGroup var common: CommonOptions
    @OptionGroup var form: FormOption

    @Flag(
      name: .long,
      help: Phrase(
        fr: "Répare ce qui peut l'être, après accord.", en: "Repairs what can be repaired, when agreed to.",
        ar: "يصلح ما يمكن إصلاحه بعد الموافقة."
      ).help)
    var repair = false

    @Option(
      name: .long,
      help: Phrase(
        fr: "Ces sortes de problèmes seulement, séparées par des virgules.",
        en: "These kinds of problems only, divided by commas.", ar: "هذه الأنواع من المشاكل فقط، مفصولة بفواصل."
      ).help(Phrase(fr: "sorte", en: "kind", ar: "نوع")))
    var only: [String] = []

    @Flag(
      name: .long,
      help: Phrase(
        fr: "Montre les réparations sans les faire.", en: "Shows the repairs without making them.",
        ar: "يعرض الإصلاحات دون إجرائها."
      ).help)
    var dryRun = false

    @Flag(
      name: .long,
      help: Phrase(fr: "Répare sans demander.", en: "Repairs without asking.", ar: "يصلح دون سؤال.").help)
    var yes = false

    func validate() throws {
      guard !repair, dryRun || yes || !only.isEmpty else { return }
      throw ValidationError(
        Phrase(
          fr: "--only, --dry-run et --yes vont avec --repair.", en: "--only, --dry-run and --yes go with --repair.",
          ar: "الخيارات ‎--only‎ و‎--dry-run‎ و‎--yes‎ تُستعمل مع ‎--repair‎."
        ).said)
    }

    func run() throws {
      guard repair else {
        return try common.run { command throws(CommandProblem) in try command.check(form.format) }
      }
      var request = RepairRequest()
      try request.choose(only)
      request.isDryRun = dryRun
      request.isAgreed = yes
      if isatty(STDIN_FILENO) == 1 { request.ask = Check.ask }
      try common.run { [request] command throws(CommandProblem) in try command.repair(request) }
    }

    /// Asks the person at the terminal; whatever does not begin like a yes is a no.
    private static func ask(_ question: Phrase) -> Bool {
      Console.standard(Launch.current.language).say(question)
      guard let answer = readLine()?.lowercased() else { return false }
      return ["o", "y", "ن"].contains { answer.hasPrefix($0) }
    }
  }

  /// `essor schema`.
  struct SchemaOf: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "schema",
        abstract: Phrase(
          fr: "Écrit le schéma JSON d'une sorte de fiche ou de fichier.",
          en: "Writes the JSON Schema of a kind of record or file.", ar: "يكتب مخطط JSON لنوع من البطاقات أو الملفات."
        ).said)
    }

    @OptionGroup var common: CommonOptions

    @Argument(
      help: Phrase(
        fr:
          "Une sorte de fiche (organisations, training, plans, activities, partners), hub, parameters, fields ou privacy.",
        en:
          "A kind of record (organisations, training, plans, activities, partners), hub, parameters, fields or privacy.",
        ar:
          "نوع من البطاقات (organisations، training، plans، activities، partners)، أو hub أو parameters أو fields أو privacy."
      ).help)
    var kind: String

    @Flag(
      name: .long,
      help: Phrase(
        fr: "Le schéma du fichier entier, non d'une fiche.", en: "The schema of the whole file, not of one record.",
        ar: "مخطط الملف كله لا البطاقة الواحدة."
      ).help)
    var file = false

    func run() throws {
      try common.run { command throws(CommandProblem) in try command.schema(kind, file ? .file : .record) }
    }
  }
}

/// Help that several commands share.
enum Kinds {
  static var help: ArgumentHelp {
    Phrase(
      fr: "Sorte de fiche : organisations, training, plans, activities, partners.",
      en: "Kind of record: organisations, training, plans, activities, partners.",
      ar: "نوع البطاقات: organisations، training، plans، activities، partners."
    ).help
  }

  static var record: ArgumentHelp {
    Phrase(
      fr: "Identifiant, sa fin, ou nom.", en: "Identity, its ending, or name.", ar: "المعرف أو نهايته أو الاسم."
    ).help
  }
}
