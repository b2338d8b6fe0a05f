import ESSDomain

extension ProjectTemplate {
  /// The projects that plans are made of, axis by axis.
  static let all: [ProjectTemplate] = roads + waters + chains + solidarity + social + heritage + climate + steering

  private static let roads: [ProjectTemplate] = [
    ProjectTemplate(
      0, "Route non classée vers les douars", "طريق غير مصنفة نحو الدواوير", "Équipement", .road, by: "AREP",
      with: ["Région", "DGCT"], 9_600, "Kilomètres de route", "km", 12, [21, 25]),
    ProjectTemplate(
      0, "Piste rurale et ouvrages de franchissement", "مسلك قروي ومنشآت العبور", "Équipement", .road, by: "AREP",
      with: ["Région", "INDH"], 4_200, "Kilomètres de piste", "km", 9, [21, 25]),
    ProjectTemplate(
      0, "Électrification de douars dispersés", "كهربة الدواوير المتفرقة", "Énergie", .equipment, by: "ONEE",
      with: ["Région", "Commune"], 2_800, "Foyers raccordés", "foyers", 140, [21]),
    ProjectTemplate(
      0, "Aménagement du souk hebdomadaire", "تهيئة السوق الأسبوعي", "Commerce", .building, by: "Commune",
      with: ["Région", "INDH"], 6_500, "Emplacements aménagés", "emplacements", 160, [17, 25]),
    ProjectTemplate(
      0, "Pont sur l'oued", "قنطرة على الوادي", "Équipement", .road, by: "AREP", with: ["Région", "DGCT"], 7_400,
      "Douars désenclavés", "douars", 6, [21]),
  ]

  private static let waters: [ProjectTemplate] = [
    ProjectTemplate(
      1, "Adduction d'eau potable", "جلب الماء الصالح للشرب", "Eau", .water, by: "ONEE", with: ["Région", "Commune"],
      5_900, "Foyers desservis", "foyers", 320, [21, 23]),
    ProjectTemplate(
      1, "Forage et réservoir", "ثقب مائي وخزان", "Eau", .water, by: "DRA", with: ["Région"], 1_900,
      "Mètres cubes par jour", "m³", 180, [21]),
    ProjectTemplate(
      1, "Réhabilitation de la séguia", "إعادة تأهيل الساقية", "Irrigation", .water, by: "ORMVA",
      with: ["DRA", "AUEA"], 2_300, "Hectares irrigués", "ha", 85, [25]),
    ProjectTemplate(
      1, "Assainissement du centre", "تطهير المركز", "Assainissement", .building, by: "Commune",
      with: ["Région", "DGCT"], 8_800, "Foyers raccordés", "foyers", 410, [21]),
    ProjectTemplate(
      1, "Irrigation localisée pour petits exploitants", "السقي الموضعي لصغار الفلاحين", "Irrigation", .equipment,
      by: "DRA", with: ["ADA"], 3_100, "Exploitations équipées", "exploitations", 60, [10, 25]),
  ]

  private static let chains: [ProjectTemplate] = [
    ProjectTemplate(
      2, "Unité de valorisation", "وحدة تثمين", chain: true, "Agriculture", .building, by: "AREP",
      with: ["Région", "DRA"], 7_000, "Coopératives raccordées", "coopératives", 14, [10, 16, 25]),
    ProjectTemplate(
      2, "Appui à la filière", "دعم سلسلة", chain: true, "Agriculture", .equipment, by: "DRA", with: ["ADA", "Région"],
      2_600, "Producteurs appuyés", "producteurs", 180, [10, 25]),
    ProjectTemplate(
      2, "Plantation et extension de la filière", "غرس وتوسيع سلسلة", chain: true, "Agriculture", .planting, by: "DRA",
      with: ["ANDZOA", "Région"], 3_900, "Hectares plantés", "ha", 120, [25]),
    ProjectTemplate(
      2, "Labellisation et promotion", "ترميز وترويج", chain: true, "Agriculture", .training, by: "Région",
      with: ["DRA", "ONSSA"], 1_200, "Organisations labellisées", "organisations", 12, [16, 17]),
    ProjectTemplate(
      2, "Centre de collecte et chambre froide", "مركز للتجميع وغرفة للتبريد", "Agriculture", .building, by: "AREP",
      with: ["DRA"], 4_700, "Tonnes conservées par an", "t", 220, [16, 17]),
  ]

  private static let solidarity: [ProjectTemplate] = [
    ProjectTemplate(
      3, "Maison de l'économie sociale", "دار الاقتصاد الاجتماعي", "ESS", .building, by: "AREP",
      with: ["Région", "SEAESS"], 5_200, "Organisations accueillies", "organisations", 45, [24, 27]),
    ProjectTemplate(
      3, "Équipement de coopératives féminines", "تجهيز التعاونيات النسائية", "ESS", .equipment, by: "INDH",
      with: ["Région"], 1_800, "Emplois créés", "emplois", 60, [8, 11, 23]),
    ProjectTemplate(
      3, "Espace de vente solidaire", "فضاء للبيع التضامني", "ESS", .building, by: "Commune", with: ["Région", "CAR"],
      2_900, "Exposants permanents", "exposants", 24, [17, 28]),
    ProjectTemplate(
      3, "Village d'artisans", "قرية الصناع التقليديين", "Artisanat", .building, by: "AREP", with: ["SEAESS", "CAR"],
      9_300, "Ateliers occupés", "ateliers", 32, [16, 28]),
    ProjectTemplate(
      3, "Accompagnement de jeunes porteurs de projets", "مواكبة الشباب حاملي المشاريع", "ESS", .training,
      by: "Pôle régional", with: ["Région", "INDH"], 1_400, "Coopératives créées", "coopératives", 18, [5, 12, 18]),
  ]

  private static let social: [ProjectTemplate] = [
    ProjectTemplate(
      4, "Maison de maternité", "دار الأمومة", "Santé", .building, by: "INDH", with: ["Santé", "Commune"], 2_700,
      "Accueils par an", "accueils", 150, [23]),
    ProjectTemplate(
      4, "Dar Taliba pour collégiennes", "دار الطالبة", "Éducation", .building, by: "Entraide Nationale",
      with: ["Région", "INDH"], 4_400, "Places", "places", 90, [23]),
    ProjectTemplate(
      4, "Unités de préscolaire rural", "وحدات التعليم الأولي القروي", "Éducation", .building, by: "AREF",
      with: ["INDH"], 1_600, "Enfants inscrits", "enfants", 110, [21]),
    ProjectTemplate(
      4, "Transport scolaire", "النقل المدرسي", "Éducation", .equipment, by: "Conseil provincial",
      with: ["INDH", "Commune"], 1_150, "Élèves transportés", "élèves", 130, [21, 23]),
    ProjectTemplate(
      4, "Alphabétisation fonctionnelle des femmes", "محو الأمية الوظيفي للنساء", "Éducation", .training, by: "ANLCA",
      with: ["Région"], 780, "Bénéficiaires certifiées", "bénéficiaires", 240, [11, 19, 23]),
  ]

  private static let heritage: [ProjectTemplate] = [
    ProjectTemplate(
      5, "Restauration du grenier collectif", "ترميم المخزن الجماعي", "Culture", .heritage, by: "Culture",
      with: ["Région"], 3_300, "Visiteurs par an", "visiteurs", 1_800, [25]),
    ProjectTemplate(
      5, "Circuit de randonnée et gîtes", "مدار سياحي ومآوي قروية", "Tourisme", .equipment, by: "Région",
      with: ["Tourisme"], 2_100, "Gîtes équipés", "gîtes", 12, [10, 25]),
    ProjectTemplate(
      5, "Maison des produits du terroir", "دار المنتوجات المجالية", "Tourisme", .building, by: "AREP",
      with: ["DRA", "Région"], 3_800, "Coopératives exposantes", "coopératives", 26, [17]),
    ProjectTemplate(
      5, "Festival et marché de la région", "مهرجان وسوق الجهة", "Culture", .training, by: "Région",
      with: ["Commune", "CAR"], 1_300, "Exposants", "exposants", 70, [17, 24]),
    ProjectTemplate(
      5, "Réhabilitation du centre ancien", "إعادة تأهيل المركز القديم", "Culture", .heritage, by: "AREP",
      with: ["Culture", "Commune"], 8_100, "Bâtiments réhabilités", "bâtiments", 20, [21]),
  ]

  private static let climate: [ProjectTemplate] = [
    ProjectTemplate(
      6, "Reboisement et fixation des sols", "التشجير وتثبيت التربة", "Forêt", .planting, by: "ANEF", with: ["Région"],
      2_900, "Hectares reboisés", "ha", 260, [25]),
    ProjectTemplate(
      6, "Protection contre les inondations", "الحماية من الفيضانات", "Eau", .building, by: "ABH",
      with: ["Région", "DGCT"], 9_900, "Mètres de digue", "m", 1_400, [21]),
    ProjectTemplate(
      6, "Tri et collecte des déchets par les coopératives", "فرز وجمع النفايات من طرف التعاونيات", "Environnement",
      .equipment, by: "Commune", with: ["Région"], 2_000, "Tonnes triées par an", "t", 480, [8, 25]),
    ProjectTemplate(
      6, "Pompage solaire pour groupements", "الضخ بالطاقة الشمسية لفائدة المجموعات", "Énergie", .equipment, by: "DRA",
      with: ["ADA"], 2_400, "Pompes installées", "pompes", 22, [10]),
    ProjectTemplate(
      6, "Parcours pastoral amélioré", "تحسين المراعي", "Élevage", .planting, by: "DRA", with: ["ANEF"], 1_700,
      "Hectares mis en défens", "ha", 900, [25]),
  ]

  private static let steering: [ProjectTemplate] = [
    ProjectTemplate(
      7, "Plateforme de vente des coopératives", "منصة بيع منتوجات التعاونيات", "Numérique", .digital,
      by: "Pôle régional", with: ["Région", "ODCO"], 1_600, "Organisations en ligne", "organisations", 120, [17, 20]),
    ProjectTemplate(
      7, "Guichet rural et télédéclaration", "شباك قروي والتصريح الإلكتروني", "Administration", .digital, by: "Région",
      with: ["Wilaya", "ODCO"], 900, "Dossiers traités", "dossiers", 400, [5, 20, 26]),
    ProjectTemplate(
      7, "Observatoire territorial", "المرصد الترابي", "Administration", .digital, by: "Région",
      with: ["HCP", "Université"], 1_250, "Indicateurs publiés", "indicateurs", 48, [4, 22]),
    ProjectTemplate(
      7, "Espace numérique pour jeunes", "فضاء رقمي للشباب", "Numérique", .building, by: "Commune", with: ["Région"],
      1_450, "Jeunes inscrits", "jeunes", 260, [20]),
    ProjectTemplate(
      7, "Suivi participatif des projets", "التتبع التشاركي للمشاريع", "Gouvernance", .training, by: "Wilaya",
      with: ["Région", "Commune"], 620, "Réunions tenues", "réunions", 24, [3, 22, 24]),
  ]
}
