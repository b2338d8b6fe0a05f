import ESSDomain
import TerminalKit

extension AppState {
  func drawCalendar(_ body: Rect, _ canvas: inout Canvas) {
    let layout = CalendarLayout(in: body)
    let here = calendarDay
    let month = DisplayText("\(formats.monthName(here.month).firstCapital) \(here.year)")
    canvas.write(month, at: layout.heading.origin, width: layout.heading.width, role: .heading)
    let rest = layout.heading.droppingStart(month.width + 2)
    canvas.write(line: legend(figures == nil), at: rest.origin, width: rest.width, role: .muted, align: .end)
    guard !showsChartsAsTables else {
      let selected = busyDays(of: here).firstIndex(of: here) ?? 0
      calendarTable(of: here).draw(
        in: body.droppingTop(1), scroll: ListScroll(selected: selected, top: calendar.top), isFocused: true, on: &canvas
      )
      return
    }
    calendarMonth.draw(in: layout.grid, on: &canvas)
    if layout.side.isEmpty {
      canvas.write(line: summary(of: here), at: layout.below.origin, width: layout.below.width)
    } else {
      canvas.verticalRule(at: Point(layout.side.x - 2, layout.side.y), height: layout.side.height)
      drawDay(here, layout.side, &canvas)
    }
  }

  /// The month the calendar is at.
  var calendarMonth: CalendarMonth {
    let here = calendarDay
    let first = here.adding(days: 1 - here.day)
    let days = figures?.days ?? ActivityDays()
    let today = day
    return CalendarMonth(
      days: Day.length(of: here.month, in: here.year), firstWeekday: first.weekday,
      weekdays: (1...7).map { DisplayText(formats.shortWeekday($0)) },
      today: today.year == here.year && today.month == here.month ? today.day : nil, selected: here.day
    ) { number in
      let date = first.adding(days: number - 1)
      let count = days[date]
      let isLate = date < today
      return [
        .init(isLate ? "!" : ">", count.due, role: isLate ? .late : .today),
        .init("○", count.planned, role: .later),
        .init("●", count.done, role: .ok),
      ]
    }
  }

  /// What the signs mean.
  private func legend(_ isWaiting: Bool) -> Line {
    guard !isWaiting else {
      return Line(shown(reading?.phrase ?? Phrase(fr: "calcul en cours…", en: "working out…", ar: "جارٍ الحساب…")))
    }
    var line = Line("● ", .ok)
    line.append(shown(CalendarWords.done))
    line.append("   ○ ", .later)
    line.append(shown(CalendarWords.planned))
    line.append("   ! > ", .late)
    line.append(shown(CalendarWords.due))
    return line
  }

  /// "mardi 24 novembre 2026 · ● faites : 3 · > suites à donner : 1".
  private func summary(of date: Day) -> Line {
    var line = Line(DisplayText(formats.weekday(date.weekday) + " " + formats.longDay(date)), .strong)
    let count = (figures?.days ?? ActivityDays())[date]
    for (sign, number, word, role) in parts(of: count, on: date) where number > 0 {
      line.append(" · ", .muted)
      line.append(DisplayText("\(sign) ") + shown(word.beforeColon) + DisplayText("\(number)"), role)
    }
    return line
  }

  private func parts(of count: ActivityDays.Count, on date: Day) -> [(String, Int, Phrase, Role)] {
    let isLate = date < day
    return [
      ("●", count.done, CalendarWords.done, .ok), ("○", count.planned, CalendarWords.planned, .later),
      (isLate ? "!" : ">", count.due, CalendarWords.due, isLate ? .late : .today),
    ]
  }

  /// What there is on a day, record by record.
  private func drawDay(_ date: Day, _ area: Rect, _ canvas: inout Canvas) {
    canvas.write(
      DisplayText((formats.weekday(date.weekday) + " " + formats.longDay(date)).firstCapital), at: area.origin,
      width: area.width, role: .heading)
    var blocks: [TextPage.Block] = []
    for activity in activities(on: date) {
      let isPlanned = activity.state == .planned
      let sign = isPlanned ? "○ " : "● "
      blocks.append(
        .paragraph(Line([Span(DisplayText(sign), isPlanned ? .later : .ok), Span(shown(activity.title), .strong)])))
      let parts = [
        activity.type?.label[language],
        activity.commune.flatMap { Territory.morocco.name(of: $0, in: language) },
      ]
      let detail = parts.compactMap { $0 }.joined(separator: " · ")
      if !detail.isEmpty { blocks.append(.paragraph(Line(DisplayText(detail), .muted))) }
    }
    let due = agenda.items.filter { item in
      if case .followUp = item.source { item.dueOn == date } else { false }
    }
    for item in due {
      let isLate = date < day
      let sign = Span(DisplayText(isLate ? "! " : "> "), isLate ? .late : .today)
      blocks.append(.paragraph(Line([sign, Span(DisplayText(item.what))])))
    }
    if blocks.isEmpty { blocks.append(.paragraph(Line(shown(CalendarWords.nothing), .muted))) }
    TextPage(blocks).draw(in: area.droppingTop(2), on: &canvas)
  }

  /// The activities of a day, few enough to be looked for in the file of its month.
  private func activities(on date: Day) -> [Activity] {
    let file = "activities/\(date.iso.prefix(7)).json"
    guard let shard = hub.activities.shards.first(where: { $0.file == file }) else { return [] }
    return (0..<shard.count).lazy.map { shard[$0] }.filter { $0.startsOn == date && $0.state != .cancelled }
      .prefix(20).map { $0 }
  }

  /// The month as rows of text: the days on which there is anything.
  func calendarTable(of month: Day) -> ChartTable {
    let days = figures?.days ?? ActivityDays()
    let columns: [ChartTable.Column] = [
      .init(shown(Phrase(fr: "Jour", en: "Day", ar: "اليوم"))), .init(shown(CalendarWords.done), isFigure: true),
      .init(shown(CalendarWords.planned), isFigure: true), .init(shown(CalendarWords.due), isFigure: true),
    ]
    let rows = busyDays(of: month).map { date -> [DisplayText] in
      let count = days[date]
      return [DisplayText(formats.weekday(date.weekday) + " " + formats.longDay(date))]
        + [count.done, count.planned, count.due].map { DisplayText.leftToRight(formats.count($0)) }
    }
    return ChartTable(columns, rows)
  }
}

/// Words of the calendar.
enum CalendarWords {
  static let done = Phrase(fr: "faites", en: "done", ar: "منجزة")
  static let planned = Phrase(fr: "prévues", en: "planned", ar: "مبرمجة")
  static let due = Phrase(fr: "suites à donner", en: "follow-ups due", ar: "تتبعات مستحقة")
  static let nothing = Phrase(
    fr: "Rien ce jour-là ; « \(key: "activity-record") » note une activité.",
    en: "Nothing on this day; “\(key: "activity-record")” records an activity.",
    ar: "لا شيء في هذا اليوم؛ «\(key: "activity-record")» لتسجيل نشاط.")
}
