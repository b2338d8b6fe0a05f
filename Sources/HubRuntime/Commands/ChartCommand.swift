import ESSDomain
import HubApp
import HubStore

/// What `essor chart` is asked for.
public struct ChartRequest: Sendable {
  public enum Subject: String, CaseIterable, Sendable { case map, calendar, gantt }

  public var subject: Subject
  /// Of the map: provinces in stead of communes.
  public var byProvince = false
  /// Of the calendar: a day of the month asked for; this month where absent.
  public var month: Day?
  /// Of the timeline: the plan, by name or identity; not needed where there is one only.
  public var plan = ""
  public var form = DataForm.table

  public init(_ subject: Subject) { self.subject = subject }

  /// The first day of a month as typed, `2026-11`; nil for anything else.
  public static func month(_ text: String) -> Day? { Day(iso: text + "-01") }
}

extension HubCommand {
  /// `essor chart`: what the map, the calendar and the timeline show, as rows.
  public func chart(_ request: ChartRequest) throws(CommandProblem) -> Outcome {
    let hub = try open().hub
    let rows: ChartRows
    switch request.subject {
    case .map: rows = try mapRows(hub, byProvince: request.byProvince)
    case .calendar: rows = calendarRows(hub, request.month ?? today)
    case .gantt: rows = timelineRows(try plan(request.plan, in: hub))
    }
    rows.put(request.form, to: console)
    return .done
  }

  private func mapRows(_ hub: Hub, byProvince: Bool) throws(CommandProblem) -> ChartRows {
    guard let region = hub.profile.region.flatMap({ TerritoryCode($0.region) }) else {
      throw CommandProblem(
        Phrase(
          fr: "Le dossier ne dit pas de quelle région il est.", en: "The folder does not say which region it is of.",
          ar: "لا يحدد المجلد الجهة التي يخصها."))
    }
    let territory = Territory.morocco
    let figures = CommuneFigures(hub: hub, on: today)
    var rows = ChartRows(columns: [
      ("code", Phrase(fr: "Code", en: "Code", ar: "الرمز")), ("name", Phrase(fr: "Nom", en: "Name", ar: "الاسم")),
      ("province", Phrase(fr: "Province", en: "Province", ar: "الإقليم")),
      ("organisations", Phrase(fr: "Organisations", en: "Organisations", ar: "المنظمات")),
      ("womenShare", Phrase(fr: "Part des femmes", en: "Women's share", ar: "نسبة النساء")),
      ("activities", Phrase(fr: "Activités en 12 mois", en: "Activities in 12 months", ar: "الأنشطة خلال 12 شهرا")),
      ("unvisited", Phrase(fr: "Sans visite (6 mois)", en: "Not visited (6 months)", ar: "دون زيارة (6 أشهر)")),
    ])
    let codes = byProvince ? territory.provinces(in: region).map(\.code) : territory.communes(in: region).map(\.code)
    rows.rows = codes.map { code in
      let unit = figures.unit(code)
      let province = code.province.flatMap { territory.name(of: $0, in: language) } ?? ""
      return [
        .text(code.text), .text(territory.name(of: code, in: language) ?? ""), .text(province),
        .count(unit.organisations), .share(Ratio(Double(unit.women), over: Double(unit.membersWithSex))),
        .count(unit.activities), .count(unit.unvisited),
      ]
    }
    return rows
  }

  private func calendarRows(_ hub: Hub, _ month: Day) -> ChartRows {
    let days = ActivityDays(hub: hub)
    var rows = ChartRows(columns: [
      ("day", Phrase(fr: "Jour", en: "Day", ar: "اليوم")),
      ("weekday", Phrase(fr: "Jour de la semaine", en: "Weekday", ar: "يوم الأسبوع")),
      ("done", Phrase(fr: "Faites", en: "Done", ar: "منجزة")),
      ("planned", Phrase(fr: "Prévues", en: "Planned", ar: "مبرمجة")),
      ("due", Phrase(fr: "Suites à donner", en: "Follow-ups due", ar: "تتبعات مستحقة")),
    ])
    let first = month.adding(days: 1 - month.day)
    let formats = Formats(language)
    rows.rows = (0..<Day.length(of: month.month, in: month.year)).map { offset in
      let day = first.adding(days: offset)
      let count = days[day]
      return [
        .day(day), .text(formats.weekday(day.weekday)), .count(count.done), .count(count.planned), .count(count.due),
      ]
    }
    return rows
  }

  private func plan(_ text: String, in hub: Hub) throws(CommandProblem) -> RuralPlan {
    if text.isEmpty, hub.ruralPlans.count == 1 { return hub.ruralPlans[0] }
    guard !text.isEmpty else {
      throw CommandProblem(
        Phrase(
          fr: "Dire quel programme : « essor list plans » les montre.",
          en: "Say which plan: “essor list plans” shows them.", ar: "حدد البرنامج: «essor list plans» يعرضها."))
    }
    guard case .ruralPlan(let plan) = try record(text, in: hub, of: [.ruralPlan]) else {
      throw CommandProblem(Phrase(fr: "Programme introuvable.", en: "No such plan.", ar: "البرنامج غير موجود."))
    }
    return plan
  }

  /// Projects with their days and progress, and below each its actions and milestones.
  private func timelineRows(_ plan: RuralPlan) -> ChartRows {
    var rows = ChartRows(columns: [
      ("kind", Phrase(fr: "Nature", en: "Kind", ar: "الصنف")), ("code", Phrase(fr: "Code", en: "Code", ar: "الرمز")),
      ("name", Phrase(fr: "Intitulé", en: "Title", ar: "العنوان")),
      ("start", Phrase(fr: "Début", en: "Start", ar: "البداية")), ("end", Phrase(fr: "Fin", en: "End", ar: "النهاية")),
      ("done", Phrase(fr: "Réalisé", en: "Done", ar: "المنجز")),
    ])
    for axis in plan.axes {
      rows.rows.append([
        .text("axis"), .text(axis.code), .text(axis.name[language]), .day(axis.projects.compactMap(\.startsOn).min()),
        .day(axis.projects.compactMap(\.endsOn).max()), .share(nil),
      ])
      for project in axis.projects {
        rows.rows.append([
          .text("project"), .text(project.code), .text(project.name[language]), .day(project.startsOn),
          .day(project.endsOn), .share(project.physicalProgress),
        ])
        for action in project.actions {
          rows.rows.append([
            .text("action"), .text(project.code), .text(action.name), .day(nil), .day(action.dueOn),
            .share(action.knownDone),
          ])
        }
        for milestone in project.milestones {
          rows.rows.append([
            .text("milestone"), .text(project.code), .text(milestone.name), .day(nil),
            .day(milestone.doneOn ?? milestone.dueOn), .share(Ratio(percent: milestone.doneOn == nil ? 0 : 100)),
          ])
        }
      }
    }
    return rows
  }
}
