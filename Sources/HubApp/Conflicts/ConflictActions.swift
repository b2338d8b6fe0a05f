import ESSDomain
import TerminalKit

extension Action {
  static let conflicts = [chooseSide, saveDecided, backToEditing, chooseAllMine, chooseAllTheirs, valueDown, valueUp]

  static let chooseSide = Action(
    "side-choose", keys: [.enter, .space], on: Scope(.conflict), footer: 1,
    title: Phrase(fr: "Choisir cette valeur", en: "Choose this value", ar: "اختيار هذه القيمة"),
    hint: Phrase(fr: "choisir", en: "choose", ar: "اختيار")
  ) { state throws(Refusal) in
    guard case .conflict(var conflict) = state.layers.last else { throw .nothingSelected }
    guard conflict.choose() else { throw Refusal(ConflictWords.impossible) }
    state.layers[state.layers.count - 1] = .conflict(conflict)
    return []
  }

  static let chooseAllMine = Action(
    "mine-all", keys: [.character("m"), .character("i")], on: Scope(.conflict), footer: 4,
    title: Phrase(
      fr: "Garder partout la valeur d'ici", en: "Keep all values from here", ar: "الاحتفاظ بكل قيم هذا المكان"),
    hint: Phrase(fr: "tout ici", en: "all here", ar: "كل ما هنا"), synonyms: ["mine", "ici", "here"]
  ) { state throws(Refusal) in
    guard case .conflict(var conflict) = state.layers.last else { throw .nothingSelected }
    conflict.chooseAll(.mine)
    state.layers[state.layers.count - 1] = .conflict(conflict)
    return []
  }

  static let chooseAllTheirs = Action(
    "theirs-all", keys: [.character("t"), .character("a")], on: Scope(.conflict), footer: 5,
    title: Phrase(
      fr: "Garder partout la valeur d'ailleurs", en: "Keep all values from elsewhere",
      ar: "الاحتفاظ بكل قيم المكان الآخر"),
    hint: Phrase(fr: "tout ailleurs", en: "all elsewhere", ar: "كل ما في المكان الآخر"),
    synonyms: ["theirs", "ailleurs", "elsewhere"]
  ) { state throws(Refusal) in
    guard case .conflict(var conflict) = state.layers.last else { throw .nothingSelected }
    conflict.chooseAll(.theirs)
    state.layers[state.layers.count - 1] = .conflict(conflict)
    return []
  }

  static let saveDecided = Action(
    "decision-save", keys: [.control("s"), .function(2)], on: Scope(.conflict), footer: 2,
    title: Phrase(
      fr: "Enregistrer ce qui est choisi", en: "Save what was chosen", ar: "حفظ ما تم اختياره"),
    hint: Phrase(fr: "enregistrer", en: "save", ar: "حفظ")
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    guard case .conflict(let conflict) = state.layers.last else { throw .nothingSelected }
    guard let resolutions = conflict.resolutions else {
      throw Refusal(
        Phrase(
          fr: "Pas encore enregistré. À choisir encore : \(conflict.open) ; ↑↓ et Entrée choisissent.",
          en: "Not saved yet. Still to be chosen: \(conflict.open); ↑↓ and Enter choose.",
          ar: "لم يُحفظ بعد. ما زال للاختيار: \(conflict.open)؛ ↑↓ وEnter للاختيار."))
    }
    state.layers.removeLast()
    return state.send(conflict.change, resolutions)
  }

  static let backToEditing = Action(
    "editing-back", keys: [.escape], on: Scope(.conflict), footer: 3,
    title: Phrase(fr: "Revenir à la saisie", en: "Back to editing", ar: "الرجوع إلى الإدخال"),
    hint: Phrase(fr: "revenir", en: "back", ar: "رجوع")
  ) { state throws(Refusal) in
    guard case .conflict = state.layers.last else { throw .nothingSelected }
    state.layers.removeLast()
    state.say(
      Phrase(
        fr: "Rien n'est enregistré ; rien de ce qui est saisi n'est perdu.",
        en: "Nothing is saved; nothing of what was entered is lost.", ar: "لم يُحفظ شيء، ولم يضع شيء مما أُدخل."))
    return []
  }

  static let valueDown = moving(
    "value-down", [.down, .tab, .character("j")], 1, Phrase(fr: "Ligne suivante", en: "Next line", ar: "السطر التالي"))
  static let valueUp = moving(
    "value-up", [.up, .backTab, .character("k")], -1,
    Phrase(fr: "Ligne précédente", en: "Previous line", ar: "السطر السابق"))

  private static func moving(_ id: String, _ keys: [Key], _ step: Int, _ title: Phrase) -> Action {
    Action(id, keys: keys, on: Scope(.conflict), title: title) { state throws(Refusal) in
      guard case .conflict(var conflict) = state.layers.last else { throw .nothingSelected }
      conflict.move(by: step)
      state.layers[state.layers.count - 1] = .conflict(conflict)
      return []
    }
  }
}

extension AppState {
  /// Shows values that somebody else changed too; what was typed is kept under the question, and on the disk.
  mutating func take(_ conflicts: [FieldConflict], of change: Change) -> [Effect] {
    let form = pending.removeValue(forKey: change.id) ?? nil
    var effects = keepReview()
    if let form {
      layers.append(.form(form))
      effects.append(.keepDraft(name: FormState.draftName, form.draft))
    }
    takeCurrent(conflicts)
    layers.append(.conflict(ConflictState(change, conflicts)))
    return effects
  }

  /// The screen shows at once what the files have now.
  private mutating func takeCurrent(_ conflicts: [FieldConflict]) {
    let edits = Dictionary(conflicts.map { ($0.record, $0) }) { first, _ in first }.values
      .compactMap { RecordEdit(before: $0.current ?? hub[$0.record.id], after: $0.current) }
    reading?.since.append(.edits(edits))
    changeHub(Set(edits.map { RecordName($0.kind, $0.id) })) { hub in
      for edit in edits { hub.apply(edit) }
    }
    followForms(Set(conflicts.map(\.record)))
  }

  /// Sends a change to the disk with what the user decided; its form stays in hand until it has arrived.
  mutating func send(_ change: Change, _ resolutions: [Resolution]) -> [Effect] {
    pending.updateValue(nil, forKey: change.id)
    if case .form(let form) = layers.last, change.edits.contains(where: { $0.id == form.record.id }) {
      layers.removeLast()
      pending[change.id] = form
    }
    return [.resolve(change, resolutions)]
  }
}
