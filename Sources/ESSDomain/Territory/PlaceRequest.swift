/// What a person means by the name of a place: the name, the level if they said it, and what it lies in.
///
/// Understands "commune de Taroudannt", "province d'Azilal", "Oulad Aissa (Taroudannt)", "Oulad Aissa, Taroudannt",
/// "Taroudannt province", "جماعة أولاد عيسى", "إقليم تارودانت".
struct PlaceRequest {
  /// The name as typed, without level and container.
  var name: String
  var level: TerritoryCode.Level?
  /// Names of what it lies in, the smallest first.
  var containers: [String] = []

  /// Divides at brackets and commas; the level words are left in the names, see `withoutLevelWords`.
  static func divided(_ text: String) -> PlaceRequest {
    let parts = text.split(whereSeparator: { "(),،،[]".contains($0) }).map { String($0).trimmed }.filter { !$0.isEmpty }
    guard let name = parts.first else { return PlaceRequest(name: text.trimmed) }
    return PlaceRequest(name: name, containers: Array(parts.dropFirst()))
  }

  /// The request with the words that tell the level taken off its name; nil when there are none.
  var withoutLevelWords: PlaceRequest? {
    let words = PlaceSpelling.words(name)
    if let request = read(words) { return request }
    // English puts the word behind: "Taroudannt province".
    guard words.count > 1, let last = words.last, let level = PlaceRequest.levels[last] else { return nil }
    let rest = words.dropLast()
    let isAdjective =
      level == .commune && rest.count > 1 && rest.last.map { PlaceRequest.adjectives.contains($0) } ?? false
    return with(Array(isAdjective ? rest.dropLast() : rest), level)
  }

  private func read(_ words: [String]) -> PlaceRequest? {
    var rest = words[...]
    if let first = rest.first, PlaceRequest.adjectives.contains(first), rest.count > 2 { rest = rest.dropFirst() }
    guard let first = rest.first, let level = PlaceRequest.levels[first] else { return nil }
    rest = rest.dropFirst()
    if level == .commune, let next = rest.first, PlaceRequest.adjectives.contains(next) { rest = rest.dropFirst() }
    if let next = rest.first, rest.count > 1, PlaceRequest.links.contains(next) { rest = rest.dropFirst() }
    return rest.isEmpty ? nil : with(Array(rest), level)
  }

  private func with(_ words: [String], _ level: TerritoryCode.Level) -> PlaceRequest {
    PlaceRequest(name: words.joined(separator: " "), level: level, containers: containers)
  }

  private static let levels: [String: TerritoryCode.Level] = folded([
    (.commune, ["commune", "municipalité", "municipality", "cr", "cu", "جماعة", "الجماعة", "بلدية", "بجماعة"]),
    (.province, ["province", "préfecture", "إقليم", "الإقليم", "عمالة", "بإقليم", "بعمالة"]),
    (.region, ["région", "region", "جهة", "بجهة"]),
  ])

  private static let adjectives = Set(
    [
      "rurale", "urbaine", "territoriale", "rural", "urban", "قروية", "القروية", "حضرية", "الحضرية", "ترابية",
      "الترابية",
    ].map(Folding.fold))

  private static let links: Set<String> = ["de", "d", "du", "des", "of"]

  private static func folded(_ table: [(TerritoryCode.Level, [String])]) -> [String: TerritoryCode.Level] {
    Dictionary(table.flatMap { level, words in words.map { (Folding.fold($0), level) } }) { first, _ in first }
  }
}
