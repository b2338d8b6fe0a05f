import ArgumentParser

/// What a process of its own does to a folder.
enum MeasuringTask: String, ExpressibleByArgument {
  case make, limits, opening, filtering, sorting, saving

  /// Those that are done once in each round.
  static let repeated: [MeasuringTask] = [.limits, .opening, .filtering, .sorting]

  func figures(_ folder: BenchmarkFolder) throws -> Figures {
    switch self {
    case .make:
      try folder.make()
      return Figures()
    case .limits: return try LimitsMeasure.figures(folder.path)
    case .opening: return try OpeningMeasure.figures(folder.path)
    case .filtering: return try FilteringMeasure.figures(folder.path)
    case .sorting: return try SortingMeasure.figures(folder.path)
    case .saving: return try SavingMeasure.figures(folder.path, scratch: folder.scratch)
    }
  }

  /// This program, to do the task.
  func program(_ folder: BenchmarkFolder) -> Program {
    .ourselves(
      ["task", rawValue, "--organisations", String(folder.organisations), "--folders", folder.parent])
  }
}
