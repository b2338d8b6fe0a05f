import ESSDomain

/// What sorting by each column takes, with nothing prepared and then once more.
struct SortTable {
  let results: [Results]

  var text: String {
    var table = MarkdownTable(["sort by, ms cold / again"] + results.map { Number.text($0.organisations) })
    for field in SortingMeasure.fields {
      table.add(
        [field.label[.english]]
          + results.map { result in
            [Measure.sortingCold(field.name), .sortingWarm(field.name)].map { measure in
              result.median(measure).map { Number.text($0) } ?? "—"
            }.joined(separator: " / ")
          })
    }
    return table.text
  }
}
