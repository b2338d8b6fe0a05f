import ESSDomain

/// What the organisations of a region live by, the more frequent trades with more weight.
struct RegionalEconomy {
  let cooperatives: Weighted<Trade>
  let associations: Weighted<Trade>
  /// The region's best known value chains, as a plan's projects name them: « du safran », الزعفران.
  let valueChains: [BilingualName]

  private init(_ local: [(Trade, Int)], _ valueChains: [BilingualName]) {
    cooperatives = Weighted(local + RegionalEconomy.everywhere)
    associations = Weighted(RegionalEconomy.associative + local.prefix(4).map { ($0.0, 4) })
    self.valueChains = valueChains
  }

  /// Services and crafts that every region has.
  private static let everywhere: [(Trade, Int)] = [
    (.housing, 4), (.transport, 2), (.school, 2), (.literacy, 3), (.tourism, 4), (.waste, 2), (.cleaning, 2),
    (.digital, 1),
    (.advice, 1), (.works, 2), (.shop, 1), (.quarry, 1), (.sewing, 4), (.couscous, 5), (.pastry, 3), (.honey, 6),
    (.livestock, 8), (.machinery, 2),
  ]

  private static let associative: [(Trade, Int)] = [
    (.development, 34), (.literacy, 12), (.school, 10), (.culture, 12), (.care, 12), (.tourism, 6), (.waste, 5),
    (.digital, 2),
  ]

  /// The economy of a region by its code.
  static func of(_ region: String) -> RegionalEconomy { regions[region] ?? RegionalEconomy([], [mountain]) }

  private static let mountain = BilingualName("des produits de montagne", "المنتوجات الجبلية")
  private static let saffron = BilingualName("du safran", "الزعفران")
  private static let argan = BilingualName("de l'argane", "الأركان")
  private static let olive = BilingualName("de l'olivier", "الزيتون")
  private static let milk = BilingualName("du lait", "الحليب")
  private static let honey = BilingualName("du miel", "العسل")
  private static let almond = BilingualName("de l'amandier", "اللوز")
  private static let cactus = BilingualName("du cactus", "الصبار")
  private static let fish = BilingualName("de la pêche artisanale", "الصيد التقليدي")
  private static let carpet = BilingualName("du tapis", "الزربية")
  private static let plants = BilingualName("des plantes aromatiques", "النباتات العطرية")
  private static let dates = BilingualName("de la datte", "التمور")
  private static let rose = BilingualName("de la rose à parfum", "الورد العطري")
  private static let apple = BilingualName("de la pomme", "التفاح")
  private static let goat = BilingualName("du fromage de chèvre", "جبن الماعز")
  private static let camel = BilingualName("du lait de chamelle", "حليب النوق")
  private static let vegetables = BilingualName("des primeurs", "البواكر")
  private static let pottery = BilingualName("de la poterie", "الفخار")

  private static let regions: [String: RegionalEconomy] = [
    "01": RegionalEconomy(
      [
        (.olives, 14), (.goatCheese, 14), (.plants, 9), (.figs, 8), (.fish, 9), (.weaving, 9), (.pottery, 5),
        (.leather, 5),
        (.milk, 6), (.forest, 4),
      ], [goat, olive, fish, plants]),
    "02": RegionalEconomy(
      [
        (.olives, 10), (.almonds, 12), (.citrus, 6), (.fish, 6), (.plants, 12), (.embroidery, 8), (.weaving, 6),
        (.dates, 4),
        (.vegetables, 5), (.cactus, 4),
      ], [almond, plants, honey, fish]),
    "03": RegionalEconomy(
      [
        (.olives, 16), (.cherries, 8), (.apples, 6), (.figs, 7), (.leather, 7), (.copper, 5), (.pottery, 6),
        (.embroidery, 7),
        (.carpets, 7), (.plants, 7), (.cedar, 3), (.milk, 5),
      ], [olive, honey, plants, carpet]),
    "04": RegionalEconomy(
      [
        (.milk, 14), (.vegetables, 10), (.citrus, 7), (.carpets, 7), (.pottery, 8), (.basketry, 6), (.embroidery, 6),
        (.forest, 6), (.olives, 5), (.cereals, 4),
      ], [milk, pottery, vegetables, honey]),
    "05": RegionalEconomy(
      [
        (.milk, 12), (.olives, 12), (.almonds, 7), (.carpets, 10), (.plants, 8), (.apples, 7), (.spices, 5),
        (.cactus, 4),
        (.cedar, 4), (.capers, 2),
      ], [milk, olive, carpet, honey]),
    "06": RegionalEconomy(
      [
        (.milk, 16), (.vegetables, 12), (.cereals, 9), (.oysters, 3), (.fish, 5), (.seaweed, 4), (.leather, 4),
        (.embroidery, 7), (.shop, 4), (.digital, 4), (.cactus, 3),
      ], [milk, vegetables, fish, honey]),
    "07": RegionalEconomy(
      [
        (.arganOil, 9), (.olives, 12), (.capers, 7), (.cactus, 8), (.wood, 7), (.pottery, 8), (.leather, 6),
        (.carpets, 7),
        (.plants, 6), (.fish, 4), (.almonds, 4), (.apples, 3),
      ], [argan, olive, pottery, cactus]),
    "08": RegionalEconomy(
      [
        (.dates, 20), (.roses, 11), (.henna, 6), (.almonds, 8), (.apples, 8), (.carpets, 12), (.silver, 4),
        (.pottery, 5),
        (.plants, 7), (.saffron, 3), (.olives, 5),
      ], [dates, rose, apple, carpet]),
    "09": RegionalEconomy(
      [
        (.arganOil, 24), (.arganCare, 9), (.saffron, 10), (.plants, 7), (.carpets, 6), (.silver, 5), (.pottery, 3),
        (.citrus, 4),
        (.vegetables, 4), (.almonds, 6), (.cactus, 4), (.fish, 4), (.spices, 4), (.goatCheese, 3),
      ], [argan, saffron, honey, almond]),
    "10": RegionalEconomy(
      [
        (.cactus, 18), (.arganOil, 10), (.camels, 8), (.honey, 8), (.fish, 8), (.silver, 5), (.plants, 6), (.dates, 5),
        (.weaving, 5), (.goatCheese, 6),
      ], [cactus, camel, argan, honey]),
    "11": RegionalEconomy(
      [
        (.fish, 22), (.camels, 16), (.seaweed, 5), (.cleaning, 9), (.transport, 6), (.leather, 5), (.embroidery, 8),
        (.goatCheese, 6), (.shop, 6), (.henna, 3),
      ], [camel, fish]),
    "12": RegionalEconomy(
      [
        (.fish, 24), (.oysters, 12), (.seaweed, 8), (.camels, 12), (.tourism, 8), (.cleaning, 8), (.vegetables, 6),
        (.embroidery, 5), (.shop, 5),
      ], [fish, camel]),
  ]
}
