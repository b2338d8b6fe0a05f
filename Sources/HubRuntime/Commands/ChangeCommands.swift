import ESSDomain
import HubStore

/// What `essor add` is told of an activity: a line of quick capture, single fields, or both; fields go before the line.
public struct ActivityRequest: Sendable {
  public var line = ""
  public var type: String?
  public var date: String?
  public var hours: String?
  public var commune: String?
  public var place: String?
  public var organisations: [String] = []
  public var women: String?
  public var men: String?
  public var participants: String?
  public var title: String?
  public var result: String?
  public var recommendations: [String] = []
  public var followUp: String?
  public var due: String?
  public var staff: [String] = []
  /// Fields by name, the hub's own among them: `name=text`.
  public var settings: [String] = []

  public init() {}

  /// Fields given one by one: their names in the record, and the text.
  var fields: [(field: String, text: String)] {
    let single: [(String, String?)] = [
      ("type", type), ("startsOn", date), ("hours", hours), ("commune", commune), ("place", place),
      ("participants.women", women), ("participants.men", men), ("participants.total", participants), ("title", title),
      ("results", result), ("recommendations", recommendations.isEmpty ? nil : recommendations.joined(separator: ";")),
      ("staff", staff.isEmpty ? nil : staff.joined(separator: ";")),
    ]
    return single.compactMap { name, text in text.map { (name, $0) } }
      + settings.map { setting in
        let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
          String($0).trimmed
        }
        return (parts[0], parts.count == 2 ? parts[1] : "")
      }
  }
}

extension HubCommand {
  /// `essor add`: records one activity, and writes its identity.
  public func add(_ request: ActivityRequest) throws(CommandProblem) -> Outcome {
    let opened = try open()
    let context = entry(opened.hub)
    let capture = QuickCapture(request.line, context)
    let activity = try activity(request, capture, opened.hub)
    let record = AnyRecord.activity(activity)
    try refuse(record, opened.hub) { HubCommand.wayToName($0, capture.communesInText(context)) }
    let change = Change(
      id: newIdentity(), action: "activity-record", title: record.title, author: author,
      edits: [RecordEdit(new: record)])
    try save(change, in: opened.store)
    console.line(activity.id.text)
    return .done
  }

  private func activity(
    _ request: ActivityRequest, _ capture: QuickCapture, _ hub: Hub
  ) throws(CommandProblem) -> Activity {
    let context = entry(hub)
    var (activity, unclear) = capture.activity(in: hub, today: today, newIdentity: newIdentity)
    for phrase in capture.misread(context) + unclear { console.say(phrase) }
    for (name, text) in request.fields {
      let field = try HubCommand.field(name, in: hub.fields(of: Activity.self))
      if field.description.traits.contains(.automatic) { throw CommandProblem(HubCommand.keptByEssor(field.label)) }
      do throws(EntryProblem) {
        try field.enter(text, into: &activity, context)
      } catch {
        throw CommandProblem(HubCommand.named(field.label, error.phrase))
      }
    }
    for name in request.organisations {
      let id = try record(name, in: hub, of: [.organisation]).id
      if !activity.organisations.contains(id) { activity.organisations.append(id) }
    }
    if activity.commune == nil { activity.commune = activity.sharedCommune(in: hub) }
    if request.date != nil { activity.state = (activity.startsOn ?? today) <= today ? .done : .planned }
    try addFollowUp(request, to: &activity, context)
    if activity.type == .mediation { activity.confidential = true }
    if activity.subject.isEmpty, let type = activity.type { activity.subject = type.label[language] }
    activity.updatedOn = today
    return activity
  }

  private func addFollowUp(
    _ request: ActivityRequest, to activity: inout Activity, _ context: EntryContext
  ) throws(CommandProblem) {
    guard request.followUp != nil || request.due != nil else { return }
    var due: Day?
    do throws(EntryProblem) {
      due = try request.due.map { text throws(EntryProblem) in try Day.entered(text, context) }
    } catch {
      throw CommandProblem(error.phrase)
    }
    if let action = request.followUp {
      activity.followUps.append(FollowUp(id: newIdentity(), action: action, dueOn: due))
    } else if activity.followUps.isEmpty {
      throw CommandProblem(
        Phrase(
          fr: "--due demande --follow-up : que faut-il faire ce jour-là ?",
          en: "--due needs --follow-up: what is to be done that day?",
          ar: "--due يتطلب --follow-up: ما المطلوب في ذلك اليوم؟"))
    } else {
      activity.followUps[activity.followUps.count - 1].dueOn = due
    }
  }

  /// Refuses a record that lacks what is required, or that the rules say cannot be.
  ///
  /// `way` says how the missing field of a name can be given.
  func refuse(_ record: AnyRecord, _ hub: Hub, _ way: (String) -> Phrase?) throws(CommandProblem) {
    func missing<R: Record>(_ record: R) -> [(name: String, label: Phrase)] {
      hub.fields(of: R.self).all.filter { $0.description.traits.contains(.required) && $0.isAbsent(in: record) }
        .map { ($0.name, $0.label) }
    }
    if let (name, label) = missing(record.record).first {
      let refusal = Phrase(
        fr: "Rien n'est enregistré, il manque : \(label.fr).", en: "Nothing was saved, this is missing: \(label.en).",
        ar: "لم يُحفظ شيء، ينقص: \(label.ar).")
      throw CommandProblem(way(name).map { refusal.joined(to: $0) } ?? refusal)
    }
    for finding in record.findings(rules(hub)) where finding.severity <= .blocking {
      guard case .breach(let reason) = finding.result else { continue }
      throw CommandProblem(
        Phrase(
          fr: "Rien n'est enregistré : \(reason.fr).", en: "Nothing was saved: \(reason.en).",
          ar: "لم يُحفظ شيء: \(reason.ar)."))
    }
  }

  /// How to give what an activity lacks; `communes` are those that the line names without a sign.
  private static func wayToName(_ field: String, _ communes: [String]) -> Phrase? {
    switch field {
    case "commune":
      let example = communes.first.map { $0.contains(" ") ? "#\"\($0)\"" : "#\($0)" } ?? "#Agadir"
      return Phrase(
        fr: "Écrire \(example) dans la ligne, ou --commune ; sinon c'est celle des organisations nommées avec @.",
        en: "Write \(example) in the line, or --commune; else it is that of the organisations named with @.",
        ar: "اكتب ‎\(example)‎ في السطر، أو ‎--commune‎؛ وإلا فهي جماعة المنظمات المسماة بعد @.")
    case "type":
      return Phrase(
        fr: "Commencer la ligne par visite, réunion, atelier, formation…, ou donner --type.",
        en: "Begin the line with visit, meeting, workshop, training…, or give --type.",
        ar: "ابدأ السطر بكلمة زيارة أو اجتماع أو ورشة أو تكوين…، أو استعمل ‎--type‎.")
    default:
      return Phrase(
        fr: "Donner --set \(field)=valeur.", en: "Give --set \(field)=value.", ar: "استعمل ‎--set \(field)=قيمة‎.")
    }
  }

  private static func named(_ label: Phrase, _ reason: Phrase) -> Phrase {
    Phrase(fr: "\(label.fr) : \(reason.fr)", en: "\(label.en): \(reason.en)", ar: "\(label.ar): \(reason.ar)")
  }

  private static func keptByEssor(_ label: Phrase) -> Phrase {
    Phrase(
      fr: "« \(label.fr) » est tenu à jour par Essor et ne se saisit pas.",
      en: "“\(label.en)” is kept up to date by Essor and cannot be entered.",
      ar: "«\(label.ar)» يحينه البرنامج ولا يُدخل.")
  }

  /// Writes a change and says so.
  func save(_ change: Change, in store: HubStore) throws(CommandProblem) {
    do throws(StoreProblem) {
      _ = try store.save(change, at: clock.now().timestamp)
    } catch {
      throw CommandProblem(saving: error)
    }
    console.say(
      change.title.joined(
        to: Phrase(
          fr: "enregistré ; « essor undo » l'annule.", en: "saved; “essor undo” undoes it.",
          ar: "تم الحفظ؛ «essor undo» للتراجع."),
        by: " — "))
  }
}

extension Field {
  /// Whether the record holds nothing here.
  func isAbsent(in record: R) -> Bool { datum(record).isAbsent }
}
