import ArgumentParser
import ESSDomain
import HubRuntime

extension Essor {
  /// `essor fields`.
  struct Fields: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Liste, ajoute ou retire les champs propres au pôle.",
          en: "Lists, adds or takes away the hub's own fields.",
          ar: "يسرد الحقول الخاصة بالقطب أو يضيفها أو يحذفها."
        ).said,
        discussion: Phrase(
          fr:
            "Sans sous-commande, les liste. Ils sont décrits dans fields.json ; leurs valeurs sont dans les fiches. Exemple :\n"
            + example,
          en:
            "Without a subcommand, lists them. They are described in fields.json; their values are in the records. Example:\n"
            + example,
          ar: "بدون أمر فرعي، يسردها. توصف في fields.json وقيمها في البطاقات. مثال:\n" + example
        ).said,
        subcommands: [Shown.self, Added.self, Removed.self], defaultSubcommand: Shown.self)
    }

    private static let example =
      "  essor fields add organisations equipement --label-fr Équipement --label-ar التجهيز --kind choice \\\n"
      + "    --choices 'moulin=Moulin|طاحونة|Mill; froid=Chambre froide|غرفة تبريد|Cold store' --column"
  }
}

extension Essor.Fields {
  /// `essor fields list`.
  struct Shown: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Phrase(
          fr: "Liste les champs propres.", en: "Lists the own fields.", ar: "يسرد الحقول الخاصة."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var form: FormOption

    func run() throws { try common.run { command throws(CommandProblem) in try command.ownFields(form.format) } }
  }

  /// `essor fields add`.
  struct Added: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "add",
        abstract: Phrase(
          fr: "Ajoute un champ à une sorte de fiche.", en: "Adds a field to a kind of record.",
          ar: "يضيف حقلا إلى نوع من البطاقات."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: Kinds.help) var records: String
    @Argument(
      help: Phrase(
        fr: "Nom dans les fichiers, sans accent : superficieHa.", en: "Name in the files, without accents: areaHa.",
        ar: "الاسم في الملفات، بحروف لاتينية بدون علامات: superficieHa."
      ).help)
    var name: String

    @Option(
      name: .long,
      help: Phrase(
        fr: "Nature : \(OwnField.Kind.words.joined(separator: ", ")).",
        en: "Kind: \(OwnField.Kind.words.joined(separator: ", ")).",
        ar: "النوع: \(OwnField.Kind.words.joined(separator: "، "))."
      ).help)
    var kind: String

    @Option(name: .long, help: Phrase(fr: "Libellé français.", en: "French label.", ar: "التسمية بالفرنسية.").help)
    var labelFr: String?
    @Option(name: .long, help: Phrase(fr: "Libellé arabe.", en: "Arabic label.", ar: "التسمية بالعربية.").help)
    var labelAr: String?
    @Option(name: .long, help: Phrase(fr: "Libellé anglais.", en: "English label.", ar: "التسمية بالإنجليزية.").help)
    var labelEn: String?

    @Option(
      name: .long,
      help: Phrase(
        fr: "Choix, séparés par « ; » : code=français|arabe|anglais.",
        en: "Choices, divided by “;”: code=French|Arabic|English.",
        ar: "الاختيارات مفصولة بـ«;»: ‎code=فرنسية|عربية|إنجليزية‎."
      ).help)
    var choices: String?

    @Option(
      name: .long,
      help: Phrase(
        fr: "Aide à la saisie, en français.", en: "Help on what to enter, in French.", ar: "إرشاد للإدخال بالفرنسية."
      ).help)
    var helpFr: String?
    @Option(
      name: .long,
      help: Phrase(
        fr: "Aide à la saisie, en arabe.", en: "Help on what to enter, in Arabic.", ar: "إرشاد للإدخال بالعربية."
      ).help)
    var helpAr: String?
    @Option(
      name: .long,
      help: Phrase(
        fr: "Aide à la saisie, en anglais.", en: "Help on what to enter, in English.", ar: "إرشاد للإدخال بالإنجليزية."
      ).help)
    var helpEn: String?

    @Flag(name: .long, help: Phrase(fr: "Obligatoire.", en: "Required.", ar: "إلزامي.").help) var required = false
    @Flag(
      name: .long,
      help: Phrase(fr: "Montré dans les listes.", en: "Shown in lists.", ar: "يظهر في اللوائح.").help)
    var column = false
    @Flag(
      name: .long,
      help: Phrase(
        fr: "Donnée personnelle (loi 09-08).", en: "Personal data (law 09-08).", ar: "معطى شخصي (القانون 09-08)."
      ).help)
    var personal = false

    func run() throws {
      var request = OwnFieldRequest(records: records, name: name)
      request.kind = kind
      for (language, text) in [(Language.french, labelFr), (.arabic, labelAr), (.english, labelEn)] {
        request.labels[language] = text
      }
      for (language, text) in [(Language.french, helpFr), (.arabic, helpAr), (.english, helpEn)] {
        request.help[language] = text
      }
      request.choices = choices ?? ""
      (request.isRequired, request.isColumn, request.isPersonal) = (required, column, personal)
      try common.run { [request] command throws(CommandProblem) in try command.addOwnField(request) }
    }
  }

  /// `essor fields remove`.
  struct Removed: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "remove",
        abstract: Phrase(
          fr: "Retire un champ ; ses valeurs restent dans les fichiers.",
          en: "Takes a field away; its values stay in the files.", ar: "يحذف حقلا؛ وتبقى قيمه في الملفات."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: Kinds.help) var records: String
    @Argument(help: Phrase(fr: "Nom du champ.", en: "Name of the field.", ar: "اسم الحقل.").help) var name: String

    func run() throws {
      try common.run { command throws(CommandProblem) in try command.removeOwnField(name, of: records) }
    }
  }
}
