import ESSDomain
import TerminalKit

/// The warning that what is being typed may be on record already; it never keeps anybody from saving.
extension FormState {
  /// What was looked for last in a field, and what was found.
  struct TwinFinding: Sendable {
    let request: TwinRequest
    let twins: LikelyTwins?
  }

  /// What is to be looked for: of each field that can tell, the text that was not looked for yet.
  ///
  /// Of a record on record already only what was changed in it.
  var awaitedTwins: [TwinRequest] {
    let kind = record.kind
    return entries.compactMap { entry -> TwinRequest? in
      guard TwinRequest.tells(entry.field, of: kind), before == nil || entry.isChanged else { return nil }
      let text = entry.value.trimmed
      let request = TwinRequest(kind: kind, field: entry.field, text: text, commune: commune, besides: record.id)
      guard twins[entry.field].map({ $0.request != request }) ?? !text.isEmpty else { return nil }
      return request
    }
  }

  private var commune: TerritoryCode? {
    if case .organisation(let organisation) = record { organisation.commune } else { nil }
  }

  /// What is said under a field of the records that may be the same one.
  func twinWarning(at place: Int) -> Phrase? {
    guard entries.indices.contains(place), let finding = twins[entries[place].field], let found = finding.twins,
      finding.request.text == entries[place].value.trimmed
    else { return nil }
    let names = found.likeliest.map { twin in
      Phrase { language in
        let place = twin.commune.flatMap { Territory.morocco.name(of: $0, in: language) }
        return "\(twin.title[language])\(place.map { " – \($0)" } ?? "") (\(twin.reason.phrase[language]))"
      }
    }
    let list = Phrase { language in names.map { $0[language] }.joined(separator: " · ") }
    let rest = found.count - found.likeliest.count
    let more = CountedNoun.otherRecords.phrase(rest)
    return Phrase(
      fr: "Déjà là ? \(list.fr)\(rest > 0 ? " · \(more.fr)" : "")",
      en: "There already? \(list.en)\(rest > 0 ? " · \(more.en)" : "")",
      ar: "مسجلة من قبل؟ \(list.ar)\(rest > 0 ? " · \(more.ar)" : "")")
  }
}

extension AppState {
  /// Whether something typed in the form on top was not yet compared with what is on record.
  var awaitsTwins: Bool {
    guard case .form(let form) = layers.last, form.picker == nil else { return false }
    return !form.awaitedTwins.isEmpty
  }

  /// Compares what is typed with what is on record, once the keyboard rests.
  mutating func lookForTwins() {
    guard case .form(var form) = layers.last, form.picker == nil else { return }
    for request in form.awaitedTwins {
      form.twins[request.field] = FormState.TwinFinding(request: request, twins: hub.likelyTwins(request))
    }
    layers[layers.count - 1] = .form(form)
  }
}

extension CountedNoun {
  fileprivate static let otherRecords = CountedNoun(
    fr: ("autre", "autres"), en: ("other", "others"),
    ar: ("بطاقة أخرى", "بطاقتان أخريان", "بطاقات أخرى", "بطاقة أخرى", "بطاقة أخرى"))
}
