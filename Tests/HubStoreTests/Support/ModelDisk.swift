import TestSupport

@testable import HubStore

/// A disk that keeps only the promises of POSIX: contents are safe once their file was synced, names once their folder was.
///
/// It is told the calls of a program, and shows what a power cut at any moment may leave: of what was not waited for, any
/// part, the names in any combination.
struct ModelDisk {
  /// A thing on the disk, whatever names it has.
  private enum Thing {
    case file(File)
    case folder(Folder)
  }

  private struct File {
    var safe: [UInt8] = []
    /// What was done since, in order.
    var pending: [Writing] = []
    /// As the running system sees it.
    var seen: [UInt8] = []
    /// Where the next write goes.
    var position = 0
  }

  private enum Writing {
    case put([UInt8], at: Int)
    case cut(Int)

    func apply(to bytes: inout [UInt8]) {
      switch self {
      case .cut(let size):
        if bytes.count > size { bytes.removeLast(bytes.count - size) } else { pad(&bytes, size) }
      case .put(let new, let start):
        pad(&bytes, start)
        let end = min(bytes.count, start + new.count)
        bytes.replaceSubrange(start..<end, with: new)
      }
    }

    private func pad(_ bytes: inout [UInt8], _ size: Int) {
      if bytes.count < size { bytes += [UInt8](repeating: 0, count: size - bytes.count) }
    }
  }

  private struct Folder {
    var safe: [String: Int] = [:]
    /// Names that came, went or changed since, in order; those of one call belong together.
    var pending: [[(name: String, thing: Int?)]] = []
    var seen: [String: Int] = [:]
  }

  private var things: [Thing] = [.folder(Folder())]
  /// Where the model's root stands in the real system.
  var place: String

  /// A disk on which everything is safe that stands in a real folder.
  init(of place: String) {
    self.place = place
    for (file, bytes) in Scratch.tree(place) {
      let parts = file.split(separator: "/").map(String.init)
      var parent = 0
      for part in parts.dropLast() { parent = child(part, of: parent) ?? add(.folder(Folder()), part, parent) }
      if let name = parts.last {
        _ = add(bytes.map { .file(File(safe: $0, seen: $0)) } ?? .folder(Folder()), name, parent)
      }
    }
    syncAll()
  }

  private mutating func add(_ thing: Thing, _ name: String, _ parent: Int) -> Int {
    if let known = child(name, of: parent) { return known }
    things.append(thing)
    rename([(name, things.count - 1)], in: parent)
    return things.count - 1
  }

  private func child(_ name: String, of parent: Int) -> Int? {
    if case .folder(let folder) = things[parent] { folder.seen[name] } else { nil }
  }

  private mutating func rename(_ names: [(name: String, thing: Int?)], in parent: Int) {
    guard case .folder(var folder) = things[parent] else { return }
    folder.pending.append(names)
    for (name, thing) in names { folder.seen[name] = thing }
    things[parent] = .folder(folder)
  }

  /// The folder that a path stands in, and its name there.
  private func find(_ path: String) -> (parent: Int, name: String)? {
    guard path.hasPrefix(place) else { return nil }
    let parts = path.dropFirst(place.count).split(separator: "/").filter { $0 != "." }.map(String.init)
    var parent = 0
    for part in parts.dropLast() {
      guard let next = child(part, of: parent) else { return nil }
      parent = next
    }
    return (parent, parts.last ?? "")
  }

  private func thing(at path: String) -> Int? {
    find(path).flatMap { $0.name.isEmpty ? 0 : child($0.name, of: $0.parent) }
  }
}

// MARK: - Calls

extension ModelDisk {
  /// Takes account of a call that a program made.
  mutating func take(_ call: FileSystem.Call) {
    switch call {
    case .opened(let path, let isEmptied, let atEnd):
      guard let (parent, name) = find(path) else { return }
      let number = add(.file(File()), name, parent)
      if isEmptied { write(.cut(0), to: number) }
      if case .file(var file) = things[number] {
        file.position = atEnd ? file.seen.count : 0
        things[number] = .file(file)
      }
    case .wrote(let path, let bytes):
      guard let number = thing(at: path), case .file(var file) = things[number] else { return }
      let start = file.position
      file.position += bytes.count
      things[number] = .file(file)
      write(.put(bytes, at: start), to: number)
    case .truncated(let path, let size): if let number = thing(at: path) { write(.cut(size), to: number) }
    case .synced(let path): if let number = thing(at: path) { sync(number) }
    case .syncedAll: syncAll()
    case .madeFolder(let path):
      if let (parent, name) = find(path) { _ = add(.folder(Folder()), name, parent) }
    case .removed(let path):
      if let (parent, name) = find(path) { rename([(name, nil)], in: parent) }
    case .renamed(let old, let new):
      guard let (parent, name) = find(new), let number = thing(at: old) else { return }
      rename([(name, number), (find(old)?.name ?? "", nil)], in: parent)
    case .exchanged(let first, let second):
      guard let (parent, name) = find(first), let one = thing(at: first), let other = thing(at: second) else { return }
      rename([(name, other), (find(second)?.name ?? "", one)], in: parent)
    }
  }

  private mutating func write(_ writing: Writing, to number: Int) {
    guard case .file(var file) = things[number] else { return }
    file.pending.append(writing)
    writing.apply(to: &file.seen)
    things[number] = .file(file)
  }

  private mutating func sync(_ number: Int) {
    switch things[number] {
    case .file(var file):
      for writing in file.pending { writing.apply(to: &file.safe) }
      file.pending = []
      things[number] = .file(file)
    case .folder(var folder):
      for names in folder.pending { for (name, thing) in names { folder.safe[name] = thing } }
      folder.pending = []
      things[number] = .folder(folder)
    }
  }

  private mutating func syncAll() { for number in things.indices { sync(number) } }

  /// A sync of a file's contents failed: the system holds the pages for clean, and they will never reach the disk.
  mutating func failSync(of path: String) {
    guard let number = thing(at: path), case .file(var file) = things[number] else { return }
    file.pending = []
    things[number] = .file(file)
  }
}

// MARK: - Power cuts

/// What becomes of all that was not waited for.
enum PowerCut: Hashable, Sendable {
  /// The process died and the system lives: everything stays.
  case none
  case everythingLost
  /// New names stand, and what they name is empty.
  case contentsLost
  /// New names stand, and what they name is zeros.
  case contentsZero
  case namesLost
  /// Each name and each write by chance; the last write of a file up to some byte.
  case chance(Int)

  /// The cuts that are tried at every call, with so many by chance.
  static func all(_ number: Int, chances: Int) -> [PowerCut] {
    [.none, .everythingLost, .contentsLost, .contentsZero, .namesLost]
      + (0..<chances).map { .chance(number * 1_000 + $0) }
  }
}

extension ModelDisk {
  /// What stands on the disk after a power cut: every file with its bytes, and every folder with nil.
  func tree(after cut: PowerCut) -> [String: [UInt8]?] {
    var chance = Chance(cut)
    var tree: [String: [UInt8]?] = [:]
    collect(0, "", &chance, cut, into: &tree)
    return tree
  }

  private func collect(
    _ number: Int, _ prefix: String, _ chance: inout Chance, _ cut: PowerCut, into tree: inout [String: [UInt8]?]
  ) {
    guard case .folder(let folder) = things[number] else { return }
    var names = folder.safe
    for change in folder.pending where chance.keepsName(cut) {
      for (name, thing) in change { names[name] = thing }
    }
    for (name, thing) in names.sorted(by: { $0.key < $1.key }) {
      switch things[thing] {
      case .folder:
        tree.updateValue(nil, forKey: prefix + name)
        collect(thing, prefix + name + "/", &chance, cut, into: &tree)
      case .file(let file): tree.updateValue(ModelDisk.bytes(of: file, &chance, cut), forKey: prefix + name)
      }
    }
  }

  private static func bytes(of file: File, _ chance: inout Chance, _ cut: PowerCut) -> [UInt8] {
    switch cut {
    case .none: return file.seen
    case .everythingLost, .contentsLost: return file.safe
    case .contentsZero:
      return file.safe + [UInt8](repeating: 0, count: max(0, file.seen.count - file.safe.count))
    case .namesLost, .chance:
      var bytes = file.safe
      let kept = cut == .namesLost ? file.pending.count : chance.number(below: file.pending.count + 1)
      for writing in file.pending.prefix(kept) { writing.apply(to: &bytes) }
      if kept < file.pending.count, case .put(let new, let start) = file.pending[kept] {
        Writing.put(Array(new.prefix(chance.number(below: new.count + 1))), at: start).apply(to: &bytes)
        // The size may be on the disk before the bytes are.
        if chance.number(below: 2) == 0, bytes.count < start + new.count {
          bytes += [UInt8](repeating: 0, count: start + new.count - bytes.count)
        }
      }
      return bytes
    }
  }

  /// Numbers that the cut's seed determines.
  private struct Chance {
    private var generator: SeededGenerator

    init(_ cut: PowerCut) {
      let seed = if case .chance(let seed) = cut { seed } else { 0 }
      generator = SeededGenerator(seed: seed)
    }

    mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

    mutating func keepsName(_ cut: PowerCut) -> Bool {
      switch cut {
      case .none, .contentsLost, .contentsZero: true
      case .everythingLost, .namesLost: false
      case .chance: number(below: 2) == 0
      }
    }
  }
}
