import ESSDomain
import HubDemo
import HubStore

/// What `essor init` is asked for.
public struct InitRequest: Sendable {
  public var folder: String
  /// Code or name.
  public var region: String
  public var name: String?
  /// Nil for an empty hub, else a demonstration with so many organisations.
  public var demonstration: Int?

  public init(folder: String, region: String) {
    self.folder = folder
    self.region = region
  }
}

extension HubCommand {
  /// `essor init`: makes a new hub folder, empty or with invented data.
  public func create(_ request: InitRequest) throws(CommandProblem) -> Outcome {
    let region: Region
    do throws(DemonstrationFolder.Problem) {
      region = try Region.named(request.region, language)
      if let count = request.demonstration, !(0...DemonstrationRegion.most).contains(count) {
        throw .tooMany(most: DemonstrationRegion.most)
      }
    } catch {
      throw CommandProblem(error.phrase)
    }
    var hub: Hub
    if let count = request.demonstration {
      guard let made = DemonstrationRegion.hub(region: region.code, organisations: count, today: today) else {
        throw CommandProblem(Phrase(same: region.code.text), .fault)
      }
      hub = made
    } else {
      hub = Hub(profile: HubProfile(of: region))
    }
    if let name = request.name?.trimmed, !name.isEmpty { hub.profile.name = BilingualName(name) }
    do throws(StoreProblem) { try HubStore.create(at: request.folder, hub) } catch {
      throw CommandProblem(saving: error)
    }
    console.line(request.folder)
    console.say(
      Phrase(
        fr: "Dossier créé pour \(region.name.french) : « essor --hub \(request.folder) » l'ouvre.",
        en: "Folder made for \(region.name.french): “essor --hub \(request.folder)” opens it.",
        ar: "أُنشئ المجلد لجهة \(region.name.arabic): «essor --hub \(request.folder)» لفتحه."))
    return .done
  }
}

extension HubProfile {
  /// The profile of a new hub of a region, with the name that such hubs have.
  init(of region: Region) {
    self.init()
    self.region = region.code
    name = BilingualName(
      "Pôle régional de l'ESS — \(region.name.french)",
      "القطب الجهوي للاقتصاد الاجتماعي والتضامني – \(region.name.arabic)")
  }
}
