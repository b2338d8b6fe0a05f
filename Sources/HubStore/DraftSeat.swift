import ESSDomain
import Glibc

/// A place among the programs that have one folder open on this machine, which keeps their drafts apart.
///
/// The first program has the plain names, a second one beside it adds its number. A class, because its end gives the place
/// back; the system does so when the program dies.
public final class DraftSeat: Sendable {
  public let number: Int
  private let descriptor: Int32

  /// As many programs as can have drafts in one folder at a time.
  static let most = 9

  /// Nil when the seat is taken, or the folder cannot be written.
  init?(_ number: Int, in folder: HubFolder) {
    let path = folder.path(HubFolder.workplace + "/seat-\(number)")
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    self.number = number
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }

  /// The name under which this program keeps a draft.
  public func name(_ draft: String) -> String { number == 1 ? draft : "\(draft)--\(number)" }
}

extension HubStore {
  /// Takes the first place that is free, and takes over the drafts of programs that are no longer running.
  ///
  /// - Returns: Nil where there is no place to have; drafts then have their plain names.
  public func takeSeat() -> DraftSeat? {
    guard case .full = access, FileStamp(folder.path(HubFolder.workplace)) != nil,
      let seat = (1...DraftSeat.most).lazy.compactMap({ DraftSeat($0, in: self.folder) }).first
    else { return nil }
    let kept = Set(drafts())
    for name in kept.sorted() {
      let (plain, number) = HubStore.owner(of: name)
      guard number != seat.number, !kept.contains(seat.name(plain)), DraftSeat(number, in: folder) != nil,
        let draft = draft(name)
      else { continue }
      do throws(StoreProblem) {
        try keepDraft(seat.name(plain), draft)
        try removeDraft(name)
      } catch {
        // It stays where it is, and is offered at another start.
        continue
      }
    }
    return seat
  }

  /// The drafts that belong to a seat, by their plain names.
  public func drafts(of seat: DraftSeat?) -> [String] {
    drafts().compactMap { name in
      let (plain, number) = HubStore.owner(of: name)
      return number == seat?.number ?? 1 ? plain : nil
    }
  }

  private static func owner(of name: String) -> (plain: String, seat: Int) {
    let bytes = Array(name.utf8)
    guard bytes.count > 3, bytes[bytes.count - 3] == 0x2D, bytes[bytes.count - 2] == 0x2D,
      let number = Int(String(decoding: bytes.suffix(1), as: UTF8.self)), (2...DraftSeat.most).contains(number)
    else { return (name, 1) }
    return (String(name.dropLast(3)), number)
  }
}
