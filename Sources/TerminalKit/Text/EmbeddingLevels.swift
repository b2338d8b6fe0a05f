internal import CFriBidi

/// The embedding levels of one paragraph, as UAX #9 finds them up to rule L1: an odd level reads from right to left.
///
/// FriBidi finds them. What stands at the end of the line (spaces, and the controls that are not seen) takes the level
/// of the paragraph, as rule L1 wants it of a line; our lines are cut before they are ordered, so a line is a paragraph.
struct EmbeddingLevels {
  /// One for each character of the logical text.
  private(set) var levels: [FriBidiLevel]
  /// The direction of the paragraph.
  let base: Direction
  private let types: [FriBidiCharType]

  /// What decides the direction of a paragraph.
  enum Base: Hashable {
    case given(Direction)
    /// The first strong letter; without one, the direction that is to hold then.
    case firstStrong(otherwise: Direction)
  }

  /// Nil for an empty text, for one of more than two thousand million characters, and where memory is short.
  init?(of scalars: [FriBidiChar], base wanted: Base) {
    guard !scalars.isEmpty, let length = FriBidiStrIndex(exactly: scalars.count) else { return nil }
    var types = [FriBidiCharType](repeating: FriBidiCharType(0), count: scalars.count)
    var brackets = [FriBidiBracketType](repeating: 0, count: scalars.count)
    var levels = [FriBidiLevel](repeating: 0, count: scalars.count)
    fribidi_get_bidi_types(scalars, length, &types)
    fribidi_get_bracket_types(scalars, length, types, &brackets)
    var base =
      switch wanted {
      case .given(.leftToRight): fribidi_strong_left_to_right()
      case .given(.rightToLeft): fribidi_strong_right_to_left()
      case .firstStrong(otherwise: .leftToRight): fribidi_weak_left_to_right()
      case .firstStrong(otherwise: .rightToLeft): fribidi_weak_right_to_left()
      }
    guard fribidi_get_par_embedding_levels_ex(types, brackets, length, &base, &levels) != 0 else { return nil }
    let isLeftToRight = base == fribidi_strong_left_to_right() || base == fribidi_weak_left_to_right()
    self.base = isLeftToRight ? .leftToRight : .rightToLeft
    self.types = types
    self.levels = levels
    levelTheEnd()
  }

  /// The fourth part of rule L1, which FriBidi does only when it reorders the line itself.
  private mutating func levelTheEnd() {
    let level: FriBidiLevel = base == .leftToRight ? 0 : 1
    for index in levels.indices.reversed() {
      guard fribidi_ends_line(types[index]) != 0 else { return }
      levels[index] = level
    }
  }

  /// Puts mirrored brackets, and where `joining` the joined forms of Arabic letters, in place; no ligature is made.
  func shape(_ scalars: inout [FriBidiChar], joining: Bool) {
    guard scalars.count == levels.count, let length = FriBidiStrIndex(exactly: scalars.count) else { return }
    if joining {
      var joins = [FriBidiJoiningType](repeating: 0, count: scalars.count)
      fribidi_get_joining_types(scalars, length, &joins)
      fribidi_join_arabic(types, length, levels, &joins)
      fribidi_shape(fribidi_mirror_and_join(), levels, length, &joins, &scalars)
    } else {
      fribidi_shape(fribidi_mirror_only(), levels, length, nil, &scalars)
    }
  }
}
