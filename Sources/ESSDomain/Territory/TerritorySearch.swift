extension Territory {
  /// What a name was found to mean.
  public enum Lookup: Sendable, Equatable {
    case one(TerritoryCode)
    /// Several units bear it, in order of code; which one is meant is for the user to say.
    case several([TerritoryCode])
    /// Nobody bears it; some units have names like it, the nearest first.
    case none(nearest: [TerritoryCode])
  }

  /// Looks a unit up by its code, or by its name in either script and any known spelling.
  ///
  /// The text may tell the level ("commune de…", "إقليم…") and what the unit lies in ("Oulad Aissa (Taroudannt)"). With
  /// `level`, only units of that level are found; with `container`, only those inside that region or province.
  public func find(
    _ text: String, level: TerritoryCode.Level? = nil, in container: TerritoryCode? = nil
  ) -> Lookup {
    let limit = Filter(level: level, containers: container.map { [[$0]] } ?? [])
    guard text.utf8.count <= 400 else { return .none(nearest: []) }
    if let code = TerritoryCode(Folding.fold(text).trimmed) {
      return contains(code) && limit.admits(code) ? .one(code) : .none(nearest: [])
    }
    let index = PlaceIndex.morocco
    // As typed first: some names contain brackets, and words that would tell a level.
    let whole = index.units(called: text, where: limit.admits)
    if !whole.isEmpty { return Lookup(whole) }
    let request = PlaceRequest.divided(text)
    var containers: [[TerritoryCode]] = []
    for name in request.containers {
      let units = found(PlaceRequest(name: name), Filter(level: nil, containers: [])).filter { $0.level < .commune }
      guard !units.isEmpty else {
        return .none(nearest: Array(found(request, limit).prefix(Territory.suggestions)))
      }
      containers.append(units)
    }
    let inside = limit.inside(containers)
    let units = found(request, inside)
    if !units.isEmpty { return Lookup(units) }
    let elsewhere = containers.isEmpty ? [] : Array(found(request, limit).prefix(Territory.suggestions))
    if !elsewhere.isEmpty { return .none(nearest: elsewhere) }
    return .none(nearest: near(request, inside))
  }

  /// The one unit that a person means.
  ///
  /// `region` is the code of the hub's own region: a name that only one unit there bears is taken to be that unit. With
  /// `level`, only units of that level are meant.
  ///
  /// - Throws: That nobody bears the name, with the nearest ones, or that several do, with all of them.
  public func unit(
    named text: String, near region: String? = nil, level: TerritoryCode.Level? = nil, in language: Language
  ) throws(EntryProblem) -> TerritoryCode {
    let home = region.flatMap { TerritoryCode($0) }
    let isAtHome: (TerritoryCode) -> Bool = { code in home.map { code.lies(in: $0) } ?? false }
    let shown = String(text.trimmed.prefix(80))
    guard !shown.isEmpty else { throw .noPlace }
    switch find(text, level: level) {
    case .one(let code): return code
    case .several(let codes):
      let atHome = codes.filter(isAtHome)
      if atHome.count == 1, let code = atHome.first { return code }
      throw .ambiguousPlace(shown, designations(atHome + codes.filter { !isAtHome($0) }))
    case .none(let nearest):
      throw .unknownPlace(shown, designations(nearest.filter(isAtHome) + nearest.filter { !isAtHome($0) }))
    }
  }

  /// A unit as it is told from all others of its name, in words that `find` understands.
  ///
  /// "commune d'Oulad Aissa (Taroudannt)", "إقليم تارودانت"; the code, where there is no such unit.
  public func designation(of code: TerritoryCode, in language: Language) -> String {
    guard let name = name(of: code, in: language) else { return code.text }
    switch code.level {
    case .region: return Phrase(fr: "région \(linked(name))", en: "region of \(name)", ar: "جهة \(name)")[language]
    case .province:
      let kind = (province(code)?.kind ?? .province).label[language]
      return Phrase(fr: "\(kind) \(linked(name))", en: "\(kind) of \(name)", ar: "\(kind) \(name)")[language]
    case .commune:
      let commune = Phrase(fr: "commune \(linked(name))", en: "commune of \(name)", ar: "جماعة \(name)")[language]
      let province = province(holding: code)?.name[language] ?? ""
      return province.isEmpty ? commune : "\(commune) (\(province))"
    }
  }

  /// "d'Azilal", "de Taroudannt".
  private func linked(_ name: String) -> String {
    let isElided = Folding.fold(String(name.prefix(1))).first.map { "aeiou".contains($0) } ?? false
    return (isElided ? "d'" : "de ") + name
  }

  private static let suggestions = 5

  private func designations(_ codes: [TerritoryCode]) -> Phrase {
    let shown = codes.prefix(8)
    let more = codes.count > shown.count ? "…" : ""
    return Phrase { language in
      shown.map { designation(of: $0, in: language) }.joined(separator: language == .arabic ? "، " : ", ") + more
    }
  }

  private func found(_ request: PlaceRequest, _ limit: Filter) -> [TerritoryCode] {
    let whole = PlaceIndex.morocco.units(called: request.name, where: limit.admits)
    if !whole.isEmpty { return whole }
    guard let bare = request.withoutLevelWords, let limit = limit.narrowed(to: bare.level) else { return [] }
    return PlaceIndex.morocco.units(called: bare.name, where: limit.admits)
  }

  private func near(_ request: PlaceRequest, _ limit: Filter) -> [TerritoryCode] {
    let bare = request.withoutLevelWords
    let narrowed = limit.narrowed(to: bare?.level) ?? limit
    return PlaceIndex.morocco.nearest(
      to: bare?.name ?? request.name, count: Territory.suggestions, where: narrowed.admits)
  }

  /// Which units are wanted.
  private struct Filter {
    var level: TerritoryCode.Level?
    /// The unit lies in one of each of these.
    var containers: [[TerritoryCode]]

    func admits(_ code: TerritoryCode) -> Bool {
      (level == nil || code.level == level)
        && containers.allSatisfy { $0.contains { code != $0 && code.lies(in: $0) } }
    }

    func inside(_ others: [[TerritoryCode]]) -> Filter { Filter(level: level, containers: containers + others) }

    /// The same with a level; nil where it contradicts the one wanted already.
    func narrowed(to other: TerritoryCode.Level?) -> Filter? {
      guard let other else { return self }
      guard level == nil || level == other else { return nil }
      return Filter(level: other, containers: containers)
    }
  }
}

extension Territory.Lookup {
  fileprivate init(_ codes: [TerritoryCode]) {
    if let code = codes.first, codes.count == 1 { self = .one(code) } else { self = .several(codes) }
  }
}

extension EntryProblem {
  fileprivate static let noPlace = EntryProblem(
    Phrase(
      fr: "Écrire le nom ou le code d'une commune, d'une province ou d'une région.",
      en: "Write the name or the code of a commune, a province or a region.",
      ar: "اكتب اسم أو رمز جماعة أو إقليم أو جهة."))

  fileprivate static func ambiguousPlace(_ text: String, _ candidates: Phrase) -> EntryProblem {
    EntryProblem(
      Phrase(
        fr: "« \(text) » désigne plusieurs lieux : \(candidates.fr). Préciser lequel.",
        en: "“\(text)” means several places: \(candidates.en). Say which one.",
        ar: "«\(text)» اسم لعدة أماكن: \(candidates.ar). حدد المقصود منها."))
  }

  fileprivate static func unknownPlace(_ text: String, _ nearest: Phrase) -> EntryProblem {
    guard !nearest.fr.isEmpty else {
      return EntryProblem(
        Phrase(
          fr: "« \(text) » n'est ni une commune, ni une province, ni une région connue.",
          en: "“\(text)” is no commune, province or region that is known.",
          ar: "«\(text)» ليس جماعة ولا إقليما ولا جهة معروفة."))
    }
    return EntryProblem(
      Phrase(
        fr: "Aucun lieu ne s'appelle « \(text) ». Noms proches : \(nearest.fr).",
        en: "No place is called “\(text)”. Similar names: \(nearest.en).",
        ar: "لا يوجد مكان باسم «\(text)». أسماء قريبة: \(nearest.ar)."))
  }
}
