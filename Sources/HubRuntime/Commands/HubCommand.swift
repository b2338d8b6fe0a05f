import ESSDomain
import HubApp
import HubStore

/// The form in which a command writes its data.
public enum DataForm: String, CaseIterable, Sendable, Hashable { case table, json, csv }

/// A command on a hub folder without a screen: opens it, does one thing, says what came of it.
///
/// Each command is a function in a file of its own; what it needs of the world is given, so that tests run it as it is.
public struct HubCommand: Sendable {
  public let folder: String
  public let console: Console
  public let clock: Clock
  public let author: String
  /// Makes the names of new records.
  let newIdentity: @Sendable () -> RecordID

  public init(
    folder: String, console: Console, clock: Clock = .system, author: String,
    newIdentity: (@Sendable () -> RecordID)? = nil
  ) {
    self.folder = folder
    self.console = console
    self.clock = clock
    self.author = author
    self.newIdentity =
      newIdentity ?? {
        RecordID(
          milliseconds: clock.now().milliseconds,
          chance: (UInt16.random(in: .min ... .max), UInt64.random(in: .min ... .max)))
      }
  }

  var language: Language { console.language }
  var today: Day { clock.now().day }

  /// Opens the folder; parts of it that had to be set aside are told beside the data.
  func open() throws(CommandProblem) -> Opened {
    let opened = try openQuietly()
    for problem in opened.problems.prefix(20) { console.say(problem.phrase) }
    return opened
  }

  /// Opens the folder and tells only what became of its format, or what keeps it from being written.
  func openQuietly() throws(CommandProblem) -> Opened {
    let opened: Opened
    do throws(StoreProblem) { opened = try HubStore.open(folder) } catch { throw CommandProblem(opening: error) }
    if let migrated = opened.store.migrated { console.say(migrated.phrase) }
    switch opened.store.access {
    case .readOnly(let problem) where problem.isOfFormat: console.say(problem.phrase)
    case .full, .readOnly: break
    }
    return opened
  }

  func entry(_ hub: Hub) -> EntryContext {
    EntryContext(
      language: language, today: today, territory: .morocco, region: hub.profile.region?.text,
      ownFields: hub.ownFields)
  }

  func rules(_ hub: Hub) -> RuleContext {
    RuleContext(today: today, parameters: hub.parameters, ownFields: hub.ownFields)
  }

  /// The kind of record that a word of the command line names.
  static func kind(_ name: String) throws(CommandProblem) -> RecordKind {
    if let kind = RecordKind(named: name) { return kind }
    let known = Phrase { language in
      RecordKind.allCases.map { language == .english ? $0.rawValue : "\($0.rawValue) (\($0.label[language]))" }
        .joined(separator: language == .arabic ? "، " : ", ")
    }
    throw CommandProblem(
      Phrase(
        fr: "« \(name) » n'est pas une sorte de fiche. Il y a : \(known.fr).",
        en: "“\(name)” is no kind of record. There are: \(known.en).",
        ar: "«\(name)» ليس نوعا من البطاقات. الأنواع: \(known.ar)."))
  }

  /// The record that a text means.
  func record(_ text: String, in hub: Hub, of kinds: [RecordKind] = RecordKind.allCases) throws(CommandProblem)
    -> AnyRecord
  {
    switch hub.records(called: text, of: kinds) {
    case .one(let record): return record
    case .none:
      throw CommandProblem(
        Phrase(
          fr: "Aucune fiche ne correspond à « \(text) » : essayer « essor list organisations \(text) ».",
          en: "No record corresponds to “\(text)”: try “essor list organisations \(text)”.",
          ar: "لا توجد بطاقة مطابقة لـ «\(text)»: جرّب «essor list organisations \(text)»."))
    case .several(let records):
      let list = Phrase { language in
        records.map { "  \($0.id.text)  \($0.title[language])" }.joined(separator: "\n")
      }
      throw CommandProblem(
        Phrase(
          fr: "Plusieurs fiches correspondent à « \(text) » ; donner l'identifiant :\n\(list.fr)",
          en: "Several records correspond to “\(text)”; give the identity:\n\(list.en)",
          ar: "عدة بطاقات مطابقة لـ «\(text)»؛ حدد المعرف:\n\(list.ar)"))
    }
  }

  /// Runs a command and says why it stopped, if it did.
  public func run(_ command: (HubCommand) throws(CommandProblem) -> Outcome) -> Outcome {
    do throws(CommandProblem) {
      return try command(self)
    } catch {
      console.say(error.phrase)
      return error.outcome
    }
  }
}

/// Names of the territory and of a hub's records.
struct RecordNames: Names {
  let hub: Hub

  func name(ofTerritory code: String, in language: Language) -> String? {
    Territory.morocco.name(of: code, in: language)
  }
  func name(of record: RecordID, in language: Language) -> String? { hub[record]?.title[language] }
}
