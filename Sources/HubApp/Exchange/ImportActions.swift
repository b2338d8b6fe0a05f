import ESSDomain
import TerminalKit

extension Action {
  static let importing = [
    openImport, readImportFile, completePath, leaveImport, chooseColumn, passColumn, tryImport, backToFile, takeTarget,
    closeTargets, writeImport, leaveOutRefused, backToColumns,
  ]

  static let openImport = Action(
    "import-open", keys: [.character("i")], on: .lists,
    title: Phrase(
      fr: "Importer des organisations (CSV)…", en: "Import organisations (CSV)…", ar: "استيراد منظمات (CSV)…"),
    hint: Phrase(fr: "importer", en: "import", ar: "استيراد"),
    synonyms: ["csv", "excel", "tableur", "spreadsheet", "استيراد", "reprise"]
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    if state.reading != nil { throw .stillReading }
    guard state.place == .organisations else {
      throw Refusal(
        Phrase(
          fr: "Seules les organisations s'importent : passer à leur liste (2), puis i.",
          en: "Only organisations can be imported: go to their list (2), then i.",
          ar: "يمكن استيراد المنظمات فقط: انتقل إلى لائحتها (2) ثم i."))
    }
    guard !state.isTrial else { return [] }
    let importing = ImportState()
    state.layers.append(.importing(importing))
    return [.completePath(importing.path.text, taking: false)]
  }

  static let readImportFile = Action(
    "import-read", keys: [.enter], on: Scope(.importFile), footer: 1,
    title: Phrase(fr: "Lire ce fichier", en: "Read this file", ar: "قراءة هذا الملف"),
    hint: Phrase(fr: "lire", en: "read", ar: "قراءة")
  ) { state throws(Refusal) in
    guard case .importing(var importing) = state.layers.last else { throw .nothingSelected }
    if let chosen = importing.chosen, importing.choices.indices.contains(chosen) {
      importing.path.replaceAll(with: importing.choices[chosen])
      importing.chosen = nil
    }
    let path = importing.path.text.trimmed
    guard !path.isEmpty else {
      throw Refusal(
        Phrase(fr: "Écrire le nom du fichier.", en: "Write the name of the file.", ar: "اكتب اسم الملف."))
    }
    importing.problem = nil
    // A folder is gone into.
    importing.waiting = path.hasSuffix("/") ? nil : .table(path: path)
    state.layers[state.layers.count - 1] = .importing(importing)
    return path.hasSuffix("/") ? [.completePath(path, taking: false)] : [.readTable(path: path)]
  }

  static let completePath = Action(
    "path-complete", keys: [.tab], on: Scope(.importFile), footer: 2,
    title: Phrase(fr: "Compléter le chemin", en: "Complete the path", ar: "إتمام المسار"),
    hint: Phrase(fr: "compléter", en: "complete", ar: "إتمام")
  ) { state throws(Refusal) in
    guard case .importing(let importing) = state.layers.last else { throw .nothingSelected }
    return [.completePath(importing.path.text, taking: true)]
  }

  static let leaveImport = Action(
    "import-leave", keys: [.escape, .function(10)], on: Scope(.importFile), footer: 3,
    title: Phrase(fr: "Ne rien importer", en: "Import nothing", ar: "إلغاء الاستيراد"),
    hint: Phrase(fr: "annuler", en: "cancel", ar: "إلغاء")
  ) { state in
    _ = state.layers.popLast()
    return []
  }

  static let chooseColumn = Action(
    "column-choose", keys: [.enter, .space, .function(2)], on: Scope(.importColumns), footer: 2,
    title: Phrase(
      fr: "Choisir ce que devient la colonne", en: "Choose what the column becomes", ar: "اختيار ما يصير إليه العمود"),
    hint: Phrase(fr: "changer", en: "change", ar: "تغيير")
  ) { state throws(Refusal) in
    guard case .importing(var importing) = state.layers.last, let table = importing.table,
      importing.targets.indices.contains(importing.columns.selected)
    else { throw .nothingSelected }
    let here = importing.targets[importing.columns.selected]
    let selected = table.targets.firstIndex { $0.code == here } ?? 0
    importing.picker = (TextInput(), ListScroll(selected: selected))
    state.layers[state.layers.count - 1] = .importing(importing)
    return []
  }

  static let passColumn = Action(
    "column-pass", keys: [.delete, .character("d")], on: Scope(.importColumns), footer: 3,
    title: Phrase(fr: "Ne pas reprendre la colonne", en: "Do not take the column", ar: "عدم أخذ العمود"),
    hint: Phrase(fr: "ne pas reprendre", en: "not taken", ar: "عدم الأخذ")
  ) { state in
    _ = state.withImport { $0.become("") }
    return []
  }

  static let tryImport = Action(
    "import-try", keys: [.control("s"), .function(12), .tab], on: Scope(.importColumns), footer: 1,
    title: Phrase(fr: "Essayer l'import", en: "Try the import", ar: "تجربة الاستيراد"),
    hint: Phrase(fr: "essayer", en: "try", ar: "تجربة")
  ) { state throws(Refusal) in
    guard case .importing(var importing) = state.layers.last, let order = importing.order(in: state.language) else {
      throw .nothingSelected
    }
    importing.problem = nil
    importing.waiting = .trial(order)
    state.layers[state.layers.count - 1] = .importing(importing)
    return [.tryImport(order)]
  }

  static let backToFile = Action(
    "import-file", keys: [.escape, .backspace], on: Scope(.importColumns), footer: 4,
    title: Phrase(
      fr: "Revenir au choix du fichier", en: "Back to the choice of the file", ar: "الرجوع إلى اختيار الملف"),
    hint: Phrase(fr: "fichier", en: "file", ar: "الملف")
  ) { state in
    _ = state.withImport { importing in
      importing.step = .file
      (importing.waiting, importing.problem) = (nil, nil)
    }
    return []
  }

  static let takeTarget = Action(
    "target-take", keys: [.enter, .tab], on: Scope(.importTarget), footer: 1,
    title: Phrase(fr: "Prendre ce champ", en: "Take this field", ar: "أخذ هذا الحقل"),
    hint: Phrase(fr: "prendre", en: "take", ar: "أخذ")
  ) { state throws(Refusal) in
    guard case .importing(var importing) = state.layers.last, let picker = importing.picker else {
      throw .nothingSelected
    }
    let targets = importing.pickable
    guard targets.indices.contains(picker.scroll.selected) else { throw .nothingSelected }
    importing.picker = nil
    importing.become(targets[picker.scroll.selected].code)
    importing.columns.move(by: 1, count: importing.targets.count)
    state.layers[state.layers.count - 1] = .importing(importing)
    return []
  }

  static let closeTargets = Action(
    "targets-close", keys: [.escape], on: Scope(.importTarget), footer: 2,
    title: Phrase(fr: "Laisser la colonne comme elle est", en: "Leave the column as it is", ar: "ترك العمود كما هو"),
    hint: Phrase(fr: "laisser", en: "leave", ar: "ترك")
  ) { state in
    _ = state.withImport { $0.picker = nil }
    return []
  }

  static let writeImport = Action(
    "import-write", keys: [.control("s"), .function(12), .enter], on: Scope(.importTrial), footer: 1,
    title: Phrase(fr: "Importer (annulable)", en: "Import (can be undone)", ar: "استيراد (قابل للتراجع)"),
    hint: Phrase(fr: "importer", en: "import", ar: "استيراد")
  ) { state throws(Refusal) in
    if let readOnly = state.readOnly { throw Refusal(readOnly) }
    guard case .importing(let importing) = state.layers.last, let trial = importing.trial,
      importing.waiting == nil
    else { throw .nothingSelected }
    guard let change = trial.change else { throw Refusal(ImportWords.whyNothing(trial)) }
    state.layers.removeLast()
    state.say(Phrase(fr: "Import en cours…", en: "Importing…", ar: "جار الاستيراد…"))
    return [.save(change)]
  }

  static let leaveOutRefused = Action(
    "refused-toggle", keys: [.space, .character("x")], on: Scope(.importTrial), footer: 2,
    title: Phrase(
      fr: "Laisser de côté les lignes refusées, ou non", en: "Leave refused rows out, or not",
      ar: "استثناء الأسطر المرفوضة أو لا"),
    hint: Phrase(fr: "sans les refusées", en: "without refused", ar: "دون المرفوضة")
  ) { state throws(Refusal) in
    guard case .importing(var importing) = state.layers.last, let trial = importing.trial else {
      throw .nothingSelected
    }
    guard trial.refusedRows > 0 else {
      throw Refusal(Phrase(fr: "Aucune ligne n'est refusée.", en: "No row is refused.", ar: "لا يوجد سطر مرفوض."))
    }
    importing.leavesOutRefused.toggle()
    guard let order = importing.order(in: state.language) else { throw .nothingSelected }
    importing.waiting = .trial(order)
    state.layers[state.layers.count - 1] = .importing(importing)
    return [.tryImport(order)]
  }

  static let backToColumns = Action(
    "import-columns", keys: [.escape, .backspace], on: Scope(.importTrial), footer: 3,
    title: Phrase(fr: "Revenir aux colonnes", en: "Back to the columns", ar: "الرجوع إلى الأعمدة"),
    hint: Phrase(fr: "colonnes", en: "columns", ar: "الأعمدة")
  ) { state in
    _ = state.withImport { importing in
      importing.step = .columns
      (importing.waiting, importing.trial) = (nil, nil)
    }
    return []
  }
}
