import ESSDomain
import FoundationEssentials
import Glibc

/// A file among the user's settings, JSON5, so that comments are allowed.
struct SettingsFile {
  /// Bytes beyond which a file of settings is none.
  private static let longest = 1 << 20

  let path: String
  let folder: String

  init(_ name: String, in folder: String) {
    path = "\(folder)/\(name)"
    self.folder = folder
  }

  /// What was found in a file.
  enum Contents<Value> {
    case nothing
    case value(Value, text: String)
    /// It cannot be read, or what is in it is not understood: why, and on which line where that is known.
    case unreadable(line: Int?)
  }

  func read<Value: Decodable>(_ type: Value.Type) -> Contents<Value> {
    guard PlainFile.exists(path) else { return .nothing }
    guard let bytes = PlainFile.bytes(path, atMost: SettingsFile.longest) else { return .unreadable(line: nil) }
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    do {
      return .value(try decoder.decode(type, from: Data(bytes)), text: String(decoding: bytes, as: UTF8.self))
    } catch {
      return .unreadable(line: SettingsFile.line(in: "\(error)"))
    }
  }

  /// Replaces the file; false where it cannot be written.
  func write(_ value: JSONValue) -> Bool {
    PlainFile.replace(path, in: folder, with: Array((value.text() + "\n").utf8))
  }

  /// The line that the decoder names in its words, which end with "around line 3, column 7".
  private static func line(in words: String) -> Int? {
    var rest = words[...]
    while let place = rest.firstRange(of: "line ") {
      rest = rest[place.upperBound...]
      let figures = rest.prefix { $0.isNumber }
      if let line = Int(figures) { return line }
    }
    return nil
  }
}
