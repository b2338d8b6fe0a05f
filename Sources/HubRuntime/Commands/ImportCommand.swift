import ESSDomain
import Glibc
import HubExchange
import HubStore

/// What `essor import` is asked for.
public struct ImportRequest: Sendable {
  public var kind: String
  /// The file, or `-` for the standard input.
  public var file: String
  /// Reads and reports, and writes nothing.
  public var isDryRun = false
  /// Writes the rows that can be taken although others cannot.
  public var skipsBadRows = false

  public init(kind: String, file: String) {
    self.kind = kind
    self.file = file
  }
}

extension HubCommand {
  /// Bytes beyond which a file is not taken for a table.
  static let largestFile = 512 << 20

  /// `essor import`: takes a table of organisations into the hub as one change, or not at all.
  public func importTable(_ request: ImportRequest) throws(CommandProblem) -> Outcome {
    guard try HubCommand.kind(request.kind) == .organisation else {
      throw CommandProblem(
        Phrase(
          fr: "Seules les organisations s'importent.", en: "Only organisations can be imported.",
          ar: "يمكن استيراد المنظمات فقط."))
    }
    let bytes =
      request.file == "-"
      ? PlainFile.bytes(of: STDIN_FILENO, atMost: HubCommand.largestFile)
      : PlainFile.bytes(request.file, atMost: HubCommand.largestFile)
    guard let bytes else {
      let reason = SystemError(code: errno, step: .read, path: request.file).reason
      throw CommandProblem(
        Phrase(
          fr: "Le fichier \(request.file) ne se lit pas : \(reason.fr). Rien n'a été importé.",
          en: "The file \(request.file) cannot be read: \(reason.en). Nothing was imported.",
          ar: "تعذرت قراءة الملف \(request.file): \(reason.ar). لم يُستورد شيء."))
    }
    let opened = try open()
    let refusedRows: RefusedRows = request.skipsBadRows ? .areLeftOut : .stopTheImport
    let name = request.file.split(separator: "/").last.map(String.init) ?? request.file
    let report: ImportReport
    do throws(CSVProblem) {
      report = try OrganisationImport(into: opened.hub, entry(opened.hub), refusedRows: refusedRows)
        .report(on: bytes, named: name, author: author, newIdentity: newIdentity)
    } catch {
      throw CommandProblem(error.phrase)
    }
    tell(report)
    if request.isDryRun {
      console.say(
        Phrase(
          fr: "Essai seulement (--dry-run) : rien n'a été écrit.", en: "Trial only (--dry-run): nothing was written.",
          ar: "تجربة فقط (--dry-run): لم يُكتب شيء."))
    } else if let change = report.change {
      try save(change, in: opened.store)
    } else if !report.refused.isEmpty {
      throw CommandProblem(HubCommand.stopped)
    }
    return report.refused.isEmpty ? .done : .findings
  }

  /// Refused rows go to the data, one a line, so that they can be kept; the rest is said.
  private func tell(_ report: ImportReport) {
    for problem in report.refused {
      guard console.line(problem.phrase[language] + (problem.value.isEmpty ? "" : " [\(problem.value.prefix(80))]"))
      else { break }
    }
    for remark in report.remarks.prefix(50) { console.say(remark.phrase) }
    if !report.unknownColumns.isEmpty {
      let shown = report.unknownColumns.prefix(20).map { String($0.prefix(40)) }
      let more = report.unknownColumns.count - shown.count
      let list = shown.joined(separator: " | ") + (more > 0 ? " | … (+\(more))" : "")
      console.say(
        Phrase(
          fr: "Colonnes inconnues, non reprises : \(list)", en: "Unknown columns, not taken: \(list)",
          ar: "أعمدة غير معروفة لم تؤخذ: \(list)"))
    }
    for column in report.passedColumns {
      console.say(
        Phrase(
          fr: "Colonne « \(column.header) » non reprise : \(column.reason.fr)",
          en: "Column “\(column.header)” not taken: \(column.reason.en)",
          ar: "العمود «\(column.header)» لم يؤخذ: \(column.reason.ar)"))
    }
    console.say(
      Phrase(
        fr:
          "Lignes lues (\(report.encoding.rawValue)) : \(report.rows) ; nouvelles : \(report.added), mises à jour : \(report.updated), "
          + "sans changement : \(report.unchanged), refusées : \(report.refusedRows).",
        en:
          "Rows read (\(report.encoding.rawValue)): \(report.rows); new: \(report.added), updated: \(report.updated), "
          + "unchanged: \(report.unchanged), refused: \(report.refusedRows).",
        ar:
          "الأسطر المقروءة (\(report.encoding.rawValue)): \(report.rows)؛ جديدة: \(report.added)، محينة: \(report.updated)، "
          + "دون تغيير: \(report.unchanged)، مرفوضة: \(report.refusedRows)."))
  }

  private static let stopped = Phrase(
    fr: "Rien n'a été importé : corriger ces lignes et recommencer, ou les laisser de côté avec --skip-bad-rows.",
    en: "Nothing was imported: correct these rows and try again, or leave them out with --skip-bad-rows.",
    ar: "لم يُستورد شيء: صحح هذه الأسطر وأعد المحاولة، أو استثنها بـ --skip-bad-rows.")
}
