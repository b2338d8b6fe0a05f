import ESSDomain
import HubDemo

/// What the tests of the demonstration region have in common.
enum Demonstration {
  /// Days on which a calendar is easily got wrong.
  static let days = ["2026-11-24", "2024-02-29", "2026-01-01", "2026-12-31", "2026-07-01"].compactMap { Day(iso: $0) }
  static let regions = (1...12).map { $0 < 10 ? "0\($0)" : "\($0)" }

  /// A day in the middle of a week.
  static let today = Day(iso: "2026-11-24") ?? Day(number: 20_781)

  static func hub(
    _ region: String = "09", _ organisations: Int = 600, seed: Int = 28, today: Day = today
  ) -> Hub? {
    DemonstrationRegion.hub(region: region, organisations: organisations, seed: seed, today: today)
  }

  /// Every record of a hub in the form of its files.
  static func bytes(_ hub: Hub) -> [UInt8] {
    var writer = JSONWriter(.indented)
    hub.profile.write(to: &writer)
    for record in records(hub) { record.write(to: &writer) }
    return writer.bytes
  }

  static func records(_ hub: Hub) -> [AnyRecord] {
    hub.organisations.all.map { .organisation($0) } + hub.partners.all.map { .partner($0) }
      + hub.trainingProgrammes.all.map { .trainingProgramme($0) } + hub.ruralPlans.all.map { .ruralPlan($0) }
      + hub.activities.all.map { .activity($0) }
  }
}
