/// What one file of a hub folder holds now, to be put in stead of what was known of it.
public enum FileContents: Sendable {
  case organisations(RecordSet<Organisation>.Shard)
  case trainingProgrammes(RecordSet<TrainingProgramme>.Shard)
  case ruralPlans(RecordSet<RuralPlan>.Shard)
  case activities(RecordSet<Activity>.Shard)
  case partners(RecordSet<Partner>.Shard)

  /// A file of a kind that holds no record: it is gone, or cannot be read.
  public init(none kind: RecordKind, in file: String) {
    self =
      switch kind {
      case .organisation: .organisations(RecordShard(file, []))
      case .trainingProgramme: .trainingProgrammes(RecordShard(file, []))
      case .ruralPlan: .ruralPlans(RecordShard(file, []))
      case .activity: .activities(RecordShard(file, []))
      case .partner: .partners(RecordShard(file, []))
      }
  }
}

/// A record by its kind and identity.
public struct RecordName: Sendable, Hashable {
  public let kind: RecordKind
  public let id: RecordID

  public init(_ kind: RecordKind, _ id: RecordID) {
    self.kind = kind
    self.id = id
  }
}

extension Hub {
  /// The records that are otherwise in these files than here: changed, new, or gone; each once.
  public func differences(from contents: [FileContents]) -> Set<RecordName> {
    var names: Set<RecordName> = []
    for file in contents {
      switch file {
      case .organisations(let shard): organisations.differences(from: shard, into: &names)
      case .trainingProgrammes(let shard): trainingProgrammes.differences(from: shard, into: &names)
      case .ruralPlans(let shard): ruralPlans.differences(from: shard, into: &names)
      case .activities(let shard): activities.differences(from: shard, into: &names)
      case .partners(let shard): partners.differences(from: shard, into: &names)
      }
    }
    return names
  }

  /// Puts what files hold now in stead of what was known of them.
  public mutating func take(_ contents: [FileContents]) {
    for file in contents {
      switch file {
      case .organisations(let shard): organisations.replace(shard.file, with: shard)
      case .trainingProgrammes(let shard): trainingProgrammes.replace(shard.file, with: shard)
      case .ruralPlans(let shard): ruralPlans.replace(shard.file, with: shard)
      case .activities(let shard): activities.replace(shard.file, with: shard)
      case .partners(let shard): partners.replace(shard.file, with: shard)
      }
    }
  }
}

extension RecordSet where R: Equatable {
  /// What is known of a file, as a set of its own.
  private func known(of file: String) -> RecordSet {
    shards.first { $0.file == file }.map { RecordSet(shards: [$0]) } ?? RecordSet()
  }

  fileprivate func differences(from shard: Shard, into names: inout Set<RecordName>) {
    let (old, new) = (known(of: shard.file), RecordSet(shards: [shard]))
    new.forEach { _, record in
      if self[record.id] != record || old.position(of: record.id) == nil { names.insert(RecordName(R.kind, record.id)) }
    }
    old.forEach { _, record in
      if new.position(of: record.id) == nil, file(of: record.id) == shard.file {
        names.insert(RecordName(R.kind, record.id))
      }
    }
  }
}
