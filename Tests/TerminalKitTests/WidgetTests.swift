import TerminalKit
import Testing

@Suite struct `A page` {
  let page = TextPage([
    .heading("Registre"), .field("Mandat du CA", "reste 21 jours"), .field("Art.", "112-12"), .rule,
    .bullet("un deux trois quatre cinq six"), .blank, .pair("A", "B"),
  ])

  @Test func `aligns labels and wraps text`() {
    var canvas = Canvas(size: Size(33, 9))
    page.draw(in: canvas.bounds, on: &canvas)
    #expect(
      canvas.lines() == [
        "Registre", "Mandat du CA  reste 21 jours", "Art.          112-12", "────────────────────────────────",
        "• un deux trois quatre cinq six", "", "A                              B", "", "",
      ])
  }

  @Test func `scrolls and stops at its end`() {
    var page = page
    let rect = Rect(0, 0, 20, 4)
    page.scroll(by: 999, in: rect)
    #expect(page.top == page.height(width: 19) - 4)
    page.scroll(by: -999, in: rect)
    #expect(page.top == 0)
  }
}

@Suite struct `A form` {
  private func form(_ count: Int, focus: Int?) -> Form {
    Form(
      fields: (0..<count).map { index in
        var field = FormField("Champ \(index)", .text(TextInput("v\(index)")))
        field.help = "aide \(index)"
        if index == 1 { field.error = "faux" }
        field.isRequired = index == 0
        return field
      }, focus: focus)
  }

  @Test func `shows labels, values, errors, and help where the focus is`() {
    var canvas = Canvas(size: Size(44, 5))
    form(3, focus: 0).draw(in: canvas.bounds, on: &canvas)
    #expect(
      canvas.lines() == [
        "▌Champ 0*  v0", "           aide 0", " Champ 1   v1", "           faux", " Champ 2   v2",
      ])
    #expect(canvas.cursor == Point(13, 0))
  }

  @Test(arguments: [2, 3, 5, 9, 40]) func `scrolls so that the field with the focus is seen`(_ height: Int) {
    for focus in 0..<20 {
      var canvas = Canvas(size: Size(50, height))
      form(20, focus: focus).draw(in: canvas.bounds, on: &canvas)
      let text = canvas.lines().joined(separator: "\n")
      #expect(text.contains("v\(focus)"), "\(focus) in \(height)")
      if focus != 1 { #expect(text.contains("aide \(focus)"), "\(focus) in \(height)") }
      #expect(canvas.cursor.map(canvas.bounds.contains) == true)
    }
  }

  @Test func `puts labels above values when it is narrow`() {
    var canvas = Canvas(size: Size(24, 4))
    form(1, focus: 0).draw(in: canvas.bounds, on: &canvas)
    #expect(canvas.lines() == ["▌Champ 0*", "  v0", "  aide 0", ""])
  }

  @Test func `knows the field under the mouse`() {
    #expect(form(3, focus: 0).field(at: Point(4, 1), in: Rect(0, 0, 44, 5)) == 0)
    #expect(form(3, focus: 0).field(at: Point(4, 2), in: Rect(0, 0, 44, 5)) == 1)
    #expect(form(1, focus: 0).field(at: Point(4, 4), in: Rect(0, 0, 44, 5)) == nil)
  }
}

@Suite struct `A footer` {
  let hints = (0..<12).map { Hint(key: DisplayText("\($0)"), label: "action") }

  @Test(arguments: 0...120) func `shows whole hints, at most seven`(_ width: Int) {
    var canvas = Canvas(size: Size(width, 1))
    Footer(hints, lasting: [Hint(key: "?", label: "aide")]).draw(in: canvas.bounds, on: &canvas)
    let words = canvas.lines().first?.split(separator: " ") ?? []
    #expect(words.allSatisfy { ["·", "action", "aide", "?"].contains($0) || Int($0) != nil })
    #expect(words.filter { $0 == "action" || $0 == "aide" }.count <= 7)
    if width >= 8 { #expect(words.contains("aide")) }
  }

  @Test func `is clicked`() {
    let footer = Footer(hints)
    let rect = Rect(0, 3, 60, 1)
    #expect(footer.hint(at: Point(12, 3), in: rect)?.key == "1")
    #expect(footer.hint(at: Point(12, 2), in: rect) == nil)
  }
}

@Suite struct `Bars` {
  private func bar(_ fraction: Double?, _ direction: Direction = .leftToRight, _ glyphs: GlyphSet = .unicode) -> String
  {
    var canvas = Canvas(size: Size(4, 1), direction: direction, glyphs: glyphs)
    ProgressBar(fraction).draw(in: canvas.bounds, on: &canvas)
    return canvas.row(0).map(\.text).joined()
  }

  @Test func `grow by eighths along the reading direction`() {
    #expect(bar(0) == "░░░░")
    #expect(bar(0.40625) == "█▋░░")
    #expect(bar(1) == "████")
    #expect(bar(0.5, .rightToLeft) == "░░██")
    #expect(bar(0.5, .leftToRight, .ascii) == "##..")
  }

  @Test func `take any number`() {
    #expect(bar(-3) == "░░░░")
    #expect(bar(7) == "████")
    #expect(bar(.nan) == bar(nil))
    #expect(bar(.infinity) == bar(nil))
  }

  @Test func `are small columns of a series`() {
    var canvas = Canvas(size: Size(5, 1))
    Sparkline([99, 0, 1, nil, 2, .nan]).draw(in: canvas.bounds, on: &canvas)
    #expect(canvas.lines() == ["▁▅ █"])
    Sparkline([-1.7e308, 1.7e308]).draw(in: canvas.bounds, on: &canvas)
    canvas = Canvas(size: canvas.size)
    Sparkline([0, 0]).draw(in: canvas.bounds, on: &canvas)
    #expect(canvas.lines()[0].hasPrefix("▁▁"))
    Sparkline([nil]).draw(in: canvas.bounds, on: &canvas)
    Sparkline([]).draw(in: canvas.bounds, on: &canvas)
  }
}

@Suite struct `A dialog` {
  let dialog = Dialog(
    "Supprimer ?", body: ["Trois fiches vont à la corbeille."], buttons: [.init("Garder"), .init("Supprimer")])

  @Test func `begins at the safe choice and goes round`() {
    var dialog = dialog
    #expect(dialog.focus == 0)
    var taken = [dialog.handle(.right)]
    #expect(dialog.focus == 1)
    taken.append(dialog.handle(.right))
    #expect(dialog.focus == 0)
    taken.append(dialog.handle(.left, direction: .rightToLeft))
    #expect(dialog.focus == 1)
    taken.append(dialog.handle(.character("y")))
    #expect(taken == [true, true, true, false])
  }

  @Test func `stands in the middle over a dimmed screen`() {
    var canvas = Canvas(size: Size(44, 8))
    dialog.draw(in: canvas.bounds, on: &canvas)
    #expect(canvas.lines().contains { $0.contains("Trois fiches vont à la corbeille.") })
    #expect(canvas.lines().contains { $0.contains("Garder") && $0.contains("Supprimer") })
    #expect(canvas[0, 0].emphasis == .dimmed)
  }
}

@Suite struct `Every widget` {
  /// Draws each widget in a rectangle of the given size at an odd place; nothing may fail or leave the rectangle.
  @Test(arguments: [
    Size(0, 0), Size(1, 1), Size(2, 1), Size(1, 9), Size(3, 3), Size(7, 2), Size(20, 5), Size(60, 1), Size(80, 24),
  ])
  func `fits into any rectangle`(_ size: Size) {
    for direction in [Direction.leftToRight, .rightToLeft] {
      for glyphs in [GlyphSet.unicode, .ascii] {
        for draw in widgets {
          var canvas = Canvas(size: Size(90, 30), direction: direction, glyphs: glyphs)
          canvas.fill(canvas.bounds, role: .shade, with: "~")
          let rect = Rect(4, 3, size.width, size.height)
          draw(rect, &canvas)
          for y in 0..<30 {
            for x in 0..<90 where !rect.contains(canvas.logical(Point(x, y))) {
              #expect(canvas[x, y].text == "~")
            }
          }
        }
      }
    }
  }

  private var widgets: [(Rect, inout Canvas) -> Void] {
    let scroll = ListScroll(selected: 30)
    let name: DisplayText = "Coopérative تعاونية 漢字 très longue"
    let columns = [TableColumn("a", name, minimum: 9, weight: 1), .figures("b", "B", minimum: 5, priority: 1)]
    return [
      { Table<Int>(columns, count: 99, scroll: scroll) { TableRow($0, [Line(name), "12"]) }.draw(in: $0, on: &$1) },
      {
        Tree<Int>(labels: columns[0], columns: [columns[1]], count: 99, scroll: scroll) {
          TreeRow($0, depth: $0, branch: .collapsed, label: Line(name), cells: ["1"])
        }.draw(in: $0, on: &$1)
      },
      {
        TextPage(
          [.heading(name), .field(name, Line(name)), .bullet(Line(name)), .pair(Line(name), Line(name)), .rule], top: 3
        )
        .draw(in: $0, on: &$1)
      },
      {
        Form(
          [.heading(name), .note(Line(name)), .blank]
            + (0..<9).map { _ in .field(FormField(name, .text(TextInput("سلام abc")))) }
            + [
              .field(FormField(name, .choice(name))), .field(FormField(name, .check(true))),
              .field(FormField(name, .readOnly(name))),
            ],
          focus: 7
        ).draw(in: $0, on: &$1)
      },
      {
        Dialog(name, body: [Line(name), Line(name)], buttons: [.init(name, key: "g"), .init("Non")], top: 9).draw(
          in: $0, on: &$1)
      },
      {
        ChoiceList(
          name, input: TextInput("x"),
          choices: (0..<40).map { _ in .init(Line(name), detail: Line(name), isMarked: true) },
          scroll: scroll
        ).draw(in: $0, on: &$1)
      },
      { TitleLine(Line(name), detail: Line(name), status: Line(name)).draw(in: $0, on: &$1) },
      { TabBar((0..<9).map { .init(key: DisplayText("\($0)"), title: name) }, current: 4).draw(in: $0, on: &$1) },
      {
        Footer((0..<9).map { _ in Hint(key: "F1", label: name) }, lasting: [Hint(key: "?", label: "aide")]).draw(
          in: $0, on: &$1)
      },
      { Notice(name, tone: .bad, hint: Hint(key: "u", label: "annuler")).draw(in: $0, on: &$1) },
      { ProgressBar(0.3).draw(in: $0.row(0), on: &$1) },
      { Sparkline((0..<50).map { Double($0) }).draw(in: $0.row(0), on: &$1) },
      { TextInput("سلام abc 漢").draw(in: $0, on: &$1, placeholder: name) },
      { Panel(name).draw(in: $0, on: &$1) },
    ]
  }
}
