import ESSDomain
import TerminalKit

extension ListDefinition where R == Partner {
  static var partners: ListDefinition<Partner> {
    ListDefinition<Partner>(
      columns: [
        Column(
          field: "acronym", title: Phrase(fr: "Sigle", en: "Acronym", ar: "الاختصار"), minimum: 8, ideal: 12,
          priority: 0,
          cell: { partner, _ in Line(DisplayText(partner.acronym)) }),
        Column(
          field: "name", minimum: 24, ideal: 40, weight: 3, priority: 1,
          cell: { Line(DisplayText($0.name[$1.language])) }),
        Column(
          field: "category", minimum: 17, ideal: 18, priority: 2,
          cell: { partner, state in Line(state.shown(partner.category?.shortLabel ?? Phrase(same: ""))) }),
        Column(field: "level", minimum: 10, ideal: 11, priority: 3),
      ],
      preview: { partner, state in state.partnerPage(partner) },
      empty: Phrase(
        fr: "Aucun partenaire dans ce dossier ; « \(key: "record-create") » en inscrit un.",
        en: "No partner in this folder; “\(key: "record-create")” registers one.",
        ar: "لا يوجد أي شريك في هذا المجلد؛ «\(key: "record-create")» لتسجيل شريك.")
    )
  }
}

extension AppState {
  func partnerPage(_ partner: Partner) -> [TextPage.Block] {
    var blocks: [TextPage.Block] = [.heading(DisplayText(partner.name[language]))]
    for convention in partner.conventions {
      blocks += [.blank, .heading(DisplayText(convention.title))]
      blocks += fieldBlocks(convention, skipping: ["id", "title", "commitments"])
      blocks += convention.commitments.map { commitment in
        let isLate = commitment.isLate(on: day)
        let due = commitment.dueOn.map { " · \(formats.day($0))" } ?? ""
        let state = commitment.state.map { " · \($0.label[language])" } ?? ""
        return .bullet(
          Line([
            Span(DisplayText(isLate ? "! " : "● "), isLate ? .late : .ok), Span(DisplayText(commitment.what)),
            Span(DisplayText(state + due), .muted),
          ]))
      }
    }
    blocks.append(.blank)
    blocks += fieldBlocks(partner, skipping: ["id", "name", "conventions"])
    return blocks
  }
}
