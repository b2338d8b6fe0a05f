import ESSDomain
import TerminalKit

/// An import under way: a file is chosen, its columns are looked at, the whole is tried, and only then written.
struct ImportState: Sendable {
  enum Step: Int, CaseIterable, Sendable { case file, columns, trial }

  /// What was asked for and has not come yet.
  enum Waiting: Sendable, Hashable {
    case table(path: String)
    case trial(ImportOrder)
  }

  var step = Step.file
  var path = TextInput("~/", direction: .leftToRight)
  /// Paths that go on from what is typed, and the one that is chosen.
  var choices: [String] = []
  var chosen: Int?
  var waiting: Waiting?
  /// Why the file is not taken.
  var problem: Phrase?
  var table: ImportTable?
  /// What each column becomes.
  var targets: [String] = []
  var columns = ListScroll()
  /// The list of what the selected column can become, while it is open.
  var picker: (input: TextInput, scroll: ListScroll)?
  var leavesOutRefused = false
  var trial: ImportTrial?
  var lines = ListScroll()

  /// Where the keyboard is.
  var focus: Focus {
    switch step {
    case .file: .importFile
    case .columns: picker == nil ? .importColumns : .importTarget
    case .trial: .importTrial
    }
  }

  /// What is to be tried, in the language of the screen.
  func order(in language: Language) -> ImportOrder? {
    table.map {
      ImportOrder(path: $0.path, targets: targets, leavesOutRefused: leavesOutRefused, language: language)
    }
  }

  /// The targets that the text typed in the open list leaves.
  var pickable: [ImportTable.Target] {
    guard let picker, let table else { return [] }
    let wanted = Folding.fold(picker.input.text).trimmed
    return table.targets.filter { target in
      wanted.isEmpty || Language.allCases.contains { Folding.fold(target.label[$0]).containsBytes(of: wanted) }
    }
  }

  /// Gives the selected column another target; one that another column had is taken from it.
  mutating func become(_ code: String) {
    guard targets.indices.contains(columns.selected) else { return }
    if !code.isEmpty {
      for place in targets.indices where targets[place] == code && isDated(place) == isDated(columns.selected) {
        targets[place] = ""
      }
    }
    targets[columns.selected] = code
  }

  /// Whether the header has a year: "CA 2023" and "CA 2024" are two columns of one target.
  private func isDated(_ place: Int) -> String {
    guard let table, table.columns.indices.contains(place) else { return "" }
    let words = Folding.fold(table.columns[place].header).split { !$0.isNumber }
    return words.first { $0.utf8.count == 4 }.map(String.init) ?? ""
  }
}

extension AppState {
  /// Changes the import on top.
  mutating func withImport<Value>(_ change: (inout ImportState) -> Value) -> Value? {
    guard case .importing(var state) = layers.last else { return nil }
    let value = change(&state)
    layers[layers.count - 1] = .importing(state)
    return value
  }

  /// A key while a path is typed: arrows choose among the files that are shown.
  mutating func typeInImportPath(_ key: Key) -> [Effect] {
    let fallback = direction
    let asked: String? =
      withImport { state -> String? in
        switch key {
        case .down where !state.choices.isEmpty:
          state.chosen = min((state.chosen ?? -1) + 1, state.choices.count - 1)
          return nil
        case .up where state.chosen != nil:
          state.chosen = state.chosen.flatMap { $0 == 0 ? nil : $0 - 1 }
          return nil
        default: break
        }
        let before = state.path.text
        // A path from the root goes in the place of the home folder that stands there.
        if key == .character("/"), before == "~/" { state.path.replaceAll(with: "") }
        guard state.path.handle(key, fallback: fallback), state.path.text != before else { return nil }
        state.problem = nil
        state.waiting = nil
        state.chosen = nil
        return state.path.text
      } ?? nil
    return asked.map { [.completePath($0, taking: false)] } ?? []
  }

  mutating func pasteInImport(_ text: String) -> [Effect] {
    let asked: String? =
      withImport { state -> String? in
        if state.picker != nil {
          state.picker?.input.paste(text)
          return nil
        }
        guard state.step == .file else { return nil }
        // A path that is pasted whole goes in the place of the home folder that stands there.
        if state.path.text == "~/" { state.path.replaceAll(with: text) } else { state.path.paste(text) }
        state.problem = nil
        state.chosen = nil
        return state.path.text
      } ?? nil
    return asked.map { [.completePath($0, taking: false)] } ?? []
  }

  /// A key in the list of what a column can become.
  mutating func typeInImportPicker(_ key: Key) {
    let fallback = direction
    _ = withImport { state in
      guard var picker = state.picker else { return }
      if !picker.scroll.handle(key, count: state.pickable.count, height: 12),
        picker.input.handle(key, fallback: fallback)
      {
        picker.scroll = ListScroll()
      }
      state.picker = picker
    }
  }

  /// A key that moves among columns or among the lines of a trial; false for any other key.
  mutating func moveInImport(_ key: Key) -> Bool {
    guard case .importing(let importing) = layers.last else { return false }
    let letters: [Character: Key] = ["j": .down, "k": .up, "g": .home, "G": .end]
    var key = key
    if case .character(let letter) = key { key = letters[letter] ?? key }
    let count = importing.trial.map { trialLines($0).count } ?? 0
    let height = max(1, body.height - ImportWords.rowsAbove)
    return withImport { state in
      switch state.step {
      case .file: return false
      case .columns: return state.columns.handle(key, count: state.targets.count, height: height)
      case .trial: return state.lines.handle(key, count: count, height: height)
      }
    } ?? false
  }

  /// The mouse on a line of the import.
  mutating func chooseInImport(_ index: Int, _ isDouble: Bool) -> [Effect] {
    _ = withImport { state in
      if state.picker != nil {
        state.picker?.scroll.selected = index
      } else {
        switch state.step {
        case .file: state.chosen = state.choices.indices.contains(index) ? index : nil
        case .columns: state.columns.select(index, count: state.targets.count)
        case .trial: state.lines.selected = index
        }
      }
    }
    return isDouble ? press(.enter) : []
  }

  /// Takes what came of reading, trying or completing; what nobody waits for any more is passed over.
  mutating func takeImport(_ happening: Happening) -> [Effect] {
    _ = withImport { state in
      switch happening {
      case .tableRead(let table):
        guard state.waiting == .table(path: table.path) else { return }
        state.waiting = nil
        state.table = table
        state.targets = table.columns.map(\.target)
        state.columns = ListScroll()
        state.step = .columns
      case .importTried(let trial):
        guard state.waiting == .trial(trial.order) else { return }
        state.waiting = nil
        state.trial = trial
        state.lines = ListScroll()
        state.step = .trial
      case .importFailed(let why):
        guard state.waiting != nil else { return }
        state.waiting = nil
        state.problem = why
      case .pathCompleted(let completion, let isTaken):
        guard state.step == .file, state.path.text == completion.asked else { return }
        state.choices = completion.choices
        state.chosen = nil
        if isTaken, completion.completed != completion.asked { state.path.replaceAll(with: completion.completed) }
      default: break
      }
    }
    return []
  }
}
