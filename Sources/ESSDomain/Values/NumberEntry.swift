/// Numbers as people type them: Western or Arabic figures, groups by space, `,` or `.` before decimals.
public enum NumberEntry {
  /// A whole number, or nil; a lone mark before three figures groups them (`50.000`).
  public static func whole(_ text: String) -> Int? {
    guard let value = decimal(text, loneMark: .groupsThousands), value == value.rounded(), value.magnitude < 1e15 else {
      return nil
    }
    return Int(value)
  }

  /// What a single `,` or `.` with three figures behind it means: `50.000`.
  public enum LoneMark: Sendable {
    case marksDecimals
    /// For counts and dirhams, which never have three decimals.
    case groupsThousands
  }

  /// A decimal number, or nil.
  ///
  /// Of `,` and `.`, the last one marks the decimals, unless there are several of the same kind,
  /// which then group.
  public static func decimal(_ text: String, loneMark: LoneMark = .marksDecimals) -> Double? {
    var figures = ""
    var marks: [(mark: Character, place: Int)] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: figures.unicodeScalars.append(scalar)
      case 0x660...0x669: figures += String(scalar.value - 0x660)
      case 0x6F0...0x6F9: figures += String(scalar.value - 0x6F0)
      case 0x2C, 0x66B: marks.append((",", figures.count))
      case 0x2E: marks.append((".", figures.count))
      case 0x2D where figures.isEmpty, 0x2212 where figures.isEmpty: figures.append("-")
      case 0x2B where figures.isEmpty: continue
      case 0x20, 0xA0, 0x202F, 0x2009, 0x27, 0x2019, 0x66C, 0x200E, 0x200F: continue
      default: return nil
      }
    }
    guard figures.contains(where: \.isNumber), figures.count <= 18 else { return nil }
    guard let last = marks.last else { return Double(figures) }
    let others = marks.dropLast()
    if others.contains(where: { $0.mark == last.mark }) {
      return others.allSatisfy { $0.mark == last.mark } ? Double(figures) : nil
    }
    let whole = figures.prefix(last.place).drop { $0 == "-" }
    if loneMark == .groupsThousands, others.isEmpty, figures.count - last.place == 3, (1...3).contains(whole.count),
      whole.first != "0"
    {
      return Double(figures)
    }
    return Double(figures.prefix(last.place) + "." + figures.dropFirst(last.place))
  }
}
