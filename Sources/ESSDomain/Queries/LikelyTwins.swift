/// A record that may be the very one that somebody is about to enter, and what speaks for it.
public struct LikelyTwin: Sendable, Hashable {
  /// What two records share, what weighs most first.
  public enum Reason: Int, Sendable, Hashable, Comparable {
    case sameNumber, sameNameHere, sameName, nearName

    public static func < (left: Reason, right: Reason) -> Bool { left.rawValue < right.rawValue }

    public var phrase: Phrase {
      switch self {
      case .sameNumber: Phrase(fr: "même numéro", en: "same number", ar: "نفس الرقم")
      case .sameNameHere:
        Phrase(fr: "même nom, même commune", en: "same name, same commune", ar: "نفس الاسم ونفس الجماعة")
      case .sameName: Phrase(fr: "même nom", en: "same name", ar: "نفس الاسم")
      case .nearName: Phrase(fr: "nom voisin", en: "similar name", ar: "اسم مشابه")
      }
    }
  }

  public let kind: RecordKind
  public let id: RecordID
  public let title: Phrase
  /// The commune of its seat, where it has one.
  public let commune: TerritoryCode?
  public let reason: Reason
}

/// The likely twins of what is being entered: the likeliest, and how many there are in all.
public struct LikelyTwins: Sendable, Hashable {
  public let likeliest: [LikelyTwin]
  public let count: Int

  /// So many are named.
  public static let most = 2
}

/// What is looked for: one text of a record that is not on record yet.
public struct TwinRequest: Sendable, Hashable {
  public let kind: RecordKind
  /// The field in which the text is typed: `name.fr`, `identifiers.ice`, `phone`.
  public let field: String
  public let text: String
  /// Where the record that is entered has its seat, as far as that is known.
  public let commune: TerritoryCode?
  /// The record being entered, which is no twin of itself.
  public let besides: RecordID

  public init(kind: RecordKind, field: String, text: String, commune: TerritoryCode? = nil, besides: RecordID = .none) {
    self.kind = kind
    self.field = field
    self.text = text
    self.commune = commune
    self.besides = besides
  }

  /// Whether a text of that field can show that a record is there already.
  public static func tells(_ field: String, of kind: RecordKind) -> Bool {
    switch field {
    case "name.fr", "name.ar": kind != .activity
    case "phone": kind == .partner
    default: kind == .organisation && numbers.contains(field)
    }
  }

  static let numbers: Set<String> = [
    "identifiers.ice", "identifiers.localRegisterNumber", "identifiers.centralRegisterNumber",
    "identifiers.taxIdentifier", "identifiers.commercialRegister", "identifiers.cnss",
  ]
}

extension Hub {
  /// The records that may be the one being entered; nil where there are none, or too little is typed to tell.
  ///
  /// The index of folded texts is scanned first, and only what it finds is read: of 50,000 organisations that takes some
  /// milliseconds.
  public func likelyTwins(_ request: TwinRequest) -> LikelyTwins? {
    guard TwinRequest.tells(request.field, of: request.kind) else { return nil }
    var search = TwinSearch(request)
    switch request.kind {
    case .organisation:
      search.look(in: organisations, reading: ["commune", "id", "identifiers", "name"]) {
        TwinSearch.Candidate($0.id, $0.name, $0.commune, number: request.number(of: $0))
      }
    case .trainingProgramme:
      search.look(in: trainingProgrammes, reading: ["id", "name"]) { TwinSearch.Candidate($0.id, $0.name) }
    case .ruralPlan: search.look(in: ruralPlans, reading: ["id", "name"]) { TwinSearch.Candidate($0.id, $0.name) }
    case .partner:
      search.look(in: partners, reading: ["id", "name", "phone"]) {
        TwinSearch.Candidate($0.id, $0.name, number: request.field == "phone" ? $0.phone : "")
      }
    case .activity: return nil
    }
    return search.result
  }
}

extension TwinRequest {
  /// The number that an organisation has in the field that is typed.
  fileprivate func number(of organisation: Organisation) -> String {
    let identifiers = organisation.identifiers
    return switch field {
    case "identifiers.ice": identifiers.ice
    case "identifiers.localRegisterNumber": identifiers.localRegisterNumber
    case "identifiers.centralRegisterNumber": identifiers.centralRegisterNumber
    case "identifiers.taxIdentifier": identifiers.taxIdentifier
    case "identifiers.commercialRegister": identifiers.commercialRegister
    case "identifiers.cnss": identifiers.cnss
    default: ""
    }
  }
}

/// A search for twins under way.
private struct TwinSearch {
  private let request: TwinRequest
  private let name: NameLikeness?
  private let number: String
  private var found: [LikelyTwin] = []
  /// The words of a commune's name in both scripts, and the name that is typed without them.
  private var places: [TerritoryCode: (words: Set<String>, name: NameLikeness)] = [:]

  /// What is compared of a record on record.
  struct Candidate {
    let id: RecordID
    let name: BilingualName
    let commune: TerritoryCode?
    let number: String

    init(_ id: RecordID, _ name: BilingualName, _ commune: TerritoryCode? = nil, number: String = "") {
      self.id = id
      self.name = name
      self.commune = commune
      self.number = number
    }
  }

  init(_ request: TwinRequest) {
    self.request = request
    name = request.field.hasPrefix("name.") ? NameLikeness(request.text) : nil
    number = name == nil ? TwinSearch.normal(request.text, request.field) : ""
  }

  /// A number as it is compared, whatever blanks and points it is written with.
  private static func normal(_ text: String, _ field: String) -> String {
    switch field {
    case "phone":
      let digits = Folding.bytes(text).filter { (0x30...0x39).contains($0) }
      return PhoneNumber.significant(digits).map { String(decoding: $0, as: UTF8.self) } ?? ""
    case "identifiers.ice":
      let number = ICE.normal(text)
      return ICE.isWellFormed(number) ? number : ""
    default: return Folding.key(text)
    }
  }

  /// For one word or another, the folded pieces of which a twin's text has one.
  private var pieces: [[[UInt8]]] {
    if let name { return name.tells ? name.pieces : [] }
    guard number.utf8.count >= 2 else { return [] }
    switch request.field {
    // People write an ICE in groups; its first nine digits are the enterprise.
    case "identifiers.ice": return [[Array(number.utf8.prefix(9))]]
    case "phone": return [[Array(number.utf8.suffix(2))]]
    default:
      let runs = Folding.bytes(request.text).split { !(0x30...0x39).contains($0) && !(0x61...0x7A).contains($0) }
      return runs.max { $0.count < $1.count }.map { [[Array($0)]] } ?? []
    }
  }

  /// More records than a person would look through are not looked through for one.
  private static let mostCandidates = 5_000

  mutating func look<R: Record>(in set: RecordSet<R>, reading fields: [String], _ candidate: (R) -> Candidate) {
    // Of two words the rarer one tells: the other may be that of a place.
    let candidates = pieces.map { pieces in
      var positions: Set<Int> = []
      for piece in pieces { set.forEachMatch(of: [piece]) { positions.insert($0) } }
      return positions
    }.min { $0.count < $1.count }
    var reading = PartialReading(fields, of: set)
    for position in (candidates ?? []).sorted().prefix(TwinSearch.mostCandidates) {
      let (seen, title) = reading.lend(position) { (candidate($0), $0.title) }
      if seen.id != request.besides, let twin = twin(seen, title) { found.append(twin) }
    }
  }

  private mutating func twin(_ candidate: Candidate, _ title: Phrase) -> LikelyTwin? {
    guard let reason = reason(candidate) else { return nil }
    return LikelyTwin(
      kind: request.kind, id: candidate.id, title: title, commune: candidate.commune, reason: reason)
  }

  private mutating func reason(_ candidate: Candidate) -> LikelyTwin.Reason? {
    guard name != nil else {
      guard TwinSearch.normal(candidate.number, request.field) == number else { return nil }
      // Each court counts its own register.
      let isLocal = request.field == "identifiers.localRegisterNumber"
      return isLocal && isElsewhere(candidate.commune) ? nil : .sameNumber
    }
    switch degree(candidate) {
    case .same?: return request.commune != nil && candidate.commune == request.commune ? .sameNameHere : .sameName
    // The same words are in fashion all over a region: what is only similar counts nearby.
    case .near?: return isElsewhere(candidate.commune) ? nil : .nearName
    case nil: return nil
    }
  }

  /// How far the name of a record is like the one typed, once the name of its commune is left out of both.
  private mutating func degree(_ candidate: Candidate) -> NameLikeness.Degree? {
    guard var typed = name else { return nil }
    var words: Set<String> = []
    if let commune = candidate.commune {
      if places[commune] == nil {
        let names = [Language.french, .arabic].compactMap { Territory.morocco.name(of: commune, in: $0) }
        let words = Set(names.flatMap(NameLikeness.folded))
        places[commune] = (words, NameLikeness(request.text, without: words))
      }
      if let known = places[commune] { (words, typed) = known }
    }
    return [candidate.name.french, candidate.name.arabic].compactMap {
      typed.degree(of: NameLikeness($0, without: words))
    }.min()
  }

  /// Whether both places are known and lie in two provinces.
  private func isElsewhere(_ commune: TerritoryCode?) -> Bool {
    guard let mine = request.commune?.province, let theirs = commune?.province else { return false }
    return mine != theirs
  }

  var result: LikelyTwins? {
    guard !found.isEmpty else { return nil }
    let sorted = found.sorted { $0.reason < $1.reason }
    return LikelyTwins(likeliest: Array(sorted.prefix(LikelyTwins.most)), count: found.count)
  }
}
