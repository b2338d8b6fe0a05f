import ESSDomain

/// What can be done about a problem, and taken back with undo.
public struct Repair: Sendable, Hashable {
  public let deed: Deed
  /// Whether it takes something out of sight, and so is done only where somebody asks for this very topic.
  public let isOnRequest: Bool
  /// What it does, in one sentence.
  public let sentence: Phrase

  /// The kinds of repair, in the order in which they are done: a file is mended before its records are.
  public enum Deed: Int, Sendable, Hashable, CaseIterable, Comparable {
    case setAside, sweep, protect, rewrite, dropElement, newIdentity, move, dropValue, removeReference

    public static func < (left: Deed, right: Deed) -> Bool { left.rawValue < right.rawValue }
  }

  private init(_ deed: Deed, onRequest: Bool = false, _ sentence: Phrase) {
    self.deed = deed
    isOnRequest = onRequest
    self.sentence = sentence
  }
}

extension FileProblem {
  /// What can be done about it; nil where only a person can: an unknown code, an unreadable journal, somebody's draft.
  public var repair: Repair? {
    switch kind {
    case .file: HubFolder.mayGoAside(file) ? .setAside : nil
    case .record: HubFolder.holds(.ruralPlan, file) ? .setAside : HubFolder.isRecordFile(file) ? .dropElement : nil
    case .field(_, let record): record == .none ? nil : .dropValue
    case .duplicate: HubFolder.holds(.ruralPlan, file) ? nil : .newIdentity
    case .fault(let fault):
      switch fault.what {
      case .dangling(let dangling):
        fault.kind == nil ? nil : Repair.removeReference(onRequest: dangling.leavesGap)
      case .misplaced(let belongs): Repair.move(to: belongs)
      case .unknownPlace, .foreignPlace: nil
      }
    case .notCanonical: .rewrite
    case .rights(_, let wanted): Repair.protect(wanted)
    case .leftover: .sweep
    case .journal, .stranger, .draft: nil
    }
  }
}

extension Repair {
  static let setAside = Repair(
    .setAside, onRequest: true,
    Phrase(
      fr: "met le fichier entier de côté, dans .essor/set-aside, sans le modifier",
      en: "sets the whole file aside, in .essor/set-aside, as it is",
      ar: "يضع الملف كله جانبا في ‎.essor/set-aside‎ دون تعديله"))

  static let sweep = Repair(
    .sweep,
    Phrase(
      fr: "met ce reste de côté, dans .essor/set-aside", en: "sets what is left aside, in .essor/set-aside",
      ar: "يضع هذه البقايا جانبا في ‎.essor/set-aside‎"))

  static func protect(_ wanted: Int) -> Repair {
    let rights = "0" + String(wanted, radix: 8)
    return Repair(
      .protect,
      Phrase(
        fr: "remet les droits à \(rights), pour que seul le propriétaire y accède",
        en: "sets the permissions to \(rights), so that only the owner has access",
        ar: "يعيد الصلاحيات إلى \(rights) حتى لا يلج إليه إلا مالكه"))
  }

  static let rewrite = Repair(
    .rewrite,
    Phrase(
      fr: "réécrit le fichier dans sa forme régulière, avec le même contenu",
      en: "writes the file again in its regular form, with the same contents",
      ar: "يعيد كتابة الملف بصيغته النظامية وبالمحتوى نفسه"))

  static let dropElement = Repair(
    .dropElement, onRequest: true,
    Phrase(
      fr: "retire du fichier cet élément, qui n'est pas une fiche", en: "takes this element, which is no record, out",
      ar: "يحذف من الملف هذا العنصر الذي ليس بطاقة"))

  static let newIdentity = Repair(
    .newIdentity,
    Phrase(
      fr: "donne un nouvel identifiant à la seconde fiche, ou la retire si les deux sont égales",
      en: "gives the second record an identity of its own, or takes it out where both are equal",
      ar: "يعطي البطاقة الثانية معرفا جديدا، أو يحذفها إن كانتا متطابقتين"))

  static func move(to file: String) -> Repair {
    Repair(
      .move,
      Phrase(
        fr: "range la fiche dans \(file)", en: "moves the record to \(file)", ar: "ينقل البطاقة إلى \(file)"))
  }

  static let dropValue = Repair(
    .dropValue, onRequest: true,
    Phrase(
      fr: "retire de la fiche la valeur illisible", en: "takes the unreadable value out of the record",
      ar: "يحذف القيمة غير المقروءة من البطاقة"))

  static func removeReference(onRequest: Bool) -> Repair {
    Repair(
      .removeReference, onRequest: onRequest,
      Phrase(
        fr: "retire le renvoi ; sa valeur reste au journal",
        en: "takes the reference out; its value stays in the journal",
        ar: "يحذف الإحالة؛ وتبقى قيمتها في اليومية"))
  }
}

extension Repair.Deed {
  /// What the history calls a change that did this to so many things.
  func title(_ count: Int) -> Phrase {
    let name: Phrase =
      switch self {
      case .setAside: Phrase(fr: "Fichiers mis de côté", en: "Files set aside", ar: "ملفات وُضعت جانبا")
      case .sweep: Phrase(fr: "Restes d'écriture écartés", en: "Leftovers set aside", ar: "بقايا كتابة أُبعدت")
      case .protect: Phrase(fr: "Droits d'accès rétablis", en: "Permissions set right", ar: "صلاحيات أُعيد ضبطها")
      case .rewrite: Phrase(fr: "Fichiers remis en forme", en: "Files written regularly", ar: "ملفات أُعيدت كتابتها")
      case .dropElement:

        Phrase(
          fr: "Fichiers débarrassés d'éléments illisibles", en: "Files freed of unreadable elements",
          ar: "ملفات حُذفت منها عناصر غير مقروءة")
      case .newIdentity:
        Phrase(
          fr: "Fichiers débarrassés de doublons", en: "Files freed of doubles", ar: "ملفات فُصلت فيها البطاقات المكررة")
      case .move: Phrase(fr: "Fiches rangées à leur place", en: "Records put in place", ar: "بطاقات أُعيدت إلى ملفاتها")
      case .dropValue:
        Phrase(
          fr: "Fiches débarrassées de valeurs illisibles", en: "Records freed of unreadable values",
          ar: "بطاقات حُذفت منها قيم غير مقروءة")
      case .removeReference:
        Phrase(
          fr: "Fiches débarrassées de renvois sans fiche", en: "Records freed of references to nothing",
          ar: "بطاقات حُذفت منها إحالات بلا بطاقة")
      }
    return name.joined(to: Phrase(same: "(\(count))"))
  }
}
