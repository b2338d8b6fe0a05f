import ESSDomain

/// What a person has typed and not saved yet, kept over a crash in the folder's own workplace, shared with nobody.
extension HubStore {
  /// The draft of that name; nil when there is none that can be read.
  public func draft(_ name: String) -> JSONValue? {
    guard let file = HubStore.draftFile(name), let parser = JSONParser() else { return nil }
    do throws(FileProblem) { return try parser.read(file, in: folder, files).map { JSONValue($0) } } catch {
      return nil
    }
  }

  /// Keeps a draft in stead of the one of that name.
  ///
  /// - Throws: `misplaced` for a name of anything but small letters, digits and hyphens; why it cannot be kept.
  public func keepDraft(_ name: String, _ value: JSONValue) throws(StoreProblem) {
    guard let file = HubStore.draftFile(name) else { throw .misplaced(file: name) }
    var writer = JSONWriter()
    value.write(to: &writer)
    writer.endLine()
    do throws(SystemError) {
      _ = try files.makeFolder(folder.path(HubFolder.workplace))
      _ = try files.makeFolder(folder.path(HubFolder.drafts))
      let beside = folder.beside(file, 0)
      try files.writeNew(beside, writer.bytes)
      try files.rename(beside, to: folder.path(file))
      try files.syncFolder(folder.path(HubFolder.drafts))
      try settleDrafts()
    } catch {
      throw StoreProblem(error, in: folder.path)
    }
  }

  /// Removes a draft, if there is one.
  public func removeDraft(_ name: String) throws(StoreProblem) {
    guard let file = HubStore.draftFile(name) else { throw .misplaced(file: name) }
    guard FileStamp(folder.path(HubFolder.drafts)) != nil else { return }
    do throws(SystemError) {
      // One that went and may come back is waited for again.
      if FileStamp(folder.path(file)) == nil, areDraftsSettled { return }
      let wereSettled = areDraftsSettled
      areDraftsSettled = false
      try files.remove(folder.path(file))
      try files.syncFolder(folder.path(HubFolder.drafts))
      areDraftsSettled = wereSettled
      try settleDrafts()
    } catch {
      throw StoreProblem(error, in: folder.path)
    }
  }

  /// Waits once for the folders that drafts stand in, whoever made them.
  private func settleDrafts() throws(SystemError) {
    if areDraftsSettled { return }
    for name in [HubFolder.workplace, "."] { try files.syncFolder(folder.path(name)) }
    areDraftsSettled = true
  }

  /// The names of the drafts there are.
  public func drafts() -> [String] {
    folder.names(in: HubFolder.drafts).names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
      .map { String($0.dropLast(5)) }
  }

  private static func draftFile(_ name: String) -> String? {
    let isPlain = name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
    return isPlain && !name.isEmpty && name.utf8.count <= 100 ? "\(HubFolder.drafts)/\(name).json" : nil
  }
}
