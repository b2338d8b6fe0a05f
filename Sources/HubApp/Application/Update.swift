import ESSDomain
import TerminalKit

extension AppState {
  /// Takes what happened and says what is to be done about it; the one place where the state changes.
  public mutating func update(_ happening: Happening, at moment: Moment) -> [Effect] {
    let isNewDay = moment.day != self.moment.day
    self.moment = moment
    if isNewDay { setAgenda(Agenda(hub: hub, on: day)) }
    let isTyping = happening.isTyped && isFiltering
    // What else is done is done to the rows that the text asks for.
    if awaitsSearch, !isTyping { refreshLists() }
    defer {
      refreshLists(canWait: isTyping)
      if !happening.isPassing { settlePreview() }
    }
    switch happening {
    case .terminal(let event): return take(event)
    case .saved(let change, let edits):
      pending[change.id] = nil
      undoTitles = UndoTitles(undo: change.title)
      apply(edits)
      say(change.title.joined(to: Phrase(fr: "— enregistré", en: "— saved", ar: "— تم الحفظ")), .good)
      showNew(change)
      // A form begun since then has the draft's name by now.
      let draft = openForm.map { _ in keptForm() } ?? [.keepDraft(name: FormState.draftName, nil)]
      return draft + [.reckon(language)] + closeRecordedReview() + pastReadings
    case .undone(let title, let edits, let titles):
      undoTitles = titles
      apply(edits)
      say(Phrase(fr: "Annulé : ", en: "Undone: ", ar: "تم التراجع عن: ").joined(to: title, by: ""), .good)
      return [.reckon(language)] + (place == .problems ? [.reload] : pastReadings)
    case .redone(let title, let edits, let titles):
      undoTitles = titles
      apply(edits)
      say(Phrase(fr: "Rétabli : ", en: "Redone: ", ar: "تمت إعادة: ").joined(to: title, by: ""), .good)
      return [.reckon(language)] + (place == .problems ? [.reload] : pastReadings)
    case .notSaved(let change, let why):
      let form = pending.removeValue(forKey: change.id)
      if let form = form ?? nil {
        layers.append(.form(form))
        say(why, .bad)
        return form.marked.isEmpty ? [.keepDraft(name: FormState.draftName, form.draft)] : []
      }
      say(why, .bad)
      return []
    case .conflicted(let change, let conflicts): return take(conflicts, of: change)
    case .draftNotKept(let name, let why): return takeDraftNotKept(name, why)
    case .draftKept:
      draftProblem = nil
      return []
    case .failed(let why):
      say(why, .bad)
      return []
    case .filesChanged(let news): return take(news)
    case .folderVanished(let path):
      folderIsGone = true
      say(Following.gone(path), .bad)
      return []
    case .reading(let percent):
      if let known = reading?.percent { reading?.percent = max(known, percent) }
      return []
    case .opened(let opened): return take(first: opened)
    case .reopened(let opened): return take(anew: opened)
    case .reloaded(let hub, let setAside, let titles):
      let effects = replaceHub(
        hub,
        OpenedHub(hub, setAside: setAside, undoTitles: titles, readOnly: readOnly, in: language, on: day))
      if !setAside.isEmpty, place != .problems { say(SetAside.summary(setAside.count), .bad) }
      return effects
    case .reckoned(let figures, let prepared):
      guard prepared.hubNumber == hubNumber else { return [] }
      // Of a part of the region there are no figures.
      if reading == nil { self.figures = figures }
      organisations.take(prepared, hub.organisations)
      supports = prepared.supports
      return []
    case .historyRead, .journalRead, .baselineRead, .previewed, .checked, .repaired: return takePast(happening)
    case .exported(let outcome):
      say(outcome.phrase, outcome.personal.isEmpty ? .good : .plain)
      return []
    case .tableRead, .importTried, .importFailed, .pathCompleted: return takeImport(happening)
    case .themesRead(let themes): return take(themes)
    case .themeSaved(let name): return takeSaved(theme: name)
    case .edited(let outcome): return takeEdited(outcome)
    case .tick, .quiet:
      lookForTwins()
      return []
    }
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): return paste(text)
    case .resize(let size):
      self.size = size
      return []
    case .mouse(let mouse): return point(mouse)
    case .hangUp: return leave()
    case .ground(let ground): return take(ground)
    case .wake, .focus: return []
    }
  }

  /// A key: text where one types, else an action of the registry; a key without effect says so.
  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    let focus = focus
    let before = lastAction
    lastAction = nil
    if isTyping, takesAsText(key) { return typed(key) }
    if !isTyping, Keyboard.isFrench(key) { keyboard = .azerty }
    switch keyMap.meaning(of: mirrored(key), in: focus, isTyping: isTyping, on: keyboard) {
    case .action(let action):
      lastAction = before
      defer { lastAction = action.id }
      return perform(action)
    case .prefix(let continuations): open(KeyMenu(after: prefix(of: key), pressed: key, continuations))
    case nil:
      if isTyping { return typed(key) }
      if !moved(by: key) { explain(key) }
    }
    return []
  }

  /// Letters and editing keys belong to the field where one types; keys that are commands there are asked first.
  private func takesAsText(_ key: Key) -> Bool {
    switch key {
    case .character: true
    default: false
    }
  }

  /// Does an action; what it refuses becomes the message.
  mutating func perform(_ action: Action) -> [Effect] {
    var copy = self
    do throws(Refusal) {
      let effects = try action.perform(&copy)
      self = copy
      return effects
    } catch {
      say(error.phrase)
      return []
    }
  }

  /// Whether an action is possible now, and if not, why.
  func refusal(of action: Action) -> Refusal? {
    var copy = self
    copy.isTrial = true
    do throws(Refusal) {
      _ = try action.perform(&copy)
      return nil
    } catch {
      return error
    }
  }

  /// Keys that move in what has the keyboard.
  private mutating func moved(by key: Key) -> Bool {
    switch focus {
    case .today, .organisations, .training, .plans, .activities, .partners: moveInList(key)
    case .page: page.move(key, height: pageHeight, shown: body.height)
    case .history, .journal, .problems: movePast(key)
    case .planTree: movePlanTree(key)
    case .themes: moveInThemes(key)
    case .map: moveOnMap(key)
    case .dayPicker: moveInDayPicker(key)
    case .calendar: moveInCalendar(key)
    case .columns: moveInColumns(key)
    case .bulkPreview: moveInBulkPreview(key)
    case .importColumns, .importTrial: moveInImport(key)
    default: false
    }
  }

  /// Text where one types.
  private mutating func typed(_ key: Key) -> [Effect] {
    switch focus {
    case .filter:
      if moveInList(key) { return [] }
      let fallback = direction
      _ = withList { $0.filter.handle(key, fallback: fallback) }
      return []
    case .form, .picker: return typeInForm(key)
    case .palette:
      typeInPalette(key)
      return []
    case .help:
      typeInHelp(key)
      return []
    case .review: return typeInReview(key)
    case .dialog: return chooseInDialog(key)
    case .calibration: return typeInCalibration(key)
    case .ask:
      typeInQuestion(key)
      return []
    case .menu: return typeInMenu(key)
    case .facets:
      typeInFacets(key)
      return []
    case .fieldChoice:
      typeInFieldChoice(key)
      return []
    case .export:
      typeInExport(key)
      return []
    case .importFile: return typeInImportPath(key)
    case .importTarget:
      typeInImportPicker(key)
      return []
    default: return []
    }
  }

  /// Pasted text is text: outside a field it does nothing but offer to search for it.
  private mutating func paste(_ text: String) -> [Effect] {
    notice = nil
    var effects: [Effect] = []
    switch focus {
    case .filter:
      _ = withList { $0.filter.paste(text) }
    case .form, .picker:
      guard let taken = pasteInForm(text) else {
        say(
          Phrase(
            fr: "Ce champ se choisit dans une liste (\(key: "choices-open")) : rien n'a été collé.",
            en: "This field is chosen from a list (\(key: "choices-open")): nothing was pasted.",
            ar: "يُختار هذا الحقل من لائحة (\(key: "choices-open")): لم يُلصق شيء."))
        return []
      }
      sayPasted(taken)
      return keptForm()
    case .review: effects = pasteInReview(text)
    case .ask: pasteInQuestion(text)
    case .facets: withFacets { $0.input.paste(text) }
    case .fieldChoice: withFieldChoice { $0.input.paste(text) }
    case .export: guard pasteInExport(text) else { return [] }
    case .importFile, .importTarget: effects = pasteInImport(text)
    case .palette:
      if case .palette(var palette) = layers.last {
        palette.input.paste(text)
        layers[layers.count - 1] = .palette(palette)
      }
    default:
      say(
        Phrase(
          fr:
            "Collé hors d'un champ (caractères : \(text.count)) : rien n'a été fait. \(key: "list-filter") pour filtrer.",
          en: "Pasted outside a field (characters: \(text.count)): nothing was done. \(key: "list-filter") to filter.",
          ar: "لصق خارج أي حقل (عدد الأحرف: \(text.count)): لم يُفعل شيء. \(key: "list-filter") للتصفية."))
      return []
    }
    sayPasted((text.count, false))
    return effects
  }

  /// The terminal goes away: what is being typed is kept.
  private mutating func leave() -> [Effect] {
    isEnding = true
    let kept = keepReview()
    if let form = openForm, form.isChanged {
      return kept + [.keepDraft(name: FormState.draftName, form.draft), .quit]
    }
    return kept + [.quit]
  }

  /// The form that is open, under a dialog or not.
  var openForm: FormState? {
    for layer in layers.reversed() {
      if case .form(let form) = layer { return form }
    }
    return nil
  }
}

extension CountedNoun {
  static let characters = CountedNoun(
    fr: ("caractère", "caractères"), en: ("character", "characters"), ar: ("حرف واحد", "حرفان", "أحرف", "حرفا", "حرف"))
}
