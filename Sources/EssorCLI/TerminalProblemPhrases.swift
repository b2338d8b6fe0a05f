import CursesTerminal
import ESSDomain

extension TerminalProblem {
  /// What the user reads: there is no screen, why, and what can be done without one.
  var phrase: Phrase {
    let why =
      switch self {
      case .notATerminal(.keyboard):
        Phrase(fr: "l'entrée n'est pas un terminal", en: "the input is no terminal", ar: "المدخل ليس طرفية")
      case .notATerminal(.screen):
        Phrase(fr: "la sortie n'est pas un terminal", en: "the output is no terminal", ar: "المخرج ليس طرفية")
      case .noTerminalType: Phrase(fr: "TERM n'est pas défini", en: "TERM is not set", ar: "المتغير TERM غير معرف")
      case .unknownTerminalType(let type):
        Phrase(
          fr: "le terminal « \(type) » n'est pas décrit sur cette machine",
          en: "the terminal “\(type)” is not described on this machine",
          ar: "الطرفية «\(type)» غير موصوفة على هذا الجهاز")
      case .cannotPlaceCursor(let type):
        Phrase(
          fr: "le terminal « \(type) » ne sait pas placer son curseur",
          en: "the terminal “\(type)” cannot place its cursor",
          ar: "الطرفية «\(type)» لا تستطيع تحديد موضع المؤشر")
      case .cannotStart(let type):
        Phrase(
          fr: "ncurses refuse le terminal « \(type) »", en: "ncurses refuses the terminal “\(type)”",
          ar: "ترفض ncurses الطرفية «\(type)»")
      }
    return Phrase(
      fr: "L'écran ne peut pas s'ouvrir : \(why.fr). Sans écran : « essor --plain », « essor list organisations ».",
      en: "The screen cannot be opened: \(why.en). Without a screen: “essor --plain”, “essor list organisations”.",
      ar: "تعذر فتح الشاشة: \(why.ar). بدون شاشة: «essor --plain»، «essor list organisations».")
  }
}
