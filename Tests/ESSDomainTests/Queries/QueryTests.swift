import ESSDomain
import Testing

@Suite struct `A query` {
  private let today = Day(iso: "2026-11-24") ?? Day(number: 0)

  private func query(_ text: String) -> Query {
    ParsedQuery(text) { Organisation.fields.field(called: $0) != nil }.query
  }

  private func filter(_ text: String) -> Filter<Organisation> {
    Filter(
      text, EntryContext(language: .french, today: today, territory: .morocco, region: "09"),
      RuleContext(today: today, parameters: .ofTheField))
  }

  @Test func `knows brackets, or and not`() {
    #expect(query("a (b ou c)") == .all([.text("a"), .any([.text("b"), .text("c")])]))
    #expect(query("-a") == .not(.text("a")))
    #expect(query("-(b ou c)") == .not(.any([.text("b"), .text("c")])))
    #expect(query("-()") == .everything)
  }

  @Test(arguments: ["(", "-(", "(a ", ")"]) func `stands a page of brackets`(_ piece: String) {
    let text = String(repeating: piece, count: 100_000)
    #expect(filter(text).query == query(text))
  }

  @Test(arguments: ["members>beaucoup", "-members>x", "(a ou membres:..x)"]) func `names what no record can meet`(
    _ text: String
  ) { #expect(filter(text).unmet.map(\.name) == ["members"]) }

  @Test(arguments: ["members>5", "commune:nullepart", "a", "", "turnover:1..2"]) func `is met by what can be`(
    _ text: String
  ) { #expect(filter(text).unmet.isEmpty) }
}
