import ESSDomain
import HubExchange
import HubStore

/// What `essor fields add` is asked for.
public struct OwnFieldRequest: Sendable {
  /// The kind of record, in any language.
  public var records: String
  public var name: String
  public var kind = ""
  /// Labels by language; one is enough.
  public var labels: [Language: String] = [:]
  public var help: [Language: String] = [:]
  /// What can be chosen: `code=French|Arabic|English; code`, with as many labels as there are.
  public var choices = ""
  public var isRequired = false
  public var isColumn = false
  public var isPersonal = false

  public init(records: String, name: String) {
    self.records = records
    self.name = name
  }

  /// The entry of `fields.json` that it asks for.
  func entry(of record: RecordKind) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("kind", .string(kind)), ("labels", OwnFieldRequest.texts(labels)), ("name", .string(name)),
      ("records", .string(record.rawValue)), ("column", .bool(isColumn)), ("required", .bool(isRequired)),
      ("personal", .bool(isPersonal)),
    ]
    if !help.isEmpty { members.append(("help", OwnFieldRequest.texts(help))) }
    if !choices.isEmpty { members.append(("choices", .array(OwnFieldRequest.choices(choices)))) }
    return .members(members)
  }

  private static func texts(_ texts: [Language: String]) -> JSONValue {
    .members(texts.map { ($0.key.rawValue, .string($0.value)) })
  }

  private static func choices(_ text: String) -> [JSONValue] {
    text.split(whereSeparator: { $0 == ";" || $0 == "؛" }).map { String($0).trimmed }.filter { !$0.isEmpty }
      .map { choice in
        let parts = choice.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
        guard parts.count == 2 else { return .string(choice) }
        let labels = parts[1].split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
        let texts = Dictionary(zip([Language.french, .arabic, .english], labels)) { first, _ in first }
        return .members([("code", .string(parts[0])), ("labels", OwnFieldRequest.texts(texts))])
      }
  }
}

extension HubCommand {
  /// `essor fields`: the fields that the hub added to its records.
  public func ownFields(_ form: DataForm) throws(CommandProblem) -> Outcome {
    let fields = try open().hub.ownFields.all
    switch form {
    case .json: console.put(Array((JSONValue.array(fields.map(\.entry)).text() + "\n").utf8))
    case .csv: console.put(HubCommand.csv(fields))
    case .table:
      if fields.isEmpty {
        console.say(
          Phrase(
            fr: "Ce pôle n'a pas de champs propres ; « essor fields add » en ajoute.",
            en: "This hub has no fields of its own; “essor fields add” adds some.",
            ar: "ليس لهذا القطب حقول خاصة؛ «essor fields add» لإضافتها."))
        return .done
      }
      for line in table(of: fields).lines(width: console.width) { console.line(line) }
    }
    return .done
  }

  private func table(of fields: [OwnField]) -> TextTable {
    var table = TextTable([
      Phrase(fr: "Fiches", en: "Records", ar: "البطاقات")[language],
      Phrase(fr: "Nom", en: "Name", ar: "الاسم")[language],
      Phrase(fr: "Libellé", en: "Label", ar: "التسمية")[language],
      Phrase(fr: "Nature", en: "Kind", ar: "النوع")[language],
      Phrase(fr: "Obligatoire", en: "Required", ar: "إلزامي")[language],
      Phrase(fr: "Choix", en: "Choices", ar: "الاختيارات")[language],
    ])
    let comma = language == .arabic ? "، " : ", "
    table.rows = fields.map { field in
      [
        field.record.label[language], field.name, field.label[language], field.kind.word,
        Datum.yesOrNo(field.isRequired)[language],
        (field.kind.offered ?? []).map { $0.label[language] }.joined(separator: comma),
      ]
    }
    return table
  }

  private static func csv(_ fields: [OwnField]) -> [UInt8] {
    var writer = CSVWriter()
    let names = [
      "records", "name", "label.fr", "label.ar", "label.en", "kind", "required", "column", "personal", "choices",
    ]
    for name in names { writer.cell(name) }
    writer.endRow()
    for field in fields {
      for text in [field.record.rawValue, field.name] { writer.cell(text) }
      for text in [field.label.fr, field.label.ar, field.label.en] { writer.text(text) }
      writer.cell(field.kind.word)
      for flag in [field.isRequired, field.isColumn, field.isPersonal] { writer.cell(flag ? "true" : "false") }
      writer.text((field.kind.offered ?? []).map(\.code).joined(separator: "; "))
      writer.endRow()
    }
    return writer.bytes
  }

  /// `essor fields add`: adds a field to a kind of record.
  public func addOwnField(_ request: OwnFieldRequest) throws(CommandProblem) -> Outcome {
    let record = try HubCommand.kind(request.records)
    let field: OwnField
    do throws(OwnFieldProblem) { field = try OwnField(request.entry(of: record)) } catch {
      throw CommandProblem(OwnFieldFailure.field(error).phrase)
    }
    let opened = try open()
    do throws(OwnFieldFailure) {
      _ = try opened.store.addOwnField(field)
    } catch {
      throw CommandProblem(error)
    }
    console.line(field.name)
    console.say(
      Phrase(
        fr:
          "Champ « \(field.label.fr) » ajouté aux \(record.label.fr.lowercased()) : formulaires, filtres, CSV et schéma "
          + "le connaissent.",
        en:
          "Field “\(field.label.en)” added to \(record.label.en.lowercased()): forms, filters, CSV and schema know it.",
        ar:
          "أضيف الحقل «\(field.label.ar)» إلى بطاقات «\(record.label.ar)»: صار معروفا في الاستمارات والتصفية وCSV والمخطط."
      ))
    return .done
  }

  /// `essor fields remove`: takes a field away; its values stay in the records.
  public func removeOwnField(_ name: String, of records: String) throws(CommandProblem) -> Outcome {
    let record = try HubCommand.kind(records)
    let opened = try open()
    do throws(OwnFieldFailure) {
      _ = try opened.store.removeOwnField(name, of: record)
    } catch {
      throw CommandProblem(error)
    }
    let count = opened.hub.records(of: record, with: name)
    console.say(
      Phrase(
        fr:
          "Champ « \(name) » retiré. Ses valeurs restent dans les fichiers (fiches : \(Formats(.french).count(count))).",
        en: "Field “\(name)” taken away. Its values stay in the files (records: \(Formats(.english).count(count))).",
        ar: "حُذف الحقل «\(name)». تبقى قيمه في الملفات (البطاقات: \(Formats(.arabic).count(count)))."))
    return .done
  }
}

extension CommandProblem {
  fileprivate init(_ failure: OwnFieldFailure) {
    if case .store = failure { self.init(failure.phrase, .notSaved) } else { self.init(failure.phrase) }
  }
}

extension Hub {
  /// How many records of a kind have a member of that name that their type does not know.
  fileprivate func records(of kind: RecordKind, with name: String) -> Int {
    func count<R: Record>(_ set: RecordSet<R>) -> Int {
      var count = 0
      set.forEach { _, record in
        if record.unknown.contains(where: { $0.name == name }) { count += 1 }
      }
      return count
    }
    return switch kind {
    case .organisation: count(organisations)
    case .trainingProgramme: count(trainingProgrammes)
    case .ruralPlan: count(ruralPlans)
    case .activity: count(activities)
    case .partner: count(partners)
    }
  }
}
