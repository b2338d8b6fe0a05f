import ESSDomain
import TerminalKit

extension AppState {
  /// Changes the hub in some records, and lets the lists, the things to do, open forms and the review follow.
  ///
  /// The orders that lists are in are brought up to date in a pass over them, not sorted anew.
  mutating func changeHub(_ names: Set<RecordName>, _ change: (inout Hub) -> Void) {
    guard !names.isEmpty else { return }
    let before = Places(of: names, in: hub)
    let doing = names.filter { $0.kind != .organisation && $0.kind != .partner }.map { ($0, hub[$0.id]) }
    change(&hub)
    let after = Places(of: names, in: hub)
    organisations.follow(before.organisations, after.organisations, hub.organisations, rules)
    training.follow(before.training, after.training, hub.trainingProgrammes, rules)
    plans.follow(before.plans, after.plans, hub.ruralPlans, rules)
    activities.follow(before.activities, after.activities, hub.activities, rules)
    partners.follow(before.partners, after.partners, hub.partners, rules)
    let edits = doing.compactMap { name, before in RecordEdit(before: before, after: hub[name.id]) }
    if !edits.isEmpty {
      var agenda = agenda
      agenda.follow(edits, hub, on: day)
      setAgenda(agenda)
      supports.follow(edits, in: hub.activities)
    }
    review?.follow(hub)
  }

  /// Puts changed records in their places.
  mutating func apply(_ edits: [RecordEdit]) {
    reading?.since.append(.edits(edits))
    changeHub(Set(edits.map { RecordName($0.kind, $0.id) })) { hub in
      for edit in edits { hub.apply(edit) }
    }
    // What the user changed here is nothing that a review has to ask about.
    if let id = review?.plan, edits.contains(where: { $0.id == id }), let plan = hub.ruralPlans[id] {
      review?.begun = plan
    }
  }

  /// Takes what somebody else wrote into the folder; says how much it is.
  mutating func take(_ news: FilesChanged) -> [Effect] {
    reading?.since.append(.files(news.contents))
    undoTitles = news.undoTitles
    let files = Set(news.files)
    let known = Set(setAside)
    setAside = setAside.filter { !files.contains($0.file) } + news.setAside
    let names = hub.differences(from: news.contents)
    changeHub(names) { $0.take(news.contents) }
    followForms(names)
    if news.setAside.contains(where: { !known.contains($0) }) {
      say(SetAside.summary(setAside.count), .bad)
    } else if !names.isEmpty, notice?.tone != .bad {
      say(Following.changedElsewhere(names.count))
    }
    return names.isEmpty ? [] : [.reckon(language)] + pastReadings
  }

  /// Takes the whole hub in stead of the part that was read first, with what was changed here meanwhile.
  mutating func take(first opened: OpenedHub) -> [Effect] {
    // A folder that was read again as a whole meanwhile is newer than this.
    guard let reading else { return [] }
    var whole = opened.hub
    for since in reading.since {
      switch since {
      case .edits(let edits): for edit in edits { whole.apply(edit) }
      case .files(let contents): whole.take(contents)
      }
    }
    let effects = replaceHub(whole, opened)
    if !setAside.isEmpty, notice?.tone != .bad { say(SetAside.summary(setAside.count), .bad) }
    return effects
  }

  /// Takes a hub read anew in stead of the one known; cursor, filter, page and form stay.
  mutating func take(anew opened: OpenedHub) -> [Effect] {
    let isBack = folderIsGone
    folderIsGone = false
    let effects = replaceHub(opened.hub, opened)
    // The screen of problems says itself what was done there.
    if isBack { say(Following.back, .good) } else if place != .problems { say(Following.readAgain) }
    if !setAside.isEmpty, place != .problems { say(SetAside.summary(setAside.count), .bad) }
    return effects
  }

  /// Puts a hub in stead of the one known.
  mutating func replaceHub(_ new: Hub, _ opened: OpenedHub) -> [Effect] {
    hub = new
    reading = nil
    hubNumber += 1
    let isSame = new.organisations.revision == opened.hub.organisations.revision
    organisations.move(to: hub.organisations, order: isSame ? opened.order : nil)
    training.move(to: hub.trainingProgrammes)
    plans.move(to: hub.ruralPlans)
    activities.move(to: hub.activities)
    partners.move(to: hub.partners)
    supports = opened.supports
    setAside = opened.setAside
    undoTitles = opened.undoTitles
    readOnly = opened.readOnly
    setAgenda(opened.agenda)
    review?.follow(hub)
    followForms(nil)
    restoreWaitingDraft()
    return [.reckonAnew(language, number: hubNumber)] + pastReadings
  }

  /// Puts other things to do in stead of those known; the selected one stays selected, on the same line.
  mutating func setAgenda(_ new: Agenda) {
    let selected = today.selected(in: agenda)?.source
    agenda = new
    guard let selected, let row = new.items.firstIndex(where: { $0.source == selected }) else {
      return today.scroll.select(today.scroll.selected, count: new.items.count)
    }
    today.scroll.follow(row)
  }
}

/// Words for what comes from elsewhere.
enum Following {
  static func changedElsewhere(_ count: Int) -> Phrase {
    Phrase(fr: "Modifié ailleurs : ", en: "Changed elsewhere: ", ar: "تغيير من مكان آخر: ")
      .joined(to: CountedNoun.records.phrase(count), by: "")
  }

  static let readAgain = Phrase(
    fr: "Le dossier a été relu.", en: "The folder was read again.", ar: "أُعيدت قراءة المجلد.")

  static let back = Phrase(
    fr: "Le dossier est de retour : il a été relu.", en: "The folder is back: it was read again.",
    ar: "عاد المجلد: أُعيدت قراءته.")

  static func gone(_ folder: String) -> Phrase {
    Phrase(
      fr: "Le dossier « \(folder) » n'est plus là. L'écran reste ; rien ne s'enregistre avant son retour.",
      en: "The folder “\(folder)” is no longer there. The screen stays; nothing can be saved until it is back.",
      ar: "لم يعد المجلد «\(folder)» موجودا. تبقى الشاشة، ولا يُحفظ شيء قبل عودته.")
  }
}

/// Where some records of each kind stand, in order.
private struct Places {
  var organisations: Displaced
  var training: Displaced
  var plans: Displaced
  var activities: Displaced
  var partners: Displaced

  init(of names: Set<RecordName>, in hub: Hub) {
    organisations = Displaced(names, in: hub.organisations)
    training = Displaced(names, in: hub.trainingProgrammes)
    plans = Displaced(names, in: hub.ruralPlans)
    activities = Displaced(names, in: hub.activities)
    partners = Displaced(names, in: hub.partners)
  }
}
