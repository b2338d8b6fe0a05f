import ESSDomain

extension Focus {
  /// Whether it lies over a screen.
  var isOverlay: Bool {
    switch self {
    case .filter, .form, .picker, .palette, .help, .dialog, .ask, .conflict, .menu, .themes, .dayPicker, .calibration,
      .facets, .columns, .fieldChoice, .bulkPreview, .export, .importFile, .importColumns, .importTarget,
      .importTrial:
      true
    default: false
    }
  }

  /// The screen, as the user calls it.
  public var title: Phrase {
    switch self {
    case .today: Place.today.title
    case .organisations: Place.organisations.title
    case .training: Place.training.title
    case .plans: Place.plans.title
    case .activities: Place.activities.title
    case .partners: Place.partners.title
    case .page: Phrase(fr: "Fiche", en: "Record", ar: "بطاقة")
    case .planTree: Phrase(fr: "Arbre d'un programme", en: "Tree of a programme", ar: "شجرة برنامج")
    case .review: Place.review(.none).title
    case .problems: Place.problems.title
    case .history: Phrase(fr: "Historique", en: "History", ar: "السجل")
    case .journal: Place.journal.title
    case .filter: Phrase(fr: "Filtre", en: "Filter", ar: "تصفية")
    case .form: Phrase(fr: "Saisie", en: "Forms", ar: "الإدخال")
    case .picker: Phrase(fr: "Liste de choix", en: "List of choices", ar: "لائحة الاختيارات")
    case .palette: Phrase(fr: "Commandes", en: "Commands", ar: "الأوامر")
    case .help: Phrase(fr: "Aide", en: "Help", ar: "مساعدة")
    case .dialog: Phrase(fr: "Question", en: "Question", ar: "سؤال")
    case .ask: Phrase(fr: "Question", en: "Question", ar: "سؤال")
    case .conflict: Phrase(fr: "Conflits", en: "Conflicts", ar: "التعارضات")
    case .map: Place.map.title
    case .calendar: Place.calendar.title
    case .dayPicker: Phrase(fr: "Choix d'un jour", en: "Choice of a day", ar: "اختيار يوم")
    case .themes: Phrase(fr: "Choix du thème", en: "Choice of a theme", ar: "اختيار المظهر")
    case .calibration: Phrase(fr: "Sens du texte", en: "Text direction", ar: "اتجاه النص")
    case .facets: Phrase(fr: "Facettes", en: "Facets", ar: "التصنيف")
    case .columns: Phrase(fr: "Choix des colonnes", en: "Choice of columns", ar: "اختيار الأعمدة")
    case .fieldChoice: Phrase(fr: "Choix d'un champ", en: "Choice of a field", ar: "اختيار حقل")
    case .bulkPreview: Phrase(fr: "Avant et après", en: "Before and after", ar: "قبل وبعد")
    case .importFile: Phrase(fr: "Import : fichier", en: "Import: file", ar: "الاستيراد: الملف")
    case .importColumns: Phrase(fr: "Import : colonnes", en: "Import: columns", ar: "الاستيراد: الأعمدة")
    case .importTarget:
      Phrase(fr: "Import : champ d'une colonne", en: "Import: field of a column", ar: "الاستيراد: حقل العمود")
    case .importTrial: Phrase(fr: "Import : essai", en: "Import: trial", ar: "الاستيراد: التجربة")
    case .export: Phrase(fr: "Export", en: "Export", ar: "التصدير")
    case .menu: Phrase(fr: "Touches qui suivent", en: "Keys that follow", ar: "المفاتيح التالية")
    }
  }
}
