import TestSupport
import Testing

@testable import ESSDomain

@Suite struct `A field of the hub's own` {
  private let own = OwnFieldSample.all
  private let today = Day(iso: "2026-11-24") ?? Day(number: 0)

  private var table: FieldTable<Organisation> { own.table(of: Organisation.self) }

  private var context: EntryContext {
    EntryContext(language: .french, today: today, territory: .morocco, region: "09", ownFields: own)
  }

  private func organisation(_ members: String) throws -> Organisation {
    try #require(
      try JSONSample.read(#"{"id":"01J00000000000000000000001",\#(members)}"#, as: Organisation.self))
  }

  @Test func `joins the table of its kind of record and of no other`() {
    #expect(table.all.count == Organisation.fields.all.count + 9)
    #expect(table["superficieHa"]?.label.ar == "المساحة (هكتار)")
    #expect(table["members"] != nil && table["vehicule"] == nil)
    #expect(own.table(of: Activity.self)["vehicule"]?.description.traits.contains(.required) == true)
    #expect(own.table(of: Partner.self).all.count == Partner.fields.all.count)
    #expect(own.label(of: "ruches", in: .organisation)?.en == "Hives" && own.label(of: "ruches", in: .partner) == nil)
    #expect(own.textNames(of: .organisation) == ["acces", "recit"])
  }

  @Test func `reads what stands in the file`() throws {
    let record = try organisation(OwnFieldSample.members)
    let data = try own.fields(of: .organisation).map { field in try #require(table[field.name]).datum(record) }
    let moulin = Datum.choice(code: "moulin", label: Phrase(fr: "Moulin", en: "Mill", ar: "طاحونة"))
    let cold = Datum.choice(code: "froid", label: Phrase(fr: "Chambre froide", en: "Cold store", ar: "غرفة تبريد"))
    #expect(data[0].text(in: .arabic, names: NoNames()) == "مجموعة ذات نفع اقتصادي")
    #expect(data[1] == .number(12.3456789) && data[2] == .list([moulin, cold]) && data[3] == .count(5_000_000_000))
    #expect(data[4] == .money(Money(centimes: 1_200_050)) && data[5] == .day(Day(number: 20_487)))
    #expect(data[6] == .flag(true) && data[7] == .text("Piste, 3 km après le douar"))
    #expect(own.unread(in: record).isEmpty)
    var texts: [String] = []
    for field in table.all.suffix(9) { field.texts(record) { texts.append($0) } }
    #expect(texts == ["Piste, 3 km après le douar", "Fondée par neuf femmes."])
  }

  @Test(arguments: [
    ("ruches", #""douze""#), ("ruches", "12.5"), ("ruches", "9000000000000"), ("superficieHa", "true"),
    ("appartenanceReseau", #""zz""#), ("appartenanceReseau", "7"), ("equipements", #"["moulin","zz"]"#),
    ("equipements", #""moulin""#), ("loyer", "1.5"), ("loyer", "90000000000000000"), ("controleLe", #""2026-02-30""#),
    ("electricite", #""oui""#), ("acces", "{}"), ("acces", #"["a"]"#), ("recit", "1"),
  ]) func `keeps a value that does not fit until another is given`(_ name: String, _ value: String) throws {
    var record = try organisation(#""\#(name)":\#(value)"#)
    let field = try #require(table[name])
    #expect(field.datum(record) == .absent)
    #expect(own.unread(in: record).map(\.name) == [name])
    let before = JSONSample.written(record)
    try field.enter("", into: &record, context)
    #expect(JSONSample.written(record) == before)
    let good = [
      "ruches": "12", "superficieHa": "1,5", "appartenanceReseau": "gie", "equipements": "Moulin", "loyer": "5 DH",
    ]
    try field.enter(
      good[name] ?? (name == "controleLe" ? "hier" : name == "electricite" ? "oui" : "x"), into: &record, context)
    #expect(!field.datum(record).isAbsent && own.unread(in: record).isEmpty)
  }

  @Test(arguments: ["null", #""""#, "[]"]) func `holds nothing where the file says nothing`(_ value: String) throws {
    for field in own.fields(of: .organisation) {
      let record = try organisation(#""\#(field.name)":\#(value)"#)
      #expect(table[field.name]?.datum(record) == .absent && own.unread(in: record).isEmpty)
    }
  }

  @Test func `is typed, written in the order of names, and taken away`() throws {
    var record = try organisation(#""acronym":"AB","zz":1"#)
    let typed = [
      ("superficieHa", "12,5"), ("ruches", "1 200"), ("appartenanceReseau", "اتحاد"),
      ("equipements", "chambre; moulin ;Moulin"),
      ("loyer", "1 200,50 DH"), ("controleLe", "3/2/2026"), ("electricite", "نعم"), ("acces", " Piste "),
      ("recit", "a"),
    ]
    for (name, text) in typed { try #require(table[name]).enter(text, into: &record, context) }
    let expected =
      #"{"acces":"Piste","acronym":"AB","appartenanceReseau":"union","controleLe":"2026-02-03","electricite":true,"#
      + #""equipements":["froid","moulin"],"id":"01J00000000000000000000001","loyer":120050,"recit":"a","ruches":1200,"#
      + #""superficieHa":12.5,"zz":1}"#
    #expect(JSONSample.written(record) == expected)
    for (name, _) in typed { try #require(table[name]).enter(" ", into: &record, context) }
    #expect(JSONSample.written(record) == #"{"acronym":"AB","id":"01J00000000000000000000001","zz":1}"#)
    #expect(throws: EntryProblem.self) { try table["ruches"]?.enter("beaucoup", into: &record, context) }
    #expect(throws: EntryProblem.self) { try table["appartenanceReseau"]?.enter("zz", into: &record, context) }
    #expect(throws: EntryProblem.self) { try table["equipements"]?.enter("moulin; zz", into: &record, context) }
  }

  @Test(arguments: ["1e-07", "123456789012345680000", "0.1", "12.3456789", "-3", "1e+300"])
  func `takes any number as an export writes it`(_ figures: String) throws {
    var record = try organisation(#""superficieHa":\#(figures)"#)
    let field = try #require(table["superficieHa"])
    let text = field.datum(record).plain
    let before = record
    record.unknown = []
    try field.enter(text, into: &record, context)
    #expect(field.datum(record) == field.datum(before))
  }

  @Test func `can be filtered and sorted by, in three languages`() throws {
    var set = RecordSet<Organisation>()
    for (number, members) in [
      #""superficieHa":12.5,"appartenanceReseau":"gie""#, #""superficieHa":3,"equipements":["froid"]"#,
      #""superficieHa":"?""#,
    ].enumerated() {
      var record = try organisation(members)
      record.id = try #require(RecordID("01J0000000000000000000000\(number + 1)"))
      set.put(record)
    }
    func found(_ text: String) -> [Int] {
      let rules = RuleContext(today: today, parameters: .ofTheField, ownFields: own)
      return Filter<Organisation>(text, context, rules).matches(in: set)
    }
    #expect(found("superficieHa>10") == [0] && found("superficie>2") == [0, 1] && found("المساحة<10") == [1])
    #expect(
      found("appartenanceReseau:GIE") == [0] && found("الانتماءإلىشبكة:مجموعة") == [0]
        && found("networkmembership:economic") == [0])
    #expect(
      found("équipements:chambre") == [1] && found("superficieHa:vide") == [2] && found("-superficie:rempli") == [2])
    #expect(
      Filter<Organisation>("superficie>x", context, RuleContext(today: today, parameters: .ofTheField)).unmet.count == 1
    )
    let area = try #require(table["superficieHa"])
    let rules = RuleContext(today: today, parameters: .ofTheField)
    #expect(set.sorted([0, 1, 2], by: area, descending: false, in: .french, rules) == [1, 0, 2])
  }

  @Test func `is in the schema with its labels and choices`() throws {
    let properties = try #require(Schema(of: .organisation, with: own).json["properties"])
    let network = try #require(properties["appartenanceReseau"])
    #expect(network["enum"] == .array([.string("union"), .string("gie"), .string("aucun")]))
    #expect(network["x-labels"]?["ar"]?.string == "الانتماء إلى شبكة")
    #expect(
      properties["equipements"]?["items"]?["enum"] != nil && properties["superficieHa"]?["type"] == .string("number"))
    #expect(
      properties["electricite"]?["type"] == .string("boolean") && properties["loyer"]?["type"] == .string("integer"))
    #expect(Schema(of: .organisation).json["properties"]?["appartenanceReseau"] == nil)
    #expect(Schema(of: .activity, with: own).json["properties"]?["vehicule"]?["x-expected"] == .bool(true))
  }
}

@Suite struct `The description of an own field` {
  private func read(_ entry: String) throws -> OwnField { try OwnField(#require(JSONSample.value(entry))) }

  private let good = #""name":"eau","records":"organisations","kind":"text","labels":{"fr":"Eau"}"#

  @Test func `reads as it is written`() throws {
    for field in OwnFieldSample.all.all { #expect(try OwnField(field.entry) == field) }
  }

  @Test func `takes the labels it has for those it lacks`() throws {
    #expect(try read("{\(good)}").label == Phrase(same: "Eau"))
    let two = try read(
      #"{"name":"eau","records":"training","kind":"flag","labels":{"ar":"ماء","en":"Water"},"help":"?"}"#)
    #expect(two.label == Phrase(fr: "Water", en: "Water", ar: "ماء") && two.help == Phrase(same: "?"))
    let plain = try read(
      #"{"name":"eau","records":"plans","kind":"choice","choices":["a b",{"code":"c"}],"labels":"Eau"}"#)
    #expect(plain.kind.offered?.map(\.code) == ["a b", "c"] && plain.kind.offered?[1].label == Phrase(same: "c"))
  }

  @Test(arguments: [
    ("[]", nil), ("7", nil), (#"{"records":"organisations"}"#, "name"), (#"{"name":"eau"}"#, "records"),
    (#"{"name":"eau","records":"cars"}"#, "records"), (#"{"name":"Eau","records":"plans"}"#, "name"),
    (#"{"name":"é","records":"plans"}"#, "name"), (#"{"name":"","records":"plans"}"#, "name"),
    (#"{"name":"a.b","records":"plans"}"#, "name"),
    (#"{"name":"\#(String(repeating: "a", count: 41))","records":"plans"}"#, "name"),
    (#"{"name":"eau","records":"plans","kind":"text"}"#, "labels"),
    (#"{"name":"eau","records":"plans","kind":"text","labels":{"fr":" \u202e\u0007 "}}"#, "labels"),
    (#"{"name":"eau","records":"plans","kind":"texte","labels":"Eau"}"#, "kind"),
    (#"{"name":"eau","records":"plans","labels":"Eau"}"#, "kind"),
    (#"{"name":"eau","records":"plans","kind":"choice","labels":"Eau"}"#, "choices"),
    (#"{"name":"eau","records":"plans","kind":"choice","choices":[],"labels":"Eau"}"#, "choices"),
    (#"{"name":"eau","records":"plans","kind":"choice","choices":["a","A"],"labels":"Eau"}"#, "choices"),
    (#"{"name":"eau","records":"plans","kind":"choice","choices":["a;b"],"labels":"Eau"}"#, "choices"),
    (#"{"name":"eau","records":"plans","kind":"choices","choices":["a\u202e"],"labels":"Eau"}"#, "choices"),
    (#"{"name":"eau","records":"plans","kind":"text","labels":"Eau","required":1}"#, "required"),
  ]) func `that is none says which member is at fault`(_ entry: String, _ member: String?) throws {
    let problem = #expect(throws: OwnFieldProblem.self) { try read(entry) }
    #expect(problem?.member == member)
    #expect(problem.map { !$0.reason.fr.isEmpty && !$0.reason.ar.isEmpty } == true)
  }

  @Test func `makes hostile labels harmless`() throws {
    let long = String(repeating: "x", count: 10_000)
    let field = try read(
      #"{"name":"eau","records":"plans","kind":"choice","choices":[{"code":"a","labels":"\u001b[31m\u2066b"}],"labels":{"fr":"A\u001b]0;x\u0007\u202e\nB \u0085 C","ar":"\#(long)"}}"#
    )
    #expect(field.label.fr == "A]0;x B C" && field.label.ar.count == 60)
    #expect(field.kind.offered?.first?.label.fr == "[31mb")
  }

  @Test func `may not take a name that a filter knows`() {
    func names(_ names: [String], of kind: RecordKind = .organisation) -> [String] {
      OwnFields(names.map { OwnField(of: kind, $0, Phrase(same: "X"), .text) }).all.map(\.name)
    }
    #expect(
      names(["id", "name", "members", "statut", "nom", "womenShare", "province", "network", "libre"]) == ["libre"])
    #expect(names(["aB", "ab", "b"]) == ["aB", "b"] && names(["Ab", "a-b", ""]).isEmpty)
    #expect(names((0..<100).map { "f\($0)" }).count == OwnFields.most)
    let two = OwnFields([
      OwnField(of: .organisation, "eau", Phrase(same: "X"), .text),
      OwnField(of: .partner, "eau", Phrase(same: "X"), .text),
    ])
    #expect(two.all.count == 2)
  }
}
