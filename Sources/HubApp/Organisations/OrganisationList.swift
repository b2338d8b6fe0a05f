import ESSDomain
import TerminalKit

extension ListDefinition where R == Organisation {
  /// The organisations of the region.
  static var organisations: ListDefinition<Organisation> {
    ListDefinition<Organisation>(
      columns: [
        Column(
          field: "name", minimum: 34, ideal: 40, weight: 3, priority: 0,
          cell: { Line(DisplayText($0.name[$1.language])) }),
        Column(
          field: "legalForm", title: Phrase(fr: "Forme", en: "Form", ar: "الشكل"), minimum: 9, priority: 2,
          cell: { organisation, state in Line(state.shown(organisation.legalForm?.shortLabel ?? Phrase(same: ""))) }),
        Column(field: "commune", minimum: 12, ideal: 18, weight: 1, priority: 1),
        Column(
          field: "members", title: Phrase(fr: "Adh.", en: "Memb.", ar: "منخرط"), minimum: 5, ideal: 6, priority: 1),
        Column(
          field: "womenShare", title: Phrase(fr: "% fem.", en: "% wom.", ar: "% نساء"), minimum: 6, ideal: 7,
          priority: 4),
        Column(
          field: "mandate", title: Phrase(fr: "Mandat", en: "Term", ar: "الانتداب"), minimum: 10, ideal: 10,
          priority: 6,
          cell: { $1.term($0.mandateExpiry) }),
        Column(
          field: "status", title: Phrase(fr: "Statut", en: "Status", ar: "الوضعية"), minimum: 8, ideal: 13, priority: 5),
      ],
      preview: { organisation, state in state.organisationPage(organisation) }, readsColumnsOnly: true,
      empty: Phrase(
        fr:
          "Aucune organisation dans ce dossier. « \(key: "record-create") » en inscrit une, « \(key: "import-open") » reprend une liste existante (CSV).",
        en:
          "No organisation in this folder. “\(key: "record-create")” registers one, “\(key: "import-open")” takes over an existing list (CSV).",
        ar:
          "لا توجد أي منظمة في هذا المجلد. «\(key: "record-create")» لتسجيل منظمة، «\(key: "import-open")» لاستيراد لائحة موجودة (CSV)."
      ))
  }
}

extension AppState {
  /// The end of a term: how long is left within a year, the date beyond, a sign when it is over or near.
  func term(_ expiry: Day?) -> Line {
    guard let expiry else { return .empty }
    let left = expiry.days(since: day)
    if left < 0 { return Line(shown(Phrase(fr: "! expiré", en: "! expired", ar: "! منتهٍ")), .late) }
    if left <= 90 {
      return Line(shown(Phrase(fr: "! \(left) j", en: "! \(left) d", ar: "! \(left) ي")), .warning)
    }
    return Line(DisplayText.leftToRight(formats.day(expiry)))
  }
}
