import ESSDomain

/// The fields that a hub added to its records, `fields.json`: a list of objects as `OwnField` reads them.
///
/// An entry that describes no field is set aside and named; the others hold.
enum OwnFieldFile {
  /// What such a file may hold at most; sixty fields of two hundred choices take less.
  private static let greatestSize = 4 << 20
  /// How many bad entries are told one by one.
  private static let mostProblems = 20

  /// The fields of the file, and the entries that are none; no fields where there is no file.
  static func read(_ parser: JSONParser, in folder: HubFolder, _ files: FileSystem) -> (OwnFields, [FileProblem]) {
    do throws(FileProblem) {
      guard let entries = try entries(parser, in: folder, files) else { return (.none, []) }
      return taken(entries, parser)
    } catch {
      return (.none, [error])
    }
  }

  /// The entries of the file as they stand there; nil where there is no file.
  static func entries(
    _ parser: JSONParser, in folder: HubFolder, _ files: FileSystem
  ) throws(FileProblem) -> [JSONValue]? {
    guard let root = try parser.read(HubFolder.ownFields, in: folder, files) else { return nil }
    guard parser.count <= greatestSize else {
      throw FileProblem(file: HubFolder.ownFields, kind: .file, reason: .tooLargeForFields)
    }
    guard root.kind == .array else {
      throw FileProblem(file: HubFolder.ownFields, line: 1, column: 1, kind: .file, reason: .listOfFieldsExpected)
    }
    return root.elements.map { JSONValue($0) }
  }

  private static func taken(_ entries: [JSONValue], _ parser: JSONParser) -> (OwnFields, [FileProblem]) {
    var names = TakenNames()
    var fields: [OwnField] = []
    var problems: [FileProblem] = []
    for (position, entry) in entries.enumerated() {
      do throws(OwnFieldProblem) {
        let field = try OwnField(entry)
        if let refusal = names.refusal(of: field) { throw refusal }
        fields.append(field)
      } catch {
        problems.append(problem(error, position, parser))
        guard problems.count < mostProblems else { break }
      }
    }
    return (OwnFields(checked: fields), problems)
  }

  /// Where an entry goes wrong: at the member at fault, or at the entry itself where that member is missing.
  private static func problem(_ fault: OwnFieldProblem, _ position: Int, _ parser: JSONParser) -> FileProblem {
    let entry = JSONText.Step.element(position)
    if let member = fault.member {
      let problem = parser.problem(HubFolder.ownFields, [entry, .member(member)], .record, fault.reason)
      if problem.line != nil { return problem }
    }
    return parser.problem(HubFolder.ownFields, [entry], .record, fault.reason)
  }
}

extension HubStore {
  /// Reads the hub's own fields anew, for whoever saw `fields.json` change.
  ///
  /// - Returns: The fields, and the entries of the file that describe none.
  public func readOwnFields() -> (fields: OwnFields, problems: [FileProblem]) {
    HubStore.ownFields(in: path, files)
  }

  /// The own fields of a hub folder that is not open; none where there is no such folder.
  public static func ownFields(in path: String) -> (fields: OwnFields, problems: [FileProblem]) {
    ownFields(in: path, .real)
  }

  private static func ownFields(in path: String, _ files: FileSystem) -> (fields: OwnFields, problems: [FileProblem]) {
    guard let parser = JSONParser() else { return (.none, []) }
    return OwnFieldFile.read(parser, in: HubFolder(path), files)
  }
}

extension Phrase {
  fileprivate static let listOfFieldsExpected = Phrase(
    fr: "une liste de champs […] était attendue", en: "a list of fields […] was expected",
    ar: "كان من المنتظر وجود لائحة حقول […]")
  fileprivate static let tooLargeForFields = Phrase(
    fr: "trop grand pour une liste de champs (plus de 4 Mo)", en: "too large for a list of fields (more than 4 MB)",
    ar: "أكبر من أن يكون لائحة حقول (أكثر من 4 ميغابايت)")
}
