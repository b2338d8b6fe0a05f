/// Something in a record that does not agree with the rest of the hub: it names what there is not, or stands elsewhere than
/// it should.
///
/// Each record is sound by itself; that is what rules are for. A fault shows only beside the other records, the territory
/// and the files.
public struct HubFault: Sendable, Hashable {
  /// The kind of the record; nil for the hub's own profile, `hub.json`.
  public let kind: RecordKind?
  /// The record; `none` for the profile.
  public let record: RecordID
  /// The file in which it stands.
  public let file: String
  /// The way from the record to the value; empty when the record as a whole is meant.
  public let path: [PathStep]
  /// What the user calls the field.
  public let label: Phrase
  public let what: What

  public enum What: Sendable, Hashable {
    /// A reference to a record, or to a part of one, that there is not.
    case dangling(Dangling)
    /// A code of the territory that the reference does not have.
    case unknownPlace(String)
    /// A unit of the territory outside the hub's region: it may be meant.
    case foreignPlace(String)
    /// A record in another file than the one that its commune, its date or its identity asks for.
    case misplaced(belongs: String)
  }

  /// A reference that leads nowhere.
  public struct Dangling: Sendable, Hashable {
    public let to: RecordID
    /// Fields beside it that mean nothing without it: the project of a plan that there is not.
    public let hanging: [String]
    /// Whether what is left without it would lack something: an enrolment without its organisation.
    public let leavesGap: Bool
  }

  public init(
    kind: RecordKind?, record: RecordID, file: String, path: [PathStep], label: Phrase, what: What
  ) {
    self.kind = kind
    self.record = record
    self.file = file
    self.path = path
    self.label = label
    self.what = what
  }

  /// The sentence for the user.
  public var phrase: Phrase {
    switch what {
    case .dangling(let dangling):
      return Phrase(
        fr: "le champ « \(label.fr) » renvoie à une fiche absente (\(dangling.to.short))",
        en: "the field “\(label.en)” refers to a record that there is not (\(dangling.to.short))",
        ar: "يحيل الحقل «\(label.ar)» إلى بطاقة غير موجودة (\(dangling.to.short))")
    case .unknownPlace(let code):
      return Phrase(
        fr: "le champ « \(label.fr) » porte un code inconnu du référentiel territorial : \(code)",
        en: "the field “\(label.en)” has a code that the territory does not know: \(code)",
        ar: "يحمل الحقل «\(label.ar)» رمزا غير معروف في المرجع الترابي: \(code)")
    case .foreignPlace(let code):
      return Phrase(
        fr: "le champ « \(label.fr) » désigne un lieu hors de la région du pôle : \(code)",
        en: "the field “\(label.en)” names a place outside the hub's region: \(code)",
        ar: "يشير الحقل «\(label.ar)» إلى مكان خارج جهة القطب: \(code)")
    case .misplaced(let belongs):
      return Phrase(
        fr: "fiche mal rangée : sa place est dans \(belongs)",
        en: "a record in the wrong file: its place is \(belongs)",
        ar: "بطاقة في غير ملفها: مكانها \(belongs)")
    }
  }
}
