import ESSDomain
import TerminalKit

extension Action {
  static let showCalendar = Action(
    "calendar-show", keys: [.function(2), .character("w")], on: Scope(.activities, .today), footer: 4,
    footerOn: Scope(.activities),
    title: Phrase(fr: "Calendrier des activités", en: "Calendar of activities", ar: "رزنامة الأنشطة"),
    hint: Phrase(fr: "calendrier", en: "calendar", ar: "رزنامة"),
    synonyms: ["agenda", "mois", "month", "شهر", "رزنامة"]
  ) { state in
    guard !state.isTrial else { return [] }
    if case .activity(let activity)? = state.selectedRecord { state.calendar.day = activity.startsOn }
    state.go(to: .calendar)
    return []
  }

  static let openDay = Action(
    "day-open", keys: [.enter, .character("l")], on: Scope(.calendar), footer: 1,
    title: Phrase(fr: "Lister les activités du jour", en: "List the day's activities", ar: "سرد أنشطة اليوم"),
    hint: Phrase(fr: "lister", en: "list", ar: "سرد")
  ) { state in
    guard !state.isTrial else { return [] }
    let name = Phrase(fr: "date", en: "date", ar: "التاريخ")[state.language]
    state.activities.filter = TextInput("\(name):\(state.formats.day(state.calendarDay))")
    state.activities.isFiltering = false
    state.go(to: .activities)
    return []
  }

  static let calendarToday = Action(
    "calendar-today", keys: [.character("."), .character("t")], on: Scope(.calendar), footer: 3,
    title: Phrase(fr: "Revenir à aujourd'hui", en: "Back to today", ar: "العودة إلى اليوم"),
    hint: Phrase(fr: "aujourd'hui", en: "today", ar: "اليوم")
  ) { state in
    state.calendar.day = nil
    return []
  }

  static let nextMonth = month(
    "month-next", .pageDown, 1, Phrase(fr: "Mois suivant", en: "Next month", ar: "الشهر التالي"))
  static let previousMonth = month(
    "month-previous", .pageUp, -1, Phrase(fr: "Mois précédent", en: "Previous month", ar: "الشهر السابق"))

  private static func month(_ id: String, _ key: Key, _ step: Int, _ title: Phrase) -> Action {
    Action(id, keys: [key], on: Scope(.calendar), footer: step > 0 ? 4 : nil, title: title) {
      state in
      state.calendar.day = state.calendarDay.adding(months: step)
      return []
    }
  }
}
