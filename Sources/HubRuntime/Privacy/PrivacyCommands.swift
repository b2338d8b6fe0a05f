import ESSDomain
import HubStore

extension HubCommand {
  /// `essor privacy find`: every place that tells of a person.
  public func findPerson(_ request: PersonRequest) throws(CommandProblem) -> Outcome {
    let search = try request.search()
    let data = try open().store.personalData(on: [search])
    try write(data, request, search)
    tell(data)
    return .done
  }

  /// `essor privacy export`: everything held on a person, to be handed to them (law 09-08, article 7).
  public func exportPerson(_ request: PersonRequest) throws(CommandProblem) -> Outcome {
    let search = try request.search()
    let opened = try open()
    let data = opened.store.personalData(on: [search])
    try write(data, request, search)
    tell(data)
    console.say(
      Phrase(
        fr:
          "Ces données personnelles sont à remettre à la personne seule ; un envoi à l'étranger est restreint (art. 43).",
        en: "These personal data are for the person alone; sending them abroad is restricted (art. 43).",
        ar: "تُسلم هذه المعطيات الشخصية إلى صاحبها وحده؛ ونقلها إلى الخارج مقيد (المادة 43)."))
    return .done
  }

  /// `essor privacy erase`: takes a person out of every file, history included.
  ///
  /// What is at least as sure as `least` goes.
  public func erasePerson(
    _ request: PersonRequest, from least: Certainty, _ consent: Consent
  ) throws(CommandProblem) -> Outcome {
    let search = try request.search()
    let opened = try open()
    let data = opened.store.personalData(on: [search])
    try write(data, request, search)
    guard data.traces.contains(where: { $0.certainty >= least }) else {
      tell(data)
      return data.unread.isEmpty ? .done : .findings
    }
    tell(data)
    guard consent.isGiven(console) else { return consent.refusal }
    return try erase([search], from: least, opened.store, hasVersions: data.hasVersions)
  }

  /// `essor privacy due`: persons whose term is over, without their names; with a consent they are erased.
  public func overdueRetentions(_ form: DataForm, purge consent: Consent?) throws(CommandProblem) -> Outcome {
    let opened = try open()
    let overdue = opened.hub.retentionsOver(rules(opened.hub))
    var table = PrivacyTable([
      Phrase(fr: "À effacer depuis", en: "Kept until", ar: "الاحتفاظ إلى غاية"),
      Phrase(fr: "Fiche", en: "Record", ar: "البطاقة"),
      Phrase(fr: "Fonction", en: "Function", ar: "المهمة"), Phrase(fr: "Identifiant", en: "Identity", ar: "المعرف"),
    ])
    for person in overdue {
      table.add(
        [person.keptUntil.iso, person.title[language], person.function, person.record.text],
        .members([
          ("keptUntil", .string(person.keptUntil.iso)), ("kind", .string(person.kind.rawValue)),
          ("record", .string(person.record.text)), ("title", .string(person.title.fr)),
          ("function", .string(person.function)),
        ]))
    }
    console.put(table.bytes(form, console))
    console.say(
      overdue.isEmpty
        ? Phrase(
          fr: "Aucune durée de conservation n'est dépassée.", en: "No term of keeping is over.",
          ar: "لم تنته أي مدة احتفاظ.")
        : Phrase(
          fr: "Durées dépassées : \(overdue.count) ; « essor privacy due --purge » les efface.",
          en: "Terms that are over: \(overdue.count); “essor privacy due --purge” erases them.",
          ar: "مدد منتهية: \(overdue.count)؛ الأمر «essor privacy due --purge» يمحوها."))
    guard let consent else { return overdue.isEmpty ? .done : .findings }
    let searches = overdue.compactMap { PersonSearch($0.keys, in: $0.record) }
    guard !searches.isEmpty else { return overdue.isEmpty ? .done : .findings }
    guard consent.isGiven(console) else { return consent.refusal }
    return try erase(searches, from: .sure, opened.store, hasVersions: false)
  }

  private func erase(
    _ searches: [PersonSearch], from least: Certainty, _ store: HubStore, hasVersions: Bool
  ) throws(CommandProblem) -> Outcome {
    let erased: Erased
    do throws(StoreProblem) {
      erased = try store.erase(searches, from: least, by: author, at: clock.now().timestamp, id: newIdentity())
    } catch {
      throw CommandProblem(saving: error)
    }
    console.say(
      Phrase(
        fr: "Effacé, historique compris : \(erased.places) emplacements dans \(erased.files) fichiers.",
        en: "Erased, history included: \(erased.places) places in \(erased.files) files.",
        ar: "تم المحو بما فيه السجل التاريخي: المواضع \(erased.places)، الملفات \(erased.files)."))
    console.say(
      Phrase(
        fr:
          "Restent à traiter à la main : copies, sauvegardes et exports hors du dossier ; avertir les tiers (art. 8).",
        en: "Left to do by hand: copies, backups and exports outside the folder; tell third parties (art. 8).",
        ar: "يبقى القيام به يدويا: النسخ والنسخ الاحتياطية والصادرات خارج المجلد؛ وإخبار الأغيار (المادة 8)."))
    for file in erased.left { console.say(HubCommand.leftAlone(file)) }
    return erased.left.isEmpty && !hasVersions ? .done : .findings
  }

  // MARK: - Telling

  private func write(_ data: PersonalData, _ request: PersonRequest, _ search: PersonSearch) throws(CommandProblem) {
    let bytes =
      request.form == .json
      ? Array((json(data, search).text() + "\n").utf8) : table(of: data).bytes(request.form, console)
    guard let output = request.output else {
      console.put(bytes)
      return
    }
    let parent = output.lastIndex(of: "/").map { String(output[..<$0]) } ?? "."
    guard !PlainFile.exists(output), PlainFile.replace(output, in: parent.isEmpty ? "/" : parent, with: bytes) else {
      throw CommandProblem(
        Phrase(
          fr: "Le fichier \(output) existe déjà ou ne peut pas être écrit.",
          en: "The file \(output) exists already or cannot be written.",
          ar: "الملف \(output) موجود من قبل أو تتعذر كتابته."), .notSaved)
    }
  }

  private func table(of data: PersonalData) -> PrivacyTable {
    var table = PrivacyTable([
      Phrase(fr: "Où", en: "Where", ar: "أين"), Phrase(fr: "Fiche", en: "Record", ar: "البطاقة"),
      Phrase(fr: "Champ", en: "Field", ar: "الحقل"), Phrase(fr: "Valeur", en: "Value", ar: "القيمة"),
      Phrase(fr: "Certitude", en: "Certainty", ar: "اليقين"), Phrase(fr: "Fichier", en: "File", ar: "الملف"),
    ])
    for trace in data.traces {
      table.add([
        trace.place.label[language], trace.title?[language] ?? trace.record?.text ?? "", trace.label[language],
        trace.value.string ?? trace.value.text(.oneLine), trace.certainty.label[language],
        trace.line.map { "\(trace.file):\($0)" } ?? trace.file,
      ])
    }
    return table
  }

  private func json(_ data: PersonalData, _ search: PersonSearch) -> JSONValue {
    let traces = data.traces.map { trace in
      var members: [(String, JSONValue)] = [
        ("place", .string(trace.place.rawValue)), ("file", .string(trace.file)),
        ("path", .array(trace.path.map { .string($0) })), ("value", trace.value),
        (
          "label",
          .members([("ar", .string(trace.label.ar)), ("en", .string(trace.label.en)), ("fr", .string(trace.label.fr))])
        ),
        ("certainty", .string(trace.certainty.label.en)),
      ]
      if let line = trace.line { members.append(("line", .integer(Int64(line)))) }
      if let kind = trace.kind { members.append(("kind", .string(kind.rawValue))) }
      if let record = trace.record { members.append(("record", .string(record.text))) }
      if let title = trace.title { members.append(("title", .string(title.fr))) }
      return JSONValue.members(members)
    }
    return .members([
      ("exportedOn", .string(today.iso)), ("keys", .array(search.keys.map { .string($0.text) })),
      ("traces", .array(traces)), ("unread", .array(data.unread.map { .string($0.file) })),
    ])
  }

  private func tell(_ data: PersonalData) {
    let (sure, perhaps) = (data.traces.count { $0.certainty == .sure }, data.traces.count { $0.certainty == .perhaps })
    console.say(
      Phrase(
        fr: "Emplacements sûrs : \(sure) ; peut-être : \(perhaps).", en: "Sure places: \(sure); perhaps: \(perhaps).",
        ar: "مواضع مؤكدة: \(sure)؛ محتملة: \(perhaps)."))
    let further = data.furtherKeys
    if !further.isEmpty {
      let list = further.prefix(5).map { "--also \"\($0)\"" }.joined(separator: " ")
      console.say(
        Phrase(
          fr: "À chercher aussi, peut-être : \(list)", en: "Perhaps to be looked for too: \(list)",
          ar: "قد يلزم البحث أيضا عن: \(list)"))
    }
    for problem in data.unread { console.say(problem.phrase) }
    for file in data.foreign { console.say(HubCommand.leftAlone(file)) }
    if data.hasVersions {
      console.say(
        Phrase(
          fr: "Un historique de versions (git…) est à côté des fichiers : Essor ne le réécrit pas.",
          en: "A version history (git…) stands beside the files: Essor does not rewrite it.",
          ar: "يوجد سجل نسخ (git…) بجانب الملفات: لا يعيد Essor كتابته."))
    }
  }

  private static func leftAlone(_ file: String) -> Phrase {
    Phrase(
      fr: "\(file) : à vérifier à la main.", en: "\(file): to be looked at by hand.",
      ar: "\(file): يجب التحقق منه يدويا.")
  }
}
