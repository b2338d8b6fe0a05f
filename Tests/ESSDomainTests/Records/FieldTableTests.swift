import ESSDomain
import TestSupport
import Testing

/// A record made up for these tests.
private struct Well: FieldRecord, Hashable {
  var name = ""
  var depth: Double?
  var format = 1
  var isOpen: Bool?
  var dug: Day?
  var users: Counts?
  var owner = BilingualName()
  var visits: [Day] = []
  var zone: TerritoryCode?
  var unknown: [JSONMember] = []

  static let fields: FieldTable<Well> = [
    Field("name", \.name, Phrase(fr: "Dénomination", en: "Name", ar: "التسمية"), .required, aliases: ["appellation"]),
    Field("zone", \.zone, Phrase(fr: "Commune", en: "Commune", ar: "الجماعة")),
    Field("depth", \.depth, Phrase(fr: "Profondeur", en: "Depth", ar: "العمق")),
    Field("format", \.format, Phrase(fr: "Format", en: "Format", ar: "الصيغة")),
    Field("isOpen", \.isOpen, Phrase(fr: "Ouvert", en: "Open", ar: "مفتوح")),
    Field("dug", \.dug, Phrase(fr: "Creusé le", en: "Dug on", ar: "تاريخ الحفر")),
    Field("users", \.users, Phrase(fr: "Usagers", en: "Users", ar: "المستعملون")),
    Field("owner", \.owner, Phrase(fr: "Propriétaire", en: "Owner", ar: "المالك")),
    Field("visits", \.visits, Phrase(fr: "Visites", en: "Visits", ar: "الزيارات"), .unsearched),
    Field(derived: "isDeep", Phrase(fr: "Profond", en: "Deep", ar: "عميق"), .flag) { well in
      well.depth.map { .flag($0 > 50) } ?? .absent
    },
  ]
}

@Suite struct `A table of fields` {
  private let full = #"""
    {"depth":62.5,"dug":"2020-02-29","format":2,"isOpen":false,"name":"Aïn \"Sebaa\"","owner":{"ar":"جماعة","fr":"Commune"},"users":{"men":4,"women":7,"youth":3},"visits":["2024-01-02","2025-01-02"],"zone":"09.541.01.13"}
    """#

  private let context = EntryContext(language: .french, today: Day(number: 20_781), territory: .morocco, region: "09")

  private func well(_ text: String) throws -> Well { try #require(try JSONSample.read(text, as: Well.self)) }

  @Test func `reads every kind of content and writes the same bytes`() throws {
    let well = try well(full)
    #expect(well.name == "Aïn \"Sebaa\"" && well.depth == 62.5 && well.format == 2 && well.isOpen == false)
    #expect(well.dug == Day(year: 2020, month: 2, day: 29) && well.users?.all == 11 && well.users?.from18To34 == 3)
    #expect(well.owner == BilingualName("Commune", "جماعة") && well.visits.count == 2 && well.unknown.isEmpty)
    #expect(JSONSample.written(well) == full)
  }

  @Test func `reads the same in any order of members`() throws {
    guard case .object(let members) = try #require(JSONSample.value(full)) else { return #expect(Bool(false)) }
    let expected = try well(full)
    for seed in 0..<100 {
      var generator = SeededGenerator(seed: seed)
      let shuffled = members.shuffled(using: &generator)
      let text = "{" + shuffled.map { "\"\($0.name)\":\($0.value.text(.oneLine))" }.joined(separator: ",") + "}"
      #expect(try well(text) == expected, "\(text)")
    }
  }

  @Test(arguments: [
    #"{"AAA":1,"depth":1,"format":1,"middle":{"x":[1,2,{"y":null}]},"name":"x","owner":{"fr":"a","zz":true},"zzz":[]}"#,
    #"{"format":1,"name":"x","users":{"elders":5,"women":7}}"#, #"{"a":1,"format":1,"z":2}"#,
    #"{"Depth":3,"format":1,"nam":1,"names":1}"#,
  ])
  func `keeps members that it does not know, at every depth`(_ text: String) throws {
    #expect(JSONSample.written(try well(text)) == text)
  }

  @Test(arguments: [
    #"{"depth":"deep","format":1}"#, #"{"dug":"2026-02-30","format":1}"#, #"{"format":1,"isOpen":"yes"}"#,
    #"{"format":1,"name":7}"#, #"{"format":1,"users":[1]}"#, #"{"format":1,"visits":["2024-01-01","soon"]}"#,
    #"{"format":1,"zone":"taroudannt"}"#, #"{"format":"new"}"#, #"{"format":1e+20}"#, #"{"format":1.5}"#,
    #"{"format":1,"owner":"me"}"#, #"{"format":1,"owner":{"ar":3,"fr":"Commune"}}"#,
    #"{"format":1,"users":{"women":"7"}}"#,
    #"{"format":null}"#,
  ])
  func `keeps what has the wrong type, and says so`(_ text: String) throws {
    let well = try well(text)
    #expect(JSONSample.written(well) == text)
    #expect(!well.unreadFields.isEmpty || !well.owner.unreadFields.isEmpty || well.users?.unreadFields.isEmpty == false)
  }

  @Test func `puts a new value in the place of one that it could not read`() throws {
    var well = try well(#"{"depth":"deep","format":"new","name":"x"}"#)
    #expect(well.unreadFields == ["depth", "format"])
    well.depth = 3
    well.format = 4
    #expect(JSONSample.written(well) == #"{"depth":3,"format":4,"name":"x"}"#)
  }

  @Test(arguments: ["[]", "7", "null", "\"x\""])
  func `refuses what is no object`(_ text: String) {
    #expect(throws: ReadingProblem.self) { try JSONSample.read(text, as: Well.self) }
  }

  @Test func `takes the last of a name that comes twice, as jq does`() throws {
    #expect(try well(#"{"depth":1,"format":1,"depth":2,"x":1,"x":2}"#).depth == 2)
    #expect(JSONSample.written(try well(#"{"format":1,"x":1,"x":2}"#)) == #"{"format":1,"x":2}"#)
  }

  @Test func `leaves out what is absent, and null is absent`() throws {
    #expect(JSONSample.written(Well()) == #"{"format":1}"#)
    #expect(JSONSample.written(try well(#"{"depth":null,"format":1,"users":{}}"#)) == #"{"format":1}"#)
  }

  @Test func `reaches fields inside records, with label, entry and datum`() throws {
    var well = Well()
    let women = try #require(Well.fields["users.women"])
    #expect(women.label.fr == "Usagers · femmes")
    #expect(women.datum(well) == .absent)
    try women.enter("1 200", into: &well, context)
    #expect(well.users?.women == 1_200)
    #expect(women.datum(well) == .count(1_200))
    try women.enter("", into: &well, context)
    #expect(well.users?.women == nil)
    try #require(Well.fields["owner.ar"]).enter("جماعة", into: &well, context)
    #expect(well.owner.arabic == "جماعة")
    #expect(throws: EntryProblem.self) { try women.enter("many", into: &well, context) }
    #expect(Well.fields["users.nobody"] == nil)
    #expect(Well.fields.flattened.map(\.name).contains("users.disability"))
  }

  @Test func `knows its fields by name, label in three languages or alias`() {
    for name in ["name", "Dénomination", "DENOMINATION", "التسمية", "Appellation"] {
      #expect(Well.fields.field(called: name)?.name == "name", "\(name)")
    }
    #expect(Well.fields.field(called: "Creuse le")?.name == "dug")
    #expect(Well.fields.field(called: "users.women")?.name == "users.women")
    #expect(Well.fields.field(called: "") == nil)
    #expect(Well.fields.field(called: "puits") == nil)
  }

  @Test func `enters what a person types and refuses the rest with a sentence`() throws {
    var well = Well()
    try #require(Well.fields["dug"]).enter("hier", into: &well, context)
    try #require(Well.fields["zone"]).enter("commune de taroudannt", into: &well, context)
    try #require(Well.fields["visits"]).enter("1/1/2026; 2/1/2026 ;", into: &well, context)
    try #require(Well.fields["isOpen"]).enter("Oui", into: &well, context)
    #expect(
      well.dug?.iso == "2026-11-23" && well.zone?.text == "09.541.01.13" && well.visits.count == 2
        && well.isOpen == true)
    #expect(throws: EntryProblem.self) { try #require(Well.fields["isDeep"]).enter("oui", into: &well, context) }
    #expect(throws: EntryProblem.self) { try #require(Well.fields["users"]).enter("7", into: &well, context) }
  }

  @Test func `works out derived fields and hands out searched texts`() throws {
    let well = try well(full)
    #expect(Well.fields["isDeep"]?.datum(well) == .flag(true))
    var texts: [String] = []
    well.eachText { texts.append($0) }
    #expect(texts.sorted() == ["Aïn \"Sebaa\"", "Commune", "جماعة"])
  }
}

@Suite struct `A datum` {
  @Test func `is shown in each language and printed for programs`() {
    let shown: [(Datum, String, String)] = [
      (.absent, "", ""), (.count(65_315), "65\u{A0}315", "65315"), (.number(23.5), "23,5", "23.5"),
      (.money(Money(centimes: -123_405)), "-1\u{A0}234,05\u{A0}DH", "-1234.05"),
      (.ratio(Ratio(percent: 34)), "34\u{A0}%", "0.34"),
      (.day(Day(number: 20_781)), "24/11/2026", "2026-11-24"), (.flag(true), "oui", "true"),
      (.territory("09.541"), "Taroudannt", "09.541"), (.list([.text("a"), .text("b")]), "a, b", "a; b"),
    ]
    for (datum, text, plain) in shown {
      #expect(datum.text(in: .french, names: TerritoryNames()) == text)
      #expect(datum.plain == plain)
    }
  }

  @Test func `sorts by size, time and folded text, with what is absent last`() {
    #expect(Datum.text("Été").precedes(.text("etf")) == true)
    #expect(Datum.text("a").precedes(.text("Á")) == nil)
    #expect(Datum.count(9).precedes(.count(10)) == true)
    #expect(Datum.absent.precedes(.count(0)) == false)
    #expect(Datum.count(0).precedes(.absent) == true)
    #expect(Datum.absent.precedes(.absent) == nil)
    #expect(Datum.day(Day(number: 2)).precedes(.day(Day(number: 1))) == false)
    #expect(Datum.text("a").precedes(.count(1)) == nil)
  }
}
