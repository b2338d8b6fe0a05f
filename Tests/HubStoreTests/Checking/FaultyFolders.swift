import ESSDomain
import Testing

@testable import HubStore

/// A folder in which an activity, an organisation, a partner and a training refer to what there is not, and to what there is.
func faultyFolder() throws -> Scratch {
  let nobody = id(99).text
  var hub = Hub(profile: HubProfile())
  hub.profile.region = TerritoryCode("09")
  let records: [AnyRecord] = [
    try organisation(1, more: #","affiliations":{"union":"\#(nobody)"}"#), try organisation(2),
    try record(
      .activity,
      #"{"id":"\#(id(10).text)","startsOn":"2026-11-20","organisations":["\#(id(1).text)","\#(nobody)"],"#
        + #""partners":[{"partner":"\#(nobody)","name":"X"}],"#
        + #""planLinks":[{"plan":"\#(id(30).text)","project":"\#(nobody)"},{"plan":"\#(nobody)","project":"\#(id(32).text)"},"#
        + #"{"plan":"\#(id(30).text)","project":"\#(id(32).text)"}]}"#),
    try record(
      .trainingProgramme,
      #"{"id":"\#(id(20).text)","modules":[{"id":"\#(id(21).text)"}],"#
        + #""sessions":[{"id":"\#(id(22).text)","module":"\#(nobody)","#
        + #""enrolments":[{"organisation":"\#(nobody)","trainee":"\#(nobody)"}]}]}"#),
    try record(
      .ruralPlan,
      #"{"id":"\#(id(30).text)","axes":[{"id":"\#(id(31).text)","projects":[{"id":"\#(id(32).text)"}]}]}"#),
    try record(
      .partner,
      #"{"id":"\#(id(40).text)","conventions":[{"id":"\#(id(41).text)","partners":["\#(nobody)"]}]}"#),
  ]
  for record in records { hub.apply(RecordEdit(new: record)) }
  let scratch = Scratch()
  try HubStore.create(at: scratch.hub, hub)
  return scratch
}

/// A folder in which a commune and a date were changed by hand.
func misplacedFolder() throws -> Scratch {
  let scratch = try sampleFolder()
  for (file, old, new) in [
    ("organisations/09.541.01.05.json", "09.541.01.05", "09.541.01.07"),
    ("activities/2026-11.json", "2026-11-20", "2026-10-20"),
  ] {
    scratch.write(file, try #require(scratch.text(file)).replacingFirst(old, with: new))
  }
  return scratch
}

/// A folder in which a record stands twice in its file, and others in two files, one of them unchanged.
func doubledFolder() throws -> Scratch {
  let scratch = try sampleFolder()
  let (first, second) = ("organisations/09.541.01.05.json", "organisations/09.541.01.07.json")
  let parser = try #require(JSONParser())
  func records(_ file: String) throws -> [JSONValue] {
    JSONValue(try parser.parse(try #require(scratch.bytes(file)))).elements
  }
  func put(_ file: String, _ records: [JSONValue]) {
    scratch.write(file, JSONValue.array(records).text() + "\n")
  }
  let known = try records(first)
  func changed(_ record: JSONValue) -> JSONValue {
    guard case .object(var members) = record else { return record }
    members.insert(JSONMember(name: "acronym", value: .string("autre")), at: 0)
    return .object(members)
  }
  put(second, [changed(known[0]), known[1], changed(known[2])] + (try records(second)))
  put(first, known + [known[0]])
  return scratch
}

extension Scratch {
  /// The line in which a problem was found, from its column on.
  func rest(at problem: FileProblem) throws -> String {
    let lines = try #require(text(problem.file)).split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines[try #require(problem.line) - 1]
    return String(line.dropFirst(try #require(problem.column) - 1))
  }
}
