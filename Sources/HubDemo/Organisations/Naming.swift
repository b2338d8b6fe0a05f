import ESSDomain

/// Gives names, no two alike: a word or two, now and then the trade, and the commune where the name alone is taken.
struct Naming {
  private let words: [BilingualName]
  private let places: [BilingualName]
  private let amazigh: Range<Int>
  private let arabic: Range<Int>
  private let land: Range<Int>
  private let women: Range<Int>
  private var taken: Set<Int> = []

  init(_ communes: [Commune], reserving count: Int) {
    words = NameWords.amazigh + NameWords.arabic + NameWords.land + NameWords.women
    amazigh = 0..<NameWords.amazigh.count
    arabic = amazigh.upperBound..<amazigh.upperBound + NameWords.arabic.count
    land = arabic.upperBound..<arabic.upperBound + NameWords.land.count
    women = land.upperBound..<words.count
    places = communes.map { BilingualName($0.name.french, Naming.letters($0.name.arabic)) }
    taken.reserveCapacity(count)
  }

  /// A name that none has yet, in both scripts or, now and then, in one.
  mutating func name(
    _ form: LegalForm, _ trade: Trade, at place: Int, ofWomenAlone: Bool, _ chance: inout Chance
  ) -> BilingualName {
    let title = title(form, trade, &chance)
    var first = word(trade, ofWomenAlone, &chance)
    var others: [Int] = []
    var isPlaced = chance.happens(55)
    var tries = 0
    while !take(form, first, others, isPlaced ? place : -1) {
      if !isPlaced && tries == 0 {
        isPlaced = true
      } else {
        first = chance.below(words.count)
        others = (0..<(tries < 6 ? 1 : 2)).map { _ in chance.below(words.count) }
        isPlaced = chance.happens(90)
      }
      tries += 1
    }
    let parts = ([first] + others).map { words[$0] } + (isPlaced ? [places[place]] : [])
    return composed(title, parts, &chance)
  }

  /// The whole name: `Coopérative Tiwizi Taliouine`.
  private func composed(_ title: Title, _ parts: [BilingualName], _ chance: inout Chance) -> BilingualName {
    var name = BilingualName(title.before.french, title.before.arabic)
    for part in parts {
      name.french += name.french.isEmpty ? part.french : " " + part.french
      name.arabic += name.arabic.isEmpty ? part.arabic : " " + part.arabic
    }
    if !title.arabicAfter.isEmpty { name.arabic += " " + title.arabicAfter }
    switch chance.below(100) {
    case 0..<9: name.arabic = ""
    case 9..<12: name.french = ""
    default: break
    }
    return name
  }

  /// Whether nobody of its kind had these words in this place; from then on somebody has.
  private mutating func take(_ form: LegalForm, _ first: Int, _ others: [Int], _ place: Int) -> Bool {
    let family = form.isAssociation ? 1 : form == .cooperative ? 0 : 2
    let key = others.reduce(family * 256 + first + 1) { $0 * 256 + $1 + 1 }
    return taken.insert(key * 4096 + place + 1).inserted
  }

  private func word(_ trade: Trade, _ ofWomenAlone: Bool, _ chance: inout Chance) -> Int {
    let roll = chance.below(100)
    if ofWomenAlone, roll < 45 { return chance.within(women.lowerBound...women.upperBound - 1) }
    let isOfTheLand = [Sector.agriculture, .aromaticPlants, .forestry, .argan].contains(trade.sector)
    if isOfTheLand, roll < 60 { return chance.within(land.lowerBound...land.upperBound - 1) }
    return chance.below(chance.happens(45) ? amazigh.upperBound : arabic.upperBound)
  }

  /// Letters and blanks alone: a name written with a hyphen has a blank in its stead.
  static func letters(_ arabic: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in arabic.unicodeScalars {
      let isLetter = (0x621...0x64A).contains(scalar.value) && scalar.value != 0x640
      if isLetter { scalars.append(scalar) } else if scalars.last != " " { scalars.append(" ") }
    }
    return String(scalars)
  }
}

extension Naming {
  /// What stands before a name, and in Arabic what may stand after it.
  private struct Title {
    let before: BilingualName
    var arabicAfter = ""
  }

  private func title(_ form: LegalForm, _ trade: Trade, _ chance: inout Chance) -> Title {
    switch form {
    case .cooperative: return cooperativeTitle(trade, &chance)
    case .union: return Title(before: BilingualName("Union des coopératives", "اتحاد تعاونيات"))
    case .federation: return Title(before: BilingualName("Fédération", "جامعة"))
    case .association, .publicUtilityAssociation:
      return chance.happens(60)
        ? Title(before: BilingualName("Association", "جمعية"))
        : Title(before: BilingualName("Association de développement", "جمعية"), arabicAfter: "للتنمية")
    case .mutual: return Title(before: BilingualName("Mutuelle", "تعاضدية"))
    case .economicInterestGroup: return Title(before: BilingualName("GIE", "مجموعة النفع الاقتصادي"))
    case .socialEnterprise: return Title(before: BilingualName("Entreprise sociale", "المقاولة الاجتماعية"))
    case .foundation: return Title(before: BilingualName("Fondation", "مؤسسة"))
    case .waterUsersAssociation:
      return Title(before: BilingualName("AUEA", "جمعية مستعملي المياه"))
    case .professionalOrganisation:
      return Title(before: BilingualName("Organisation professionnelle", "المنظمة المهنية"))
    case .informalGroup: return Title(before: BilingualName("Groupe", "مجموعة"))
    case .prospect: return Title(before: BilingualName("Projet", "مشروع"))
    }
  }

  private func cooperativeTitle(_ trade: Trade, _ chance: inout Chance) -> Title {
    let plain = BilingualName("Coopérative", "تعاونية")
    guard chance.happens(30) || trade.sector == .housing else { return Title(before: plain) }
    switch trade.sector {
    case .agriculture: return Title(before: BilingualName("Coopérative agricole", "تعاونية"), arabicAfter: "الفلاحية")
    case .crafts:
      return Title(before: BilingualName("Coopérative artisanale", "تعاونية"), arabicAfter: "للصناعة التقليدية")
    case .housing: return Title(before: BilingualName("Coopérative d'habitat", "تعاونية"), arabicAfter: "السكنية")
    case .fishing: return Title(before: BilingualName("Coopérative de pêche", "تعاونية"), arabicAfter: "للصيد البحري")
    case .argan: return Title(before: BilingualName("Coopérative d'argane", "تعاونية"), arabicAfter: "لزيت الأركان")
    case .transport: return Title(before: BilingualName("Coopérative de transport", "تعاونية"), arabicAfter: "للنقل")
    case .tourism:
      return Title(before: BilingualName("Coopérative touristique", "تعاونية"), arabicAfter: "للسياحة القروية")
    default: return Title(before: plain)
    }
  }
}
