public import ESSDomain

/// A JSON text on a tape as simdjson makes it, for tests of what reads tapes; written for clarity, not for speed.
///
/// A class because elements point into its two buffers, which must stay in place and be freed once.
public final class JSONSample {
  private let tape: UnsafeMutableBufferPointer<UInt64>
  private let strings: UnsafeMutableBufferPointer<UInt8>

  /// Nil where the text is no JSON.
  public init?(_ text: String) {
    var writer = TapeWriter(Array(text.utf8))
    guard let (words, bytes) = writer.write() else { return nil }
    tape = UnsafeMutableBufferPointer.allocate(capacity: words.count)
    strings = UnsafeMutableBufferPointer.allocate(capacity: max(bytes.count, 1))
    _ = tape.initialize(fromContentsOf: words)
    _ = strings.initialize(fromContentsOf: bytes.isEmpty ? [0] : bytes)
  }

  deinit {
    tape.deallocate()
    strings.deallocate()
  }

  /// Hands out the outermost value, valid inside `body` only.
  public func withRoot<Result, Failure: Error>(
    _ body: (JSONElement) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    guard let words = tape.baseAddress, let bytes = strings.baseAddress else { return nil }
    defer { withExtendedLifetime(self) {} }
    return try body(JSONElement(tape: UnsafePointer(words), strings: UnsafePointer(bytes), index: 1))
  }

  /// The text as a value by itself.
  public static func value(_ text: String) -> JSONValue? {
    JSONSample(text)?.withRoot { (root: JSONElement) in JSONValue(root) }
  }

  /// The text as a field's content.
  public static func read<Content: FieldContent>(
    _ text: String, as type: Content.Type
  ) throws(ReadingProblem) -> Content? {
    guard let sample = JSONSample(text) else { return nil }
    return try sample.withRoot { (root: JSONElement) throws(ReadingProblem) -> Content in try type.reader()(root) }
  }

  /// What a field's content looks like in a file.
  public static func written(_ content: some FieldContent, _ form: JSONWriter.Form = .oneLine) -> String {
    var writer = JSONWriter(form)
    content.write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
