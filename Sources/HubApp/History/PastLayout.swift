import ESSDomain
import TerminalKit

/// The parts of a screen that tells what was: a line above, a list, and all that is known of the selected row.
struct PastLayout {
  let header: Rect
  let list: Rect
  let detail: Rect

  /// Beside the list from 100 columns, below it else.
  init(in body: Rect) {
    header = body.top(1)
    let rest = body.droppingTop(1)
    if body.width >= 100 {
      let width = min(max(40, body.width * 2 / 5), 72)
      list = rest.droppingEnd(width + 1)
      detail = rest.end(width)
    } else {
      let height = rest.height * 9 / 20
      list = rest.droppingBottom(height + 1)
      detail = rest.bottom(height)
    }
  }

  /// The rule between list and detail.
  func drawRule(_ canvas: inout Canvas) {
    if detail.x > list.x {
      canvas.verticalRule(at: Point(detail.x - 1, list.y), height: list.height)
    } else {
      canvas.horizontalRule(at: Point(detail.x, detail.y - 1), width: detail.width)
    }
  }

  /// Draws the rows that are shown, the selected one marked; each is given the cells between the marker and the bar.
  func drawRows(_ count: Int, _ scroll: ListScroll, _ canvas: inout Canvas, _ row: (Int, Rect, inout Canvas) -> Void) {
    let scroll = scroll.revealed(count: count, height: list.height)
    canvas.clipped(to: list) { canvas in
      for index in scroll.visible(count: count, height: list.height) {
        let line = list.row(index - scroll.top)
        row(index, line.droppingStart(2).droppingEnd(2), &canvas)
        guard index == scroll.selected else { continue }
        canvas.emphasise(line.droppingEnd(1), .selected)
        canvas.marker(at: line.origin)
        canvas.attention = line.origin
      }
      ScrollBar(first: scroll.top, shown: list.height, count: count).draw(in: list.end(1), on: &canvas)
    }
  }
}

extension AppState {
  /// A heading, and at the far side how many rows there are.
  func drawPastHeader(_ heading: Phrase, _ tail: Line, _ rect: Rect, _ canvas: inout Canvas) {
    let area = rect.inset(horizontally: 1)
    let used = canvas.write(line: tail, at: area.origin, width: area.width, role: .muted, align: .end)
    canvas.write(shown(heading), at: area.origin, width: max(0, area.width - used - 2), role: .heading)
  }

  /// A moment in the hub's own time: `24/11/2026 14:05`.
  func when(_ at: Timestamp) -> String {
    let local = localTime(at)
    return "\(formats.day(local.day)) \(local.iso.dropFirst(11).prefix(5))"
  }

  /// The page of the detail, scrolled; it never runs past its end.
  func drawDetail(_ blocks: [TextPage.Block], top: Int, _ rect: Rect, _ canvas: inout Canvas) {
    TextPage(blocks, top: top).draw(in: rect.inset(horizontally: 1), on: &canvas)
  }
}
