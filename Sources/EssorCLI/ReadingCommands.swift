import ArgumentParser
import ESSDomain
import HubApp
import HubRuntime
import Themes

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
          fr: "Filtre : mots, \"phrases\", champ:valeur, champ>n, -exclu, ou. Exemple :\n"
            + "  essor list organisations 'province:Taroudannt femmes>50' --sort -members --format csv",
          en: "Filter: words, \"phrases\", field:value, field>n, -without, or. Example:\n"
            + "  essor list organisations 'province:Taroudannt women>50' --sort -members --format csv",
          ar: "التصفية: كلمات، \"عبارات\"، حقل:قيمة، حقل>عدد، ‎-استثناء‎، أو. مثال:\n"
            + "  essor list organisations 'province:Taroudannt women>50' --sort -members --format csv"
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var form: FormOption

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
      request.limit = limit
      request.form = form.format
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

  /// `essor history`.
  struct History: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Dit ce qui a changé dans une fiche, quand et par qui.",
          en: "Tells what was changed in a record, when and by whom.",
          ar: "يبين ما تغير في بطاقة ومتى ومن قام به."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var form: FormOption
    @Argument(help: Kinds.record) var record: String

    func run() throws { try common.run { command throws(CommandProblem) in try command.history(record, form.format) } }
  }

  /// `essor check`.
  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Vérifie tous les fichiers, les règles et les champs obligatoires.",
          en: "Checks all files, rules and required fields.",
          ar: "يتحقق من جميع الملفات والقواعد والحقول الإلزامية."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var form: FormOption

    func run() throws { try common.run { command throws(CommandProblem) in try command.check(form.format) } }
  }

  /// `essor schema`.
  struct SchemaOf: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "schema",
        abstract: Phrase(
          fr: "Écrit le schéma JSON d'une sorte de fiche.", en: "Writes the JSON Schema of a kind of record.",
          ar: "يكتب مخطط JSON لنوع من البطاقات."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: Kinds.help) var kind: String

    func run() throws {
      try common.run { command throws(CommandProblem) in
        command.console.put(try HubCommand.schema(kind))
        return .done
      }
    }
  }

  /// `essor themes`.
  struct ThemeNames: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "themes",
        abstract: Phrase(fr: "Liste les thèmes.", en: "Lists the themes.", ar: "يسرد المظاهر.").said)
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
      let console = Console.standard(Launch.current.language)
      for theme in Launch.themes { console.line("\(theme.name)\t\(theme.title.said)".replacingTabs) }
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

extension String {
  /// Columns for people: a tab becomes blanks up to the next column of twelve.
  fileprivate var replacingTabs: String {
    let parts = split(separator: "\t", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return self }
    return parts[0] + String(repeating: " ", count: max(1, 14 - parts[0].count)) + parts[1]
  }
}
