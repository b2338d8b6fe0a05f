import ESSDomain
import TerminalKit
import WalkSupport
import Testing

@testable import HubApp

extension Walk {
  /// The form of an activity for the first organisation of the list.
  static func activityForm(in language: Language = .french, _ size: Size = Size(100, 30)) -> Walk {
    var walk = Walk(in: language, size)
    walk.press(.character("2"), .character("a"))
    return walk
  }

  /// Goes to a field of the open form.
  mutating func go(to field: String) {
    guard let place = state.openForm?.entries.firstIndex(where: { $0.field == field }) else { return }
    while let form = state.openForm, form.focus < place { press(.tab) }
    while let form = state.openForm, form.focus > place { press(.backTab) }
  }

  /// Empties the field with the focus and types another text.
  mutating func retype(_ text: String) {
    press(.home, .control("k"))
    type(text)
  }

  func entry(_ field: String) -> FormEntry? { state.openForm?.entries.first { $0.field == field } }

  /// What the form says under a field: what it shows of the row and the three after it.
  var remarks: String {
    let rows = screen
    guard let label = state.openForm.flatMap({ $0.entries[$0.focus].label[state.language].firstCapital }),
      let row = rows.firstIndex(where: { $0.contains("▌" + label) })
    else { return "" }
    return rows[row..<min(rows.count, row + 4)].joined(separator: "\n")
  }
}

private let sizes = [Size(80, 24), Size(140, 40), Size(60, 16)]

@Suite struct `A field of a form` {
  @Test func `takes typing back and restores what was stored`() {
    var walk = Walk.activityForm()
    walk.go(to: "title")
    let stored = walk.entry("title")?.value
    walk.type(" bis")
    walk.happen(.terminal(.paste("un\ndeux")))
    #expect(walk.entry("title")?.value == (stored ?? "") + " bisun deux")
    #expect(walk.shows("Collé : 7 caractères"))
    walk.press(.alt("u"))
    #expect(walk.entry("title")?.value == (stored ?? "") + " bis")
    walk.press(.control("u"))
    #expect(walk.entry("title")?.value == stored)
    walk.press(.alt("u"))
    #expect(walk.entry("title")?.value == (stored ?? "") + " bis")
  }

  @Test func `says how much of a paste was taken`() {
    var walk = Walk.activityForm()
    walk.go(to: "title")
    walk.happen(.terminal(.paste(String(repeating: "x", count: 5_000))))
    #expect(walk.shows("le reste n'a pas de place ici"))
    walk.go(to: "type")
    walk.happen(.terminal(.paste("x")))
    #expect(walk.shows("rien n'a été collé"))
  }

  @Test(arguments: Language.allCases) func `reads a day while it is typed`(_ language: Language) {
    var walk = Walk.activityForm(in: language, Size(140, 40))
    walk.go(to: "startsOn")
    walk.retype(Phrase(fr: "lun +1", en: "mon +1", ar: "الاثنين +1")[language])
    let reading = walk.state.openForm.flatMap { form in form.reading(of: form.entries[form.focus], walk.state.entry) }
    #expect(reading?.fr == "= lundi 7 décembre 2026 · dans 13 jours")
    walk.retype(Phrase(fr: "hier", en: "yesterday", ar: "أمس")[language])
    walk.press(.control("s"))
    guard case .activity(let activity)? = walk.changes.last?.edits.first?.after else { return #expect(Bool(false)) }
    #expect(activity.startsOn?.iso == "2026-11-23")
  }

  @Test func `means the first day of a quarter as a beginning, the last as an end`() {
    var walk = Walk.activityForm()
    walk.go(to: "startsOn")
    walk.retype("2026-T3")
    walk.go(to: "endsOn")
    walk.retype("2026-T3")
    #expect(walk.remarks.contains("mercredi 30 septembre 2026"))
    walk.press(.control("s"))
    guard case .activity(let activity)? = walk.changes.last?.edits.first?.after else { return #expect(Bool(false)) }
    #expect(activity.startsOn?.iso == "2026-07-01" && activity.endsOn?.iso == "2026-09-30")
  }

  @Test func `reads an amount while it is typed`() {
    var walk = Walk.activityForm()
    walk.go(to: "budgetPlanned")
    walk.type("1,5 MDH")
    #expect(walk.remarks.contains("= 1 500 000,00 DH"))
    walk.retype("١٢٣٤")
    #expect(walk.remarks.contains("= 1 234,00 DH"))
  }

  @Test func `shows help on itself with F1`() {
    var walk = Walk.activityForm()
    walk.go(to: "type")
    walk.press(.function(1))
    #expect(walk.shows("Type") && walk.shows("VIS"))
    walk.press(.escape)
    walk.go(to: "startsOn")
    walk.press(.function(1))
    #expect(walk.shows("calendrier") && walk.shows("Alt+U"))
  }
}

@Suite struct `A calendar over a form` {
  @Test func `takes a day`() {
    var walk = Walk.activityForm()
    walk.go(to: "startsOn")
    walk.press(.function(2))
    #expect(walk.state.focus == .dayPicker)
    #expect(walk.shows("[24]"))
    walk.press(.down, .right, .enter)
    #expect(walk.state.focus == .form)
    #expect(walk.entry("startsOn")?.value == "02/12/2026")
    guard case .keepDraft(_, .some)? = walk.effects.last else { return #expect(Bool(false)) }
    walk.press(.control(" "), .pageDown, .pageDown, .home, .escape)
    #expect(walk.entry("startsOn")?.value == "02/12/2026")
  }

  @Test func `goes to the left towards the next day on a mirrored screen`() {
    var calendar = DayPicker(day: Walk.today)
    _ = calendar.handle(.left, today: Walk.today, direction: .rightToLeft)
    #expect(calendar.day.iso == "2026-11-25")
    _ = calendar.handle(.left, today: Walk.today, direction: .leftToRight)
    #expect(calendar.day == Walk.today)
    _ = calendar.handle(.end, today: Walk.today, direction: .leftToRight)
    #expect(calendar.day.iso == "2026-11-30")
    let isTaken = calendar.handle(.character("x"), today: Walk.today, direction: .leftToRight)
    #expect(!isTaken)
  }

  @Test func `has whole weeks from Monday to Sunday, every month`() {
    for offset in 0..<240 {
      let calendar = DayPicker(day: Walk.today.adding(months: offset - 120))
      #expect((4...6).contains(calendar.weeks.count))
      #expect(calendar.weeks.allSatisfy { $0.count == 7 })
      let days = calendar.weeks.flatMap { $0 }.compactMap { $0 }
      #expect(days.count == Day.length(of: calendar.day.month, in: calendar.day.year))
      for week in calendar.weeks {
        for (column, day) in week.enumerated() { if let day { #expect(day.weekday == column + 1) } }
      }
    }
  }

  @Test func `stays within the years there are`() {
    for day in [Day(number: .min), Day(number: .max)] {
      var calendar = DayPicker(day: day)
      for key in [Key.pageUp, .up, .left, .pageDown, .down, .right, .end, .home] {
        _ = calendar.handle(key, today: day, direction: .leftToRight)
        #expect(!calendar.weeks.isEmpty)
      }
    }
  }

  @Test(arguments: [Language.french, .arabic], sizes) func `is drawn`(_ language: Language, _ size: Size) {
    var walk = Walk.activityForm(in: language, size)
    walk.go(to: "startsOn")
    walk.press(.function(2), .pageDown)
    #expect(walk.difference(from: "form-calendar") == nil)
  }
}

@Suite struct `A field of a place` {
  @Test func `goes from region to province to commune`() throws {
    var walk = Walk.activityForm()
    walk.go(to: "commune")
    walk.retype("")
    walk.press(.function(2))
    #expect(walk.state.openForm?.picker?.container == TerritoryCode("09"))
    // Up to the regions, and down again.
    walk.press(.backspace)
    #expect(walk.state.openForm?.picker?.container == nil)
    #expect(walk.state.choices(in: try #require(walk.state.openForm)).count == 12)
    walk.press(.right)
    let region = try #require(walk.state.openForm?.picker?.container)
    #expect(region.level == .region)
    walk.press(.enter)
    let province = try #require(walk.state.openForm?.picker?.container)
    #expect(province.level == .province && province.lies(in: region))
    let communes = walk.state.choices(in: try #require(walk.state.openForm))
    #expect(communes.allSatisfy { TerritoryCode($0.code)?.lies(in: province) == true })
    walk.press(.enter)
    #expect(walk.state.focus == .form)
    let value = try #require(walk.entry("commune")?.value)
    #expect(try TerritoryCode.entered(value, walk.state.entry).lies(in: province))
  }

  @Test(arguments: Language.allCases) func `is found at once by a part of its name`(_ language: Language) throws {
    var walk = Walk.activityForm(in: language)
    walk.go(to: "commune")
    walk.press(.function(2))
    walk.type("tafraout")
    let lines = walk.state.choices(in: try #require(walk.state.openForm))
    #expect(lines.allSatisfy { !$0.detail.isEmpty })
    let commune = try #require(lines.firstIndex { $0.opens == nil })
    for _ in 0..<commune { walk.press(.down) }
    walk.press(.enter)
    #expect(walk.entry("commune")?.value == lines[commune].value)
    walk.press(.tab)
    #expect(walk.entry("commune")?.error == nil)
  }

  @Test func `shows all that a name may mean, with their provinces`() {
    var walk = Walk.activityForm()
    walk.go(to: "commune")
    walk.retype("oulad")
    #expect(walk.remarks.contains("F2 pour choisir"))
    #expect(walk.remarks.contains("(Taroudannt)") || walk.remarks.contains("(Tiznit)"))
    // What means nothing is what is searched for.
    walk.press(.function(2))
    #expect(walk.state.openForm?.picker?.input.text == "oulad")
  }

  @Test(arguments: [Language.french, .arabic], sizes) func `is drawn`(_ language: Language, _ size: Size) {
    var walk = Walk.activityForm(in: language, size)
    walk.go(to: "commune")
    walk.press(.function(2), .backspace)
    #expect(walk.difference(from: "form-territory") == nil)
  }
}

@Suite struct `A list of choices` {
  @Test func `is narrowed without accents and shows its codes`() throws {
    var walk = Walk.activityForm()
    walk.go(to: "state")
    walk.type("prevu")
    #expect(walk.state.focus == .picker)
    let lines = walk.state.choices(in: try #require(walk.state.openForm))
    #expect(lines.count == 1)
    walk.press(.character("?"))
    #expect(walk.state.openForm?.picker?.showsCodes == true)
    #expect(walk.state.openForm?.picker?.input.text == "prevu")
    #expect(walk.shows(lines[0].code))
    walk.press(.enter)
    #expect(walk.entry("state")?.value == lines[0].code)
    walk.press(.control("u"))
    #expect(walk.entry("state")?.isChanged == false)
  }

  @Test func `begins at the present value`() throws {
    var walk = Walk.activityForm()
    walk.go(to: "state")
    walk.press(.function(2))
    let form = try #require(walk.state.openForm)
    #expect(walk.state.choices(in: form)[form.picker?.scroll.selected ?? 99].code == walk.entry("state")?.value)
  }

  @Test func `marks several records and keeps those taken`() throws {
    var walk = Walk.activityForm()
    walk.go(to: "organisations")
    walk.press(.function(2), .down, .insert, .down, .insert, .enter)
    #expect(walk.entry("organisations")?.references.count == 3)
    #expect(walk.state.focus == .form)
  }
}

@Suite struct `Counts by sex and age` {
  @Test func `say at once when they do not add up`() {
    var walk = Walk.activityForm()
    walk.go(to: "participants.women")
    walk.type("9")
    walk.go(to: "participants.total")
    walk.type("12")
    walk.go(to: "participants.men")
    walk.type("4")
    #expect(walk.remarks.contains("Femmes + hommes = 13, mais total 12"))
    walk.retype("3")
    #expect(!walk.remarks.contains("mais total"))
    #expect(walk.remarks.contains("= 12 personnes · 75 % de femmes"))
    walk.go(to: "participants.youth")
    walk.type("40")
    #expect(walk.remarks.contains("plus que le total 12"))
  }

  @Test func `fill in the total until somebody gives one`() {
    var walk = Walk.activityForm()
    walk.go(to: "participants.women")
    walk.type("9")
    walk.press(.tab)
    walk.type("3")
    walk.press(.tab)
    #expect(walk.entry("participants.total")?.value == "12")
    walk.press(.backTab)
    walk.retype("4")
    walk.press(.tab)
    #expect(walk.entry("participants.total")?.value == "13")
    walk.retype("20")
    walk.press(.backTab)
    #expect(walk.remarks.contains("mais total 20"))
    walk.press(.tab)
    #expect(walk.entry("participants.total")?.value == "20")
  }
}

@Suite struct `The errors of a form` {
  @Test func `are listed, and gone through with F7`() {
    var walk = Walk.activityForm()
    walk.go(to: "title")
    walk.retype("")
    walk.go(to: "startsOn")
    walk.retype("31/02/2026")
    walk.go(to: "endsOn")
    walk.retype("x")
    // Nothing is listed before somebody tries to save.
    #expect(!walk.shows("! Objet"))
    walk.press(.control("s"))
    #expect(walk.state.openForm.map { $0.entries[$0.focus].field } == "title")
    #expect(walk.shows("! Objet : À remplir."))
    #expect(walk.shows("(3 erreurs, F7 : suivante)"))
    walk.press(.function(7))
    #expect(walk.state.openForm.map { $0.entries[$0.focus].field } == "startsOn")
    walk.press(.function(7), .function(7))
    #expect(walk.state.openForm.map { $0.entries[$0.focus].field } == "title")
    walk.type("Visite")
    walk.press(.tab)
    #expect(!walk.shows("! Objet"))
  }

  @Test func `are those of the record as a whole too`() {
    var walk = Walk.activityForm()
    walk.go(to: "startsOn")
    walk.retype("20/11/2026")
    walk.go(to: "endsOn")
    walk.retype("18/11/2026")
    walk.press(.control("s"))
    #expect(walk.changes.isEmpty)
    #expect(walk.state.openForm?.problems.isEmpty == false)
    #expect(["startsOn", "endsOn"].contains(walk.state.openForm.map { $0.entries[$0.focus].field } ?? ""))
    walk.go(to: "endsOn")
    walk.retype("23/11/2026")
    walk.press(.tab)
    #expect(walk.state.openForm?.problems.isEmpty == true)
    walk.press(.control("s"))
    #expect(walk.changes.count == 1)
  }

  @Test func `are none in a form that is right`() {
    var walk = Walk.activityForm()
    walk.press(.function(7))
    #expect(walk.shows("Aucune erreur"))
  }

  @Test(arguments: [Language.french, .arabic], sizes) func `are drawn`(_ language: Language, _ size: Size) {
    var walk = Walk.activityForm(in: language, size)
    walk.go(to: "title")
    walk.retype("")
    walk.go(to: "startsOn")
    walk.retype("31/02/2026")
    walk.press(.control("s"))
    #expect(walk.difference(from: "form-errors") == nil)
  }
}

@Suite struct `A long text` {
  private func walk(_ outcome: EditorOutcome) -> Walk {
    var walk = Walk.activityForm()
    walk.folder = { effect, _ in if case .edit = effect { .edited(outcome) } else { nil } }
    return walk
  }

  @Test func `comes back from the editor as one step`() {
    var walk = walk(.changed("un\ndeux\u{1B}[31m\u{202E}"))
    walk.go(to: "results")
    walk.type("avant")
    walk.press(.control("e"))
    #expect(walk.effects.contains(.edit("avant")))
    #expect(walk.entry("results")?.value == "un\ndeux[31m")
    #expect(walk.shows("Texte repris de l'éditeur"))
    walk.press(.alt("u"))
    #expect(walk.entry("results")?.value == "avant")
    // In a field of one line, line breaks become spaces.
    walk.go(to: "title")
    walk.press(.control("e"))
    #expect(walk.entry("title")?.value == "un deux[31m")
  }

  @Test func `stays when the editor changes nothing or fails`() {
    var walk = walk(.unchanged)
    walk.go(to: "results")
    walk.type("avant")
    walk.press(.control("e"))
    #expect(walk.shows("Rien n'a été changé"))
    walk.folder = { _, _ in .edited(.failed(Phrase(same: "introuvable"))) }
    walk.press(.control("e"))
    #expect(walk.shows("introuvable"))
    #expect(walk.entry("results")?.value == "avant")
    walk.go(to: "type")
    walk.press(.control("e"))
    #expect(walk.shows("Ce champ ne se tape pas"))
  }

  @Test func `can be emptied in the editor`() {
    var walk = walk(.changed(""))
    walk.go(to: "results")
    walk.type("avant")
    walk.press(.control("e"))
    #expect(walk.entry("results")?.value == "")
  }

  @Test func `has lines to go up and down in, and a counter`() {
    var walk = Walk.activityForm()
    walk.go(to: "results")
    walk.type("un")
    walk.press(.altEnter)
    walk.type("deux")
    #expect(walk.entry("results")?.value == "un\ndeux")
    #expect(walk.shows("7 / 20 000"))
    walk.press(.up)
    walk.type("x")
    #expect(walk.entry("results")?.value == "unx\ndeux")
    walk.press(.down, .down)
    #expect(walk.state.openForm.map { $0.entries[$0.focus].field } == FormState.followUpAction)
    walk.press(.control("s"))
    guard case .activity(let activity)? = walk.changes.last?.edits.first?.after else { return #expect(Bool(false)) }
    #expect(activity.results == "unx\ndeux")
  }
}

@Suite struct `The form of an organisation` {
  @Test(arguments: [Language.french, .arabic], sizes) func `is drawn`(_ language: Language, _ size: Size) {
    var walk = Walk(in: language, size)
    walk.press(.character("2"), .character("e"))
    walk.go(to: "commune")
    #expect(walk.difference(from: "organisation-form") == nil)
    walk.go(to: "notes")
    walk.type(Phrase(fr: "Une note assez longue.", en: "A note.", ar: "ملاحظة طويلة بما يكفي 2026.")[language])
    walk.press(.altEnter)
    walk.type("ICE 001")
    #expect(walk.difference(from: "organisation-notes") == nil)
  }
}
