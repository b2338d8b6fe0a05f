extension Hub {
  /// What in the hub's records does not agree with the other records, the territory or the files they stand in.
  ///
  /// - Parameters:
  ///   - territory: The reference that codes are looked up in.
  ///   - unread: Kinds of which some records could not be read: references to these are passed over, for what they
  ///     name may stand in a file that will be repaired.
  /// - Returns: The faults, kind by kind in the order of the records.
  public func faults(in territory: Territory = .morocco, unread: Set<RecordKind> = []) -> [HubFault] {
    var search = FaultSearch(self, territory, unread)
    search.look(at: profile)
    search.look(at: organisations)
    search.look(at: trainingProgrammes)
    search.look(at: ruralPlans)
    search.look(at: activities)
    search.look(at: partners)
    return search.found
  }
}

/// Looks through the records of a hub, and remembers what it had to look up.
private struct FaultSearch {
  private let hub: Hub
  private let territory: Territory
  private let unread: Set<RecordKind>
  private(set) var found: [HubFault] = []
  private var places: [String: Place] = [:]
  private var parts: [PartsKey: Set<RecordID>] = [:]

  private enum Place { case known, unknown, foreign }

  /// Parts of one record, by the lists that lead to them.
  private struct PartsKey: Hashable {
    let owner: RecordID
    let way: [String]
  }

  init(_ hub: Hub, _ territory: Territory, _ unread: Set<RecordKind>) {
    self.hub = hub
    self.territory = territory
    self.unread = unread
  }

  mutating func look(at profile: HubProfile) {
    for pointer in PointerWalk<HubProfile>().pointers(in: profile) {
      guard let what = fault(pointer, in: profile, id: .none) else { continue }
      found.append(
        HubFault(
          kind: nil, record: .none, file: "hub.json", path: pointer.path, label: pointer.field.label, what: what))
    }
  }

  mutating func look<R: Record>(at set: RecordSet<R>) {
    let walk = PointerWalk<R>()
    set.forEach { position, record in
      let file = set.file(of: record.id) ?? record.file
      var faults: [HubFault] = []
      func add(_ what: HubFault.What, _ path: [PathStep], _ label: Phrase) {
        faults.append(
          HubFault(kind: R.kind, record: record.id, file: file, path: path, label: label, what: what))
      }
      for pointer in walk.pointers(in: record) {
        if let what = fault(pointer, in: record, id: record.id) { add(what, pointer.path, pointer.field.label) }
      }
      if record.file != file { add(.misplaced(belongs: record.file), [], R.kind.label) }
      // A second record of one identity has faults that nobody can be led to before it has an identity of its own.
      if !faults.isEmpty, set.position(of: record.id) == position { found += faults }
    }
  }

  private mutating func fault<R: FieldRecord>(_ pointer: Pointer, in record: R, id: RecordID) -> HubFault.What? {
    switch pointer.target {
    case .place(let code):
      switch place(code) {
      case .known: return nil
      case .unknown: return .unknownPlace(code)
      case .foreign: return .foreignPlace(code)
      }
    case .record(let named, let target):
      guard leadsNowhere(named, target, pointer, in: record, id: id) else { return nil }
      let hanging = pointer.fields.filter {
        if case .partOf(field: pointer.field.name, _) = $0.refersTo { return true }
        return false
      }.map(\.name)
      let rest = pointer.siblings.filter {
        $0.name != pointer.field.name && $0.name != "id" && !hanging.contains($0.name)
      }
      let dangling = HubFault.Dangling(
        to: named, hanging: hanging, leavesGap: pointer.field.traits.contains(.required) && !rest.isEmpty)
      return .dangling(dangling)
    }
  }

  private mutating func place(_ code: String) -> Place {
    if let known = places[code] { return known }
    let place: Place
    if let unit = TerritoryCode(code), territory.contains(unit) {
      let isForeign = hub.profile.region.map { $0.region != unit.region } ?? false
      place = isForeign ? .foreign : .known
    } else {
      place = .unknown
    }
    places[code] = place
    return place
  }

  private mutating func leadsNowhere<R: FieldRecord>(
    _ named: RecordID, _ target: ReferenceTarget, _ pointer: Pointer, in record: R, id: RecordID
  ) -> Bool {
    switch target {
    case .nobody: return false
    case .record(let kind): return !unread.contains(kind) && !has(named, kind)
    case .part(let way):
      let key = PartsKey(owner: id, way: way)
      let known = parts[key] ?? FaultSearch.parts(way, of: record)
      parts[key] = known
      return !known.contains(named)
    case .partOf(let field, let way):
      // Where what it hangs on is missing or leads nowhere itself, that is the fault.
      guard case .reference(let owner)? = pointer.siblings.first(where: { $0.name == field })?.datum,
        let kind = kind(of: target, pointer), has(owner, kind)
      else { return false }
      return !partsOfOther(owner, kind, way).contains(named)
    }
  }

  /// The kind of record in which the target of a reference stands; nil where that is the record itself.
  private func kind(of target: ReferenceTarget, _ pointer: Pointer) -> RecordKind? {
    switch target {
    case .record(let kind): return kind
    case .partOf(let field, _):
      guard case .record(let kind)? = pointer.fields.first(where: { $0.name == field })?.refersTo else { return nil }
      return kind
    case .part, .nobody: return nil
    }
  }

  private func has(_ id: RecordID, _ kind: RecordKind) -> Bool {
    switch kind {
    case .organisation: hub.organisations.position(of: id) != nil
    case .trainingProgramme: hub.trainingProgrammes.position(of: id) != nil
    case .ruralPlan: hub.ruralPlans.position(of: id) != nil
    case .activity: hub.activities.position(of: id) != nil
    case .partner: hub.partners.position(of: id) != nil
    }
  }

  private mutating func partsOfOther(_ id: RecordID, _ kind: RecordKind, _ way: [String]) -> Set<RecordID> {
    let key = PartsKey(owner: id, way: way)
    if let known = parts[key] { return known }
    let known =
      switch kind {
      case .organisation: hub.organisations[id].map { FaultSearch.parts(way, of: $0) }
      case .trainingProgramme: hub.trainingProgrammes[id].map { FaultSearch.parts(way, of: $0) }
      case .ruralPlan: hub.ruralPlans[id].map { FaultSearch.parts(way, of: $0) }
      case .activity: hub.activities[id].map { FaultSearch.parts(way, of: $0) }
      case .partner: hub.partners[id].map { FaultSearch.parts(way, of: $0) }
      }
    parts[key] = known ?? []
    return known ?? []
  }

  private static func parts<R: FieldRecord>(_ way: [String], of record: R) -> Set<RecordID> {
    var found: Set<RecordID> = []
    guard let first = way.first, let field = R.fields.all.first(where: { $0.name == first }) else { return found }
    field.datum(record).identities(of: way.dropFirst(), into: &found)
    return found
  }
}
