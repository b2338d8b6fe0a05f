import ESSDomain
import TerminalKit

extension ListDefinition where R == TrainingProgramme {
  static var training: ListDefinition<TrainingProgramme> {
    ListDefinition<TrainingProgramme>(
      columns: [
        Column(
          field: "name", minimum: 22, ideal: 36, weight: 3, priority: 0,
          cell: { Line(DisplayText($0.name[$1.language])) }),
        Column(
          field: "nextSession", title: Phrase(fr: "Prochaine", en: "Next date", ar: "الموعد"), minimum: 10,
          ideal: 12, priority: 1),
        Column(
          field: "sessionsDone", title: Phrase(fr: "Tenues", en: "Held", ar: "منجزة"), minimum: 6, ideal: 7, priority: 3
        ),
        Column(
          field: "sessionsPlanned", title: Phrase(fr: "À venir", en: "Coming", ar: "مقبلة"), minimum: 7, ideal: 7,
          priority: 4),
        Column(
          field: "enrolled", title: Phrase(fr: "Inscrits", en: "Enrolled", ar: "مسجلون"), minimum: 8, ideal: 8,
          priority: 2),
        Column(
          field: "fillRate", title: Phrase(fr: "Rempli", en: "Filled", ar: "الامتلاء"), minimum: 8, ideal: 8,
          priority: 5),
        Column(
          field: "attendanceRate", title: Phrase(fr: "Présence", en: "Attendance", ar: "الحضور"), minimum: 9, ideal: 10,
          priority: 6),
      ],
      preview: { programme, state in state.trainingPage(programme) },
      empty: Phrase(
        fr: "Aucun programme de formation dans ce dossier ; « \(key: "record-create") » en crée un.",
        en: "No training programme in this folder; “\(key: "record-create")” makes one.",
        ar: "لا يوجد أي برنامج تكوين في هذا المجلد؛ «\(key: "record-create")» لإنشاء برنامج."))
  }
}

extension AppState {
  func trainingPage(_ programme: TrainingProgramme) -> [TextPage.Block] {
    var blocks: [TextPage.Block] = [.heading(DisplayText(programme.name[language]))]
    blocks += conflictBlocks(programme)
    let sessions = programme.sessions.sorted { ($0.startsOn?.number ?? 0) < ($1.startsOn?.number ?? 0) }
    blocks += sessionBlocks(
      Phrase(fr: "Sessions à venir", en: "Coming sessions", ar: "الدورات المقبلة"),
      sessions.filter { ($0.endsOn ?? $0.startsOn ?? day) >= day })
    blocks += sessionBlocks(
      Phrase(fr: "Sessions passées", en: "Past sessions", ar: "الدورات السابقة"),
      sessions.filter { ($0.endsOn ?? $0.startsOn ?? day) < day }.reversed())
    if !programme.modules.isEmpty {
      blocks += [.blank, .heading(shown(Phrase(fr: "Modules", en: "Modules", ar: "الوحدات")))]
      blocks += programme.modules.map { module in
        let hours = module.hours.map { " · \(formats.number($0)) h" } ?? ""
        return .bullet(
          Line([Span(DisplayText.leftToRight(module.code), .code), Span(DisplayText(" \(module.name)\(hours)"))]))
      }
    }
    blocks.append(.blank)
    blocks += fieldBlocks(programme, skipping: ["id", "name", "sessions", "modules", "pathways"])
    return blocks
  }

  /// Rooms or trainers booked twice, a session without a trainer: what to settle.
  private func conflictBlocks(_ programme: TrainingProgramme) -> [TextPage.Block] {
    let sessions = Set(programme.sessions.map(\.id))
    let conflicts = TrainingCalendar(Array(hub.trainingProgrammes.all), holidays: []).conflicts(on: day)
      .filter { conflict in conflict.sessions.contains { sessions.contains($0) } }
    return conflicts.map { .bullet(Line([Span("! ", .warning), Span(shown($0.phrase), .warning)])) }
  }

  private func sessionBlocks(_ title: Phrase, _ sessions: [TrainingSession]) -> [TextPage.Block] {
    guard !sessions.isEmpty else { return [] }
    var blocks: [TextPage.Block] = [.blank, .heading(shown(title))]
    for session in sessions {
      let dates = [session.startsOn, session.endsOn].compactMap { $0.map { formats.day($0) } }.joined(separator: " – ")
      let tally = session.tally
      let seats = "\(session.seated.count)/\(session.capacity.map(String.init) ?? "—")"
      var facts: [String] = []
      if let status = session.status { facts.append(status.label[language]) }
      if let commune = session.commune {
        facts.append(Territory.morocco.name(of: commune.text, in: language) ?? commune.text)
      }
      if !session.trainer.isEmpty { facts.append(session.trainer) }
      if let rate = tally.attendanceRate {
        facts.append(Phrase(fr: "présence", en: "attendance", ar: "الحضور")[language] + " " + formats.percent(rate))
      }
      if !session.waitingList.isEmpty {
        facts.append(
          Phrase(
            fr: "\(session.waitingList.count) en attente", en: "\(session.waitingList.count) waiting",
            ar: "\(session.waitingList.count) في الانتظار")[language])
      }
      blocks.append(.pair(Line(DisplayText(session.name), .strong), Line(DisplayText.leftToRight(seats), .value)))
      blocks.append(
        .paragraph(
          Line([
            Span(DisplayText.leftToRight(dates), .value),
            Span(DisplayText(" · " + facts.joined(separator: " · ")), .muted),
          ])))
    }
    return blocks
  }
}
