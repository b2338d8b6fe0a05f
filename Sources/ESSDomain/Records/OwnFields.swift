/// The fields that a hub added to its records, joined with those that Essor describes.
///
/// The joined tables are made once, when the fields are read, and shared by all copies: a list that asks for one at
/// each letter typed pays nothing.
public struct OwnFields: Sendable, Equatable {
  /// No own fields: what a hub without `fields.json` has.
  public static let none = OwnFields([])

  /// How many a hub can have.
  public static let most = 60

  public let all: [OwnField]
  /// A `FieldTable` for each type of record that has own fields.
  private let tables: [ObjectIdentifier: any Sendable]

  /// Takes fields in their order, without those that `refusal` names.
  public init(_ fields: [OwnField]) {
    var names = TakenNames()
    var taken: [OwnField] = []
    for field in fields where names.refusal(of: field) == nil { taken.append(field) }
    self.init(checked: taken)
  }

  /// Fields that `TakenNames` let pass, in their order.
  public init(checked fields: [OwnField]) {
    all = fields
    var tables: [ObjectIdentifier: any Sendable] = [:]
    func join<R: Record>(_ type: R.Type) {
      let own = fields.filter { $0.record == R.kind }
      guard !own.isEmpty else { return }
      tables[ObjectIdentifier(type)] = FieldTable<R>(R.fields.all + own.map { $0.field(of: type) })
    }
    for kind in RecordKind.allCases {
      switch kind {
      case .organisation: join(Organisation.self)
      case .trainingProgramme: join(TrainingProgramme.self)
      case .ruralPlan: join(RuralPlan.self)
      case .activity: join(Activity.self)
      case .partner: join(Partner.self)
      }
    }
    self.tables = tables
  }

  public static func == (left: OwnFields, right: OwnFields) -> Bool { left.all == right.all }

  public var isEmpty: Bool { all.isEmpty }

  /// All fields of a kind of record: those of Essor, then the hub's own.
  public func table<R: FieldRecord>(of type: R.Type) -> FieldTable<R> {
    tables[ObjectIdentifier(type)] as? FieldTable<R> ?? R.fields
  }

  /// The own fields of a kind of record.
  public func fields(of kind: RecordKind) -> [OwnField] { all.filter { $0.record == kind } }

  /// The names of the own fields that a search of words looks through.
  public func textNames(of kind: RecordKind) -> [String] {
    all.filter { $0.record == kind && $0.isText }.map(\.name)
  }

  /// What is known of all fields of a kind of record, Essor's and the hub's.
  public func descriptions(of kind: RecordKind) -> [FieldDescription] {
    switch kind {
    case .organisation: table(of: Organisation.self).descriptions
    case .trainingProgramme: table(of: TrainingProgramme.self).descriptions
    case .ruralPlan: table(of: RuralPlan.self).descriptions
    case .activity: table(of: Activity.self).descriptions
    case .partner: table(of: Partner.self).descriptions
    }
  }

  /// What the user calls the member of that name, whoever described it; nil for a member that nobody did.
  public func label(of name: String, in kind: RecordKind) -> Phrase? {
    descriptions(of: kind).first { $0.name == name }?.label
  }
}

extension Hub {
  /// All fields of a kind of record: those of Essor, then the hub's own.
  public func fields<R: FieldRecord>(of type: R.Type) -> FieldTable<R> { ownFields.table(of: type) }
}

/// A value in a record's file that is not what its field holds: kept, and not shown as a value.
public struct UnreadValue: Sendable, Hashable {
  /// The member's name.
  public let name: String
  public let label: Phrase
  public let value: JSONValue
  public let reason: ReadingProblem
}

extension OwnFields {
  /// The values of own fields in a record that cannot be read.
  public func unread(in record: some FieldRecord) -> [UnreadValue] {
    guard !all.isEmpty, !record.unknown.isEmpty, let kind = (type(of: record) as? any Record.Type)?.kind else {
      return []
    }
    return all.compactMap { field in
      guard field.record == kind, let value = record.unknown.value(of: field.name) else { return nil }
      do throws(ReadingProblem) {
        _ = try field.datum(of: value)
        return nil
      } catch {
        return UnreadValue(name: field.name, label: field.label, value: value, reason: error)
      }
    }
  }
}

/// The names that fields of a hub have or may not have: an own field must not be taken for another in a filter.
public struct TakenNames: Sendable {
  private var described: [RecordKind: [String: Phrase]] = [:]
  private var own: Set<String> = []
  private var count = 0

  public init() {}

  /// Why a field cannot join those before it; nil where it can, and then its name is taken.
  public mutating func refusal(of field: OwnField) -> OwnFieldProblem? {
    guard count < OwnFields.most else { return OwnFieldProblem(nil, .tooManyFields) }
    guard OwnField.isName(field.name) else { return OwnFieldProblem("name", .notAName) }
    let key = Folding.key(field.name)
    let described = described[field.record] ?? TakenNames.described(field.record)
    self.described[field.record] = described
    if let other = described[key] { return OwnFieldProblem("name", .taken(field.name, by: other)) }
    guard own.insert("\(field.record.rawValue).\(key)").inserted else {
      return OwnFieldProblem("name", .double(field.name))
    }
    count += 1
    return nil
  }

  /// Folded names, other names and labels of a kind's fields, those inside nested records too, each with its field's label.
  private static func described(_ kind: RecordKind) -> [String: Phrase] {
    func names<R: Record>(_ type: R.Type) -> [String: Phrase] {
      var names: [String: Phrase] = [:]
      for field in R.fields.flattened {
        let own = [field.name] + field.description.aliases + Language.allCases.map { field.label[$0] }
        for name in own { names[Folding.key(name)] = field.label }
      }
      return names
    }
    return switch kind {
    case .organisation: names(Organisation.self)
    case .trainingProgramme: names(TrainingProgramme.self)
    case .ruralPlan: names(RuralPlan.self)
    case .activity: names(Activity.self)
    case .partner: names(Partner.self)
    }
  }
}

extension Phrase {
  static let notAName = Phrase(
    fr: "« name » doit commencer par une minuscule et n'avoir que des lettres sans accent et des chiffres, 40 au plus",
    en: "“name” must begin with a small letter and have only letters without accents and figures, 40 at most",
    ar: "يجب أن يبدأ «name» بحرف لاتيني صغير وألا يتضمن إلا حروفا بدون علامات وأرقاما، 40 على الأكثر")

  fileprivate static let tooManyFields = Phrase(
    fr: "un pôle a \(OwnFields.most) champs propres au plus", en: "a hub has \(OwnFields.most) own fields at most",
    ar: "للقطب \(OwnFields.most) حقلا خاصا على الأكثر")

  fileprivate static func taken(_ name: String, by label: Phrase) -> Phrase {
    Phrase(
      fr: "« \(name) » désigne déjà le champ « \(label.fr) »", en: "“\(name)” is the field “\(label.en)” already",
      ar: "«\(name)» يدل أصلا على الحقل «\(label.ar)»")
  }

  fileprivate static func double(_ name: String) -> Phrase {
    Phrase(
      fr: "le champ « \(name) » est déjà décrit", en: "the field “\(name)” is described already",
      ar: "الحقل «\(name)» موصوف من قبل")
  }
}
