import ESSDomain
import TerminalKit

extension Action {
  static let lists = [
    openSelected, startFilter, keepFilter, clearFilter, sortNext, sortReverse, markSelected, clearMarks,
    baseline, scrollPreviewDown, scrollPreviewUp, firstRow, lastRow, rowDown, rowUp,
  ]

  static let openSelected = Action(
    "record-open", keys: [.enter, .character("l"), .right], on: .lists, footer: 1,
    title: Phrase(fr: "Ouvrir la fiche", en: "Open the record", ar: "فتح البطاقة"),
    hint: Phrase(fr: "fiche", en: "open", ar: "فتح")
  ) { state throws(Refusal) in
    if state.place.listed != nil, state.listLayout.current == .territory {
      state.chooseTerritory()
      return []
    }
    guard state.hasRecordHere else { throw .nothingSelected }
    guard !state.isTrial else { return [] }
    guard let record = state.selectedRecord else { throw .nothingSelected }
    state.open(record)
    return []
  }

  static let startFilter = Action(
    "list-filter", keys: [.character("/"), .function(3)], on: .lists, footer: 2,
    title: Phrase(fr: "Filtrer la liste", en: "Filter the list", ar: "تصفية اللائحة"),
    hint: Phrase(fr: "filtrer", en: "filter", ar: "تصفية"), synonyms: ["chercher", "rechercher", "search", "بحث"]
  ) { state in
    _ = state.withList { $0.isFiltering = true }
    return []
  }

  static let keepFilter = Action(
    "filter-keep", keys: [.enter, .tab], on: Scope(.filter), footer: 1,
    title: Phrase(fr: "Garder le filtre", en: "Keep the filter", ar: "الاحتفاظ بالتصفية"),
    hint: Phrase(fr: "garder", en: "keep", ar: "احتفاظ")
  ) { state in
    _ = state.withList { $0.isFiltering = false }
    return []
  }

  static let clearFilter = Action(
    "filter-clear", keys: [.escape], on: Scope(.filter), footer: 2,
    title: Phrase(fr: "Effacer le filtre", en: "Clear the filter", ar: "محو التصفية"),
    hint: Phrase(fr: "effacer", en: "clear", ar: "محو")
  ) { state in
    _ = state.withList { list in
      list.filter = TextInput()
      list.isFiltering = false
    }
    return []
  }

  static let sortNext = Action(
    "list-sort", keys: [.character("s"), .function(6)], on: .lists,
    title: Phrase(fr: "Trier par la colonne suivante", en: "Sort by the next column", ar: "ترتيب حسب العمود التالي"),
    hint: Phrase(fr: "trier", en: "sort", ar: "ترتيب"), synonyms: ["tri", "ordre", "order"]
  ) { state throws(Refusal) in
    let columns = state.sortable
    let label = state.withList { list -> Phrase? in
      guard !columns.isEmpty else { return nil }
      let here = columns.firstIndex { $0.name == list.sort.field } ?? -1
      let next = columns[(here + 1) % columns.count]
      list.sort = (next.name, false)
      return next.label
    }
    guard let label = label ?? nil else { throw .nothingSelected }
    state.say(Phrase(fr: "Tri : ", en: "Sorted by: ", ar: "الترتيب: ").joined(to: label, by: ""))
    return []
  }

  static let sortReverse = Action(
    "list-reverse", keys: [.character("S")], on: .lists,
    title: Phrase(fr: "Inverser l'ordre", en: "Reverse the order", ar: "عكس الترتيب")
  ) { state in
    _ = state.withList { $0.sort.descending.toggle() }
    return []
  }

  static let markSelected = Action(
    "row-mark", keys: [.space], on: .lists,
    title: Phrase(fr: "Marquer ou démarquer", en: "Mark or unmark", ar: "تعليم أو إزالة التعليم"),
    hint: Phrase(fr: "marquer", en: "mark", ar: "تعليم"), synonyms: ["sélection", "selection"]
  ) { state throws(Refusal) in
    let marked = state.withList { list -> Int? in
      guard let id = list.selected else { return nil }
      if list.marked.remove(id) == nil { list.marked.insert(id) }
      return list.marked.count
    }
    guard let marked = marked ?? nil else { throw .nothingSelected }
    _ = state.moveInList(.down)
    state.sayMarked(marked)
    return []
  }

  static let clearMarks = Action(
    "marks-clear", keys: [.control("u")], on: .lists,
    title: Phrase(fr: "Tout démarquer", en: "Unmark all", ar: "إزالة كل العلامات")
  ) { state in
    _ = state.changeList(ClearMarks())
    return []
  }

  static let scrollPreviewDown = Action(
    "preview-down", keys: [.controlDown], more: [KeyBinding([.shiftDown], on: Scope(.history, .journal, .problems))],
    on: Scope.lists.union(Scope(.history, .journal, .problems)),
    title: Phrase(
      fr: "Faire défiler l'aperçu vers le bas", en: "Scroll the preview down", ar: "تمرير المعاينة إلى أسفل")
  ) { state in
    state.scrollDetail(by: 5)
    return []
  }

  static let scrollPreviewUp = Action(
    "preview-up", keys: [.controlUp], more: [KeyBinding([.shiftUp], on: Scope(.history, .journal, .problems))],
    on: Scope.lists.union(Scope(.history, .journal, .problems)),
    title: Phrase(fr: "Faire défiler l'aperçu vers le haut", en: "Scroll the preview up", ar: "تمرير المعاينة إلى أعلى")
  ) { state in
    state.scrollDetail(by: -5)
    return []
  }

  static let firstRow = Action(
    "row-first", more: [KeyBinding(.character("g"), .character("g"))], on: .rows,
    title: Phrase(fr: "Première ligne", en: "First row", ar: "السطر الأول")
  ) { state in
    _ = state.moveInList(.home)
    return []
  }

  static let lastRow = Action(
    "row-last", keys: [.character("G")], on: .rows,
    title: Phrase(fr: "Dernière ligne", en: "Last row", ar: "السطر الأخير")
  ) { state in
    _ = state.moveInList(.end)
    return []
  }

  static let rowDown = Action(
    "row-down", keys: [.character("j")], on: .rows,
    title: Phrase(fr: "Ligne suivante", en: "Next row", ar: "السطر التالي")
  ) { state in
    _ = state.moveInList(.down)
    return []
  }

  static let rowUp = Action(
    "row-up", keys: [.character("k")], on: .rows,
    title: Phrase(fr: "Ligne précédente", en: "Previous row", ar: "السطر السابق")
  ) { state in
    _ = state.moveInList(.up)
    return []
  }
}

extension AppState {
  /// Goes to where a record is read: a plan to its tree, any other to its file.
  mutating func open(_ record: AnyRecord) {
    if case .ruralPlan(let plan) = record {
      go(to: .plan(plan.id))
    } else {
      go(to: .record(record.kind, record.id))
    }
  }
}
