import ESSDomain
import TerminalKit

/// The choice of the field that is to have the same value in all marked records.
struct FieldChoice: Sendable {
  let kind: RecordKind
  let marked: [RecordID]
  let fields: [FieldDescription]
  var input = TextInput()
  var scroll = ListScroll()

  /// The fields that have what is typed in their names.
  var shown: [FieldDescription] {
    let wanted = Folding.fold(input.text).trimmed
    guard !wanted.isEmpty else { return fields }
    return fields.filter { field in
      ([field.name] + field.aliases + Language.allCases.map { field.label[$0] })
        .contains { Folding.fold($0).containsBytes(of: wanted) }
    }
  }

  static let rows = 14
}

extension AppState {
  /// Asks which field of the marked records is to be changed.
  mutating func chooseBulkField() throws(Refusal) -> [Effect] {
    guard !isTrial else { return [] }
    guard let kind = place.listed else { throw .nothingSelected }
    let marked = try markedRows().ids
    let fields = visitList(of: kind, BulkFields(ownFields: hub.ownFields))
    lay(.fieldChoice(FieldChoice(kind: kind, marked: marked, fields: fields)))
    return []
  }

  mutating func withFieldChoice(_ change: (inout FieldChoice) -> Void) {
    guard case .fieldChoice(var choice) = layers.last else { return }
    change(&choice)
    layers[layers.count - 1] = .fieldChoice(choice)
  }

  /// Letters find a field.
  mutating func typeInFieldChoice(_ key: Key) {
    let fallback = direction
    withFieldChoice { choice in
      let count = choice.shown.count
      if choice.scroll.handle(key, count: count, height: FieldChoice.rows) {
        choice.scroll.reveal(count: count, height: FieldChoice.rows)
      } else if choice.input.handle(key, fallback: fallback) {
        choice.scroll = ListScroll()
      }
    }
  }

  /// The form in which the one value is given.
  func bulkForm(_ field: FieldDescription, _ choice: FieldChoice) -> FormState {
    let count = CountedNoun.records.phrase(choice.marked.count)
    let label = field.label
    let title = Phrase(
      fr: "Modifier \(count.fr) : \(label.fr)", en: "Edit \(count.en): \(label.en)",
      ar: "تعديل البطاقات المعلّمة (\(count.ar)): \(label.ar)")
    var form = FormState(
      title: title, action: "records-edit", before: nil, record: AnyRecord(blank: choice.kind),
      entries: [FormEntry(field, value: "", control: field.controlForMany)])
    form.marked = choice.marked
    return form
  }

  func drawFieldChoice(_ choice: FieldChoice, _ canvas: inout Canvas) {
    // Once the field is chosen, the form has the screen.
    guard case .fieldChoice = layers.last else { return }
    let count = CountedNoun.records.phrase(choice.marked.count)
    let title = Phrase(
      fr: "Modifier \(count.fr) : quel champ ?", en: "Edit \(count.en): which field?",
      ar: "تعديل البطاقات المعلّمة (\(count.ar)): أي حقل؟")
    let lines = choice.shown.map { field in
      ChoiceList.Choice(Line(shown(field.label.capitalised)), detail: Line(shown(field.kindOfValue), .muted))
    }
    var list = ChoiceList(shown(title), input: choice.input, choices: lines, scroll: choice.scroll)
    list.placeholder = shown(
      Phrase(fr: "taper pour trouver un champ", en: "type to find a field", ar: "اكتب لإيجاد حقل"))
    list.whenEmpty = shown(
      Phrase(fr: "Aucun champ de ce nom.", en: "There is no field of this name.", ar: "لا يوجد حقل بهذا الاسم."))
    list.draw(in: list.box(in: canvas.bounds, rows: FieldChoice.rows), on: &canvas)
  }
}

extension AnyRecord {
  /// A record of a kind of which nothing is known.
  fileprivate init(blank kind: RecordKind) {
    self =
      switch kind {
      case .organisation: .organisation(Organisation())
      case .trainingProgramme: .trainingProgramme(TrainingProgramme())
      case .ruralPlan: .ruralPlan(RuralPlan())
      case .activity: .activity(Activity())
      case .partner: .partner(Partner())
      }
  }
}
