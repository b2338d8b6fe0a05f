import ESSDomain
import Glibc
import HubDemo
import HubStore

/// The hub folder of a demonstration of so many organisations, and beside it the same organisations as peers take them.
///
/// Made once and used again: the same number gives the same bytes, because region, seed and day are fixed.
struct BenchmarkFolder: Sendable {
  let organisations: Int
  let parent: String

  /// Where folders are kept unless another place is asked for.
  static var defaultParent: String {
    "\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/essor-benchmarks"
  }

  /// 24 November 2026.
  static let today = Day(number: 20_781)

  init(organisations: Int, in parent: String) {
    self.organisations = organisations
    self.parent = parent
  }

  /// The hub folder.
  var path: String { "\(parent)/\(organisations)" }
  /// Where copies of it are changed, on the same file system.
  var scratch: String { "\(path).scratch" }

  /// Every name on a line, in both scripts: for fzf and sort.
  var names: String { "\(path).names.txt" }
  /// All organisations in one JSON array, for VisiData, which opens one file as one table.
  var table: String { "\(path).organisations.json" }
  /// What VisiData does with it: open it, and then show its columns, so that nothing long is written at the end.
  var commands: String { "\(path).commands.vdj" }

  var exists: Bool { access(path, F_OK) == 0 && access(commands, F_OK) == 0 }

  func remove() throws(MeasuringProblem) {
    _ = try Program("rm", ["-rf", path, names, table, commands]).result()
  }

  /// Makes what is not there; takes minutes and gigabytes for 350,000 organisations.
  func make() throws {
    if exists { return }
    guard let hub = DemonstrationRegion.hub(region: "09", organisations: organisations, today: BenchmarkFolder.today)
    else { throw MeasuringProblem.noDemonstration }
    if access(path, F_OK) != 0 { try HubStore.create(at: path, hub) }
    var names = TextFile()
    var table = TextFile()
    var separator = "[\n"
    for organisation in hub.organisations.all {
      names.append("\(organisation.name.french) \(organisation.name.arabic)\n".utf8)
      var writer = JSONWriter(.oneLine)
      organisation.write(to: &writer)
      table.append(separator.utf8)
      table.append(writer.bytes)
      separator = ",\n"
    }
    table.append("\n]\n".utf8)
    try names.write(to: self.names)
    try table.write(to: self.table)
    var commands = TextFile()
    commands.append(
      """
      #!vd -p
      {"sheet":"","col":"","row":"","longname":"open-file","input":"\(self.table)","keystrokes":"o","comment":""}
      {"sheet":"","col":"","row":"","longname":"columns-sheet","input":"","keystrokes":"C","comment":""}

      """.utf8)
    try commands.write(to: self.commands)
  }
}

/// A file to be.
private struct TextFile {
  private var bytes: [UInt8] = []

  mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  func write(to path: String) throws(MeasuringProblem) {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    let descriptor = Int32(try MeasuringProblem.check("open", path, Int(open(path, flags, 0o600))))
    defer { close(descriptor) }
    var place = 0
    while place < bytes.count {
      let count = bytes[place...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, min($0.count, 1 << 30)) }
      place += try MeasuringProblem.check("write", path, count)
    }
  }
}
