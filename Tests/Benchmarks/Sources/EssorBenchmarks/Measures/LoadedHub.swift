import ESSDomain
import HubStore

/// A hub as the program has it once all is loaded: records with the texts to filter by, and the order by name.
struct LoadedHub {
  let store: HubStore
  let hub: Hub
  /// The positions of all organisations, by name.
  let byName: [Int]
  /// When each part was there, from the start.
  let first: Duration
  let records: Duration
  let ordered: Duration

  static let language = Language.french

  init(_ folder: String) throws(StoreProblem) {
    let start = ContinuousClock.now
    let opening = try HubStore.begin(folder)
    LoadedHub.look(at: opening.hub)
    first = start.duration(to: .now)
    let opened = opening.finish()
    let hub = opened.hub
    records = start.duration(to: .now)
    byName = LoadedHub.sorted(hub, by: Organisation.fields["name"], descending: false)
    ordered = start.duration(to: .now)
    store = opened.store
    self.hub = hub
  }

  /// Takes the names of a screenful, so that "usable" means what a person means by it.
  private static func look(at hub: Hub) {
    var letters = 0
    for position in 0..<min(40, hub.organisations.count) {
      letters += hub.organisations[position].title[language].utf8.count
    }
    precondition(letters > 0 || hub.organisations.isEmpty, "organisations have names")
  }

  var context: EntryContext {
    EntryContext(
      language: LoadedHub.language, today: BenchmarkFolder.today, territory: .morocco,
      region: hub.profile.region?.text)
  }

  var rules: RuleContext { LoadedHub.rules(hub) }

  private static func rules(_ hub: Hub) -> RuleContext {
    RuleContext(today: BenchmarkFolder.today, parameters: hub.parameters)
  }

  /// All organisations in order of a field.
  static func sorted(_ hub: Hub, by field: Field<Organisation>?, descending: Bool) -> [Int] {
    let all = Array(0..<hub.organisations.count)
    guard let field else { return all }
    return hub.organisations.sorted(all, by: field, descending: descending, in: language, rules(hub))
  }

  /// Records of all kinds.
  var recordCount: Int {
    hub.organisations.count + hub.trainingProgrammes.count + hub.ruralPlans.count + hub.activities.count
      + hub.partners.count
  }
}
