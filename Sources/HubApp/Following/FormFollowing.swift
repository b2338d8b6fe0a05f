import ESSDomain
import TerminalKit

extension AppState {
  /// Lets open forms follow records that were changed elsewhere; nil stands for any record.
  mutating func followForms(_ names: Set<RecordName>?) {
    for place in layers.indices {
      guard case .form(var form) = layers[place], let before = form.before,
        names?.contains(RecordName(before.kind, before.id)) ?? true
      else { continue }
      form.follow(hub[before.id], entry)
      layers[place] = .form(form)
    }
  }
}

extension FormEntry {
  /// What somebody else did to the value while the form was open.
  enum Elsewhere: Sendable, Hashable {
    /// The user had not touched the field: it shows the new value.
    case taken
    /// The user had: what they typed stays, and this is the other value.
    case kept(Datum)
  }
}

extension FormState {
  /// Follows the record of the form: fields that the user has not touched take the new value, the others keep what was
  /// typed; both say so.
  ///
  /// What the record was when the form was opened stays known, so that a value changed on both sides is asked about.
  mutating func follow(_ theirs: AnyRecord?, _ context: EntryContext) {
    guard let before else { return }
    guard let theirs else { return isGone = true }
    isGone = false
    let last = seen ?? before
    guard theirs != last else { return }
    seen = theirs
    for place in entries.indices {
      let field = entries[place].field
      let now = theirs.datum(of: field)
      guard now != last.datum(of: field) else { continue }
      let text = now.entryText(in: context.language)
      if entries[place].isChanged, entries[place].value != text {
        entries[place].elsewhere = now == before.datum(of: field) ? nil : .kept(now)
      } else {
        entries[place].input = entries[place].input.renewed(text)
        entries[place].error = nil
        entries[place].elsewhere = .taken
      }
    }
    record = theirs
    for entry in entries where entry.isChanged && !FormState.isFollowUp(entry.field) {
      // What cannot be understood yet is told when the field is left.
      try? record.enter(entry.value, into: entry.field, context)
    }
  }
}

extension FormEntry {
  /// What is said under a field that somebody else changed.
  func elsewherePhrase(_ names: HubNames) -> Phrase? {
    switch elsewhere {
    case nil: return nil
    case .taken: return Phrase(fr: "Modifié ailleurs.", en: "Changed elsewhere.", ar: "عُدّل من مكان آخر.")
    case .kept(let datum):
      let theirs = Phrase { datum.text(in: $0, names: names) }
      return Phrase(
        fr: "Modifié ailleurs : « \(theirs.fr) » ; votre saisie est gardée.",
        en: "Changed elsewhere: “\(theirs.en)”; what you typed is kept.",
        ar: "عُدّل من مكان آخر: «\(theirs.ar)»؛ ما كتبته محفوظ.")
    }
  }
}

extension FormState {
  /// What is to be said of the form as a whole, beside what the rules find.
  var remarks: [Phrase] {
    isGone
      ? [
        Phrase(
          fr: "Cette fiche a été supprimée ailleurs ; enregistrer permet de la rétablir.",
          en: "This record was deleted elsewhere; saving can bring it back.",
          ar: "حُذفت هذه البطاقة من مكان آخر؛ يمكن استرجاعها بالحفظ.")
      ] : []
  }
}
