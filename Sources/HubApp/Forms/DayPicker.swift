import ESSDomain
import TerminalKit

/// A month over a form, from which a day is taken.
struct DayPicker: Sendable {
  /// The day that Enter takes.
  var day: Day

  /// Moves by days, weeks or months; false for a key that means nothing here.
  ///
  /// On a screen read from the right the next day stands to the left.
  mutating func handle(_ key: Key, today: Day, direction: Direction) -> Bool {
    let forward = direction == .leftToRight ? 1 : -1
    switch key {
    case .left: day = day.adding(days: -forward)
    case .right: day = day.adding(days: forward)
    case .up: day = day.adding(days: -7)
    case .down: day = day.adding(days: 7)
    case .pageUp: day = day.adding(months: -1)
    case .pageDown: day = day.adding(months: 1)
    case .home: day = today
    case .end: day = day.adding(days: Day.length(of: day.month, in: day.year) - day.day)
    default: return false
    }
    return true
  }

  /// The days of the month in weeks that begin on Monday; nil before the first and after the last.
  var weeks: [[Day?]] {
    let first = day.adding(days: 1 - day.day)
    let length = Day.length(of: day.month, in: day.year)
    let lead = first.weekday - 1
    return (0..<(lead + length + 6) / 7).map { week in
      (0..<7).map { column in
        let number = week * 7 + column - lead
        return (0..<length).contains(number) ? first.adding(days: number) : nil
      }
    }
  }

  /// Two letters of each weekday, Monday first; in Arabic one.
  static let weekdays: [Phrase] = zip3(
    ["lu", "ma", "me", "je", "ve", "sa", "di"], ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    ["ن", "ث", "ر", "خ", "ج", "س", "ح"])

  private static func zip3(_ fr: [String], _ en: [String], _ ar: [String]) -> [Phrase] {
    zip(fr, zip(en, ar)).map { Phrase(fr: $0, en: $1.0, ar: $1.1) }
  }

  /// The cells of a day, and of the whole.
  static let dayWidth = 4
  static let size = Size(dayWidth * 7 + 4, 12)
}

extension AppState {
  mutating func moveInDayPicker(_ key: Key) -> Bool {
    let (today, direction) = (day, direction)
    return withForm { $0.dayPicker?.handle(key, today: today, direction: direction) ?? false } ?? false
  }

  func drawDayPicker(_ form: FormState, _ canvas: inout Canvas) {
    guard let calendar = form.dayPicker else { return }
    let area = canvas.bounds.droppingTop(1).droppingBottom(1)
    let size = DayPicker.size
    let box = Rect(
      max(0, area.maxX - size.width - 2), area.y + max(0, (area.height - size.height) / 2), min(size.width, area.width),
      min(size.height, area.height))
    canvas.cursor = nil
    let month = "\(formats.monthName(calendar.day.month)) \(calendar.day.year)"
    Panel(DisplayText(month.firstCapital)).draw(in: box, on: &canvas)
    let inside = Panel.inside(box)
    for (column, weekday) in DayPicker.weekdays.enumerated() {
      canvas.write(
        shown(weekday), at: Point(inside.x + column * DayPicker.dayWidth + 1, inside.y), width: 2,
        role: .columnTitle,
        align: .end)
    }
    for (row, week) in calendar.weeks.enumerated() {
      for (column, day) in week.enumerated() {
        guard let day else { continue }
        let cell = Rect(inside.x + column * DayPicker.dayWidth, inside.y + 1 + row, DayPicker.dayWidth, 1)
        draw(day, in: cell, isChosen: day == calendar.day, &canvas)
      }
    }
    let chosen = DisplayText("\(formats.weekday(calendar.day.weekday)) \(formats.longDay(calendar.day))")
    canvas.write(chosen, at: inside.bottom(2).origin, width: inside.width, role: .value)
    let keys = Phrase(
      fr: "Pg↑/Pg↓ mois, Origine auj.", en: "PgUp/PgDn month, Home today", ar: "الشهر PgUp/PgDn، اليوم Home")
    canvas.write(shown(keys), at: inside.bottom(1).origin, width: inside.width, role: .help)
  }

  /// A day: the chosen one in brackets, today with a sign behind it.
  private func draw(_ date: Day, in cell: Rect, isChosen: Bool, _ canvas: inout Canvas) {
    let role: Role = date == day ? .today : date.weekday == 7 ? .muted : .dialog
    canvas.write(
      DisplayText.leftToRight("\(date.day)"), at: Point(cell.x + 1, cell.y), width: 2, role: role, align: .units)
    if date == day { canvas.glyph(canvas.glyphs.bullet, at: Point(cell.maxX - 1, cell.y), role: .today) }
    guard isChosen else { return }
    let isMirrored = canvas.direction == .rightToLeft
    canvas.glyph(isMirrored ? "]" : "[", at: cell.origin, role: .selectionMarker)
    canvas.glyph(isMirrored ? "[" : "]", at: Point(cell.maxX - 1, cell.y), role: .selectionMarker)
    canvas.emphasise(cell, .selected)
    canvas.attention = Point(cell.x + 1, cell.y)
  }
}

extension Action {
  static let dayPicker = [takeDay, closeDayPicker]

  static let takeDay = Action(
    "day-take", keys: [.enter, .tab], on: Scope(.dayPicker), footer: 1,
    title: Phrase(fr: "Prendre ce jour", en: "Take this day", ar: "أخذ هذا اليوم"),
    hint: Phrase(fr: "prendre", en: "take", ar: "أخذ")
  ) { state throws(Refusal) in
    let formats = state.formats
    let isTaken: Bool? = state.withForm { form in
      guard let calendar = form.dayPicker, form.entries.indices.contains(form.focus) else { return false }
      form.entries[form.focus].input.text = formats.day(calendar.day)
      form.entries[form.focus].error = nil
      form.entries[form.focus].settleDirection()
      form.dayPicker = nil
      return true
    }
    guard isTaken == true else { throw .nothingSelected }
    return state.keptForm()
  }

  static let closeDayPicker = Action(
    "day-picker-close", keys: [.escape, .function(2)], on: Scope(.dayPicker), footer: 2,
    title: Phrase(fr: "Fermer le calendrier", en: "Close the calendar", ar: "إغلاق التقويم"),
    hint: Phrase(fr: "fermer", en: "close", ar: "إغلاق")
  ) { state in
    _ = state.withForm { $0.dayPicker = nil }
    return []
  }
}
