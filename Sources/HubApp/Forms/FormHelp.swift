import ESSDomain
import TerminalKit

/// What is to be said of a field: one line under it, and the whole with F1.
enum FormHelp {
  /// What a field takes, for those that have no help of their own.
  static func line(on entry: FormEntry) -> Phrase? {
    switch entry.control {
    case .choice:
      return Phrase(
        fr: "Flèches, ou des lettres pour chercher ; \(key: "choices-open") : la liste.",
        en: "Arrows, or letters to search; \(key: "choices-open"): the list.",
        ar: "الأسهم، أو حروف للبحث؛ \(key: "choices-open"): اللائحة.")
    case .choices, .references:
      return Phrase(
        fr: "Des lettres pour chercher ; \(key: "choices-open") : la liste.",
        en: "Letters to search; \(key: "choices-open"): the list.",
        ar: "حروف للبحث؛ \(key: "choices-open"): اللائحة.")
    case .check:
      return Phrase(fr: "Espace coche ou décoche.", en: "Space sets or clears.", ar: "مسافة للتأشير أو إلغائه.")
    case .readOnly:
      return Phrase(
        fr: "Ce champ ne se modifie pas ici.", en: "This field is not changed here.", ar: "لا يُعدَّل هذا الحقل هنا.")
    case .text: break
    }
    if entry.field == "name.fr" || entry.field == "name.ar" {
      return Phrase(
        fr: "L'un des deux noms au moins, tel que sur l'acte.", en: "At least one of the two names, as on the deed.",
        ar: "أحد الاسمين على الأقل، كما ورد في العقد.")
    }
    switch entry.shape {
    case .day:
      return Phrase(
        fr: "24/11, +3, vendredi, fin du mois, 2026-T4 ; \(key: "choices-open") : calendrier.",
        en: "24/11, +3, Friday, end of month, 2026-Q4; \(key: "choices-open"): calendar.",
        ar: "24/11، +3، الجمعة، نهاية الشهر؛ \(key: "choices-open"): التقويم.")
    case .money:
      return Phrase(
        fr: "En dirhams : 1 234,50 ou 1,5 MDH.", en: "In dirhams: 1,234.50 or 1.5 MDH.",
        ar: "بالدرهم: 1 234,50 أو 1,5 مليون درهم.")
    case .territory:
      return Phrase(
        fr: "Un nom ou un code ; \(key: "choices-open") : région, province, commune.",
        en: "A name or a code; \(key: "choices-open"): region, province, commune.",
        ar: "اسم أو رمز؛ \(key: "choices-open"): الجهة والإقليم والجماعة.")
    default: return nil
    }
  }

  /// The keys that edit a text.
  static let editing: [(keys: String, title: Phrase)] = [
    (
      "Ctrl+U",
      Phrase(fr: "remettre la valeur enregistrée", en: "bring the stored value back", ar: "استرجاع القيمة المحفوظة")
    ),
    (
      "Alt+U  Ctrl+_",
      Phrase(fr: "reprendre la frappe ou le collage", en: "undo typing or pasting", ar: "التراجع عن الكتابة أو اللصق")
    ),
    ("Alt+Shift+U  Ctrl+Y", Phrase(fr: "refaire", en: "redo", ar: "إعادة")),
    (
      "Ctrl+W  Ctrl+K",
      Phrase(fr: "effacer le mot, la fin", en: "delete the word, the rest", ar: "حذف الكلمة أو البقية")
    ),
    ("Ctrl+←  Ctrl+→", Phrase(fr: "mot par mot", en: "word by word", ar: "كلمة كلمة")),
    ("Shift+←  Shift+→", Phrase(fr: "sélectionner", en: "select", ar: "تحديد")),
    ("Home  End", Phrase(fr: "début, fin", en: "beginning, end", ar: "البداية والنهاية")),
    ("\(key: "text-edit")", Phrase(fr: "ouvrir dans votre éditeur", en: "open in your editor", ar: "الفتح في محررك")),
  ]
}

extension AppState {
  /// What the help says first in a form: of the field with the focus, what it is, what it takes, and what it held.
  var fieldHelp: [TextPage.Block] {
    guard let form = openForm, form.entries.indices.contains(form.focus) else { return [] }
    let entry = form.entries[form.focus]
    var blocks: [TextPage.Block] = [.heading(shown(entry.label.capitalised))]
    for phrase in [entry.help, FormHelp.line(on: entry)] {
      if let phrase { blocks.append(.paragraph(Line(shown(phrase)))) }
    }
    if entry.isRequired {
      blocks.append(
        .paragraph(
          Line(
            shown(Phrase(fr: "Ce champ est à remplir.", en: "This field is to be filled in.", ar: "هذا الحقل إلزامي.")))
        ))
    }
    if entry.traits.contains(.personal) {
      let law = Phrase(
        fr: "Donnée personnelle (loi 09-08) : absente des exports publics.",
        en: "Personal data (law 09-08): left out of public exports.",
        ar: "معطيات شخصية (القانون 09-08): لا تظهر في التصدير العمومي.")
      blocks.append(.paragraph(Line(shown(law))))
    }
    switch entry.control {
    case .choice(let choices), .choices(let choices):
      for choice in choices.prefix(40) {
        blocks.append(.field(DisplayText.leftToRight(choice.code), Line(shown(choice.label))))
      }
    case .text:
      if entry.isChanged {
        let stored =
          entry.input.stored.isEmpty ? Phrase(fr: "vide", en: "empty", ar: "فارغ") : Phrase(same: entry.input.stored)
        blocks.append(.field(shown(Phrase(fr: "Enregistré", en: "Stored", ar: "المحفوظ")), Line(shown(stored))))
      }
      blocks.append(.blank)
      blocks.append(.heading(shown(Phrase(fr: "Dans un champ de texte", en: "In a text field", ar: "داخل حقل نصي"))))
      blocks += FormHelp.editing.map { .field(DisplayText.leftToRight(namingKeys(in: $0.keys)), Line(shown($0.title))) }
    case .check, .references, .readOnly: break
    }
    return blocks + [.blank]
  }
}
