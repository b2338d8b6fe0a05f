import ESSDomain

/// The contents of one file of records, to change some of them and leave the bytes of the others as they are.
struct RecordFile {
  let file: String
  /// A plan has its file for itself; other records stand in a list.
  private let isSingle: Bool
  private var source: [UInt8] { original ?? [] }
  private var elements: [Element] = []
  private var places: [RecordID: Int] = [:]
  private var added: [RecordID: JSONValue] = [:]
  /// Where the records stood in a file that was not looked through.
  private var base: RecordLayout?
  private(set) var isChanged = false
  /// Whether a record of it moves to another file.
  private(set) var isLeft = false
  /// Whether more changes in it than that records leave it.
  private var isEdited = false
  /// The text that was there, to put back; nil when there was no file.
  let original: [UInt8]?
  /// How the file looked when it was read.
  let stamp: FileStamp?

  private struct Element {
    let id: RecordID?
    var content: Content
  }

  private enum Content {
    /// Bytes of the source that are canonical as they stand.
    case kept(Range<Int>)
    case value(JSONValue)
    case removed
    /// Gone to another file; what stood here.
    indirect case moved(Content)
  }

  /// What the disk has now; a file that looks as it did when this store wrote it is not looked through again.
  ///
  /// - Throws: What is wrong with a file that cannot be read, and so must not be overwritten.
  init(
    _ file: String, _ kind: RecordKind, in folder: HubFolder, _ files: FileSystem, _ parser: JSONParser,
    _ known: KnownFiles? = nil
  ) throws(FileProblem) {
    self.file = file
    isSingle = kind == .ruralPlan
    if let (text, stamp, layout) = known.flatMap({ RecordFile.known(file, in: folder, files, $0) }) {
      (original, self.stamp, base) = (text, stamp, layout)
      places = layout.places
      elements = zip(layout.ids, layout.ranges).map { Element(id: $0, content: .kept($1)) }
      return
    }
    guard let root = try parser.read(file, in: folder, files) else {
      (original, stamp) = (nil, nil)
      return
    }
    stamp = parser.stamp
    guard root.kind == (isSingle ? .object : .array) else {
      throw FileProblem(
        file: file, line: 1, column: 1, kind: .file, reason: isSingle ? .objectExpected : .listExpected)
    }
    let ranges = parser.hadMark ? nil : CanonicalText.elements(of: root, in: parser.text)
    original = Array(parser.text)
    let values = isSingle ? [root] : Array(root.elements)
    elements.reserveCapacity(values.count)
    for (position, value) in values.enumerated() {
      let id = value["id"]?.utf8.flatMap { RecordID(utf8: $0) }
      elements.append(Element(id: id, content: ranges.map { .kept($0[position]) } ?? .value(JSONValue(value))))
      if let id, places[id] == nil { places[id] = position }
    }
  }

  /// The text of a file that looks as it did when this store wrote it, and where its records stand.
  private static func known(
    _ file: String, in folder: HubFolder, _ files: FileSystem, _ known: KnownFiles
  ) -> (text: [UInt8], stamp: FileStamp, layout: RecordLayout)? {
    let path = folder.path(file)
    do throws(SystemError) {
      // The same look before and after the reading: nobody has written in between.
      guard let stamp = FileStamp(path), let layout = known.layout(of: file, stamp),
        let text = try files.contents(path), FileStamp(path) == stamp, layout.fits(text)
      else { return nil }
      return (text, stamp, layout)
    } catch {
      return nil
    }
  }

  /// The record of that identity as it stands; of two, the first.
  func value(of id: RecordID, _ parser: JSONParser) -> JSONValue? {
    if let value = added[id] { return value }
    guard let place = places[id] else { return nil }
    switch elements[place].content {
    case .value(let value): return value
    case .removed, .moved: return nil
    case .kept(let range):
      do throws(JSONText.Fault) { return JSONValue(try parser.parse(source[range])) } catch { return nil }
    }
  }

  mutating func put(_ id: RecordID, _ value: JSONValue) {
    (isChanged, isEdited) = (true, true)
    if let place = places[id] { elements[place].content = .value(value) } else { added[id] = value }
  }

  /// Whether the file is for one record and holds another one.
  func isTaken(from id: RecordID) -> Bool {
    isSingle
      && elements.contains {
        switch $0.content {
        case .kept, .value: $0.id != id
        case .removed, .moved: false
        }
      }
  }

  /// Takes a record out, for ever or to another file.
  mutating func remove(_ id: RecordID, to other: String?) {
    if added.removeValue(forKey: id) != nil { isChanged = true }
    guard let place = places.removeValue(forKey: id) else { return }
    isChanged = true
    if other == nil {
      elements[place].content = .removed
      isEdited = true
    } else {
      elements[place].content = .moved(elements[place].content)
      isLeft = true
    }
  }

  /// Whether no record is left, so that the file goes.
  var isEmpty: Bool {
    added.isEmpty
      && elements.allSatisfy {
        switch $0.content {
        case .removed, .moved: true
        case .kept, .value: false
        }
      }
  }

  /// The new text: the elements in their order, a new record before the first with a greater identity.
  func text() -> (bytes: [UInt8], layout: RecordLayout?) { text(withMoved: false) }

  /// The text in which the records that move elsewhere still stand; nil when nothing but their leaving changes.
  var interim: [UInt8]? { isLeft && isEdited ? text(withMoved: true).bytes : nil }

  private func text(withMoved: Bool) -> (bytes: [UInt8], layout: RecordLayout?) {
    var out: [UInt8] = []
    out.reserveCapacity(source.count + 4_096)
    var ids: [RecordID?] = []
    var ranges: [Range<Int>] = []
    ids.reserveCapacity(elements.count + added.count)
    ranges.reserveCapacity(elements.count + added.count)
    func append(_ id: RecordID?, _ content: Content) {
      guard let range = self.append(content, to: &out, isFirst: ranges.isEmpty) else { return }
      ids.append(id)
      ranges.append(range)
    }
    var waiting = added.sorted { $0.key < $1.key }[...]
    for element in elements {
      while let next = waiting.first, let id = element.id, next.key < id {
        append(next.key, .value(next.value))
        waiting.removeFirst()
      }
      switch element.content {
      case .moved(let before): if withMoved { append(element.id, before) }
      default: append(element.id, element.content)
      }
    }
    for next in waiting { append(next.key, .value(next.value)) }
    if !isSingle { out.append(contentsOf: Array((ranges.isEmpty ? "[]" : "\n]").utf8)) }
    out.append(0x0A)
    if isSingle || ranges.isEmpty { return (out, nil) }
    return (out, base?.ids == ids ? base?.moved(to: ranges) : RecordLayout(ids, ranges))
  }

  /// - Returns: Where the record stands now; nil for one that goes.
  private func append(_ content: Content, to out: inout [UInt8], isFirst: Bool) -> Range<Int>? {
    if case .removed = content { return nil }
    if !isSingle { out.append(contentsOf: Array((isFirst ? "[\n  " : ",\n  ").utf8)) }
    let start = out.count
    switch content {
    case .kept(let range): out.append(contentsOf: source[range])
    case .value(let value): out.append(contentsOf: RecordFile.text(value, isSingle))
    case .removed, .moved: break
    }
    return start..<out.count
  }

  /// A record's lines, at the depth of a list's element but without the first line's indent.
  private static func text(_ value: JSONValue, _ isSingle: Bool) -> ArraySlice<UInt8> {
    var writer = JSONWriter(.indented)
    guard !isSingle else {
      value.write(to: &writer)
      return writer.bytes[...]
    }
    writer.beginArray()
    writer.element()
    value.write(to: &writer)
    return writer.bytes.dropFirst(4)
  }
}
