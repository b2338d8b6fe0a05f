import ESSDomain
import Glibc
import HubApp
import HubStore
import Testing

@testable import HubRuntime

@Suite struct `The file of an exported list` {
  private let scratch: Scratch
  private let hub: Hub
  private var export: ViewExport {
    ViewExport(
      hub: hub, rules: RuleContext(today: testDay, parameters: hub.parameters), folder: "\(scratch.path)/hub",
      home: scratch.path)
  }

  init() throws {
    scratch = try Scratch()
    hub = try Demonstrations.hub(organisations: 40)
    try HubStore.create(at: scratch.path + "/hub", hub)
  }

  private func request(_ path: String, _ columns: [String] = ["name", "commune"]) -> ExportRequest {
    ExportRequest(
      kind: .organisation, records: hub.organisations.all.map(\.id), columns: .named(columns), format: .csv,
      cells: .words, separator: ";", hasMark: true, path: path, language: .french)
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    try #require(PlainFile.bytes(path, atMost: 1 << 20))
  }

  @Test func `lies in the home folder, for its owner alone, and holds what was asked for`() throws {
    let outcome = try export.write(request("~/liste.csv"))
    #expect(outcome.path == "\(scratch.path)/liste.csv" && outcome.records == hub.organisations.count)
    #expect(outcome.personal.isEmpty && !outcome.isRenamed)
    var status = stat()
    #expect(stat(outcome.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    let bytes = try bytes(outcome.path)
    #expect(bytes.count == outcome.size)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(String(decoding: bytes.dropFirst(3), as: UTF8.self).hasPrefix("Dénomination;Commune\r\n"))
    #expect(PlainFile.names(in: scratch.path).allSatisfy { !$0.contains(".tmp-") })
  }

  @Test func `never takes the place of another one, nor of what a link leads to`() throws {
    try scratch.write("liste.csv", "à garder")
    #expect(symlink("\(scratch.path)/ailleurs", "\(scratch.path)/liste-2.csv") == 0)
    let outcome = try export.write(request("liste.csv"))
    #expect(outcome.path == "\(scratch.path)/liste-3.csv" && outcome.isRenamed)
    #expect(String(decoding: try bytes("\(scratch.path)/liste.csv"), as: UTF8.self) == "à garder")
    #expect(!PlainFile.exists("\(scratch.path)/ailleurs"))
  }

  @Test func `is never among the files of the hub, in a folder's place, or nowhere`() throws {
    #expect(symlink("\(scratch.path)/hub", "\(scratch.path)/raccourci") == 0)
    for path in ["hub/organisations/liste.json", "raccourci/liste.csv", "hub", "~/", "nulle part/liste.csv"] {
      #expect(throws: ViewExport.Problem.self, "\(path)") { try export.write(request(path)) }
    }
    #expect(PlainFile.names(in: scratch.path).sorted() == ["hub", "raccourci"])
  }

  @Test func `tells which columns tell of persons`() throws {
    let outcome = try export.write(request("c.csv", ["name", "contacts"]))
    #expect(outcome.personal.map(\.fr) == ["Contacts"])
    var all = request("tout.json")
    (all.columns, all.format) = (.allWithoutPersons, .json)
    let whole = try export.write(all)
    #expect(whole.personal.isEmpty)
    #expect(!String(decoding: try bytes(whole.path), as: UTF8.self).contains("\"phone\""))
  }

  @Test(arguments: [
    ("a/b.csv", "a/b-2.csv"), ("a.b/c", "a.b/c-2"), ("/x/.cache", "/x/.cache-2"), ("n.tar.gz", "n.tar-2.gz"),
  ])
  func `has its number before its ending`(_ path: String, _ expected: String) {
    #expect(NewFile.numbered(path, 2) == expected)
  }
}
