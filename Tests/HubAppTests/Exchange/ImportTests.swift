import ESSDomain
import TerminalKit
import WalkSupport
import Testing

@testable import HubApp

@Suite struct `The import of a list` {
  private static let table = ImportTable(
    path: "~/liste.csv", encoding: "UTF-8", separator: ";", headerLine: 2, isHeaderKnown: true, rows: 3,
    columns: [
      ImportTable.Column(header: "Nom", samples: ["Coop A", "Coop B"], target: "name", reason: nil),
      ImportTable.Column(header: "Commune", samples: ["Agadir"], target: "commune", reason: nil),
      ImportTable.Column(header: "CA 2023", samples: ["12"], target: "turnover", reason: nil),
      ImportTable.Column(header: "CA 2024", samples: ["14"], target: "", reason: nil),
    ],
    targets: [
      ImportTable.Target(code: "", label: Phrase(fr: "ne pas reprendre", en: "not taken", ar: "لا يؤخذ")),
      ImportTable.Target(code: "name", label: Phrase(fr: "dénomination", en: "name", ar: "التسمية")),
      ImportTable.Target(code: "commune", label: Phrase(fr: "commune", en: "commune", ar: "الجماعة")),
      ImportTable.Target(
        code: "turnover", label: Phrase(fr: "chiffre d'affaires", en: "turnover", ar: "رقم المعاملات")),
    ])

  private static func organisation(_ name: String) -> AnyRecord {
    var organisation = Organisation()
    organisation.id = RecordID(milliseconds: 9, chance: (0, UInt64(name.utf8.count)))
    organisation.name = BilingualName(name)
    organisation.commune = TerritoryCode("09.001.01.01")
    return .organisation(organisation)
  }

  /// A folder in which the second row cannot be taken.
  static func answer(_ effect: Effect) -> Happening? {
    switch effect {
    case .completePath(let path, let isTaken):
      return .pathCompleted(
        PathCompletion(asked: path, completed: path == "~/li" ? "~/liste.csv" : path, choices: ["~/liste.csv"]),
        isTaken: isTaken)
    case .readTable(let path):
      return path == table.path
        ? .tableRead(table) : .importFailed(Phrase(fr: "introuvable", en: "not found", ar: "غير موجود"))
    case .tryImport(let order):
      let edit = RecordEdit(new: organisation("Coop A"))
      let change = Change(
        id: RecordID(milliseconds: 9, chance: (1, 1)), action: "organisations-import",
        title: Phrase(fr: "Import de liste.csv", en: "Import of liste.csv", ar: "استيراد liste.csv"), author: "essai",
        edits: [edit])
      let refused = ImportTrial.Remark(
        line: 4, column: "Commune", value: "Nulle part",
        reason: Phrase(fr: "lieu inconnu", en: "unknown place", ar: "مكان غير معروف"))
      return .importTried(
        ImportTrial(
          order: order, rows: 3, added: 1, updated: 0, unchanged: 1, refusedRows: 1, refused: [refused], doubts: [],
          change: order.leavesOutRefused ? change : nil))
    default: return nil
    }
  }

  private func opened(in language: Language = .french, _ size: Size = Size(100, 30)) -> Walk {
    var walk = Walk(in: language, size)
    walk.folder = { effect, _ in Self.answer(effect) }
    walk.press(.character("2"), .character("i"))
    return walk
  }

  private func importing(_ walk: Walk) throws -> ImportState {
    guard case .importing(let importing)? = walk.state.layers.last else { throw Missing() }
    return importing
  }

  private struct Missing: Error {}

  @Test func `asks for a file, completes its path and shows its columns`() throws {
    var walk = opened()
    #expect(walk.state.focus == .importFile && walk.shows("~/liste.csv"))
    walk.type("li")
    walk.press(.tab)
    #expect(try importing(walk).path.text == "~/liste.csv")
    walk.press(.enter)
    #expect(walk.state.focus == .importColumns)
    #expect(walk.shows("UTF-8") && walk.shows("en-tête ligne 2") && walk.shows("Coop A · Coop B"))
  }

  @Test func `takes a file by arrows alone, or pasted whole`() throws {
    var walk = opened()
    walk.press(.down, .enter)
    #expect(walk.state.focus == .importColumns)
    var other = opened()
    other.happen(.terminal(.paste("/tmp/autre.csv")))
    #expect(try importing(other).path.text == "/tmp/autre.csv")
    other.press(.enter)
    #expect(other.state.focus == .importFile && other.shows("introuvable"))
    var typing = Walk()
    typing.press(named: "2", "i")
    typing.type("/tmp/t.csv")
    #expect(typing.shows(" /tmp/t.csv") && !typing.shows("~"))
  }

  @Test func `lets the columns be changed, each target once but for years`() throws {
    var walk = opened()
    walk.press(.down, .enter, .down, .down, .down, .enter)
    #expect(walk.state.focus == .importTarget)
    walk.type("affaires")
    walk.press(.enter)
    #expect(try importing(walk).targets == ["name", "commune", "turnover", "turnover"])
    walk.press(.up, .up, .enter)
    walk.type("denom")
    walk.press(.enter)
    #expect(try importing(walk).targets == ["", "name", "turnover", "turnover"])
    walk.press(.home, .delete, .control("s"))
    #expect(
      walk.effects.contains { effect in
        if case .tryImport(let order) = effect { order.targets == ["", "name", "turnover", "turnover"] } else { false }
      })
  }

  @Test func `tries first, says what is refused, and writes one change when asked`() throws {
    var walk = opened()
    walk.press(.down, .enter, .control("s"))
    #expect(walk.state.focus == .importTrial)
    #expect(walk.shows("refusées") && walk.shows("ligne 4 · Commune") && walk.shows("lieu inconnu"))
    walk.press(.enter)
    #expect(walk.changes.isEmpty && walk.shows("Des lignes sont refusées"))
    walk.press(.space)
    #expect(walk.shows("+ Coop A"))
    walk.press(.enter)
    #expect(walk.changes.map(\.action) == ["organisations-import"])
    #expect(walk.state.layers.isEmpty && walk.shows("enregistré"))
    #expect(walk.state.undoTitles.undo?.fr == "Import de liste.csv")
  }

  @Test func `leaves all as it was, step by step`() throws {
    var walk = opened()
    walk.press(.down, .enter, .control("s"), .escape)
    #expect(walk.state.focus == .importColumns)
    walk.press(.escape)
    #expect(walk.state.focus == .importFile)
    walk.press(.escape)
    #expect(walk.state.layers.isEmpty && walk.changes.isEmpty)
  }

  @Test func `passes over answers that nobody waits for any more`() throws {
    var walk = opened()
    walk.happen(.tableRead(Self.table))
    #expect(walk.state.focus == .importFile)
    walk.press(.escape)
    walk.happen(.importFailed(Phrase(fr: "trop tard", en: "too late", ar: "متأخر")))
    #expect(!walk.shows("trop tard"))
  }

  @Test func `is of organisations only, and not of a folder that cannot be written`() {
    var walk = Walk()
    walk.press(.character("5"), .character("i"))
    #expect(walk.state.layers.isEmpty && walk.shows("Seules les organisations"))
    let why = Phrase(fr: "dossier en lecture seule", en: "read-only folder", ar: "مجلد للقراءة فقط")
    var reading = Walk { $0.readOnly = why }
    reading.press(.character("2"), .character("i"))
    #expect(reading.state.layers.isEmpty)
  }
}
