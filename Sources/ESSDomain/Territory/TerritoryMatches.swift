extension Territory {
  /// The units that a name being typed may mean, for a list that narrows with each letter.
  ///
  /// First come those that are called so exactly, in any known spelling; then those of `home`; then those whose name
  /// begins so, in either script, before those that only contain it. With `level`, only units of that level; with
  /// `container`, only those inside it. Nothing typed means all of them, in order of name.
  public func matches(
    _ text: String, level: TerritoryCode.Level? = nil, in container: TerritoryCode? = nil,
    near home: TerritoryCode? = nil, atMost limit: Int = 60
  ) -> [TerritoryCode] {
    let wanted = Folding.fold(text).trimmed
    var exact: Set<TerritoryCode> = []
    if !wanted.isEmpty {
      switch find(text, level: level, in: container) {
      case .one(let code): exact = [code]
      case .several(let codes): exact = Set(codes)
      case .none: break
      }
    }
    var found: [(rank: Int, name: String, code: TerritoryCode)] = exact.map { (0, "", $0) }
    for unit in Territory.foldedNames where level == nil || unit.code.level == level {
      if let container, unit.code == container || !unit.code.lies(in: container) { continue }
      let begins = unit.french.hasPrefix(wanted) || unit.arabic.hasPrefix(wanted)
      guard wanted.isEmpty || begins || unit.french.contains(" " + wanted) || unit.arabic.contains(wanted),
        !exact.contains(unit.code)
      else { continue }
      let isAtHome = home.map { unit.code.lies(in: $0) } ?? true
      found.append(((isAtHome ? 1 : 3) + (begins ? 0 : 1), unit.french, unit.code))
    }
    return found.sorted { ($0.rank, $0.name, $0.code) < ($1.rank, $1.name, $1.code) }.prefix(max(0, limit)).map(\.code)
  }

  /// Every unit with its folded names; made on the first search.
  private static let foldedNames: [(code: TerritoryCode, french: String, arabic: String)] = {
    func folded(_ code: TerritoryCode, _ name: BilingualName) -> (code: TerritoryCode, french: String, arabic: String) {
      (code, Folding.fold(name.french), Folding.fold(name.arabic))
    }
    let territory = Territory.morocco
    return territory.regions.map { folded($0.code, $0.name) } + territory.provinces.map { folded($0.code, $0.name) }
      + territory.communes.map { folded($0.code, $0.name) }
  }()
}
