import ESSDomain

/// A programme of training as it is told, its days counted from today.
struct TrainingDraft {
  struct Module {
    let code: String
    let name: String
    let hours: Int
    let language: TeachingLanguage
    let literacy: Bool
  }

  let acronym: String
  let name: BilingualName
  let tranche: String
  let operatedBy: String
  let funders: [String]
  let scheme: String
  let objectives: String
  let thousands: Int
  let audience: String
  let level: TrainingLevel
  let recommendations: [Int]
  let modules: [Module]
  /// Days from today to the first day of each session, in order; they go through the modules in turn.
  let sessions: [Int]
  let daysOfSession: Int

  private static func module(
    _ code: String, _ name: String, _ hours: Int, _ language: TeachingLanguage = .darija, literacy: Bool = false
  ) -> Module {
    Module(code: code, name: name, hours: hours, language: language, literacy: literacy)
  }

  static let all: [TrainingDraft] = [
    TrainingDraft(
      acronym: "Mourafaka",
      name: BilingualName(
        "Mourafaka, accompagnement des nouvelles coopératives", "مرافقة، مواكبة التعاونيات الحديثة النشأة"),
      tranche: "5e tranche", operatedBy: "ODCO", funders: ["SEAESS", "Région"], scheme: "Mourafaka",
      objectives: "Donner aux jeunes coopératives une gouvernance, des comptes et un marché.", thousands: 1_450,
      audience: "Coopératives de moins de quatre ans", level: .beginner, recommendations: [10, 18],
      modules: [
        module("M1", "Gouvernance et loi 112-12", 18),
        module("M2", "Comptabilité et gestion des ressources", 24, literacy: true),
        module("M3", "Préparer une assemblée générale", 12), module("M4", "Marketing et commercialisation", 18),
      ], sessions: [-430, -330, -190, -75, -1, 42], daysOfSession: 3),
    TrainingDraft(
      acronym: "Taahil", name: BilingualName("Mise à niveau des coopératives féminines", "تأهيل التعاونيات النسائية"),
      tranche: "2e cohorte",
      operatedBy: "INDH", funders: ["INDH", "Fondation (démo)"], scheme: "INDH",
      objectives: "Quatre semaines : structurer, corriger, grandir, consolider.", thousands: 820,
      audience: "Coopératives de femmes rurales",
      level: .beginner, recommendations: [11, 23],
      modules: [
        module("T1", "Structurer la coopérative", 30), module("T2", "Coûts, prix et marges", 30),
        module("T3", "Financement et dossiers", 30),
      ], sessions: [-260, -150, -40, 27], daysOfSession: 5),
    TrainingDraft(
      acronym: "Coopdays", name: BilingualName("Hygiène et autorisation sanitaire", "النظافة والترخيص الصحي"),
      tranche: "",
      operatedBy: "ONSSA", funders: ["ONSSA", "DRA"], scheme: "",
      objectives: "Préparer les unités alimentaires à l'autorisation de l'ONSSA.",
      thousands: 260, audience: "Unités de transformation alimentaire", level: .intermediate, recommendations: [16],
      modules: [
        module("H1", "Bonnes pratiques d'hygiène", 12), module("H2", "HACCP et étiquetage", 12, literacy: true),
      ],
      sessions: [-210, -95, 4, 60], daysOfSession: 2),
    TrainingDraft(
      acronym: "Numérique",
      name: BilingualName("Vente en ligne et télédéclaration", "البيع عبر الإنترنت والتصريح الإلكتروني"), tranche: "",
      operatedBy: "Université", funders: ["Région"], scheme: "TaaWouNYa",
      objectives: "Photographier, publier, vendre et déclarer par internet.", thousands: 380,
      audience: "Jeunes et secrétaires de coopératives",
      level: .intermediate, recommendations: [17, 20],
      modules: [
        module("N1", "Photographie de produits", 12, literacy: true),
        module("N2", "Boutique en ligne", 18, .french, literacy: true),
        module("N3", "Télédéclaration", 6, literacy: true),
      ], sessions: [-125, -58, -16, 11], daysOfSession: 2),
    TrainingDraft(
      acronym: "Alpha", name: BilingualName("Alphabétisation fonctionnelle", "محو الأمية الوظيفي"),
      tranche: "Année en cours", operatedBy: "OFPPT",
      funders: ["SEAESS"], scheme: "ANLCA",
      objectives: "Lire, écrire et compter pour tenir les registres de la coopérative.", thousands: 310,
      audience: "Adhérentes et adhérents peu lettrés", level: .beginner, recommendations: [11, 19, 23],
      modules: [module("A1", "Lire et écrire", 60, .tamazight), module("A2", "Compter et peser", 40, .tamazight)],
      sessions: [-300, -170, -2, 33], daysOfSession: 5),
    TrainingDraft(
      acronym: "Conseils", name: BilingualName("Cycle des conseils d'administration", "دورة مجالس الإدارة"),
      tranche: "3e édition",
      operatedBy: "Pôle régional", funders: ["Région"], scheme: "",
      objectives: "Rendre les élus capables de présider, compter et rendre compte.",
      thousands: 190, audience: "Présidents, trésoriers, secrétaires", level: .advanced, recommendations: [7, 18],
      modules: [module("C1", "Rôle et responsabilité des élus", 12), module("C2", "Médiation et conciliation", 12)],
      sessions: [-540, -480, -390], daysOfSession: 2),
    TrainingDraft(
      acronym: "Exposants",
      name: BilingualName("Préparation des exposants au salon régional", "إعداد العارضين للمعرض الجهوي"), tranche: "",
      operatedBy: "Pôle régional", funders: ["CAR"], scheme: "", objectives: "Stand, prix, contact avec les acheteurs.",
      thousands: 140,
      audience: "Organisations inscrites au salon", level: .beginner, recommendations: [17, 28],
      modules: [module("E1", "Tenir un stand", 6), module("E2", "Négocier une commande", 6)], sessions: [-65, 18],
      daysOfSession: 1),
  ]
}
