import TestSupport
import Testing

@testable import ESSDomain

@Suite struct `A pass for a person` {
  private func cleaned(
    _ json: String, _ kind: RecordKind, _ keys: [String] = ["Fatima Amrani"], from least: Certainty = .sure
  ) throws -> (text: String, findings: [PersonalFinding]) {
    let value = try #require(JSONSample.value(json))
    var pass = PersonalPass(try #require(PersonSearch(keys)), from: least)
    let result = pass.record(value, of: kind)
    return (result.text(.oneLine), pass.findings)
  }

  private let identity = "01J00000000000000000000001"

  @Test func `empties a contact and keeps the function`() throws {
    let json = #"""
      {"contacts":[{"consentOn":"2026-01-01","email":"f@x.ma","function":"présidente","legalBasis":"consent","name":"Fatima Amrani","phone":"0612345678","zz":"secret"},{"function":"trésorier","name":"Omar Idrissi"}],"id":"\#(identity)"}
      """#
    let (text, findings) = try cleaned(json, .organisation)
    #expect(
      text
        == #"{"contacts":[{"function":"présidente"},{"function":"trésorier","name":"Omar Idrissi"}],"id":"\#(identity)"}"#
    )
    #expect(Set(findings.compactMap(\.path.last)) == ["consentOn", "email", "legalBasis", "name", "phone", "zz"])
    #expect(findings.allSatisfy { $0.kind == .organisation && $0.record?.text == identity && $0.certainty == .sure })
  }

  @Test func `finds the whole contact by its number alone`() throws {
    let json = #"{"contacts":[{"name":"Fatima Amrani","phone":"+212 6 12 34 56 78"}],"id":"\#(identity)"}"#
    let (text, findings) = try cleaned(json, .organisation, ["0612345678"])
    #expect(text == #"{"contacts":[],"id":"\#(identity)"}"#)
    #expect(findings.contains { $0.value == .string("Fatima Amrani") })
  }

  @Test func `keeps a trainee's sex, age and attendance`() throws {
    let json = #"""
      {"id":"\#(identity)","sessions":[{"enrolments":[{"ageBand":"youth","certificate":{"number":"A-12","type":"attendance"},"id":"01J00000000000000000000009","name":"Fatima Amrani","presences":["2026-03-02 AM"],"role":"présidente","sex":"female"}],"id":"01J00000000000000000000002","notes":"bien, Fatima Amrani","trainer":"Fatima Amrani"}]}
      """#
    let (text, _) = try cleaned(json, .trainingProgramme)
    #expect(!text.contains("Amrani") && !text.contains("A-12") && !text.contains("présidente"))
    for part in [
      #""sex":"female""#, #""ageBand":"youth""#, #"["2026-03-02 AM"]"#, #""number":"[personne effacée]""#,
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(text.contains(#""trainer":"[personne effacée]""#) && text.contains("bien, [personne effacée]"))
  }

  @Test func `marks names in texts and in lists, which keep their length`() throws {
    let json = #"""
      {"id":"\#(identity)","notes":"tél. 06 12 34 56 78 de Fatima Amrani","staff":["Fatima Amrani","Omar"],"title":"Visite chez Fatima Amrani"}
      """#
    let (text, _) = try cleaned(json, .activity, ["Fatima Amrani", "0612345678"])
    #expect(text.contains(#""staff":["[personne effacée]","Omar"]"#))
    #expect(text.contains("Visite chez [personne effacée]"))
    #expect(!text.contains("34 56"))
  }

  @Test func `leaves the names of organisations and of homonyms, and names them`() throws {
    let json = #"""
      {"contacts":[{"name":"Fatima Zahra Amrani","phone":"0611111111"}],"id":"\#(identity)","legalForm":"cooperative","name":{"fr":"Coopérative Fatima Amrani"}}
      """#
    let (text, findings) = try cleaned(json, .organisation)
    #expect(text == json)
    #expect(findings.allSatisfy { $0.certainty == .perhaps })
    #expect(Set(findings.compactMap(\.path.last)) == ["fr", "name", "phone"])
    let wide = try cleaned(json, .organisation, from: .perhaps).text
    #expect(!wide.contains("Zahra") && !wide.contains("0611111111") && wide.contains("Coopérative Fatima Amrani"))
  }

  @Test func `takes a project holder for the person that it is`() throws {
    let json = #"""
      {"address":"rue 3","contacts":[{"phone":"0612345678"}],"id":"\#(identity)","legalForm":"prospect","name":{"ar":"فاطمة العمراني","fr":"Fatima Amrani"},"sector":"argan"}
      """#
    let text = try cleaned(json, .organisation).text
    for part in ["Amrani", "العمراني", "rue 3", "0612345678"] { #expect(!text.contains(part), "\(part)") }
    #expect(text.contains(#""sector":"argan""#))
  }

  @Test func `looks into what Essor does not know`() throws {
    let json = #"{"id":"\#(identity)","zz":{"deep":[{"email":"f@x.ma","name":"Fatima Amrani"},"voir Fatima Amrani"]}}"#
    let text = try cleaned(json, .partner).text
    #expect(!text.contains("Amrani") && !text.contains("f@x.ma"))
  }

  @Test func `leaves a member of the staff without a name`() throws {
    let json = #"{"name":{"fr":"Pôle"},"staff":[{"function":"training","name":"Fatima Amrani"}]}"#
    var pass = PersonalPass(try #require(PersonSearch(["Fatima Amrani"])), from: .sure)
    let text = pass.profile(try #require(JSONSample.value(json))).text(.oneLine)
    #expect(text == json.replacing("Fatima Amrani", with: AnonymousMark.latin))
  }

  @Test func `keeps to one record where it has a scope`() throws {
    let value = try #require(JSONSample.value(#"{"id":"\#(identity)","notes":"Fatima Amrani"}"#))
    let other = try #require(RecordID("01J00000000000000000000002"))
    var pass = PersonalPass(try #require(PersonSearch(["Fatima Amrani"], in: other)), from: .sure)
    #expect(pass.record(value, of: .partner) == value && pass.findings.isEmpty)
    pass = PersonalPass(try #require(PersonSearch(["Fatima Amrani"], in: RecordID(identity))), from: .sure)
    #expect(pass.record(value, of: .partner) != value)
  }

  @Test func `cleans a value of the history as it cleans it in its record`() throws {
    let enrolment = #"{"id":"01J00000000000000000000009","name":"Fatima Amrani","role":"présidente","sex":"female"}"#
    let record = #"{"id":"\#(identity)","sessions":[{"enrolments":[\#(enrolment)],"id":"01J00000000000000000000002"}]}"#
    var pass = PersonalPass(try #require(PersonSearch(["Fatima Amrani"])), from: .sure)
    let whole = pass.record(try #require(JSONSample.value(record)), of: .trainingProgramme)
    let path = ["sessions", "01J00000000000000000000002", "enrolments", "01J00000000000000000000009"]
    let part = pass.value(
      try #require(JSONSample.value(enrolment)), at: path, of: .trainingProgramme, RecordID(identity))
    #expect(part == whole["sessions"]?.elements.first?["enrolments"]?.elements.first)
    #expect(pass.subjects == ["01J00000000000000000000009"])
    // A role that was changed alone names nobody, and goes with the trainee that it belongs to.
    #expect(pass.value(.string("trésorière"), at: path + ["role"], of: .trainingProgramme, RecordID(identity)) == nil)
    #expect(
      pass.value(.string("female"), at: path + ["sex"], of: .trainingProgramme, RecordID(identity)) == .string("female")
    )
  }

  @Test func `changes nothing the second time`() throws {
    let json = #"""
      {"contacts":[{"function":"x","name":"Fatima Amrani"}],"id":"\#(identity)","notes":"Fatima Amrani","recordedBy":"Fatima Amrani"}
      """#
    let once = try cleaned(json, .organisation).text
    let twice = try cleaned(once, .organisation, from: .perhaps)
    #expect(twice.text == once && twice.findings.isEmpty)
  }

  @Test func `is safe with any shape`() throws {
    for json in [
      "[]", "null", #""Fatima Amrani""#, #"{"contacts":"Fatima Amrani"}"#, #"{"contacts":[null,1,["Fatima Amrani"]]}"#,
      #"{"name":"Fatima Amrani","legalForm":"prospect"}"#,
      #"{"name":["Fatima Amrani"],"contacts":{"name":{"a":"Fatima Amrani"}}}"#,
    ] {
      for kind in RecordKind.allCases { _ = try cleaned(json, kind, from: .perhaps) }
    }
  }
}
