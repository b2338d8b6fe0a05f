import ESSDomain
import Glibc

/// The name of this machine in a hub folder, which makes its journals its own.
enum Device {
  /// The name that the folder's workplace keeps; nil when it keeps none, or that of a machine it was copied from.
  static func known(_ folder: HubFolder, _ files: FileSystem) -> String? {
    let bytes: [UInt8]?
    do throws(SystemError) { bytes = try files.contents(folder.path(HubFolder.device)) } catch { return nil }
    guard let name = bytes?.split(separator: 0x0A).first.map({ String(decoding: $0, as: UTF8.self) }),
      name.hasPrefix("\(host)-"), name.utf8.count == host.utf8.count + 5, name.utf8.allSatisfy(isPlain)
    else { return nil }
    return name
  }

  /// The name kept, or a new one that is kept from now on; the caller holds the lock.
  static func named(_ folder: HubFolder, _ files: FileSystem) throws(SystemError) -> String {
    if let name = known(folder, files) { return name }
    let chance = RecordID(milliseconds: 0, chance: (0, UInt64.random(in: .min ... .max))).text.suffix(4)
    let name = "\(host)-\(chance)"
    try files.writeNew(folder.path(HubFolder.workplace + "/.gitignore"), Array("*\n".utf8))
    // Beside first: a name that others see is on the disk.
    let beside = folder.beside(HubFolder.device, 0)
    try files.writeNew(beside, Array("\(name)\n".utf8))
    try files.rename(beside, to: folder.path(HubFolder.device))
    try files.syncFolder(folder.path(HubFolder.workplace))
    try files.syncFolder(folder.path)
    return name
  }

  /// The machine's name in small letters, digits and hyphens.
  private static let host: String = {
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, bytes.count - 1) == 0 else { return "poste" }
    let name = bytes.prefix { $0 != 0 }.map { byte -> UInt8 in
      let letter = UInt8(bitPattern: byte)
      let small = letter >= 0x41 && letter <= 0x5A ? letter | 0x20 : letter
      return isPlain(small) ? small : 0x2D
    }
    return name.isEmpty ? "poste" : String(decoding: name.prefix(24), as: UTF8.self)
  }()

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte == 0x2D || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
