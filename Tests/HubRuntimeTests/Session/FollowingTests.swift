import ESSDomain
import Glibc
import HubApp
import HubStore
import Synchronization
import TerminalKit
import Testing

@testable import HubRuntime

private func plain(_ name: String) -> Theme {
  Theme(name: name, titles: Theme.Titles(fr: "", en: "", ar: ""), kind: .mono, roles: [:])
}

private func keys(_ text: String) -> [Event] { text.map { .key(.character($0)) } }

/// A session whose work is done on other threads, as in the program.
private struct LiveTrial {
  let scratch: Scratch
  let bell = Bell()
  var folder: String { "\(scratch.path)/hub" }

  init(organisations: Int = 40) throws {
    scratch = try Scratch()
    try HubStore.create(at: scratch.path + "/hub", Demonstrations.hub(organisations: organisations))
  }

  private var choices: StartChoices {
    StartChoices(language: .french, theme: "plain", themes: [], author: "ici", seed: 1)
  }

  /// Runs through the steps, and gives what was not saved at the end.
  @discardableResult
  func run(_ steps: [SteppedTerminal.Step], size: Size = Size(100, 30)) throws -> Phrase? {
    let open = try OpenFolder(hub: folder, scratch.surroundings())
    var session = open.session(
      choices, size: size, glyphs: .unicode, configuration: Configuration(scratch.surroundings()), clock: stillClock,
      wake: { [bell] in bell.ring() }, theme: plain)
    var terminal = SteppedTerminal(size, bell, steps)
    return try session.run(on: &terminal)
  }

  /// Runs on a folder that was read only in part.
  func run(
    _ hub: Hub, rest: RestOfFolder, _ steps: [SteppedTerminal.Step], size: Size = Size(100, 30)
  ) throws -> AppState {
    let store = try HubStore.open(folder).store
    var start = AppState.Start()
    start.theme = "plain"
    start.author = "ici"
    start.isReading = true
    let state = AppState(hub: hub, size: size, moment: stillClock.now(), start: start)
    var session = Session(
      state, store, author: "ici", configuration: Configuration(scratch.surroundings()), clock: stillClock, rest: rest,
      wake: { [bell] in bell.ring() }, theme: plain)
    var terminal = SteppedTerminal(size, bell, steps)
    _ = try session.run(on: &terminal)
    return session.state
  }

  /// The first organisation of the list by name, and another program that changes it.
  func elsewhere(_ number: Int = 0, _ change: (inout Organisation) -> Void) throws {
    let opened = try HubStore.open(folder)
    let organisations = opened.hub.organisations
    guard let field = Organisation.fields["name"] else { return }
    let order = organisations.sorted(
      Array(0..<organisations.count), by: field, descending: false, in: .french,
      RuleContext(today: testDay, parameters: opened.hub.parameters))
    let before = organisations[order[number]]
    var after = before
    change(&after)
    let edit = RecordEdit(before: .organisation(before), after: .organisation(after))
    let id = RecordID(milliseconds: stillClock.now().milliseconds, chance: (1, .random(in: .min ... .max)))
    _ = try opened.store.save(
      Change(id: id, action: "test", title: after.title, author: "amina", edits: [edit].compactMap { $0 }),
      at: stillClock.now().timestamp)
  }

  var first: Organisation {
    get throws {
      let organisations = try HubStore.open(folder).hub.organisations
      let field = try #require(Organisation.fields["name"])
      let order = organisations.sorted(
        Array(0..<organisations.count), by: field, descending: false, in: .french,
        RuleContext(today: testDay, parameters: .ofTheField))
      return organisations[order[0]]
    }
  }
}

@Suite struct `A session beside another program` {
  @Test func `shows what the other saved, with filter and cursor kept`() throws {
    let trial = try LiveTrial()
    var row: Int?
    try trial.run([
      .when("Souss-Massa", press: keys("2/") + [.paste("cooperative"), .key(.enter), .key(.down), .key(.down)]),
      SteppedTerminal.Step(
        what: "the row", isThere: { $0.contains { $0.hasPrefix("▌") } && $0.contains { $0.contains(" sur ") } },
        act: {
          try trial.elsewhere { $0.acronym = "VU" }
          return []
        }),
      SteppedTerminal.Step(
        what: "what was changed elsewhere",
        isThere: { lines in
          row = lines.firstIndex { $0.hasPrefix("▌") }
          return lines.contains { $0.contains("Modifié ailleurs : 1 fiche") }
        }, act: { [] }),
    ])
    #expect(row == 7)
  }

  @Test func `says nothing of its own saves`() throws {
    let trial = try LiveTrial()
    var said: [String] = []
    try trial.run([
      .when("Souss-Massa", press: keys("2e X") + [.key(.control("s"))]),
      .when("— enregistré", do: { try trial.elsewhere(5) { $0.acronym = "VU" } }),
      .until(
        "the other's change",
        { lines in
          said += lines.filter { $0.contains("Modifié ailleurs") }
          return lines.contains { $0.contains("Modifié ailleurs") }
        }),
    ])
    #expect(said.allSatisfy { $0.contains("1 fiche") }, "\(said)")
  }

  @Test(.enabled(if: access("/usr/bin/jq", X_OK) == 0)) func `follows a file that jq rewrote`() throws {
    let trial = try LiveTrial()
    let first = try trial.first
    let path = "\(trial.folder)/\(first.file)"
    try trial.run([
      .when("Souss-Massa", press: keys("2") + [.key(.enter)]),
      .when(
        "Conformité",
        do: {
          let filter = "map(if .id == \"\(first.id.text)\" then .notes = \"Vu par jq\" else . end)"
          system("jq -S '\(filter)' '\(path)' > '\(path).new' && mv '\(path).new' '\(path)'")
        }),
      .until("the notes", { $0.contains { $0.contains("Modifié ailleurs : 1 fiche") } }),
    ])
  }

  @Test func `asks when both changed the same value, and saves what is chosen`() throws {
    let trial = try LiveTrial()
    let lost = try trial.run([
      .when("Souss-Massa", press: keys("2e X")),
      .when("modifié", do: { try trial.elsewhere { $0.name.french = "Nom d'ailleurs" } }),
      .when("« Nom d'ailleurs »", press: [.key(.control("s"))]),
      .when("Modifié ici et ailleurs", press: [.key(.enter), .key(.control("s"))]),
      .when("— enregistré", press: []),
    ])
    #expect(lost == nil)
    let names = try HubStore.open(trial.folder).hub.organisations.all.map(\.name.french)
    #expect(!names.contains("Nom d'ailleurs"))
    #expect(names.contains { $0.hasSuffix(" X") })
  }

  @Test func `keeps the screen when the folder vanishes, and goes on when it is back`() throws {
    let trial = try LiveTrial()
    try trial.run([
      .when("Souss-Massa", press: keys("2")),
      .when("40", do: { rename(trial.folder, trial.folder + "-away") }),
      .when("n'est plus là", do: { rename(trial.folder + "-away", trial.folder) }),
      .when("de retour", press: []),
    ])
  }

  @Test func `keeps drafts apart from those of another program`() throws {
    let trial = try LiveTrial()
    let store = try HubStore.open(trial.folder).store
    let seat = try #require(store.takeSeat())
    try store.keepDraft(
      seat.name(AppState.formDraftName),
      .members([("kind", .string("activities")), ("fields", .members([("title", .string("d'un autre"))]))]))
    var isOffered = false
    try trial.run([
      .until(
        "a screen",
        { lines in
          isOffered = lines.contains { $0.contains("Brouillon retrouvé") }
          return lines.contains { $0.contains("Souss-Massa") }
        }, press: keys("2a") + [.key(.tab), .paste(" à moi")]),
      .when("à moi", press: [.hangUp]),
    ])
    #expect(!isOffered)
    #expect(store.draft(seat.name(AppState.formDraftName))?["fields"]?["title"]?.string == "d'un autre")
    withExtendedLifetime(seat) {}
  }
}

@Suite struct `A session on a folder read in parts` {
  /// A rest that comes when the test says so.
  private final class Gate: Sendable {
    private let isOpen = Mutex(false)
    let bell = Bell()

    func open() { bell.ring() }
    func pass() { _ = bell.wait() }
  }

  @Test func `shows the first rows, answers keys, saves, and then has all`() throws {
    let trial = try LiveTrial()
    let whole = try HubStore.open(trial.folder)
    var part = whole.hub
    part.organisations = RecordSet(
      whole.hub.organisations.all.enumerated().filter { $0.offset % 2 == 0 }.map(\.element))
    let gate = Gate()
    let rest = RestOfFolder { progress in
      for percent in [1, 3, 38, 40, 41] { progress(percent) }
      gate.pass()
      return whole
    }
    let state = try trial.run(
      part, rest: rest,
      [
        .when("Lecture… 38 %", press: keys("2")),
        .when("20+", press: keys("e X") + [.key(.control("s"))]),
        .when("— enregistré", do: { gate.open() }),
        .until(
          "all of it", { lines in !lines.contains { $0.contains("20+") } && lines.contains { $0.contains("40 ·") } }),
        .until("figures", { _ in true }),
      ])
    #expect(state.reading == nil)
    #expect(state.hub.organisations.count == 40)
    #expect(state.hub.organisations.all.contains { $0.name.french.hasSuffix(" X") })
  }
}

@Suite struct `Keeping drafts` {
  @Test func `writes the newest of many and no more than it must`() throws {
    let scratch = try Scratch()
    try HubStore.create(at: scratch.path + "/hub", Demonstrations.hub(organisations: 40))
    let written = Atomic(0)
    let files = FileSystem { (step, path) throws(SystemError) in
      if step == .rename, path.contains("/drafts/") { written.wrappingAdd(1, ordering: .relaxed) }
    }
    let store = try HubStore.open(scratch.path + "/hub", files: files).store
    let worker = Worker(
      store, .background(wake: {}), stillClock, author: "ici", Configuration(scratch.surroundings()))
    for number in 0..<2_000 {
      worker.perform(.keepDraft(name: "form", .string("\(number)")), on: Hub(profile: HubProfile()))
    }
    worker.finish()
    #expect(store.draft("form")?.string == "1999")
    #expect(written.load(ordering: .relaxed) < 2_000)
    worker.perform(.keepDraft(name: "form", nil), on: Hub(profile: HubProfile()))
    worker.finish()
    #expect(store.drafts() == [])
  }

  @Test func `says once that a draft cannot be kept, and that it can again`() throws {
    let scratch = try Scratch()
    try HubStore.create(at: scratch.path + "/hub", Demonstrations.hub(organisations: 40))
    let isFull = Atomic(true)
    let files = FileSystem { (step, path) throws(SystemError) in
      if step == .write, path.contains("/drafts/"), isFull.load(ordering: .relaxed) {
        throw SystemError(code: ENOSPC, step: step, path: path)
      }
    }
    let store = try HubStore.open(scratch.path + "/hub", files: files).store
    let worker = Worker(store, .atOnce, stillClock, author: "ici", Configuration(scratch.surroundings()))
    let hub = Hub(profile: HubProfile())
    for text in ["a", "b", "c"] { worker.perform(.keepDraft(name: "form", .string(text)), on: hub) }
    #expect(worker.results().count == 1)
    isFull.store(false, ordering: .relaxed)
    worker.perform(.keepDraft(name: "form", .string("d")), on: hub)
    guard case .draftKept? = worker.results().first else {
      Issue.record("it was not told that drafts are kept again")
      return
    }
    #expect(store.draft("form")?.string == "d")
  }
}
