import ESSDomain

/// The records of one file, as the hub keeps them.
enum LoadedRecords: Sendable {
  case organisations(RecordSet<Organisation>.Shard)
  case trainingProgrammes(RecordSet<TrainingProgramme>.Shard)
  case ruralPlans(RecordSet<RuralPlan>.Shard)
  case activities(RecordSet<Activity>.Shard)
  case partners(RecordSet<Partner>.Shard)
}

/// A file that was read, as far as it could be.
struct LoadedFile: Sendable {
  let records: LoadedRecords?
  let problems: [FileProblem]
}

extension JSONParser {
  /// Reads one file of records straight into the records; what is none is named and left out.
  func records(of kind: RecordKind, in file: String, of folder: HubFolder, _ files: FileSystem) -> LoadedFile {
    switch kind {
    case .organisation: load(file, folder, files) { .organisations($0) }
    case .trainingProgramme: load(file, folder, files) { .trainingProgrammes($0) }
    case .ruralPlan: load(file, folder, files) { .ruralPlans($0) }
    case .activity: load(file, folder, files) { .activities($0) }
    case .partner: load(file, folder, files) { .partners($0) }
    }
  }

  private func load<R: Record>(
    _ file: String, _ folder: HubFolder, _ files: FileSystem, _ wrap: (RecordSet<R>.Shard) -> LoadedRecords
  ) -> LoadedFile {
    do throws(FileProblem) {
      guard let root = try read(file, in: folder, files) else { return LoadedFile(records: nil, problems: []) }
      let isSingle = R.kind == .ruralPlan
      guard root.kind == (isSingle ? .object : .array) else {
        let reason = isSingle ? Phrase.objectExpected : .listExpected
        throw FileProblem(file: file, line: 1, column: 1, kind: .file, reason: reason)
      }
      var problems: [FileProblem] = []
      var records: [R] = []
      let read = R.reader()
      if isSingle {
        take(root, [], read, from: file, into: &records, &problems)
      } else {
        for (position, element) in root.elements.enumerated() {
          take(element, [.element(position)], read, from: file, into: &records, &problems)
        }
      }
      return LoadedFile(records: wrap(RecordSet.shard(file, records)), problems: problems)
    } catch {
      return LoadedFile(records: nil, problems: [error])
    }
  }

  /// The reader that a kind gives is made for that kind alone, and reads faster than one for any.
  private func take<R: Record>(
    _ element: JSONElement, _ path: [JSONText.Step], _ read: (JSONElement) throws(ReadingProblem) -> R,
    from file: String, into records: inout [R], _ problems: inout [FileProblem]
  ) {
    do throws(ReadingProblem) {
      let record = try read(element)
      guard record.id != .none else { throw .outOfRange("id") }
      records.append(record)
      if record.unknown.isEmpty { return }
      for name in record.unreadFields {
        let label = R.fields[name]?.label ?? Phrase(same: name)
        let kind = FileProblem.Kind.field(name: name, of: record.id)
        problems.append(problem(file, path + [.member(name)], kind, .unreadField(label)))
      }
    } catch {
      problems.append(problem(file, path, .record, element.kind == .object ? .noIdentity : .notARecord))
    }
  }

  /// A problem at a place in the text last read.
  func problem(
    _ file: String, _ path: [JSONText.Step], _ kind: FileProblem.Kind, _ reason: Phrase
  ) -> FileProblem {
    let place = JSONText.offset(of: path, in: text).map { JSONText.place(of: $0, in: text) }
    return FileProblem(file: file, line: place?.line, column: place?.column, kind: kind, reason: reason)
  }
}
