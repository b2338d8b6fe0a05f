import ESSDomain
import TerminalKit

extension Action {
  static let facets = [openFacets, drillFacet, markFacet, nextFacet, previousFacet, leaveFacets]

  static let openFacets = Action(
    "facets-show", keys: [.character("f")], on: .lists,
    title: Phrase(
      fr: "Compter par valeur (facettes)", en: "Count by value (facets)", ar: "العد حسب القيمة (تصنيف)"),
    hint: Phrase(fr: "facettes", en: "facets", ar: "تصنيف")
  ) { state throws(Refusal) in
    let here = state
    guard !state.isTrial else { return [] }
    guard let panel = here.facetPanel() else { throw .nothingSelected }
    state.lay(.facets(panel))
    return []
  }

  static let drillFacet = Action(
    "facet-filter", keys: [.enter], on: Scope(.facets), footer: 1,
    title: Phrase(
      fr: "Ne garder que ces valeurs", en: "Keep only these values", ar: "الاقتصار على هذه القيم"),
    hint: Phrase(fr: "filtrer", en: "filter", ar: "تصفية")
  ) { state throws(Refusal) in
    guard case .facets(let panel) = state.layers.last else { throw .nothingSelected }
    let values = panel.wanted(among: state.rows(of: panel))
    guard !values.isEmpty else { throw .nothingSelected }
    guard let words = state.facetWords(values, of: panel) else {
      throw Refusal(
        Phrase(
          fr: "Le filtre n'a pas de mots pour cette valeur : son code contient une virgule ou un guillemet.",
          en: "The filter has no words for this value: its code has a comma or a quotation mark in it.",
          ar: "لا يمكن كتابة هذه القيمة في التصفية: رمزها يتضمن فاصلة أو علامة تنصيص."))
    }
    state.layers.removeLast()
    _ = state.withList { list in
      list.filter = TextInput([list.filter.text.trimmed, words].filter { !$0.isEmpty }.joined(separator: " "))
    }
    state.say(Phrase(fr: "Filtre : ", en: "Filter: ", ar: "التصفية: ").joined(to: Phrase(same: words), by: ""))
    return []
  }

  static let markFacet = Action(
    "facet-mark", keys: [.insert], on: Scope(.facets), footer: 3,
    title: Phrase(fr: "Marquer la valeur", en: "Mark the value", ar: "تعليم القيمة"),
    hint: Phrase(fr: "marquer", en: "mark", ar: "تعليم")
  ) { state in
    state.typeInFacets(.space)
    return []
  }

  static let nextFacet = Action(
    "facet-next", keys: [.tab], on: Scope(.facets), footer: 2,
    title: Phrase(fr: "Champ suivant", en: "Next field", ar: "الحقل التالي"),
    hint: Phrase(fr: "champ suivant", en: "next field", ar: "الحقل التالي")
  ) { state in
    state.turnFacets(by: 1)
    return []
  }

  static let previousFacet = Action(
    "facet-previous", keys: [.backTab], on: Scope(.facets),
    title: Phrase(fr: "Champ précédent", en: "Previous field", ar: "الحقل السابق")
  ) { state in
    state.turnFacets(by: -1)
    return []
  }

  static let leaveFacets = Action(
    "facets-leave", keys: [.escape, .function(10)], on: Scope(.facets), footer: 4,
    title: Phrase(fr: "Fermer", en: "Close", ar: "إغلاق")
  ) { state in
    _ = state.layers.popLast()
    return []
  }
}
