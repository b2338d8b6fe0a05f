import Glibc

/// The system's own watch over folders.
///
/// A class, because it owns a descriptor that must be closed once.
final class Inotify: Sendable {
  /// One thing that happened to a name in a watched folder.
  struct Event {
    let watch: Int32
    let mask: Int32
    /// Empty for what happened to the folder itself.
    let name: String

    func has(_ flags: Int32...) -> Bool { flags.contains { mask & $0 != 0 } }
  }

  let descriptor: Int32

  /// Nil where the system has no watch to give.
  init?() {
    descriptor = inotify_init1(O_CLOEXEC | O_NONBLOCK)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Looks at a folder: files finished, moved in or out, removed; and at its own fate.
  ///
  /// - Returns: The number by which events name it; nil when it cannot be watched.
  func watch(_ path: String) -> Int32? {
    let own = IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK
    let names = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE
    let number = inotify_add_watch(descriptor, path, UInt32(bitPattern: Int32(own | names)))
    return number < 0 ? nil : number
  }

  /// Everything that is told and not read yet.
  func events() -> [Event] {
    var events: [Event] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return events }
      buffer.withUnsafeBytes { bytes in Inotify.parse(UnsafeRawBufferPointer(rebasing: bytes[..<count]), into: &events)
      }
    }
  }

  /// Each event is four numbers (watch, mask, cookie, length of the name) and a name filled up with zeros.
  private static func parse(_ bytes: UnsafeRawBufferPointer, into events: inout [Event]) {
    var start = 0
    while start + 16 <= bytes.count {
      let watch = bytes.loadUnaligned(fromByteOffset: start, as: Int32.self)
      let mask = bytes.loadUnaligned(fromByteOffset: start + 4, as: Int32.self)
      let length = Int(bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
      guard length <= bytes.count - start - 16 else { return }
      let name = bytes[start + 16..<start + 16 + length].prefix { $0 != 0 }
      events.append(Event(watch: watch, mask: mask, name: String(decoding: name, as: UTF8.self)))
      start += 16 + length
    }
  }
}
