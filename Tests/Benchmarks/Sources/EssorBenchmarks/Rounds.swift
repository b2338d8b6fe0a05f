import Glibc

/// The measurements of one folder, one after the other and then again, so that a neighbour who takes the processor for a
/// while takes it from all that is compared.
struct Rounds {
  let folder: BenchmarkFolder
  let count: Int

  /// A peer that took longer than this in all is not asked again.
  private static let patience = Duration.seconds(40)

  func results() throws -> Results {
    say(folder.exists ? "found" : "being made")
    _ = try MeasuringTask.make.program(folder).result()
    let peers = try Peer.all(folder)
    var figures = Figures()
    for round in 1...count {
      say("round \(round) of \(count)")
      for task in MeasuringTask.repeated { figures.add(try figuresOf(task)) }
      for peer in peers where figures[peer.measure].reduce(0, +) < Rounds.patience.milliseconds {
        figures.add(try peer.run())
      }
    }
    say("saves")
    figures.add(try figuresOf(.saving))
    return Results(organisations: folder.organisations, figures: figures, peers: peers)
  }

  private func figuresOf(_ task: MeasuringTask) throws(MeasuringProblem) -> Figures {
    Figures(text: try task.program(folder).result())
  }

  private func say(_ what: String) {
    let line = Array("\(Number.text(folder.organisations)) organisations: \(what)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }
}
