import ESSDomain

/// Sorts all organisations by each column, with nothing prepared and then once more.
enum SortingMeasure {
  /// What lists show, and a date, a place above the commune and an amount.
  static var fields: [Field<Organisation>] {
    let others: Set = ["createdOn", "updatedOn", "province", "turnover"]
    return Organisation.fields.all.filter { $0.description.traits.contains(.column) || others.contains($0.name) }
  }

  static func figures(_ folder: String) throws -> Figures {
    let loaded = try LoadedHub(folder)
    var figures = Figures()
    for field in fields {
      for measure in [Measure.sortingCold(field.name), .sortingWarm(field.name)] {
        let start = ContinuousClock.now
        let order = LoadedHub.sorted(loaded.hub, by: field, descending: measure == .sortingWarm(field.name))
        figures.add(measure, start.duration(to: .now))
        precondition(order.count == loaded.hub.organisations.count, "all are sorted")
      }
    }
    return figures
  }
}
