import Testing

@testable import TerminalKit

@Suite struct `A form in a wide window` {
  /// Four fields, a heading, and six more.
  private func form(focus: Int?) -> Form {
    let fields = (0..<10).map { Form.Row.field(FormField(DisplayText("Field \($0)"), .text(TextInput("\($0)")))) }
    return Form(fields[..<4] + [.heading("More")] + fields[4...], focus: focus)
  }

  private func drawn(_ form: Form, width: Int, _ direction: Direction = .leftToRight) -> [String] {
    var canvas = Canvas(size: Size(width, 8), direction: direction)
    form.draw(in: canvas.bounds, on: &canvas)
    return canvas.lines()
  }

  @Test func `stands in two columns, cut at a heading`() {
    let lines = drawn(form(focus: 5), width: 120)
    #expect(lines[0].contains("Field 0") && lines[0].contains("More"))
    #expect(lines[1].contains("Field 1") && lines[1].contains("Field 4"))
    #expect(lines[2].contains("▌Field 5"))
    let narrow = drawn(form(focus: 0), width: 100)
    #expect(narrow[1].contains("Field 1") && !narrow[1].contains("Field 4"))
  }

  @Test func `is mirrored`() {
    let line = drawn(form(focus: 0), width: 120, .rightToLeft)[1]
    let (first, second) = (line.range(of: "Field 1"), line.range(of: "Field 4"))
    #expect(first != nil && second != nil)
    if let first, let second { #expect(second.lowerBound < first.lowerBound) }
  }

  @Test func `knows its fields by their place, in both columns`() {
    let (form, rect) = (form(focus: 0), Rect(0, 0, 120, 8))
    #expect(form.field(at: Point(3, 1), in: rect) == 1)
    #expect(form.field(at: Point(63, 1), in: rect) == 4)
    #expect(form.field(at: Point(63, 0), in: rect) == nil)
    #expect(form.field(at: Point(3, 7), in: rect) == nil)
    #expect(form.field(at: Point(130, 1), in: rect) == nil)
  }

  @Test(arguments: [0, 1, 40, 116, 200]) func `keeps the field with the focus in sight`(_ width: Int) {
    for focus in 0..<10 {
      let form = form(focus: focus)
      var canvas = Canvas(size: Size(width, 4))
      form.draw(in: canvas.bounds, on: &canvas)
      #expect(form.controlWidth(in: canvas.bounds) <= width)
      if width >= 40 { #expect(canvas.cursor != nil, "\(focus)") }
    }
  }
}

extension String {
  /// Where a text stands in this one.
  fileprivate func range(of part: String) -> Range<String.Index>? { ranges(of: part).first }
}
