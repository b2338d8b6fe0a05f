import ESSDomain
import HubRuntime
import TestSupport
import Testing

@Suite struct `essor list --facet` {
  @Test(arguments: ["legalForm", "forme", "الشكل القانوني"])
  func `counts the records found by the values of a field`(_ name: String) throws {
    let trial = try CommandTrial()
    var request = ListRequest(kind: "organisations")
    request.facet = name
    request.filter = "statut:active"
    request.form = .json
    #expect(trial.command.ending { try $0.list(request) } == .done)
    let rows = try #require(JSONSample.value(trial.written.data)).elements
    let active = try trial.hub.organisations.all.filter { $0.status == .active }
    for row in rows {
      let code = row["value"]?.string ?? ""
      let count = active.count { ($0.legalForm?.rawValue ?? "") == code }
      #expect(row["count"] == .integer(Int64(count)), "\(code)")
    }
    #expect(rows.count > 1)
  }

  @Test func `writes a table with the shares, and CSV`() throws {
    let trial = try CommandTrial()
    var request = ListRequest(kind: "activities")
    request.facet = "type"
    _ = try trial.command.list(request)
    #expect(trial.written.data.contains("%"))
    let csv = try CommandTrial()
    request.form = .csv
    request.limit = 2
    _ = try csv.command.list(request)
    #expect(csv.written.data.split(separator: "\r\n").map(String.init).first == "value;label;count;share")
    #expect(csv.written.data.split(separator: "\r\n").count == 3)
  }

  @Test(arguments: ["name", "turnover", "colour", "recordedBy"])
  func `refuses fields that are not counted and names those that are`(_ name: String) throws {
    let trial = try CommandTrial()
    var request = ListRequest(kind: "organisations")
    request.facet = name
    #expect(trial.command.ending { try $0.list(request) } == .refused)
    #expect(trial.written.data.isEmpty && trial.written.words.contains("legalForm"))
  }
}
