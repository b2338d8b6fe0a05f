import ESSDomain
import TerminalKit

extension Doctor {
  /// Letters: the locale, who puts Arabic in order and why, whether the font has its forms.
  var ofLanguages: [Ailment] { [locale, order, letters, settings, clipboard] }

  private var locale: Ailment {
    let title = Phrase(fr: "Caractères", en: "Characters", ar: "الحروف")
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { surroundings.variable($0) }.first ?? "C"
    guard terminal.isUTF8 else {
      return Ailment(
        "locale", title, .warning,
        Phrase(
          fr: "locale \(name), pas UTF-8 : accents simplifiés, pas d'arabe",
          en: "locale \(name), not UTF-8: accents made plain, no Arabic",
          ar: "الإعداد \(name) ليس UTF-8: حروف مبسطة ولا عربية"),
        advice: Phrase(
          fr: "Dans le shell : export LC_ALL=C.UTF-8", en: "In the shell: export LC_ALL=C.UTF-8",
          ar: "في سطر الأوامر: export LC_ALL=C.UTF-8"))
    }
    return Ailment("locale", title, .ok, Phrase(fr: "UTF-8 (\(name))", en: "UTF-8 (\(name))", ar: "UTF-8 (\(name))"))
  }

  private var order: Ailment {
    let title = Phrase(fr: "Sens du texte", en: "Text direction", ar: "اتجاه النص")
    let found = direction.mode.label.joined(to: direction.reason.phrase, by: " – ").joined(to: said, by: "")
    var advice: Phrase?
    switch direction.reason {
    case .usual, .program("kitty"):
      advice = Phrase(
        fr: "Si l'arabe se lit mal : « essor calibrate », une question, retenue pour ce terminal.",
        en: "If Arabic reads wrongly: “essor calibrate”, one question, remembered for this terminal.",
        ar: "إذا كانت العربية لا تُقرأ كما يجب: «essor calibrate»، سؤال واحد يُحفظ جوابه لهذه الطرفية.")
      if direction.reason == .program("kitty") {
        advice = Phrase(
          fr: "kitty retourne chaque mot : mettre « force_ltr yes » dans kitty.conf, ou « essor calibrate ».",
          en: "kitty turns each word round: put “force_ltr yes” into kitty.conf, or “essor calibrate”.",
          ar: "تعكس kitty كل كلمة: ضع «force_ltr yes» في kitty.conf، أو «essor calibrate».")
      }
    default: break
    }
    let isAsking = TerminalName.isBehindMultiplexer(surroundings) && direction.reason == .usual
    return Ailment("direction", title, isAsking ? .warning : .ok, found, advice: advice)
  }

  /// What the terminal itself answered.
  private var said: Phrase {
    switch terminal.order {
    case .notAsked, .none: Phrase(same: "")
    case .known:
      Phrase(
        fr: " ; le terminal connaît ce mode", en: "; the terminal knows this mode", ar: "؛ الطرفية تعرف هذا النمط")
    case .unknown:
      Phrase(
        fr: " ; le terminal ne connaît pas ce mode", en: "; the terminal does not know this mode",
        ar: "؛ الطرفية لا تعرف هذا النمط")
    }
  }

  private var letters: Ailment {
    let title = Phrase(fr: "Police", en: "Font", ar: "الخط")
    if terminal.type?.hasPrefix("linux") == true {
      return Ailment(
        "font", title, .warning,
        Phrase(
          fr: "console Linux : ni arabe ni signes de tracé", en: "Linux console: neither Arabic nor line signs",
          ar: "طرفية لينكس النصية: لا عربية ولا خطوط"),
        advice: Phrase(
          fr: "Utiliser un terminal graphique pour l'arabe.", en: "Use a graphical terminal for Arabic.",
          ar: "استعمل طرفية رسومية للعربية."))
    }
    switch direction.mode {
    case .application:
      return Ailment(
        "font", title, .ok,
        Phrase(
          fr: "il lui faut les formes arabes (U+FE70 à FEFC) : DejaVu Sans Mono, Noto, Kawkab Mono",
          en: "it needs the Arabic forms (U+FE70 to FEFC): DejaVu Sans Mono, Noto, Kawkab Mono",
          ar: "يلزم أن يضم الأشكال العربية (U+FE70 إلى FEFC): DejaVu Sans Mono أو Noto أو Kawkab Mono"),
        advice: Phrase(
          fr: "Des cases à la place des lettres : apt install fonts-dejavu, ou « essor calibrate », réponse B.",
          en: "Boxes in the place of letters: apt install fonts-dejavu, or “essor calibrate”, answer B.",
          ar: "مربعات مكان الحروف: apt install fonts-dejavu، أو «essor calibrate» والجواب ب."))
    case .applicationUnjoined, .terminal, .off:
      return Ailment(
        "font", title, .ok,
        Phrase(
          fr: "les lettres de base suffisent", en: "the basic letters suffice", ar: "تكفي الحروف الأساسية"))
    }
  }

  private var settings: Ailment {
    let title = Phrase(fr: "Réglages", en: "Settings", ar: "الإعدادات")
    if configuration.isUnreadable {
      return Ailment(
        "settings", title, .warning,
        Phrase(fr: "config.json ne se lit pas", en: "config.json cannot be read", ar: "تعذرت قراءة config.json"),
        advice: Phrase(
          fr: "Corriger ou déplacer ~/.config/essor/config.json (JSON, commentaires permis).",
          en: "Mend or move away ~/.config/essor/config.json (JSON, comments allowed).",
          ar: "أصلح أو انقل ‎~/.config/essor/config.json‎ (صيغة JSON مع إمكان التعليقات)."))
    }
    let found =
      configuration.exists
      ? Phrase(fr: "config.json lu", en: "config.json read", ar: "قُرئ config.json")
      : Phrase(fr: "aucun encore", en: "none yet", ar: "لا شيء بعد")
    return Ailment("settings", title, .ok, found)
  }

  private var clipboard: Ailment {
    let title = Phrase(fr: "Presse-papiers", en: "Clipboard", ar: "الحافظة")
    guard configuration.clipboard != .off else {
      return Ailment("clipboard", title, .ok, Phrase(fr: "coupé (réglage)", en: "off (setting)", ar: "معطلة (إعداد)"))
    }
    let found = Phrase(fr: "par le terminal (OSC 52)", en: "through the terminal (OSC 52)", ar: "عبر الطرفية (OSC 52)")
    guard surroundings.variable("TMUX") != nil else { return Ailment("clipboard", title, .ok, found) }
    return Ailment(
      "clipboard", title, .ok, found,
      advice: Phrase(
        fr: "Sous tmux : set -g set-clipboard on", en: "Under tmux: set -g set-clipboard on",
        ar: "داخل tmux: set -g set-clipboard on"))
  }
}

extension TextDirectionMode {
  /// Its name and what it means.
  var label: Phrase {
    switch self {
    case .application:
      Phrase(
        fr: "app (Essor ordonne et joint les lettres)", en: "app (Essor orders and joins the letters)",
        ar: "app (البرنامج يرتب الحروف ويصلها)")
    case .applicationUnjoined:
      Phrase(
        fr: "app-unjoined (Essor ordonne, la police joint)", en: "app-unjoined (Essor orders, the font joins)",
        ar: "app-unjoined (البرنامج يرتب والخط يصل)")
    case .terminal:
      Phrase(
        fr: "terminal (le terminal ordonne et joint)", en: "terminal (the terminal orders and joins)",
        ar: "terminal (الطرفية ترتب وتصل)")
    case .off:
      Phrase(fr: "off (ordre logique)", en: "off (logical order)", ar: "off (الترتيب المنطقي)")
    }
  }
}

extension TextDirectionChoice.Reason {
  /// Why, after the name of the mode.
  var phrase: Phrase {
    switch self {
    case .option: Phrase(fr: "par l'option --bidi", en: "by the option --bidi", ar: "بالخيار ‎--bidi‎")
    case .variable: Phrase(fr: "par ESSOR_BIDI", en: "by ESSOR_BIDI", ar: "بالمتغير ESSOR_BIDI")
    case .setting: Phrase(fr: "par les réglages", en: "by the settings", ar: "حسب الإعدادات")
    case .answered(let terminal):
      Phrase(
        fr: "selon la réponse donnée pour \(terminal)", en: "by the answer given for \(terminal)",
        ar: "حسب الجواب المحفوظ لـ \(terminal)")
    case .program(let name):
      Phrase(fr: "parce que c'est \(name)", en: "because it is \(name)", ar: "لأن الطرفية هي \(name)")
    case .type(let name):
      Phrase(fr: "parce que TERM est \(name)", en: "because TERM is \(name)", ar: "لأن TERM هو \(name)")
    case .usual:
      Phrase(fr: "l'usage, rien d'autre n'est connu", en: "the usual, nothing else being known", ar: "المعتاد")
    }
  }
}
