import ESSDomain
import HubStore

extension HubCommand {
  /// `essor undo`: takes back the last change, the last so many, or one older change by its identity.
  public func undo(_ what: String? = nil) throws(CommandProblem) -> Outcome {
    let opened = try open()
    let store = opened.store
    if let what, HubCommand.count(what) == nil {
      let change = try HubCommand.change(what, among: store.changes(from: nil, to: nil).map(\.id))
      let saved: Saved?
      do throws(StoreProblem) {
        saved = try store.undo(change, by: author, at: clock.now().timestamp)
      } catch {
        throw refused(error, HubCommand.wayToUndo)
      }
      guard let saved else { throw CommandProblem(HubCommand.undoneBefore) }
      console.say(HubCommand.undone.joined(to: saved.title, by: ""))
      return .done
    }
    return try step(HubCommand.count(what ?? "1") ?? 1, HubCommand.undone, .nothingToUndo) {
      (moment) throws(StoreProblem) in
      try store.undo(by: author, at: moment)
    }
  }

  /// `essor redo`: makes the last change again that was taken back, or the last so many.
  public func redo(_ what: String? = nil) throws(CommandProblem) -> Outcome {
    guard let count = HubCommand.count(what ?? "1") else {
      throw CommandProblem(
        Phrase(
          fr: "« \(what ?? "") » n'est pas un nombre de changements.", en: "“\(what ?? "")” is no number of changes.",
          ar: "«\(what ?? "")» ليس عددا من التغييرات."))
    }
    let store = try open().store
    return try step(count, HubCommand.redone, .nothingToRedo) { (moment) throws(StoreProblem) in
      try store.redo(by: author, at: moment)
    }
  }

  /// Takes so many steps, as far as there are any.
  private func step(
    _ count: Int, _ done: Phrase, _ nothing: Phrase, _ take: (Timestamp) throws(StoreProblem) -> Saved?
  ) throws(CommandProblem) -> Outcome {
    for number in 0..<count {
      do throws(StoreProblem) {
        if let saved = try take(clock.now().timestamp) {
          console.say(done.joined(to: saved.title, by: ""))
          continue
        }
      } catch {
        throw refused(error, HubCommand.wayToUndo)
      }
      if number == 0 { throw CommandProblem(nothing) }
      break
    }
    return .done
  }

  /// A number of steps; anything else is the identity of a change.
  private static func count(_ text: String) -> Int? {
    guard text.utf8.count <= 3, let count = Int(text), count > 0 else { return nil }
    return count
  }

  private static let undoneBefore = Phrase(
    fr: "Ce changement est déjà annulé, ou est lui-même une annulation.",
    en: "This change is taken back already, or is itself an undo.",
    ar: "تم التراجع عن هذا التغيير من قبل، أو هو نفسه تراجع.")
  private static let wayToUndo = Phrase(
    fr: "« essor history » dit par qui ; « essor restore FICHE --field » remet une seule valeur.",
    en: "“essor history” tells by whom; “essor restore RECORD --field” puts a single value back.",
    ar: "«essor history» يبين من عدلها؛ و«essor restore --field» يرجع قيمة واحدة.")
  private static let undone = Phrase(fr: "Annulé : ", en: "Undone: ", ar: "تم التراجع عن: ")
  private static let redone = Phrase(fr: "Rétabli : ", en: "Done again: ", ar: "أعيد: ")
}
