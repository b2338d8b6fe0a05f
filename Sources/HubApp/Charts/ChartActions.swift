import ESSDomain
import TerminalKit

extension Action {
  static let charts = [
    showMap, nextMeasure, previousMeasure, changeLevel, openUnit, showCalendar, openDay, calendarToday, nextMonth,
    previousMonth, showTimeline, changePeriod, timelineLater, timelineEarlier, chartTable,
  ]

  static let showMap = Action(
    "map-show", keys: [.character("M")], on: Scope(.organisations, .today), footer: 4, footerOn: Scope(.organisations),
    title: Phrase(fr: "Carte de la région", en: "Map of the region", ar: "خريطة الجهة"),
    hint: Phrase(fr: "carte", en: "map", ar: "خريطة"),
    synonyms: ["carte", "communes", "territoire", "choroplèthe", "خريطة"]
  ) { state throws(Refusal) in
    guard let region = state.region else { throw Refusal(MapWords.noRegion) }
    guard !state.isTrial else { return [] }
    state.map.prepare(region)
    if case .organisation(let organisation)? = state.selectedRecord, let commune = organisation.commune {
      state.map.selected = state.map.byProvince ? commune.province.flatMap { TerritoryCode($0) } : commune
    }
    state.go(to: .map)
    return []
  }

  static let nextMeasure = Action(
    "measure-next", keys: [.character("f"), .tab], on: Scope(.map), footer: 2,
    title: Phrase(
      fr: "Colorer par la mesure suivante", en: "Colour by the next measure", ar: "التلوين بالمقياس التالي"),
    hint: Phrase(fr: "mesure", en: "measure", ar: "المقياس"), synonyms: ["femmes", "women", "نساء"]
  ) { state in
    state.turnMeasure(by: 1)
    return []
  }

  static let previousMeasure = Action(
    "measure-previous", keys: [.backTab, .character("F")], on: Scope(.map),
    title: Phrase(
      fr: "Colorer par la mesure précédente", en: "Colour by the previous measure", ar: "التلوين بالمقياس السابق")
  ) { state in
    state.turnMeasure(by: -1)
    return []
  }

  static let changeLevel = Action(
    "level-change", keys: [.character("t"), .space], on: Scope(.map), footer: 3,
    title: Phrase(fr: "Communes ou provinces", en: "Communes or provinces", ar: "الجماعات أو الأقاليم"),
    hint: Phrase(fr: "provinces", en: "provinces", ar: "الأقاليم"), synonyms: ["niveau", "level", "province", "إقليم"]
  ) { state in
    state.map.byProvince.toggle()
    // From a commune to the province it lies in.
    if state.map.byProvince, let province = state.map.selected?.province {
      state.map.selected = TerritoryCode(province)
    } else if !state.map.byProvince {
      state.map.selected = nil
    }
    state.map.top = 0
    return []
  }

  static let openUnit = Action(
    "unit-open", keys: [.enter, .character("l")], on: Scope(.map), footer: 1,
    title: Phrase(
      fr: "Lister les organisations de l'endroit", en: "List the organisations of the place", ar: "سرد منظمات المكان"),
    hint: Phrase(fr: "lister", en: "list", ar: "سرد")
  ) { state throws(Refusal) in
    guard let regionMap = state.regionMap, let unit = state.selectedUnit(on: regionMap) else { throw .nothingSelected }
    let code = unit.outline.code
    guard !state.isTrial else { return [] }
    state.map.selected = code
    state.organisations.filter = TextInput(state.filterText(of: code))
    state.organisations.isFiltering = false
    state.go(to: .organisations)
    return []
  }

  static let chartTable = Action(
    "chart-table", keys: [.character("T")], on: Scope(.map, .calendar, .planTree), footer: 5,
    footerOn: Scope(.map, .calendar),
    title: Phrase(
      fr: "Graphiques en tableaux, et retour", en: "Charts as tables, and back", ar: "المبيانات كجداول والعودة"),
    hint: Phrase(fr: "tableau", en: "table", ar: "جدول"), synonyms: ["tableau", "table", "lecteur d'écran", "جدول"]
  ) { state in
    state.showsChartsAsTables.toggle()
    return []
  }
}

extension AppState {
  fileprivate mutating func turnMeasure(by step: Int) {
    let all = MapMeasure.allCases
    let here = all.firstIndex(of: map.measure) ?? 0
    map.measure = all[(here + step + all.count) % all.count]
    map.top = 0
  }
}
