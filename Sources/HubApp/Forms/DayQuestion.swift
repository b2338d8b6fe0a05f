import ESSDomain
import TerminalKit

/// A question over the screen that is answered by a day, typed in any way that `DaySpan` reads.
struct DayQuestion: Sendable {
  /// What the day is asked for.
  enum Purpose: Sendable, Hashable {
    /// From which day on a list shows what changed.
    case baseline(RecordKind)
    /// To the end of which day the whole folder is put back.
    case restoreFolder
  }

  let purpose: Purpose
  /// The day that an empty answer means.
  let usual: Day?
  var input = TextInput()
  /// Why the last answer was not taken.
  var error: Phrase?

  var title: Phrase {
    switch purpose {
    case .baseline: Phrase(fr: "Modifié depuis…", en: "Changed since…", ar: "ما تغير منذ…")
    case .restoreFolder:
      Phrase(fr: "Remettre le dossier tel qu'il était", en: "Put the folder back as it was", ar: "إعادة المجلد كما كان")
    }
  }

  var help: Phrase {
    switch purpose {
    case .baseline:
      Phrase(
        fr: "Le premier jour : 01/10/2026, 2026-10, 2026-T4, lundi, -30…",
        en: "The first day: 01/10/2026, 2026-10, 2026-Q4, Monday, -30…",
        ar: "اليوم الأول: 01/10/2026 أو 10/2026 للشهر أو الاثنين أو أمس…")
    case .restoreFolder:
      Phrase(
        fr: "À la fin de quel jour ? 12/10/2026, hier, -7, 2026-09 (fin du mois)…",
        en: "At the end of which day? 12/10/2026, yesterday, -7, 2026-09 (end of the month)…",
        ar: "في نهاية أي يوم؟ 12/10/2026 أو أمس أو الاثنين أو 09/2026 لنهاية الشهر…")
    }
  }

  /// The day that is meant by what is typed.
  ///
  /// - Throws: What is wanted instead.
  func day(today: Day) throws(Refusal) -> Day {
    let text = input.text.trimmed
    guard !text.isEmpty else {
      if let usual { return usual }
      throw Refusal(Phrase(fr: "Écrire un jour.", en: "Write a day.", ar: "اكتب يوما."))
    }
    guard let span = DaySpan.read(text, today: today) else {
      throw Refusal(
        Phrase(
          fr: "« \(text) » n'est pas un jour : écrire 01/10/2026, hier ou -7.",
          en: "“\(text)” is not a day: write 01/10/2026, yesterday or -7.",
          ar: "«\(text)» ليس يوما: اكتب 01/10/2026 أو أمس أو 10/2026."))
    }
    switch purpose {
    case .baseline:
      guard span.lowerBound <= today else { throw .dayToCome }
      return span.lowerBound
    case .restoreFolder:
      guard span.lowerBound < today else {
        throw Refusal(
          Phrase(
            fr: "Il faut un jour passé : hier au plus tard.", en: "A past day is needed: yesterday at the latest.",
            ar: "يلزم يوم مضى: أمس على الأكثر."))
      }
      return min(span.upperBound, today.adding(days: -1))
    }
  }
}

extension Refusal {
  static let dayToCome = Refusal(
    Phrase(fr: "Ce jour n'est pas encore venu.", en: "That day has not come yet.", ar: "لم يحن هذا اليوم بعد."))
}

extension AppState {
  /// Letters go into the answer.
  mutating func typeInQuestion(_ key: Key) {
    guard case .ask(var question) = layers.last else { return }
    if question.input.handle(key, fallback: direction) { question.error = nil }
    layers[layers.count - 1] = .ask(question)
  }

  mutating func pasteInQuestion(_ text: String) {
    guard case .ask(var question) = layers.last else { return }
    question.input.paste(text)
    question.error = nil
    layers[layers.count - 1] = .ask(question)
  }

  func drawQuestion(_ question: DayQuestion, _ canvas: inout Canvas) {
    canvas.emphasise(canvas.bounds, .dimmed)
    let width = min(size.width - 4, 66)
    let help = shown(question.help).wrapped(to: max(1, width - 4))
    let note = note(on: question)
    let notes = note.wrapped(to: max(1, width - 4)).prefix(3)
    let box = canvas.bounds.centred(Size(width, help.count + notes.count + 5))
    Panel(shown(question.title)).draw(in: box, on: &canvas)
    let inside = Panel.inside(box)
    for (row, line) in help.enumerated() {
      canvas.write(line, at: inside.row(row).origin, width: inside.width, role: .help)
    }
    let field = inside.row(help.count + 1)
    let placeholder = question.usual.map { DisplayText.leftToRight(formats.day($0)) } ?? .empty
    question.input.draw(in: field, on: &canvas, role: .fieldFocused, placeholder: placeholder)
    for (row, line) in notes.enumerated() {
      canvas.write(line: line, at: inside.row(help.count + 2 + row).origin, width: inside.width)
    }
  }

  /// The day as it is understood, or why it is not; told while one types.
  private func note(on question: DayQuestion) -> Line {
    if let error = question.error { return Line(shown(error), .danger) }
    do throws(Refusal) {
      let day = try question.day(today: day)
      let text = "\(formats.weekday(day.weekday)) \(formats.longDay(day))"
      return Line("= ", .muted) + Line(DisplayText(text), .ok)
    } catch {
      return Line(shown(error.phrase), .muted)
    }
  }
}

extension Action {
  static let questions = [answerQuestion, leaveQuestion]

  static let answerQuestion = Action(
    "question-answer", keys: [.enter], on: Scope(.ask), footer: 1,
    title: Phrase(fr: "Prendre ce jour", en: "Take this day", ar: "اعتماد هذا اليوم"),
    hint: Phrase(fr: "prendre ce jour", en: "take this day", ar: "اعتماد")
  ) { state throws(Refusal) in
    guard case .ask(var question) = state.layers.last else { throw .nothingSelected }
    do throws(Refusal) {
      let day = try question.day(today: state.day)
      state.layers.removeLast()
      return state.answer(question.purpose, with: day)
    } catch {
      question.error = error.phrase
      state.layers[state.layers.count - 1] = .ask(question)
      return []
    }
  }

  static let leaveQuestion = Action(
    "question-leave", keys: [.escape, .function(10)], on: Scope(.ask), footer: 2,
    title: Phrase(fr: "Laisser", en: "Leave it", ar: "إلغاء")
  ) { state in
    _ = state.layers.popLast()
    return []
  }
}

extension AppState {
  fileprivate mutating func answer(_ purpose: DayQuestion.Purpose, with day: Day) -> [Effect] {
    switch purpose {
    case .baseline(let kind): return beginBaseline(kind, since: day)
    case .restoreFolder:
      let restoration = Restoration.folder(asOf: day)
      awaited = restoration
      say(HistoryMessages.working)
      return [.preview(restoration)]
    }
  }
}
