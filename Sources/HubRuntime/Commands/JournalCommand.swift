import ESSDomain
import HubExchange
import HubStore

extension HubCommand {
  /// `essor journal`: how much room the journals take, year by year.
  public func journal(_ form: DataForm) throws(CommandProblem) -> Outcome {
    let sizes = try open().store.journalSizes()
    switch form {
    case .json:
      let values = sizes.map { size in
        JSONValue.members([
          ("year", size.year.map { .integer(Int64($0)) } ?? .null), ("files", .integer(Int64(size.files))),
          ("changes", .integer(Int64(size.changes))), ("bytes", .integer(Int64(size.bytes))),
        ])
      }
      console.put(Array((JSONValue.array(values).text() + "\n").utf8))
    case .csv:
      var writer = CSVWriter()
      for title in ["year", "files", "changes", "bytes"] { writer.cell(title) }
      writer.endRow()
      for size in sizes {
        writer.cell(size.year.map { String($0) } ?? "")
        for figure in [size.files, size.changes, size.bytes] { writer.cell(String(figure)) }
        writer.endRow()
      }
      console.put(writer.bytes)
    case .table:
      let formats = Formats(language)
      var table = TextTable([
        Phrase(fr: "Année", en: "Year", ar: "السنة")[language],
        Phrase(fr: "Fichiers", en: "Files", ar: "الملفات")[language],
        Phrase(fr: "Changements", en: "Changes", ar: "التغييرات")[language],
        Phrase(fr: "Octets", en: "Bytes", ar: "البايتات")[language],
        Phrase(fr: "Octets par changement", en: "Bytes a change", ar: "بايتات لكل تغيير")[language],
      ])
      table.figures = [1, 2, 3, 4]
      table.rows = sizes.map { size in
        [size.year.map { String($0) } ?? "?"]
          + [size.files, size.changes, size.bytes, size.changes > 0 ? size.bytes / size.changes : 0].map {
            formats.count($0)
          }
      }
      for line in table.lines(width: console.width) { guard console.line(line) else { break } }
    }
    return .done
  }

  /// `essor journal compact`: makes one file of each year that is over, of this machine's journals.
  public func compactJournal() throws(CommandProblem) -> Outcome {
    let store = try open().store
    let result: CompactedJournal
    do throws(StoreProblem) {
      result = try store.compactJournal(at: clock.now().timestamp)
    } catch {
      throw CommandProblem(saving: error)
    }
    let years = result.years.map { String($0) }.joined(separator: ", ")
    console.say(
      result.years.isEmpty
        ? Phrase(
          fr: "Rien à réunir : aucune année passée n'est en mois séparés.",
          en: "Nothing to compact: no past year is in separate months.",
          ar: "لا شيء للجمع: لا توجد سنة منتهية في أشهر متفرقة.")
        : Phrase(
          fr: "\(years) : \(Formats(.french).count(result.changes)) changements, "
            + "\(Formats(.french).count(result.before)) → \(Formats(.french).count(result.after)) octets.",
          en: "\(years): \(Formats(.english).count(result.changes)) changes, "
            + "\(Formats(.english).count(result.before)) → \(Formats(.english).count(result.after)) bytes.",
          ar: "\(years): التغييرات \(Formats(.arabic).count(result.changes))، "
            + "البايتات \(Formats(.arabic).count(result.before)) ← \(Formats(.arabic).count(result.after))."))
    return .done
  }
}
