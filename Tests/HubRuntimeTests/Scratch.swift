import ESSDomain
import Glibc
import HubApp
import HubDemo
import HubRuntime
import HubStore
import Synchronization
import Testing

/// A folder for one test, removed with it.
///
/// A class, because it is removed when its last owner goes.
final class Scratch: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/essor-test-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    path = try #require(made)
  }

  deinit { Scratch.remove(path) }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      chmod(path, 0o700)
      for name in names(in: path) { remove("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func write(_ name: String, _ text: String) throws {
    let file = try #require(fopen("\(path)/\(name)", "w"))
    defer { fclose(file) }
    #expect(fputs(text, file) >= 0)
  }

  func text(_ name: String) -> String? {
    guard let file = fopen("\(path)/\(name)", "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += piece[..<count]
    }
  }

  /// The surroundings of a user whose home is this folder.
  func surroundings(_ variables: [String: String] = [:]) -> Surroundings {
    Surroundings(variables: variables, home: path, userName: "test")
  }
}

/// What a command wrote.
///
/// A class, because its closures and the test share it.
final class Written: Sendable {
  private let both = Mutex((data: "", words: ""))

  var data: String { both.withLock { $0.data } }
  var words: String { both.withLock { $0.words } }

  func console(_ language: Language = .french, isTerminal: Bool = false, width: Int? = nil) -> Console {
    Console(
      language: language, isTerminal: isTerminal, width: width,
      data: { [self] bytes in
        both.withLock { $0.data += String(decoding: bytes, as: UTF8.self) }
        return true
      }, words: { [self] line in both.withLock { $0.words += line + "\n" } })
  }
}

/// The day on which tests take place.
let testDay = Day(iso: "2026-11-24") ?? Day(number: 0)

/// A clock that stands still at noon of that day.
let stillClock = Clock(now: { Moment(day: testDay, milliseconds: 1_795_000_000_000) })

/// Demonstrations of the test day, each made once for all tests.
enum Demonstrations {
  private static let made = Mutex<[Int: Hub]>([:])

  static func hub(organisations: Int) throws -> Hub {
    let known = made.withLock { $0[organisations] }
    if let known { return known }
    let hub = try #require(DemonstrationRegion.hub(region: "09", organisations: organisations, today: testDay))
    made.withLock { $0[organisations] = hub }
    return hub
  }
}

/// A hub folder with a small demonstration, and commands on it.
struct CommandTrial {
  let scratch: Scratch
  let written = Written()
  let command: HubCommand
  var folder: String { scratch.path + "/hub" }

  init(
    organisations: Int = 40, _ language: Language = .french, isTerminal: Bool = false, width: Int? = nil,
    change: (inout Hub) -> Void = { _ in }
  ) throws {
    scratch = try Scratch()
    var hub = try Demonstrations.hub(organisations: organisations)
    change(&hub)
    try HubStore.create(at: scratch.path + "/hub", hub)
    command = HubCommand(
      folder: scratch.path + "/hub", console: written.console(language, isTerminal: isTerminal, width: width),
      clock: stillClock, author: "test")
  }

  /// Another command on the same folder, with what it writes.
  func again(_ language: Language = .french) -> (HubCommand, Written) {
    let written = Written()
    return (HubCommand(folder: folder, console: written.console(language), clock: stillClock, author: "test"), written)
  }

  var hub: Hub { get throws { try HubStore.open(folder).hub } }
}

extension HubCommand {
  /// How a command ends, as the shell is told; what stops it is said.
  func ending(_ command: (HubCommand) throws -> Outcome) -> Outcome {
    do {
      return try command(self)
    } catch let problem as CommandProblem {
      console.say(problem.phrase)
      return problem.outcome
    } catch {
      return .fault
    }
  }
}
