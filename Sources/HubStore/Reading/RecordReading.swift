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
  let file: String
  let records: LoadedRecords?
  let problems: [FileProblem]
  /// How the file looked when it was read; nil when it was not there or could not be read.
  let stamp: FileStamp?
  /// Bytes of it.
  let size: Int
}

extension JSONParser {
  /// Reads one file of records straight into a shard; what is no record is named and left out.
  func records(
    of kind: RecordKind, in file: String, of folder: HubFolder, _ files: FileSystem, _ reader: ShardReader
  ) -> LoadedFile {
    var problems: [FileProblem] = []
    var records: LoadedRecords?
    do throws(FileProblem) {
      if let root = try read(file, in: folder, files) {
        records =
          switch kind {
          case .organisation: .organisations(try shard(file, root, reader, &problems))
          case .trainingProgramme: .trainingProgrammes(try shard(file, root, reader, &problems))
          case .ruralPlan: .ruralPlans(try shard(file, root, reader, &problems))
          case .activity: .activities(try shard(file, root, reader, &problems))
          case .partner: .partners(try shard(file, root, reader, &problems))
          }
      } else if file.unicodeScalars.contains("\u{FFFD}") {
        // A name that is no UTF-8 was mended when it was listed, and so leads nowhere; any other file went meanwhile.
        problems.append(FileProblem(file: file, kind: .file, reason: .notUTF8Name))
      }
    } catch {
      problems.append(error)
    }
    return LoadedFile(file: file, records: records, problems: problems, stamp: stamp, size: count)
  }

  private func shard<R: Record>(
    _ file: String, _ root: JSONElement, _ reader: ShardReader, _ problems: inout [FileProblem]
  ) throws(FileProblem) -> RecordShard<R> {
    let isSingle = R.kind == .ruralPlan
    guard root.kind == (isSingle ? .object : .array) else {
      let reason = isSingle ? Phrase.objectExpected : .listExpected
      throw FileProblem(file: file, line: 1, column: 1, kind: .file, reason: reason)
    }
    let told = { [self] (number: Int, outcome: ShardReader.Outcome) in
      let path: [JSONText.Step] = isSingle ? [] : [.element(number)]
      switch outcome {
      case .record(let id, let unreadable):
        problems += unreadable.map { name in
          let label = R.fields[name]?.label ?? Phrase(same: name)
          return problem(file, path + [.member(name)], .field(name: name, of: id), .unreadField(label))
        }
      case .none(let isObject): problems.append(problem(file, path, .record, isObject ? .noIdentity : .notARecord))
      }
    }
    return isSingle ? reader.shard(file, of: [root], told) : reader.shard(file, of: root.elements, told)
  }

  /// A problem at a place in the text last read.
  func problem(
    _ file: String, _ path: [JSONText.Step], _ kind: FileProblem.Kind, _ reason: Phrase
  ) -> FileProblem {
    let place = JSONText.offset(of: path, in: text).map { JSONText.place(of: $0, in: text) }
    return FileProblem(file: file, line: place?.line, column: place?.column, kind: kind, reason: reason)
  }
}
