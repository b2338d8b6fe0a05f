import ESSDomain
import Glibc
import HubApp
@testable import HubRuntime
import HubStore
import Testing

@Suite struct `The hub folder to open` {
  private func surroundings(_ variables: [String: String]) -> Surroundings {
    Surroundings(variables: variables, home: "/home/a", userName: "a")
  }

  @Test func `is the one asked for, else the variable's, else the user's own`() {
    let all = ["ESSOR_HUB": "/x/hub", "XDG_DATA_HOME": "/data"]
    #expect(surroundings(all).hubFolder("/asked") == "/asked")
    #expect(surroundings(all).hubFolder(nil) == "/x/hub")
    #expect(surroundings(["XDG_DATA_HOME": "/data"]).hubFolder(nil) == "/data/essor/hub")
    #expect(surroundings([:]).hubFolder(nil) == "/home/a/.local/share/essor/hub")
    #expect(
      surroundings(["XDG_DATA_HOME": "relative", "ESSOR_HUB": ""]).hubFolder("") == "/home/a/.local/share/essor/hub")
    #expect(surroundings([:]).hubFolder("~/hub") == "/home/a/hub")
  }
}

@Suite struct `The language to begin in` {
  private func language(_ asked: String?, _ variables: [String: String], _ remembered: Language? = nil) -> Language {
    Language(asked: asked, Surroundings(variables: variables, home: "/", userName: "a"), remembered: remembered)
  }

  @Test func `is asked for, set, remembered, of the locale, or French`() {
    let all = ["ESSOR_LANGUAGE": "en", "LANG": "ar_MA.UTF-8"]
    #expect(language("ar", all, .french) == .arabic)
    #expect(language(nil, all, .french) == .english)
    #expect(language(nil, ["LANG": "ar_MA.UTF-8"], .english) == .english)
    #expect(language(nil, ["LANG": "ar_MA.UTF-8"]) == .arabic)
    #expect(language(nil, ["LC_ALL": "en_GB", "LANG": "ar"]) == .english)
    #expect(language(nil, ["LC_ALL": "C"]) == .french)
    #expect(language(nil, [:]) == .french)
    #expect(language("klingon", [:]) == .french)
  }
}

@Suite struct `What is remembered` {
  private let preferences = Preferences(language: .arabic, theme: "argan")

  @Test func `is there at the next start, with what else was set`() throws {
    let scratch = try Scratch()
    let configuration = Configuration(scratch.surroundings())
    #expect(configuration.remembered.language == nil)
    #expect(configuration.remember(preferences) == nil)
    #expect(configuration.remembered.language == .arabic)
    #expect(configuration.remembered.theme == "argan")
    try scratch.write(".config/essor/config.json", "// mine\n{ mouse: false, theme: 'seize', size: 3, }")
    #expect(configuration.remembered.theme == "seize")
    #expect(configuration.remember(preferences) == nil)
    let text = try #require(scratch.text(".config/essor/config.json"))
    #expect(text == "{\n  \"language\": \"ar\",\n  \"mouse\": false,\n  \"size\": 3,\n  \"theme\": \"argan\"\n}\n")
  }

  @Test func `never takes the place of a file that cannot be understood`() throws {
    let scratch = try Scratch()
    let configuration = Configuration(scratch.surroundings())
    #expect(configuration.remember(preferences) == nil)
    try scratch.write(".config/essor/config.json", "{ broken")
    #expect(configuration.remembered.theme == nil)
    #expect(configuration.remember(preferences) != nil)
    #expect(scratch.text(".config/essor/config.json") == "{ broken")
  }
}

@Suite struct `The folder of a demonstration` {
  private let tomorrow = testDay.adding(days: 1)

  private func folder(_ scratch: Scratch) throws -> DemonstrationFolder {
    try DemonstrationFolder(region: "9", organisations: 5, scratch.surroundings(), .french)
  }

  @Test func `is made at first use and opened afterwards`() throws {
    let scratch = try Scratch()
    let folder = try folder(scratch)
    #expect(folder.path == "\(scratch.path)/.local/share/essor/demo-09-5")
    let first = try folder.open(today: testDay, fresh: false)
    #expect(first.hub.organisations.count == 5)
    let second = try folder.open(today: testDay, fresh: false)
    #expect(second.hub.profile == first.hub.profile)
    #expect(Scratch.names(in: scratch.path + "/.local/share/essor") == ["demo-09-5"])
  }

  @Test func `is made anew on another day unless something was changed in it`() throws {
    let scratch = try Scratch()
    let folder = try folder(scratch)
    _ = try folder.open(today: testDay, fresh: false)
    let next = try folder.open(today: tomorrow, fresh: false)
    #expect(next.hub.profile.demonstration?.madeOn == tomorrow)
    let partner = AnyRecord.partner(Partner("X", BilingualName("X"), category: nil, level: nil, identity: 7))
    let change = Change(
      id: RecordID(milliseconds: 1, chance: (0, 1)), action: "test", title: Phrase(same: "x"), author: "a",
      edits: [RecordEdit(new: partner)])
    _ = try next.store.save(change, at: Timestamp(milliseconds: 0))
    let after = try folder.open(today: tomorrow.adding(days: 5), fresh: false)
    #expect(after.hub.profile.demonstration?.madeOn == tomorrow)
    #expect(after.hub[partner.id] != nil)
  }

  @Test func `is set aside, never removed, when a fresh one is asked for`() throws {
    let scratch = try Scratch()
    let folder = try folder(scratch)
    for _ in 0..<3 { _ = try folder.open(today: testDay, fresh: true) }
    #expect(
      Scratch.names(in: scratch.path + "/.local/share/essor") == ["demo-09-5", "demo-09-5-old", "demo-09-5-old-2"])
  }

  @Test func `refuses regions and numbers that there are not`() throws {
    let scratch = try Scratch()
    #expect(throws: DemonstrationFolder.Problem.self) {
      try DemonstrationFolder(region: "99", organisations: 5, scratch.surroundings(), .french)
    }
    #expect(throws: DemonstrationFolder.Problem.self) {
      try DemonstrationFolder(region: "09", organisations: -1, scratch.surroundings(), .french)
    }
    #expect(
      try DemonstrationFolder(region: "Souss-Massa", organisations: 1, scratch.surroundings(), .french).region.code.text
        == "09")
  }
}

extension Partner {
  /// A partner with an identity for a test.
  init(_ acronym: String, _ name: BilingualName, category: PartnerCategory?, level: PartnerLevel?, identity: UInt64) {
    self.init()
    id = RecordID(milliseconds: 3, chance: (0, identity))
    self.acronym = acronym
    self.name = name
    self.category = category
    self.level = level
  }
}
