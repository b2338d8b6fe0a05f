/// What is not as it should be in a theme that can be read: measured, for its author.
public enum ThemeFinding: Sendable, Hashable {
  /// Words of a role on a ground have less contrast than the theme owes.
  case contrast(Role, on: Role, Emphasis, measured: Double, owed: Double, ColourDepth)
  /// The selection can be told only by its colour, or not at all.
  case selectionByColourAlone(Role, ColourDepth)
  /// Two signs look alike to an eye that the theme says it suits; `distance` from 0 to 1.
  case alike(Role, Role, ColourVision, distance: Double, ColourDepth)
}

extension Theme {
  /// The distance of two colours from which on they are told apart without looking twice.
  public static let distinct = 0.12

  /// Roles that draw lines and tracks, not words; and what is meant to recede under a dialog.
  private static let drawn: Set<Role> = [.rule, .scrollTrack, .scrollThumb, .progressRest, .shade]

  /// Roles on grounds other than the screen and a dialog, where they come to stand.
  private static let onOthers: [(Role, Role)] = [
    (.placeholder, .field), (.placeholder, .fieldFocused), (.placeholder, .fieldInvalid), (.key, .notice),
    (.banner, .title), (.titleDetail, .title), (.unknown, .title), (.key, .tab), (.key, .footer),
  ]

  /// Everything that falls short: contrast of words and of the selection on each ground they are drawn on, in all the
  /// colours and in 256; a selection told by colour alone; signs that look alike to eyes the theme is for.
  public var findings: [ThemeFinding] {
    [ColourDepth.direct, .indexed].flatMap { contrasts(in: $0) + confusions(in: $0) }
      + ColourDepth.allCases.flatMap(weakSelections)
  }

  private func contrasts(in depth: ColourDepth) -> [ThemeFinding] {
    var findings: [ThemeFinding] = []
    func look(_ role: Role, _ ground: Role, _ emphasis: Emphasis) {
      if let finding = contrast(role, ground, emphasis, depth) { findings.append(finding) }
    }
    for role in Role.allCases where !Theme.drawn.contains(role) {
      for ground in [Role.text, .dialog] {
        for emphasis in [Emphasis.plain, .selected, .selectedMatch] { look(role, ground, emphasis) }
        if self[role].background == nil || role == .text { look(role, ground, .match) }
      }
      let standsInLists = self[role].background == nil && role != .hintDisabled && role != .placeholder
      if standsInLists { look(role, .text, .selectedElsewhere) }
    }
    for (role, ground) in Theme.onOthers { look(role, ground, .plain) }
    return findings
  }

  /// The contrast of words where it falls short; the worst, where the terminal's own ground may be black or white.
  private func contrast(_ role: Role, _ ground: Role, _ emphasis: Emphasis, _ depth: ColourDepth) -> ThemeFinding? {
    let style = style(role, on: ground, emphasis: emphasis, colours: depth)
    // The user's own colours are another thing on every terminal, and a bold sign goes with them: as for large signs.
    let isOwn = if case .ansi = style.foreground { kind == .sixteen } else { false }
    let owed = isOwn ? 3 : contrast
    let measured = assumedGrounds.map { assumed -> Double in
      let back = style.background == .standard ? assumed : style.background.inXterm
      let front = style.foreground == .standard ? Theme.opposite(of: assumed) : style.foreground.inXterm
      return front.contrast(with: back) ?? 1
    }
    guard let worst = measured.min(), worst < owed else { return nil }
    return .contrast(role, on: ground, emphasis, measured: worst, owed: owed, depth)
  }

  /// What the terminal's own background may be: a dark theme is for a dark one.
  private var assumedGrounds: [Colour] {
    let (black, white) = (Colour.rgb(0, 0, 0), Colour.rgb(255, 255, 255))
    return switch kind {
    case .dark: [black]
    case .light: [white]
    case .sixteen, .mono: [black, white]
    }
  }

  private static func opposite(of ground: Colour) -> Colour {
    Ground(ground) == .dark ? .rgb(255, 255, 255) : .rgb(0, 0, 0)
  }

  private func weakSelections(in depth: ColourDepth) -> [ThemeFinding] {
    [Role.text, .muted, .late, .ok, .code].compactMap { role in
      let plain = style(role, colours: depth)
      let selected = style(role, emphasis: .selected, colours: depth)
      let stands = selected.attributes.contains(.bold) && Theme.paper(of: selected) != Theme.paper(of: plain)
      return stands ? nil : .selectionByColourAlone(role, depth)
    }
  }

  /// What is behind the words as they are shown; the terminal's own colour of words is another than its background.
  private static func paper(of style: Style) -> (Colour, isInk: Bool) {
    guard style.attributes.contains(.reverse) else { return (style.background, false) }
    return (style.foreground, style.foreground == .standard)
  }

  private func confusions(in depth: ColourDepth) -> [ThemeFinding] {
    let signs: [(Role, Role)] = [(.ok, .warning), (.ok, .danger), (.warning, .danger), (.info, .danger)]
    return suits.flatMap { vision in
      signs.compactMap { one, two -> ThemeFinding? in
        guard let first = vision.sees(style(one, colours: depth).foreground.inXterm),
          let second = vision.sees(style(two, colours: depth).foreground.inXterm)
        else { return nil }
        let distance = first.distance(from: second)
        return distance < Theme.distinct ? .alike(one, two, vision, distance: distance, depth) : nil
      }
    }
  }
}
