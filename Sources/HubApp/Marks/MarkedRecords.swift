import ESSDomain
import TerminalKit

/// Deleting all marked records, and copying of all of them.
extension AppState {
  /// Asks whether the marked records are to be deleted, and names them.
  mutating func askToDeleteMarked() throws(Refusal) -> [Effect] {
    guard !isTrial else { return [] }
    let rows = try markedRows()
    let count = CountedNoun.records.phrase(rows.ids.count)
    var lines = rows.ids.prefix(5).compactMap { hub[$0]?.title }.map { title in
      Phrase(same: "\(glyphs.bullet) ").joined(to: title, by: "")
    }
    if rows.ids.count > 5 {
      let more = rows.ids.count - 5
      lines.append(
        Phrase(
          fr: "… et \(Formats(.french).count(more)) de plus.", en: "… and \(Formats(.english).count(more)) more.",
          ar: "… و\(Formats(.arabic).count(more)) أخرى."))
    }
    if let hidden = rows.hiddenPhrase { lines.append(hidden) }
    lines.append(
      Phrase(
        fr: "u annule le tout en une fois, même après un redémarrage.",
        en: "u undoes all of it at once, even after a restart.",
        ar: "يمكن التراجع عن الكل دفعة واحدة بالمفتاح u حتى بعد إعادة التشغيل."))
    lay(
      .dialog(
        DialogState(
          title: Phrase(
            fr: "Supprimer \(count.fr) ?", en: "Delete \(count.en)?",
            ar: "حذف البطاقات المعلّمة (\(count.ar))؟"), lines: lines,
          answers: [
            DialogState.Answer(
              title: Phrase(fr: "Garder", en: "Keep", ar: "إبقاء"), letters: ["g", "k", "n"], outcome: .nothing),
            DialogState.Answer(
              title: Phrase(
                fr: "Supprimer \(count.fr)", en: "Delete \(count.en)",
                ar: "حذف (\(count.ar))"),
              letters: ["s", "d", "y", "o", "ن"], outcome: .act { $0.delete(rows.ids) }),
          ])))
    return []
  }

  /// Deletes records as one change.
  private mutating func delete(_ ids: [RecordID]) -> [Effect] {
    let edits = ids.compactMap { hub[$0] }.compactMap { RecordEdit(before: $0, after: nil) }
    guard !edits.isEmpty else { return [] }
    let change = Change(
      id: identities.next(at: moment), action: "records-delete",
      title: Phrase(fr: "Suppression : ", en: "Deletion: ", ar: "حذف: ")
        .joined(to: CountedNoun.records.phrase(edits.count), by: ""),
      author: author, edits: edits)
    return [.save(change)]
  }

  /// What can be copied of the marked records.
  func copyMenuOfMarked() throws(Refusal) -> DialogState {
    let ids = try markedRows().ids
    let titles = ids.compactMap { hub[$0]?.title[language] }
    let table = visitList(MarkedTable(ids: ids, state: self)) ?? ""
    let count = CountedNoun.records.phrase(ids.count)
    let texts: [(Character, CopyText)] = [
      (
        "r",
        CopyText(
          Phrase(fr: "tableau des colonnes montrées", en: "table of the columns shown", ar: "جدول الأعمدة المعروضة"),
          table)
      ),
      ("n", CopyText(Phrase(fr: "noms", en: "names", ar: "الأسماء"), titles.joined(separator: "\n"))),
      (
        "i",
        CopyText(Phrase(fr: "identifiants", en: "identities", ar: "المعرفات"), ids.map(\.text).joined(separator: "\n"))
      ),
    ]
    var answers = [
      DialogState.Answer(title: Phrase(fr: "Rien", en: "Nothing", ar: "لا شيء"), letters: [], outcome: .nothing)
    ]
    for (letter, copy) in texts {
      let name = copy.what.joined(to: Phrase(same: "(\(letter))"))
      answers.append(
        DialogState.Answer(
          title: Phrase { name[$0].firstCapital }, letters: [letter],
          outcome: .act { state in
            state.say(copy.said, .good)
            return [.copy(copy.text)]
          }))
    }
    var dialog = DialogState(
      title: Phrase(
        fr: "Copier \(count.fr)", en: "Copy \(count.en)",
        ar: "نسخ البطاقات المعلّمة (\(count.ar))"),
      lines: titles.prefix(3).map { Phrase(same: "\(glyphs.bullet) \($0)") }, answers: answers)
    dialog.chosen = 1
    return dialog
  }
}

extension MarkedRows {
  /// How many of them are not in the list as it is filtered; nil where all are.
  var hiddenPhrase: Phrase? {
    guard hidden > 0 else { return nil }
    return Phrase(
      fr: "! Le filtre en cache \(Formats(.french).count(hidden)).",
      en: "! The filter hides \(Formats(.english).count(hidden)) of them.",
      ar: "! تخفي التصفية منها \(Formats(.arabic).count(hidden)).")
  }
}

/// The marked records as lines with a tab between the columns, as a spreadsheet takes them.
private struct MarkedTable: ListVisitor {
  let ids: [RecordID]
  let state: AppState

  func visit<R: Record>(_ list: ListState<R>, _ set: RecordSet<R>, _ definition: ListDefinition<R>) -> String {
    let table = state.hub.fields(of: R.self)
    let columns = state.columns(of: definition).compactMap { table[$0.field] }
    let (language, names, rules) = (state.language, state.names, state.rules)
    var lines = [columns.map { $0.label[language].firstCapital }]
    for id in ids {
      guard let record = set[id] else { continue }
      lines.append(
        columns.map { field in
          field.datum(of: record, in: rules).ofLanguage(language).text(in: language, names: names)
            .map { $0 == "\t" || $0.isNewline ? " " : String($0) }.joined()
        })
    }
    return lines.map { $0.joined(separator: "\t") }.joined(separator: "\n")
  }
}
