import ESSDomain
import TerminalKit

extension AppState {
  /// Whether a field is to be put back, with what stands there now and what would.
  func fieldQuestion(
    _ history: HistoryState, _ entry: HistoryEntry, _ change: ValueChange, _ readable: ReadableChange
  ) -> DialogState {
    let label = readable.label
    let lines: [Phrase] =
      switch readable.deed {
      case .value(let before, _):
        [
          restoredLine(before).capitalised,
          Phrase(
            fr: "C'est la valeur d'avant le \(when(entry.at)).", en: "This is the value from before \(when(entry.at)).",
            ar: "هذه هي القيمة قبل \(when(entry.at))."),
        ]
      case .list(let removed, let added):
        added.prefix(8).map { valueLine("− ", $0) } + removed.prefix(8).map { valueLine("+ ", $0) }
      case .made, .gone: []
      }
    return DialogState(
      title: Phrase(fr: "Remettre ce champ comme avant ?", en: "Put this field back?", ar: "إعادة هذا الحقل كما كان؟"),
      lines: [label] + lines + [HistoryMessages.undoable],
      answers: restoreAnswers(.field(record: history.record, path: change.path, before: entry.id)))
  }

  private func valueLine(_ sign: String, _ datum: Datum) -> Phrase {
    Phrase { sign + String(datum.text(in: $0, names: names).prefix(120)) }
  }

  /// "redevient 64", or "est vidé".
  private func restoredLine(_ datum: Datum) -> Phrase {
    guard !datum.isAbsent else {
      return Phrase(fr: "redevient vide.", en: "becomes empty again.", ar: "يعود فارغا.")
    }
    let text = Phrase { String(datum.text(in: $0, names: names).prefix(200)) }
    return Phrase(fr: "redevient : \(text.fr)", en: "becomes again: \(text.en)", ar: "تعود القيمة: \(text.ar)")
  }

  private func restoreAnswers(_ restoration: Restoration) -> [DialogState.Answer] {
    [
      DialogState.Answer(
        title: Phrase(fr: "Ne rien changer", en: "Change nothing", ar: "عدم التغيير"), letters: ["n", "g", "k"],
        outcome: .nothing),
      DialogState.Answer(
        title: Phrase(fr: "Remettre", en: "Put back", ar: "إعادة"), letters: ["r", "y", "o", "ن"],
        outcome: .effects([.restore(restoration)])),
    ]
  }

  /// Asks whether to do what was only worked out, unless the user has gone elsewhere meanwhile.
  mutating func show(_ preview: RestorePreview, of restoration: Restoration) {
    guard awaited == restoration, layers.isEmpty else { return }
    awaited = nil
    notice = nil
    if case .folder(let day) = restoration {
      showFolderPreview(preview, day)
    } else {
      showRecordPreview(preview, restoration)
    }
  }

  private mutating func showRecordPreview(_ preview: RestorePreview, _ restoration: Restoration) {
    guard let edit = preview.edits.first, edit.before != edit.after else {
      say(
        Phrase(
          fr: "La fiche est déjà comme avant ce changement.", en: "The record is already as before this change.",
          ar: "البطاقة هي نفسها كما كانت قبل هذا التغيير."))
      return
    }
    let title = (edit.after ?? edit.before)?.title ?? Phrase(same: "")
    layers.append(
      .dialog(
        DialogState(
          title: Phrase(
            fr: "Remettre la fiche comme avant ?", en: "Put the record back?", ar: "إعادة البطاقة كما كانت؟"),
          lines: [title] + previewLines(edit) + closing(preview), answers: restoreAnswers(restoration))))
  }

  /// What would change, field by field, in so many lines that the question stays readable.
  private func previewLines(_ edit: RecordEdit) -> [Phrase] {
    guard let before = edit.before else {
      return [Phrase(fr: "La fiche revient.", en: "The record comes back.", ar: "تعود البطاقة.")]
    }
    guard let after = edit.after else {
      return [
        Phrase(
          fr: "La fiche disparaît : elle n'existait pas avant ce changement.",
          en: "The record goes: it was not there before this change.",
          ar: "تختفي البطاقة: لم تكن موجودة قبل هذا التغيير.")
      ]
    }
    let changes = ReadableChange.between(before, after)
    let most = max(3, min(12, size.height - 14))
    let lines = changes.prefix(most).map { change in
      Phrase { String(text(of: change, in: $0).prefix(180)) }
    }
    guard changes.count > most else { return Array(lines) }
    let rest = CountedNoun.fields.phrase(changes.count - most)
    return lines + [Phrase(fr: "… et \(rest.fr)", en: "… and \(rest.en)", ar: "… و\(rest.ar)")]
  }

  /// What stays whatever is done, and that it can be undone.
  private func closing(_ preview: RestorePreview) -> [Phrase] {
    guard preview.staying > 0 else { return [HistoryMessages.undoable] }
    let values = CountedNoun.fields.phrase(preview.staying)
    let staying = Phrase(
      fr: "Écrit hors d'Essor, reste tel quel : \(values.fr).",
      en: "Written without Essor, stays as it is: \(values.en).",
      ar: "كُتب خارج Essor ويبقى كما هو: \(values.ar).")
    return [staying, HistoryMessages.undoable]
  }

  private mutating func showFolderPreview(_ preview: RestorePreview, _ day: Day) {
    let tallies = preview.tallies
    guard !tallies.isEmpty else {
      say(
        Phrase(
          fr: "Rien n'a changé depuis le \(Formats(.french).longDay(day)).",
          en: "Nothing has changed since \(Formats(.english).longDay(day)).",
          ar: "لم يتغير شيء منذ \(Formats(.arabic).longDay(day))."))
      return
    }
    let lines = RecordKind.allCases.compactMap { kind in tallies[kind].map { tallyLine(kind, $0) } }
    layers.append(
      .dialog(
        DialogState(
          title: Phrase(
            fr: "Remettre le dossier au \(Formats(.french).longDay(day)) ?",
            en: "Put the folder back to \(Formats(.english).longDay(day))?",
            ar: "إعادة المجلد إلى \(Formats(.arabic).longDay(day))؟"),
          lines: [
            Phrase(
              fr: "Tout redevient comme à la fin de ce jour :", en: "Everything becomes as at the end of that day:",
              ar: "يعود كل شيء كما كان في نهاية ذلك اليوم:")
          ] + lines + closing(preview), answers: restoreAnswers(.folder(asOf: day)))))
  }

  private func tallyLine(_ kind: RecordKind, _ tally: RestorePreview.Tally) -> Phrase {
    let parts: [(Int, Phrase)] = [
      (tally.changed, Phrase(fr: "à modifier", en: "to change", ar: "للتغيير")),
      (tally.returning, Phrase(fr: "à rétablir", en: "to bring back", ar: "للاستعادة")),
      (tally.leaving, Phrase(fr: "à retirer", en: "to take out", ar: "للحذف")),
    ]
    let told = parts.filter { $0.0 > 0 }
    return Phrase { language in
      let colon = language == .french ? " : " : ": "
      let list = told.map { "\(Formats(language).count($0.0)) \($0.1[language])" }
      return kind.label[language] + colon + list.joined(separator: language == .arabic ? "، " : ", ")
    }
  }
}

extension ReadableChange {
  /// What differs between two states of a record, field by field in the order of its table.
  static func between(_ before: AnyRecord, _ after: AnyRecord) -> [ReadableChange] {
    guard case .record(let old) = Datum(of: before), case .record(let new) = Datum(of: after) else { return [] }
    let was = Dictionary(old.map { ($0.name, $0.datum) }) { first, _ in first }
    let becomes = Dictionary(new.map { ($0.name, $0.datum) }) { first, _ in first }
    return before.kind.fields.compactMap { field in
      guard !field.traits.contains(.derived), !field.traits.contains(.automatic) else { return nil }
      let (left, right) = (was[field.name] ?? .absent, becomes[field.name] ?? .absent)
      guard left != right else { return nil }
      return ReadableChange(label: field.label.capitalised, path: [field.name], before: left, after: right)
    }
  }
}

extension HistoryMessages {
  static let working = Phrase(
    fr: "Calcul de ce qui changerait…", en: "Working out what would change…", ar: "جارٍ حساب ما سيتغير…")

  static let undoable = Phrase(
    fr: "C'est un changement comme un autre : \(key: "change-undo") l'annule.",
    en: "It is a change like any other: \(key: "change-undo") undoes it.",
    ar: "هذا تغيير كغيره: \(key: "change-undo") للتراجع عنه.")
}
