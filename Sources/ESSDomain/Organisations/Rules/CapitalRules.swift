/// C05, C06 and C08: the capital and the duration that the statutes set.
extension OrganisationRules {
  static let enoughCapital = law(
    "C05", .blocking,
    Phrase(fr: "Capital et valeur de la part", en: "Capital and value of a share", ar: "رأس المال وقيمة الحصة"),
    basis: .cooperativeLaw, fields: ["capital.subscribed", "capital.shareValue"], since: .creation,
    for: { $0 == .cooperative }
  ) { organisation, context in
    let (subscribed, share) = (organisation.capital.subscribed, organisation.capital.valueOfAShare)
    let (leastCapital, leastShare) = (context.amount(.cooperativeCapital), context.amount(.cooperativeShare))
    if let subscribed, subscribed < leastCapital { return .breach(capitalTooSmall(subscribed, leastCapital)) }
    if let share, share < leastShare { return .breach(shareTooSmall(share, leastShare)) }
    return subscribed == nil || share == nil ? .unknown(Missing.capital) : .ok
  }

  static let paidUpCapital = law(
    "C06", .major, Phrase(fr: "Capital libéré", en: "Paid-up capital", ar: "رأس المال المدفوع"),
    basis: .cooperativeLaw27, fields: ["capital.paidUp", "capital.cash"], since: .creation, for: { $0 == .cooperative }
  ) { organisation, context in
    guard let paidUp = organisation.capital.paidUp, let cash = organisation.capital.cash else {
      return .unknown(Missing.cash)
    }
    guard cash > .zero else { return .notApplicable }
    let percent = context.threshold(.paidUpPercent)
    guard Double(paidUp.centimes) * 100 < Double(cash.centimes) * Double(percent) else { return .ok }
    return .breach(
      Phrase { language in
        let formats = Formats(language)
        let (paid, whole) = (formats.money(paidUp), formats.money(cash))
        return Phrase(
          fr: "\(paid) libérés sur \(whole) en numéraire : il en faut \(percent) %",
          en: "\(paid) paid up of \(whole) in cash: \(percent)% are needed",
          ar: "دفع \(paid) من أصل \(whole) نقدا والواجب \(percent) %")[language]
      })
  }

  static let statutesDuration = law(
    "C08", .minor, Phrase(fr: "Durée des statuts", en: "Duration in the statutes", ar: "المدة في النظام الأساسي"),
    basis: .cooperativeLaw, fields: ["durationYears"], since: .creation, for: \.isCooperativeOrUnion
  ) { organisation, context in
    guard let years = organisation.durationYears, years > 0 else { return .unknown(Missing.duration) }
    let most = context.threshold(.statutesYears)
    guard years > most else { return .ok }
    return .breach(
      Phrase(
        fr: "durée de \(years) ans : \(most) au plus", en: "duration of \(years) years: \(most) at most",
        ar: "المدة \(years) سنة والحد الأقصى \(most)"))
  }

  private static func capitalTooSmall(_ amount: Money, _ least: Money) -> Phrase {
    Phrase { language in
      let (amount, least) = (Formats(language).money(amount), Formats(language).money(least))
      return Phrase(
        fr: "capital de \(amount) : il faut \(least)", en: "capital of \(amount): \(least) are needed",
        ar: "رأس المال \(amount) والحد الأدنى \(least)")[language]
    }
  }

  private static func shareTooSmall(_ amount: Money, _ least: Money) -> Phrase {
    Phrase { language in
      let (amount, least) = (Formats(language).money(amount), Formats(language).money(least))
      return Phrase(
        fr: "part de \(amount) : il faut \(least)", en: "share of \(amount): \(least) are needed",
        ar: "قيمة الحصة \(amount) والحد الأدنى \(least)")[language]
    }
  }
}
