import ArgumentParser
import ESSDomain
import HubRuntime

extension Essor {
  /// `essor init`.
  struct Init: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Crée le dossier d'un pôle, vide ou de démonstration.",
          en: "Makes a hub folder, empty or as a demonstration.",
          ar: "ينشئ مجلد قطب، فارغا أو تجريبيا."
        ).said)
    }

    @Argument(help: Phrase(fr: "Dossier à créer.", en: "Folder to make.", ar: "المجلد المراد إنشاؤه.").help) var folder:
      String

    @OptionGroup var common: CommonOptions

    @Option(
      name: .long,
      help: Phrase(
        fr: "Région, par son code ou son nom.", en: "Region, by code or name.", ar: "الجهة، برمزها أو اسمها."
      ).help)
    var region: String

    @Option(name: .long, help: Phrase(fr: "Nom du pôle.", en: "Name of the hub.", ar: "اسم القطب.").help)
    var name: String?

    @Flag(
      name: .long,
      help: Phrase(fr: "Avec des données inventées.", en: "With invented data.", ar: "بمعطيات مختلقة.").help)
    var demo = false

    @Option(
      name: .long,
      help: Phrase(
        fr: "Nombre d'organisations inventées.", en: "Number of invented organisations.", ar: "عدد المنظمات المختلقة."
      ).help)
    var organisations: Int?

    func validate() throws {
      guard organisations != nil, !demo else { return }
      throw ValidationError(
        Phrase(
          fr: "--organisations va avec --demo.", en: "--organisations goes with --demo.",
          ar: "الخيار ‎--organisations‎ يُستعمل مع ‎--demo‎."
        ).said)
    }

    func run() throws {
      var request = InitRequest(folder: folder, region: region)
      request.name = name
      request.demonstration = demo ? organisations ?? 600 : nil
      try common.run { [request] command throws(CommandProblem) in try command.create(request) }
    }
  }

  /// `essor add`.
  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Enregistre une activité du pôle.", en: "Records an activity of the hub.", ar: "يسجل نشاطا للقطب."
        ).said,
        discussion: Phrase(
          fr: "En une ligne : @organisation #commune #R25 +suivi !échéance 2h 12p 9f 3m jour : texte. Exemple :\n"
            + "  essor add 'visite @\"Coop Tiwizi\" hier 2h 12p 9f #R25 +suivi vendredi : emballage à revoir'",
          en: "In one line: @organisation #commune #R25 +follow-up !due 2h 12p 9w 3m day: text. Example:\n"
            + "  essor add 'visit @\"Coop Tiwizi\" yesterday 2h 12p 9w #R25 +follow friday : packaging to revise'",
          ar: "في سطر واحد: ‎@منظمة #جماعة #R25 +تتبع !أجل‎ 2س 12م 9ن 3ر اليوم : نص. مثال:\n"
            + "  essor add 'زيارة @\"تيويزي\" أمس 2س 12م 9ن #R25 +تتبع الجمعة : مراجعة التعليب'"
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @Flag(
      name: .long,
      help: Phrase(
        fr: "Pose les questions une par une, pour un lecteur d'écran.",
        en: "Asks the questions one by one, for a screen reader.",
        ar: "يطرح الأسئلة واحدا واحدا، لقارئ الشاشة."
      ).help)
    var plain = false
    @Argument(
      help: Phrase(fr: "L'activité en une ligne.", en: "The activity in one line.", ar: "النشاط في سطر واحد.").help)
    var line: [String] = []
    @Option(
      name: .long,
      help: Phrase(fr: "Type : visite, formation…", en: "Type: visit, training…", ar: "النوع: زيارة، تكوين…").help)
    var type: String?
    @Option(
      name: .long, parsing: .unconditional,
      help: Phrase(fr: "Jour : hier, 24/11/2026…", en: "Day: yesterday, 24/11/2026…", ar: "اليوم: أمس، 24/11/2026…")
        .help)
    var date: String?
    @Option(name: .long, help: Phrase(fr: "Durée en heures.", en: "Duration in hours.", ar: "المدة بالساعات.").help)
    var hours: String?
    @Option(name: .long, help: Phrase(fr: "Commune.", en: "Commune.", ar: "الجماعة.").help)
    var commune: String?
    @Option(name: .long, help: Phrase(fr: "Lieu ou douar.", en: "Place or douar.", ar: "المكان أو الدوار.").help)
    var place: String?
    @Option(
      name: .long,
      help: Phrase(
        fr: "Organisation touchée ; répétable.", en: "Organisation reached; repeatable.",
        ar: "المنظمة المستفيدة؛ يمكن التكرار."
      ).help)
    var organisation: [String] = []
    @Option(name: .long, help: Phrase(fr: "Femmes présentes.", en: "Women present.", ar: "عدد النساء.").help)
    var women: String?
    @Option(name: .long, help: Phrase(fr: "Hommes présents.", en: "Men present.", ar: "عدد الرجال.").help)
    var men: String?
    @Option(
      name: .long, help: Phrase(fr: "Participants en tout.", en: "Participants in all.", ar: "مجموع المشاركين.").help)
    var participants: String?
    @Option(name: .long, help: Phrase(fr: "Objet.", en: "Subject.", ar: "الموضوع.").help)
    var title: String?
    @Option(name: .long, help: Phrase(fr: "Résultats.", en: "Results.", ar: "النتائج.").help)
    var result: String?
    @Option(
      name: .long,
      help: Phrase(
        fr: "Recommandation : R25 ; répétable.", en: "Recommendation: R25; repeatable.",
        ar: "التوصية: R25؛ يمكن التكرار."
      ).help)
    var recommendation: [String] = []
    @Option(name: .long, help: Phrase(fr: "Suite à donner.", en: "Follow-up.", ar: "مهمة التتبع.").help)
    var followUp: String?
    @Option(
      name: .long, parsing: .unconditional,
      help: Phrase(
        fr: "Échéance de la suite : vendredi, +7…", en: "Day the follow-up is due: friday, +7…",
        ar: "أجل التتبع: الجمعة، +7…"
      ).help)
    var due: String?
    @Option(
      name: .long,
      help: Phrase(
        fr: "Membre de l'équipe ; répétable.", en: "Member of the staff; repeatable.", ar: "عضو الفريق؛ يمكن التكرار."
      ).help)
    var staff: [String] = []
    @Option(
      name: .long,
      help: Phrase(
        fr: "Autre champ, aussi propre au pôle : nom=valeur ; répétable.",
        en: "Another field, also one of the hub's own: name=value; repeatable.",
        ar: "حقل آخر، ولو كان خاصا بالقطب: اسم=قيمة؛ يمكن التكرار."
      ).help)
    var set: [String] = []

    func run() throws {
      if plain {
        return try common.run { command throws(CommandProblem) in
          try command.addPlainly(.standard(Launch.current.language))
        }
      }
      var request = ActivityRequest()
      request.line = line.joined(separator: " ")
      (request.type, request.date, request.hours) = (type, date, hours)
      (request.commune, request.place, request.organisations) = (commune, place, organisation)
      (request.women, request.men, request.participants) = (women, men, participants)
      (request.title, request.result, request.recommendations) = (title, result, recommendation)
      (request.followUp, request.due, request.staff) = (followUp, due, staff)
      request.settings = set
      try common.run { [request] command throws(CommandProblem) in try command.add(request) }
    }
  }

  /// `essor import`.
  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Phrase(
          fr: "Importe une liste d'organisations (CSV), toute ou rien.",
          en: "Imports a list of organisations (CSV), all or nothing.",
          ar: "يستورد لائحة منظمات (CSV) كاملة أو لا شيء."
        ).said,
        discussion: Phrase(
          fr:
            "Une organisation connue (même ICE, sinon même numéro au registre local, sinon mêmes nom et commune) est mise à jour, "
            + "une autre ajoutée. Une ligne refusée arrête tout, sauf avec --skip-bad-rows. « essor undo » défait l'import entier.",
          en:
            "A known organisation (same ICE, else same local register number, else same name and commune) is updated, another "
            + "one added. A refused row stops everything, unless --skip-bad-rows is given. “essor undo” undoes the whole import.",
          ar:
            "تُحيَّن المنظمة المعروفة (نفس التعريف الموحد، وإلا نفس رقم السجل المحلي، وإلا نفس الاسم والجماعة) وتضاف غيرها. "
            + "كل سطر مرفوض يوقف العملية، إلا مع ‎--skip-bad-rows‎. الأمر «essor undo» يلغي الاستيراد كله."
        ).said)
    }

    @OptionGroup var common: CommonOptions
    @Argument(help: Phrase(fr: "organisations", en: "organisations", ar: "organisations").help) var kind: String
    @Argument(
      help: Phrase(
        fr: "Fichier CSV, ou - pour l'entrée.", en: "CSV file, or - for the input.", ar: "ملف CSV، أو - للمدخل."
      ).help) var file: String
    @Flag(
      name: .long,
      help: Phrase(fr: "Essaie et n'écrit rien.", en: "Tries and writes nothing.", ar: "تجربة دون كتابة.").help)
    var dryRun = false
    @Flag(
      name: .long,
      help: Phrase(
        fr: "Laisse de côté les lignes refusées.", en: "Leaves refused rows out.", ar: "يستثني الأسطر المرفوضة."
      ).help)
    var skipBadRows = false

    func run() throws {
      var request = ImportRequest(kind: kind, file: file)
      request.isDryRun = dryRun
      request.skipsBadRows = skipBadRows
      try common.run { [request] command throws(CommandProblem) in try command.importTable(request) }
    }
  }
}
