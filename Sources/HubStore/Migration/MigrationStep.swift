import ESSDomain

/// What makes a folder of one format a folder of the next: pure functions of what stands in its files.
///
/// A step is appended to `Migration.toCurrent` and never edited afterwards: folders in the field are still waiting for it.
struct MigrationStep: Sendable {
  /// The format that it takes; it leaves the next one.
  let from: Int
  /// What it does, for the message and the journal.
  let title: Phrase
  /// What `hub.json` becomes; its `format` is set by the migration itself.
  var profile: @Sendable (JSONValue) -> JSONValue = { $0 }
  /// What a record becomes.
  var record: @Sendable (RecordKind, JSONValue) -> JSONValue = { _, value in value }
  /// What `parameters.json` becomes.
  var parameters: @Sendable (JSONValue) -> JSONValue = { $0 }
}

/// The steps from the oldest format to the one that this program writes.
struct Migration: Sendable {
  let steps: [MigrationStep]

  /// The steps of this program, the oldest first.
  static let toCurrent = Migration(steps: [
    // 0: folders from before the first release, whose hub.json names no format.
    MigrationStep(
      from: 0,
      title: Phrase(
        fr: "hub.json porte désormais son numéro de format", en: "hub.json now carries its format number",
        ar: "صار الملف hub.json يحمل رقم صيغته"))
  ])

  /// The format that the last step leaves.
  var format: Int { (steps.last?.from ?? HubProfile.currentFormat - 1) + 1 }

  /// The same without the steps behind a format.
  func to(_ format: Int) -> Migration { Migration(steps: steps.filter { $0.from < format }) }

  /// The format of a hub by its `hub.json`; 0 where it names none, nil where what it names is no number.
  static func format(of profile: JSONValue) -> Int? {
    guard let member = profile["format"] else { return 0 }
    return member.integer.flatMap { Int(exactly: $0) }
  }

  /// The steps that a folder of a format needs.
  func steps(from format: Int) -> ArraySlice<MigrationStep> { steps.drop { $0.from < format } }

  /// The contents of a file after the steps; of a file that the migration does not know, what it was.
  func migrated(_ value: JSONValue, of file: String, from format: Int) -> JSONValue {
    let kind = RecordKind.allCases.first { HubFolder.holds($0, file) }
    return steps(from: format).reduce(value) { value, step in
      if file == HubFolder.profile { return Migration.numbered(step.profile(value), step.from + 1) }
      if file == HubFolder.parameters { return step.parameters(value) }
      guard let kind else { return value }
      guard case .array(let records) = value else { return step.record(kind, value) }
      return .array(records.map { record in if case .object = record { step.record(kind, record) } else { record } })
    }
  }

  private static func numbered(_ profile: JSONValue, _ format: Int) -> JSONValue {
    guard case .object(let members) = profile else { return profile }
    return .members(members.map { ($0.name, $0.value) } + [("format", .integer(Int64(format)))])
  }
}

/// What a migration did, for whoever opened the folder.
public struct Migrated: Sendable, Hashable {
  public let from: Int
  public let to: Int
  /// Files that have other contents now.
  public let files: Int
  /// Where the files stand as they were, below the hub folder.
  public let copy: String
  /// What was done, step by step.
  public let steps: [Phrase]

  /// The sentence for the user.
  public var phrase: Phrase {
    let done = Phrase { language in
      steps.map { $0[language] }.joined(separator: language == .arabic ? "؛ " : language == .french ? " ; " : "; ")
    }
    return Phrase(
      fr:
        "Dossier porté du format \(from) au format \(to) : \(done.fr). Les fichiers d'avant sont gardés dans \(copy).",
      en: "The folder was brought from format \(from) to format \(to): \(done.en). The files as they were are kept "
        + "in \(copy).",
      ar: "نُقل المجلد من الصيغة \(from) إلى الصيغة \(to): \(done.ar). الملفات السابقة محفوظة في \(copy).")
  }
}
