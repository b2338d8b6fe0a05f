import ESSDomain
import Synchronization

/// Looks through the texts of all files: whether each is written regularly, and where what is wrong in it stands.
struct TextCheck: Sendable {
  private let folder: HubFolder
  private let files: FileSystem
  private let faults: [String: [HubFault]]
  /// Records with an identity that an earlier one has, by file.
  private let doubled: [String: [FileProblem]]
  private let work: [(kind: RecordKind?, file: String)]

  init(folder: HubFolder, files: FileSystem, faults: [HubFault], doubled: [FileProblem]) {
    self.folder = folder
    self.files = files
    self.faults = Dictionary(grouping: faults, by: \.file)
    self.doubled = Dictionary(grouping: doubled, by: \.file)
    work =
      [HubFolder.profile, HubFolder.parameters, HubFolder.ownFields, HubFolder.requests].map { (nil, $0) }
      + RecordKind.allCases.flatMap { kind in folder.files(of: kind).files.map { (kind, $0) } }
  }

  /// What is found, in no order.
  func problems() -> [FileProblem] {
    let found = Found()
    Workers.share(work.count) { [self] next in
      guard let parser = JSONParser() else { return }
      while let number = next() { found.add(look(at: work[number].file, work[number].kind, parser)) }
    }
    return found.all
  }

  private func look(at file: String, _ kind: RecordKind?, _ parser: JSONParser) -> [FileProblem] {
    let root: JSONElement
    do throws(FileProblem) {
      // What cannot be read has been named by whoever reads the records.
      guard let element = try parser.read(file, in: folder, files) else { return [] }
      let isAlone = kind == .ruralPlan || file == HubFolder.profile
      guard element.kind == (isAlone ? .object : .array) else { return [] }
      root = element
    } catch {
      return []
    }
    var problems = placed(root, file, kind, parser)
    if parser.hadMark || CanonicalText.elements(of: root, in: parser.text) == nil {
      problems.append(irregular(root, file, parser))
    }
    return problems
  }

  /// Faults and doubles of a file, each with its line and column.
  private func placed(_ root: JSONElement, _ file: String, _ kind: RecordKind?, _ parser: JSONParser) -> [FileProblem] {
    let faults = faults[file] ?? []
    let doubled = doubled[file] ?? []
    if faults.isEmpty, doubled.isEmpty { return [] }
    var paths: [[JSONText.Step]] = []
    var kinds: [(FileProblem.Kind, Phrase)] = []
    var elements: [RecordID: [Int]] = [:]
    for (number, element) in root.elements.enumerated() {
      guard let id = element["id"]?.utf8.flatMap({ RecordID(utf8: $0) }) else { continue }
      elements[id, default: []].append(number)
    }
    let isAlone = kind == nil || kind == .ruralPlan
    // The last ones are the doubles; the first of all may stand in another file.
    for problem in doubled.reversed() {
      guard case .duplicate(let id) = problem.kind else { continue }
      let place = elements[id]?.popLast()
      paths.append((isAlone ? [] : [.element(place ?? -1)]) + [.member("id")])
      kinds.append((problem.kind, problem.reason))
    }
    for fault in faults {
      let place = elements[fault.record]?.first
      paths.append((isAlone ? [] : [.element(place ?? -1)]) + fault.path.map { JSONText.Step($0) })
      kinds.append((.fault(fault), fault.phrase))
    }
    let places = JSONPlaces.find(paths, in: parser.text)
    return zip(kinds, places).map { kind, place in
      FileProblem(file: file, line: place?.line, column: place?.column, kind: kind.0, reason: kind.1)
    }
  }

  /// Where a text leaves its regular form.
  private func irregular(_ root: JSONElement, _ file: String, _ parser: JSONParser) -> FileProblem {
    let regular = Array((JSONValue(root).text() + "\n").utf8)
    var offset = 0
    while offset < parser.text.count, offset < regular.count, parser.text[offset] == regular[offset] { offset += 1 }
    let place = parser.hadMark ? (1, 1) : JSONText.place(of: offset, in: parser.text)
    return FileProblem(file: file, line: place.0, column: place.1, kind: .notCanonical, reason: .irregular)
  }
}

/// What several threads find: a class, because they share it.
private final class Found: Sendable {
  private let problems = Mutex<[FileProblem]>([])

  func add(_ some: [FileProblem]) { if !some.isEmpty { problems.withLock { $0 += some } } }

  var all: [FileProblem] { problems.withLock { $0 } }
}

extension JSONText.Step {
  init(_ step: PathStep) {
    switch step {
    case .member(let name): self = .member(name)
    case .element(let place): self = .element(place)
    }
  }
}

extension Phrase {
  static let irregular = Phrase(
    fr: "le fichier n'est pas dans sa forme régulière, celle de « jq -S . »",
    en: "the file is not in its regular form, that of “jq -S .”",
    ar: "الملف ليس بصيغته النظامية، أي صيغة «jq -S .»")
}
