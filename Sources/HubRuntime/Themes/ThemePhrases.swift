import ESSDomain
import TerminalKit

extension ThemeProblem {
  /// What is wrong, and where in the file.
  public var phrase: Phrase {
    switch self {
    case .empty: Phrase(fr: "Thème vide.", en: "Empty theme.", ar: "مظهر فارغ.")
    case .missingRole(let role, let theme):
      Phrase(
        fr: "Thème « \(theme) » : le rôle « \(role.name) » manque. Avec inherits: \"atlas-nuit\", il en est hérité.",
        en: "Theme “\(theme)”: the role “\(role.name)” is missing. With inherits: \"atlas-nuit\" it comes from there.",
        ar: "المظهر «\(theme)»: الدور «\(role.name)» غير موجود. يُورث بإضافة inherits: \"atlas-nuit\".")
    case .unknownColour(let colour, let role, let theme):
      Phrase(
        fr: "Thème « \(theme) », rôle « \(role.name) » : « \(colour) » n'est pas une couleur (#rrggbb, red, default…).",
        en: "Theme “\(theme)”, role “\(role.name)”: “\(colour)” is no colour (#rrggbb, red, default…).",
        ar: "المظهر «\(theme)»، الدور «\(role.name)»: «\(colour)» ليس لونا (#rrggbb أو red أو default…).")
    case .unknownRole(let role, let theme):
      Phrase(
        fr: "Thème « \(theme) » : il n'y a pas de rôle « \(role) ».",
        en: "Theme “\(theme)”: there is no role “\(role)”.",
        ar: "المظهر «\(theme)»: لا يوجد دور باسم «\(role)».")
    case .badSyntax(let theme, let line):
      Phrase(
        fr: "Thème « \(theme) », ligne \(line) : ce n'est pas du JSON5 (virgule, deux-points, guillemet ou accolade).",
        en: "Theme “\(theme)”, line \(line): this is no JSON5 (comma, colon, quote or brace).",
        ar: "المظهر «\(theme)»، السطر \(line): ليس JSON5 (فاصلة أو نقطتان أو علامة اقتباس أو قوس).")
    case .unreadable(let theme, let detail):
      ThemeProblem.unreadable(theme, detail.isEmpty ? "" : " (\(detail))")
    case .unknownParent(let parent, let theme):
      Phrase(
        fr: "Thème « \(theme) » : il hérite de « \(parent) », qui n'existe pas (voir « essor themes »).",
        en: "Theme “\(theme)”: it inherits from “\(parent)”, which does not exist (see “essor themes”).",
        ar: "المظهر «\(theme)»: يرث من «\(parent)» وهو غير موجود (انظر «essor themes»).")
    }
  }
}

extension ThemeProblem {
  private static func unreadable(_ theme: String, _ detail: String) -> Phrase {
    Phrase(
      fr: "Le thème « \(theme) » ne se lit pas\(detail) : ce n'est pas un thème.",
      en: "The theme “\(theme)” cannot be read\(detail): it is no theme.",
      ar: "تعذرت قراءة المظهر «\(theme)»\(detail): ليس مظهرا.")
  }
}

extension ThemeFinding {
  /// What falls short, with the figures.
  var phrase: Phrase {
    switch self {
    case .contrast(let role, let ground, let emphasis, let measured, let owed, let depth):
      let (reached, needed) = (ThemeFinding.tenths(measured), ThemeFinding.tenths(owed))
      let place = "\(role.name) / \(ground.name)"
      return Phrase(
        fr: "\(place)\(emphasis.words.fr) : contraste \(reached) pour 1, il faut \(needed)\(depth.words.fr).",
        en: "\(place)\(emphasis.words.en): contrast \(reached) to 1, \(needed) is needed\(depth.words.en).",
        ar: "\(place)\(emphasis.words.ar): التباين \(reached) إلى 1 والمطلوب \(needed)\(depth.words.ar).")
    case .selectionByColourAlone(let role, let depth):
      return Phrase(
        fr: "selection / \(role.name) : la sélection ne se voit qu'à la couleur ; il faut bold ou reverse"
          + "\(depth.words.fr).",
        en: "selection / \(role.name): the selection is seen by colour alone; add bold or reverse\(depth.words.en).",
        ar: "selection / \(role.name): لا يُرى التحديد إلا باللون؛ أضف bold أو reverse\(depth.words.ar).")
    case .alike(let one, let two, let vision, let distance, let depth):
      let (reached, needed) = (ThemeFinding.hundredths(distance), ThemeFinding.hundredths(Theme.distinct))
      let pair = "\(one.name) / \(two.name)"
      return Phrase(
        fr: "\(pair) se confondent (\(vision.rawValue)) : écart \(reached), il faut \(needed)\(depth.words.fr).",
        en: "\(pair) look alike (\(vision.rawValue)): distance \(reached), \(needed) is needed\(depth.words.en).",
        ar: "\(pair): متشابهان (\(vision.rawValue))، الفرق \(reached) والمطلوب \(needed)\(depth.words.ar).")
    }
  }

  private static func tenths(_ value: Double) -> String { decimal(value, places: 1) }
  private static func hundredths(_ value: Double) -> String { decimal(value, places: 2) }

  /// A small figure, cut and not rounded: 4,49 is not 4,5.
  private static func decimal(_ value: Double, places: Int) -> String {
    let unit = places == 1 ? 10 : 100
    let whole = Int(min(max(0, value), 100) * Double(unit))
    let rest = String(whole % unit)
    return "\(whole / unit).\(String(repeating: "0", count: places - rest.count))\(rest)"
  }
}

extension Emphasis {
  fileprivate var words: Phrase {
    switch self {
    case .plain, .dimmed: Phrase(same: "")
    case .selected: Phrase(fr: ", sélectionné", en: ", selected", ar: "، محدَّد")
    case .selectedElsewhere:
      Phrase(fr: ", sélectionné sans clavier", en: ", selected elsewhere", ar: "، محدَّد خارج التركيز")
    case .match: Phrase(fr: ", trouvé", en: ", matched", ar: "، مطابق")
    case .selectedMatch: Phrase(fr: ", trouvé et sélectionné", en: ", matched and selected", ar: "، مطابق ومحدَّد")
    }
  }
}

extension ColourDepth {
  fileprivate var words: Phrase {
    switch self {
    case .direct: Phrase(same: "")
    case .indexed: Phrase(fr: ", en 256 couleurs", en: ", in 256 colours", ar: "، في 256 لونا")
    case .sixteen: Phrase(fr: ", en 16 couleurs", en: ", in 16 colours", ar: "، في 16 لونا")
    case .eight: Phrase(fr: ", en 8 couleurs", en: ", in 8 colours", ar: "، في 8 ألوان")
    case .none: Phrase(fr: ", sans couleur", en: ", without colour", ar: "، بدون ألوان")
    }
  }
}
