/// A product that organisations of the country are known for (DOMAIN 4.2): offered while typing, never imposed.
public struct TypicalProduct: Sendable, Hashable {
  public let name: Phrase
  public let sector: Sector
  /// Whether it is food, so that the rules of the ONSSA may concern it.
  public let isFood: Bool

  private init(_ sector: Sector, food isFood: Bool = false, _ fr: String, _ en: String, _ ar: String) {
    name = Phrase(fr: fr, en: en, ar: ar)
    self.sector = sector
    self.isFood = isFood
  }

  public static let all: [TypicalProduct] = [
    TypicalProduct(.argan, food: true, "huile d'argane alimentaire", "culinary argan oil", "زيت أركان الغذائي"),
    TypicalProduct(.argan, "huile d'argane cosmétique", "cosmetic argan oil", "زيت أركان التجميلي"),
    TypicalProduct(.argan, food: true, "amlou", "amlou", "أملو"),
    TypicalProduct(.agriculture, food: true, "huile d'olive", "olive oil", "زيت الزيتون"),
    TypicalProduct(.agriculture, food: true, "miel", "honey", "العسل"),
    TypicalProduct(.agriculture, food: true, "dattes", "dates", "التمور"),
    TypicalProduct(.agriculture, food: true, "safran", "saffron", "الزعفران"),
    TypicalProduct(.agriculture, food: true, "lait", "milk", "الحليب"),
    TypicalProduct(.agriculture, food: true, "fromage de chèvre", "goat cheese", "جبن الماعز"),
    TypicalProduct(.agriculture, food: true, "figue de Barbarie", "prickly pear", "الصبار"),
    TypicalProduct(.agriculture, food: true, "amandes", "almonds", "اللوز"),
    TypicalProduct(.agriculture, food: true, "noix", "walnuts", "الجوز"),
    TypicalProduct(.agriculture, food: true, "câpres", "capers", "الكبار"),
    TypicalProduct(.agriculture, food: true, "pommes", "apples", "التفاح"),
    TypicalProduct(.agriculture, food: true, "viande de chevreau", "kid meat", "لحم الجدي"),
    TypicalProduct(.agriculture, "henné", "henna", "الحناء"),
    TypicalProduct(.food, food: true, "couscous", "couscous", "الكسكس"),
    TypicalProduct(.food, food: true, "épices", "spices", "التوابل"),
    TypicalProduct(.food, food: true, "pâtisserie traditionnelle", "traditional pastry", "الحلويات التقليدية"),
    TypicalProduct(.food, food: true, "confitures", "jams", "المربى"),
    TypicalProduct(.aromaticPlants, food: true, "plantes séchées", "dried plants", "أعشاب مجففة"),
    TypicalProduct(.aromaticPlants, "huiles essentielles", "essential oils", "الزيوت الأساسية"),
    TypicalProduct(.aromaticPlants, "eau de rose", "rose water", "ماء الورد"),
    TypicalProduct(.aromaticPlants, "cosmétiques", "cosmetics", "مواد التجميل"),
    TypicalProduct(.crafts, "tapis", "carpets", "الزرابي"),
    TypicalProduct(.crafts, "poterie", "pottery", "الفخار"),
    TypicalProduct(.crafts, "maroquinerie", "leather goods", "المصنوعات الجلدية"),
    TypicalProduct(.crafts, "dinanderie", "copperware", "النحاسيات"),
    TypicalProduct(.crafts, "broderie", "embroidery", "الطرز"),
    TypicalProduct(.crafts, "tissu de jellaba", "jellaba cloth", "ثوب الجلابة"),
    TypicalProduct(.crafts, "vannerie de doum", "doum basketry", "مصنوعات الدوم"),
    TypicalProduct(.crafts, "bijoux en argent", "silver jewellery", "الحلي الفضية"),
    TypicalProduct(.crafts, "bois sculpté", "carved wood", "النقش على الخشب"),
    TypicalProduct(.fishing, food: true, "poisson frais", "fresh fish", "السمك الطري"),
    TypicalProduct(.fishing, food: true, "algues", "seaweed", "الطحالب"),
    TypicalProduct(.forestry, "liège", "cork", "الفلين"),
    TypicalProduct(.forestry, food: true, "champignons", "mushrooms", "الفطر"),
  ]
}
