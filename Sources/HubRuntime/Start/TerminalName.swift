/// The name under which something is remembered of a terminal: its type, the program that draws it, and what stands
/// between, as `xterm-256color/vte` or `tmux-256color/konsole/tmux`.
struct TerminalName: Hashable, Sendable {
  let text: String

  init(_ surroundings: Surroundings) {
    var parts = [surroundings.variable("TERM") ?? "unknown"]
    if let program = TerminalName.program(surroundings) { parts.append(program) }
    if surroundings.variable("TMUX") != nil { parts.append("tmux") }
    if surroundings.variable("STY") != nil { parts.append("screen") }
    // What others put into the environment becomes a key of the settings: nothing but plain names.
    text = parts.map { part in String(part.lowercased().unicodeScalars.filter(TerminalName.isPlain).prefix(40)) }
      .joined(separator: "/")
  }

  /// Whether something stands between the program and the terminal that draws, so that its modes may not arrive.
  static func isBehindMultiplexer(_ surroundings: Surroundings) -> Bool {
    surroundings.variable("TMUX") != nil || surroundings.variable("STY") != nil
  }

  /// The program that draws the terminal, by the marks it leaves in the environment.
  static func program(_ surroundings: Surroundings) -> String? {
    let marks = [
      ("KONSOLE_VERSION", "konsole"), ("MLTERM", "mlterm"), ("KITTY_WINDOW_ID", "kitty"), ("WT_SESSION", "wt"),
      ("VTE_VERSION", "vte"),
    ]
    if let mark = marks.first(where: { surroundings.variable($0.0) != nil }) { return mark.1 }
    return surroundings.variable("TERM_PROGRAM")
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "-", "_", ".", "+": true
    default: false
    }
  }
}
