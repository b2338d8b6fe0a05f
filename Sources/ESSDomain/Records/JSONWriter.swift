/// Writes JSON in the one canonical form of the hub folder: byte for byte what `jq -S .` (or `jq -cS .`) prints.
///
/// Whoever calls it gives an object's members in order of their names' bytes.
public struct JSONWriter: Sendable {
  /// Indented by two spaces, or all on one line.
  public enum Form: Sendable { case indented, oneLine }

  public private(set) var bytes: [UInt8] = []
  private let form: Form
  private var depth = 0
  private var isFirst = true

  public init(_ form: Form = .indented, reserving count: Int = 0) {
    self.form = form
    bytes.reserveCapacity(count)
  }

  public mutating func beginObject() { open(0x7B) }
  public mutating func endObject() { close(0x7D) }
  public mutating func beginArray() { open(0x5B) }
  public mutating func endArray() { close(0x5D) }

  /// Goes to the next place of an array; the value follows.
  public mutating func element() {
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
    newLine()
  }

  /// Writes the name of an object's next member; the value follows.
  public mutating func key(_ name: String) {
    element()
    string(name)
    bytes.append(0x3A)
    if form == .indented { bytes.append(0x20) }
  }

  /// The same for a name known to need no escape.
  mutating func key(plain name: [UInt8]) {
    element()
    bytes.append(0x22)
    bytes.append(contentsOf: name)
    bytes.append(0x22)
    bytes.append(0x3A)
    if form == .indented { bytes.append(0x20) }
  }

  public mutating func null() { bytes.append(contentsOf: [0x6E, 0x75, 0x6C, 0x6C]) }
  public mutating func bool(_ value: Bool) { bytes.append(contentsOf: Array((value ? "true" : "false").utf8)) }

  /// A whole number.
  ///
  /// jq knows decimal numbers only: beyond 2^53 its notation is taken where it says the same number, and
  /// every figure is kept where it would not.
  public mutating func integer(_ value: Int64) {
    let isExact = value.magnitude > 1 << 53 && Int64(exactly: Double(value)) == value
    let figures = isExact ? JSONWriter.figures(of: Double(value)) : String(value)
    bytes.append(contentsOf: figures.utf8)
  }

  public mutating func unsigned(_ value: UInt64) {
    let isExact = value > 1 << 53 && UInt64(exactly: Double(value)) == value
    let figures = isExact ? JSONWriter.figures(of: Double(value)) : String(value)
    bytes.append(contentsOf: figures.utf8)
  }

  /// A decimal number in the shortest form that reads back the same, in jq's notation.
  public mutating func double(_ value: Double) {
    bytes.append(contentsOf: JSONWriter.figures(of: value).utf8)
  }

  public mutating func string(_ text: String) {
    bytes.append(0x22)
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for (position, byte) in utf8.enumerated() {
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
        bytes.append(contentsOf: utf8[start..<position])
        escape(byte)
        start = position + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(0x22)
  }

  /// Ends the text with a newline, as a file ends.
  public mutating func endLine() { bytes.append(0x0A) }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x08: bytes.append(0x62)
    case 0x09: bytes.append(0x74)
    case 0x0A: bytes.append(0x6E)
    case 0x0C: bytes.append(0x66)
    case 0x0D: bytes.append(0x72)
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: [0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }
  }

  private mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !isFirst { newLine() }
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func newLine() {
    guard form == .indented else { return }
    bytes.append(0x0A)
    for _ in 0..<depth {
      bytes.append(0x20)
      bytes.append(0x20)
    }
  }

  /// The figures of a number as jq 1.6 prints them: plain unless smaller than 0.0001, with more than 15 zeros before the
  /// point that no figure fills, or a whole number beyond 19 figures.
  static func figures(of value: Double) -> String {
    guard value.isFinite else {
      return value.isNaN ? "null" : value < 0 ? "-1.7976931348623157e+308" : "1.7976931348623157e+308"
    }
    guard value != 0 else { return value.sign == .minus ? "-0" : "0" }
    let (digits, point) = shortest(value.magnitude)
    let sign = value < 0 ? "-" : ""
    // Figures alone beyond 2^64 would be read as a whole number that is too large.
    let isTooLong = point >= digits.count && (point > 19 || value <= -0x1p63)
    if point <= -4 || point > digits.count + 15 || isTooLong {
      let exponent = point - 1
      let fraction = digits.dropFirst()
      let mantissa = String(digits.prefix(1)) + (fraction.isEmpty ? "" : "." + fraction)
      return "\(sign)\(mantissa)e\(exponent < 0 ? "-" : "+")\(Day.padded(Int(exponent.magnitude), to: 2))"
    }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count { return sign + digits + String(repeating: "0", count: point - digits.count) }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }

  /// The shortest decimal digits of a positive number, and where the point stands after the first of them.
  private static func shortest(_ value: Double) -> (digits: String, point: Int) {
    let parts = value.description.split(separator: "e", maxSplits: 1)
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".", maxSplits: 1)
    let whole = mantissa.first.map(String.init) ?? "0"
    let fraction = mantissa.count == 2 ? String(mantissa[1]) : ""
    let all = whole + fraction
    let leading = all.prefix { $0 == "0" }.count
    var digits = String(all.dropFirst(leading))
    while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
    return (digits, whole.count + exponent - leading)
  }
}
