/// Another program that does a part of the same work on the same data.
struct Peer: Sendable {
  /// What it is called in the table, with its version where it tells one.
  let title: String
  let measure: Measure
  let task: Task
  private let program: Program?
  /// The greatest status with which it ends well: fzf ends with 1 where nothing was found.
  private let greatestStatus: Int32

  /// The part of the work that it does.
  enum Task: Sendable, CaseIterable {
    case opening, filtering, sorting
  }

  /// Megabytes that it held at most, where that is more than we hold.
  var memory: Measure { Measure("\(measure.name).memory") }

  var isInstalled: Bool { program != nil }

  private init(_ name: String, _ title: String, _ task: Task, _ program: Program?, greatestStatus: Int32 = 0) {
    measure = Measure("peer.\(name)")
    self.title = title
    self.task = task
    self.program = program
    self.greatestStatus = greatestStatus
  }

  /// Runs it once; nothing where it is not installed or did not end well.
  func run() throws(MeasuringProblem) -> Figures {
    var figures = Figures()
    guard let outcome = try program?.run(.discarded), (0...greatestStatus).contains(outcome.status) else {
      return figures
    }
    figures.add(measure, outcome.time)
    // The system counts what the process held before it became that program: as much as we do.
    if outcome.memory > 1.05 * (try Memory.peak()) { figures.add(memory, outcome.memory) }
    return figures
  }
}

extension Peer {
  /// All of them, each made ready for a folder.
  static func all(_ folder: BenchmarkFolder) throws(MeasuringProblem) -> [Peer] {
    let files = try DataFiles(of: folder.path).paths
    let loading = """
      import json, os, sys
      hub = [json.load(open(path, encoding="utf-8")) for path in sys.argv[1:]]
      os._exit(0)
      """
    // What is found by name may be a script that looks for the real one; that would be measured too.
    let python = path(of: Program("python3", ["-c", "import sys; print(sys.executable)"]))
    return [
      Peer("python", "Python's `json`, all files", .opening, python.map { Program($0, ["-c", loading] + files) }),
      Peer("jq", "`jq length`, all files", .opening, found("jq", ["length"] + files)),
      Peer(
        "visidata", "`vd --batch`, organisations alone", .opening,
        found("vd", ["--batch", "--nothing", "--play", folder.commands])),
      Peer(
        "fzf", "`fzf --filter`, names alone, with their reading", .filtering,
        found("fzf", ["--filter", "argan"], input: folder.names), greatestStatus: 1),
      Peer(
        "sort", "`sort`, names alone, with their reading", .sorting, found("env", ["LC_ALL=C", "sort", folder.names])),
    ]
  }

  /// A program, where it is installed.
  private static func found(_ name: String, _ arguments: [String], input: String? = nil) -> Program? {
    path(of: Program("sh", ["-c", "command -v \(name)"])).map { _ in Program(name, arguments, input: input) }
  }

  /// The one line that a program prints; nil where it fails.
  private static func path(of program: Program) -> String? {
    do throws(MeasuringProblem) {
      return try program.result().split(separator: "\n").first.map { String($0) }
    } catch {
      return nil
    }
  }
}
