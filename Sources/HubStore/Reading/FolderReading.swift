import ESSDomain
import Synchronization

/// How far an opening has come.
public struct OpeningProgress: Sendable {
  public let filesRead: Int
  public let filesTotal: Int
}

/// Reads the records of a folder with all processors: first what the first screen shows, then the rest.
struct FolderReading: Sendable {
  let folder: HubFolder
  let files: FileSystem
  /// What is to be read, the part of each kind that is looked at first before the rest of it.
  private let work: [Piece]
  private var loaded: [LoadedFile?]
  private let listingProblems: [FileProblem]

  private struct Piece: Sendable {
    let kind: RecordKind
    let file: String
    /// Bytes of it when the folder was listed.
    let size: Int
  }

  /// Bytes of each kind that are read for the first screen, and of the largest file that it waits for.
  private static let firstPart = 600_000
  private static let largestOfFirst = 2_500_000

  private static let order: [RecordKind] = [.ruralPlan, .organisation, .activity, .trainingProgramme, .partner]

  init(_ folder: HubFolder, _ files: FileSystem) {
    self.folder = folder
    self.files = files
    var problems: [FileProblem] = []
    var work: [Piece] = []
    for kind in FolderReading.order {
      let listing = folder.files(of: kind)
      if let problem = listing.problem { problems.append(problem) }
      work += listing.files.map { file in
        Piece(kind: kind, file: file, size: FileStamp.size(folder.path(file)) ?? 0)
      }
    }
    self.work = work
    loaded = [LoadedFile?](repeating: nil, count: work.count)
    listingProblems = problems
  }

  var isComplete: Bool { loaded.allSatisfy { $0 != nil } }

  /// Reads so much of each kind as the first screen shows; of what has a date in its name, the latest.
  ///
  /// The file of a large town may take longer than all the others that the screen needs: it waits for the rest.
  mutating func readFirst() {
    var chosen: [Int] = []
    for kind in FolderReading.order {
      var numbers = work.indices.filter { work[$0].kind == kind }
      if kind == .activity || kind == .trainingProgramme { numbers.reverse() }
      var bytes = 0
      for number in numbers where bytes < FolderReading.firstPart && work[number].size <= FolderReading.largestOfFirst {
        chosen.append(number)
        bytes += work[number].size
      }
    }
    read(chosen, progress: nil)
  }

  /// Reads what has not been read yet, and again what somebody has changed since.
  mutating func readRest(progress: (@Sendable (OpeningProgress) -> Void)?) {
    read(
      work.indices.filter { number in
        guard let known = loaded[number] else { return true }
        return known.stamp != FileStamp(folder.path(work[number].file))
      }, progress: progress)
  }

  /// Reads files, the largest first, so that no thread is left alone with one at the end.
  private mutating func read(_ numbers: [Int], progress: (@Sendable (OpeningProgress) -> Void)?) {
    let numbers = numbers.sorted { (work[$1].size, $0) < (work[$0].size, $1) }
    let results = Results(numbers.count)
    let (before, total) = (work.count - numbers.count, work.count)
    Workers.share(numbers.count) { [folder, files, work] next in
      guard var parser = JSONParser() else { return }
      let reader = ShardReader()
      while let number = next() {
        // The room that the largest files took is given back before the small ones are kept beside it.
        if parser.isWasteful(for: work[numbers[number]].size), let smaller = JSONParser() { parser = smaller }
        let piece = work[numbers[number]]
        let done = results.put(number, parser.records(of: piece.kind, in: piece.file, of: folder, files, reader))
        progress?(OpeningProgress(filesRead: before + done, filesTotal: total))
      }
    }
    for (number, file) in zip(numbers, results.all) { loaded[number] = file }
  }

  /// Puts into a hub what has been read, and gives what had to be set aside.
  func fill(_ hub: inout Hub) -> [FileProblem] {
    var organisations: [RecordSet<Organisation>.Shard] = []
    var trainingProgrammes: [RecordSet<TrainingProgramme>.Shard] = []
    var ruralPlans: [RecordSet<RuralPlan>.Shard] = []
    var activities: [RecordSet<Activity>.Shard] = []
    var partners: [RecordSet<Partner>.Shard] = []
    for case let file? in loaded {
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
    return listingProblems + loaded.flatMap { $0?.problems ?? [] } + doubles(hub)
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
      for id in shard.ids {
        if let first = set.file(of: id), first != shard.file || id == last {
          problems.append(FileProblem(file: shard.file, kind: .duplicate(id), reason: .duplicate(id, first: first)))
        }
        last = id
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

  var all: [LoadedFile?] { files.withLock { $0.files } }
}
