import ESSDomain

/// What an activity of a type is usually like.
struct ActivityKind {
  let type: ActivityType
  /// How many of a thousand activities are of the type.
  let weight: Int
  /// Persons reached.
  let persons: ClosedRange<Int>
  let hours: ClosedRange<Int>
  /// Whether it concerns one organisation, and how many it may reach besides.
  let isOfOneOrganisation: Bool
  let others: Int
  let recommendations: [Int]
  /// Thousands of dirhams; nil for what costs nothing apart.
  let budget: ClosedRange<Int>?
  let subjects: [String]
  let results: [String]

  init(
    _ type: ActivityType, _ weight: Int, persons: ClosedRange<Int>, hours: ClosedRange<Int>,
    ofOne isOfOneOrganisation: Bool,
    others: Int = 0, _ recommendations: [Int], budget: ClosedRange<Int>? = nil, _ subjects: [String],
    _ results: [String]
  ) {
    self.type = type
    self.weight = weight
    self.persons = persons
    self.hours = hours
    self.isOfOneOrganisation = isOfOneOrganisation
    self.others = others
    self.recommendations = recommendations
    self.budget = budget
    self.subjects = subjects
    self.results = results
  }

  static let all: [ActivityKind] = field + groups + desk

  /// Codes that were worked on a year ago and not since: gaps for the board of recommendations to show.
  static let neglected: Set<Int> = [1, 2, 6, 14]

  private static let field: [ActivityKind] = [
    ActivityKind(
      .visit, 330, persons: 3...18, hours: 2...4, ofOne: true, [10, 25, 7, 21, 23],
      [
        "Diagnostic de l'atelier", "Visite de suivi", "Vérification des registres",
        "Préparation de l'autorisation ONSSA", "Emballage et étiquetage", "زيارة تشخيصية",
      ],
      [
        "Registres à jour ; conseil donné sur l'étiquetage.", "Local visité, trois points d'hygiène à corriger.",
        "Besoin d'un appui comptable.", "تم تحديد حاجيات التعاونية.",
      ]),
    ActivityKind(
      .coaching, 190, persons: 2...10, hours: 2...5, ofOne: true, [10, 18, 11, 13, 20],
      [
        "Séance d'accompagnement", "Plan de développement", "Calcul des coûts", "Préparation de l'assemblée générale",
        "مواكبة في التسيير",
      ],
      [
        "Objectifs de la séance atteints.", "Prix de revient recalculé avec la trésorière.",
        "Ordre du jour et convocations prêts.",
      ]),
    ActivityKind(
      .information, 70, persons: 15...70, hours: 2...4, ofOne: false, others: 4, [5, 12, 13, 20, 26], budget: 1...4,
      [
        "Information sur la loi 112-12", "Dispositifs d'appui de l'année", "Créer sa coopérative pas à pas",
        "لقاء تحسيسي حول التعاونيات",
      ],
      ["Questions sur le registre et l'impôt ; guide distribué.", "Douze porteurs de projet inscrits."]),
    ActivityKind(
      .caravan, 20, persons: 60...300, hours: 8...24, ofOne: false, others: 6, [21, 23, 25, 26], budget: 20...90,
      ["Caravane de l'ESS", "Caravane de l'emploi des femmes rurales", "قافلة الاقتصاد الاجتماعي"],
      ["Quatre communes parcourues ; 38 demandes d'accompagnement."]),
    ActivityKind(
      .fair, 30, persons: 80...900, hours: 16...40, ofOne: false, others: 8, [17, 16, 28], budget: 60...380,
      ["Marché solidaire itinérant", "Salon régional de l'ESS", "Foire des produits du terroir", "سوق متنقل"],
      ["Stands complets ; plusieurs commandes signées.", "Ventes au-dessus de l'an passé."]),
  ]

  private static let groups: [ActivityKind] = [
    ActivityKind(
      .meeting, 120, persons: 5...26, hours: 2...3, ofOne: false, others: 1, [3, 24, 22, 27, 1, 9],
      [
        "Comité provincial", "Coordination avec les chambres", "Point mensuel avec l'ODCO", "Comité technique du pôle",
        "اجتماع تنسيقي",
      ],
      ["Calendrier commun arrêté.", "Doublons de financement repérés sur trois dossiers."]),
    ActivityKind(
      .workshop, 40, persons: 12...45, hours: 4...7, ofOne: false, others: 5, [2, 22, 24, 6], budget: 4...22,
      ["Atelier de concertation", "Idéathon des jeunes", "Atelier sur l'union de coopératives", "ورشة تشاورية"],
      ["Feuille de route en cinq points.", "Trois idées retenues pour l'incubateur."]),
    ActivityKind(
      .training, 20, persons: 12...25, hours: 6...18, ofOne: false, others: 8, [18, 11, 19], budget: 6...30,
      ["Formation courte : hygiène", "Formation courte : vente en ligne"], ["Assiduité de plus de 85 %."]),
    ActivityKind(
      .mediation, 16, persons: 4...14, hours: 2...4, ofOne: true, [7, 12],
      ["Conciliation entre adhérents", "Médiation sur l'usage du local"],
      ["Accord trouvé, procès-verbal signé.", "Nouvelle rencontre nécessaire."]),
    ActivityKind(
      .convention, 14, persons: 4...20, hours: 1...3, ofOne: false, others: 1, [9, 27, 28, 19],
      ["Signature de convention", "Avenant à la convention-cadre"], ["Convention signée, comité de suivi désigné."]),
  ]

  private static let desk: [ActivityKind] = [
    ActivityKind(
      .caseFile, 90, persons: 1...6, hours: 1...3, ofOne: true, [5, 13, 15, 14],
      ["Dossier de financement", "Dossier de création", "Demande de label", "Dossier ONSSA", "ملف تمويل"],
      ["Dossier complet, déposé.", "Pièces manquantes : procès-verbal et liste des adhérents."]),
    ActivityKind(
      .deal, 30, persons: 2...10, hours: 1...4, ofOne: true, others: 1, [17, 16],
      ["Mise en relation avec un acheteur", "Rencontre avec une centrale d'achat"],
      ["Échantillons envoyés.", "Première commande passée."]),
    ActivityKind(
      .study, 22, persons: 1...8, hours: 4...16, ofOne: false, [4, 6, 8, 2, 1],
      ["Collecte des chiffres d'affaires", "Enquête sur les emplois", "Mise à jour du registre régional"],
      ["Données de 60 organisations recueillies."]),
    ActivityKind(
      .communication, 28, persons: 1...30, hours: 1...4, ofOne: false, others: 1, [12, 17, 6],
      [
        "Portrait d'une coopérative", "Passage à la radio régionale", "Publication sur les réseaux",
        "تواصل عبر الإذاعة",
      ], ["Vidéo publiée."]),
    ActivityKind(
      .planReview, 6, persons: 8...30, hours: 2...5, ofOne: false, [22, 25, 8],
      ["Préparation de la revue du programme rural"], ["Valeurs des indicateurs demandées aux partenaires."]),
  ]
}
