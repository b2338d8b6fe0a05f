import ESSDomain
import HubStore

/// What `essor privacy requests` is to do besides listing.
public struct RequestEntry: Sendable {
  /// A request to register: access, rectification, erasure or objection.
  public var kind: String?
  /// The day on which it was received, as a person types it; today without it.
  public var day: String?
  public var initials: String?
  /// A request that is answered, by its identity or the ending of it.
  public var answered: String?
  public var isRefused = false

  public init() {}
}

extension HubCommand {
  /// `essor privacy requests`: the log of what persons asked for, with the ten full days of article 8.
  ///
  /// - Returns: `.findings` when one is late.
  public func privacyRequests(_ entry: RequestEntry, _ form: DataForm) throws(CommandProblem) -> Outcome {
    let opened = try open()
    if let kind = entry.kind { try register(kind, entry, opened) }
    if let answered = entry.answered { try answer(answered, entry, opened) }
    let (requests, problems) = opened.store.privacyRequests()
    for problem in problems { console.say(problem.phrase) }
    let context = rules(opened.hub)
    var table = PrivacyTable([
      Phrase(fr: "Reçue", en: "Received", ar: "التوصل"), Phrase(fr: "Demande", en: "Request", ar: "الطلب"),
      Phrase(fr: "Initiales", en: "Initials", ar: "الأحرف الأولى"), Phrase(fr: "État", en: "State", ar: "الحالة"),
      Phrase(fr: "À répondre le", en: "Due on", ar: "الأجل"), Phrase(fr: "Identifiant", en: "Identity", ar: "المعرف"),
    ])
    for request in requests {
      let due = request.dueOn(context)?.iso ?? ""
      let late = request.isLate(context) ? Phrase(fr: " (retard)", en: " (late)", ar: " (متأخر)")[language] : ""
      table.add(
        [
          request.receivedOn?.iso ?? "", request.kind?.label[language] ?? "", request.initials,
          (request.state ?? .open).label[language] + late, due, request.id.short,
        ],
        .members([
          ("id", .string(request.id.text)), ("kind", .string(request.kind?.rawValue ?? "")),
          ("receivedOn", .string(request.receivedOn?.iso ?? "")), ("initials", .string(request.initials)),
          ("state", .string((request.state ?? .open).rawValue)), ("dueOn", .string(due)),
          ("answeredOn", .string(request.answeredOn?.iso ?? "")), ("late", .bool(request.isLate(context))),
        ]))
    }
    console.put(table.bytes(form, console))
    let (open, late) = (requests.count(where: \.isOpen), requests.count { $0.isLate(context) })
    console.say(
      Phrase(
        fr: "Demandes en cours : \(open), en retard : \(late).", en: "Open requests: \(open), late: \(late).",
        ar: "طلبات قيد المعالجة: \(open)، متأخرة: \(late)."))
    return late > 0 || !problems.isEmpty ? .findings : .done
  }

  private func register(_ kind: String, _ entry: RequestEntry, _ opened: Opened) throws(CommandProblem) {
    let context = self.entry(opened.hub)
    var request: PrivacyRequest
    do throws(EntryProblem) {
      let kind = try PrivacyRequest.Kind.entered(kind, context)
      let day = try entry.day.map { text throws(EntryProblem) in try Day.entered(text, context) } ?? today
      request = PrivacyRequest(id: newIdentity(), kind, receivedOn: day, initials: entry.initials?.trimmed ?? "")
    } catch {
      throw CommandProblem(error.phrase)
    }
    guard PrivacyRequest.isInitials(request.initials) else {
      throw CommandProblem(
        Phrase(
          fr: "Des initiales seulement (quatre lettres au plus) : ce registre ne nomme personne.",
          en: "Initials only (four letters at most): this log names nobody.",
          ar: "الأحرف الأولى فقط (أربعة على الأكثر): هذا السجل لا يسمي أحدا."))
    }
    guard (request.receivedOn ?? today) <= today else {
      throw CommandProblem(
        Phrase(
          fr: "Le jour de réception est dans l'avenir.", en: "The day of receipt lies in the future.",
          ar: "يوم التوصل في المستقبل."))
    }
    try save(request, opened)
  }

  private func answer(_ text: String, _ entry: RequestEntry, _ opened: Opened) throws(CommandProblem) {
    let wanted = text.trimmed.uppercased()
    let found = opened.store.privacyRequests().0.filter { wanted.count >= 4 && $0.id.text.hasSuffix(wanted) }
    guard found.count == 1, var request = found.first else {
      throw CommandProblem(
        Phrase(
          fr: "Aucune demande unique ne porte l'identifiant « \(text) ».",
          en: "No single request has the identity “\(text)”.",
          ar: "لا يوجد طلب وحيد بالمعرف «\(text)»."))
    }
    request.state = entry.isRefused ? .refused : .done
    request.answeredOn = today
    try save(request, opened)
  }

  private func save(_ request: PrivacyRequest, _ opened: Opened) throws(CommandProblem) {
    do throws(StoreProblem) { try opened.store.save(request) } catch { throw CommandProblem(saving: error) }
  }

  /// `essor privacy notice`: what persons are told where their data is taken, in French and in Arabic.
  public func privacyNotice() throws(CommandProblem) -> Outcome {
    let hub = try open().hub
    let months = rules(hub).value(.contactRetentionMonths) ?? 0
    let notice = PrivacyNotice(of: hub.profile, keptMonths: Int(min(max(months, 0), 1_200)))
    for line in (notice.french + "\n\n" + notice.arabic).split(separator: "\n", omittingEmptySubsequences: false) {
      console.line(String(line))
    }
    let missing = [hub.profile.controller, hub.profile.rightsAddress, hub.profile.cndpReceipt].contains("")
    if missing {
      console.say(
        Phrase(
          fr: "À compléter dans hub.json : controller, rightsAddress, cndpReceipt.",
          en: "To be filled in in hub.json: controller, rightsAddress, cndpReceipt.",
          ar: "يجب إتمام hub.json: ‏controller، rightsAddress، cndpReceipt."))
    }
    return missing ? .findings : .done
  }

  /// What `essor check` says of the log: requests whose days are over, by their identity.
  func lateRequests(_ opened: Opened) -> [Phrase] {
    let context = rules(opened.hub)
    return opened.store.privacyRequests().0.filter { $0.isLate(context) }.map { request in
      Phrase { language in
        let day = request.dueOn(context).map { Formats(language).day($0) } ?? ""
        return Phrase(
          fr: "demande \(request.id.short) sans réponse depuis le \(day) (loi 09-08, art. 8)",
          en: "request \(request.id.short) not answered since \(day) (law 09-08, art. 8)",
          ar: "الطلب \(request.id.short) بدون جواب منذ \(day) (القانون 09-08، المادة 8)")[language]
      }
    }
  }
}
