import ESSDomain
import TerminalKit

/// The same Arabic words shown in three ways; the user says which line reads properly, and that is how Arabic is shown in
/// this terminal from then on.
///
/// No terminal tells reliably whether it puts right-to-left text in order itself. A reader sees it at once.
public struct Calibration: Sendable, Hashable {
  var chosen = 0

  public init() {}

  /// A line to choose from.
  enum Answer: Int, CaseIterable, Sendable {
    case joined, unjoined, logical, neither

    /// How Arabic is to be shown after that answer.
    var mode: TextDirectionMode {
      switch self {
      case .joined: .application
      case .unjoined: .applicationUnjoined
      case .logical: .terminal
      case .neither: .off
      }
    }

    var letter: Character { ["A", "B", "C", "D"][rawValue] }

    /// Its letter, its figure, and the Arabic letter of its rank.
    var keys: Set<Character> {
      [letter, Character(letter.lowercased()), ["1", "2", "3", "4"][rawValue], ["أ", "ب", "ج", "د"][rawValue]]
    }
  }

  /// What a key comes to.
  public enum Outcome: Sendable, Hashable {
    case waiting
    case answered(TextDirectionMode)
    case cancelled
  }

  public mutating func handle(_ key: Key) -> Outcome {
    let all = Answer.allCases
    switch key {
    case .up, .backTab: chosen = (chosen + all.count - 1) % all.count
    case .down, .tab: chosen = (chosen + 1) % all.count
    case .enter: return .answered(all[min(chosen, all.count - 1)].mode)
    case .escape: return .cancelled
    case .character(let letter):
      guard let answer = all.first(where: { $0.keys.contains(letter) }) else { return .waiting }
      return .answered(answer.mode)
    default: break
    }
    return .waiting
  }

  /// Draws the question and its lines; `canvas` has to be one that puts text in order itself.
  public func draw(in rect: Rect, _ language: Language, on canvas: inout Canvas) {
    let width = max(20, min(rect.width - 4, 66))
    let question = DisplayText(Words.question[language]).wrapped(to: width - 6)
    let guide = DisplayText(Words.guide[language]).wrapped(to: width - 6)
    let box = rect.centred(Size(width, min(rect.height, question.count + guide.count + 10)))
    Panel(DisplayText(Words.title[language])).draw(in: box, on: &canvas)
    let area = box.inset(horizontally: 3, vertically: 1)
    canvas.clipped(to: area.inset(horizontally: -1, vertically: 0).intersection(box)) { canvas in
      var y = area.y + (area.height > question.count + guide.count + 6 ? 1 : 0)
      for line in question {
        canvas.write(line, at: Point(area.x, y), width: area.width, role: .dialog)
        y += 1
      }
      y += 1
      for answer in Answer.allCases {
        draw(answer, at: Rect(area.x, y, area.width, 1), language, &canvas)
        y += 1
      }
      y += 1
      for line in guide {
        canvas.write(line, at: Point(area.x, y), width: area.width, role: .help)
        y += 1
      }
    }
  }

  private func draw(_ answer: Answer, at row: Rect, _ language: Language, _ canvas: inout Canvas) {
    let text = row.droppingStart(2)
    canvas.write(DisplayText(String(answer.letter)), at: text.origin, width: 2, role: .key)
    let place = text.droppingStart(4)
    if answer == .neither {
      canvas.write(DisplayText(Words.neither[language]), at: place.origin, width: place.width, role: .dialog)
    } else {
      canvas.ordered(by: answer.mode) { canvas in
        canvas.write(Words.sample, at: place.origin, width: place.width, role: .dialog)
      }
    }
    guard answer.rawValue == chosen else { return }
    canvas.emphasise(row, .selected)
    canvas.marker(at: row.origin)
    canvas.attention = row.origin
  }

  /// What is said here.
  enum Words {
    static let sample = DisplayText("السلام عليكم")
    static let title = Phrase(fr: "Sens du texte arabe", en: "Direction of Arabic text", ar: "اتجاه النص العربي")
    static let question = Phrase(
      fr: "Quelle ligne se lit bien ? Ce sont les mots « la paix sur vous », trois fois.",
      en: "Which line reads properly? It is the words “peace be upon you”, three times.",
      ar: "أي سطر يُقرأ كما يجب؟")
    static let neither = Phrase(
      fr: "aucune, ou seulement des cases", en: "none of them, or only boxes", ar: "لا شيء، أو مربعات فقط")
    static let guide = Phrase(
      fr: "La bonne : lettres liées, lue de droite à gauche, son premier mot (à droite) commence par un bâton (alif). "
        + "La réponse est retenue pour ce terminal.",
      en: "The right one: joined letters, read from right to left, its first word (on the right) begins with a stroke "
        + "(alif). The answer is remembered for this terminal.",
      ar: "السطر الصحيح: حروفه متصلة ويبدأ من اليمين بالألف. يُحفظ الجواب لهذه الطرفية.")
  }
}

extension AppState {
  /// Takes a key in the question on the direction of text.
  mutating func typeInCalibration(_ key: Key) -> [Effect] {
    guard case .calibration(var calibration) = layers.last else { return [] }
    switch calibration.handle(key) {
    case .waiting:
      layers[layers.count - 1] = .calibration(calibration)
      return []
    case .cancelled:
      layers.removeLast()
      return []
    case .answered(let mode):
      layers.removeLast()
      bidi = mode
      say(Calibration.remembered(mode), .good)
      return [.rememberDirection(mode), .redraw]
    }
  }

  /// How the canvas puts text in order now: the question on it needs a terminal that leaves the order to us.
  var shownOrder: TextDirectionMode {
    if case .calibration = layers.last { .application } else { bidi }
  }
}

extension Calibration {
  /// What is said once the answer is taken.
  public static func remembered(_ mode: TextDirectionMode) -> Phrase {
    switch mode {
    case .application:
      Phrase(
        fr: "Retenu : Essor ordonne et joint l'arabe dans ce terminal.",
        en: "Remembered: Essor orders and joins Arabic in this terminal.",
        ar: "تم الحفظ: يرتب البرنامج الحروف ويصلها في هذه الطرفية.")
    case .applicationUnjoined:
      Phrase(
        fr: "Retenu : Essor ordonne l'arabe, la police joint les lettres.",
        en: "Remembered: Essor orders Arabic, the font joins the letters.",
        ar: "تم الحفظ: يرتب البرنامج الحروف ويصلها الخط.")
    case .terminal:
      Phrase(
        fr: "Retenu : ce terminal ordonne l'arabe lui-même.", en: "Remembered: this terminal orders Arabic itself.",
        ar: "تم الحفظ: ترتب هذه الطرفية العربية بنفسها.")
    case .off:
      Phrase(
        fr: "Retenu : lettres simples. Une police arabe manque peut-être : « essor doctor » en dit plus.",
        en: "Remembered: plain letters. An Arabic font may be missing: “essor doctor” tells more.",
        ar: "تم الحفظ: حروف بسيطة. قد يكون الخط العربي غير مثبت: «essor doctor» للمزيد.")
    }
  }
}
