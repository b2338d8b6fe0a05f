import Foundation
import Testing

/// The rooms and what each may import, as the design draws them: downwards only.
private let allowed: [String: Set<String>] = [
  "ESSDomain": ["CReference"],
  "HubStore": ["ESSDomain", "CSimdJSON", "CLinux", "Glibc", "Synchronization"],
  "HubExchange": ["ESSDomain"],
  "HubDemo": ["ESSDomain"],
  "TerminalKit": ["CFriBidi"],
  "CursesTerminal": ["TerminalKit", "CNCurses", "Glibc", "Synchronization"],
  "Themes": ["TerminalKit", "FoundationEssentials"],
  "HubApp": ["ESSDomain", "TerminalKit"],
  "HubRuntime": [
    "HubApp", "HubStore", "HubExchange", "HubDemo", "ESSDomain", "TerminalKit", "Dispatch", "FoundationEssentials",
    "Glibc", "Synchronization",
  ],
  "EssorCLI": [
    "HubRuntime", "HubApp", "CursesTerminal", "Themes", "TerminalKit", "ESSDomain", "ArgumentParser", "Glibc",
  ],
]

@Suite struct `The rooms of the house` {
  @Test(arguments: allowed.keys.sorted()) func `import downwards only`(_ room: String) throws {
    let files = try sources(of: room)
    #expect(!files.isEmpty)
    for file in files {
      for module in try imports(of: file) {
        #expect(allowed[room]?.contains(module) == true, "\(room)/\(file.lastPathComponent) imports \(module)")
      }
    }
  }

  @Test func `are those of the table and no others`() throws {
    let sources = root.appending(path: "Sources")
    let swiftRooms = try FileManager.default.contentsOfDirectory(atPath: sources.path).filter {
      !$0.hasPrefix("C") || $0 == "CursesTerminal"
    }
    #expect(Set(swiftRooms).union(["Themes"]) == Set(allowed.keys))
  }

  @Test func `hold no file that is called after nothing`() throws {
    let banned: Set<String> = ["Utils", "Helpers", "Common", "Misc"]
    for room in allowed.keys {
      for file in try sources(of: room) {
        #expect(banned.isDisjoint(with: file.pathComponents), "\(file.path)")
      }
    }
  }

  private var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  private func sources(of room: String) throws -> [URL] {
    let folder = room == "Themes" ? root.appending(path: "Themes") : root.appending(path: "Sources/\(room)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    // The plugin is a tool of the build and no part of the program.
    return (files?.allObjects ?? []).compactMap { $0 as? URL }.filter {
      $0.pathExtension == "swift" && !$0.pathComponents.contains("Plugin")
    }
  }

  private func imports(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let place = words.firstIndex(of: "import"),
        words.prefix(place).allSatisfy({
          $0.hasPrefix("@") || $0.hasSuffix("internal") || $0 == "public" || $0 == "private" || $0 == "package"
        }),
        words.indices.contains(place + 1), !line.hasPrefix("//")
      else { return nil }
      return words.dropFirst(place + 1).first {
        !["struct", "enum", "class", "func", "var", "typealias"].contains($0)
      }?
      .split(separator: ".").first.map(String.init)
    }
  }
}
