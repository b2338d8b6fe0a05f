import ESSDomain
import HubApp
import HubStore

/// Effects that look back, put back, check and repair.
extension Worker {
  /// What came of an effect on the past or on the problems of the folder.
  func past(_ effect: Effect, _ hub: Hub) -> Happening? {
    switch effect {
    case .readHistory(let id): .historyRead(of: id, store.history(of: id))
    case .readJournal(let day): readJournal(from: day, hub)
    case .readBaseline(let day): .baselineRead(Baseline(since: day, store.baseline(since: day), number: nextNumber()))
    case .preview(let restoration): preview(restoration)
    case .restore(let restoration): restore(restoration)
    case .check: check()
    case .repair(let chosen): repair(chosen)
    default: nil
    }
  }

  private func readJournal(from day: Day?, _ hub: Hub) -> Happening {
    let from = day.map { Timestamp(milliseconds: Int64($0.number) * 86_400_000) }
    let changes = store.changes(from: from, to: nil)
    return .journalRead(JournalReading(changes, hub, number: nextNumber(), local: clock.local))
  }

  /// What no journal has stays as it is, and is counted, so that the user is told before anything is done.
  private func preview(_ restoration: Restoration) -> Happening {
    do throws(StoreProblem) {
      return .previewed(restoration, RestorePreview(try store.preview(restoration)))
    } catch .conflict(let conflicts) {
      do throws(StoreProblem) {
        let edits = try store.preview(restoration, unjournalled: .keep)
        return .previewed(restoration, RestorePreview(edits, staying: conflicts.count))
      } catch {
        return .failed(error.phrase)
      }
    } catch {
      return .failed(error.phrase)
    }
  }

  private func restore(_ restoration: Restoration) -> Happening {
    do throws(StoreProblem) {
      let saved = try store.restore(restoration, unjournalled: .keep, by: author, at: clock.now().timestamp)
      guard let saved else { return .failed(.asItWas) }
      let change = Change(id: saved.id, action: saved.action, title: saved.title, author: author, edits: saved.edits)
      return .saved(change, saved.edits)
    } catch {
      return .failed(error.phrase)
    }
  }

  private func check() -> Happening {
    let problems = store.check()
    keepProblems(problems)
    return .checked(problems.map(SetAside.init))
  }

  private func repair(_ chosen: [SetAside]) -> Happening {
    do throws(StoreProblem) {
      let repaired = try store.repair(problems(chosen), by: author, at: clock.now().timestamp)
      return .repaired(repaired.changes.map(\.title), stopped: repaired.stopped?.phrase)
    } catch {
      return .failed(error.phrase)
    }
  }
}

extension SetAside {
  /// What a file's problem is for the screens.
  init(_ problem: FileProblem) {
    let record: RecordID? =
      switch problem.kind {
      case .fault(let fault): fault.record == .none ? nil : fault.record
      case .field(_, let record): record == .none ? nil : record
      case .duplicate(let record): record
      default: nil
      }
    self.init(
      file: problem.file, line: problem.line, column: problem.column, reason: problem.reason,
      topic: problem.topic.label, severity: problem.severity == .error ? .error : .warning,
      repair: problem.repair.map { Repair($0.sentence, isOnRequest: $0.isOnRequest) }, record: record)
  }
}

extension Phrase {
  static let asItWas = Phrase(
    fr: "C'est déjà ainsi : il n'y a rien à remettre.", en: "It is so already: there is nothing to put back.",
    ar: "الأمر كذلك بالفعل: لا شيء يحتاج إلى إعادة.")
}
