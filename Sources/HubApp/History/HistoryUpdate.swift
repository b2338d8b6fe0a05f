import ESSDomain
import TerminalKit

extension AppState {
  /// Takes what was read of the past, and what came of putting something back or repairing.
  mutating func takePast(_ happening: Happening) -> [Effect] {
    switch happening {
    case .historyRead(let id, let entries):
      if history?.record == id { history?.take(entries, hub[id], hub.ownFields) }
    case .journalRead(let reading): journal.take(reading)
    case .baselineRead(let baseline): take(baseline)
    case .previewed(let restoration, let preview): show(preview, of: restoration)
    case .checked(let found):
      let selected = selectedProblem
      setAside = found
      problems.isChecking = false
      problems.isChecked = true
      let row = selected.flatMap { problem in found.firstIndex { $0 == problem } } ?? problems.scroll.selected
      problems.scroll.select(row, count: found.count)
    case .repaired(let titles, let stopped): return takeRepaired(titles, stopped)
    default: break
    }
    return []
  }

  private mutating func takeRepaired(_ titles: [Phrase], _ stopped: Phrase?) -> [Effect] {
    if let stopped {
      say(stopped, .bad)
    } else if let first = titles.first {
      let all = titles.dropFirst().reduce(first) { $0.joined(to: $1, by: " · ") }
      say(Phrase(fr: "Réparé : ", en: "Repaired: ", ar: "تم الإصلاح: ").joined(to: all, by: ""), .good)
    } else {
      say(
        Phrase(
          fr: "Il n'y avait plus rien à réparer.", en: "There was nothing left to repair.",
          ar: "لم يبق شيء يحتاج إلى إصلاح."))
    }
    problems.isChecking = true
    return [.reload]
  }

  /// Moves in a list of the past or of problems; false for a key that does not.
  mutating func movePast(_ key: Key) -> Bool {
    let height = max(1, PastLayout(in: body).list.height)
    return switch place {
    case .history: history?.move(key, height: height) ?? false
    case .journal: journal.move(key, height: height)
    case .problems: problems.move(key, count: setAside.count, height: height)
    default: false
    }
  }

  /// Scrolls what stands beside or below a list; it stops at its end when drawn.
  mutating func scrollDetail(by lines: Int) {
    switch place {
    case .history:
      guard var history else { return }
      history.detailTop = max(0, history.detailTop + lines)
      self.history = history
    case .problems: problems.detailTop = max(0, problems.detailTop + lines)
    default:
      settlePreview()
      _ = withList { $0.previewTop = max(0, $0.previewTop + lines) }
    }
  }

  /// Selects the row under the mouse.
  mutating func selectPastRow(at point: Point) -> Bool {
    let list = PastLayout(in: body).list
    guard list.contains(point) else { return false }
    let (scroll, count): (ListScroll, Int) =
      switch place {
      case .history: (history?.scroll ?? ListScroll(), history?.rows.count ?? 0)
      case .journal: (journal.scroll, journal.rowCount)
      default: (problems.scroll, setAside.count)
      }
    let row = scroll.revealed(count: count, height: list.height).top + point.y - list.y
    guard row >= 0, row < count else { return false }
    switch place {
    case .history: history?.scroll.selected = row
    case .journal: journal.select(row: row)
    default: problems.scroll.selected = row
    }
    return true
  }
}
