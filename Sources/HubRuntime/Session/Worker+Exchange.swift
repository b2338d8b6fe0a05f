import ESSDomain
import Glibc
import HubApp
import HubExchange
import HubStore

/// Effects that take lists out of the hub and into it.
extension Worker {
  /// Writes a list into a file.
  func export(_ request: ExportRequest, _ hub: Hub) -> Happening {
    let rules = RuleContext(today: clock.now().day, parameters: hub.parameters, ownFields: hub.ownFields)
    let export = ViewExport(
      hub: hub, rules: rules, folder: store.path, home: Surroundings.ofThisProcess.home)
    do throws(ViewExport.Problem) {
      return .exported(try export.write(request))
    } catch {
      return .failed(error.phrase)
    }
  }
}

extension Worker {
  /// Looks for how a path goes on.
  func complete(_ path: String, taking isTaken: Bool) -> Happening {
    let completing = PathCompleting(home: Surroundings.ofThisProcess.home)
    return .pathCompleted(completing.completion(of: path), isTaken: isTaken)
  }

  /// Looks at a table that is to be imported.
  func readTable(_ path: String, _ hub: Hub) -> Happening {
    table(path) { bytes throws(CSVProblem) in
      let sketch = try ImportSketch(of: bytes, hub.ownFields)
      return .tableRead(
        ImportTable(
          path: path, encoding: sketch.encoding.rawValue, separator: sketch.separator, headerLine: sketch.headerLine,
          isHeaderKnown: sketch.isHeaderKnown, rows: sketch.rows,
          columns: sketch.columns.map {
            ImportTable.Column(header: $0.header, samples: $0.samples, target: $0.target, reason: $0.reason)
          },
          targets: ImportTarget.all(hub.ownFields).map { ImportTable.Target(code: $0.code, label: $0.label) }))
    }
  }

  /// Works out what an import would do, as `essor import --dry-run` does.
  func tryImport(_ order: ImportOrder, _ hub: Hub) -> Happening {
    let context = EntryContext(
      language: order.language, today: clock.now().day, territory: .morocco, region: hub.profile.region?.text,
      ownFields: hub.ownFields)
    let name = order.path.split(separator: "/").last.map(String.init) ?? order.path
    let work = OrganisationImport(
      into: hub, context, refusedRows: order.leavesOutRefused ? .areLeftOut : .stopTheImport)
    return table(order.path) { bytes throws(CSVProblem) in
      let report = try work.report(
        on: bytes, named: name, mapping: ImportMapping(targets: order.targets), author: author,
        newIdentity: newIdentity)
      let passed = report.passedColumns.map { column in
        ImportTrial.Remark(line: report.headerLine, column: column.header, value: "", reason: column.reason)
      }
      return .importTried(
        ImportTrial(
          order: order, rows: report.rows, added: report.added, updated: report.updated, unchanged: report.unchanged,
          refusedRows: report.refusedRows, refused: report.refused.map(Worker.remark),
          doubts: passed + report.remarks.map(Worker.remark), change: report.change))
    }
  }

  private static func remark(_ problem: RowProblem) -> ImportTrial.Remark {
    ImportTrial.Remark(line: problem.line, column: problem.column, value: problem.value, reason: problem.reason)
  }

  private func newIdentity() -> RecordID {
    RecordID(
      milliseconds: clock.now().milliseconds,
      chance: (UInt16.random(in: .min ... .max), UInt64.random(in: .min ... .max)))
  }

  /// Works on the bytes of a file, or says why there are none, or why they are no table.
  private func table(_ path: String, _ work: ([UInt8]) throws(CSVProblem) -> Happening) -> Happening {
    let real = UserPath.expanded(path, home: Surroundings.ofThisProcess.home)
    // Who opens a pipe waits until somebody writes into it.
    let code: Int32? = UserPath.isPlainFile(real) == false ? EISDIR : nil
    guard code == nil, let bytes = PlainFile.bytes(real, atMost: HubCommand.largestFile) else {
      let reason = SystemError(code: code ?? errno, step: .read, path: real).reason
      return .importFailed(
        Phrase(
          fr: "Le fichier \(real) ne se lit pas : \(reason.fr).", en: "The file \(real) cannot be read: \(reason.en).",
          ar: "تعذرت قراءة الملف ‎\(real)‎: \(reason.ar)."))
    }
    do throws(CSVProblem) {
      return try work(bytes)
    } catch {
      return .importFailed(error.phrase)
    }
  }
}
