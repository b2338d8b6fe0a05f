import ESSDomain
import HubApp
import HubStore

extension OpenFolder {
  /// Makes what the first questions were answered with, and remembers the rest of the answers.
  public init(
    _ beginning: Beginning, today: Day, _ surroundings: Surroundings, _ configuration: Configuration
  ) throws(CommandProblem) {
    if let direction = beginning.direction, let problem = configuration.remember(direction: direction) {
      throw CommandProblem(problem, .notSaved)
    }
    if let problem = configuration.change({ $0["language"] = .text(beginning.language.rawValue) }) {
      throw CommandProblem(problem, .notSaved)
    }
    switch beginning.data {
    case .demonstration:
      try self.init(
        demonstrationOf: beginning.region.text, organisations: 600, fresh: false, today: today, surroundings,
        beginning.language)
    case .own:
      guard let region = Territory.morocco.region(beginning.region) else {
        throw CommandProblem(Phrase(same: beginning.region.text), .fault)
      }
      do throws(StoreProblem) {
        try HubStore.create(at: surroundings.hubFolder(nil), Hub(profile: HubProfile(of: region)))
      } catch {
        throw CommandProblem(saving: error)
      }
      try self.init(hub: nil, surroundings)
    }
  }
}
