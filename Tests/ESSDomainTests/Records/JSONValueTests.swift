import ESSDomain
import Testing

@Suite struct `A JSON object` {
  private static let composed = "\u{E9}"
  private static let decomposed = "e\u{301}"

  @Test func `keeps names that only look the same`() {
    let object = JSONValue.members([(Self.composed, .integer(1)), (Self.decomposed, .integer(2)), ("a", .integer(3))])
    guard case .object(let members) = object else {
      Issue.record("no object")
      return
    }
    #expect(members.map { Array($0.name.utf8) } == ["a", Self.decomposed, Self.composed].map { Array($0.utf8) })
    #expect(object[Self.composed] == .integer(1))
    #expect(object[Self.decomposed] == .integer(2))
  }

  @Test func `takes the last of a name that comes twice`() {
    let object = JSONValue.members([("b", .integer(1)), ("a", .integer(0)), ("b", .integer(2))])
    #expect(object == .members([("a", .integer(0)), ("b", .integer(2))]))
  }
}
