import ESSDomain
import Glibc
import HubApp
import HubExchange
import HubStore

/// Writes a list as somebody sees it into a file of its own.
struct ViewExport {
  let hub: Hub
  let rules: RuleContext
  /// The hub folder, into which nothing is exported: a list among its files would be taken for one of them.
  let folder: String
  let home: String

  /// Why nothing was exported.
  struct Problem: Error { let phrase: Phrase }

  /// Writes the file.
  ///
  /// - Throws: Why it is not there; then nothing is.
  func write(_ request: ExportRequest) throws(Problem) -> ExportOutcome {
    switch request.kind {
    case .organisation: try write(hub.organisations, request)
    case .trainingProgramme: try write(hub.trainingProgrammes, request)
    case .ruralPlan: try write(hub.ruralPlans, request)
    case .activity: try write(hub.activities, request)
    case .partner: try write(hub.partners, request)
    }
  }

  private func write<R: Record>(_ set: RecordSet<R>, _ request: ExportRequest) throws(Problem) -> ExportOutcome {
    let export = RecordExport<R>(rules)
    let fields = hub.fields(of: R.self)
    let columns =
      switch request.columns {
      case .named(let names): names.compactMap { fields[$0] }
      case .allWithoutPersons: export.withoutPersons
      }
    // What was deleted since the list was drawn is not in it any more.
    let records = request.records.lazy.compactMap { set[$0] }
    let readable = ReadableCells(in: request.language, names: RecordNames(hub: hub))
    let path = try self.path(request.path)
    do throws(SystemError) {
      var file = try NewFile(path)
      switch (request.format, request.cells) {
      case (.json, _): export.json(records, columns) { file.write($0) }
      case (.markdown, _): export.markdown(records, columns, as: readable) { file.write($0) }
      case (.csv, let cells):
        if request.hasMark { _ = file.write([0xEF, 0xBB, 0xBF]) }
        if cells == .words {
          export.csv(records, columns, separator: request.separator, as: readable) { file.write($0) }
        } else {
          export.csv(records, columns, separator: request.separator) { file.write($0) }
        }
      }
      let size = file.size
      let place = try file.finish()
      let count = request.records.count { set.position(of: $0) != nil }
      return ExportOutcome(
        path: place, records: count, columns: columns.count, size: size, isRenamed: place != path,
        personal: columns.filter { $0.description.traits.contains(.personal) }.map(\.label))
    } catch {
      throw Problem(phrase: ViewExport.notWritten(path, error.reason))
    }
  }

  /// The path with its `~` replaced; a name alone lies in the home folder.
  private func path(_ asked: String) throws(Problem) -> String {
    let path = UserPath.expanded(asked, home: home)
    guard !path.hasSuffix("/"), UserPath.isFolder(path) != true else {
      throw Problem(
        phrase: Phrase(
          fr: "\(path) est un dossier : ajouter un nom de fichier. Rien n'a été exporté.",
          en: "\(path) is a folder: add the name of a file. Nothing was exported.",
          ar: "‎\(path)‎ مجلد: أضف اسم ملف. لم يُصدَّر شيء."))
    }
    let parent = UserPath.folder(of: path)
    guard let real = UserPath.real(parent) else {
      throw Problem(
        phrase: Phrase(
          fr: "Le dossier \(parent) n'existe pas. Rien n'a été exporté.",
          en: "The folder \(parent) does not exist. Nothing was exported.",
          ar: "المجلد ‎\(parent)‎ غير موجود. لم يُصدَّر شيء."))
    }
    let hubFolder = UserPath.real(folder) ?? folder
    guard real != hubFolder, !real.hasPrefix(hubFolder + "/") else {
      throw Problem(
        phrase: Phrase(
          fr: "Pas dans le dossier du pôle, où un export serait pris pour des données : choisir un autre endroit.",
          en: "Not in the hub folder, where an export would be taken for data: choose another place.",
          ar: "ليس داخل مجلد القطب، حيث يُحسب التصدير من المعطيات: اختر مكانا آخر."))
    }
    return path
  }

  private static func notWritten(_ path: String, _ reason: Phrase) -> Phrase {
    Phrase(
      fr: "\(path) ne s'écrit pas : \(reason.fr). Rien n'a été exporté.",
      en: "\(path) cannot be written: \(reason.en). Nothing was exported.",
      ar: "تعذرت الكتابة في ‎\(path)‎: \(reason.ar). لم يُصدَّر شيء.")
  }
}
