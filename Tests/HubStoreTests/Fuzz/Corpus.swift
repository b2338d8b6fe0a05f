import ESSDomain

@testable import HubStore

/// Files as Essor writes them, with every kind of value in them, from which broken ones are made.
struct Corpus: Sendable {
  private let organisations: [UInt8]
  private let activities: [UInt8]
  private let training: [UInt8]
  private let plans: [UInt8]
  private let partners: [UInt8]
  private let parameters: [UInt8]
  private let profile: [UInt8]
  private let journal: [UInt8]

  init() {
    func read(_ name: String) -> [UInt8] {
      Scratch.bytes(#filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Corpus/\(name).json")
        ?? []
    }
    organisations = read("organisations")
    activities = read("activities")
    training = read("training")
    plans = read("plans")
    partners = read("partners")
    parameters = read("parameters")
    profile = read("hub")
    journal = Array(
      """
      {"action":"x","at":"2026-11-24T00:00:00Z","author":"A","edits":[{"changes":[{"after":"Un","before":"Deux","path":\
      ["name","fr"]}],"from":"organisations/09.541.01.05.json","id":"01J0000A000000000000000000","kind":"organisations",\
      "to":"organisations/09.541.01.05.json"}],"id":"01J0000F000000000000000000","title":{"ar":"x","en":"x","fr":"x"}}

      """.utf8)
  }

  var isWhole: Bool { all.allSatisfy { !$0.isEmpty } }

  private var all: [[UInt8]] {
    [organisations, activities, training, plans, partners, parameters, profile, journal]
  }

  /// Files that hold no records.
  static func isLoose(_ name: String) -> Bool { name == "hub.json" || name == "parameters.json" }

  /// The broken file of a seed, with the name that it has among the others of a folder.
  func file(at place: Int, seed: Int) -> (name: String, bytes: [UInt8]) {
    let (name, base) = base(at: place, seed: seed)
    return (name, Mutation(of: base, others: all, seed: seed).bytes)
  }

  private func base(at place: Int, seed: Int) -> (String, [UInt8]) {
    switch place {
    case 0: return ("partners.json", partners)
    case 1: return ("parameters.json", parameters)
    case 2: return ("journal/fuzz-2026-11.jsonl", journal)
    case 3: return ("training/2026.json", training)
    // Most folders can be written; now and then one has a broken profile.
    case 4 where seed % 8 == 0: return ("hub.json", profile)
    default: break
    }
    let digits = Corpus.twoDigits(place)
    switch place % 3 {
    case 0: return ("organisations/09.541.01.\(digits).json", Corpus.renumbered(organisations, digits))
    case 1:
      let month = "20\(Corpus.twoDigits(place / 12))-\(Corpus.twoDigits(place % 12 + 1))"
      return ("activities/\(month).json", Corpus.renumbered(activities, digits, month))
    default:
      let name = "01J00\(digits)D000000000000000000"
      return ("plans/\(name).json", Corpus.renumbered(plans, digits))
    }
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A text with identities, a commune and a month of its own.
  private static func renumbered(_ bytes: [UInt8], _ digits: String, _ month: String = "2026-11") -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    for (old, new) in [
      ("01J0000", "01J00\(digits)"), ("\"09.541.01.05\"", "\"09.541.01.\(digits)\""),
      ("\"2026-11-20\"", "\"\(month)-20\""),
    ] {
      text = text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }
    return Array(text.utf8)
  }
}
