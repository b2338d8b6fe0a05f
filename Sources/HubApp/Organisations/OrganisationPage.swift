import ESSDomain
import TerminalKit

extension AppState {
  /// The whole file of an organisation: who it is, what the rules say, how it grew, and what the hub did with it.
  func organisationPage(_ organisation: Organisation) -> [TextPage.Block] {
    var blocks: [TextPage.Block] = [.heading(DisplayText.revealing(organisation.name[language]))]
    let other = language == .arabic ? organisation.name.french : organisation.name.arabic
    if !other.isEmpty, other != organisation.name[language] {
      blocks.append(.paragraph(Line(DisplayText.revealing(other), .muted)))
    }
    blocks.append(.paragraph(Line(DisplayText(identity(of: organisation)))))
    blocks += ruleBlocks(organisation)
    blocks += growthBlocks(organisation)
    blocks += supportBlocks(organisation)
    blocks.append(.blank)
    blocks += fieldBlocks(
      organisation,
      skipping: [
        "id", "name", "members", "turnover", "jobs", "membersByDate", "turnoverByYear", "jobsByDate", "legalForm",
        "status",
        "sector", "commune", "womenShare", "womenCount", "youthShare", "youthCount", "province", "region",
      ])
    return blocks
  }

  /// Form, sector, place and status in a line.
  private func identity(of organisation: Organisation) -> String {
    var parts: [String] = []
    if let form = organisation.legalForm { parts.append(form.label[language].firstCapital) }
    if let sector = organisation.sector { parts.append(sector.label[language]) }
    if let commune = organisation.commune {
      let names = Territory.morocco
      let province = commune.province.flatMap { names.name(of: $0, in: language) }
      parts.append(
        [names.name(of: commune.text, in: language) ?? commune.text, province.map { "(\($0))" }].compactMap { $0 }
          .joined(separator: " "))
    }
    if let status = organisation.status { parts.append(status.label[language]) }
    return parts.joined(separator: " · ")
  }

  /// What the rules say: breaches first with their basis, then what is missing, then how many are met.
  private func ruleBlocks(_ organisation: Organisation) -> [TextPage.Block] {
    let findings = organisation.findings(rules)
    var blocks: [TextPage.Block] = [
      .blank, .heading(shown(Phrase(fr: "Conformité", en: "Compliance", ar: "المطابقة"))),
    ]
    let breaches = findings.compactMap { finding -> (Finding, Phrase)? in
      if case .breach(let phrase) = finding.result { (finding, phrase) } else { nil }
    }.sorted { $0.0.severity < $1.0.severity }
    let unknown = findings.compactMap { finding -> (Finding, Phrase)? in
      if case .unknown(let phrase) = finding.result { (finding, phrase) } else { nil }
    }
    let met = findings.count { $0.result == .ok }
    let counts = Phrase(
      fr: "règles respectées : \(met), non respectées : \(breaches.count), inconnues : \(unknown.count)",
      en: "rules met: \(met), not met: \(breaches.count), unknown: \(unknown.count)",
      ar: "قواعد محترمة: \(met)، غير محترمة: \(breaches.count)، غير معروفة: \(unknown.count)")
    let light: Role = breaches.isEmpty ? .ok : breaches.contains { $0.0.severity <= .blocking } ? .danger : .warning
    let sign = breaches.isEmpty ? "● " : breaches.contains { $0.0.severity <= .blocking } ? "! " : "▲ "
    blocks.append(.paragraph(Line([Span(DisplayText(sign), light), Span(shown(counts), light)])))
    for (finding, phrase) in breaches {
      let role: Role = finding.severity <= .blocking ? .danger : finding.severity <= .minor ? .warning : .info
      blocks.append(
        .bullet(
          Line([
            Span(DisplayText.leftToRight(finding.rule), role),
            Span(DisplayText(" \(finding.severity.label[language])\(language == .french ? " : " : ": ")"), role),
            Span(shown(phrase)), Span(DisplayText(" (\(finding.basis.text[language]))"), .muted),
          ])))
    }
    for (finding, phrase) in unknown {
      blocks.append(
        .bullet(
          Line([
            Span(DisplayText.leftToRight(finding.rule), .unknown), Span(DisplayText(" ? "), .unknown),
            Span(shown(phrase), .muted),
          ])))
    }
    return blocks
  }

  /// Members, turnover and jobs over the years.
  private func growthBlocks(_ organisation: Organisation) -> [TextPage.Block] {
    var blocks: [TextPage.Block] = []
    if let members = organisation.latestMembers, let total = members.counts.all {
      var text = formats.count(total)
      if let women = members.counts.women {
        text +=
          Phrase(fr: ", femmes : \(women)", en: ", women: \(women)", ar: "، نساء: \(women)")[language]
      }
      if let youth = members.counts.from18To34 {
        text += Phrase(fr: ", jeunes : \(youth)", en: ", youth: \(youth)", ar: "، شباب: \(youth)")[language]
      }
      if let on = members.on { text += " (\(formats.day(on)))" }
      blocks.append(.field(shown(Phrase(fr: "Adhérents", en: "Members", ar: "المنخرطون")), Line(DisplayText(text))))
      let trend = organisation.members.compactMap { $0.counts.all }
      if trend.count > 1 {
        blocks.append(
          .field(
            shown(Phrase(fr: "Année après année", en: "Year by year", ar: "سنة بعد سنة")),
            succession(of: trend.map { formats.count($0) })))
      }
    }
    for turnover in organisation.turnover.sorted(by: { ($0.year ?? 0) > ($1.year ?? 0) }).prefix(3) {
      guard let amount = turnover.amount else { continue }
      let label = Phrase(fr: "Chiffre d'affaires", en: "Turnover", ar: "رقم المعاملات")
      blocks.append(
        .field(
          DisplayText("\(label[language]) \(turnover.year.map(String.init) ?? "")"),
          Line(DisplayText.leftToRight(formats.money(amount)))))
    }
    if let jobs = organisation.jobsTotal {
      blocks.append(
        .field(
          shown(Phrase(fr: "Emplois", en: "Jobs", ar: "مناصب الشغل")),
          Line(DisplayText.leftToRight(formats.count(jobs)))))
    }
    return blocks.isEmpty
      ? [] : [.blank, .heading(shown(Phrase(fr: "Évolution", en: "Growth", ar: "التطور")))] + blocks
  }

  /// Values one after the other in the direction of reading, the latest last.
  private func succession(of values: [String]) -> Line {
    var line = Line.empty
    for (place, value) in values.enumerated() {
      if place > 0 { line.append(language.readsRightToLeft ? " ← " : " → ", .muted) }
      line.append(DisplayText.leftToRight(value), .value)
    }
    return line
  }

  /// What the hub did with the organisation, the latest first, and what is still to be done.
  private func supportBlocks(_ organisation: Organisation) -> [TextPage.Block] {
    let activities = supports.activities(for: organisation.id, in: hub.activities)
      .sorted { ($0.startsOn?.number ?? 0) > ($1.startsOn?.number ?? 0) }
    let title = Phrase(fr: "Ce que le pôle a fait", en: "What the hub did", ar: "ما أنجزه القطب")
    guard !activities.isEmpty else {
      let none = Phrase(
        fr: "aucune activité notée ; « \(key: "activity-record") » en note une",
        en: "no activity recorded; “\(key: "activity-record")” records one",
        ar: "لا نشاط مسجل؛ «\(key: "activity-record")» لتسجيل نشاط")
      return [.blank, .heading(shown(title)), .paragraph(Line(shown(none), .muted))]
    }
    var blocks: [TextPage.Block] = [.blank, .heading(shown(title))]
    for activity in activities.prefix(8) {
      let date = activity.startsOn.map { formats.day($0) } ?? "—"
      let kind = activity.type?.label[language] ?? ""
      blocks.append(.field(DisplayText.leftToRight(date), Line(DisplayText("\(kind) · \(activity.subject)"))))
      for followUp in activity.openFollowUps {
        let late = followUp.dueOn.map { $0 < day } ?? false
        blocks.append(
          .bullet(
            Line([
              Span(DisplayText(late ? "! " : "> "), late ? .late : .today), Span(DisplayText(followUp.action)),
              Span(DisplayText(followUp.dueOn.map { " · \(formats.day($0))" } ?? ""), .muted),
            ])))
      }
    }
    return blocks
  }
}
