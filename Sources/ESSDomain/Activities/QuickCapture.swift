/// An activity told in one line: `visite @"Coop Tiwizi" hier 2h 12p 9f #R25 +suivi vendredi : emballage à revoir`.
///
/// `@` an organisation, `#` a commune or a recommendation, `+` a follow-up, `!` its day, `2h` hours, `12p 9f 3m`
/// participants, women and men, a day as people write it; what follows a lone `:` is text. The words of three languages
/// are known. What is not understood is text too, never an error, so that nothing a person wrote is lost.
public struct QuickCapture: Sendable, Hashable {
  /// A piece of the line and what it was taken for, in the order of the line.
  public struct Token: Sendable, Hashable {
    public let text: String
    public let meaning: Meaning
  }

  /// What a piece of the line stands for.
  public enum Meaning: Sendable, Hashable {
    case type(ActivityType)
    case organisation(String)
    case commune(TerritoryCode)
    case recommendation(RecommendationCode)
    case day(Day)
    case hours(Double)
    case participants(Int)
    case women(Int)
    case men(Int)
    case followUp(String)
    case dueDay(Day)
    case text
  }

  public private(set) var tokens: [Token] = []

  /// The text after a lone `:`.
  public private(set) var remark = ""

  /// Reads a line; `context` gives today, the language and the region whose communes come first.
  public init(_ line: String, _ context: EntryContext) {
    let (words, remark) = CaptureWord.divided(line)
    self.remark = remark
    var place = 0
    while place < words.count {
      let (meaning, count) = reading(words[place...], context)
      let text = words[place..<place + count].map(\.text).joined(separator: " ")
      tokens.append(Token(text: text, meaning: meaning))
      place += count
    }
  }

  /// The meaning of the next words, and how many of them it takes.
  private func reading(_ words: ArraySlice<CaptureWord>, _ context: EntryContext) -> (Meaning, Int) {
    guard let word = words.first else { return (.text, 1) }
    switch word.sign {
    case "@": return (.organisation(word.body), 1)
    case "#": return (QuickCapture.tag(word.body, context) ?? .text, 1)
    case "+":
      if let day = try? DayEntry.day("+" + word.body, today: context.today) { return (dayMeaning(day), 1) }
      return (.followUp(word.body), 1)
    case "!": return ((try? DayEntry.day(word.body, today: context.today)).map { .dueDay($0) } ?? .text, 1)
    default: break
    }
    if word.isQuoted { return (.text, 1) }
    if let meaning = QuickCapture.quantity(Folding.fold(word.body)) { return (meaning, 1) }
    for count in [3, 2, 1] where words.count >= count {
      let several = words.prefix(count)
      guard several.allSatisfy({ $0.sign == nil && !$0.isQuoted }) else { continue }
      let text = several.map(\.body).joined(separator: " ")
      if count > 1, Int(Folding.fold(word.body)) == nil { continue }
      if let day = try? DayEntry.day(text, today: context.today) { return (dayMeaning(day), count) }
    }
    let isFirstType = !tokens.contains { if case .type = $0.meaning { true } else { false } }
    if isFirstType, let type = QuickCapture.types[Folding.key(word.body)] { return (.type(type), 1) }
    return (.text, 1)
  }

  /// A day right behind a follow-up is the day on which that is due.
  private func dayMeaning(_ day: Day) -> Meaning {
    if case .followUp = tokens.last?.meaning { .dueDay(day) } else { .day(day) }
  }

  private static func tag(_ text: String, _ context: EntryContext) -> Meaning? {
    let key = Folding.key(text)
    if key.hasPrefix("r") || Int(key) != nil, let code = try? RecommendationCode.entered(text, context) {
      return .recommendation(code)
    }
    let commune = try? context.territory.unit(named: text, near: context.region, level: .commune, in: context.language)
    return commune.map { .commune($0) }
  }

  /// `2h`, `2h30`, `1,5h`, `45min`, `12p`, `9f`, `3m`; in Arabic `2س`, `12م`, `9ن`, `3ر`.
  private static func quantity(_ word: String) -> Meaning? {
    guard let first = word.first, first.isNumber else { return nil }
    let figures = String(word.prefix { $0.isNumber || $0 == "," || $0 == "." })
    let rest = word.dropFirst(figures.count)
    guard let value = NumberEntry.decimal(figures), (0...1_000_000).contains(value) else { return nil }
    let count = value == value.rounded() ? Int(value) : nil
    switch rest {
    case "h", "س", "ساعه", "ساعات": return value <= 1_000 ? .hours(value) : nil
    case "min", "mn", "د": return value <= 60_000 ? .hours(value / 60) : nil
    case "p", "pers", "م": return count.map { .participants($0) }
    case "f", "w", "ن", "نساء": return count.map { .women($0) }
    case "m", "ر", "رجال": return count.map { .men($0) }
    default:
      guard rest.first == "h", let minutes = Int(rest.dropFirst()), (0..<60).contains(minutes), value <= 1_000 else {
        return nil
      }
      return .hours(value + Double(minutes) / 60)
    }
  }

  private static let types: [String: ActivityType] = {
    let words: [(ActivityType, [String])] = [
      (.visit, ["visite", "visit", "زيارة"]),
      (.coaching, ["accompagnement", "coaching", "support", "مواكبة"]),
      (.information, ["information", "info", "sensibilisation", "تحسيس", "لقاء"]),
      (.caravan, ["caravane", "caravan", "قافلة"]),
      (.fair, ["foire", "salon", "fair", "معرض", "سوق"]),
      (.meeting, ["réunion", "reunion", "meeting", "اجتماع"]),
      (.workshop, ["atelier", "workshop", "ورشة"]),
      (.training, ["formation", "training", "تكوين"]),
      (.caseFile, ["dossier", "case", "ملف"]),
      (.mediation, ["médiation", "mediation", "وساطة"]),
      (.convention, ["convention", "agreement", "اتفاقية"]),
      (.deal, ["vente", "matchmaking", "deal", "ربط"]),
      (.study, ["étude", "veille", "study", "دراسة"]),
      (.communication, ["communication", "تواصل"]),
      (.planReview, ["revue", "review", "مراجعة"]),
    ]
    var types: [String: ActivityType] = [:]
    for (type, names) in words {
      for name in names + [type.rawValue] { types[Folding.key(name)] = type }
    }
    return types
  }()
}

/// A word of the line with the sign before it, in quotation marks or not.
private struct CaptureWord {
  let sign: Character?
  let body: String
  let isQuoted: Bool

  /// As typed, for text.
  var text: String { (sign.map(String.init) ?? "") + body }

  /// The words before a lone `:`, and the text behind it.
  static func divided(_ line: String) -> (words: [CaptureWord], remark: String) {
    var words: [CaptureWord] = []
    var rest = Substring(line)
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard let first = rest.first else { return (words, "") }
      if first == ":" { return (words, String(rest.dropFirst()).trimmed) }
      var sign: Character?
      if "@#+!".contains(first) {
        sign = first
        rest.removeFirst()
      }
      let isQuoted = rest.first.map { "\"«“".contains($0) } ?? false
      if isQuoted { rest.removeFirst() }
      var body = ""
      while let letter = rest.first, isQuoted ? !"\"»”".contains(letter) : !letter.isWhitespace {
        body.append(letter)
        rest.removeFirst()
      }
      if isQuoted { rest = rest.dropFirst() }
      let endsWords = !isQuoted && body.count > 1 && body.hasSuffix(":")
      if endsWords { body.removeLast() }
      body = body.trimmed
      // A sign alone is text.
      if body.isEmpty, let lone = sign { words.append(CaptureWord(sign: nil, body: String(lone), isQuoted: true)) }
      if !body.isEmpty { words.append(CaptureWord(sign: sign, body: body, isQuoted: isQuoted)) }
      if endsWords { return (words, String(rest).trimmed) }
    }
  }
}

extension QuickCapture {
  /// The activity that the line tells, linked to the hub's organisations; what is not given stays absent.
  ///
  /// An activity of today or before was held, a later one is planned. Without a commune it is the one in which all its organisations are.
  /// `newIdentity` makes the names of the activity and of its follow-ups.
  ///
  /// - Returns: The activity, and why an organisation was left as text.
  public func activity(
    in hub: Hub, today: Day, newIdentity: () -> RecordID
  ) -> (activity: Activity, unclear: [Phrase]) {
    var activity = Activity()
    activity.id = newIdentity()
    activity.startsOn = today
    var words: [String] = []
    var unclear: [Phrase] = []
    for token in tokens {
      switch token.meaning {
      case .type(let type): activity.type = type
      case .organisation(let name):
        switch hub.records(called: name, of: [.organisation]) {
        case .one(let record):
          if !activity.organisations.contains(record.id) { activity.organisations.append(record.id) }
        case .none, .several:
          words.append(name)
          unclear.append(QuickCapture.notFound(name))
        }
      case .commune(let code): activity.commune = code
      case .recommendation(let code):
        if !activity.recommendations.contains(code) { activity.recommendations.append(code) }
      case .day(let day): activity.startsOn = day
      case .hours(let hours): activity.hours = hours
      case .participants(let count): activity.participants.total = count
      case .women(let count): activity.participants.women = count
      case .men(let count): activity.participants.men = count
      case .followUp(let action): activity.followUps.append(FollowUp(id: newIdentity(), action: followUpText(action)))
      case .dueDay(let day):
        if activity.followUps.isEmpty {
          activity.followUps.append(FollowUp(id: newIdentity(), action: followUpText("suivi")))
        }
        activity.followUps[activity.followUps.count - 1].dueOn = day
      case .text: words.append(token.text)
      }
    }
    activity.state = (activity.startsOn ?? today) <= today ? .done : .planned
    if activity.commune == nil { activity.commune = activity.sharedCommune(in: hub) }
    activity.subject = words.joined(separator: " ")
    if activity.subject.isEmpty { activity.subject = remark } else { activity.results = remark }
    return (activity, unclear)
  }

  /// Words of the text that are the name of one commune, which a `#` before them would have made its own.
  public func communesInText(_ context: EntryContext) -> [String] {
    tokens.compactMap { token in
      guard token.meaning == .text, token.text.first?.isLetter ?? false, token.text.count > 2 else { return nil }
      let unit = try? context.territory.unit(
        named: token.text, near: context.region, level: .commune, in: context.language)
      return unit.map { _ in token.text }
    }
  }

  /// Why words with `#`, `!` or the like became text: `#Agadirr` is no commune, `!jamais` no day.
  public func misread(_ context: EntryContext) -> [Phrase] {
    tokens.compactMap { token in
      guard token.meaning == .text, let sign = token.text.first, token.text.count > 1 else { return nil }
      let body = String(token.text.dropFirst())
      do throws(EntryProblem) {
        switch sign {
        case "#":
          _ = try context.territory.unit(named: body, near: context.region, level: .commune, in: context.language)
        case "!": _ = try DayEntry.day(body, today: context.today)
        default: break
        }
        return nil
      } catch {
        return Phrase(same: token.text).joined(to: error.phrase, by: " : ")
      }
    }
  }

  /// "+suivi" alone says nothing: what is to be done is then the text.
  private func followUpText(_ action: String) -> String {
    let isBare = ["suivi", "suite", "followup", "follow", Folding.key("تتبع"), Folding.key("متابعة")].contains(
      Folding.key(action))
    return isBare && !remark.isEmpty ? remark : action
  }

  private static func notFound(_ name: String) -> Phrase {
    Phrase(
      fr: "« \(name) » ne désigne pas une seule organisation : gardé comme texte",
      en: "“\(name)” does not mean one organisation: kept as text", ar: "«\(name)» لا يدل على منظمة واحدة: أُبقي نصا")
  }
}

extension Activity {
  /// The commune in which all its organisations are; nil where they are in several, or one's is unknown.
  public func sharedCommune(in hub: Hub) -> TerritoryCode? {
    let communes = Set(organisations.map { hub.organisations[$0]?.commune })
    return communes.count == 1 ? communes.first.flatMap { $0 } : nil
  }
}
