import ESSDomain
import TerminalKit

/// What changed in the folder since a day: with it a list shows only the records that changed, whatever its filter.
public struct Baseline: Sendable {
  public let since: Day
  /// Each record that changed, with its values then and now.
  public let changes: [RecordID: [ValueChange]]
  /// Tells two readings apart without comparing them.
  let number: Int

  /// `number` grows from one reading to the next.
  public init(since: Day, _ changes: [RecordID: [ValueChange]], number: Int) {
    self.since = since
    self.changes = changes
    self.number = number
  }

  /// Of these positions those whose record changed, in the same order.
  func narrowed<R: Record>(_ positions: [Int], in set: RecordSet<R>) -> [Int] {
    var changed = [Bool](repeating: false, count: set.count)
    for id in changes.keys {
      if let position = set.position(of: id) { changed[position] = true }
    }
    return positions.filter { changed[$0] }
  }

  /// Whether a record was made since that day.
  func isNew(_ id: RecordID) -> Bool { changes[id]?.contains { $0.path.isEmpty && $0.before == nil } ?? false }

  /// The labels of a record's fields that changed: "Statut, Adhérents".
  func fields<R: Record>(of record: R, in language: Language, _ table: [FieldDescription]) -> String {
    var seen: [String] = []
    for change in changes[record.id] ?? [] {
      guard let name = change.path.first else { continue }
      let field = table.first { $0.name == name }
      // The day of the last change changes with everything.
      if let field, field.traits.contains(.automatic) { continue }
      let label = (field?.label ?? Phrase(same: name))[language].firstCapital
      if !seen.contains(label) { seen.append(label) }
      if seen.count == 6 { break }
    }
    return seen.joined(separator: language == .arabic ? "، " : ", ")
  }
}

extension AppState {
  /// Shows in the list of a kind what changed since a day, as soon as it is known.
  mutating func beginBaseline(_ kind: RecordKind, since day: Day) -> [Effect] {
    baselineDays[kind] = day
    say(HistoryMessages.reading)
    return [.readBaseline(since: day)]
  }

  /// Gives what was read to the lists that wait for it.
  mutating func take(_ baseline: Baseline) {
    for (kind, day) in baselineDays where day == baseline.since { setBaseline(baseline, of: kind) }
    if place.listed.flatMap({ baselineDays[$0] }) == baseline.since, notice?.phrase == HistoryMessages.reading {
      notice = nil
    }
  }

  /// Shows the list of a kind whole again; false when it was.
  mutating func endBaseline(of kind: RecordKind) -> Bool {
    guard baselineDays.removeValue(forKey: kind) != nil else { return false }
    setBaseline(nil, of: kind)
    return true
  }

  private mutating func setBaseline(_ baseline: Baseline?, of kind: RecordKind) {
    switch kind {
    case .organisation: organisations.baseline = baseline
    case .trainingProgramme: training.baseline = baseline
    case .ruralPlan: plans.baseline = baseline
    case .activity: activities.baseline = baseline
    case .partner: partners.baseline = baseline
    }
  }

  /// The sign and the fields of a row that changed.
  func baselineCell<R: Record>(_ record: R, _ baseline: Baseline, _ table: [FieldDescription]) -> Line {
    if baseline.isNew(record.id) {
      return Line(shown(Phrase(fr: "+ nouvelle fiche", en: "+ new record", ar: "+ بطاقة جديدة")), .ok)
    }
    return Line("~ ", .changed) + Line(DisplayText(baseline.fields(of: record, in: language, table)), .changed)
  }

  /// What changed in a record since that day, before and after, above what else the preview says of it.
  func baselineBlocks(_ id: RecordID, _ kind: RecordKind, _ baseline: Baseline) -> [TextPage.Block] {
    guard let changes = baseline.changes[id] else { return [] }
    let heading = Phrase(fr: "Depuis le ", en: "Since ", ar: "منذ ").joined(to: dayWords(baseline.since), by: "")
    let readable = [ReadableChange](changes, of: kind, hub[id], hub.ownFields).filter { change in
      guard let name = change.path.first else { return true }
      return kind.fields.first { $0.name == name }?.traits.contains(.automatic) != true
    }
    var blocks: [TextPage.Block] = [.heading(shown(heading))]
    for change in readable.prefix(30) {
      blocks += change.path.isEmpty ? [.paragraph(summary(of: change))] : self.blocks(of: change)
    }
    return blocks + [.blank, .rule, .blank]
  }

  /// "36 organisations modifiées sur 120 depuis le 1er octobre".
  func baselineCount(_ changed: Int, of all: Int, _ kind: RecordKind, since day: Day) -> Phrase {
    let counted = CountedNoun.changed(kind).phrase(changed)
    let words = dayWords(day)
    return Phrase(
      fr: "\(counted.fr) sur \(Formats(.french).count(all)) depuis le \(words.fr)",
      en: "\(counted.en) of \(Formats(.english).count(all)) since \(words.en)",
      ar: "\(counted.ar) من \(Formats(.arabic).count(all)) منذ \(words.ar)")
  }

  /// A day in words, without the year where it is this one.
  func dayWords(_ date: Day) -> Phrase {
    Phrase { language in
      let long = Formats(language).longDay(date)
      guard date.year == day.year, long.hasSuffix(" \(date.year)") else { return long }
      return String(long.dropLast(5))
    }
  }
}

extension CountedNoun {
  /// Records of a kind that changed, counted.
  static func changed(_ kind: RecordKind) -> CountedNoun {
    switch kind {
    case .organisation:
      CountedNoun(
        fr: ("organisation modifiée", "organisations modifiées"),
        en: ("organisation changed", "organisations changed"),
        ar: ("منظمة واحدة تغيرت", "منظمتان تغيرتا", "منظمات تغيرت", "منظمة تغيرت", "منظمة تغيرت"))
    case .trainingProgramme:
      CountedNoun(
        fr: ("formation modifiée", "formations modifiées"), en: ("training changed", "trainings changed"),
        ar: ("تكوين واحد تغير", "تكوينان تغيرا", "تكوينات تغيرت", "تكوينا تغير", "تكوين تغير"))
    case .ruralPlan:
      CountedNoun(
        fr: ("programme modifié", "programmes modifiés"), en: ("programme changed", "programmes changed"),
        ar: ("برنامج واحد تغير", "برنامجان تغيرا", "برامج تغيرت", "برنامجا تغير", "برنامج تغير"))
    case .activity:
      CountedNoun(
        fr: ("activité modifiée", "activités modifiées"), en: ("activity changed", "activities changed"),
        ar: ("نشاط واحد تغير", "نشاطان تغيرا", "أنشطة تغيرت", "نشاطا تغير", "نشاط تغير"))
    case .partner:
      CountedNoun(
        fr: ("partenaire modifié", "partenaires modifiés"), en: ("partner changed", "partners changed"),
        ar: ("شريك واحد تغير", "شريكان تغيرا", "شركاء تغيروا", "شريكا تغير", "شريك تغير"))
    }
  }
}

extension Action {
  static let baseline = Action(
    "baseline-show", keys: [.character("C")], on: .lists,
    title: Phrase(
      fr: "Modifié depuis… (ou tout montrer à nouveau)", en: "Changed since… (or show all again)",
      ar: "ما تغير منذ… (أو إظهار الكل من جديد)"),
    hint: Phrase(fr: "modifié depuis", en: "changed since", ar: "ما تغير"),
    synonyms: ["depuis", "changé", "nouveau", "comparer", "since", "baseline", "diff", "تغيير", "منذ"]
  ) { state throws(Refusal) in
    guard let kind = state.place.listed else { throw .nothingSelected }
    if state.endBaseline(of: kind) {
      state.say(Phrase(fr: "Toute la liste.", en: "The whole list.", ar: "اللائحة كاملة."))
      return []
    }
    let quarter = Day(year: state.day.year, month: state.day.quarter * 3 - 2, day: 1)
    state.lay(.ask(DayQuestion(purpose: .baseline(kind), usual: quarter)))
    return []
  }
}

extension ListMessages {
  static let nothingChanged = Phrase(
    fr: "Aucune fiche de cette liste n'a changé depuis ce jour. Échap montre à nouveau toute la liste.",
    en: "No record of this list has changed since that day. Esc shows the whole list again.",
    ar: "لم تتغير أي بطاقة في هذه اللائحة منذ ذلك اليوم. Esc لإظهار اللائحة كاملة.")
}
