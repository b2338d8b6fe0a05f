/// The signs a terminal can show for rules, bars, arrows and markers; each takes one cell.
public struct GlyphSet: Sendable, Hashable {
  public let name: String
  public let horizontal: Unicode.Scalar
  public let vertical: Unicode.Scalar
  public let corners: Corners
  /// Beside the selected row.
  public let marker: Unicode.Scalar
  public let markerMirrored: Unicode.Scalar
  /// Beside a row that is marked.
  public let mark: Unicode.Scalar
  /// Closed branch for each direction, open branch, leaf.
  public let collapsed: Unicode.Scalar
  public let collapsedMirrored: Unicode.Scalar
  public let expanded: Unicode.Scalar
  public let sortedUp: Unicode.Scalar
  public let sortedDown: Unicode.Scalar
  public let scrollThumb: Unicode.Scalar
  public let scrollTrack: Unicode.Scalar
  public let barDone: Unicode.Scalar
  public let barRest: Unicode.Scalar
  /// Left parts of a cell from one eighth to seven; empty when only whole cells can be drawn.
  public let barEighths: [Unicode.Scalar]
  /// Columns of a sparkline from the lowest to the highest.
  public let sparks: [Unicode.Scalar]
  public let bullet: Unicode.Scalar
  public let separator: Unicode.Scalar
  public let arrowStart: Unicode.Scalar
  public let arrowEnd: Unicode.Scalar

  public struct Corners: Sendable, Hashable {
    public let topStart: Unicode.Scalar
    public let topEnd: Unicode.Scalar
    public let bottomStart: Unicode.Scalar
    public let bottomEnd: Unicode.Scalar
  }

  public static let unicode = GlyphSet(
    name: "unicode", horizontal: "─", vertical: "│",
    corners: Corners(topStart: "╭", topEnd: "╮", bottomStart: "╰", bottomEnd: "╯"),
    marker: "▌", markerMirrored: "▐", mark: "✓", collapsed: "▸", collapsedMirrored: "◂", expanded: "▾", sortedUp: "▲",
    sortedDown: "▼",
    scrollThumb: "┃", scrollTrack: "│", barDone: "█", barRest: "░",
    barEighths: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"], sparks: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    bullet: "•", separator: "·", arrowStart: "‹", arrowEnd: "›")

  public static let ascii = GlyphSet(
    name: "ascii", horizontal: "-", vertical: "|",
    corners: Corners(topStart: "+", topEnd: "+", bottomStart: "+", bottomEnd: "+"),
    marker: ">", markerMirrored: "<", mark: "*", collapsed: "+", collapsedMirrored: "+", expanded: "-", sortedUp: "^",
    sortedDown: "v",
    scrollThumb: "#", scrollTrack: "|", barDone: "#", barRest: ".", barEighths: [],
    sparks: ["_", ".", "-", "=", "+", "*", "%", "#"], bullet: "-", separator: "-", arrowStart: "<", arrowEnd: ">")
}
