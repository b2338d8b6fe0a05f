import ESSDomain
import Testing

@Suite struct `A patch` {
  private func object(_ members: (String, JSONValue)...) -> JSONValue { .members(members) }
  private func element(_ id: String, _ value: Int64 = 0) -> JSONValue {
    object(("id", .string(id)), ("v", .integer(value)))
  }

  @Test func `touches only what differs`() {
    let before = object(("a", .integer(1)), ("b", object(("x", .integer(1)), ("y", .integer(2)))), ("c", .null))
    let after = object(("a", .integer(1)), ("b", object(("x", .integer(9)), ("y", .integer(2)))), ("d", .bool(true)))
    #expect(
      Patch(from: before, to: after).changes == [
        ValueChange(path: ["b", "x"], before: .integer(1), after: .integer(9)),
        ValueChange(path: ["c"], before: .null, after: nil), ValueChange(path: ["d"], before: nil, after: .bool(true)),
      ])
    #expect(Patch(from: before, to: before).isEmpty)
  }

  @Test func `knows the elements of a list by their identity`() throws {
    let before = object(("l", .array([element("a"), element("b"), element("c")])))
    let after = object(("l", .array([element("z"), element("a", 5), element("c"), element("y"), element("x")])))
    let patch = Patch(from: before, to: after)
    #expect(patch.changes.map(\.path) == [["l", "b"], ["l", "z"], ["l", "a", "v"], ["l", "y"], ["l", "x"]])
    #expect(try patch.applied(to: before) == after)
    #expect(try patch.inverse.applied(to: after) == before)
  }

  @Test func `takes a list whose order changed as a whole`() throws {
    let before = object(("l", .array([element("a"), element("b")])))
    let after = object(("l", .array([element("b"), element("a")])))
    #expect(Patch(from: before, to: after).changes.map(\.path) == [["l"]])
  }

  @Test func `merges with what somebody else changed`() throws {
    let before = object(("a", .integer(1)), ("l", .array([element("a"), element("b")])))
    let mine = object(("a", .integer(2)), ("l", .array([element("a"), element("b"), element("m")])))
    let theirs = object(("l", .array([element("t"), element("a", 7)])), ("a", .integer(1)), ("n", .string("x")))
    let merged = try Patch(from: before, to: mine).applied(to: theirs)
    #expect(
      merged
        == object(
          ("a", .integer(2)), ("l", .array([element("t"), element("a", 7), element("m")])), ("n", .string("x"))))
  }

  @Test func `names every value that both changed`() {
    let before = object(("a", .integer(1)), ("b", .integer(1)), ("c", .integer(1)))
    let mine = object(("a", .integer(2)), ("b", .integer(2)), ("c", .integer(2)))
    let theirs = object(("a", .integer(3)), ("b", .integer(2)), ("c", .integer(1)))
    let conflict = #expect(throws: PatchConflict.self) { try Patch(from: before, to: mine).applied(to: theirs) }
    #expect(
      conflict?.conflicts == [
        ValueConflict(path: ["a"], expected: .integer(1), found: .integer(3), wanted: .integer(2))
      ])
  }

  @Test func `is done once, however often it is applied`() throws {
    let before = object(("l", .array([element("a")])))
    let after = object(("l", .array([element("n", 3), element("a")])), ("m", .string("x")))
    let patch = Patch(from: before, to: after)
    #expect(try patch.applied(to: try patch.applied(to: before)) == after)
  }

  @Test func `does not make half an element or record of one that is gone`() {
    let before = object(("l", .array([element("a")])))
    let after = object(("l", .array([object(("id", .string("a")), ("v", .integer(0)), ("w", .integer(1)))])))
    let patch = Patch(from: before, to: after)
    #expect(throws: PatchConflict.self) { try patch.applied(to: object(("l", .array([element("b")])))) }
    #expect(throws: PatchConflict.self) { try patch.applied(to: object(("x", .null))) }
  }

  @Test func `takes empty and absent for the same, and composed letters for others than decomposed ones`() throws {
    let patch = Patch(from: object(), to: object(("a", .integer(1))))
    #expect(try patch.applied(to: object(("a", .null))) == object(("a", .integer(1))))
    #expect(try patch.applied(to: object(("a", .string("")))) == object(("a", .integer(1))))
    let letters = Patch(from: object(("n", .string("\u{E9}"))), to: object(("n", .string("e\u{301}"))))
    #expect(letters.changes.count == 1)
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func `leads there and back between any two values`(_ seed: UInt64) throws {
    var dice = Dice(seed)
    for _ in 0..<30 {
      let before = dice.object(3)
      let after = dice.next(3) == 0 ? dice.object(3) : dice.changed(before)
      let patch = Patch(from: before, to: after)
      let there = try patch.applied(to: before)
      #expect(there?.text() == after.text())
      #expect(try patch.inverse.applied(to: after)?.text() == before.text())
    }
  }
}

/// Values at random from a seed.
private struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % bound
  }

  mutating func object(_ depth: Int) -> JSONValue {
    .members((0..<next(4)).map { _ in ("m\(next(5))", value(depth)) })
  }

  mutating func value(_ depth: Int) -> JSONValue {
    switch next(depth > 0 ? 7 : 4) {
    case 0: .integer(Int64(next(3)))
    case 1: .string("s\(next(3))")
    case 2: .double(0.5)
    case 3: .bool(next(2) == 0)
    case 4: object(depth - 1)
    case 5: .array((0..<next(3)).map { _ in value(depth - 1) })
    default: list(depth)
    }
  }

  private mutating func list(_ depth: Int) -> JSONValue {
    var ids = ["a", "b", "c", "d", "e"]
    return .array(
      (0..<next(4)).map { _ in
        let id = ids.remove(at: next(ids.count))
        return .members([("id", .string(id)), ("v", value(depth - 1))])
      })
  }

  mutating func changed(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members):
      .members(members.compactMap { next(5) == 0 ? nil : ($0.name, next(3) == 0 ? self.value(1) : changed($0.value)) })
    case .array(let values): .array(values.compactMap { next(4) == 0 ? nil : changed($0) })
    default: next(4) == 0 ? self.value(1) : value
    }
  }
}
