import ESSDomain
import TerminalKit

/// The guided tour: a few small boxes over the real screens, each saying what there is to see and what to press.
enum Tour {
  /// A stop: the screen it is at, and what is said there.
  struct Stop: Sendable {
    let place: Place?
    let title: Phrase
    let text: Phrase
  }

  static let stops: [Stop] = [
    Stop(
      place: .today, title: Phrase(fr: "Bienvenue", en: "Welcome", ar: "مرحبا"),
      text: Phrase(
        fr:
          "Cet écran dit ce qui presse aujourd'hui : suivis, retards, alertes de la région. Les flèches se déplacent, "
          + "Entrée ouvre, Échap revient : cela suffit partout.",
        en: "This screen tells what is urgent today: follow-ups, late ones, alerts of the region. Arrows move, Enter "
          + "opens, Esc goes back: that suffices everywhere.",
        ar: "تعرض هذه الشاشة ما يستعجل اليوم: التتبعات والتأخيرات وتنبيهات الجهة. الأسهم للتنقل، Enter للفتح، Esc "
          + "للرجوع: هذا يكفي في كل مكان.")),
    Stop(
      place: .organisations, title: Phrase(fr: "Les listes", en: "Lists", ar: "اللوائح"),
      text: Phrase(
        fr:
          "Les chiffres 1 à 6 mènent aux écrans. Dans une liste, \(key: "record-open") ouvre la fiche entière et "
          + "\(key: "list-sort") trie par la colonne suivante.",
        en: "The figures 1 to 6 lead to the screens. In a list \(key: "record-open") opens the whole record and "
          + "\(key: "list-sort") sorts by the next column.",
        ar: "الأرقام من 1 إلى 6 تؤدي إلى الشاشات. في اللائحة \(key: "record-open") لفتح البطاقة كاملة و"
          + "\(key: "list-sort") للترتيب حسب العمود التالي.")),
    Stop(
      place: .organisations, title: Phrase(fr: "Trouver", en: "Finding", ar: "البحث"),
      text: Phrase(
        fr: "\(key: "list-filter") filtre pendant la frappe, sans souci des accents : « argan taroudannt », "
          + "« femmes>50% », « -forme:association ».",
        en: "\(key: "list-filter") filters while you type, whatever the accents: “argan taroudannt”, “women>50%”, "
          + "“-form:association”.",
        ar: "\(key: "list-filter") للتصفية أثناء الكتابة مهما كان شكل الحروف: «أركان تارودانت»، «نساء>50%»، "
          + "«-شكل:جمعية».")),
    Stop(
      place: .activities, title: Phrase(fr: "Noter", en: "Recording", ar: "التسجيل"),
      text: Phrase(
        fr: "\(key: "activity-record") note une visite ou une réunion en vingt secondes, depuis n'importe quel "
          + "écran ; la saisie est gardée même si le courant est coupé.",
        en: "\(key: "activity-record") records a visit or a meeting in twenty seconds, from any screen; what you "
          + "type is kept even if the power goes.",
        ar:
          "المفتاح \(key: "activity-record") لتسجيل زيارة أو اجتماع في عشرين ثانية من أي شاشة؛ ويُحفظ ما تكتبه حتى عند "
          + "انقطاع الكهرباء.")),
    Stop(
      place: .plans, title: Phrase(fr: "Les programmes ruraux", en: "Rural programmes", ar: "البرامج القروية"),
      text: Phrase(
        fr: "Entrée ouvre l'arbre d'un programme ; \(key: "review-start") le passe en revue, action par action.",
        en: "Enter opens the tree of a programme; \(key: "review-start") reviews it, action by action.",
        ar: "المفتاح Enter لفتح شجرة البرنامج؛ \(key: "review-start") لمراجعته إجراء بعد إجراء.")),
    Stop(
      place: .today, title: Phrase(fr: "Rien ne se perd", en: "Nothing is lost", ar: "لا شيء يضيع"),
      text: Phrase(
        fr: "\(key: "change-undo") annule le dernier changement, même après un redémarrage, et "
          + "\(key: "change-redo") le rétablit. « Enregistré » veut dire : sur le disque.",
        en:
          "\(key: "change-undo") undoes the last change, even after a restart, and \(key: "change-redo") redoes "
          + "it. “Saved” means: on the disk.",
        ar:
          "المفتاح \(key: "change-undo") للتراجع عن آخر تغيير حتى بعد إعادة التشغيل، و\(key: "change-redo") لإعادته. "
          + "«تم الحفظ» تعني: على القرص.")),
    Stop(
      place: nil, title: Phrase(fr: "Langue et couleurs", en: "Language and colours", ar: "اللغة والألوان"),
      text: Phrase(
        fr: "\(key: "language-change") passe au français, à l'arabe (l'écran entier se retourne) ou à l'anglais ; "
          + "\(key: "theme-change") change de thème.",
        en: "\(key: "language-change") goes to French, to Arabic (the whole screen turns round) or to English; "
          + "\(key: "theme-change") changes the theme.",
        ar:
          "المفتاح \(key: "language-change") للانتقال إلى الفرنسية أو العربية (تنعكس الشاشة كلها) أو الإنجليزية؛ "
          + "\(key: "theme-change") لتغيير المظهر.")),
    Stop(
      place: nil, title: Phrase(fr: "Et le reste", en: "And the rest", ar: "والباقي"),
      text: Phrase(
        fr: "\(key: "help-show") dit ce que permet l'écran où l'on est, \(key: "palette-open") trouve toute "
          + "commande par son nom ; « visite » y relance cette visite. \(key: "program-quit") quitte.",
        en:
          "\(key: "help-show") tells what the present screen allows, \(key: "palette-open") finds any command by "
          + "its name; “tour” starts this tour again. \(key: "program-quit") quits.",
        ar:
          "\(key: "help-show") لمعرفة ما تتيحه الشاشة الحالية، \(key: "palette-open") للعثور على أي أمر باسمه؛ "
          + "و«جولة» تعيد هذه الجولة. \(key: "program-quit") للخروج.")),
  ]
}

extension AppState {
  /// Goes to a stop of the tour and says what there is to see; Esc leaves.
  mutating func showTour(_ number: Int) {
    guard !isTrial, Tour.stops.indices.contains(number) else { return }
    let stop = Tour.stops[number]
    if let place = stop.place { go(to: place) }
    var answers = [
      DialogState.Answer(
        title: Phrase(fr: "Quitter", en: "Leave", ar: "مغادرة"), letters: ["q", "ق"], outcome: .nothing)
    ]
    if number > 0 {
      answers.append(
        DialogState.Answer(
          title: Phrase(fr: "Avant", en: "Back", ar: "السابق"), letters: ["b", "p"],
          outcome: .act { state in
            state.showTour(number - 1)
            return []
          }))
    }
    if number + 1 < Tour.stops.count {
      answers.append(
        DialogState.Answer(
          title: Phrase(fr: "Suite", en: "Next", ar: "التالي"), letters: [" ", "n", "s"],
          outcome: .act { state in
            state.showTour(number + 1)
            return []
          }))
    } else {
      answers.append(
        DialogState.Answer(
          title: Phrase(fr: "Commencer", en: "Begin", ar: "لنبدأ"), letters: [" ", "n", "s", "c"], outcome: .nothing))
    }
    let place = Phrase(same: " (\(number + 1)/\(Tour.stops.count))")
    var dialog = DialogState(
      title: stop.title.joined(to: place, by: ""), lines: [stop.text], answers: answers)
    dialog.chosen = answers.count - 1
    layers.append(.dialog(dialog))
  }
}
