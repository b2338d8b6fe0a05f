import ESSDomain
import TerminalKit

/// The parts of the screen of the day: what is to be done, all that is known of the selected row, and the region.
struct TodayLayout {
  let isWide: Bool
  let heading: Rect
  let list: Rect
  /// Empty where the list is too short to give rows away.
  let detail: Rect
  let region: Rect

  init(in body: Rect) {
    isWide = body.width >= 76
    let width = body.width < 100 ? body.width / 2 : body.width * 3 / 5
    let whole = isWide ? body.start(width) : body.top(body.height / 2)
    region = isWide ? body.droppingStart(whole.width) : body.droppingTop(whole.height)
    heading = whole.row(0)
    let rows = whole.droppingTop(1)
    detail = rows.height >= 14 ? rows.bottom(5) : rows.bottom(0)
    list = rows.droppingBottom(detail.height)
  }
}

extension AppState {
  func drawAgenda(_ layout: TodayLayout, _ canvas: inout Canvas) {
    // While the rest is read, there may be more.
    let more = Phrase(same: reading == nil ? "" : "…")
    let title = Phrase(fr: "À faire", en: "To do", ar: "للإنجاز").joined(to: more, by: "")
    canvas.write(
      shown(title), at: Point(layout.heading.x + 2, layout.heading.y), width: layout.heading.width - 3, role: .heading)
    guard !agenda.items.isEmpty else {
      let nothing = Phrase(
        fr:
          "Rien n'est en retard ni prévu dans les quinze jours ; « \(key: "activity-record") » note une activité, « \(key: "screen-organisations") » ouvre les organisations.",
        en:
          "Nothing is late or planned for the next fortnight; “\(key: "activity-record")” records an activity, “\(key: "screen-organisations")” opens the organisations.",
        ar:
          "لا شيء متأخر أو مبرمج خلال خمسة عشر يوما؛ «\(key: "activity-record")» لتسجيل نشاط، «\(key: "screen-organisations")» لفتح المنظمات."
      )
      drawEmpty(nothing, self, layout.list, &canvas)
      return
    }
    let names = names
    var columns = [
      TableColumn("when", "", minimum: 15, ideal: 16),
      TableColumn("what", "", minimum: 12, weight: 2),
    ]
    if layout.list.width >= 58 { columns.append(TableColumn("about", "", minimum: 16, weight: 1, role: .muted)) }
    var table = Table<Agenda.Item>(columns, count: agenda.items.count, scroll: today.scroll) { row in
      let item = agenda.items[row]
      return TableRow(item, [when(item), what(item), about(item, names)])
    }
    table.hasHeader = false
    table.draw(in: layout.list, on: &canvas)
    if let item = today.selected(in: agenda) { drawDetail(of: item, names, layout.detail, &canvas) }
  }

  /// What is to be done in full, for whom, by whom and for when.
  private func drawDetail(of item: Agenda.Item, _ names: HubNames, _ rect: Rect, _ canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    canvas.horizontalRule(at: rect.origin, width: rect.width)
    let area = rect.droppingTop(1).droppingStart(2).droppingEnd(1)
    var lines = what(item, .strong).wrapped(to: area.width).prefix(2).map { $0 }
    guard item.source != .problems else {
      draw(lines + [Line(shown(item.source.label), .muted)], in: area, &canvas)
      return
    }
    let about = about(item, names)
    if !about.isEmpty { lines.append(about) }
    var last = Line(shown(item.source.label), .muted)
    if !item.who.isEmpty { last.append(DisplayText(" · ") + DisplayText(item.who), .muted) }
    last.append(" · ", .muted)
    last.append(DisplayText.leftToRight(formats.day(item.dueOn)), .muted)
    lines.append(last)
    draw(lines, in: area, &canvas)
  }

  private func draw(_ lines: [Line], in area: Rect, _ canvas: inout Canvas) {
    for (row, line) in lines.enumerated() where row < area.height {
      canvas.write(line: line, at: area.row(row).origin, width: area.width)
    }
  }

  /// What is to be done, in the words of who wrote it; of the folder's problems how many there are.
  private func what(_ item: Agenda.Item, _ role: Role? = nil) -> Line {
    guard item.source == .problems else { return Line(DisplayText(item.what), role) }
    return Line(shown(CountedNoun.problems.phrase(agenda.problems)), role)
  }

  private func about(_ item: Agenda.Item, _ names: HubNames) -> Line {
    Line(DisplayText(item.about.flatMap { names.name(of: $0, in: language) } ?? ""))
  }

  /// Late, today or the day, with sign, word and colour.
  private func when(_ item: Agenda.Item) -> Line {
    if item.source == .problems {
      return Line(shown(Phrase(fr: "! dossier", en: "! folder", ar: "! المجلد")), .danger)
    }
    switch item.urgency(on: day) {
    case .late:
      let days = day.days(since: item.dueOn)
      let late = Phrase(fr: "! retard \(days) j", en: "! late \(days) d", ar: "! متأخر \(days) ي")
      return Line(shown(late), .late)
    case .today: return Line(shown(Phrase(fr: "> aujourd'hui", en: "> today", ar: "> اليوم")), .today)
    case .later:
      let text = "\(formats.shortWeekday(item.dueOn.weekday)) \(item.dueOn.day)/\(item.dueOn.month)"
      return Line(DisplayText("  " + text), .later)
    }
  }
}

extension Agenda.Item.Source {
  /// What kind of thing is to be done.
  var label: Phrase {
    switch self {
    case .followUp: Phrase(fr: "Suivi", en: "Follow-up", ar: "تتبع")
    case .decision: PlanWords.decision.capitalised
    case .activity: Phrase(fr: "Activité prévue", en: "Planned activity", ar: "نشاط مبرمج")
    case .session: Phrase(fr: "Session de formation", en: "Training session", ar: "دورة تكوينية")
    case .problems:
      Phrase(
        fr: "Fichiers mis de côté ou à réparer ; Entrée les montre.",
        en: "Files set aside or to repair; Enter shows them.",
        ar: "ملفات وُضعت جانبا أو تحتاج إلى إصلاح؛ Enter لعرضها.")
    }
  }
}
