import ESSDomain
import TerminalKit

/// What is typed in a form survives a power cut: it is kept at each key, and offered at the next start.
extension FormState {
  /// What is kept of a form that is not saved: each field's text, and of those that the user changed what stood there.
  var draft: JSONValue {
    .members([
      ("kind", .string(record.kind.rawValue)), ("id", .string(record.id.text)),
      ("fields", .members(entries.map { ($0.field, .string($0.value)) })),
      ("stored", .members(entries.filter(\.isChanged).map { ($0.field, .string($0.input.stored)) })),
      ("isNew", .bool(before == nil)), ("original", .string(original?.text ?? "")),
    ])
  }

  /// Takes up the texts of a draft.
  ///
  /// Of a record that is on record already only what the user had changed counts, and what somebody else changed since
  /// is told.
  mutating func restore(_ draft: JSONValue, _ context: EntryContext) {
    guard case .object(let fields)? = draft["fields"] else { return }
    for member in fields {
      guard let place = entries.firstIndex(where: { $0.field == member.name }), let text = member.value.string else {
        continue
      }
      let stored = draft["stored"]?[member.name]?.string
      if before != nil, draft["stored"] != nil, stored == nil { continue }
      if before != nil, let stored, stored != entries[place].value, text != entries[place].value {
        entries[place].elsewhere = .kept(record.datum(of: member.name))
      }
      entries[place].input.text = text
      entries[place].settleDirection()
    }
  }
}

extension AppState {
  /// Has what is typed in the open form kept, or forgotten when nothing is left of it.
  func keptForm() -> [Effect] {
    guard let form = openForm, form.marked.isEmpty else { return [] }
    return [.keepDraft(name: FormState.draftName, form.isChanged ? form.draft : nil)]
  }

  /// Opens again the form of a draft that was kept; while the folder is being read, it waits for its record.
  mutating func restore(draft: JSONValue) {
    guard let kind = draft["kind"]?.string.flatMap({ RecordKind(rawValue: $0) }), draft["fields"] != nil else { return }
    let known = draft["id"]?.string.flatMap { RecordID($0) }.flatMap { hub[$0] }
    let isNew = draft["isNew"] == .bool(true)
    let original = draft["original"]?.string.flatMap { RecordID($0) }
    if reading != nil, known == nil, !isNew || original != nil {
      waitingDraft = draft
      return
    }
    waitingDraft = nil
    guard known != nil || isNew || kind == .activity else { return say(FormDraftWords.recordGone, .bad) }
    var form = known.map { editForm($0) } ?? original.flatMap { hub[$0] }.map { copyForm($0) } ?? newForm(kind)
    form.restore(draft, entry)
    layers.append(.form(form))
    say(FormDraftWords.recovered)
  }

  mutating func restoreWaitingDraft() {
    if let waitingDraft { restore(draft: waitingDraft) }
  }

  /// A draft could not be kept: the user is told, and a form that was just left with it comes back.
  mutating func takeDraftNotKept(_ name: String, _ why: Phrase) -> [Effect] {
    draftProblem = why
    if name == FormState.draftName, let left = leftForm {
      leftForm = nil
      layers.append(.form(left))
    }
    say(FormDraftWords.notKept.joined(to: why), .bad)
    return []
  }
}

enum FormDraftWords {
  static let recovered = Phrase(
    fr: "Brouillon retrouvé : \(key: "form-save") l'enregistre, Échap le quitte.",
    en: "Draft recovered: \(key: "form-save") saves it, Esc leaves it.",
    ar: "استُرجعت المسودة: \(key: "form-save") للحفظ، Esc للمغادرة.")
  static let recordGone = Phrase(
    fr: "Un brouillon est gardé d'une fiche qui n'existe plus ; il reste dans .essor/drafts.",
    en: "There is a draft of a record that is no longer there; it stays in .essor/drafts.",
    ar: "توجد مسودة لبطاقة لم تعد موجودة؛ تبقى في .essor/drafts.")
  static let notKept = Phrase(
    fr: "Le brouillon ne peut pas être gardé : ne pas fermer ce formulaire avant de l'enregistrer.",
    en: "The draft cannot be kept: do not close this form before it is saved.",
    ar: "تعذر حفظ المسودة: لا تغلق هذه الاستمارة قبل حفظها.")
  static let atRisk = Phrase(fr: "brouillon non gardé", en: "draft not kept", ar: "مسودة غير محفوظة")
}

extension DialogState {
  /// Leaving the program while what is typed is kept nowhere.
  static let leavingUnkept = DialogState(
    title: Phrase(fr: "Quitter et perdre la saisie ?", en: "Quit and lose what is typed?", ar: "الخروج وفقدان ما كُتب؟"),
    lines: [FormDraftWords.notKept],
    answers: [
      Answer(
        title: Phrase(fr: "Rester", en: "Stay", ar: "البقاء"), letters: ["r", "s", "ب"], outcome: .nothing),
      Answer(
        title: Phrase(fr: "Quitter", en: "Quit", ar: "الخروج"), letters: ["q", "خ"], outcome: .quit),
    ])
}
