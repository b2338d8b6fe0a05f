import Glibc

/// What the thread of a watch does: it sleeps, gathers what comes in one burst, and tells it.
struct Watching: Sendable {
  private let folder: HubFolder
  private let stop: StopPipe
  private let inotify: Inotify?
  /// Names of the watched folders below the hub, `""` for the hub itself, by the system's numbers.
  private var folders: [Int32: String] = [:]
  /// Where the system tells nothing, how the files looked at the last comparison.
  private var snapshot: FolderSnapshot?
  private let pause: Int32
  private var isThere = true

  /// A burst ends when nothing came for so many milliseconds, and is not waited for longer than that.
  private static let (quiet, longest): (Int32, Int) = (50, 300)

  init(_ folder: HubFolder, comparing: Bool, every milliseconds: Int32, stop: StopPipe) {
    self.folder = folder
    self.stop = stop
    pause = milliseconds
    inotify = Inotify()
    look()
    if comparing || !folders.values.contains("") { snapshot = FolderSnapshot(folder) }
  }

  private mutating func look() {
    folders = [:]
    guard let inotify else { return }
    for name in [""] + HubFolder.watched {
      if let number = inotify.watch(name.isEmpty ? folder.path : folder.path(name)) { folders[number] = name }
    }
  }

  /// Goes on until it is stopped.
  mutating func run(_ tell: (FolderNews) -> Void) {
    while true {
      // A folder that is gone, or on a drive that tells nothing, is looked at from time to time; else nothing wakes this.
      switch wait(isThere ? snapshot == nil ? -1 : pause : 1_000) {
      case .stop: return
      case .pause, .events: break
      }
      if isThere {
        if let news = gather() { tell(news) }
      } else {
        _ = inotify?.events()
        guard FileStamp(folder.path(HubFolder.profile)) != nil else { continue }
        isThere = true
        look()
        if snapshot != nil { snapshot = FolderSnapshot(folder) }
        tell(.everything)
      }
    }
  }

  private enum Wait { case stop, events, pause }

  private func wait(_ milliseconds: Int32) -> Wait {
    var sources = [
      pollfd(fd: stop.reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: inotify?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let ready = poll(&sources, 2, milliseconds)
      if ready < 0, errno == EINTR || errno == EAGAIN { continue }
      if ready < 0 || sources[0].revents != 0 { return .stop }
      return ready == 0 ? .pause : .events
    }
  }

  /// Everything of one burst; nil when it was nothing that matters.
  private mutating func gather() -> FolderNews? {
    var burst = Burst()
    let start = Watching.now
    repeat {
      for event in inotify?.events() ?? [] { take(event, &burst) }
      if burst.isEmpty || Watching.now - start >= Watching.longest { break }
    } while wait(Watching.quiet) == .events
    if snapshot != nil { compare(&burst) }
    if burst.isRebuilt { look() }
    if burst.mayBeGone, FileStamp(folder.path(HubFolder.profile)) == nil {
      isThere = false
      return .vanished
    }
    if burst.isRebuilt { return .everything }
    return burst.files.isEmpty ? nil : .files(burst.files.sorted())
  }

  private struct Burst {
    var files: Set<String> = []
    /// Folders came or went, or the system lost count.
    var isRebuilt = false
    /// The folder itself was moved or removed, or what is in it.
    var mayBeGone = false

    var isEmpty: Bool { files.isEmpty && !isRebuilt && !mayBeGone }
  }

  private mutating func take(_ event: Inotify.Event, _ burst: inout Burst) {
    if event.has(IN_Q_OVERFLOW) { burst.isRebuilt = true }
    guard let parent = folders[event.watch] else { return }
    if event.has(IN_DELETE_SELF, IN_MOVE_SELF, IN_UNMOUNT, IN_IGNORED) {
      if event.has(IN_IGNORED) { folders[event.watch] = nil }
      burst.isRebuilt = true
      burst.mayBeGone = true
    }
    guard HubFolder.matters(event.name, in: parent) else { return }
    guard !event.has(IN_ISDIR) else { return takeFolder(event, &burst) }
    // A file that is only just made has nothing in it yet: its being closed is told too.
    if event.has(IN_CREATE), !event.has(IN_CLOSE_WRITE, IN_MOVED_TO, IN_MOVED_FROM, IN_DELETE) { return }
    if parent.isEmpty, event.name == HubFolder.profile { burst.mayBeGone = true }
    burst.files.insert(parent.isEmpty ? event.name : "\(parent)/\(event.name)")
  }

  /// A folder that comes is looked at from now on, and what is in it already is told; one that goes takes its files along.
  private mutating func takeFolder(_ event: Inotify.Event, _ burst: inout Burst) {
    let name = event.name
    guard event.has(IN_CREATE, IN_MOVED_TO) else {
      if name != HubFolder.journals { burst.isRebuilt = true }
      return
    }
    if let number = inotify?.watch(folder.path(name)) { folders[number] = name }
    for file in folder.names(in: name).names where HubFolder.matters(file, in: name) {
      burst.files.insert("\(name)/\(file)")
    }
  }

  private mutating func compare(_ burst: inout Burst) {
    guard let before = snapshot else { return }
    let now = FolderSnapshot(folder)
    guard !now.stamps.isEmpty else { return burst.mayBeGone = true }
    snapshot = now
    burst.files.formUnion(before.differences(from: now))
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
