import ESSDomain
import HubApp
import HubRuntime
import HubStore
import TerminalKit
import Testing

/// A run of the application on a demonstration, with keys given beforehand.
struct SessionTrial {
  let scratch: Scratch
  var folder: String { "\(scratch.path)/hub" }

  init() throws {
    scratch = try Scratch()
    try HubStore.create(at: scratch.path + "/hub", Demonstrations.hub(organisations: 40))
  }

  /// Runs until the keys are used up, and returns the screens.
  func run(_ events: [Event], size: Size = Size(100, 30), language: Language = .french) throws -> [Canvas] {
    let open = try OpenFolder(hub: folder, scratch.surroundings())
    var terminal = ScriptedTerminal(size: size, events: events)
    let choices = StartChoices(language: language, theme: "plain", themes: [], author: "test", seed: 1)
    var session = open.session(
      choices, size: size, glyphs: .unicode, configuration: Configuration(scratch.surroundings()), clock: stillClock,
      wake: nil, theme: { Theme(name: $0, titles: Theme.Titles(fr: "", en: "", ar: ""), kind: .mono, roles: [:]) })
    let lost = try session.run(on: &terminal)
    #expect(lost == nil)
    return terminal.canvases
  }

  func keys(_ text: String) -> [Event] { text.map { .key(.character($0)) } }
}

@Suite struct `A session` {
  @Test func `shows a first screen and ends with the terminal`() throws {
    let screens = try SessionTrial().run([])
    #expect(screens.first?.lines().contains { $0.contains("Souss-Massa") } == true)
  }

  @Test func `draws once for keys that wait together`() throws {
    let trial = try SessionTrial()
    let screens = try trial.run(trial.keys("2") + Array(repeating: .key(.down), count: 20))
    #expect(screens.count <= 4)
  }

  @Test func `brings the preview up once the keyboard rests`() throws {
    let trial = try SessionTrial()
    let screens = try trial.run(trial.keys("2") + [.key(.down), .key(.down)], size: Size(120, 40))
    let row = try #require(screens.last?.lines().first { $0.hasPrefix("▌") })
    let name = row.dropFirst(2).prefix(30).split(separator: "  ").first.map(String.init) ?? "?"
    let preview = screens.last?.lines().map { String($0.dropFirst(71)) } ?? []
    #expect(preview.contains { $0.contains(name) }, "\(name): \(preview)")
    #expect(screens.count <= 5)
  }

  @Test func `works in a window of 20 by 5 and in a growing one`() throws {
    let screens = try SessionTrial().run(
      [.resize(Size(20, 5)), .resize(Size(1, 1)), .resize(Size(120, 40))], size: Size(20, 5))
    #expect(screens.last?.size == Size(120, 40))
  }

  @Test func `remembers the language`() throws {
    let trial = try SessionTrial()
    _ = try trial.run(trial.keys("L"))
    #expect(Configuration(trial.scratch.surroundings()).remembered.language == .arabic)
  }

  @Test func `records an activity that is there at the next start`() throws {
    let trial = try SessionTrial()
    let count = try HubStore.open(trial.folder).hub.activities.count
    let form = try trial.run(
      trial.keys("2a") + [.key(.tab), .paste("Étiquetage des bocaux"), .key(.control("s")), .key(.control("q"))])
    let activities = try HubStore.open(trial.folder).hub.activities
    let activity = try #require(
      activities.all.first { $0.subject.hasSuffix("Étiquetage des bocaux") },
      "\(form.last?.lines().joined(separator: "\n") ?? "")")
    #expect(activities.count == count + 1)
    #expect(activity.organisations.count == 1)
    #expect(activity.startsOn == testDay)
    let screens = try trial.run(trial.keys("5/") + [.paste("bocaux")])
    #expect(screens.last?.lines().contains { $0.contains("Étiquetage des bocaux") } == true)
  }

  @Test func `keeps what was being typed when the terminal goes away`() throws {
    let trial = try SessionTrial()
    _ = try trial.run(trial.keys("a") + [.key(.tab), .paste("Une saisie interrompue"), .hangUp])
    let opened = try HubStore.open(trial.folder)
    let drafts = opened.store.drafts().compactMap { opened.store.draft($0)?.text(.oneLine) }
    #expect(drafts.contains { $0.contains("interrompue") }, "\(drafts)")
  }

  @Test func `undoes over a restart`() throws {
    let trial = try SessionTrial()
    let command = HubCommand(folder: trial.folder, console: Written().console(), clock: stillClock, author: "test")
    var request = ActivityRequest()
    request.line = "visite #agadir : à annuler"
    #expect(command.ending { try $0.add(request) } == .done)
    let count = try HubStore.open(trial.folder).hub.activities.count
    _ = try trial.run(trial.keys("u"))
    #expect(try HubStore.open(trial.folder).hub.activities.count == count - 1)
  }
}
