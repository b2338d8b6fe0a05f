/// Finds where many values stand in one text, in one walk over it.
///
/// For texts that simdjson has taken: whatever else comes only ends the walk. Steps that nobody asked for are skipped
/// without a look at their names.
struct JSONPlaces {
  /// What leads on from a place to those that are wanted.
  private struct Node {
    var next: [JSONText.Step: Int] = [:]
    var wanted: [Int] = []
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var nodes = [Node()]
  private var offsets: [Int?]

  /// Line and column of each value, both from 1, the column in characters; nil for what is not reached.
  static func find(_ paths: [[JSONText.Step]], in bytes: UnsafeBufferPointer<UInt8>) -> [(line: Int, column: Int)?] {
    var places = JSONPlaces(paths, bytes)
    places.value(0, depth: 0)
    return places.linesAndColumns
  }

  private init(_ paths: [[JSONText.Step]], _ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    offsets = paths.map { _ in nil }
    for (number, path) in paths.enumerated() {
      var node = 0
      for step in path {
        if let known = nodes[node].next[step] {
          node = known
        } else {
          nodes[node].next[step] = nodes.count
          node = nodes.count
          nodes.append(Node())
        }
      }
      nodes[node].wanted.append(number)
    }
  }

  /// All offsets counted out in one pass, the first first.
  private var linesAndColumns: [(line: Int, column: Int)?] {
    var found: [(line: Int, column: Int)?] = offsets.map { _ in nil }
    var (line, column, here) = (1, 1, 0)
    for (number, offset) in offsets.enumerated().sorted(by: { $0.element ?? 0 < $1.element ?? 0 }) {
      guard let offset else { continue }
      while here < offset, here < bytes.count {
        if bytes[here] == 0x0A {
          line += 1
          column = 1
        } else if bytes[here] & 0xC0 != 0x80 {
          column += 1
        }
        here += 1
      }
      found[number] = (line, column)
    }
    return found
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte, byte <= 0x20 { position += 1 }
  }

  private mutating func value(_ node: Int?, depth: Int) {
    skipSpace()
    if let node { for number in nodes[node].wanted { offsets[number] = position } }
    guard depth <= JSONText.greatestDepth else { return position = bytes.count }
    switch byte {
    case 0x7B: object(node, depth)
    case 0x5B: array(node, depth)
    case 0x22: string()
    default: while let byte, byte != 0x2C, byte != 0x5D, byte != 0x7D, byte > 0x20 { position += 1 }
    }
  }

  private mutating func object(_ node: Int?, _ depth: Int) {
    position += 1
    while true {
      skipSpace()
      guard byte == 0x22 else { return position += 1 }
      let start = position + 1
      string()
      var next: Int?
      if let node, !nodes[node].next.isEmpty, start < position {
        next = nodes[node].next[.member(String(decoding: bytes[start..<position - 1], as: UTF8.self))]
      }
      skipSpace()
      guard byte == 0x3A else { return position = bytes.count }
      position += 1
      value(next, depth: depth + 1)
      skipSpace()
      guard byte == 0x2C else { return position += 1 }
      position += 1
    }
  }

  private mutating func array(_ node: Int?, _ depth: Int) {
    position += 1
    skipSpace()
    if byte == 0x5D { return position += 1 }
    var count = 0
    while position < bytes.count {
      value(node.flatMap { nodes[$0].next[.element(count)] }, depth: depth + 1)
      count += 1
      skipSpace()
      guard byte == 0x2C else { return position += 1 }
      position += 1
    }
  }

  private mutating func string() {
    position += 1
    while let byte, byte != 0x22 { position += byte == 0x5C ? 2 : 1 }
    position = min(position + 1, bytes.count)
  }
}
