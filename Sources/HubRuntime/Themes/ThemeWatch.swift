import Dispatch
import Glibc

/// Looks at the folder of the user's own themes and tells which of them was written, asleep until one is.
///
/// A class, because it owns a descriptor that must be closed once.
final class ThemeWatch {
  private let source: any DispatchSourceRead

  /// Begins to look; nil where there is no such folder, or where the system has no watch to give.
  init?(_ folder: String, tell: @escaping @Sendable (_ name: String) -> Void) {
    let descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
    // A file is told of when it is closed, or put in its place as editors do: never half written.
    guard inotify_add_watch(descriptor, folder, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE)) >= 0 else {
      close(descriptor)
      return nil
    }
    source = DispatchSource.makeReadSource(
      fileDescriptor: descriptor, queue: DispatchQueue(label: "essor.themes", qos: .utility))
    source.setCancelHandler { close(descriptor) }
    source.setEventHandler {
      for name in ThemeWatch.names(from: descriptor) where name.hasSuffix(ThemeShelf.ending) {
        tell(String(name.dropLast(ThemeShelf.ending.count)))
      }
    }
    source.activate()
  }

  deinit { source.cancel() }

  /// The names that are told of, each once: every event is four numbers, the last the length of the name behind it.
  private static func names(from descriptor: Int32) -> Set<String> {
    var names: Set<String> = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return names }
      var start = 0
      while start + 16 <= count {
        let length = Int(
          buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self) })
        guard length <= count - start - 16 else { break }
        names.insert(String(decoding: buffer[start + 16..<start + 16 + length].prefix { $0 != 0 }, as: UTF8.self))
        start += 16 + length
      }
    }
  }
}
