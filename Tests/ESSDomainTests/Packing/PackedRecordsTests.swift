import TestSupport
import Testing

@testable import ESSDomain

/// Records as a file has them, and the same read the slow way, one by one.
private struct Sample {
  let shard: RecordShard<Organisation>
  let values: [JSONValue]

  init(_ texts: [String]) throws {
    let sample = try #require(JSONSample("[\(texts.joined(separator: ","))]"))
    let shard = sample.withRoot { root -> RecordShard<Organisation> in
      ShardReader().shard("organisations/09.541.05.27.json", of: root.elements) { _, _ in }
    }
    self.shard = try #require(shard)
    values = texts.compactMap { JSONSample.value($0) }
  }

  static func id(_ number: Int) -> String {
    RecordID(milliseconds: 1_700_000_000_000 + UInt64(number), chance: (0, UInt64(number))).text
  }
}

@Suite struct `Packed records` {
  @Test(arguments: [
    #"{"id":"@"}"#,
    #"{"id":"@","a":{},"b":[],"c":[[],[{}],""],"d":null,"e":true,"f":false}"#,
    #"{"id":"@","n":[0,1,95,96,-1,127,128,9007199254740993,-9223372036854775808,9223372036854775807]}"#,
    #"{"id":"@","u":18446744073709551615,"d":[0.5,-0.0,1e300,3.141592653589793]}"#,
    #"{"id":"@","é":"تعاونية \u0000 \"","":"no name","same":1,"Same":2}"#,
    #"{"id":"@","name":{"fr":"Tiwizi","ar":"تيويزي","extra":[1,{"deep":{"deeper":"x"}}]},"commune":12}"#,
  ])
  func `come out as they went in`(_ text: String) throws {
    let text = text.replacing("@", with: Sample.id(7))
    let sample = try Sample([text])
    try #require(sample.shard.count == 1)
    guard case .packed(let number, let packed) = sample.shard.whereabouts(0) else {
      Issue.record("it was not packed")
      return
    }
    let room = TapeRoom()
    #expect(JSONValue(room.record(number, of: packed)) == sample.values[0])
    withExtendedLifetime(room) {}
  }

  @Test func `hold texts and groups of every length`() throws {
    let texts = [126, 127, 128, 16_383, 16_384, 70_000].enumerated().map { number, length in
      let long = String(repeating: "ش", count: length / 2) + (length % 2 == 1 ? "x" : "")
      return #"{"id":"\#(Sample.id(number))","list":["\#(long)",7],"text":"\#(long)","z":{"y":"\#(long)"}}"#
    }
    let sample = try Sample(texts)
    let room = TapeRoom()
    for place in 0..<sample.shard.count {
      guard case .packed(let number, let packed) = sample.shard.whereabouts(place) else { continue }
      #expect(JSONValue(room.record(number, of: packed)) == sample.values[place])
      let name = try #require(packed.number(ofName: Array("z".utf8)))
      let member = try #require(room.member(name, ofRecord: number, of: packed))
      #expect(JSONValue(member) == sample.values[place]["z"])
    }
  }

  @Test func `tell thousands of names apart`() throws {
    let members = (0..<5_000).map { #""n\#($0)":\#($0)"# }.joined(separator: ",")
    let sample = try Sample([#"{"id":"\#(Sample.id(1))",\#(members)}"#])
    guard case .packed(let number, let packed) = sample.shard.whereabouts(0) else { return }
    let room = TapeRoom()
    #expect(JSONValue(room.record(number, of: packed)) == sample.values[0])
    withExtendedLifetime(room) {}
  }

  @Test func `of a name that comes twice the last counts, for one field as for all`() throws {
    let id = Sample.id(3)
    let sample = try Sample([#"{"id":"\#(id)","durationYears":5,"durationYears":99}"#])
    let set = RecordSet(shards: [sample.shard])
    let field = try #require(Organisation.fields["durationYears"])
    var reading = PartialReading(field, of: set)
    #expect(set[0].durationYears == 99)
    #expect(reading.lend(0) { $0.durationYears } == 99)
  }

  @Test func `are set in order of identity, with their texts`() throws {
    let texts = [5, 2, 9].map { #"{"id":"\#(Sample.id($0))","name":{"fr":"Nom\#($0)"}}"# }
    let set = RecordSet(shards: [try Sample(texts).shard])
    #expect(set.all.map(\.name.french) == ["Nom2", "Nom5", "Nom9"])
    for number in [2, 5, 9] {
      let id = try #require(RecordID(Sample.id(number)))
      #expect(set[id]?.name.french == "Nom\(number)")
      let filter = Filter<Organisation>(
        "nom\(number)", .forTests, RuleContext(today: .sure("2026-11-24"), parameters: .ofTheField))
      #expect(filter.matches(in: set) == [set.position(of: id)])
    }
  }

  @Test func `follow changes beside those that stay packed`() throws {
    let texts = (1...6).map { #"{"id":"\#(Sample.id($0))","name":{"fr":"Argan \#($0)"},"commune":"09.541.05.27"}"# }
    var set = RecordSet(shards: [try Sample(texts).shard])
    var third = set[2]
    third.name = BilingualName("Safran")
    set.put(third)
    set.remove(set[4].id)
    var extra = Organisation()
    extra.id = try #require(RecordID(Sample.id(99)))
    extra.name = BilingualName("Safran bis")
    extra.commune = TerritoryCode("09.541.05.27")
    set.put(extra)
    third.name = BilingualName("Miel")
    set.put(third)
    #expect(set.all.map(\.name.french) == ["Argan 1", "Argan 2", "Miel", "Argan 4", "Argan 6", "Safran bis"])
    let rules = RuleContext(today: .sure("2026-11-24"), parameters: .ofTheField)
    #expect(Filter<Organisation>("argan", .forTests, rules).matches(in: set) == [0, 1, 3, 4])
    #expect(Filter<Organisation>("safran", .forTests, rules).matches(in: set) == [5])
    #expect(Filter<Organisation>("miel", .forTests, rules).matches(in: set) == [2])
  }

  @Test func `give each field and each text as the whole record does`() throws {
    var texts: [String] = []
    for number in 1...40 {
      var organisation = Organisation.inOrder
      organisation.id = try #require(RecordID(Sample.id(number)))
      organisation.durationYears = number % 7 == 0 ? nil : number
      organisation.name = BilingualName("Coopérative n° \(number)", number % 2 == 0 ? "تعاونية" : "")
      organisation.unknown = [
        JSONMember(name: "zAutre", value: .array([.string("Séchoir solaire"), .integer(3)])),
        JSONMember(name: "zNote", value: .string("Équipement n° \(number)")),
      ]
      texts.append(JSONSample.written(organisation))
    }
    let packed = RecordSet(shards: [try Sample(texts).shard])
    let loose = RecordSet(Array(packed.all))
    for place in 0..<packed.count {
      // A file has its members in order of name, a record its fields in order of the table.
      let (one, other) = (packed.shards[0].texts.words(of: place), loose.shards[0].texts.words(of: place))
      #expect(one == other)
      #expect(one.count > 5)
    }
    let rules = RuleContext(today: .sure("2026-11-24"), parameters: .ofTheField)
    #expect(Filter<Organisation>("sechoir", .forTests, rules).matches(in: packed).count == 40)
    #expect(Filter<Organisation>("\"equipement n° 7\"", .forTests, rules).matches(in: loose) == [6])
    for field in Organisation.fields.flattened {
      var reading = PartialReading(field, of: packed)
      for position in 0..<packed.count {
        let (one, whole) = (
          reading.lend(position) { field.datum(of: $0, in: rules) }, field.datum(of: packed[position], in: rules)
        )
        #expect(one == whole, "\(field.name) of \(position)")
      }
      let all = Array(0..<packed.count)
      for descending in [false, true] {
        #expect(
          packed.sorted(all, by: field, descending: descending, in: .french, rules)
            == loose.sorted(all, by: field, descending: descending, in: .french, rules), "\(field.name)")
      }
    }
  }

  @Test func `a letter more narrows the last result and finds the same`() throws {
    let texts = (1...60).map { #"{"id":"\#(Sample.id($0))","name":{"fr":"Arganeraie \#($0) verte"}}"# }
    let set = RecordSet(shards: [try Sample(texts).shard])
    let rules = RuleContext(today: .sure("2026-11-24"), parameters: .ofTheField)
    var last: (filter: Filter<Organisation>, matches: [Int])?
    for text in ["a", "ar", "arg", "arg 1", "arg 12", "arg 12 ver", "arg -12", "1 or 2", "12"] {
      let filter = Filter<Organisation>(text, .forTests, rules)
      let known = last.flatMap { filter.narrows($0.filter) ? $0.matches : nil }
      #expect(filter.matches(in: set, among: known) == filter.matches(in: set), "\(text)")
      last = (filter, filter.matches(in: set))
    }
    #expect(Filter<Organisation>("arga", .forTests, rules).narrows(Filter<Organisation>("arg", .forTests, rules)))
    #expect(!Filter<Organisation>("ar", .forTests, rules).narrows(Filter<Organisation>("arg", .forTests, rules)))
    #expect(!Filter<Organisation>("arga", .forTests, rules).narrows(Filter<Organisation>("-arg", .forTests, rules)))
  }
}

extension FoldedTexts {
  fileprivate func words(of place: Int) -> [String] {
    bytes[range(of: place)].split(separator: FoldedTexts.divider).map { String(decoding: $0, as: UTF8.self) }.sorted()
  }
}

extension EntryContext {
  fileprivate static var forTests: EntryContext {
    EntryContext(language: .french, today: .sure("2026-11-24"), territory: .morocco, region: "09")
  }
}
