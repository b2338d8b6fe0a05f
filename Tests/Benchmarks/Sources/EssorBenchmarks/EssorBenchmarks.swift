import ArgumentParser

/// Measures Essor on hub folders of several sizes, side by side with the bare machine and with other programs.
@main struct EssorBenchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "essor-benchmarks",
    abstract: "Measures Essor side by side with the bare machine and with other programs.",
    subcommands: [SideBySide.self, OneTask.self], defaultSubcommand: SideBySide.self)
}

/// All measurements, each in processes of its own, and the tables of what came of them.
struct SideBySide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "side-by-side", abstract: "Measures everything and writes the tables as Markdown.")

  /// What is written at the end.
  enum Tables: String, ExpressibleByArgument {
    case readme = "README"
    case full
  }

  @Option(help: "Numbers of organisations, divided by commas.") var sizes = "500,50000,350000"
  @Option(help: "Where the hub folders are kept between runs; on the file system whose saves are of interest.")
  var folders = BenchmarkFolder.defaultParent
  @Option(help: "How often each measurement is made.") var rounds = 5
  @Flag(help: "Make the folders anew, as after a change of the demonstration.") var fresh = false
  @Option(help: "The tables to write: README, or full with every column's sort.") var table = Tables.readme

  func run() throws {
    let sizes = try self.sizes.split(separator: ",").map { size in
      guard let count = Int(size), count > 0 else { throw ValidationError("“\(size)” is no number of organisations.") }
      return count
    }
    let results = try sizes.sorted().map { size in
      let folder = BenchmarkFolder(organisations: size, in: folders)
      if fresh { try folder.remove() }
      return try Rounds(folder: folder, count: max(1, rounds)).results()
    }
    print(Report(results: results, isFull: table == .full).text)
  }
}

/// One measurement of one folder: what the processes do that `SideBySide` starts.
struct OneTask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task", abstract: "Makes one measurement and writes its figures.", shouldDisplay: false)

  @Argument var task: MeasuringTask
  @Option var organisations: Int
  @Option var folders: String

  func run() throws {
    print(try task.figures(BenchmarkFolder(organisations: organisations, in: folders)).text, terminator: "")
  }
}
