import ESSDomain

/// Carries changes out in a folder, by whoever holds its lock.
struct FolderWriting {
  let folder: HubFolder
  let files: FileSystem
  let parser: JSONParser
  let journal: Journal
  let known: KnownFiles

  /// What a change did.
  struct Outcome {
    let edits: [RecordEdit]
    /// The line that tells it; nil when the files had it all already.
    let line: (line: JournalLine, place: Journal.Place)?
  }

  /// Works a change out against the files as they are, journals it, and writes it.
  ///
  /// When somebody without the lock (an editor, `jq`) writes a file in between, it is worked out again.
  func carryOut(
    _ patches: [RecordPatch], _ makeLine: ([RecordPatch]) -> JournalLine
  ) throws(StoreProblem) -> Outcome {
    for _ in 0..<4 {
      let prepared = try Preparation(patches, .stop, folder, files, parser, known)
      let changed = prepared.changed
      if changed.isEmpty { return Outcome(edits: prepared.edits, line: nil) }
      let line = makeLine(prepared.patches)
      let place = try journal.append(line)
      do throws(FileReplacement.Failure) {
        try replace(changed)
        journal.markApplied(place)
        return Outcome(edits: prepared.edits, line: (line, place))
      } catch {
        // A line is taken back before the files' failure is told, so that the next opening does not carry it out.
        if case .halfWay = error { throw .unfinished(path: folder.path) }
        guard journal.takeBack(place) else { throw .unfinished(path: folder.path) }
        if case .system(let failure) = error { throw StoreProblem(failure, in: folder.path) }
      }
    }
    throw .locked(by: nil, path: folder.path)
  }

  /// Carries out what the journal has and the files do not show: a program died, or lost its disk, between the two.
  ///
  /// An erasure that was cut off comes first: it moves the lines of the journals.
  func recover() throws(StoreProblem) {
    try Erasing(self).finish()
    let pending = journal.pending(parser)
    if pending.isEmpty { return }
    do throws(SystemError) {
      // Whoever died may not have waited for the disk: neither for the line, nor for the names of what is in its place.
      try journal.settle(pending.map(\.place.file))
      let places = pending.flatMap { $0.line.edits.flatMap { [$0.from, $0.to] } }.compactMap { $0 }
      for parent in Set(places.map { folder.parent(of: $0) }).sorted() where FileStamp(parent) != nil {
        try files.syncFolder(parent)
      }
    } catch {
      throw StoreProblem(error, in: folder.path)
    }
    for (place, line) in pending {
      let changed = try Preparation(line.edits, .passOver, folder, files, parser, known).changed
      do throws(FileReplacement.Failure) {
        if !changed.isEmpty { try replace(changed) }
        try finish(line.files)
        journal.markApplied(place)
      } catch {
        switch error {
        case .system(let failure): throw StoreProblem(failure, in: folder.path)
        case .changedUnderneath, .halfWay: throw .unfinished(path: folder.path)
        }
      }
    }
  }

  private func replace(_ changed: [RecordFile]) throws(FileReplacement.Failure) {
    let texts = changed.map { $0.isEmpty ? nil : $0.text() }
    let items = zip(changed, texts).map { file, text in
      FileReplacement.Item(
        file: file.file, text: text?.bytes, isLeft: file.isLeft, interim: file.interim, original: file.original,
        stamp: file.stamp)
    }
    let stamps = try FileReplacement(folder: folder, files: files).replace(items)
    for (file, text) in zip(changed, texts) { known.wrote(file.file, stamps[file.file], text?.layout) }
  }
}
