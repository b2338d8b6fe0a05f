import ArgumentParser
import ESSDomain
import Glibc
import HubRuntime

extension Essor {
  /// `essor privacy`.
  struct Privacy: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Données personnelles (loi 09-08) : chercher, remettre, effacer.",
          en: "Personal data (law 09-08): find, hand over, erase.",
          ar: "المعطيات الشخصية (القانون 09-08): بحث وتسليم ومحو."
        ).said,
        discussion: Phrase(
          fr:
            "La personne est un nom (lettres latines ou arabes), un téléphone ou un courriel ; « - » les lit de l'entrée, une "
            + "par ligne, pour qu'ils ne restent pas dans l'historique du terminal.",
          en:
            "The person is a name (Latin or Arabic letters), a phone number or an e-mail address; “-” reads them from the "
            + "input, one a line, so that they do not stay in the shell's history.",
          ar: "يُحدد الشخص باسمه (بحروف لاتينية أو عربية) أو هاتفه أو بريده الإلكتروني؛ و«-» يقرأها من المدخل، "
            + "واحدا في كل سطر، حتى لا تبقى في سجل الأوامر."
        ).said,
        subcommands: [Find.self, Export.self, Erase.self, Due.self, Requests.self, Notice.self])
    }
  }
}

/// Whom a command is about.
struct PersonOptions: ParsableArguments {
  @Argument(
    help: Phrase(
      fr: "Nom, téléphone ou courriel ; « - » pour l'entrée.", en: "Name, phone or e-mail; “-” for the input.",
      ar: "الاسم أو الهاتف أو البريد؛ «-» للمدخل."
    )
    .help) var person: [String]

  @Option(
    name: .long,
    help: Phrase(
      fr: "Autre nom, téléphone ou courriel de la même personne ; répétable.",
      en: "Another name, phone or e-mail of the same person; repeatable.",
      ar: "اسم أو هاتف أو بريد آخر لنفس الشخص؛ يمكن التكرار."
    ).help) var also: [String] = []

  @OptionGroup var form: FormOption

  var request: PersonRequest {
    var lines: [String] = []
    if person == ["-"] {
      while lines.count < 100, let line = readLine() { if !line.isEmpty { lines.append(line) } }
    }
    var request = PersonRequest(person: lines.first ?? person.joined(separator: " "))
    request.also = lines.dropFirst() + also
    request.form = form.format
    return request
  }
}

/// How an erasure is agreed to.
struct ConsentOptions: ParsableArguments {
  @Flag(
    name: .long,
    help: Phrase(fr: "Sans demander de confirmation.", en: "Without asking.", ar: "بدون طلب تأكيد.").help) var yes =
    false

  @Flag(
    name: .long,
    help: Phrase(fr: "Montre et n'efface rien.", en: "Shows and erases nothing.", ar: "عرض دون محو.").help) var dryRun =
    false

  var consent: Consent {
    if dryRun { return Consent(.dryRun) }
    if yes { return Consent(.given) }
    return Consent(.asked { isatty(STDIN_FILENO) == 1 ? readLine() : nil })
  }
}

extension Essor.Privacy {
  /// `essor privacy find`.
  struct Find: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Montre tout ce qui est détenu sur une personne.", en: "Shows all that is held on a person.",
          ar: "يعرض كل ما هو محفوظ عن شخص."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var person: PersonOptions

    func run() throws {
      let request = person.request
      try common.run { command throws(CommandProblem) in try command.findPerson(request) }
    }
  }

  /// `essor privacy export`.
  struct Export: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Écrit tout ce qui est détenu sur une personne, pour le lui remettre.",
          en: "Writes all that is held on a person, to hand it over.",
          ar: "يكتب كل ما هو محفوظ عن شخص لتسليمه إليه."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var person: PersonOptions

    @Option(
      name: .long,
      help: Phrase(
        fr: "Fichier à écrire, lisible de vous seul.", en: "File to write, for you alone to read.",
        ar: "الملف المراد كتابته، لا يقرؤه غيرك."
      ).help) var output: String?

    func run() throws {
      var request = person.request
      request.output = output
      try common.run { [request] command throws(CommandProblem) in try command.exportPerson(request) }
    }
  }

  /// `essor privacy erase`.
  struct Erase: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Efface une personne partout, historique compris.", en: "Erases a person everywhere, history included.",
          ar: "يمحو شخصا من كل المواضع بما فيها السجل التاريخي."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var person: PersonOptions
    @OptionGroup var agreement: ConsentOptions

    @Flag(
      name: .long,
      help: Phrase(
        fr: "Efface aussi les emplacements incertains.", en: "Erases the places that are not sure too.",
        ar: "يمحو المواضع المحتملة أيضا."
      ).help) var perhaps = false

    func run() throws {
      let (request, consent, least) = (person.request, agreement.consent, perhaps ? Certainty.perhaps : .sure)
      try common.run { command throws(CommandProblem) in try command.erasePerson(request, from: least, consent) }
    }
  }

  /// `essor privacy due`.
  struct Due: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Montre les données dont la durée de conservation est dépassée.",
          en: "Shows the data whose term of keeping is over.",
          ar: "يعرض المعطيات التي انتهت مدة الاحتفاظ بها."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var form: FormOption
    @OptionGroup var agreement: ConsentOptions

    @Flag(name: .long, help: Phrase(fr: "Les efface.", en: "Erases them.", ar: "يمحوها.").help) var purge = false

    func run() throws {
      let (form, consent) = (form.format, purge ? agreement.consent : nil)
      try common.run { command throws(CommandProblem) in try command.overdueRetentions(form, purge: consent) }
    }
  }

  /// `essor privacy requests`.
  struct Requests: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Registre des demandes des personnes, avec leur délai de dix jours francs.",
          en: "Log of persons' requests, with their ten full days.",
          ar: "سجل طلبات الأشخاص مع أجل عشرة أيام كاملة."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var form: FormOption

    @Option(
      name: .long,
      help: Phrase(
        fr: "Inscrit une demande : accès, rectification, effacement ou opposition.",
        en: "Registers a request: access, rectification, erasure or objection.",
        ar: "يسجل طلبا: الولوج أو التصحيح أو المحو أو التعرض."
      ).help) var add: String?

    @Option(
      name: .long, parsing: .unconditional,
      help: Phrase(fr: "Jour de réception.", en: "Day of receipt.", ar: "يوم التوصل.").help) var on: String?

    @Option(
      name: .long,
      help: Phrase(fr: "Initiales, sans nom.", en: "Initials, no name.", ar: "الأحرف الأولى دون الاسم.").help)
    var initials: String?

    @Option(
      name: .long,
      help: Phrase(
        fr: "Note la réponse à une demande, par son identifiant.",
        en: "Notes the answer to a request, by its identity.",
        ar: "يسجل الجواب عن طلب بمعرفه."
      ).help) var answered: String?

    @Flag(
      name: .long,
      help: Phrase(fr: "La réponse est un refus.", en: "The answer is a refusal.", ar: "الجواب بالرفض.").help)
    var refused = false

    func run() throws {
      var entry = RequestEntry()
      (entry.kind, entry.day, entry.initials, entry.answered) = (add, on, initials, answered)
      entry.isRefused = refused
      try common.run { [entry, form] command throws(CommandProblem) in try command.privacyRequests(entry, form.format) }
    }
  }

  /// `essor privacy notice`.
  struct Notice: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Écrit l'avis pour les feuilles de présence, en français et en arabe.",
          en: "Writes the notice for attendance sheets, in French and in Arabic.",
          ar: "يكتب الإشعار الخاص بأوراق الحضور بالفرنسية والعربية."
        ).said)
    }

    @OptionGroup var common: CommonOptions

    func run() throws { try common.run { command throws(CommandProblem) in try command.privacyNotice() } }
  }
}
