import ESSDomain
import Synchronization

/// How far an opening has come.
public struct OpeningProgress: Sendable {
  public let filesRead: Int
  public let filesTotal: Int
}

/// Reads the records of a whole folder, with all processors.
struct FolderReading: Sendable {
  let folder: HubFolder
  let files: FileSystem
  let progress: (@Sendable (OpeningProgress) -> Void)?

  /// The largest files come first, so that no thread is left alone with one at the end.
  private static let order: [RecordKind] = [.ruralPlan, .organisation, .activity, .trainingProgramme, .partner]

  /// Fills a hub, and gives what had to be set aside.
  func read(into hub: inout Hub) -> [FileProblem] {
    var problems: [FileProblem] = []
    var work: [(kind: RecordKind, file: String)] = []
    for kind in FolderReading.order {
      let listing = folder.files(of: kind)
      if let problem = listing.problem { problems.append(problem) }
      work += listing.files.map { (kind, $0) }
    }
    let loaded = load(work)
    problems += loaded.flatMap { $0.problems }
    fill(&hub, loaded)
    problems += doubles(hub)
    return problems
  }

  private func load(_ work: [(kind: RecordKind, file: String)]) -> [LoadedFile] {
    let results = Results(work.count)
    Workers.share(work.count) { [folder, files, progress] next in
      guard let parser = JSONParser() else { return }
      while let number = next() {
        let (kind, file) = work[number]
        let done = results.put(number, parser.records(of: kind, in: file, of: folder, files))
        progress?(OpeningProgress(filesRead: done, filesTotal: work.count))
      }
    }
    return results.all
  }

  private func fill(_ hub: inout Hub, _ loaded: [LoadedFile]) {
    var organisations: [RecordSet<Organisation>.Shard] = []
    var trainingProgrammes: [RecordSet<TrainingProgramme>.Shard] = []
    var ruralPlans: [RecordSet<RuralPlan>.Shard] = []
    var activities: [RecordSet<Activity>.Shard] = []
    var partners: [RecordSet<Partner>.Shard] = []
    for file in loaded {
      switch file.records {
      case .organisations(let shard): organisations.append(shard)
      case .trainingProgrammes(let shard): trainingProgrammes.append(shard)
      case .ruralPlans(let shard): ruralPlans.append(shard)
      case .activities(let shard): activities.append(shard)
      case .partners(let shard): partners.append(shard)
      case nil: break
      }
    }
    hub.organisations = RecordSet(shards: organisations)
    hub.trainingProgrammes = RecordSet(shards: trainingProgrammes)
    hub.ruralPlans = RecordSet(shards: ruralPlans)
    hub.activities = RecordSet(shards: activities)
    hub.partners = RecordSet(shards: partners)
  }

  private func doubles(_ hub: Hub) -> [FileProblem] {
    doubles(hub.organisations) + doubles(hub.trainingProgrammes) + doubles(hub.ruralPlans) + doubles(hub.activities)
      + doubles(hub.partners)
  }

  /// Records whose identity another one has that is found before them.
  private func doubles<R: Record>(_ set: RecordSet<R>) -> [FileProblem] {
    var problems: [FileProblem] = []
    for shard in set.shards {
      var last: RecordID?
      for record in shard.records {
        if let first = set.file(of: record.id), first != shard.file || record.id == last {
          problems.append(
            FileProblem(
              file: shard.file, kind: .duplicate(record.id), reason: .duplicate(record.id, first: first)))
        }
        last = record.id
      }
    }
    return problems
  }
}

/// What the threads read, in the order of the work: a class, because the threads share it.
private final class Results: Sendable {
  private let files: Mutex<(files: [LoadedFile?], done: Int)>

  init(_ count: Int) { files = Mutex(([LoadedFile?](repeating: nil, count: count), 0)) }

  /// Keeps a result and tells how many there are.
  func put(_ number: Int, _ file: LoadedFile) -> Int {
    files.withLock {
      $0.files[number] = file
      $0.done += 1
      return $0.done
    }
  }

  var all: [LoadedFile] { files.withLock { $0.files.compactMap { $0 } } }
}
