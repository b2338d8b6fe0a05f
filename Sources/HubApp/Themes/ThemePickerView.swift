import ESSDomain
import TerminalKit

/// Where the parts of the choice of a theme stand: at the end side, so that much of the screen is seen beside it.
struct ThemePickerLayout {
  let box: Rect
  let list: Rect
  /// Words in their roles, below the list.
  let sample: Rect

  static let sampleRows = 5

  init(in screen: Rect, count: Int) {
    // A frame, the list, a rule, the sample.
    box = Panel.beside(
      screen.droppingTop(2).droppingBottom(1), width: 54, height: max(1, count) + ThemePickerLayout.sampleRows + 3)
    let inside = Panel.inside(box)
    let rows = inside.height >= ThemePickerLayout.sampleRows + 4 ? ThemePickerLayout.sampleRows : 0
    sample = inside.bottom(rows)
    list = inside.droppingBottom(rows == 0 ? 0 : rows + 1)
  }
}

extension AppState {
  func drawThemes(_ picker: ThemePicker, _ canvas: inout Canvas) {
    let layout = ThemePickerLayout(in: canvas.bounds, count: themes.count)
    canvas.cursor = nil
    Panel(shown(Phrase(fr: "Thèmes", en: "Themes", ar: "المظاهر"))).draw(in: layout.box, on: &canvas)
    canvas.clipped(to: layout.box) { canvas in
      drawThemeList(picker, layout.list, &canvas)
      guard !layout.sample.isEmpty else { return }
      canvas.horizontalRule(at: Point(layout.sample.x, layout.sample.y - 1), width: layout.sample.width)
      let selected = themes.indices.contains(picker.scroll.selected) ? themes[picker.scroll.selected] : nil
      if let problem = selected?.problem {
        drawThemeProblem(problem, layout.sample, &canvas)
      } else {
        drawThemeSample(layout.sample, &canvas)
      }
    }
  }

  private func drawThemeList(_ picker: ThemePicker, _ list: Rect, _ canvas: inout Canvas) {
    if themes.isEmpty {
      let reading = Phrase(fr: "Lecture des thèmes…", en: "Reading the themes…", ar: "جار قراءة المظاهر…")
      canvas.write(shown(reading), at: list.origin, width: list.width, role: .muted)
    }
    let scroll = picker.scroll.revealed(count: themes.count, height: list.height)
    for index in scroll.visible(count: themes.count, height: list.height) {
      let row = list.row(index - scroll.top)
      let theme = themes[index]
      let area = row.droppingStart(3).droppingEnd(2)
      let sort = shown(theme.sort).truncated(to: area.width / 2)
      let used = canvas.write(
        sort, at: area.origin, width: area.width, role: theme.problem == nil ? .muted : .warning, align: .end)
      canvas.write(
        shown(theme.title), at: area.origin, width: max(0, area.width - used - 1),
        role: theme.problem == nil ? .dialog : .hintDisabled)
      canvas.touch(row, .choice(index))
      if theme.name == picker.former { canvas.glyph(canvas.glyphs.mark, at: Point(row.x + 1, row.y), role: .mark) }
      guard index == scroll.selected else { continue }
      canvas.emphasise(row.droppingEnd(1), .selected)
      canvas.marker(at: row.origin)
      canvas.attention = row.origin
    }
    ScrollBar(first: scroll.top, shown: list.height, count: themes.count).draw(in: list.end(1), on: &canvas)
  }

  private func drawThemeProblem(_ problem: Phrase, _ rect: Rect, _ canvas: inout Canvas) {
    for (row, line) in shown(problem).wrapped(to: rect.width).prefix(rect.height).enumerated() {
      canvas.write(line, at: rect.row(row).origin, width: rect.width, role: .warning)
    }
  }

  /// The roles as the theme shows them, each by what it is used for.
  private func drawThemeSample(_ rect: Rect, _ canvas: inout Canvas) {
    let lines: [[(Phrase, Role)]] = [
      [
        (Phrase(fr: "texte", en: "text", ar: "نص"), .value), (Phrase(fr: "discret", en: "quiet", ar: "خافت"), .muted),
        (Phrase(fr: "fort", en: "strong", ar: "قوي"), .strong),
        (Phrase(fr: "accent", en: "accent", ar: "بارز"), .accent), (Phrase(fr: "lien", en: "link", ar: "رابط"), .link),
        (Phrase(fr: "trouvé", en: "match", ar: "مطابق"), .match),
      ],
      [
        (Phrase(fr: "! en retard", en: "! late", ar: "! متأخر"), .late),
        (Phrase(fr: "> aujourd'hui", en: "> today", ar: "> اليوم"), .today),
        (Phrase(fr: "plus tard", en: "later", ar: "لاحقا"), .later),
        (Phrase(fr: "brouillon", en: "draft", ar: "مسودة"), .draft),
      ],
      [
        (Phrase(fr: "bon", en: "good", ar: "جيد"), .ok), (Phrase(fr: "à savoir", en: "to know", ar: "للعلم"), .info),
        (Phrase(fr: "attention", en: "warning", ar: "تنبيه"), .warning),
        (Phrase(fr: "danger", en: "danger", ar: "خطر"), .danger),
        (Phrase(fr: "modifié", en: "changed", ar: "معدل"), .changed),
      ],
      [
        (Phrase(fr: " champ ", en: " field ", ar: " حقل "), .field),
        (Phrase(fr: " saisie ", en: " typing ", ar: " إدخال "), .fieldFocused),
        (Phrase(fr: " refusé ", en: " refused ", ar: " مرفوض "), .fieldInvalid),
        (Phrase(fr: " bouton ", en: " button ", ar: " زر "), .button),
        (Phrase(fr: " choisi ", en: " chosen ", ar: " مختار "), .buttonFocused),
      ],
    ]
    for (row, words) in lines.enumerated() {
      var place = rect.row(row)
      for (word, role) in words where place.width > 0 {
        let used = canvas.write(shown(word), at: place.origin, width: place.width, role: role)
        place = place.droppingStart(used + 2)
      }
    }
    ProgressBar(0.62).draw(in: rect.row(4).start(min(24, rect.width)), on: &canvas)
    let keys = rect.row(4).droppingStart(26)
    canvas.write(shown(Phrase(same: "\(key: "theme-next")")), at: keys.origin, width: keys.width, role: .key)
  }
}
