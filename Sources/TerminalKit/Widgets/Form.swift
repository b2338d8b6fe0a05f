/// A field of a form as it is shown: what the user can type or choose, and what there is to say about it.
public struct FormField: Sendable {
  public enum Control: Sendable {
    case text(TextInput)
    /// Text of several lines: two rows of it, more when it has the focus.
    case area(TextInput)
    /// One of a list, opened with Enter.
    case choice(DisplayText)
    /// Yes or no, changed with Space.
    case check(Bool)
    case readOnly(DisplayText)
  }

  public var label: DisplayText
  public var control: Control
  public var isRequired = false
  /// Differs from what is stored.
  public var isChanged = false
  /// Shown in an empty text field.
  public var placeholder = DisplayText.empty
  /// Shown under the field that has the focus.
  public var help: DisplayText?
  /// How what was typed is understood: the date meant by "lun +1".
  public var reading: DisplayText?
  /// What is wrong, always shown.
  public var error: DisplayText?
  /// What is doubtful but allowed, always shown.
  public var warning: DisplayText?

  public init(_ label: DisplayText, _ control: Control) {
    self.label = label
    self.control = control
  }
}

/// Fields one under the other, labels on the reading side, scrolled so that the field with the focus is seen whole.
public struct Form: Sendable {
  public enum Row: Sendable {
    case heading(DisplayText)
    case field(FormField)
    case note(Line)
    case blank
  }

  public var rows: [Row]
  /// The number of the field with the focus, counted among fields; nil when none has it.
  public var focus: Int?

  public init(_ rows: [Row], focus: Int?) {
    self.rows = rows
    self.focus = focus
  }

  public init(fields: [FormField], focus: Int?) {
    self.init(fields.map { .field($0) }, focus: focus)
  }

  public var fieldCount: Int {
    rows.reduce(0) { count, row in if case .field = row { count + 1 } else { count } }
  }

  /// Draws the fields in one column, or in two where there is room for both.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    for column in columns(in: rect) { column.form.drawColumn(in: column.rect, on: &canvas) }
  }

  private func drawColumn(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let area = rect.droppingEnd(1)
    let layout = FormLayout(self, width: area.width)
    let top = layout.top(height: rect.height)
    canvas.clipped(to: rect) { canvas in
      for line in layout.lines.dropFirst(top).prefix(rect.height) {
        layout.draw(line, in: area, y: rect.y + line.y - top, on: &canvas)
        if let field = line.field {
          canvas.touch(Rect(area.x, rect.y + line.y - top, area.width, 1), .field(field))
        }
      }
      ScrollBar(first: top, shown: rect.height, count: layout.lines.count).draw(in: rect.end(1), on: &canvas)
    }
  }

  /// The columns that the text of the field with the focus has in a rectangle.
  public func controlWidth(in rect: Rect) -> Int {
    let columns = columns(in: rect)
    guard let column = columns.first(where: { $0.form.focus != nil }) ?? columns.first else { return 0 }
    let width = max(0, column.rect.width - 1)
    return max(0, width - max(FormLayout.labels(column.form, width: width), 2))
  }

  /// The field drawn at a logical place.
  public func field(at point: Point, in rect: Rect) -> Int? {
    for column in columns(in: rect) where column.rect.contains(point) {
      let layout = FormLayout(column.form, width: column.rect.width - 1)
      let y = point.y - column.rect.y + layout.top(height: column.rect.height)
      guard layout.lines.indices.contains(y) else { return nil }
      return layout.lines[y].field.map { $0 + column.first }
    }
    return nil
  }
}

/// The columns of a form.
extension Form {
  /// Columns of cells from which on the fields stand side by side.
  static let wide = 116

  /// A part of the fields with its place.
  private struct Column {
    let form: Form
    let rect: Rect
    /// The number of its first field among all.
    let first: Int
  }

  private func columns(in rect: Rect) -> [Column] {
    guard rect.width >= Form.wide, let cut else { return [Column(form: self, rect: rect, first: 0)] }
    let rects = rect.splitColumns([1, 1], gap: 2)
    let start = Form(Array(rows[..<cut]), focus: nil)
    let count = start.fieldCount
    let isAtStart = focus.map { $0 < count } ?? true
    return [
      Column(form: Form(start.rows, focus: isAtStart ? focus : nil), rect: rects[0], first: 0),
      Column(
        form: Form(Array(rows[cut...]), focus: isAtStart ? nil : focus.map { $0 - count }), rect: rects[1], first: count
      ),
    ]
  }

  /// Where the second column begins: at the heading nearest to the middle, else in the middle; nil for a few fields.
  private var cut: Int? {
    guard rows.count >= 8 else { return nil }
    let middle = rows.count / 2
    let headings = rows.indices.filter { index in
      guard index >= rows.count / 4, index <= rows.count * 3 / 4, case .heading = rows[index] else { return false }
      return true
    }
    return headings.min { abs($0 - middle) < abs($1 - middle) } ?? middle
  }
}

/// The lines of a form at a width.
struct FormLayout {
  enum Content {
    case heading(DisplayText)
    case note(Line)
    case label(FormField)
    case control(FormField)
    /// The rows of an area after its first, which draws them all.
    case rest
    case remark(DisplayText, Role)
    case blank
  }

  struct FormLine {
    let y: Int
    /// The number of the field it belongs to.
    let field: Int?
    let content: Content
  }

  private(set) var lines: [FormLine] = []
  /// Columns of the labels with their sign and gap; 0 when labels stand above.
  let labels: Int
  private let focus: Int?

  init(_ form: Form, width: Int) {
    focus = form.focus
    labels = FormLayout.labels(form, width: width)
    var number = 0
    for row in form.rows {
      switch row {
      case .heading(let text): add(.heading(text), nil)
      case .note(let line): for line in line.wrapped(to: width) { add(.note(line), nil) }
      case .blank: add(.blank, nil)
      case .field(let field):
        addField(field, number, width)
        number += 1
      }
    }
  }

  /// The columns of the labels of a form at a width.
  static func labels(_ form: Form, width: Int) -> Int {
    var widest = 0
    for case .field(let field) in form.rows {
      widest = max(widest, field.label.width + (field.isRequired ? 1 : 0))
    }
    return width < 40 ? 0 : min(widest, width * 2 / 5) + 3
  }

  /// Rows of an area that are shown, without the focus and with it.
  static let areaRows = (resting: 2, focused: 6)

  private mutating func addField(_ field: FormField, _ number: Int, _ width: Int) {
    if labels == 0 { add(.label(field), number) }
    let room = max(1, width - max(labels, 2))
    add(.control(field), number)
    if case .area(let input) = field.control {
      let most = number == focus ? FormLayout.areaRows.focused : FormLayout.areaRows.resting
      for _ in 1..<max(1, min(input.rowCount(width: room), most)) { add(.rest, number) }
    }
    let remarks: [(DisplayText?, Role)] = [
      (field.error, .danger), (field.warning, .warning), (field.reading, .info),
      (number == focus && field.error == nil ? field.help : nil, .help),
    ]
    for case (let text?, let role) in remarks {
      for line in text.wrapped(to: room) { add(.remark(line, role), number) }
    }
  }

  private mutating func add(_ content: Content, _ field: Int?) {
    lines.append(FormLine(y: lines.count, field: field, content: content))
  }

  /// The first line shown: the field with the focus is seen whole, with the line before it if there is room.
  func top(height: Int) -> Int {
    guard height > 0, lines.count > height, let focus,
      let first = lines.firstIndex(where: { $0.field == focus }),
      let last = lines.lastIndex(where: { $0.field == focus })
    else { return 0 }
    let middle = (first + last) / 2 - height / 2
    let bounded = max(min(middle, first), last - height + 1)
    return min(max(0, min(bounded, first)), lines.count - height)
  }

  func draw(_ line: FormLine, in area: Rect, y: Int, on canvas: inout Canvas) {
    let row = Rect(area.x, y, area.width, 1)
    let isFocused = line.field != nil && line.field == focus
    switch line.content {
    case .blank, .rest: break
    case .heading(let text): canvas.write(text, at: row.origin, width: row.width, role: .heading)
    case .note(let text): canvas.write(line: text, at: row.origin, width: row.width, role: .muted)
    case .label(let field): drawLabel(field, row, isFocused, &canvas)
    case .control(let field):
      if labels > 0 { drawLabel(field, row.start(labels - 1), isFocused, &canvas) }
      let rest = lines.dropFirst(line.y + 1).prefix { if case .rest = $0.content { true } else { false } }.count
      let rows = Rect(row.x, row.y, row.width, 1 + rest)
      drawControl(field, rows.droppingStart(max(labels, 2)), isFocused, &canvas)
    case .remark(let text, let role):
      let place = row.droppingStart(max(labels, 2))
      canvas.write(text, at: place.origin, width: place.width, role: role)
    }
  }

  private func drawLabel(_ field: FormField, _ rect: Rect, _ isFocused: Bool, _ canvas: inout Canvas) {
    let text = rect.droppingStart(1).droppingEnd(1)
    if isFocused { canvas.marker(at: rect.origin) }
    let used = canvas.write(
      field.label, at: text.origin, width: max(0, text.width - (field.isRequired ? 1 : 0)),
      role: field.error != nil ? .danger : isFocused ? .strong : .label)
    if field.isRequired, text.width > 0 {
      canvas.glyph("*", at: Point(text.x + used, text.y), role: .required)
    }
    if field.isChanged, rect.width > 1 {
      canvas.glyph(canvas.glyphs.bullet, at: Point(rect.maxX - 1, rect.y), role: .changed)
    }
  }

  private func drawControl(_ field: FormField, _ rect: Rect, _ isFocused: Bool, _ canvas: inout Canvas) {
    let role: Role = field.error != nil ? .fieldInvalid : isFocused ? .fieldFocused : .field
    switch field.control {
    case .text(let input):
      input.draw(in: rect, on: &canvas, role: role, isFocused: isFocused, placeholder: field.placeholder)
    case .area(let input):
      input.drawArea(in: rect, on: &canvas, role: role, isFocused: isFocused, placeholder: field.placeholder)
    case .choice(let value):
      canvas.fill(rect, role: role)
      let text = rect.droppingEnd(2)
      let isEmpty = value.isEmpty
      canvas.write(
        isEmpty ? field.placeholder : value, at: text.origin, width: text.width, role: isEmpty ? .placeholder : role)
      canvas.glyph(canvas.glyphs.expanded, at: Point(rect.maxX - 1, rect.y), role: role)
      if isFocused { canvas.attention = rect.origin }
    case .check(let isOn):
      let sign = isOn ? DisplayText("[\(canvas.glyphs.mark)]") : "[ ]"
      canvas.fill(rect.start(3), role: role)
      canvas.write(sign.directed(.leftToRight), at: rect.origin, width: rect.width, role: role)
      if isFocused { canvas.attention = rect.origin }
    case .readOnly(let value):
      canvas.write(value, at: rect.origin, width: rect.width, role: .fieldReadOnly)
      if isFocused { canvas.attention = rect.origin }
    }
  }
}
