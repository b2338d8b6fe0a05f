import ESSDomain
import TerminalKit

extension AppState {
  /// Takes a key in a question: arrows choose, Enter answers, Esc takes the first answer, which changes nothing.
  mutating func chooseInDialog(_ key: Key) -> [Effect] {
    guard case .dialog(var dialog) = layers.last, !dialog.answers.isEmpty else {
      layers.removeLast()
      return []
    }
    switch key {
    case .escape: return answer(dialog.answers[0])
    case .enter: return answer(dialog.answers[min(dialog.chosen, dialog.answers.count - 1)])
    case .character(let letter):
      let lower = Character(letter.lowercased())
      guard let chosen = dialog.answers.first(where: { $0.letters.contains(lower) }) else { return [] }
      return answer(chosen)
    default:
      var widget = widget(dialog)
      guard widget.handle(key, direction: direction) else { return [] }
      dialog.chosen = widget.focus
      layers[layers.count - 1] = .dialog(dialog)
      return []
    }
  }

  private mutating func answer(_ answer: DialogState.Answer) -> [Effect] {
    layers.removeLast()
    switch answer.outcome {
    case .nothing: return []
    case .effects(let effects): return effects
    case .act(let act): return act(&self)
    case .leaveForm(let keepingDraft): return leaveForm(keepingDraft: keepingDraft)
    case .leaveReview:
      review = nil
      _ = goBack()
      return []
    case .quit:
      isEnding = true
      return [.quit]
    }
  }

  private func widget(_ dialog: DialogState) -> Dialog {
    Dialog(
      shown(dialog.title), body: dialog.lines.map { Line(shown($0)) },
      buttons: dialog.answers.map { Dialog.Button(shown($0.title)) }, focus: dialog.chosen)
  }

  func drawDialog(_ dialog: DialogState, _ canvas: inout Canvas) {
    widget(dialog).draw(in: canvas.bounds, on: &canvas)
  }
}
