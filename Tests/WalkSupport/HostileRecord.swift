import ESSDomain
import HubDemo
import TestSupport

/// Records as nobody would make them but a file may hold them: of the demonstration, with values exchanged at random.
public enum HostileRecord {
  private static let samples: [RecordKind: [JSONValue]] = {
    let hub = Walk.demonstration
    func values(_ records: some Sequence<some Record>) -> [JSONValue] {
      records.prefix(12).compactMap { JSONSample.value(JSONSample.written($0)) }
    }
    return [
      .organisation: values(hub.organisations.all), .trainingProgramme: values(hub.trainingProgrammes.all),
      .ruralPlan: values(hub.ruralPlans.all.prefix(3)), .activity: values(hub.activities.all),
      .partner: values(hub.partners.all),
    ]
  }()

  /// A record of a kind; nil where what came out is no record at all.
  public static func any(_ kind: RecordKind, _ generator: inout SeededGenerator) -> AnyRecord? {
    guard let sample = samples[kind]?.randomElement(using: &generator) else { return nil }
    let id = RecordID(
      milliseconds: .random(in: 0...0xFFFF_FFFF_FFFF, using: &generator),
      chance: (.random(in: 0...UInt16.max, using: &generator), .random(in: 0...UInt64.max, using: &generator)))
    guard case .object(var members) = changed(sample, &generator) else { return nil }
    members.removeAll { $0.name == "id" }
    let value = JSONValue.members(members.map { ($0.name, $0.value) } + [("id", .string(id.text))])
    return JSONSample(value.text(.oneLine))?.withRoot { root in try? AnyRecord(kind, root) } ?? nil
  }

  private static func changed(_ value: JSONValue, _ generator: inout SeededGenerator) -> JSONValue {
    let isExchanged = Int.random(in: 0..<6, using: &generator) == 0
    switch value {
    case .object(let members):
      return .members(members.map { ($0.name, changed($0.value, &generator)) })
    case .array(let elements):
      // A plan with all its actions would take most of the time for itself.
      let some = elements.prefix(3).map { changed($0, &generator) }
      return .array(isExchanged ? some + some.prefix(1) : some)
    case .string(let text):
      if Int.random(in: 0..<3, using: &generator) == 0 { return .string(HostileText.any(&generator)) }
      return isExchanged ? odd(&generator) : .string(text)
    default: return isExchanged ? odd(&generator) : value
    }
  }

  private static func odd(_ generator: inout SeededGenerator) -> JSONValue {
    let values: [JSONValue] = [
      .integer(.max), .integer(.min), .integer(-1), .integer(0), .unsigned(.max), .double(1e300), .double(-0.0),
      .double(.leastNonzeroMagnitude), .null, .bool(true), .string(""), .string("9999-12-31"), .string("0001-01-01"),
      .string("2026-02-30"), .array([]), .object([]), .array([.null, .integer(1)]), .integer(9_007_199_254_740_993),
    ]
    return values.randomElement(using: &generator) ?? .null
  }
}
