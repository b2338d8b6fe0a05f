import ESSDomain
import Foundation
import HubApp
import TerminalKit

extension Walk {
  /// Compares the screen with the one kept in `Screens/` beside the test; `RECORD=1` in the environment writes it anew.
  ///
  /// - Returns: The first lines that differ, or nil when the screens are the same.
  public func difference(from name: String, beside file: String = #filePath) -> String? {
    let size = "\(state.size.width)x\(state.size.height)" + (bidi == .application ? "" : ".\(bidi.rawValue)")
    let url = URL(filePath: file).deletingLastPathComponent()
      .appending(path: "Screens/\(name).\(state.language.rawValue).\(size).txt")
    let now = screen.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      do {
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(now.utf8).write(to: url)
        return nil
      } catch {
        return "could not record \(url.path): \(error)"
      }
    }
    guard let kept = try? String(contentsOf: url, encoding: .utf8) else {
      return "no expected screen \(url.lastPathComponent); RECORD=1 makes it"
    }
    guard kept != now else { return nil }
    let differing = zip(kept.components(separatedBy: "\n"), now.components(separatedBy: "\n")).enumerated()
      .filter { $0.element.0 != $0.element.1 }
    let shown = differing.prefix(4).map {
      "line \($0.offset + 1)\n  expected: \($0.element.0)\n  found:    \($0.element.1)"
    }
    return "\(url.lastPathComponent) differs in \(differing.count) lines:\n" + shown.joined(separator: "\n")
  }
}
