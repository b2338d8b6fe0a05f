import ESSDomain

extension HubStore {
  /// Saves who the hub is, merged into `hub.json` as it is now.
  ///
  /// - Returns: The profile as it now stands in the file.
  /// - Throws: Why nothing was saved. A conflict names no record: its identity is `none`.
  public func saveProfile(from before: HubProfile, to after: HubProfile) throws(StoreProblem) -> HubProfile {
    if case .readOnly(let problem) = access { throw problem }
    guard let parser = JSONParser() else { throw .failed(SystemError(code: 12, step: .read, path: path)) }
    let lock = try FolderLock(folder, .writing, files)
    defer { lock.release() }
    let current: JSONValue
    let original: [UInt8]
    do throws(FileProblem) {
      guard let root = try parser.read(HubFolder.profile, in: folder, files) else { throw StoreProblem.gone }
      current = JSONValue(root)
      original = Array(parser.text)
    } catch {
      if error == StoreProblem.gone { throw .vanished(path: path) }
      throw .brokenFile(error)
    }
    let stamp = parser.stamp
    let merged: JSONValue?
    do throws(PatchConflict) {
      merged = try Patch(from: parser.value(of: before), to: parser.value(of: after)).applied(to: current)
    } catch {
      throw .conflict(
        error.conflicts.map {
          RecordConflict(
            kind: .partner, id: .none, file: HubFolder.profile, path: $0.path, expected: $0.expected, found: $0.found,
            wanted: $0.wanted, current: nil)
        })
    }
    guard let merged else { return after }
    let item = FileReplacement.Item(
      file: HubFolder.profile, text: Array((merged.text() + "\n").utf8), original: original, stamp: stamp)
    do throws(FileReplacement.Failure) {
      try FileReplacement(folder: folder, files: files).replace([item])
    } catch {
      switch error {
      case .system(let failure): throw StoreProblem(failure, in: path)
      case .changedUnderneath: throw .locked(by: nil, path: path)
      case .halfWay: throw .unfinished(path: path)
      }
    }
    return parser.profile(merged) ?? after
  }
}

extension StoreProblem {
  fileprivate static let gone = FileProblem(file: HubFolder.profile, kind: .file, reason: .noProfile)
}

extension JSONParser {
  fileprivate func value(of profile: HubProfile) -> JSONValue? {
    var writer = JSONWriter(.oneLine)
    profile.write(to: &writer)
    do throws(JSONText.Fault) { return JSONValue(try parse(writer.bytes)) } catch { return nil }
  }

  fileprivate func profile(_ value: JSONValue) -> HubProfile? {
    do throws(JSONText.Fault) {
      let root = try parse(Array(value.text(.oneLine).utf8))
      do throws(ReadingProblem) { return try HubProfile.reader()(root) } catch { return nil }
    } catch {
      return nil
    }
  }
}
