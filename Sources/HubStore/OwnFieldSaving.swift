import ESSDomain

/// Why the hub's own fields were not changed.
public enum OwnFieldFailure: Error, Sendable, Hashable {
  /// The field itself cannot be.
  case field(OwnFieldProblem)
  /// An entry of that name stands in the file and could not be read.
  case unread(String)
  /// There is no own field of that name.
  case unknown(String)
  /// The file could not be written.
  case store(StoreProblem)
}

extension HubStore {
  /// Adds a field to `fields.json` as it is now; what else stands there stays, understood or not.
  ///
  /// - Returns: The hub's own fields as they are now.
  public func addOwnField(_ field: OwnField) throws(OwnFieldFailure) -> OwnFields {
    try changeOwnFields { (entries) throws(OwnFieldFailure) in
      var names = TakenNames()
      for entry in entries {
        if let other = try? OwnField(entry) { _ = names.refusal(of: other) }
      }
      if let refusal = names.refusal(of: field) { throw .field(refusal) }
      if entries.contains(where: { HubStore.describes($0, field.name, field.record) }) { throw .unread(field.name) }
      entries.append(field.entry)
    }
  }

  /// Takes a field out of `fields.json`; its values stay in the records, as members that nobody describes.
  ///
  /// - Returns: The hub's own fields as they are now.
  public func removeOwnField(_ name: String, of record: RecordKind) throws(OwnFieldFailure) -> OwnFields {
    try changeOwnFields { (entries) throws(OwnFieldFailure) in
      let count = entries.count
      entries.removeAll { HubStore.describes($0, name, record) }
      if entries.count == count { throw .unknown(name) }
    }
  }

  private static func describes(_ entry: JSONValue, _ name: String, _ record: RecordKind) -> Bool {
    entry["name"]?.string == name && entry["records"]?.string == record.rawValue
  }

  /// Rewrites the file under the folder's lock; a list without entries goes altogether.
  private func changeOwnFields(
    _ change: (inout [JSONValue]) throws(OwnFieldFailure) -> Void
  ) throws(OwnFieldFailure) -> OwnFields {
    if case .readOnly(let problem) = access { throw .store(problem) }
    guard let parser = JSONParser() else { throw .store(.failed(SystemError(code: 12, step: .read, path: path))) }
    let lock: FolderLock
    do throws(StoreProblem) { lock = try FolderLock(folder, .writing, files) } catch { throw .store(error) }
    defer { lock.release() }
    var entries: [JSONValue]
    var original: [UInt8]?
    do throws(FileProblem) {
      let read = try OwnFieldFile.entries(parser, in: folder, files)
      original = read.map { _ in Array(parser.text) }
      entries = read ?? []
    } catch {
      throw .store(.brokenFile(error))
    }
    let stamp = parser.stamp
    try change(&entries)
    let text = entries.isEmpty ? nil : Array((JSONValue.array(entries).text() + "\n").utf8)
    let item = FileReplacement.Item(file: HubFolder.ownFields, text: text, original: original, stamp: stamp)
    do throws(FileReplacement.Failure) {
      try FileReplacement(folder: folder, files: files).replace([item])
    } catch {
      switch error {
      case .system(let failure): throw .store(StoreProblem(failure, in: path))
      case .changedUnderneath: throw .store(.locked(by: nil, path: path))
      case .halfWay: throw .store(.unfinished(path: path))
      }
    }
    return OwnFieldFile.read(parser, in: folder, files).0
  }
}

extension OwnFieldFailure {
  /// The sentence for the user.
  public var phrase: Phrase {
    switch self {
    case .field(let problem):
      Phrase(
        fr: "Le champ n'est pas ajouté : \(problem.reason.fr).", en: "The field was not added: \(problem.reason.en).",
        ar: "لم يُضف الحقل: \(problem.reason.ar).")
    case .unread(let name):
      Phrase(
        fr: "fields.json décrit déjà un champ « \(name) », qui n'a pas pu être lu : le corriger, ou le retirer avec "
          + "« essor fields remove ».",
        en: "fields.json describes a field “\(name)” already, which could not be read: mend it, or take it away with "
          + "“essor fields remove”.",
        ar: "يصف fields.json من قبل حقلا باسم «\(name)» تعذرت قراءته: صححه أو احذفه بالأمر «essor fields remove».")
    case .unknown(let name):
      Phrase(
        fr: "Aucun champ propre ne s'appelle « \(name) » : « essor fields » les montre.",
        en: "No own field is called “\(name)”: “essor fields” shows them.",
        ar: "لا يوجد حقل خاص باسم «\(name)»: «essor fields» يعرضها.")
    case .store(let problem): problem.phrase
    }
  }
}
