import ESSDomain

/// Opens a folder once, as the program does, and tells times and memory: true only as the first thing a process does.
enum OpeningMeasure {
  static func figures(_ folder: String) throws -> Figures {
    let loaded = try LoadedHub(folder)
    var figures = Figures()
    figures.add(.memory, try Memory.peak())
    figures.add(.openingFirst, loaded.first)
    figures.add(.openingRecords, loaded.records)
    figures.add(.openingOrder, loaded.ordered - loaded.records)
    figures.add(.openingAll, loaded.ordered)
    figures.add(.organisations, Double(loaded.hub.organisations.count))
    figures.add(.records, Double(loaded.recordCount))
    return figures
  }
}
