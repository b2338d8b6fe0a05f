import ESSDomain
import HubApp

/// Finds how a path that was begun can go on: folders, and files that may be tables.
struct PathCompleting {
  let home: String

  /// More choices than that help nobody.
  private static let most = 200
  private static let endings = [".csv", ".tsv", ".txt"]

  func completion(of asked: String) -> PathCompletion {
    let start = asked.lastIndex(of: "/").map { asked.index(after: $0) } ?? asked.startIndex
    let (folder, beginning) = (String(asked[..<start]), String(asked[start...]))
    let real = UserPath.expanded(folder, home: home)
    let wanted = Folding.fold(beginning)
    let found = PlainFile.names(in: real).compactMap { name -> String? in
      guard Folding.fold(name).hasPrefix(wanted), beginning.hasPrefix(".") || !name.hasPrefix("."),
        PathCompleting.isPlain(name)
      else { return nil }
      if UserPath.isFolder(real.hasSuffix("/") ? real + name : "\(real)/\(name)") == true { return name + "/" }
      let lower = name.lowercased()
      return PathCompleting.endings.contains { lower.hasSuffix($0) } ? name : nil
    }
    let folders = found.filter { $0.hasSuffix("/") }
    let names = Array((folders + found.filter { !$0.hasSuffix("/") }).prefix(PathCompleting.most))
    let common = names.dropFirst().reduce(names.first ?? beginning) { PathCompleting.common($0, $1) }
    let completed = common.count >= beginning.count ? folder + common : asked
    return PathCompletion(asked: asked, completed: completed, choices: names.map { folder + $0 })
  }

  private static func common(_ left: String, _ right: String) -> String {
    String(zip(left, right).prefix { $0 == $1 }.map(\.0))
  }

  /// Whether a name can be typed: one with control characters or marks of direction is not offered.
  private static func isPlain(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: false
      default: scalar != "\u{FFFD}"
      }
    }
  }
}
