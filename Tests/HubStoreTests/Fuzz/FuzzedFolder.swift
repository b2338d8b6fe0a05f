import ESSDomain
import Testing

@testable import HubStore

/// A folder of files that are broken by chance, some of every kind, and what must come of it.
struct FuzzedFolder {
  /// Files in one folder.
  static let size = 40

  private let scratch = Scratch()
  private var files: [(name: String, seed: Int)] = []

  /// A folder of one file for each seed.
  init(_ seeds: [Int], _ corpus: Corpus) throws {
    try HubStore.create(at: scratch.hub, Hub(profile: HubProfile()))
    scratch.write("activities/1999-01.json", "[{\"id\":\"\(id(1).text)\",\"startsOn\":\"1999-01-02\"}]\n")
    for (place, seed) in seeds.enumerated() {
      let (name, bytes) = corpus.file(at: place, seed: seed)
      scratch.write(name, bytes)
      files.append((name, seed))
    }
  }

  /// What the files hold: whole texts of those that cannot be read, and each record of the others.
  private struct Contents: Equatable {
    var unread: [String: [UInt8]] = [:]
    var records: [Standing: Int] = [:]
  }

  /// A record's text, and the file it stands in: broken by chance, two records of different kinds may have one identity.
  private struct Standing: Hashable {
    let file: String
    let text: String
  }

  private func contents(_ parser: JSONParser) throws -> Contents {
    var contents = Contents()
    for (name, bytes) in scratch.data {
      do throws(FileProblem) {
        guard let root = try parser.read(name, in: HubFolder(scratch.hub), .real) else { continue }
        let isSingle = name.hasPrefix("plans/")
        let isList = root.kind == .array
        guard name.contains("/") || name == "partners.json", isSingle != isList, !isSingle || root.kind == .object
        else {
          contents.unread[name] = bytes
          continue
        }
        for value in isSingle ? [JSONValue(root)] : root.elements.map({ JSONValue($0) }) {
          contents.records[Standing(file: name, text: value.text(.oneLine)), default: 0] += 1
        }
      } catch {
        contents.unread[name] = bytes
      }
    }
    return contents
  }

  /// What went wrong; nil when nothing did.
  func fault() throws -> String? {
    let parser = try #require(JSONParser())
    let start = ContinuousClock.now
    let opened = try HubStore.open(scratch.hub)
    for problem in opened.problems where problem.phrase.fr.isEmpty || problem.file.isEmpty { return "\(problem)" }
    var expected = try contents(parser)
    let named = Set(opened.problems.filter { $0.kind == .file }.map(\.file))
    for name in expected.unread.keys where !named.contains(name) && name.hasSuffix(".json") && !Corpus.isLoose(name) {
      return "\(name) is read by nobody and not named"
    }
    guard opened.store.access == .full else { return nil }
    let hub = opened.hub
    try touch(hub.activities[id(1)].map { .activity($0) }, opened.store, &expected, parser)
    for file in files {
      let first = FuzzedFolder.first(in: file.name, hub)
      try touch(first, opened.store, &expected, parser)
    }
    let now = try contents(parser)
    for name in Set(now.unread.keys).union(expected.unread.keys).sorted()
    where now.unread[name] != expected.unread[name] {
      let (old, new) = (expected.unread[name], scratch.bytes(name))
      let texts = [old, new].map { $0.map { String(decoding: $0, as: UTF8.self) } ?? "nothing" }
      return "\(name) that was set aside is not as it was: \(texts[0])\ninstead: \(texts[1])"
    }
    if now.records != expected.records { return FuzzedFolder.difference(now.records, expected.records) }
    _ = opened.store.check()
    _ = try HubStore.open(scratch.hub)
    let time = ContinuousClock.now - start
    return time < .seconds(60) ? nil : "takes \(time)"
  }

  /// Has a record saved with another note, and expects just that, or a refusal and nothing.
  private func touch(
    _ before: AnyRecord?, _ store: HubStore, _ expected: inout Contents, _ parser: JSONParser
  ) throws {
    guard let before, let after = FuzzedFolder.noted(before), let edit = RecordEdit(before: before, after: after) else {
      return
    }
    do throws(StoreProblem) {
      let saved = try store.save(change([edit], "fuzz"), at: moment())
      guard !saved.edits.isEmpty else { return }
    } catch {
      #expect(!error.phrase.ar.isEmpty)
      return
    }
    guard let line = lastLine(store, parser) else { return }
    for edit in line.edits {
      guard let (old, new) = values(edit, expected) else {
        Issue.record("a record that was not there was changed")
        return
      }
      expected.records[old, default: 0] -= 1
      if expected.records[old] == 0 { expected.records[old] = nil }
      expected.records[new, default: 0] += 1
    }
  }

  /// A record before a change of the note, and after; the journal tells what was changed, and where.
  private func values(_ edit: RecordPatch, _ contents: Contents) -> (Standing, Standing)? {
    guard let parser = JSONParser(), let from = edit.from, let to = edit.to else { return nil }
    let id = edit.id.text
    for old in contents.records.keys where old.file == from && old.text.uppercased().contains("\"\(id)\"") {
      let value: JSONValue
      do throws(JSONText.Fault) { value = JSONValue(try parser.parse(Array(old.text.utf8), .line)) } catch { continue }
      // Small letters are the same identity.
      guard value["id"]?.string?.uppercased() == id else { continue }
      do throws(PatchConflict) {
        guard let new = try edit.patch.applied(to: value) else { continue }
        return (old, Standing(file: to, text: new.text(.oneLine)))
      } catch {
        continue
      }
    }
    return nil
  }

  private func lastLine(_ store: HubStore, _ parser: JSONParser) -> JournalLine? {
    var last: [UInt8] = []
    store.eachLine { place, bytes in if !place.file.contains("fuzz-") { last = Array(bytes) } }
    return parser.journalLine(last[...])
  }

  private static func difference(_ found: [Standing: Int], _ wanted: [Standing: Int]) -> String {
    func first(_ some: [Standing: Int], _ others: [Standing: Int]) -> String {
      some.filter { others[$0.key] != $0.value }.keys.map { "\($0.file) \($0.text.prefix(3_000))" }.min() ?? "nothing"
    }
    return "lost: \(first(wanted, found))\ninstead: \(first(found, wanted))"
  }
}

extension FuzzedFolder {
  /// The first record that the hub found in a file.
  private static func first(in file: String, _ hub: Hub) -> AnyRecord? {
    func first<R: Record>(_ set: RecordSet<R>) -> R? {
      var found: R?
      set.forEach { _, record in if found == nil, set.file(of: record.id) == file { found = record } }
      return found
    }
    switch file.split(separator: "/").first {
    case "organisations": return first(hub.organisations).map { .organisation($0) }
    case "activities": return first(hub.activities).map { .activity($0) }
    case "training": return first(hub.trainingProgrammes).map { .trainingProgramme($0) }
    case "plans": return first(hub.ruralPlans).map { .ruralPlan($0) }
    case "partners.json": return first(hub.partners).map { .partner($0) }
    default: return nil
    }
  }

  private static func noted(_ record: AnyRecord) -> AnyRecord? {
    switch record {
    case .organisation(var organisation):
      organisation.notes += "!"
      return .organisation(organisation)
    case .activity(var activity):
      activity.subject += "!"
      return .activity(activity)
    case .trainingProgramme(var programme):
      programme.name.french += "!"
      return .trainingProgramme(programme)
    case .ruralPlan(var plan):
      plan.name.french += "!"
      return .ruralPlan(plan)
    case .partner(var partner):
      partner.name.french += "!"
      return .partner(partner)
    }
  }
}
