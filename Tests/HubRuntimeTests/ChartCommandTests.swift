import ESSDomain
import HubRuntime
import TestSupport
import Testing

@Suite struct `essor chart` {
  @Test func `writes a row for each commune and for each province of the map`() throws {
    let trial = try CommandTrial()
    var request = ChartRequest(.map)
    request.form = .csv
    #expect(trial.command.ending { try $0.chart(request) } == .done)
    let rows = trial.written.data.split(separator: "\r\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false)
    }
    #expect(rows.first?.map(String.init).prefix(4) == ["code", "name", "province", "organisations"])
    let region = try #require(TerritoryCode("09"))
    #expect(rows.count == 1 + Territory.morocco.communes(in: region).count)
    let provinces = try CommandTrial()
    request.byProvince = true
    _ = try provinces.command.chart(request)
    let counts = provinces.written.data.split(separator: "\r\n").dropFirst().compactMap {
      Int($0.split(separator: ";", omittingEmptySubsequences: false)[3])
    }
    #expect(counts.count == 6)
    #expect((35...40).contains(counts.reduce(0, +)))
  }

  @Test func `writes the days of a month, and of this month where none is named`() throws {
    let trial = try CommandTrial()
    var request = ChartRequest(.calendar)
    request.form = .json
    request.month = ChartRequest.month("2026-02")
    _ = try trial.command.chart(request)
    #expect(JSONSample.value(trial.written.data)?.elements.count == 28)
    let now = try CommandTrial()
    #expect(now.command.ending { try $0.chart(ChartRequest(.calendar)) } == .done)
    #expect(ChartRequest.month("2026-13") == nil && ChartRequest.month("x") == nil)
  }

  @Test func `writes the projects of a plan with their actions, and asks which one is meant`() throws {
    let trial = try CommandTrial()
    #expect(trial.command.ending { try $0.chart(ChartRequest(.gantt)) } != .done)
    #expect(trial.written.words.contains("essor list plans"))
    var request = ChartRequest(.gantt)
    request.plan = "PDR Souss-Massa"
    #expect(trial.command.ending { try $0.chart(request) } == .done)
    #expect(trial.written.data.contains("project"))
  }
}
