import Glibc
import Testing

/// Every byte that the program sends to a terminal, whatever stands in the files: the pictures of hostile characters, and
/// no sequence but those of the terminal's own description and of the modes that Essor sets.
@Suite(.serialized) struct `On the wire` {
  /// Texts that act on terminals, hide, or turn text round, as JSON writes them.
  private static let pieces = [
    #"\u001b[31;1m"#, #"\u001b]0;titre\u0007"#, #"\u001b]8;;about:x\u001b\\lien"#, #"\u001b[2J\u001b[H"#,
    #"\u001b[201~"#, #"\u001bP+q544e\u001b\\"#, #"\u001bc"#, #"\u001b[?1049l"#, #"\u001b[6n"#, #"\u001b[5i"#,
    #"\u001b(0"#, #"\u001b_a\u001b\\"#, #"\u009b2J"#, #"\u0090q\u009c"#, #"\u009d52;c;eHg=\u0007"#, #"\u0085\u0084"#,
    #"\r\n"#, #"\t\b\b\b"#, #"\u0000\u007f"#, #"\u000e\u000f\u0007\u000b\u000c"#, #"\u0001\u0002\u0003\u0004\u0005"#,
    #"\u0010\u0011\u0012\u0013\u0014"#, #"\u0015\u0016\u0017\u0018\u0019"#, #"\u001a\u001c\u001d\u001e\u001f"#,
    #"\u2028\u2029"#, #"\u202e\u202a\u202d\u202c"#, #"\u2066\u2067\u2068\u2069"#, #"\u200b\u200e\u200f\u061c\ufeff"#,
    #"\u200c\u200d\u2060\u206f"#, #"\u00ad\ufff9\ufffe\uffff\ufdd0"#, #"\ue000\uf8ff\udb40\udc41\udbff\udfff"#,
    #"\u0301\u0301\u0301\u0301\u0301\u0301"#, #"\u0651\u064b\u0644\u0627"#, #"%s%n\\x1b[2J\\u001b"#,
  ]

  /// A region of which every free text is hostile, with two files that are no JSON.
  private func hostileHub() async throws -> Home {
    let home = try Home()
    #expect(
      try await home.essor("init", home.path + "/hub", "--region", "09", "--demo", "--organisations", "12").code == 0)
    // Free texts are those with a space or a letter that no code has.
    try home.write(
      "hostile.jq",
      "def pieces: [\(Self.pieces.map { "\"\($0)\"" }.joined(separator: ", "))];\n"
        + "def piece($n): pieces[$n % (pieces | length)];\n"
        + "walk(if type == \"string\" and test(\"[ é\\u0621-\\u064a]\")\n"
        + "  then piece(explode | add) + . + piece(length) + \" \" + piece((explode | add) + 11) else . end)\n")
    let changed = try await home.shell(
      "for f in hub/*.json hub/*/*.json; do jq -S -f hostile.jq \"$f\" >new && cat new >\"$f\" || exit 1; done; "
        + "printf '[{\"id\":\"\\377\\376\\200\\300\\257\\355\\240\\200\\033[2J\"' >hub/activities/2024-01.json; "
        + "printf '[{\"id\":\"\\\\ud800\\\\udc\",\"name\":{\"fr\":\"\\\\ud800x\"}}]' >hub/activities/2024-02.json; "
        + "echo changed")
    #expect(changed == "changed")
    return home
  }

  /// What the terminals here are told of themselves; nil where the machine does not know the type.
  private func grammar(_ type: String, _ home: Home) async throws -> WireGrammar? {
    let description = try await home.shell("infocmp -1x '\(type)' 2>/dev/null; true")
    return description.isEmpty ? nil : WireGrammar(infocmp: description)
  }

  /// Uses the program in a terminal of a type, and returns every byte that it sent.
  private func sent(
    _ type: String, _ home: Home, _ options: String = "", _ use: (TmuxSession) async throws -> Void
  ) async throws -> [UInt8] {
    let session = try await TmuxSession(
      ["sh", "-i"], in: home, width: 80, height: 24,
      environment: ["TERM": type, "USER": "\u{1B}[31mmoi\u{9B}2J\u{202E}"])
    try await session.wait("a prompt") { $0.contains("$") || $0.contains("#") }
    try await session.record(to: "sent")
    let hub = "--hub '\(home.path)/hub'"
    let program = "'\(Program.path)'"
    let id = try await home.jq(".[0].id", [home.shell("ls -d \"$PWD\"/hub/organisations/*.json | head -1")])
    try home.write(
      "start",
      "printf '<<begin>>'; \(program) list organisations \(hub); \(program) show \(id) \(hub); \(program) check \(hub); "
        + "\(program) \(hub) \(options); printf '<<end>>\\n'\n")
    try await session.type("sh '\(home.path)/start'")
    try await session.press("Enter")
    try await use(session)
    try await session.press("C-q")
    try await session.wait(for: "<<end>>")
    try await session.end()
    let all = home.bytes(home.path + "/sent")
    let begin = try #require(all.firstRange(of: Array("<<begin>>".utf8)))
    let end = try #require(all[begin.upperBound...].firstRange(of: Array("<<end>>".utf8)))
    return Array(all[begin.upperBound..<end.lowerBound])
  }

  /// Through the screens, one after the other; each is waited for, so that each is drawn.
  private func lookAround(_ session: TmuxSession) async throws {
    let steps = [
      ("2", "Adh."), ("Enter", "Conformité"), ("Escape", "Adh."), ("y", "Copier"), ("n", "Copié"), ("3", "Inscrits"),
      ("4", "Phys."), ("Enter", "Statut"), ("Escape", "Temps"), ("6", "Sigle"), ("F7", "Journal du pôle"),
      ("5", "Objet"), ("e", "à remplir"), ("Escape", "tri Date"), ("C-f", "Chercher"), ("o", "@o"), ("F10", "tri Date"),
    ]
    try await session.wait(for: "Souss-Massa")
    for (key, text) in steps {
      try await session.press(key)
      try await session.wait(for: text)
    }
    try await session.press("g")
    try await session.wait(for: "Aller à")
    try await session.press("d")
    try await session.wait(for: "Problèmes du dossier")
    try await session.press("L")
    try await session.wait("the screen in Arabic") { !$0.contains("Problèmes") }
    try await session.press("2")
    try await session.press("End")
    try await session.press("Enter")
  }

  private static let types = [
    "xterm-256color", "xterm-direct", "linux", "vt100", "screen-256color", "foot",
  ]

  @Test func `is nothing but letters and what the terminal knows`() async throws {
    let home = try await hostileHub()
    for type in Self.types {
      guard let grammar = try await grammar(type, home) else { continue }
      let bytes = try await sent(type, home) { try await lookAround($0) }
      #expect(bytes.count > 10_000, "\(type)")
      let strangers = grammar.strangers(in: bytes)
      #expect(strangers.isEmpty, "\(type): \(strangers.joined(separator: "\n"))")
    }
  }

  @Test func `are marks of direction only where the terminal puts text in order`() async throws {
    let home = try await hostileHub()
    let grammar = try #require(try await grammar("xterm-256color", home))
    let bytes = try await sent("xterm-256color", home, "--bidi terminal") { try await lookAround($0) }
    let strangers = grammar.strangers(in: bytes, allowing: [0x200C, 0x200D, 0x200E])
    #expect(strangers.isEmpty, "\(strangers.joined(separator: "\n"))")
  }

  @Test func `whatever does not belong is found, with its place`() async throws {
    let home = try Home()
    let grammar = try #require(try await grammar("xterm-256color", home))
    func isFound(_ text: String) -> Bool { !grammar.strangers(in: Array("abc\(text)def".utf8)).isEmpty }
    let known = [
      "\u{1B}[12;40H", "\u{1B}[K", "\u{1B}[38;5;230;48;5;17m", "\u{1B}[?25l", "\r\n", "é", "\u{1B}[?1006;1000h",
      "\u{1B}]52;c;YWI=\u{1B}\\", "\u{1B}(B", "\u{1B}[8l\u{1B}[1 k",
    ]
    for text in known { #expect(!isFound(text), "\(text.debugDescription)") }
    let strange = [
      "\u{1B}[3\u{E9}", "\u{1B}]0;t\u{7}", "\u{1B}[6n", "\u{1B}c", "\u{9B}2J", "\u{202E}", "\u{200B}", "\u{0}",
      "\u{7}", "\u{E000}", "\u{1B}[5i", "\u{1B}P1\u{1B}\\", "\u{1B}]52;c;?\u{1B}\\", "\u{7F}", "\u{1B}[?5h",
    ]
    for text in strange { #expect(isFound(text), "\(text.debugDescription)") }
    #expect(grammar.strangers(in: [0x61, 0xC0, 0xAF]).first?.hasPrefix("byte 1: ") == true)
    #expect(!grammar.strangers(in: [0xED, 0xA0, 0x80]).isEmpty, "half a pair of surrogates")
  }
}

extension Home {
  /// The bytes of a file; none where there is none.
  fileprivate func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
