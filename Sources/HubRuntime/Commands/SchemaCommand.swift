import ESSDomain
import HubStore

/// What `essor schema` can describe: a kind of record, or one of the files that a hub has once.
///
/// A file of another kind gets a case here, its names, and its schema.
enum SchemaSubject {
  case record(RecordKind)
  case profile
  case parameters
  case ownFields
  case privacyRequests

  /// The subject that a word of the command line names, in any of the three languages; nil for any other word.
  init?(named name: String) {
    let folded = Folding.fold(name)
    func isOne(of names: [String]) -> Bool { names.contains { Folding.fold($0) == folded } }
    if let kind = RecordKind(named: name) {
      self = .record(kind)
    } else if isOne(of: ["hub", "hub.json", "pôle", "القطب", "قطب"]) {
      self = .profile
    } else if isOne(of: ["parameters", "parameters.json", "paramètres", "المعلمات", "معلمات"]) {
      self = .parameters
    } else if isOne(of: ["fields", "fields.json", "champs", "الحقول", "حقول"]) {
      self = .ownFields
    } else if isOne(of: ["privacy", "privacy.json", "demandes", "طلبات"]) {
      self = .privacyRequests
    } else {
      return nil
    }
  }
}

/// Whether a schema is of one record or of a whole file of them.
public enum SchemaExtent: Sendable, Hashable { case record, file }

extension HubCommand {
  /// Writes the schema, with the own fields of the hub folder where there is one.
  public func schema(_ name: String, _ extent: SchemaExtent = .record) throws(CommandProblem) -> Outcome {
    let (own, problems) = HubStore.ownFields(in: folder)
    for problem in problems { console.say(problem.phrase) }
    console.put(try HubCommand.schema(name, extent, with: own))
    return .done
  }

  /// `essor schema`: the JSON Schema of a kind of record, of a file of them, or of one of the hub's own files.
  public static func schema(
    _ name: String, _ extent: SchemaExtent = .record, with own: OwnFields = .none
  ) throws(CommandProblem) -> [UInt8] {
    let schema: Schema
    switch SchemaSubject(named: name) {
    case .record(let kind): schema = extent == .file ? Schema(ofFileOf: kind, with: own) : Schema(of: kind, with: own)
    case .profile: schema = .ofProfile
    case .parameters: schema = .ofParameters
    case .ownFields: schema = .ofOwnFields
    case .privacyRequests: schema = .ofPrivacyRequests
    case nil:
      let known = (RecordKind.allCases.map(\.rawValue) + ["hub", "parameters", "fields", "privacy"]).joined(
        separator: ", ")
      throw CommandProblem(
        Phrase(
          fr: "Il n'y a pas de schéma de « \(name) ». Il y a ceux de : \(known).",
          en: "There is no schema of “\(name)”. There are those of: \(known).",
          ar: "لا يوجد مخطط لـ «\(name)». المخططات الموجودة: \(known)."))
    }
    return Array(schema.text.utf8)
  }
}
