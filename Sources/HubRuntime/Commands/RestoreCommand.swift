import ESSDomain
import HubStore

/// What `essor restore` is asked for.
public struct RestoreRequest: Sendable {
  /// The record, by its identity or name, with the change before which it stood as it is wanted.
  public var record: String?
  public var change: String?
  /// The one field to put back, by its name or label; nil for the whole record.
  public var field: String?
  /// The day of which the whole folder is wanted.
  public var asOf: String?
  public var isDryRun = false
  /// Whether the user agreed to a change of the whole folder.
  public var isAgreed = false
  /// Whether values that no journal has stay as they are, in stead of stopping everything.
  public var keepsUnjournalled = false

  public init() {}
}

extension HubCommand {
  /// `essor restore`: puts a field, a record or the folder back as it was.
  public func restore(_ request: RestoreRequest) throws(CommandProblem) -> Outcome {
    let opened = try open()
    let what = try restoration(request, opened)
    let unjournalled: Unjournalled = request.keepsUnjournalled ? .keep : .stop
    let isWide = if case .folder = what { !request.isAgreed } else { false }
    if request.isDryRun || isWide {
      let edits: [RecordEdit]
      do throws(StoreProblem) {
        edits = try opened.store.preview(what, unjournalled: unjournalled)
      } catch {
        throw refused(error, HubCommand.wayToRestore)
      }
      show(edits, opened.hub)
      if request.isDryRun || edits.isEmpty { return .done }
      throw CommandProblem(
        Phrase(
          fr: "Rien n'est changé : ajouter --yes pour remettre le dossier ainsi, ou --dry-run pour voir seulement.",
          en: "Nothing is changed: add --yes to put the folder back like this, or --dry-run to look only.",
          ar: "لم يتغير شيء: أضف ‎--yes‎ لإرجاع المجلد هكذا، أو ‎--dry-run‎ للاطلاع فقط."))
    }
    do throws(StoreProblem) {
      let moment = clock.now().timestamp
      if let saved = try opened.store.restore(what, unjournalled: unjournalled, by: author, at: moment) {
        console.say(
          saved.title.joined(
            to: Phrase(
              fr: "\(HubCommand.records(saved.edits.count).fr) ; « essor undo » l'annule.",
              en: "\(HubCommand.records(saved.edits.count).en); “essor undo” undoes it.",
              ar: "\(HubCommand.records(saved.edits.count).ar)؛ «essor undo» للتراجع."), by: " — "))
      } else {
        console.say(HubCommand.nothingToRestore)
      }
      return .done
    } catch {
      throw refused(error, HubCommand.wayToRestore)
    }
  }

  private func restoration(_ request: RestoreRequest, _ opened: Opened) throws(CommandProblem) -> Restoration {
    if let asOf = request.asOf, request.record == nil, request.change == nil, request.field == nil,
      let day = try span(asOf)?.upperBound
    {
      return .folder(asOf: day)
    }
    guard let text = request.record, let change = request.change, request.asOf == nil else {
      throw CommandProblem(
        Phrase(
          fr: "Donner une fiche et --before CHANGEMENT (« essor history FICHE » les montre), ou --as-of JOUR.",
          en: "Give a record and --before CHANGE (“essor history RECORD” shows them), or --as-of DAY.",
          ar: "حدد بطاقة و‎--before‎ تغيير («essor history» يعرضها)، أو ‎--as-of‎ يوم."))
    }
    let id = try recordOrPast(text, opened)
    let history = opened.store.history(of: id)
    let before = try HubCommand.change(change, among: history.map(\.id))
    guard let field = request.field else { return .record(id, before: before) }
    let kind = opened.hub[id]?.kind ?? opened.store.record(id, before: before)?.kind ?? .organisation
    return .field(record: id, path: try HubCommand.path(of: field, kind, opened.hub.ownFields), before: before)
  }

  /// The change that an identity, or the ending of one, means.
  static func change(_ text: String, among known: [RecordID]) throws(CommandProblem) -> RecordID {
    let ending = text.trimmed.uppercased()
    let found = Set(known.filter { ending.utf8.count >= 4 && $0.text.hasSuffix(ending) })
    if found.count == 1, let id = found.first { return id }
    throw CommandProblem(
      found.isEmpty
        ? Phrase(
          fr: "Le journal n'a pas de changement « \(text) » : « essor history » les montre entre crochets.",
          en: "The journal has no change “\(text)”: “essor history” shows them in brackets.",
          ar: "لا يوجد تغيير «\(text)» في اليومية: الأمر «essor history» يعرضها بين معقوفين.")
        : Phrase(
          fr: "Plusieurs changements finissent par « \(text) » : donner l'identifiant entier.",
          en: "Several changes end in “\(text)”: give the whole identity.",
          ar: "عدة تغييرات تنتهي بـ «\(text)»: حدد المعرف كاملا."))
  }

  /// The way to the value of a field that a word means: `turnover`, `members.women`, `Contacts`.
  private static func path(
    of field: String, _ kind: RecordKind, _ own: OwnFields
  ) throws(CommandProblem) -> [String] {
    switch kind {
    case .organisation: try path(Organisation.self, field, own)
    case .trainingProgramme: try path(TrainingProgramme.self, field, own)
    case .ruralPlan: try path(RuralPlan.self, field, own)
    case .activity: try path(Activity.self, field, own)
    case .partner: try path(Partner.self, field, own)
    }
  }

  private static func path<R: Record>(
    _ type: R.Type, _ text: String, _ own: OwnFields
  ) throws(CommandProblem) -> [String] {
    let fields = own.table(of: type)
    let steps = text.split(separator: ".").map(String.init)
    // A way into a list goes by the identity of its element.
    if fields.field(called: text) == nil, steps.count > 1, R.kind.field(at: steps.prefix(1)) != nil { return steps }
    let field = try HubCommand.field(text, in: fields)
    return field.name.split(separator: ".").map(String.init)
  }

  /// The records that would change, and their values.
  private func show(_ edits: [RecordEdit], _ hub: Hub) {
    let names = RecordNames(hub: hub)
    let colon = language == .french ? " : " : ": "
    for edit in edits {
      let title = (edit.after ?? edit.before)?.title[language] ?? edit.id.short
      guard let before = edit.before, let after = edit.after else {
        let what =
          edit.after == nil
          ? Phrase(fr: "serait supprimée", en: "would be deleted", ar: "ستحذف")
          : Phrase(fr: "reviendrait", en: "would come back", ar: "ستعود")
        guard console.line("\(title)  [\(edit.id.short)]  \(what[language])") else { return }
        continue
      }
      guard console.line("\(title)  [\(edit.id.short)]") else { return }
      for field in edit.kind.fields {
        let (old, new) = (before.datum(of: field.name), after.datum(of: field.name))
        if old == new { continue }
        let texts = [old, new].map { $0.isAbsent ? "∅" : String($0.text(in: language, names: names).prefix(120)) }
        console.line(
          "  \(field.label[language])\(colon)\(texts.joined(separator: language == .arabic ? " ← " : " → "))")
      }
    }
    console.say(edits.isEmpty ? HubCommand.nothingToRestore : HubCommand.records(edits.count))
  }

  /// Says which values stand in the way, and makes the refusal of it.
  ///
  /// `way` says how it can go on.
  func refused(_ problem: StoreProblem, _ way: Phrase) -> CommandProblem {
    guard case .conflict(let conflicts) = problem else { return CommandProblem(saving: problem) }
    let names = NoNames()
    for conflict in conflicts.prefix(20) {
      let field = conflict.kind.field(at: conflict.path)
      console.say(
        Phrase { language in
          let texts = [conflict.found, conflict.wanted].map { value in
            let datum = Datum(value, as: field?.shape ?? .record(conflict.kind.fields))
            return datum.isAbsent ? "∅" : String(datum.text(in: language, names: names).prefix(120))
          }
          let record = conflict.current?.title[language] ?? conflict.id.short
          let label = field?.label[language] ?? conflict.path.joined(separator: ".")
          let colon = language == .french ? " : " : ": "
          return "  \(record)\(label.isEmpty ? "" : " · \(label)")\(colon)\(texts[0]) (≠ \(texts[1]))"
        })
    }
    return CommandProblem(
      Phrase(
        fr: "Ces valeurs ont été modifiées depuis, par un autre changement ou hors d'Essor. Rien n'est changé.",
        en: "These values were changed since, by another change or outside of Essor. Nothing is changed.",
        ar: "عُدلت هذه القيم منذ ذلك الحين، بتغيير آخر أو خارج Essor. لم يتغير شيء."
      ).joined(to: way), .notSaved)
  }

  private static let wayToRestore = Phrase(
    fr: "Les remettre une à une avec --field, ou les laisser comme elles sont avec --keep.",
    en: "Put them back one by one with --field, or leave them as they are with --keep.",
    ar: "أرجعها واحدة واحدة بـ ‎--field‎، أو اتركها كما هي بـ ‎--keep‎.")

  static func records(_ count: Int) -> Phrase {
    CountedNoun(
      fr: ("fiche", "fiches"), en: ("record", "records"), ar: ("بطاقة واحدة", "بطاقتان", "بطاقات", "بطاقة", "بطاقة")
    ).phrase(count)
  }

  private static let nothingToRestore = Phrase(
    fr: "Rien à remettre : tout est déjà comme avant.", en: "Nothing to put back: all is as it was already.",
    ar: "لا شيء للإرجاع: كل شيء كما كان.")
}
