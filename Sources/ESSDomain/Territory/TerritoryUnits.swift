/// One of the 12 regions (جهة).
public struct Region: Sendable, Hashable {
  public let code: TerritoryCode
  public let name: BilingualName
  public let population: Population
  /// The main town of the prefecture or province that is its chef-lieu, in Latin letters.
  public let capital: String
  public let capitalProvince: TerritoryCode?
}

/// One of the 75 provinces (إقليم) and prefectures (عمالة): the same level under two names.
public struct Province: Sendable, Hashable {
  public let code: TerritoryCode
  public let kind: Kind
  public let name: BilingualName
  public let population: Population

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case prefecture, province

    public var label: Phrase {
      switch self {
      case .prefecture: Phrase(fr: "préfecture", en: "prefecture", ar: "عمالة")
      case .province: Phrase(fr: "province", en: "province", ar: "إقليم")
      }
    }
  }
}

/// One of the 1,503 communes (جماعة).
public struct Commune: Sendable, Hashable {
  public let code: TerritoryCode
  public let name: BilingualName
  public let milieu: Milieu
  public let population: Population
  /// Degrees of a point that marks the commune on a map; not its town hall.
  public let latitude: Double?
  public let longitude: Double?
}

/// The legal kind of a commune: municipality or rural commune.
///
/// It is not where its people live.
public enum Milieu: String, ChoiceField {
  case urban, rural

  public var label: Phrase {
    switch self {
    case .urban: Phrase(fr: "urbain", en: "urban", ar: "حضري")
    case .rural: Phrase(fr: "rural", en: "rural", ar: "قروي")
    }
  }
}

/// The people of a unit of the territory (HCP, censuses of 2014 and 2024); a number that no source gives is absent.
public struct Population: Sendable, Hashable {
  /// Legal population of 2014.
  public let in2014: Int?
  /// Legal population of 2024.
  public let in2024: Int?
  /// Of the legal population of 2024, in urban area; with `rural` it adds up to `in2024`.
  public let urban: Int?
  public let rural: Int?
  /// Municipal population of 2024: without people counted apart (garrisons, boarding schools, prisons…).
  public let municipal: Int?
  /// Women in the municipal population of 2024.
  public let women: Int?
  /// Households in 2024.
  public let households: Int?

  /// Women among the municipal population, the only one that they were counted in.
  public var womenShare: Ratio? {
    guard let women, let municipal else { return nil }
    return Ratio(Double(women), over: Double(municipal))
  }

  /// Growth of the legal population from 2014 to 2024.
  public var growth: Ratio? {
    guard let in2014, let in2024 else { return nil }
    return Ratio(Double(in2024 - in2014), over: Double(in2014))
  }
}
