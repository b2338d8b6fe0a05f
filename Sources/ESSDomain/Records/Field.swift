/// One field of a record, described once: its name in the file, its labels, what it holds and how to get at it.
///
/// A field of a stored property is read straight into its place in the record, at the offset that Swift gives it; that
/// is what makes opening 50,000 organisations a matter of tenths of a second.
public struct Field<R: Sendable>: Sendable {
  private let body: Body

  public var description: FieldDescription { body.description }
  public var name: String { body.description.name }
  public var label: Phrase { body.description.label }

  typealias Read = @Sendable (UnsafeMutableRawPointer, JSONElement) throws(ReadingProblem) -> Void
  typealias Change = (inout R) throws(EntryProblem) -> Void

  /// Puts what the file says into the record; nil for a field that is not in the file.
  var read: Read? { body.read }
  /// The same for a field whose value no stored property has; nil for any other.
  var keep: Read? { body.keep }
  var write: @Sendable (R, inout JSONWriter) -> Void { body.write }
  var isAbsent: @Sendable (R) -> Bool { body.isAbsent }
  var enterText: @Sendable (inout R, String, EntryContext) throws(EntryProblem) -> Void { body.enterText }
  var texts: @Sendable (R, (String) -> Void) -> Void { body.texts }
  /// Whether what the file says can be read; see `FieldContent.checker`.
  var check: @Sendable (JSONElement) -> Bool { body.check }
  var searched: TextShape { body.searched }
  var appendSortKey: @Sendable (R, Language, inout [UInt8]) -> Bool { body.appendSortKey }

  /// What the record holds here; absent for a field that depends on the day, which `datum(of:in:)` works out.
  public var datum: @Sendable (R) -> Datum { body.datum }

  /// The fields inside this one, named with a dot: `members.women`.
  public var parts: [Field<R>] { body.parts }

  /// Everything about the field, in one place on the heap.
  ///
  /// A class, so that passing a field on copies one pointer and not the dozen of its texts and closures. Nothing in it
  /// ever changes.
  private final class Body: Sendable {
    let description: FieldDescription
    let read: Read?
    let keep: Read?
    let write: @Sendable (R, inout JSONWriter) -> Void
    let isAbsent: @Sendable (R) -> Bool
    let enterText: @Sendable (inout R, String, EntryContext) throws(EntryProblem) -> Void
    let texts: @Sendable (R, (String) -> Void) -> Void
    let check: @Sendable (JSONElement) -> Bool
    let searched: TextShape
    let appendSortKey: @Sendable (R, Language, inout [UInt8]) -> Bool
    let datum: @Sendable (R) -> Datum
    /// Works out a field that depends on the day or on the thresholds in force.
    let datumInContext: (@Sendable (R, RuleContext) -> Datum)?
    let parts: [Field<R>]
    /// The stored fields that a field worked out takes; nil where it takes many.
    let sources: [String]?

    init(
      description: FieldDescription, read: Read? = nil, keep: Read? = nil,
      write: @escaping @Sendable (R, inout JSONWriter) -> Void = { _, _ in },
      isAbsent: @escaping @Sendable (R) -> Bool = { _ in true },
      enterText: @escaping @Sendable (inout R, String, EntryContext) throws(EntryProblem) -> Void,
      texts: @escaping @Sendable (R, (String) -> Void) -> Void = { _, _ in },
      check: @escaping @Sendable (JSONElement) -> Bool = { _ in true }, searched: TextShape = .nothing,
      appendSortKey: @escaping @Sendable (R, Language, inout [UInt8]) -> Bool = { _, _, _ in false },
      datum: @escaping @Sendable (R) -> Datum,
      datumInContext: (@Sendable (R, RuleContext) -> Datum)? = nil, parts: [Field<R>] = [], sources: [String]? = nil
    ) {
      self.description = description
      self.read = read
      self.keep = keep
      self.write = write
      self.isAbsent = isAbsent
      self.enterText = enterText
      self.texts = texts
      self.check = check
      self.searched = searched
      self.appendSortKey = appendSortKey
      self.datum = datum
      self.datumInContext = datumInContext
      self.parts = parts
      self.sources = sources
    }
  }

  /// A field kept in a stored property.
  ///
  /// - Parameters:
  ///   - name: The member's name in the file, in English, never changed.
  ///   - path: The stored property.
  ///   - label: What the user reads.
  ///   - traits: What else holds of it.
  ///   - help: A sentence on what to enter, with unit and source.
  ///   - shape: What kind of thing it is for the user, where that is not what its type says.
  ///   - aliases: Further names in filters and CSV headers.
  ///   - target: What an identity in it names.
  public init<V: FieldContent>(
    _ name: String, _ path: any WritableKeyPath<R, V> & Sendable, _ label: Phrase, _ traits: FieldTraits = [],
    help: Phrase? = nil, as shape: FieldShape? = nil, aliases: [String] = [], to target: ReferenceTarget? = nil
  ) {
    let place = Place(path)
    let reader = V.reader()
    let read: Read = { (record: UnsafeMutableRawPointer, element: JSONElement) throws(ReadingProblem) in
      place.store(try reader(element), in: record)
    }
    let (isCommune, isLastDay) = (traits.contains(.commune), traits.contains(.lastDay))
    let enterText: @Sendable (inout R, String, EntryContext) throws(EntryProblem) -> Void = {
      (record: inout R, text: String, context: EntryContext) throws(EntryProblem) in
      var context = context
      if isCommune { context.level = .commune }
      if isLastDay, context.end != nil { context.end = .last }
      record[keyPath: path] = try V.entered(text, context)
    }
    let isSearched = !traits.contains(.unsearched)
    let parts = V.parts.map { part in
      part.lifted(
        prefix: name, outerLabel: label,
        load: { place.load($0) },
        modify: { (record: inout R, change: (inout V) throws(EntryProblem) -> Void) throws(EntryProblem) in
          try change(&record[keyPath: path])
        })
    }
    body = Body(
      description: FieldDescription(
        name: name, label: label, help: help, shape: shape ?? V.shape, traits: traits, aliases: aliases,
        refersTo: target),
      read: read, write: { record, writer in place.load(record).write(to: &writer) },
      isAbsent: { place.load($0).isAbsent }, enterText: enterText,
      texts: { record, body in if isSearched { place.load(record).eachText(body) } },
      check: V.checker(), searched: isSearched ? V.searched : .nothing,
      appendSortKey: { record, language, bytes in place.load(record).appendSortKey(in: language, to: &bytes) },
      datum: { place.load($0).datum }, parts: parts)
  }

  /// A field worked out from the others: a column and a filter, never in the file.
  ///
  /// `from` names the stored fields that it takes, so that a list need not unpack whole records for it; nil where it takes
  /// many.
  public init(
    derived name: String, _ label: Phrase, _ shape: FieldShape, _ traits: FieldTraits = [], help: Phrase? = nil,
    aliases: [String] = [], from sources: [String]? = nil, datum: @escaping @Sendable (R) -> Datum
  ) {
    body = Body(
      description: FieldDescription(
        name: name, label: label, help: help, shape: shape, traits: traits.union(.derived), aliases: aliases),
      enterText: { (_: inout R, _: String, _: EntryContext) throws(EntryProblem) in throw .derived(label) },
      datum: datum, sources: sources)
  }

  /// A field worked out from the others, the day and the thresholds in force: a gap to the calendar, what is late.
  public init(
    derived name: String, _ label: Phrase, _ shape: FieldShape, _ traits: FieldTraits = [], help: Phrase? = nil,
    aliases: [String] = [], from sources: [String]? = nil, onTheDay datum: @escaping @Sendable (R, RuleContext) -> Datum
  ) {
    body = Body(
      description: FieldDescription(
        name: name, label: label, help: help, shape: shape, traits: traits.union(.derived), aliases: aliases),
      enterText: { (_: inout R, _: String, _: EntryContext) throws(EntryProblem) in throw .derived(label) },
      datum: { _ in .absent }, datumInContext: datum, sources: sources)
  }

  /// A field whose value is kept among the members that the record's type does not name: in the file, and read from there
  /// when it is asked for.
  ///
  /// `keep` puts the file's member into a record of which nothing else is read.
  init(
    kept description: FieldDescription, keep: @escaping Read, datum: @escaping @Sendable (R) -> Datum,
    enterText: @escaping @Sendable (inout R, String, EntryContext) throws(EntryProblem) -> Void,
    texts: @escaping @Sendable (R, (String) -> Void) -> Void
  ) {
    body = Body(
      description: description, keep: keep, isAbsent: { datum($0).isAbsent }, enterText: enterText, texts: texts,
      datum: datum)
  }

  /// What the record holds here on a day, whether or not the field depends on it.
  public func datum(of record: R, in context: RuleContext) -> Datum {
    body.datumInContext?(record, context) ?? body.datum(record)
  }

  /// The stored fields that have to be read for this one; nil where that may be any.
  var storedNames: [String]? {
    description.traits.contains(.derived) ? body.sources : [String(name.prefix { $0 != "." })]
  }

  private init(_ body: Body) { self.body = body }

  /// The same field seen from a record that holds this one's record inside.
  func lifted<Outer: Sendable>(
    prefix: String? = nil, outerLabel: Phrase? = nil, load: @escaping @Sendable (Outer) -> R,
    modify: @escaping @Sendable (inout Outer, (inout R) throws(EntryProblem) -> Void) throws(EntryProblem) -> Void
  ) -> Field<Outer> {
    let lifted = FieldDescription(
      name: prefix.map { "\($0).\(name)" } ?? name,
      label: outerLabel.map { $0.joined(to: label, by: " · ") } ?? label,
      help: description.help, shape: description.shape, traits: description.traits, aliases: description.aliases,
      refersTo: description.refersTo)
    return Field<Outer>(
      Field<Outer>.Body(
        description: lifted,
        isAbsent: { [isAbsent] in isAbsent(load($0)) },
        enterText: { [enterText] (outer: inout Outer, text: String, context: EntryContext) throws(EntryProblem) in
          try modify(&outer) { (inner: inout R) throws(EntryProblem) in try enterText(&inner, text, context) }
        },
        appendSortKey: { [appendSortKey] outer, language, bytes in appendSortKey(load(outer), language, &bytes) },
        datum: { [datum] in datum(load($0)) },
        datumInContext: body.datumInContext.map { inner in
          { @Sendable (outer: Outer, context: RuleContext) in inner(load(outer), context) }
        },
        parts: parts.map { $0.lifted(prefix: prefix, outerLabel: outerLabel, load: load, modify: modify) }))
  }

  /// Puts what a person typed into the record; an empty text empties the field.
  ///
  /// - Throws: What is wanted instead, when the text is not understood or the field cannot be typed.
  public func enter(_ text: String, into record: inout R, _ context: EntryContext) throws(EntryProblem) {
    try enterText(&record, text, context)
  }
}

extension EntryProblem {
  static func derived(_ label: Phrase) -> EntryProblem {
    EntryProblem(
      Phrase(
        fr: "« \(label.fr) » est calculé et ne se saisit pas.",
        en: "“\(label.en)” is worked out and cannot be entered.",
        ar: "«\(label.ar)» قيمة محسوبة لا تُدخل."))
  }
}

/// Where a stored property lies in its record: an offset in bytes, or a key path where Swift gives no offset.
private struct Place<R: Sendable, V: FieldContent>: Sendable {
  let path: any WritableKeyPath<R, V> & Sendable
  let offset: Int?

  init(_ path: any WritableKeyPath<R, V> & Sendable) {
    self.path = path
    offset = MemoryLayout<R>.offset(of: path)
  }

  /// `record` points to an initialised `R`; the offset is that of a stored `V` in it.
  @inline(__always) func store(_ value: V, in record: UnsafeMutableRawPointer) {
    if let offset {
      record.advanced(by: offset).assumingMemoryBound(to: V.self).pointee = value
    } else {
      record.assumingMemoryBound(to: R.self).pointee[keyPath: path] = value
    }
  }

  @inline(__always) func load(_ record: R) -> V {
    guard let offset else { return record[keyPath: path] }
    return withUnsafePointer(to: record) {
      UnsafeRawPointer($0).advanced(by: offset).assumingMemoryBound(to: V.self).pointee
    }
  }
}
