import ESSDomain
import Synchronization
import Testing

@testable import HubStore

/// Identities that a person can tell apart: `01J00000000000000000000001`.
func id(_ number: Int) -> RecordID {
  let digits = String(number)
  return RecordID("01J" + String(repeating: "0", count: 23 - digits.count) + digits) ?? .none
}

/// A moment of 24 November 2026, so many seconds after midnight.
func moment(_ seconds: Int = 0) -> Timestamp { Timestamp(milliseconds: (1_795_478_400 + Int64(seconds)) * 1_000) }

/// A record read from JSON, as a file has it.
func record(_ kind: RecordKind, _ json: String) throws -> AnyRecord {
  let parser = try #require(JSONParser())
  return try AnyRecord(kind, try parser.parse(Array(json.utf8)))
}

func organisation(
  _ number: Int, _ name: String = "Coopérative Tiwizi", commune: String = "09.541.01.05", more: String = ""
) throws -> AnyRecord {
  try record(
    .organisation,
    #"{"id":"\#(id(number).text)","commune":"\#(commune)","name":{"fr":"\#(name)","ar":"تعاونية"}\#(more)}"#)
}

/// Strings, numbers and shapes that a writer can get wrong, under names that Essor does not know.
let odd = #"""
  ,"zz_unknown":{"é":[1.5,1e-7,-0.25,123456789012,{"b":[],"a":{}}],"b":null,"a":true,"C":"\u0001\u007f\"\\\/\n\t😀 ـ"},"A":"first"
  """#

func sampleHub() throws -> Hub {
  var hub = Hub(profile: HubProfile())
  hub.profile.region = TerritoryCode("09")
  hub.profile.name = BilingualName("Pôle « Souss »", "قطب سوس")
  let records: [AnyRecord] = [
    try organisation(1), try organisation(2, "Association Amal", more: odd), try organisation(3),
    try organisation(4, commune: "09.541.01.07"),
    try record(.activity, #"{"id":"\#(id(10).text)","startsOn":"2026-11-20","title":"Visite \"à\" Taliouine"}"#),
    try record(.activity, #"{"id":"\#(id(11).text)","startsOn":"2026-10-02"\#(odd)}"#),
    try record(.trainingProgramme, #"{"id":"\#(id(20).text)","startsOn":"2026-02-01","name":{"fr":"Mourafaka"}}"#),
    try record(
      .ruralPlan,
      #"{"id":"\#(id(30).text)","name":{"fr":"Plan"},"axes":[{"id":"\#(id(31).text)","name":{"fr":"Axe 1"}}]\#(odd)}"#),
    try record(.partner, #"{"id":"\#(id(40).text)","name":{"fr":"INDH"}}"#),
  ]
  for record in records { hub.apply(RecordEdit(new: record)) }
  return hub
}

/// A new hub folder with the sample in it.
func sampleFolder() throws -> Scratch {
  let scratch = Scratch()
  try HubStore.create(at: scratch.hub, try sampleHub())
  return scratch
}

private let changes = Atomic(1_000)

func change(_ edits: [RecordEdit?], _ title: String = "Modification") -> Change {
  let number = changes.wrappingAdd(1, ordering: .relaxed).newValue
  return Change(
    id: id(number), action: "test", title: Phrase(same: title), author: "Amina", edits: edits.compactMap { $0 })
}

/// The edit that leaves a record with other JSON than it had.
func edit(_ before: AnyRecord, _ change: (inout String) -> Void) throws -> RecordEdit? {
  var writer = JSONWriter(.oneLine)
  before.write(to: &writer)
  var json = String(decoding: writer.bytes, as: UTF8.self)
  change(&json)
  return RecordEdit(before: before, after: try record(before.kind, json))
}

/// The edit that gives an organisation another French name.
func renaming(_ before: AnyRecord?, _ name: String) throws -> RecordEdit? {
  let before = try #require(before)
  guard case .organisation(var organisation) = before else { return nil }
  organisation.name.french = name
  return RecordEdit(before: before, after: .organisation(organisation))
}

/// The edit that gives an organisation other notes.
func noting(_ before: AnyRecord?, _ notes: String) throws -> RecordEdit? {
  let before = try #require(before)
  guard case .organisation(var organisation) = before else { return nil }
  organisation.notes = notes
  return RecordEdit(before: before, after: .organisation(organisation))
}

/// The edit that moves an organisation to another commune, and so to another file.
func moving(_ before: AnyRecord?, to commune: String) throws -> RecordEdit? {
  let before = try #require(before)
  guard case .organisation(var organisation) = before else { return nil }
  organisation.commune = TerritoryCode(commune)
  return RecordEdit(before: before, after: .organisation(organisation))
}

func deleting(_ before: AnyRecord?) throws -> RecordEdit? {
  let before: AnyRecord = try #require(before)
  return RecordEdit(before: before, after: nil)
}
