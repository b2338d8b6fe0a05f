import ESSDomain

/// What a repair does to a file as such, where no record changes: as the journal has it, and with an inverse.
enum FileChange: Sendable, Hashable {
  /// A file gets another text; both are kept, under these names, so that either can be put back byte for byte.
  case text(file: String, before: String, after: String)
  /// A file goes to another place as a whole, unread.
  case moved(from: String, to: String)
  /// Other permissions.
  case rights(file: String, before: Int, after: Int)

  var inverse: FileChange {
    switch self {
    case .text(let file, let before, let after): .text(file: file, before: after, after: before)
    case .moved(let from, let to): .moved(from: to, to: from)
    case .rights(let file, let before, let after): .rights(file: file, before: after, after: before)
    }
  }

  /// The files that it touches, those kept aside left out.
  var file: String {
    switch self {
    case .text(let file, _, _), .rights(let file, _, _): file
    case .moved(let from, let to): from.hasPrefix(HubFolder.setAside + "/") ? to : from
    }
  }

  var value: JSONValue {
    switch self {
    case .text(let file, let before, let after):
      .members([("after", .string(after)), ("before", .string(before)), ("file", .string(file))])
    case .moved(let from, let to): .members([("from", .string(from)), ("to", .string(to))])
    case .rights(let file, let before, let after):
      .members([
        ("file", .string(file)), ("rightsAfter", .integer(Int64(after))), ("rightsBefore", .integer(Int64(before))),
      ])
    }
  }
}

extension FileChange {
  /// A change as read; nil for anything that is none, or that would reach out of the folder.
  init?(_ value: JSONValue) {
    if let from = value["from"]?.string, let to = value["to"]?.string {
      let places = [from, to].filter { $0.hasPrefix(HubFolder.setAside + "/") }
      guard places.count == 1, HubFolder.isBelow(from), HubFolder.isBelow(to) else { return nil }
      self = .moved(from: from, to: to)
      return
    }
    guard let file = value["file"]?.string else { return nil }
    if let before = value["before"]?.string, let after = value["after"]?.string {
      let kept = [before, after].allSatisfy { $0.hasPrefix(HubFolder.setAside + "/") && HubFolder.isBelow($0) }
      guard kept, HubFolder.mayGoAside(file) || file == HubFolder.profile else { return nil }
      self = .text(file: file, before: before, after: after)
      return
    }
    guard file == "." || HubFolder.isBelow(file), let before = value["rightsBefore"]?.integer,
      let after = value["rightsAfter"]?.integer, (0...0o7777).contains(before), (0...0o7777).contains(after)
    else { return nil }
    self = .rights(file: file, before: Int(before), after: Int(after))
  }
}

extension HubFolder {
  /// Whether a name stays below the folder: no step up, nothing from the root, three levels at most.
  static func isBelow(_ file: String) -> Bool {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    return (1...3).contains(parts.count) && !file.utf8.contains(0)
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
