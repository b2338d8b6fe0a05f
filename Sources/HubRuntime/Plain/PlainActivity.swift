import ESSDomain
import HubStore

/// The fields of an activity, asked one after the other.
///
/// Of each field a line says its name, how many are still to come, and what stands in it. An empty answer leaves it as it
/// is, `-` empties it, `?` tells what is possible, `<` goes back; what cannot be read is said, and asked again.
struct PlainActivity {
  let dialogue: Dialogue
  let hub: Hub
  let context: EntryContext
  var activity: Activity

  /// A question: a field of the record, or organisations by their names.
  private enum Question {
    case field(Field<Activity>)
    case organisations
    case followUp
    case followUpDay
  }

  private static let fields = [
    "type", "title", "startsOn", "hours", "commune", "place", "participants.women", "participants.men",
    "participants.total", "results", "recommendations",
  ]

  private var questions: [Question] {
    let table = hub.fields(of: Activity.self)
    var all = PlainActivity.fields.compactMap { name in table[name].map { Question.field($0) } }
    all.insert(.organisations, at: min(4, all.count))
    all += [.followUp, .followUpDay]
    return all + hub.ownFields.fields(of: .activity).compactMap { own in table[own.name].map { .field($0) } }
  }

  /// Walks through the fields; false when the input ended, and nothing is to be saved.
  mutating func fillIn(_ newIdentity: @Sendable () -> RecordID) -> Bool {
    dialogue.tell(PlainWords.howTo)
    let questions = questions
    var place = 0
    while place < questions.count {
      let question = questions[place]
      guard let answer = dialogue.ask(asked(question, place + 1, of: questions.count)) else { return false }
      switch answer {
      case "<": place = max(0, place - 1)
      case "?": explain(question)
      case "": place += 1
      default:
        guard let refusal = take(answer == "-" ? "" : answer, question, newIdentity) else {
          place += 1
          continue
        }
        dialogue.tell(PlainWords.again.joined(to: refusal, by: ""))
      }
    }
    return true
  }

  private func asked(_ question: Question, _ number: Int, of count: Int) -> Phrase {
    let value = value(of: question)
    return Phrase { language in
      let label = label(of: question)[language].firstCapital
      let stands = value.isEmpty ? "" : " [\(value)]"
      return "\(number)/\(count) \(label)\(stands)\(language == .french ? " :" : ":")"
    }
  }

  private func label(of question: Question) -> Phrase {
    switch question {
    case .field(let field): field.label
    case .organisations: PlainWords.organisations
    case .followUp: PlainWords.followUp
    case .followUpDay: PlainWords.followUpDay
    }
  }

  private func value(of question: Question) -> String {
    let language = dialogue.language
    let names = RecordNames(hub: hub)
    return switch question {
    case .field(let field): field.datum(activity).text(in: language, names: names)
    case .organisations:
      activity.organisations.compactMap { names.name(of: $0, in: language) }.joined(separator: " ; ")
    case .followUp: activity.followUps.last?.action ?? ""
    case .followUpDay: activity.followUps.last?.dueOn.map { Formats(language).day($0) } ?? ""
    }
  }

  /// Takes an answer; why it cannot be taken, where that is so.
  private mutating func take(
    _ text: String, _ question: Question, _ newIdentity: @Sendable () -> RecordID
  ) -> Phrase? {
    do throws(EntryProblem) {
      switch question {
      case .field(let field): try field.enter(chosen(text, field), into: &activity, context)
      case .organisations: return takeOrganisations(text)
      case .followUp:
        activity.followUps = text.isEmpty ? [] : [FollowUp(id: newIdentity(), action: text, dueOn: nil)]
      case .followUpDay:
        guard !activity.followUps.isEmpty else { return text.isEmpty ? nil : PlainWords.noFollowUp }
        activity.followUps[activity.followUps.count - 1].dueOn = text.isEmpty ? nil : try Day.entered(text, context)
      }
      return nil
    } catch {
      return error.phrase
    }
  }

  /// The number of a choice in its list stands for it.
  private func chosen(_ text: String, _ field: Field<Activity>) -> String {
    guard case .choice(let choices) = field.description.shape, let number = Int(text),
      choices.indices.contains(number - 1)
    else { return text }
    return choices[number - 1].code
  }

  private mutating func takeOrganisations(_ text: String) -> Phrase? {
    var found: [RecordID] = []
    for name in text.split(separator: ";").map({ String($0).trimmed }) where !name.isEmpty {
      switch hub.records(called: name, of: [.organisation]) {
      case .one(let record): found.append(record.id)
      case .none: return PlainWords.noneCalled(name)
      case .several(let records):
        return PlainWords.severalCalled(name, records.prefix(8).map { $0.title })
      }
    }
    activity.organisations = found
    if activity.commune == nil { activity.commune = activity.sharedCommune(in: hub) }
    return nil
  }

  private func explain(_ question: Question) {
    switch question {
    case .organisations: dialogue.tell(PlainWords.organisationsHelp)
    case .followUp, .followUpDay: dialogue.tell(PlainWords.followUpHelp)
    case .field(let field):
      if let help = field.description.help { dialogue.tell(help) }
      switch field.description.shape {
      case .choice(let choices):
        for (index, choice) in choices.enumerated() {
          dialogue.tell(Phrase { "\(index + 1). \(choice.label[$0])" })
        }
      case .day: dialogue.tell(PlainWords.dayHelp)
      default: if field.description.help == nil { dialogue.tell(PlainWords.freeHelp) }
      }
    }
  }
}

extension HubCommand {
  /// `essor add --plain`: asks for the fields of an activity one after the other, and saves it.
  public func addPlainly(_ dialogue: Dialogue) throws(CommandProblem) -> Outcome {
    let opened = try open()
    if case .readOnly(let problem) = opened.store.access { throw CommandProblem(saving: problem) }
    return try addPlainly(dialogue, opened.hub, opened.store) == nil ? .refused : .done
  }

  /// Asks for an activity and saves it; nil where the user gave up, and nothing was saved.
  func addPlainly(_ dialogue: Dialogue, _ hub: Hub, _ store: HubStore) throws(CommandProblem) -> RecordEdit? {
    var activity = Activity()
    activity.id = newIdentity()
    activity.type = .visit
    activity.state = .done
    activity.validation = .draft
    activity.startsOn = today
    if !author.isEmpty { activity.staff = [author] }
    var plain = PlainActivity(dialogue: dialogue, hub: hub, context: entry(hub), activity: activity)
    while true {
      guard plain.fillIn(newIdentity) else { break }
      if plain.activity.subject.isEmpty, let type = plain.activity.type {
        plain.activity.subject = type.label[language].firstCapital
      }
      plain.activity.state = (plain.activity.startsOn ?? today) <= today ? .done : .planned
      if plain.activity.type == .mediation { plain.activity.confidential = true }
      plain.activity.updatedOn = today
      let record = AnyRecord.activity(plain.activity)
      do throws(CommandProblem) {
        try refuse(record, hub) { _ in nil }
      } catch {
        dialogue.tell(error.phrase)
        continue
      }
      dialogue.tell(record.title)
      guard let answer = dialogue.ask(PlainWords.saveIt) else { break }
      if PlainWords.isNo(answer) { break }
      if answer == "<" { continue }
      let edit = RecordEdit(new: record)
      try save(
        Change(id: newIdentity(), action: "activity-record", title: record.title, author: author, edits: [edit]),
        in: store)
      console.line(plain.activity.id.text)
      return edit
    }
    dialogue.tell(PlainWords.nothingSaved)
    return nil
  }
}
