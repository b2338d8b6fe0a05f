import ESSDomain

/// What is said in a talk in lines.
enum PlainWords {
  static let howTo = Phrase(
    fr: "Une question par ligne. Vide : laisser tel quel ; - : effacer ; ? : ce qui est possible ; < : revenir ; "
      + "Ctrl+D : abandonner sans rien enregistrer.",
    en: "One question a line. Empty: leave as it is; - : erase; ? : what is possible; < : go back; Ctrl+D: give up, "
      + "saving nothing.",
    ar: "سؤال في كل سطر. فارغ: يبقى كما هو؛ - للمحو؛ ? لمعرفة الممكن؛ < للرجوع؛ Ctrl+D للتخلي دون حفظ.")
  static let again = Phrase(fr: "Non : ", en: "No: ", ar: "لا: ")
  static let organisations = Phrase(fr: "Organisations", en: "Organisations", ar: "المنظمات")
  static let organisationsHelp = Phrase(
    fr: "Le nom, ou une partie qui n'est qu'à elle ; plusieurs séparées par un point-virgule.",
    en: "The name, or a part of it that no other has; several separated by a semicolon.",
    ar: "الاسم أو جزء لا يشترك فيه غيرها؛ وتُفصل المتعددة بفاصلة منقوطة.")
  static let followUp = Phrase(fr: "Suite à donner", en: "Follow-up", ar: "مهمة التتبع")
  static let followUpDay = Phrase(fr: "Échéance de la suite", en: "Day the follow-up is due", ar: "أجل مهمة التتبع")
  static let followUpHelp = Phrase(
    fr: "Ce qui reste à faire, puis pour quel jour : vendredi, +7, 30/11.",
    en: "What is still to be done, then for which day: friday, +7, 30/11.",
    ar: "ما يبقى فعله، ثم اليوم: الجمعة، ‎+7‎، 30/11.")
  static let noFollowUp = Phrase(
    fr: "il n'y a pas de suite à dater.", en: "there is no follow-up to give a day.", ar: "لا توجد مهمة لتحديد أجلها.")
  static let dayHelp = Phrase(
    fr: "Un jour : 24/11/2026, hier, lundi, +3.", en: "A day: 24/11/2026, yesterday, monday, +3.",
    ar: "يوم: 24/11/2026، أمس، الاثنين، ‎+3‎.")
  static let freeHelp = Phrase(fr: "Un texte ou un nombre.", en: "A text or a number.", ar: "نص أو عدد.")
  static let saveIt = Phrase(
    fr: "Entrée enregistre, < reprend les questions, non abandonne :",
    en: "Enter saves, < goes through the questions again, no gives up:",
    ar: "Enter للحفظ، < لإعادة الأسئلة، لا للتخلي:")
  static let nothingSaved = Phrase(
    fr: "Abandonné : rien n'est enregistré.", en: "Given up: nothing was saved.", ar: "تم التخلي: لم يُحفظ شيء.")
  static let choose = Phrase(
    fr: "Numéro, puis Entrée (0 pour quitter) :", en: "Number, then Enter (0 to quit):",
    ar: "الرقم ثم Enter (0 للخروج):")
  static let listHow = Phrase(
    fr: "Numéro : ouvrir. Entrée : la suite. /mots : filtrer. 0 : revenir.",
    en: "Number: open. Enter: more. /words: filter. 0: back.", ar: "رقم: فتح. Enter: التالي. /كلمات: تصفية. 0: رجوع.")
  static let end = Phrase(fr: "Fin de la liste.", en: "End of the list.", ar: "نهاية اللائحة.")
  static let nothing = Phrase(fr: "Rien ici.", en: "Nothing here.", ar: "لا شيء هنا.")
  static let noNumber = Phrase(
    fr: "Ce numéro n'est pas dans la liste.", en: "That number is not in the list.", ar: "هذا الرقم ليس في اللائحة.")
  static let today = Phrase(fr: "À faire, par échéance", en: "To do, by due day", ar: "المهام حسب الأجل")
  static let record = Phrase(fr: "Noter une activité", en: "Record an activity", ar: "تسجيل نشاط")
  static let undo = Phrase(fr: "Annuler le dernier changement", en: "Undo the last change", ar: "التراجع عن آخر تغيير")
  static let quit = Phrase(fr: "Quitter", en: "Quit", ar: "خروج")
  static let late = Phrase(fr: "en retard", en: "late", ar: "متأخر")
  static let back = Phrase(
    fr: "Entrée pour revenir à la liste :", en: "Enter to go back to the list:", ar: "Enter للرجوع إلى اللائحة:")

  static func noneCalled(_ name: String) -> Phrase {
    Phrase(
      fr: "aucune organisation ne s'appelle « \(name) ».", en: "no organisation is called “\(name)”.",
      ar: "لا توجد منظمة باسم «\(name)».")
  }

  static func severalCalled(_ name: String, _ titles: [Phrase]) -> Phrase {
    let list = Phrase { language in titles.map { $0[language] }.joined(separator: " ; ") }
    return Phrase(
      fr: "plusieurs répondent à « \(name) » : \(list.fr).", en: "several answer to “\(name)”: \(list.en).",
      ar: "عدة منظمات باسم «\(name)»: \(list.ar).")
  }

  /// Whether an answer means no, in any of the languages.
  static func isNo(_ answer: String) -> Bool { ["non", "n", "no", "لا", "0"].contains(answer.lowercased()) }
}

extension String {
  /// With its first letter as a capital, at the beginning of a line.
  var firstCapital: String { prefix(1).uppercased() + dropFirst() }
}
