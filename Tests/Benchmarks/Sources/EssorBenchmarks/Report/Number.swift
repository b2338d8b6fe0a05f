/// Numbers as the tables show them: about three figures, thousands divided by commas.
enum Number {
  static func text(_ value: Double) -> String {
    let size = value.magnitude
    return text(value, decimals: size < 0.095 ? 3 : size < 9.95 ? 2 : size < 99.5 ? 1 : 0)
  }

  static func text(_ value: Double, decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    guard value.isFinite, value.magnitude * scale < 1e18 else { return "—" }
    let digits = String(Int((value.magnitude * scale).rounded()))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = value < 0 ? "-" : ""
    return sign + grouped(padded.dropLast(decimals)) + (decimals > 0 ? "." + padded.suffix(decimals) : "")
  }

  static func text(_ value: Int) -> String { text(Double(value), decimals: 0) }

  private static func grouped(_ digits: Substring) -> String {
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
