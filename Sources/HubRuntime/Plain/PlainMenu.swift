import ESSDomain
import HubExchange
import HubStore

/// The whole of Essor as numbered lists, for screen readers and braille displays: `essor --plain`.
///
/// Ten lines at a time, each a number and what it is; a number opens, 0 goes back. What is on the screens is here too: what
/// is to be done, the five kinds of records with their filter, a record whole, recording an activity, undoing.
struct PlainMenu {
  let command: HubCommand
  let dialogue: Dialogue
  let store: HubStore
  var hub: Hub

  private static let page = 10

  private var language: Language { dialogue.language }

  /// Runs until the user quits or the input ends.
  mutating func run() throws(CommandProblem) {
    while true {
      tellMenu()
      guard let answer = dialogue.ask(PlainWords.choose) else { return }
      switch Int(answer) {
      case 0: return
      case 1: guard todo() else { return }
      case 2: guard list(hub.organisations) else { return }
      case 3: guard list(hub.trainingProgrammes) else { return }
      case 4: guard list(hub.ruralPlans) else { return }
      case 5: guard list(hub.activities) else { return }
      case 6: guard list(hub.partners) else { return }
      case 7:
        if let edit = try command.addPlainly(dialogue, hub, store) { hub.apply(edit) }
      case 8: undo()
      default: dialogue.tell(PlainWords.noNumber)
      }
    }
  }

  private func tellMenu() {
    let formats = Formats(language)
    let counts: [(Phrase, Int)] = [
      (PlainWords.today, followUps.count), (RecordKind.organisation.label, hub.organisations.count),
      (RecordKind.trainingProgramme.label, hub.trainingProgrammes.count),
      (RecordKind.ruralPlan.label, hub.ruralPlans.count), (RecordKind.activity.label, hub.activities.count),
      (RecordKind.partner.label, hub.partners.count),
    ]
    dialogue.tell(Phrase(same: "Essor · \(hub.profile.name[language]) · \(formats.weekdayAndDay(command.today))"))
    for (index, (label, count)) in counts.enumerated() {
      dialogue.tell(Phrase { "\(index + 1). \(label[$0].firstCapital) (\(Formats($0).count(count)))" })
    }
    dialogue.tell(Phrase { "7. \(PlainWords.record[$0])" })
    dialogue.tell(Phrase { "8. \(PlainWords.undo[$0])" })
    dialogue.tell(Phrase { "0. \(PlainWords.quit[$0])" })
  }

  private mutating func undo() {
    do throws(StoreProblem) {
      guard let saved = try store.undo(by: command.author, at: command.clock.now().timestamp) else {
        return dialogue.tell(PlainWords.nothing)
      }
      for edit in saved.edits { hub.apply(edit) }
      dialogue.tell(
        Phrase(fr: "Annulé : ", en: "Undone: ", ar: "تم التراجع عن: ").joined(to: saved.title, by: ""))
    } catch {
      dialogue.tell(error.phrase)
    }
  }

  /// Open follow-ups by the day they are due, those without a day last.
  private var followUps: [(activity: Activity, followUp: FollowUp)] {
    var found: [(activity: Activity, followUp: FollowUp)] = []
    for position in 0..<hub.activities.count {
      let activity = hub.activities[position]
      found += activity.openFollowUps.map { (activity, $0) }
    }
    return found.sorted { ($0.followUp.dueOn?.number ?? .max) < ($1.followUp.dueOn?.number ?? .max) }
  }

  private func todo() -> Bool {
    let entries = followUps
    return pages(entries.count, filtering: nil) { index in
      let (activity, followUp) = entries[index]
      let due = followUp.dueOn.map { Formats(language).weekdayAndDay($0) } ?? "—"
      let late = followUp.dueOn.map { $0 < command.today } == true ? ", \(PlainWords.late[language])" : ""
      return ("\(due)\(late), \(followUp.action)", activity.id)
    } != .ended
  }

  /// Lists records until the user goes back; false when the input ended.
  private func list<R: Record>(_ set: RecordSet<R>) -> Bool {
    var text = ""
    while true {
      let filter = Filter<R>(text, command.entry(hub), command.rules(hub))
      let all = filter.passesEverything ? Array(0..<set.count) : filter.matches(in: set)
      let field = R.kind == .activity ? "startsOn" : "name"
      let order = hub.fields(of: R.self)[field].map {
        set.sorted(all, by: $0, descending: R.kind == .activity, in: language, command.rules(hub))
      }
      let positions = order ?? all
      let end = pages(positions.count, filtering: text) { index in
        let record = set[positions[index]]
        return (summary(record), record.id)
      }
      switch end {
      case .back: return true
      case .ended: return false
      case .filter(let words): text = words
      }
    }
  }

  /// What makes a person know a record in one line: its name and the first columns that hold something.
  private func summary<R: Record>(_ record: R) -> String {
    let names = RecordNames(hub: hub)
    let columns = hub.fields(of: R.self).all.filter { $0.description.traits.contains(.column) && $0.name != "name" }
    let cells = columns.prefix(4).compactMap { field -> String? in
      let datum = field.datum(of: record, in: command.rules(hub))
      guard !datum.isAbsent else { return nil }
      let text = datum.cell(in: language, names: names)
      // A bare figure says nothing to one who does not see the column's title.
      return datum.isFigure ? "\(field.label[language].lowercased()) \(text)" : text
    }
    return ([record.title[language]] + cells).joined(separator: ", ")
  }

  /// How a list was left.
  private enum End: Equatable {
    case back
    case ended
    case filter(String)
  }

  /// Says ten lines at a time and opens what is asked for.
  private func pages(_ count: Int, filtering: String?, _ line: (Int) -> (String, RecordID)) -> End {
    if count == 0 { dialogue.tell(PlainWords.nothing) }
    var start = 0
    while true {
      let shown = start..<min(count, start + PlainMenu.page)
      for index in shown { dialogue.tell(Phrase(same: "\(index + 1). \(line(index).0)")) }
      if shown.upperBound >= count { dialogue.tell(PlainWords.end) }
      guard let answer = dialogue.ask(PlainWords.listHow) else { return .ended }
      if answer == "0" { return .back }
      if answer.hasPrefix("/"), filtering != nil { return .filter(String(answer.dropFirst())) }
      if answer.isEmpty {
        if shown.upperBound < count { start = shown.upperBound }
        continue
      }
      guard let number = Int(answer), (1...max(1, count)).contains(number), count > 0 else {
        dialogue.tell(PlainWords.noNumber)
        continue
      }
      if let record = hub[line(number - 1).1] { command.page(record, hub) }
      guard dialogue.ask(PlainWords.back) != nil else { return .ended }
    }
  }
}

extension HubCommand {
  /// `essor --plain`: the hub folder as numbered lists.
  public func plainly(_ dialogue: Dialogue) throws(CommandProblem) -> Outcome {
    let opened = try open()
    var menu = PlainMenu(command: self, dialogue: dialogue, store: opened.store, hub: opened.hub)
    try menu.run()
    return .done
  }
}
