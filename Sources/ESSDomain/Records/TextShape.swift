/// Where in a value of a file the texts stand that a search of words looks through.
public indirect enum TextShape: Sendable {
  case nothing
  case text
  case each(TextShape)
  case members(SearchedMembers)
}

/// The members of a record with what is to be searched in each.
public final class SearchedMembers: Sendable {
  let names: FieldNames
  let shapes: [TextShape]

  init(_ names: FieldNames, _ shapes: [TextShape]) {
    self.names = names
    self.shapes = shapes
  }
}
