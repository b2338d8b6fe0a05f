import ESSDomain
import TerminalKit

/// What the first start was told: from it, and not before, a folder is made.
public struct Beginning: Sendable, Hashable {
  public let language: Language
  public let region: TerritoryCode
  /// How Arabic reads in this terminal, where that was asked.
  public let direction: TextDirectionMode?
  public let data: Origin

  public enum Origin: Sendable, Hashable {
    /// An empty folder of the user's own hub.
    case own
    case demonstration
  }
}

/// The questions of the first start, one after the other: language, region, direction of Arabic text, own data or
/// demonstration.
///
/// It makes nothing and forgets nothing: Esc goes back to the question before with its answer as it was.
public struct Wizard: Sendable {
  public private(set) var language: Language
  private(set) var step = Step.language
  private var languages = ListScroll()
  private var regions = ListScroll()
  private var typed = TextInput()
  private var region: Region?
  private var calibration = Calibration()
  private var direction: TextDirectionMode?
  private var origins = ListScroll()
  private let glyphs: GlyphSet

  enum Step: Int, CaseIterable, Sendable { case language, region, direction, data }

  /// What a key comes to.
  public enum Outcome: Sendable, Hashable {
    case waiting
    case begun(Beginning)
    /// The user left; nothing was made.
    case left
  }

  /// `language` is the one to begin in; where the terminal has no Arabic letters, Arabic is not offered.
  public init(_ language: Language, glyphs: GlyphSet) {
    self.glyphs = glyphs
    self.language = glyphs == .ascii && language == .arabic ? .french : language
    languages.selected = offered.firstIndex(of: self.language) ?? 0
  }

  private var offered: [Language] { glyphs == .ascii ? [.french, .english] : [.french, .arabic, .english] }

  private var reading: Direction { language.readsRightToLeft ? .rightToLeft : .leftToRight }

  public mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .control("c"), .control("q"): return .left
    case .escape where step != .direction: return goBack()
    default: break
    }
    switch step {
    case .language: takeLanguage(key)
    case .region: takeRegion(key)
    case .direction: return takeDirection(key)
    case .data: return takeData(key)
    }
    return .waiting
  }

  private mutating func goBack() -> Outcome {
    switch step {
    case .language: return .left
    case .region: step = .language
    case .direction: step = language == .arabic ? .region : .data
    case .data: step = language == .arabic && glyphs != .ascii ? .direction : .region
    }
    return .waiting
  }

  private mutating func takeLanguage(_ key: Key) {
    if languages.handle(key, count: offered.count, height: offered.count) {
      language = offered[min(languages.selected, offered.count - 1)]
    } else if key == .enter || key == .tab {
      step = .region
    }
  }

  /// The regions whose name, in any language, has what is typed, accents and forms of letters apart.
  private var matching: [Region] {
    let wanted = Folding.key(typed.text)
    return Territory.morocco.regions.filter { region in
      wanted.isEmpty || region.code.text == typed.text.trimmed
        || Language.allCases.contains { Folding.key(region.name[$0]).containsBytes(of: wanted) }
    }
  }

  private mutating func takeRegion(_ key: Key) {
    let matching = matching
    if regions.handle(key, count: matching.count, height: Wizard.rows) { return }
    if key == .enter || key == .tab {
      guard matching.indices.contains(regions.selected) else { return }
      region = matching[regions.selected]
      step = language == .arabic ? .direction : .data
    } else if typed.handle(key, fallback: reading) {
      regions = ListScroll()
    }
  }

  private mutating func takeDirection(_ key: Key) -> Outcome {
    switch calibration.handle(key) {
    case .waiting: return .waiting
    case .cancelled: return goBack()
    case .answered(let mode):
      direction = mode
      step = .data
      return .waiting
    }
  }

  private mutating func takeData(_ key: Key) -> Outcome {
    let choices = origin
    if origins.handle(key, count: choices.count, height: choices.count) { return .waiting }
    guard key == .enter, choices.indices.contains(origins.selected), let region else { return .waiting }
    guard let origin = choices[origins.selected].origin else {
      step = .direction
      return .waiting
    }
    return .begun(Beginning(language: language, region: region.code, direction: direction, data: origin))
  }

  /// What one can begin with; the last line asks about the direction of text, where that was not asked.
  private var origin: [(title: Phrase, origin: Beginning.Origin?)] {
    let name = region.map { region in Phrase { region.name[$0] } } ?? Phrase(same: "")
    var choices: [(title: Phrase, origin: Beginning.Origin?)] = [
      (
        Phrase(
          fr: "Commencer le dossier du pôle : \(name.fr)", en: "Begin the folder of the hub: \(name.en)",
          ar: "إنشاء مجلد القطب: \(name.ar)"),
        .own
      ),
      (
        Phrase(
          fr: "Essayer d'abord, avec des données inventées", en: "Try first, with invented data",
          ar: "التجربة أولا بمعطيات مختلقة"),
        .demonstration
      ),
    ]
    if direction == nil, glyphs != .ascii {
      choices.append(
        (
          Phrase(
            fr: "Vérifier l'arabe dans ce terminal",
            en: "Check Arabic in this terminal", ar: "التحقق من العربية في هذه الطرفية"),
          nil
        ))
    }
    return choices
  }
}

extension Wizard {
  private static let rows = 12

  /// The question, as a screen of that size.
  public func view(_ size: Size) -> Canvas {
    // The sample of directions is only right where the order is left to us; so is everything before it is answered.
    let mode = step == .direction ? .application : direction ?? .application
    var canvas = Canvas(size: size, direction: reading, bidi: mode, glyphs: glyphs)
    canvas.fill(canvas.bounds, role: .text)
    var title = TitleLine(Line([Span("Essor"), Span(" · "), Span(shown(Words.title))]))
    title.status = Line(DisplayText.leftToRight("\(number)/\(count)"))
    title.draw(in: canvas.bounds.row(0), on: &canvas)
    let body = canvas.bounds.droppingTop(2).droppingBottom(1)
    switch step {
    case .direction: calibration.draw(in: body, language, on: &canvas)
    case .language:
      let names: [Language: DisplayText] = [.french: "Français", .arabic: "العربية", .english: "English"]
      let choices = offered.map { ChoiceList.Choice(Line(names[$0] ?? "")) }
      draw(ChoiceList("Langue · اللغة · Language", input: nil, choices: choices, scroll: languages), body, &canvas)
    case .region:
      let choices = matching.map { region in
        ChoiceList.Choice(
          Line(DisplayText(region.name[language])), detail: Line(DisplayText.leftToRight(region.code.text), .muted))
      }
      var list = ChoiceList(shown(Words.region), input: typed, choices: choices, scroll: regions)
      list.placeholder = shown(Words.typing)
      list.whenEmpty = shown(Words.noRegion)
      draw(list, body, &canvas)
    case .data:
      let choices = origin.map { ChoiceList.Choice(Line(shown($0.title))) }
      var list = ChoiceList(shown(Words.data), input: nil, choices: choices, scroll: origins)
      list.note = Line(shown(Words.later), .muted)
      draw(list, body, &canvas)
    }
    let names = KeyNames.of(language)
    let back = step == .language ? Words.leave : Words.back
    Footer([
      Hint(key: "↑↓", label: shown(Words.move)), Hint(key: DisplayText(names.name(.enter)), label: shown(Words.take)),
      Hint(key: DisplayText(names.name(.escape)), label: shown(back)),
    ]).draw(in: canvas.bounds.bottom(1), on: &canvas)
    return canvas
  }

  private func draw(_ list: ChoiceList, _ body: Rect, _ canvas: inout Canvas) {
    list.draw(in: list.box(in: body, rows: Wizard.rows), on: &canvas)
  }

  private func shown(_ phrase: Phrase) -> DisplayText { DisplayText(phrase[language]) }

  private var asksDirection: Bool { language == .arabic || step == .direction }
  private var count: Int { asksDirection ? 4 : 3 }
  private var number: Int { step == .data && !asksDirection ? 3 : step.rawValue + 1 }

  private enum Words {
    static let title = Phrase(fr: "premiers pas", en: "first steps", ar: "الخطوات الأولى")
    static let region = Phrase(
      fr: "Quelle est la région de votre pôle ?", en: "Which is the region of your hub?", ar: "ما هي جهة قطبكم؟")
    static let typing = Phrase(
      fr: "taper les premières lettres", en: "type the first letters", ar: "اكتب الحروف الأولى")
    static let noRegion = Phrase(
      fr: "Aucune région de ce nom.", en: "No region of that name.", ar: "لا توجد جهة بهذا الاسم.")
    static let data = Phrase(fr: "Avec quoi commencer ?", en: "What to begin with?", ar: "بماذا نبدأ؟")
    static let later = Phrase(
      fr: "« essor demo » reste possible à tout moment.", en: "“essor demo” stays possible at any time.",
      ar: "«essor demo» متاح في أي وقت.")
    static let move = Phrase(fr: "choisir", en: "choose", ar: "اختيار")
    static let take = Phrase(fr: "continuer", en: "go on", ar: "متابعة")
    static let back = Phrase(fr: "revenir", en: "back", ar: "رجوع")
    static let leave = Phrase(fr: "quitter", en: "leave", ar: "خروج")
  }
}
