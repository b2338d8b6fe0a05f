import Glibc
import Testing

/// A validator that knows nothing of Essor: Python's `jsonschema`, of Debian's package python3-jsonschema.
///
/// Not installed, it fails the test that asks for it: a schema that nobody tried is worth nothing.
struct JSONSchemaValidator {
  private let python: String

  init() throws {
    let found = ["/usr/bin/python3", "python3"].first {
      JSONSchemaValidator.output("\($0) -W ignore -c 'import jsonschema; jsonschema.Draft202012Validator' 2>&1") == ""
    }
    python = try #require(found, "install python3-jsonschema (see the README): the schemas are tried with it")
  }

  /// Validates files against schemas, given as pairs; what does not validate is named, one line each.
  func problems(_ pairs: [(schema: String, file: String)]) throws -> [String] {
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator
      names = sys.argv[1:]
      known = {}
      for schema, name in zip(names[::2], names[1::2]):
          if schema not in known:
              with open(schema, encoding="utf-8") as file: text = json.load(file)
              Draft202012Validator.check_schema(text)
              known[schema] = Draft202012Validator(text)
          with open(name, encoding="utf-8") as file: value = json.load(file)
          for error in list(known[schema].iter_errors(value))[:3]:
              path = "/".join(str(step) for step in error.absolute_path)
              print(name + ": " + path + ": " + error.message[:200].replace("\\n", " "))
      print("tried", len(names) // 2)
      """
    let quoted = pairs.flatMap { [$0.schema, $0.file] }.map { "'\($0)'" }.joined(separator: " ")
    let output = try #require(JSONSchemaValidator.output("\(python) -W ignore - \(quoted) <<'END'\n\(script)\nEND\n"))
    var lines = output.split(separator: "\n").map(String.init)
    #expect(lines.popLast() == "tried \(pairs.count)", "the validator ran to its end")
    return lines
  }

  /// What a command of the shell writes; nil where it fails.
  private static func output(_ command: String) -> String? {
    guard let pipe = popen(command, "r") else { return nil }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&piece, 1, piece.count, pipe)
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return pclose(pipe) == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }
}
