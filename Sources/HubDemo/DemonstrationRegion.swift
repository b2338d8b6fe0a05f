public import ESSDomain

/// A region whose hub is invented: organisations, training, plans, activities and partners that look like real ones and name
/// nobody.
///
/// Made from a seed: the same region, number, seed and day give the same records, byte for byte. All dates follow `today`, so that
/// it is never stale.
public enum DemonstrationRegion {
  /// More organisations than this are not made.
  public static let most = 350_000

  /// The hub of a region with so many organisations, none where the number is below zero.
  ///
  /// - Returns: Nil where `region` is not the code of one of the 12 regions.
  public static func hub(
    region code: TerritoryCode, organisations count: Int = 600, seed: Int = 28, today: Day
  ) -> Hub? {
    guard code.level == .region, let scene = Scene(region: code, today: today) else { return nil }
    let count = min(max(count, 0), most)
    var hub = Hub(profile: profile(scene, seed: seed, organisations: count))
    func chance(_ stream: Chance.Stream) -> Chance { Chance(seed: seed, stream: stream, before: today) }

    var offices = PartnerMaker(scene, chance(.partners))
    let partners = offices.make()
    var organisations = OrganisationMaker(scene, chance(.organisations), funders: partners.map(\.acronym))
    var spread = chance(.places)
    let (shards, cast) = organisations.make(at: scene.places(for: count, &spread))
    var training = TrainingMaker(scene, chance(.training), cast)
    let programmes = training.make()
    var plans = PlanMaker(scene, chance(.plans))
    let ruralPlans = plans.make()
    var activities = ActivityMaker(scene, chance(.activities), cast, partners, programmes, ruralPlans)

    hub.partners = RecordSet(partners)
    hub.organisations = RecordSet(shards: shards)
    hub.trainingProgrammes = RecordSet(programmes)
    hub.ruralPlans = RecordSet(ruralPlans)
    hub.activities = RecordSet(activities.make())
    return hub
  }

  /// The same for a code as text: `"09"`.
  public static func hub(
    region code: some StringProtocol, organisations count: Int = 600, seed: Int = 28, today: Day
  ) -> Hub? {
    TerritoryCode(code).flatMap { hub(region: $0, organisations: count, seed: seed, today: today) }
  }

  private static func profile(_ scene: Scene, seed: Int, organisations: Int) -> HubProfile {
    var profile = HubProfile()
    let name = scene.region.name
    profile.region = scene.region.code
    profile.name = BilingualName(
      "Pôle régional de l'ESS — \(name.french) (démonstration)",
      "القطب الجهوي للاقتصاد الاجتماعي والتضامني — \(name.arabic) (عرض تجريبي)")
    profile.staff = scene.staff
    profile.demonstration = Demonstration(seed: seed, organisations: organisations, madeOn: scene.today)
    return profile
  }
}
