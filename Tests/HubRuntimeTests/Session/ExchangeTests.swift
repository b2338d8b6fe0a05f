import ESSDomain
import Glibc
import HubApp
import HubStore
import TerminalKit
import Testing

@testable import HubRuntime

@Suite struct `Lists in and out of a session` {
  @Test func `are imported from a file as one change that can be undone`() throws {
    let trial = try SessionTrial()
    let count = try HubStore.open(trial.folder).hub.organisations.count
    try trial.scratch.write(
      "liste.csv", "Nom;Commune;Forme juridique\nCoopérative Azoul;Taliouine;coopérative\nCoop Bis;Agadir;coop\n")
    let path: [Event] = [.paste("\(trial.scratch.path)/liste.csv"), .key(.enter)]
    let screens = try trial.run(
      trial.keys("2i") + path + [.key(.control("s")), .key(.control("s"))], size: Size(100, 40))
    let hub = try HubStore.open(trial.folder).hub
    #expect(hub.organisations.count == count + 2, "\(screens.last?.lines().joined(separator: "\n") ?? "")")
    #expect(hub.organisations.all.contains { $0.name.french == "Coopérative Azoul" && $0.legalForm == .cooperative })
    _ = try trial.run(trial.keys("u"))
    #expect(try HubStore.open(trial.folder).hub.organisations.count == count)
  }

  @Test func `stay out where the file is a pipe, a folder, a picture or nothing`() throws {
    let trial = try SessionTrial()
    let count = try HubStore.open(trial.folder).hub.organisations.count
    #expect(mkfifo("\(trial.scratch.path)/tube.csv", 0o600) == 0)
    try trial.scratch.write("image.csv", "\u{0}\u{0}\u{1}PNG")
    for name in ["tube.csv", "hub", "image.csv", "rien.csv"] {
      let screens = try trial.run(
        trial.keys("2i") + [.paste("\(trial.scratch.path)/\(name)"), .key(.enter), .key(.control("s"))])
      #expect(screens.last?.lines().contains { $0.contains("CSV") } == true)
    }
    #expect(try HubStore.open(trial.folder).hub.organisations.count == count)
  }

  @Test func `go out into the file that the sheet names`() throws {
    let trial = try SessionTrial()
    let path = "\(trial.scratch.path)/sortie.csv"
    let toPath = Array(repeating: Event.key(.tab), count: 6)
    _ = try trial.run(trial.keys("2x") + toPath + [.key(.control("k"))] + clear(60) + [.paste(path), .key(.enter)])
    let text = try #require(trial.scratch.text("sortie.csv"))
    #expect(text.split(separator: "\r\n").count == 41, "\(text.prefix(300))")
  }

  private func clear(_ count: Int) -> [Event] { Array(repeating: .key(.backspace), count: count) }
}

@Suite struct `A path that goes on` {
  private let scratch: Scratch
  private var completing: PathCompleting { PathCompleting(home: scratch.path) }

  init() throws {
    scratch = try Scratch()
    for name in ["liste-a.csv", "liste-b.CSV", "notes.odt", ".caché.csv", "Bilan.txt", "x\u{1B}[31m.csv"] {
      try scratch.write(name, "")
    }
    #expect(mkdir("\(scratch.path)/Documents", 0o700) == 0)
  }

  @Test func `is completed as far as there is one way, and shows the others`() {
    let all = completing.completion(of: "~/")
    #expect(all.completed == "~/" && all.choices == ["~/Documents/", "~/Bilan.txt", "~/liste-a.csv", "~/liste-b.CSV"])
    let lists = completing.completion(of: "~/li")
    #expect(lists.completed == "~/liste-" && lists.choices.count == 2)
    #expect(completing.completion(of: "\(scratch.path)/doc").completed == "\(scratch.path)/Documents/")
    #expect(completing.completion(of: "~/.c").choices == ["~/.caché.csv"])
  }

  @Test(arguments: ["", "~", "/", "~/nulle/part/x", "\u{0}", "///", "~~", "li"]) func `bears any beginning`(
    _ text: String
  ) {
    let completion = completing.completion(of: text)
    #expect(completion.asked == text)
    #expect(completion.choices.allSatisfy { !$0.unicodeScalars.contains("\u{1B}") })
  }
}
