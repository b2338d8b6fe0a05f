import ESSDomain
import Glibc
import HubDemo
import HubStore

/// The demonstration of a region in a folder of its own, where one can try everything.
///
/// It is made at first use. One that was made on another day is made anew, so that "today" has follow-ups again, unless
/// the user changed something in it: then it is kept.
public struct DemonstrationFolder: Sendable {
  public let region: Region
  public let organisations: Int
  public let path: String

  /// Why there is no such demonstration.
  public enum Problem: Error, Sendable, Hashable {
    case unknownRegion(EntryProblem)
    case tooMany(most: Int)

    public var phrase: Phrase {
      switch self {
      case .unknownRegion(let problem): problem.phrase
      case .tooMany(let most):
        Phrase(
          fr: "Le nombre d'organisations va de 0 à \(most).", en: "The number of organisations goes from 0 to \(most).",
          ar: "يتراوح عدد المنظمات بين 0 و\(most).")
      }
    }
  }

  /// The demonstration of a region, by its code or name, with so many organisations.
  public init(region text: String, organisations: Int, _ surroundings: Surroundings, _ language: Language)
    throws(Problem)
  {
    region = try Region.named(text, language)
    guard (0...DemonstrationRegion.most).contains(organisations) else { throw .tooMany(most: DemonstrationRegion.most) }
    self.organisations = organisations
    path = surroundings.demonstrationFolder(region: region.code.text, organisations: organisations)
  }

  /// Opens the folder, made or made anew where that is due.
  ///
  /// `fresh` makes it anew in any case; the old one is moved aside to `…-old`.
  public func open(today: Day, fresh: Bool) throws(StoreProblem) -> Opened {
    try begin(today: today, fresh: fresh).opening.finish()
  }

  /// Makes it, or makes it anew, where that is due.
  public func prepare(today: Day, fresh: Bool) throws(CommandProblem) {
    do throws(StoreProblem) { _ = try begin(today: today, fresh: fresh) } catch { throw CommandProblem(opening: error) }
  }

  /// The same, read only as far as the first screen needs it.
  func begin(today: Day, fresh: Bool) throws(StoreProblem) -> BegunFolder {
    if PlainFile.exists(path), fresh { try moveAside() }
    guard PlainFile.exists(path) else { return try make(today) }
    let begun = try BegunFolder(path)
    guard let demonstration = begun.opening.hub.profile.demonstration, demonstration.madeOn != today, !isChanged,
      isWritable(begun.opening)
    else { return begun }
    // What is not read yet may be broken, and is then to stay.
    guard begun.opening.isComplete || begun.opening.finish().problems.isEmpty else { return begun }
    try moveAside(replacing: true)
    return try make(today)
  }

  private func make(_ today: Day) throws(StoreProblem) -> BegunFolder {
    guard let hub = DemonstrationRegion.hub(region: region.code, organisations: organisations, today: today) else {
      throw .notFound(path: path)
    }
    try HubStore.create(at: path, hub)
    return try BegunFolder(path)
  }

  /// Whether the user changed something or began to: the journal has lines, or there is a draft.
  private var isChanged: Bool {
    PlainFile.names(in: path + "/journal").contains { $0.hasSuffix(".jsonl") }
      || !PlainFile.names(in: path + "/.essor/drafts").isEmpty
  }

  private func isWritable(_ opening: Opening) -> Bool { opening.store.access == .full && opening.problems.isEmpty }

  /// Renames the folder to `…-old`, or `…-old-2` where that is taken; an unchanged demonstration may take the place of one
  /// that was moved aside unchanged.
  private func moveAside(replacing: Bool = false) throws(StoreProblem) {
    var target = path + (replacing ? "-yesterday" : "-old")
    if replacing, PlainFile.exists(target) { DemonstrationFolder.remove(target) }
    var number = 2
    while PlainFile.exists(target) {
      target = "\(path)-old-\(number)"
      number += 1
    }
    guard rename(path, target) == 0 else { throw .notPermitted(path: path) }
  }

  /// Removes a demonstration that nobody changed, file by file as Essor names them; anything else in it stays, and it too.
  private static func remove(_ path: String) {
    guard PlainFile.names(in: path + "/journal").isEmpty else { return }
    for kind in RecordKind.allCases.map(\.rawValue) {
      for name in PlainFile.names(in: "\(path)/\(kind)") where name.hasSuffix(".json") {
        unlink("\(path)/\(kind)/\(name)")
      }
      rmdir("\(path)/\(kind)")
    }
    for file in [
      "partners.json", "hub.json", ".essor/.gitignore", ".essor/lock", ".essor/device", ".essor/applied",
    ] {
      unlink("\(path)/\(file)")
    }
    for name in PlainFile.names(in: path + "/.essor") where name.hasPrefix("seat-") { unlink("\(path)/.essor/\(name)") }
    for folder in [".essor/drafts", ".essor", "journal"] { rmdir("\(path)/\(folder)") }
    rmdir(path)
  }
}

extension Region {
  /// The region of a code, with or without its leading zero, or of a name.
  static func named(_ text: String, _ language: Language) throws(DemonstrationFolder.Problem) -> Region {
    do throws(EntryProblem) {
      let isBareFigure = text.utf8.count == 1 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      let code = try Territory.morocco.unit(named: isBareFigure ? "0" + text : text, level: .region, in: language)
      guard let region = Territory.morocco.region(code) else { throw EntryProblem(Phrase(same: text)) }
      return region
    } catch {
      throw .unknownRegion(error)
    }
  }
}
