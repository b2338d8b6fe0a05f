import ESSDomain

/// What an organisation lives by: a product or a service, in its sector.
struct Trade {
  let sector: Sector
  /// The second level below the sector.
  let branch: String
  let product: String
  /// What it makes besides, now and then; empty for none.
  let secondProduct: String
  /// Whether it handles food, so that the ONSSA may ask.
  let isFood: Bool
  /// Women among a hundred members, as a rule.
  let women: Int
  /// Turnover of a middling year, in thousands of dirhams.
  let turnover: Int

  init(
    _ sector: Sector, _ branch: String, _ product: String, _ secondProduct: String = "", food isFood: Bool = false,
    women: Int,
    turnover: Int
  ) {
    self.sector = sector
    self.branch = branch
    self.product = product
    self.secondProduct = secondProduct
    self.isFood = isFood
    self.women = women
    self.turnover = turnover
  }
}

extension Trade {
  static let arganOil = Trade(
    .argan, "huile d'argane", "huile d'argane alimentaire", "amlou", food: true, women: 82, turnover: 420)
  static let arganCare = Trade(
    .argan, "cosmétique", "huile d'argane cosmétique", "savon à l'argane", women: 85, turnover: 380)
  static let saffron = Trade(.agriculture, "safran", "safran", "épices", food: true, women: 38, turnover: 520)
  static let dates = Trade(.agriculture, "dattes", "dattes", "sirop de dattes", food: true, women: 24, turnover: 640)
  static let roses = Trade(
    .aromaticPlants, "rose à parfum", "eau de rose", "huile essentielle de rose", women: 52, turnover: 460)
  static let henna = Trade(.agriculture, "henné", "henné", "plantes séchées", women: 55, turnover: 180)
  static let olives = Trade(
    .agriculture, "oléiculture", "huile d'olive", "olives de table", food: true, women: 22, turnover: 560)
  static let honey = Trade(.agriculture, "apiculture", "miel", "pollen", food: true, women: 20, turnover: 210)
  static let milk = Trade(.agriculture, "lait", "lait", "", food: true, women: 18, turnover: 1_450)
  static let goatCheese = Trade(
    .agriculture, "caprins", "fromage de chèvre", "viande de chevreau", food: true, women: 40, turnover: 260)
  static let livestock = Trade(.agriculture, "élevage", "ovins et caprins", "", women: 14, turnover: 540)
  static let camels = Trade(
    .agriculture, "élevage camelin", "lait de chamelle", "", food: true, women: 30, turnover: 330)
  static let citrus = Trade(.agriculture, "agrumes", "agrumes", "", food: true, women: 15, turnover: 2_300)
  static let vegetables = Trade(
    .agriculture, "maraîchage", "primeurs et légumes", "", food: true, women: 20, turnover: 980)
  static let almonds = Trade(.agriculture, "arboriculture", "amandes", "noix", food: true, women: 26, turnover: 300)
  static let apples = Trade(
    .agriculture, "arboriculture", "pommes", "jus de pomme", food: true, women: 16, turnover: 720)
  static let cherries = Trade(.agriculture, "arboriculture", "cerises", "prunes", food: true, women: 20, turnover: 410)
  static let figs = Trade(
    .agriculture, "arboriculture", "figues sèches", "confiture de figues", food: true, women: 44, turnover: 190)
  static let cactus = Trade(
    .agriculture, "cactus", "figue de Barbarie", "huile de pépins de figue", food: true, women: 58, turnover: 270)
  static let capers = Trade(.agriculture, "câpres", "câpres", "", food: true, women: 36, turnover: 360)
  static let cereals = Trade(.agriculture, "céréales", "semences et céréales", "", women: 10, turnover: 820)
  static let machinery = Trade(
    .agriculture, "matériel agricole commun", "travaux agricoles", "", women: 6, turnover: 430)
  static let couscous = Trade(.food, "couscous", "couscous", "farines d'orge", food: true, women: 88, turnover: 150)
  static let pastry = Trade(
    .food, "pâtisserie", "pâtisserie traditionnelle", "confitures", food: true, women: 84, turnover: 170)
  static let spices = Trade(.food, "épices", "épices", "mélanges pour tajine", food: true, women: 60, turnover: 190)
  static let plants = Trade(
    .aromaticPlants, "plantes aromatiques", "plantes séchées", "huiles essentielles", food: true, women: 54,
    turnover: 230)
  static let carpets = Trade(.crafts, "tapis", "tapis", "couvertures tissées", women: 90, turnover: 160)
  static let pottery = Trade(.crafts, "poterie", "poterie", "tajines", women: 34, turnover: 140)
  static let leather = Trade(.crafts, "cuir", "maroquinerie", "babouches", women: 20, turnover: 290)
  static let copper = Trade(.crafts, "dinanderie", "dinanderie", "", women: 6, turnover: 260)
  static let embroidery = Trade(.crafts, "broderie", "broderie", "caftans", women: 95, turnover: 110)
  static let weaving = Trade(.crafts, "tissage", "tissu de jellaba", "", women: 60, turnover: 130)
  static let basketry = Trade(.crafts, "vannerie", "vannerie de doum", "", women: 66, turnover: 80)
  static let silver = Trade(.crafts, "bijouterie", "bijoux en argent", "", women: 18, turnover: 240)
  static let wood = Trade(.crafts, "bois", "bois sculpté", "objets en thuya", women: 8, turnover: 230)
  static let sewing = Trade(.crafts, "couture", "confection et couture", "", women: 92, turnover: 140)
  static let fish = Trade(.fishing, "pêche artisanale", "poisson frais", "", food: true, women: 8, turnover: 1_100)
  static let seaweed = Trade(.fishing, "algues", "algues", "moules", food: true, women: 42, turnover: 480)
  static let oysters = Trade(.fishing, "conchyliculture", "huîtres", "", food: true, women: 16, turnover: 900)
  static let forest = Trade(.forestry, "produits de la forêt", "liège", "champignons", women: 10, turnover: 370)
  static let cedar = Trade(.forestry, "exploitation forestière", "bois de chauffage", "", women: 4, turnover: 510)

  static let housing = Trade(.housing, "habitat", "logements des adhérents", "", women: 30, turnover: 2_600)
  static let transport = Trade(.transport, "transport", "transport de personnes", "", women: 6, turnover: 620)
  static let school = Trade(.education, "enseignement", "crèche et préscolaire", "", women: 78, turnover: 240)
  static let literacy = Trade(.education, "alphabétisation", "cours d'alphabétisation", "", women: 72, turnover: 120)
  static let tourism = Trade(
    .tourism, "tourisme rural", "gîte et randonnées", "restauration", food: true, women: 26, turnover: 310)
  static let waste = Trade(.waste, "tri", "tri et recyclage", "", women: 22, turnover: 340)
  static let cleaning = Trade(
    .services, "services de proximité", "nettoyage et jardinage", "", women: 40, turnover: 420)
  static let digital = Trade(.communication, "numérique", "création de sites", "photographie", women: 38, turnover: 210)
  static let advice = Trade(.consulting, "conseil", "conseil en gestion", "", women: 42, turnover: 260)
  static let works = Trade(.labour, "bâtiment", "petits travaux", "", women: 3, turnover: 690)
  static let shop = Trade(.retail, "commerce", "commerce de détail", "", women: 24, turnover: 880)
  static let quarry = Trade(.quarries, "carrières", "pierre taillée", "", women: 2, turnover: 740)

  static let development = Trade(.other, "développement local", "développement du douar", "", women: 28, turnover: 90)
  static let culture = Trade(.culture, "culture", "festival et patrimoine", "", women: 34, turnover: 70)
  static let care = Trade(.services, "action sociale", "aide aux familles", "", women: 52, turnover: 110)
  static let water = Trade(.agriculture, "irrigation", "eau d'irrigation", "", women: 5, turnover: 280)
}
