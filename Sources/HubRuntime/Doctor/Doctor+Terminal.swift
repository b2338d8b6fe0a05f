import ESSDomain
import TerminalKit

extension Doctor {
  /// The terminal: its type, its size, its colours, what its description lacks.
  var ofTerminal: [Ailment] { [type, size, colours, lacking].compactMap { $0 } }

  private var type: Ailment {
    let title = Phrase(fr: "Terminal", en: "Terminal", ar: "الطرفية")
    guard let name = terminal.type else {
      return Ailment(
        "terminal", title, .problem, Phrase(fr: "TERM n'est pas défini", en: "TERM is not set", ar: "TERM غير معرّف"),
        advice: Phrase(
          fr: "Dans le shell : export TERM=xterm-256color", en: "In the shell: export TERM=xterm-256color",
          ar: "في سطر الأوامر: export TERM=xterm-256color"))
    }
    let known = TerminalName.program(surroundings).map { "\(name) (\($0))" } ?? name
    guard terminal.isDescribed else {
      return Ailment(
        "terminal", title, .problem,
        Phrase(
          fr: "\(known), sans description installée", en: "\(known), with no description installed",
          ar: "\(known)، بدون وصف مثبت"),
        advice: Phrase(
          fr: "Installer ncurses-term, ou choisir TERM=xterm-256color.",
          en: "Install ncurses-term, or choose TERM=xterm-256color.",
          ar: "ثبّت ncurses-term أو اختر TERM=xterm-256color."))
    }
    guard terminal.isTerminal else {
      return Ailment(
        "terminal", title, .ok,
        Phrase(
          fr: "\(known) ; la sortie va ailleurs qu'à l'écran",
          en: "\(known); the output goes elsewhere than the screen",
          ar: "\(known)؛ المخرج موجه إلى غير الشاشة"))
    }
    return Ailment("terminal", title, .ok, Phrase(same: known))
  }

  private var size: Ailment? {
    guard terminal.isTerminal else { return nil }
    let title = Phrase(fr: "Taille", en: "Size", ar: "الحجم")
    guard let size = terminal.size else {
      return Ailment(
        "size", title, .warning, Phrase(fr: "inconnue", en: "unknown", ar: "غير معروف"),
        advice: Phrase(fr: "Dans le shell : resize", en: "In the shell: resize", ar: "في سطر الأوامر: resize"))
    }
    let found = Phrase(same: "\(size.width)x\(size.height)")
    if size.width < 60 || size.height < 16 {
      return Ailment(
        "size", title, .problem, found,
        advice: Phrase(
          fr: "Il faut 60x16 ; agrandir la fenêtre ou réduire les caractères.",
          en: "60x16 is needed; enlarge the window or make the characters smaller.",
          ar: "يلزم 60x16؛ كبّر النافذة أو صغّر الحروف."))
    }
    guard size.width < 80 || size.height < 24 else { return Ailment("size", title, .ok, found) }
    return Ailment(
      "size", title, .warning, found,
      advice: Phrase(
        fr: "Tout marche ; à partir de 80x24 on voit mieux.", en: "Everything works; from 80x24 on one sees more.",
        ar: "كل شيء يعمل؛ وابتداء من 80x24 تكون الرؤية أفضل."))
  }

  private var colours: Ailment {
    let title = Phrase(fr: "Couleurs", en: "Colours", ar: "الألوان")
    if surroundings.variable("NO_COLOR") != nil {
      return Ailment(
        "colours", title, .ok,
        Phrase(
          fr: "aucune, parce que NO_COLOR le demande", en: "none, because NO_COLOR asks so",
          ar: "بدون، لأن NO_COLOR يطلب ذلك"))
    }
    let count = terminal.colours
    let found = Phrase(
      fr: count == 0 ? "aucune" : "\(count)", en: count == 0 ? "none" : "\(count)", ar: count == 0 ? "بدون" : "\(count)"
    )
    guard count < 256, terminal.isDescribed, terminal.type?.hasPrefix("linux") == false else {
      return Ailment("colours", title, .ok, found)
    }
    return Ailment(
      "colours", title, .warning, found,
      advice: Phrase(
        fr: "Si le terminal en montre 256 : TERM=xterm-256color. Sinon : --theme seize.",
        en: "If the terminal shows 256: TERM=xterm-256color. Else: --theme seize.",
        ar: "إذا كانت الطرفية تعرض 256 لونا: TERM=xterm-256color. وإلا: ‎--theme seize‎."))
  }

  private var lacking: Ailment? {
    guard terminal.isDescribed else { return nil }
    let title = Phrase(fr: "Capacités", en: "Capabilities", ar: "القدرات")
    let names = terminal.lacking.map(\.rawValue).joined(separator: ", ")
    guard !terminal.lacking.isEmpty else {
      return Ailment("capabilities", title, .ok, Phrase(fr: "toutes", en: "all", ar: "كاملة"))
    }
    let found = Phrase(fr: "il manque \(names)", en: "lacking \(names)", ar: "ينقص \(names)")
    if terminal.lacking.contains(.placeCursor) {
      return Ailment(
        "capabilities", title, .problem, found,
        advice: Phrase(
          fr: "Ce terminal ne montre pas d'écran ; « essor --plain » s'en passe.",
          en: "This terminal shows no screen; “essor --plain” does without.",
          ar: "هذه الطرفية لا تعرض الشاشات؛ «essor --plain» لا يحتاج إليها."))
    }
    return Ailment(
      "capabilities", title, .warning, found,
      advice: Phrase(
        fr: "Essor s'en passe ; une autre valeur de TERM peut convenir mieux.",
        en: "Essor does without; another value of TERM may suit better.",
        ar: "يستغني عنها البرنامج؛ وقد تناسب قيمة أخرى لـ TERM."))
  }
}
