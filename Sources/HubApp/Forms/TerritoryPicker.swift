import ESSDomain
import TerminalKit

/// Choosing a place from region to province to commune, or at once by a part of its name.
extension AppState {
  /// The list for a field of the territory: where its value lies, else in the hub's region.
  func territoryPicker(for entry: FormEntry) -> PickerState {
    let territory = Territory.morocco
    let value = try? TerritoryCode.entered(entry.value, self.entry)
    let container = value.flatMap { code in
      code.level == .commune ? territory.province(holding: code)?.code : territory.region(holding: code)?.code
    }
    var picker = PickerState(in: container ?? hub.profile.region)
    // A name that means nothing yet is what is searched for.
    if value == nil, !entry.value.trimmed.isEmpty {
      picker.container = nil
      picker.input.paste(entry.value.trimmed)
    }
    return picker
  }

  func territoryLines(_ picker: PickerState, _ entry: FormEntry) -> [PickerLine] {
    let territory = Territory.morocco
    let takesCommunesOnly = entry.traits.contains(.commune)
    func line(_ code: TerritoryCode) -> PickerLine {
      var line = PickerLine(
        value: territory.designation(of: code, in: language),
        label: Phrase { territory.name(of: code, in: $0) ?? code.text },
        detail: territory.detail(of: code)[language], code: code.text)
      if code.level < .commune { line.opens = code }
      return line
    }
    let text = picker.input.text.trimmed
    guard text.isEmpty else {
      let home = hub.profile.region
      let inside = picker.container.map { territory.matches(text, in: $0, near: home) } ?? []
      let elsewhere = territory.matches(text, near: home).filter { !inside.contains($0) }
      return (inside + elsewhere).prefix(60).map(line)
    }
    guard let container = picker.container else { return territory.regions.map { line($0.code) } }
    let parts = territory.matches(
      "", level: container.level == .region ? .province : .commune, in: container, atMost: 200)
    func plain(_ code: TerritoryCode) -> PickerLine {
      var line = line(code)
      // The title says already where they lie.
      if code.level == .commune { line.detail = "" }
      return line
    }
    guard !takesCommunesOnly else { return parts.map(plain) }
    let whole = PickerLine(
      value: territory.designation(of: container, in: language),
      label: Phrase(
        fr: "\(territory.designation(of: container, in: .french)), en entier",
        en: "the whole \(territory.designation(of: container, in: .english))",
        ar: "\(territory.designation(of: container, in: .arabic)) بأكملها"), code: container.text)
    return [whole] + parts.map(plain)
  }

  /// The places that a name typed so far may mean, with their provinces, and how to choose among them.
  func placesMeant(by text: String, communesOnly: Bool) -> Phrase? {
    guard text.trimmed.count >= 2 else { return nil }
    let territory = Territory.morocco
    let found = territory.matches(text, level: communesOnly ? .commune : nil, near: hub.profile.region, atMost: 7)
    guard !found.isEmpty else { return nil }
    let names = Phrase { language in
      found.prefix(6).map { code in
        let name = territory.name(of: code, in: language) ?? code.text
        return "\(name) (\(territory.detail(of: code)[language]))"
      }
      .joined(separator: language == .arabic ? "، " : ", ") + (found.count > 6 ? "…" : "")
    }
    return names.joined(
      to: Phrase(
        fr: "\(key: "choices-open") pour choisir", en: "\(key: "choices-open") to choose",
        ar: "\(key: "choices-open") للاختيار"), by: " · ")
  }
}

extension PickerState {
  /// Shows the parts of a region or province.
  mutating func enter(_ code: TerritoryCode) {
    container = code
    input = TextInput()
    scroll = ListScroll()
  }

  /// Shows what the province or region lies in.
  mutating func leave() {
    guard let code = container else { return }
    container = code.level == .region ? nil : Territory.morocco.region(holding: code)?.code
    scroll = ListScroll()
  }
}

extension Territory {
  /// "Souss-Massa › Taroudannt".
  func path(of code: TerritoryCode, in language: Language) -> String {
    let region = region(holding: code)?.name[language] ?? ""
    guard code.level > .region, let province = province(holding: code) else { return region }
    return "\(region) › \(province.name[language])"
  }

  /// What tells a unit from others of its name: of a commune its province, else what it is.
  func detail(of code: TerritoryCode) -> Phrase {
    switch code.level {
    case .commune: Phrase { province(holding: code)?.name[$0] ?? "" }
    case .province: (province(code)?.kind ?? .province).label
    case .region: Phrase(fr: "région", en: "region", ar: "جهة")
    }
  }
}
