/// A nested record kept outside its owner, who then holds eight bytes for it: for large groups that few records have.
///
/// In files and forms it is the nested record itself. `activity.details?.fair` reads through it.
@dynamicMemberLookup
public indirect enum Boxed<Value: FieldRecord & Hashable>: FieldContent, Hashable {
  case value(Value)

  public init(_ value: Value) { self = .value(value) }

  public var value: Value {
    get {
      switch self {
      case .value(let value): value
      }
    }
    set { self = .value(newValue) }
  }

  public subscript<Part>(dynamicMember path: WritableKeyPath<Value, Part>) -> Part {
    get { value[keyPath: path] }
    set { value[keyPath: path] = newValue }
  }

  public static var shape: FieldShape { Value.shape }
  public static var blank: Self? { Boxed(Value()) }

  public static func reader() -> @Sendable (JSONElement) throws(ReadingProblem) -> Self {
    let read = Value.reader()
    return { (element: JSONElement) throws(ReadingProblem) -> Self in Boxed(try read(element)) }
  }

  public static func checker() -> @Sendable (JSONElement) -> Bool { Value.checker() }
  public static var searched: TextShape { Value.searched }

  public func write(to writer: inout JSONWriter) { value.write(to: &writer) }
  public var isAbsent: Bool { value.isAbsent }
  public var datum: Datum { value.datum }

  public static func entered(_ text: String, _ context: EntryContext) throws(EntryProblem) -> Self {
    Boxed(try Value.entered(text, context))
  }

  public static var parts: [Field<Self>] {
    Value.parts.map { part in
      part.lifted(
        load: { $0.value },
        modify: { (outer: inout Self, change: (inout Value) throws(EntryProblem) -> Void) throws(EntryProblem) in
          try change(&outer.value)
        })
    }
  }

  public func eachText(_ body: (String) -> Void) { value.eachText(body) }
}
