import ESSDomain
import TerminalKit

/// Where the list of the folder's problems stands.
struct ProblemsState: Sendable {
  var scroll = ListScroll()
  var detailTop = 0
  /// Whether the folder is being checked.
  var isChecking = false
  /// Whether what is listed came from a check of the whole folder.
  var isChecked = false

  /// Moves in a list of so many rows; false for a key that does not.
  mutating func move(_ key: Key, count: Int, height: Int) -> Bool {
    guard scroll.handle(key, count: count, height: height) else { return false }
    scroll.reveal(count: count, height: height)
    detailTop = 0
    return true
  }
}

extension AppState {
  /// Problems that hide something or put it in the wrong place.
  var errorCount: Int { setAside.count { $0.severity == .error } }

  var selectedProblem: SetAside? {
    setAside.indices.contains(problems.scroll.selected) ? setAside[problems.scroll.selected] : nil
  }

  /// Draws the problems of the folder: how grave, where, why, and what can be done.
  func drawProblems(_ body: Rect, _ canvas: inout Canvas) {
    let layout = PastLayout(in: body)
    drawPastHeader(Place.problems.title, problemCount, layout.header, &canvas)
    guard !setAside.isEmpty else {
      drawEmpty(
        problems.isChecking ? ProblemMessages.checking : ProblemMessages.none, self, body.droppingTop(1), &canvas)
      return
    }
    layout.drawRule(&canvas)
    layout.drawRows(setAside.count, problems.scroll, &canvas) { index, area, canvas in
      drawProblem(setAside[index], area, &canvas)
    }
    drawDetail(problemDetail, top: problems.detailTop, layout.detail, &canvas)
  }

  private var problemCount: Line {
    guard !problems.isChecking else { return Line(shown(ProblemMessages.checking), .muted) }
    let errors = errorCount
    var line = Line.empty
    if errors > 0 { line.append(DisplayText("! ") + shown(CountedNoun.errors.phrase(errors)), .danger) }
    if setAside.count > errors {
      if !line.isEmpty { line.append(" · ", .muted) }
      line.append(DisplayText("▲ ") + shown(CountedNoun.warnings.phrase(setAside.count - errors)), .warning)
    }
    return line.isEmpty ? Line(shown(ProblemMessages.fine), .ok) : line
  }

  private func drawProblem(_ problem: SetAside, _ area: Rect, _ canvas: inout Canvas) {
    let isWide = area.width >= 56
    let role: Role = problem.severity == .error ? .danger : .warning
    let word = DisplayText(problem.severity.sign) + (isWide ? shown(problem.severity.label) : .empty)
    canvas.write(word, at: area.origin, width: isWide ? 15 : 2, role: role)
    let rest = area.droppingStart(isWide ? 17 : 2)
    var tail = Line.empty
    if problem.repair != nil { tail = Line(shown(ProblemMessages.repairable), .ok) }
    let used = canvas.write(line: tail, at: rest.origin, width: rest.width, align: .end)
    let text = rest.droppingEnd(used > 0 ? used + 2 : 0)
    let place = DisplayText.leftToRight(problem.place)
    let width = min(place.width, text.width / 2)
    // Of a long path the end tells most: file, line and column.
    canvas.write(
      place.width > width ? placeEnd(problem.place, width) : place, at: text.origin, width: width, role: .code)
    let reason = text.droppingStart(width + 2)
    canvas.write(shown(problem.topic ?? problem.reason), at: reason.origin, width: reason.width)
  }

  private func placeEnd(_ place: String, _ width: Int) -> DisplayText {
    DisplayText.leftToRight("…" + place.suffix(max(1, width - 1)))
  }

  private var problemDetail: [TextPage.Block] {
    guard let problem = selectedProblem else { return [] }
    let role: Role = problem.severity == .error ? .danger : .warning
    var head = Line([Span(DisplayText(problem.severity.sign), role), Span(shown(problem.severity.label), role)])
    if let topic = problem.topic { head = head + Line(" · ", .muted) + Line(shown(topic)) }
    var blocks: [TextPage.Block] = [
      .paragraph(head), .paragraph(Line(DisplayText.leftToRight(problem.place), .code)),
      .paragraph(Line(shown(problem.reason.capitalised))),
    ]
    if let record = problem.record, let title = hub[record]?.title {
      blocks.append(.field(shown(Phrase(fr: "Fiche", en: "Record", ar: "البطاقة")), Line(shown(title), .value)))
    }
    guard let repair = problem.repair else {
      return blocks + [.blank, .paragraph(Line(shown(ProblemMessages.byHand), .muted))]
    }
    let label = Phrase(fr: "Réparation", en: "Repair", ar: "الإصلاح")
    blocks.append(.field(shown(label), Line(shown(ProblemMessages.sentence(of: repair)), .ok)))
    if repair.isOnRequest { blocks.append(.paragraph(Line(shown(ProblemMessages.onRequest), .muted))) }
    blocks.append(.paragraph(Line(shown(HistoryMessages.undoable), .muted)))
    return blocks
  }
}

enum ProblemMessages {
  static let checking = Phrase(
    fr: "Vérification du dossier…", en: "Checking the folder…", ar: "جارٍ التحقق من المجلد…")
  static let fine = Phrase(fr: "● rien à signaler", en: "● nothing to report", ar: "● لا شيء يُذكر")
  static let none = Phrase(
    fr:
      "Tout le dossier se lit et s'accorde : il n'y a rien à réparer. « \(key: "folder-check") » vérifie à nouveau, Échap revient.",
    en:
      "The whole folder can be read and agrees with itself: nothing to repair. “\(key: "folder-check")” checks again, Esc goes back.",
    ar: "المجلد كله مقروء ومتسق: لا شيء يحتاج إلى إصلاح. «\(key: "folder-check")» للتحقق من جديد، Esc للرجوع.")
  static let repairable = Phrase(fr: "réparable", en: "can be repaired", ar: "قابل للإصلاح")
  static let byHand = Phrase(
    fr:
      "Rien n'y a été changé et tout le reste fonctionne. Seule une personne peut corriger ceci : avec un éditeur, puis « \(key: "folder-check") » pour vérifier à nouveau.",
    en:
      "Nothing in it was changed and everything else works. Only a person can mend this: with an editor, then “\(key: "folder-check")” to check again.",
    ar: "لم يُغيَّر فيه شيء وكل ما عداه يعمل. لا يصلحه إلا إنسان: بمحرر نصوص، ثم «\(key: "folder-check")» للتحقق من جديد.")
  static let onRequest = Phrase(
    fr:
      "Elle retire quelque chose de la vue : \(key: "problems-repair") ne la fait pas, \(key: "problem-repair") la fait pour ce seul problème.",
    en:
      "It takes something out of sight: \(key: "problems-repair") leaves it out, \(key: "problem-repair") does it for this problem alone.",
    ar: "يُخفي شيئا عن الأنظار: \(key: "problems-repair") لا يجريه، و\(key: "problem-repair") يجريه لهذا المشكل وحده.")

  /// "Essor retire le renvoi…": the sentence of a repair says what is done, without who does it.
  static func sentence(of repair: SetAside.Repair) -> Phrase {
    Phrase(
      fr: "Essor \(repair.sentence.fr).", en: "Essor \(repair.sentence.en).", ar: "\(repair.sentence.ar).")
  }
}

extension CountedNoun {
  static let errors = CountedNoun(
    fr: ("erreur", "erreurs"), en: ("error", "errors"), ar: ("خطأ واحد", "خطآن", "أخطاء", "خطأ", "خطأ"))
  static let warnings = CountedNoun(
    fr: ("avertissement", "avertissements"), en: ("warning", "warnings"),
    ar: ("تنبيه واحد", "تنبيهان", "تنبيهات", "تنبيها", "تنبيه"))
  static let problems = CountedNoun(
    fr: ("problème", "problèmes"), en: ("problem", "problems"),
    ar: ("مشكل واحد", "مشكلان", "مشاكل", "مشكلا", "مشكل"))
}
