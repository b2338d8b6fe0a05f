import ESSDomain

/// What people call an action besides its title, in the three languages, and the command that does the same without a screen.
///
/// Side by side in one table, so that whoever translates reads them together; an action without an entry here is found by
/// its titles and the synonyms it was declared with.
enum Vocabulary {
  struct Entry: Sendable {
    /// Words in the order French, English, Arabic, divided by commas of either script.
    let fr: String
    let en: String
    let ar: String
    /// The arguments of `essor` that do the same, as far as a command can.
    var twin: String?

    /// The words of a language.
    func words(_ language: Language) -> [String] {
      Phrase(fr: fr, en: en, ar: ar)[language].split { $0 == "," || $0 == "،" }.map { String($0).trimmed }
        .filter { !$0.isEmpty }
    }
  }

  /// Other words for an action, in all languages.
  static func words(of id: String) -> [String] {
    table[id].map { entry in Language.allCases.flatMap { entry.words($0) } } ?? []
  }

  /// Other words for an action in one language.
  static func words(of id: String, in language: Language) -> [String] { table[id]?.words(language) ?? [] }

  static let table: [String: Entry] = lists.merging(plans) { first, _ in first }.merging(past) { first, _ in first }
    .merging(places) { first, _ in first }.merging(charts) { first, _ in first }
    .merging(general) { first, _ in first }

  private static let lists: [String: Entry] = [
    "record-open": Entry(
      fr: "voir, consulter, détail", en: "view, show, details", ar: "عرض، معاينة، تفاصيل", twin: "show"),
    "record-edit": Entry(fr: "changer, corriger, éditer", en: "change, correct, amend", ar: "تغيير، تصحيح، تحرير"),
    "record-create": Entry(
      fr: "ajouter, créer une fiche, inscrire", en: "add, create a record, register", ar: "إضافة، إنشاء بطاقة، تسجيل"),
    "record-duplicate": Entry(
      fr: "dupliquer, copier la fiche, même chose", en: "duplicate, clone, same again", ar: "تكرار، استنساخ، نفس الشيء"),
    "form-continue": Entry(fr: "enchaîner, fiche suivante", en: "carry on, next record", ar: "متابعة، البطاقة التالية"),
    "view-export": Entry(
      fr: "enregistrer la liste, tableur, extraire", en: "save the list, spreadsheet, extract",
      ar: "حفظ اللائحة، جدول، استخراج", twin: "list --format csv"),
    "import-open": Entry(
      fr: "reprendre une liste, charger un tableur", en: "take over a list, load a spreadsheet",
      ar: "أخذ لائحة، تحميل جدول", twin: "import organisations --dry-run"),
    "import-read": Entry(fr: "ouvrir le fichier", en: "open the file", ar: "فتح الملف"),
    "path-complete": Entry(fr: "terminer le chemin", en: "finish the path", ar: "إكمال المسار"),
    "import-leave": Entry(fr: "abandonner l'import", en: "abandon the import", ar: "التخلي عن الاستيراد"),
    "column-choose": Entry(fr: "associer, correspondance", en: "map, match", ar: "ربط، مطابقة"),
    "column-pass": Entry(fr: "ignorer la colonne", en: "ignore the column", ar: "تجاهل العمود"),
    "import-try": Entry(
      fr: "simuler, vérifier", en: "simulate, dry run", ar: "محاكاة، تحقق", twin: "import organisations --dry-run"),
    "import-file": Entry(fr: "autre fichier", en: "other file", ar: "ملف آخر"),
    "target-take": Entry(fr: "valider le champ", en: "confirm the field", ar: "تأكيد الحقل"),
    "targets-close": Entry(fr: "fermer la liste des champs", en: "close the list of fields", ar: "إغلاق لائحة الحقول"),
    "import-write": Entry(
      fr: "valider l'import, écrire", en: "confirm the import, write", ar: "تأكيد الاستيراد، كتابة",
      twin: "import organisations"),
    "refused-toggle": Entry(
      fr: "ignorer les lignes refusées", en: "ignore refused rows", ar: "تجاهل الأسطر المرفوضة",
      twin: "import organisations --skip-bad-rows"),
    "import-columns": Entry(fr: "revoir les colonnes", en: "look at the columns again", ar: "مراجعة الأعمدة"),
    "export-write": Entry(fr: "valider, écrire", en: "confirm, write", ar: "تأكيد، كتابة"),
    "export-next": Entry(fr: "avancer", en: "forward", ar: "تقدم"),
    "export-previous": Entry(fr: "reculer", en: "backward", ar: "رجوع إلى الوراء"),
    "export-leave": Entry(fr: "abandonner l'export", en: "abandon the export", ar: "التخلي عن التصدير"),
    "record-delete": Entry(
      fr: "effacer, enlever, retirer", en: "remove, erase, trash", ar: "إزالة، محو، إلغاء البطاقة"),
    "record-find": Entry(
      fr: "rechercher une organisation, retrouver, global", en: "search, look up, global",
      ar: "بحث عن منظمة، إيجاد، بحث شامل", twin: "show"),
    "commune-find": Entry(
      fr: "commune, douar, lieu, territoire", en: "commune, place, territory", ar: "جماعة، مكان، مجال ترابي",
      twin: "list organisations"),
    "list-filter": Entry(
      fr: "trouver, tri sélectif, critère", en: "find, criteria, narrow", ar: "بحث، معيار، فرز", twin: "list"),
    "filter-keep": Entry(fr: "valider le filtre", en: "apply the filter", ar: "تطبيق التصفية"),
    "filter-clear": Entry(fr: "enlever le filtre", en: "remove the filter", ar: "إزالة التصفية"),
    "list-sort": Entry(
      fr: "trier, classer, colonne", en: "order, rank, column", ar: "ترتيب، فرز، عمود", twin: "list --sort"),
    "list-reverse": Entry(
      fr: "décroissant, croissant, à l'envers", en: "descending, ascending, backwards", ar: "تنازلي، تصاعدي"),
    "row-mark": Entry(fr: "cocher, choisir", en: "tick, check, choose", ar: "تحديد، اختيار"),
    "marks-clear": Entry(fr: "décocher", en: "untick, deselect", ar: "إلغاء التحديد"),
    "mark-all": Entry(fr: "tout cocher, tout sélectionner", en: "tick all, select all", ar: "تحديد الكل، اختيار الكل"),
    "mark-invert": Entry(fr: "inverser la sélection", en: "invert the selection", ar: "عكس التحديد"),
    "range-down": Entry(fr: "plage, sélection", en: "range, selection", ar: "مجال، تحديد"),
    "range-up": Entry(fr: "plage, sélection", en: "range, selection", ar: "مجال، تحديد"),
    "facets-show": Entry(
      fr: "répartition, histogramme, fréquence, compter", en: "distribution, histogram, frequency, count",
      ar: "توزيع، مدرج، تكرار، عد", twin: "list --facet"),
    "columns-choose": Entry(
      fr: "colonnes, champs montrés, largeur, ordre", en: "columns, fields shown, width, order",
      ar: "أعمدة، الحقول المعروضة، عرض، ترتيب", twin: "list --columns"),
    "preview-down": Entry(fr: "aperçu, détail plus bas", en: "preview, scroll", ar: "معاينة، تمرير"),
    "preview-up": Entry(fr: "aperçu, détail plus haut", en: "preview, scroll", ar: "معاينة، تمرير"),
    "view-save": Entry(
      fr: "favori, recherche enregistrée, mémoriser", en: "favourite, saved search, remember",
      ar: "مفضلة، بحث محفوظ، حفظ"),
    "view-open": Entry(
      fr: "favoris, recherches enregistrées", en: "favourites, saved searches", ar: "المفضلة، البحوث المحفوظة",
      twin: "list"),
    "baseline-show": Entry(
      fr: "nouveautés, différences", en: "news, differences", ar: "مستجدات، فروق", twin: "history"),
    "page-down": Entry(fr: "suite, plus bas", en: "further, scroll", ar: "أسفل، تمرير"),
    "page-up": Entry(fr: "plus haut", en: "scroll up", ar: "أعلى، تمرير"),
    "item-open": Entry(fr: "tâche, échéance", en: "task, due", ar: "مهمة، أجل"),
    "followup-done": Entry(
      fr: "fait, clore, achevé", en: "complete, close, tick off", ar: "إنجاز، إنهاء، إغلاق"),
    "activity-record": Entry(
      fr: "saisir, créer, rendez-vous, déplacement", en: "log, create, appointment, field trip",
      ar: "إضافة، إنشاء، موعد، تنقل", twin: "add"),
  ]

  private static let plans: [String: Entry] = [
    "review-start": Entry(
      fr: "réunion de suivi, comité technique", en: "steering meeting, monitoring", ar: "اجتماع التتبع، تقييم"),
    "review-note": Entry(fr: "valider l'étape", en: "record the step", ar: "تسجيل الخطوة"),
    "review-next": Entry(fr: "sauter, étape suivante", en: "skip, next step", ar: "تجاوز، الخطوة التالية"),
    "review-previous": Entry(fr: "étape précédente", en: "previous step", ar: "الخطوة السابقة"),
    "review-choose": Entry(fr: "options, liste", en: "options, list", ar: "خيارات، لائحة"),
    "review-jump": Entry(fr: "projet, sauter à", en: "project, jump", ar: "مشروع، قفز"),
    "review-save": Entry(fr: "clôturer, compte rendu", en: "close, minutes", ar: "إنهاء، محضر"),
    "review-leave": Entry(fr: "sortir, fermer", en: "exit, close", ar: "خروج، إغلاق"),
    "review-restart": Entry(fr: "tout effacer, recommencer", en: "start over, wipe", ar: "إعادة من البداية، محو"),
    "branch-open": Entry(fr: "voir, détail", en: "view, details", ar: "عرض، تفاصيل", twin: "show"),
    "branch-toggle": Entry(fr: "ouvrir, fermer la branche", en: "expand, collapse", ar: "توسيع، تقليص"),
    "branch-close": Entry(fr: "parent, refermer", en: "parent, collapse", ar: "الأصل، تقليص"),
    "tree-filter": Entry(fr: "rechercher un projet", en: "find a project", ar: "بحث عن مشروع"),
    "light-filter": Entry(
      fr: "feux tricolores, alerte, en difficulté", en: "traffic lights, alert, slipping", ar: "إشارات، تنبيه، متعثر"),
    "projects-open": Entry(fr: "tout ouvrir, développer", en: "expand all", ar: "توسيع الكل"),
    "projects-close": Entry(fr: "tout fermer, réduire", en: "collapse all", ar: "تقليص الكل"),
  ]

  private static let past: [String: Entry] = [
    "history-open": Entry(
      fr: "changements, modifications", en: "changes, revisions", ar: "تغييرات، تعديلات", twin: "history"),
    "past-open": Entry(fr: "fiche actuelle", en: "present record", ar: "البطاقة الحالية", twin: "show"),
    "field-restore": Entry(
      fr: "ancienne valeur, revenir", en: "former value, roll back", ar: "القيمة السابقة، إرجاع", twin: "restore"),
    "record-restore": Entry(
      fr: "ancienne version, revenir", en: "former version, roll back", ar: "النسخة السابقة، إرجاع", twin: "restore"),
    "folder-restore": Entry(
      fr: "remonter le temps, ancien état", en: "go back in time, former state", ar: "العودة إلى حالة سابقة",
      twin: "restore"),
    "past-copy": Entry(fr: "presse-papier", en: "clipboard", ar: "الحافظة"),
    "journal-open": Entry(
      fr: "activité récente, traces", en: "recent activity, trail", ar: "آخر التغييرات، أثر", twin: "history"),
    "change-open": Entry(fr: "voir la fiche", en: "view the record", ar: "عرض البطاقة", twin: "show"),
    "change-unfold": Entry(fr: "détail du changement", en: "details of the change", ar: "تفاصيل التغيير"),
    "journal-filter": Entry(
      fr: "qui, quand, trouver", en: "who, when, find", ar: "من، متى، إيجاد", twin: "history"),
    "change-undo": Entry(fr: "défaire, revenir en arrière", en: "take back, revert", ar: "إلغاء، رجوع", twin: "undo"),
    "change-redo": Entry(fr: "refaire", en: "do again", ar: "إعادة التنفيذ", twin: "redo"),
    "data-problems": Entry(
      fr: "anomalies, qualité, incohérences", en: "quality, inconsistencies, faults", ar: "جودة، اختلالات، أعطاب",
      twin: "check"),
    "problem-open": Entry(fr: "aller à l'erreur", en: "go to the error", ar: "الذهاب إلى الخطأ", twin: "show"),
    "problem-repair": Entry(fr: "arranger", en: "mend", ar: "تصليح", twin: "check --repair"),
    "problems-repair": Entry(fr: "tout arranger", en: "mend all", ar: "تصليح الكل", twin: "check --repair"),
    "folder-check": Entry(fr: "analyse, diagnostic", en: "scan, diagnosis", ar: "فحص، تشخيص", twin: "check"),
  ]

  private static let places: [String: Entry] = [
    "screen-today": Entry(fr: "accueil, tâches, agenda", en: "home, tasks, agenda", ar: "الرئيسية، المهام، الأجندة"),
    "screen-organisations": Entry(
      fr: "coopératives, associations, taawoniya", en: "cooperatives, associations, taawoniya",
      ar: "تعاونيات، جمعيات، تعاونية", twin: "list organisations"),
    "screen-training": Entry(
      fr: "sessions, stages, inscriptions", en: "sessions, courses, enrolments", ar: "دورات، تكوين، تسجيلات",
      twin: "list training"),
    "screen-plans": Entry(
      fr: "projets, développement rural, PDR", en: "projects, rural development", ar: "مشاريع، تنمية قروية",
      twin: "list plans"),
    "screen-activities": Entry(
      fr: "visites, accompagnement, suivi", en: "visits, support, follow-up", ar: "زيارات، مواكبة، تتبع",
      twin: "list activities"),
    "screen-partners": Entry(
      fr: "conventions, bailleurs", en: "agreements, funders", ar: "اتفاقيات، ممولون", twin: "list partners"),
    "place-back": Entry(fr: "précédent", en: "previous", ar: "السابق"),
    "place-forward": Entry(fr: "suivant", en: "next", ar: "التالي"),
    "place-last": Entry(fr: "alterner, bascule", en: "toggle, switch", ar: "تبديل"),
    "bookmark-set": Entry(fr: "marque-page, favori", en: "favourite, remember this place", ar: "مفضلة، تذكر المكان"),
    "bookmark-open": Entry(fr: "marque-pages, favoris", en: "favourites", ar: "المفضلة"),
    "related-organisations": Entry(fr: "bénéficiaires", en: "beneficiaries", ar: "المستفيدون"),
    "related-activities": Entry(fr: "visites liées", en: "related visits", ar: "الزيارات المرتبطة"),
    "related-plans": Entry(fr: "projets liés", en: "related projects", ar: "المشاريع المرتبطة"),
    "related-training": Entry(fr: "session liée", en: "related session", ar: "الدورة المرتبطة"),
    "related-commune": Entry(
      fr: "voisins, même lieu", en: "neighbours, same place", ar: "الجوار، نفس المكان", twin: "list organisations"),
    "menu-open": Entry(
      fr: "que faire, actions possibles", en: "what can be done, actions", ar: "ما يمكن فعله، إجراءات"),
  ]

  private static let charts: [String: Entry] = [
    "unit-open": Entry(
      fr: "organisations de la commune", en: "organisations of the commune", ar: "منظمات الجماعة",
      twin: "list organisations"),
    "measure-previous": Entry(fr: "autre mesure", en: "other measure", ar: "مقياس آخر"),
    "day-open": Entry(fr: "agenda du jour", en: "the day's agenda", ar: "برنامج اليوم", twin: "list activities"),
    "calendar-today": Entry(fr: "jour présent", en: "present day", ar: "اليوم الحالي"),
    "month-next": Entry(fr: "mois d'après", en: "month after", ar: "الشهر الموالي"),
    "month-previous": Entry(fr: "mois d'avant", en: "month before", ar: "الشهر الفارط"),
    "timeline-later": Entry(fr: "décaler, avancer", en: "shift, forward", ar: "إزاحة، تقدم"),
    "timeline-earlier": Entry(fr: "décaler, reculer", en: "shift, back", ar: "إزاحة، رجوع"),
    "pane-previous": Entry(fr: "panneau d'avant", en: "pane before", ar: "اللوحة السابقة"),
  ]

  private static let general: [String: Entry] = [
    "help-show": Entry(fr: "mode d'emploi", en: "manual, shortcuts", ar: "دليل، اختصارات", twin: "help"),
    "palette-open": Entry(fr: "liste des actions", en: "list of actions", ar: "لائحة الإجراءات", twin: "help"),
    "screen-back": Entry(fr: "annuler, précédent", en: "cancel, previous", ar: "إلغاء، السابق"),
    "language-change": Entry(fr: "traduction", en: "translation", ar: "ترجمة، العربية", twin: "--language"),
    "theme-change": Entry(
      fr: "apparence, contraste", en: "appearance, contrast", ar: "المظهر، الشكل، التباين", twin: "themes"),
    "data-reload": Entry(fr: "rafraîchir, mettre à jour", en: "update, read again", ar: "إعادة التحميل، تحيين"),
    "screen-redraw": Entry(fr: "rafraîchir l'affichage", en: "repaint, clear", ar: "تنظيف الشاشة"),
    "program-suspend": Entry(fr: "mettre en pause, shell", en: "pause, shell", ar: "إيقاف مؤقت"),
    "program-quit": Entry(
      fr: "fermer le programme, partir", en: "close the program, leave", ar: "إغلاق البرنامج، إنهاء"),
    "job-cancel": Entry(fr: "arrêter, abandonner", en: "abort", ar: "توقيف، تخل"),
  ]
}

extension Action {
  /// The command that does the same without a screen, as it is typed; nil where there is none.
  public var twin: String? { Vocabulary.table[id]?.twin }
}

extension Registry {
  /// Actions that take away what somebody entered: never offered because a few letters happen to fit.
  static func takesAway(_ action: Action) -> Bool { takingAway.contains(action.id) }

  private static let takingAway: Set<String> = [
    "record-delete", "folder-restore", "record-restore", "review-restart", "problems-repair",
  ]

  /// Whether an action stands for a key that moves by itself: not a command of the list of commands.
  static func movesByRow(_ action: Action) -> Bool { movingByRow.contains(action.id) }

  private static let movingByRow: Set<String> = [
    "row-down", "row-up", "row-first", "row-last", "branch-down", "branch-up", "branch-first", "branch-last",
    "range-down", "range-up",
  ]

  /// Commands that make sense by name; moving by a row does not.
  static func isForPalette(_ action: Action) -> Bool {
    !action.scope.focuses.isDisjoint(with: Scope.screens.focuses.union([.review])) && !movesByRow(action)
  }

  /// Whether there is a way to do it without a key of its own: by the list of commands, or by arrows.
  static func hasOtherWay(_ action: Action) -> Bool { isForPalette(action) || movesByRow(action) }

  /// The area of the registry to which an action belongs.
  static func area(of action: Action) -> Phrase? {
    areas.first { area in area.actions.contains { $0.id == action.id } }?.title
  }
}
