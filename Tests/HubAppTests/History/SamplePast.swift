import ESSDomain
import TerminalKit
import WalkSupport

@testable import HubApp

/// What was done in the demonstration region of the tests before they begin, always the same.
enum SamplePast {
  /// The organisation on the third row of the list.
  static let organisation: Organisation = {
    let walk = SamplePast.walk(to: ["2", "Down", "Down"], folder: nil)
    guard case .organisation(let found)? = walk.state.selectedRecord else { return Organisation() }
    return found
  }()

  static func id(_ number: UInt64) -> RecordID {
    RecordID(milliseconds: 1_795_000_000_000 + number, chance: (0, number))
  }

  static func moment(_ iso: String) -> Timestamp { Timestamp(iso: iso) ?? Timestamp(milliseconds: 0) }

  private static func value(_ path: String..., before: JSONValue?, after: JSONValue?) -> ValueChange {
    ValueChange(path: path, before: before, after: after)
  }

  private static let members: [JSONValue] = [
    .members([("on", .string("2024-12-31")), ("counts", .members([("women", .integer(48)), ("men", .integer(35))]))]),
    .members([("on", .string("2025-12-31")), ("counts", .members([("women", .integer(52)), ("men", .integer(41))]))]),
  ]

  static let notes = "Local prêté par la commune.\nVisite à prévoir avant la campagne, avec la DPA."

  /// The history of the organisation, the oldest change first.
  static let entries: [HistoryEntry] = [
    HistoryEntry(
      id: id(1), at: moment("2026-09-14T08:02:10Z"), author: "k.alaoui", action: "organisations-import",
      title: Phrase(
        fr: "Import de liste.csv : 3 organisations", en: "Import of liste.csv: 3 organisations",
        ar: "استيراد liste.csv: ‏3 منظمات"),
      changes: [
        value(
          before: nil,
          after: .members([
            ("id", .string(organisation.id.text)), ("name", .members([("fr", .string("Association Al Itkane"))])),
            ("legalForm", .string("association")), ("status", .string("beingCreated")),
          ]))
      ]),
    HistoryEntry(
      id: id(2), at: moment("2026-10-05T10:15:00Z"), author: "k.alaoui", action: "record-edit",
      title: organisation.title,
      changes: [
        value("status", before: .string("beingCreated"), after: .string("active")),
        value("capital", "subscribed", before: nil, after: .integer(2_000_000)),
        value("createdOn", before: nil, after: .string("2019-03-08")),
        value("updatedOn", before: .string("2026-09-14"), after: .string("2026-10-05")),
      ]),
    HistoryEntry(
      id: id(3), at: moment("2026-10-20T15:40:31Z"), author: "s.ouahbi", action: "record-edit",
      title: organisation.title,
      changes: [value("notes", before: nil, after: .string(notes))]),
    HistoryEntry(
      id: id(4), at: moment("2026-10-20T15:44:02Z"), author: "s.ouahbi", action: "undo", title: organisation.title,
      changes: [value("notes", before: .string(notes), after: nil)], undoes: id(3)),
    HistoryEntry(
      id: id(5), at: moment("2026-11-23T16:05:00Z"), author: "حسناء", action: "record-edit",
      title: organisation.title,
      changes: [
        value("capital", "subscribed", before: .integer(2_000_000), after: .integer(3_500_000)),
        value("membersByDate", before: .array([members[0]]), after: .array(members)),
        value(
          "products", before: .array([.string("Huile d'argan"), .string("Amlou")]),
          after: .array([.string("Huile d'argan"), .string("زيت أركان")])),
        value("commune", before: .string("09.163.03.05"), after: .string("09.163.03.15")),
        value("member of tomorrow", before: nil, after: .bool(true)),
      ]),
  ]

  /// The journal of the folder, in the order in which it was written.
  static let changes: [RecordedChange] = {
    let organisations = Array(Walk.demonstration.organisations.all.prefix(4).map(\.id))
    let activity = Walk.demonstration.activities.all.first { _ in true }
    var changes: [RecordedChange] = [
      RecordedChange(
        id: id(1), at: moment("2026-09-14T08:02:10Z"), author: "k.alaoui", action: "organisations-import",
        title: entries[0].title,
        edits: ([organisation.id] + organisations.prefix(2)).map { record in
          RecordedChange.Edit(kind: .organisation, record: record, changes: entries[0].changes)
        })
    ]
    changes += entries.dropFirst().map { entry in
      RecordedChange(
        id: entry.id, at: entry.at, author: entry.author, action: entry.action, title: entry.title,
        edits: [RecordedChange.Edit(kind: .organisation, record: organisation.id, changes: entry.changes)],
        undoes: entry.undoes)
    }
    if let activity {
      changes.append(
        RecordedChange(
          id: id(6), at: moment("2026-11-24T07:30:00Z"), author: "s.ouahbi", action: "followup-done",
          title: Phrase(fr: "Fait : Rappeler la DPA", en: "Done: Rappeler la DPA", ar: "أُنجز: Rappeler la DPA"),
          edits: [
            RecordedChange.Edit(
              kind: .activity, record: activity.id,
              changes: [
                value(
                  "followUps", activity.followUps.first?.id.text ?? "", "state", before: .string("open"),
                  after: .string("done"))
              ])
          ]))
    }
    changes.append(
      RecordedChange(
        id: id(7), at: moment("2026-11-24T08:10:00Z"), author: "k.alaoui", action: "record-delete",
        title: Phrase(fr: "Suppression : Doublon", en: "Deletion: Doublon", ar: "حذف: Doublon"),
        edits: [
          RecordedChange.Edit(
            kind: .partner, record: id(99),
            changes: [value(before: .members([("name", .members([("fr", .string("Doublon"))]))]), after: nil)])
        ]))
    return changes
  }()

  /// What changed since 1 October.
  static let baseline: [RecordID: [ValueChange]] = {
    let others = Array(Walk.demonstration.organisations.all.map(\.id))
    var changes = [organisation.id: entries[1].changes + entries[4].changes.suffix(3)]
    for place in [5, 17, 42, 80] where others.indices.contains(place) {
      changes[others[place]] = [value("status", before: .string("dormant"), after: .string("active"))]
    }
    if let new = others.last { changes[new] = [value(before: nil, after: .members([("id", .string(new.text))]))] }
    return changes
  }()

  /// What is wrong in the folder.
  static let problems: [SetAside] = [
    SetAside(
      file: "organisations/09.541.01.05.json", line: 12, column: 7,
      reason: Phrase(fr: "virgule attendue", en: "comma expected", ar: "فاصلة منتظرة"),
      topic: Phrase(fr: "fichier illisible", en: "unreadable file", ar: "ملف غير مقروء"),
      repair: SetAside.Repair(
        Phrase(
          fr: "met le fichier entier de côté, dans .essor/set-aside, sans le modifier",
          en: "sets the whole file aside, in .essor/set-aside, as it is",
          ar: "يضع الملف كله جانبا في ‎.essor/set-aside‎ دون تعديله"), isOnRequest: true)),
    SetAside(
      file: "activities/2026-10.json", line: 48, column: 3,
      reason: Phrase(
        fr: "le champ « Organisations touchées » renvoie à une fiche absente (7K2M9Q)",
        en: "the field “Organisations reached” refers to a record that there is not (7K2M9Q)",
        ar: "يحيل الحقل «المنظمات المستفيدة» إلى بطاقة غير موجودة (7K2M9Q)"),
      topic: Phrase(fr: "renvoi sans fiche", en: "reference to nothing", ar: "إحالة بلا بطاقة"),
      repair: SetAside.Repair(
        Phrase(
          fr: "retire le renvoi ; sa valeur reste au journal",
          en: "takes the reference out; its value stays in the journal",
          ar: "يحذف الإحالة؛ وتبقى قيمتها في اليومية")), record: organisation.id),
    SetAside(
      file: "journal/poste-3-7K2M-2026-11.jsonl", line: 208, column: 1,
      reason: Phrase(
        fr: "cette ligne n'est pas un changement", en: "this line is no change", ar: "هذا السطر ليس تغييرا"),
      topic: Phrase(fr: "journal illisible", en: "unreadable journal", ar: "يومية غير مقروءة")),
    SetAside(
      file: "partners.json", line: nil, column: nil,
      reason: Phrase(
        fr: "d'autres que le propriétaire peuvent le lire", en: "others than its owner can read it",
        ar: "يمكن لغير مالكه قراءته"),
      topic: Phrase(fr: "droits d'accès", en: "permissions", ar: "صلاحيات الولوج"), severity: .warning,
      repair: SetAside.Repair(
        Phrase(
          fr: "remet les droits à 0600, pour que seul le propriétaire y accède",
          en: "sets the permissions to 0600, so that only the owner has access",
          ar: "يعيد الصلاحيات إلى 0600 حتى لا يلج إليه إلا مالكه"))),
  ]

  /// What a folder with this past answers.
  static func answer(_ effect: Effect, _ hub: Hub) -> Happening? {
    switch effect {
    case .readHistory(let id): .historyRead(of: id, id == organisation.id ? entries : [])
    case .readJournal: .journalRead(JournalReading(changes, hub, number: 1))
    case .readBaseline(let day): .baselineRead(Baseline(since: day, baseline, number: 1))
    case .check: .checked(problems)
    default: nil
    }
  }

  /// The history of the organisation, opened from the list, in whatever order the language puts it.
  static func history(in language: Language = .french, _ size: Size = Size(100, 30), then keys: [String] = []) -> Walk {
    var walk = walk(in: language, size, to: ["2", "/"])
    walk.type("\"association al itkane\"")
    walk.press(.enter, .character("H"))
    for key in keys { walk.press(named: key) }
    return walk
  }

  /// A walk through that folder, some keys pressed.
  static func walk(
    in language: Language = .french, _ size: Size = Size(100, 30), to keys: [String] = [],
    start: (inout AppState.Start) -> Void = { _ in }, folder: ((Effect, Hub) -> Happening?)? = answer
  ) -> Walk {
    var walk = Walk(in: language, size, start)
    walk.folder = folder
    for key in keys { walk.press(named: key) }
    return walk
  }
}
