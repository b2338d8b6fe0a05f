import ESSDomain

/// Makes the bodies that work with the hub: real offices, with invented addresses and agreements.
struct PartnerMaker {
  private let scene: Scene
  private var chance: Chance

  init(_ scene: Scene, _ chance: Chance) {
    self.scene = scene
    self.chance = chance
  }

  mutating func make() -> [Partner] {
    var partners = offices().enumerated().map { place, partner in
      var partner = partner
      partner.id = chance.id(on: scene.today.adding(days: -700 + place))
      partner.contactFunction = chance.pick(["Point focal ESS", "Chef de service", "Chargée de coopération"])
      partner.phone = "0600 00 01 \(place < 10 ? "0" : "")\(place)"
      partner.email = "partenaire\(place + 1)@example.org"
      partner.updatedOn = scene.today.adding(days: -chance.within(5...300))
      return partner
    }
    for (place, draft) in ConventionDraft.all.enumerated() where draft.partner < partners.count {
      let others = draft.others.filter { $0 < partners.count }.map { partners[$0].id }
      partners[draft.partner].conventions.append(convention(draft, place, with: others))
    }
    return partners
  }

  private func offices() -> [Partner] {
    let region = scene.region.name
    let code = scene.region.code
    let people = Naming.letters(region.arabic)
    var offices = [
      Partner(
        "SEAESS",
        BilingualName(
          "Secrétariat d'État chargé de l'artisanat et de l'ESS",
          "كتابة الدولة المكلفة بالصناعة التقليدية والاقتصاد الاجتماعي والتضامني"),
        .ministry, .national),
      Partner(
        "ODCO", BilingualName("Office du développement de la coopération", "مكتب تنمية التعاون"), .odco, .regional,
        territory: code),
      Partner(
        "Région", BilingualName("Conseil de la région \(region.french)", "مجلس جهة \(people)"), .regionalCouncil,
        .regional,
        territory: code),
      Partner(
        "AREP", BilingualName("Agence régionale d'exécution des projets", "الوكالة الجهوية لتنفيذ المشاريع"),
        .executionAgency,
        .regional, territory: code),
      Partner(
        "Wilaya", BilingualName("Wilaya de la région \(region.french)", "ولاية جهة \(people)"),
        .territorialAdministration, .regional,
        territory: code),
      Partner(
        "INDH", BilingualName("Initiative nationale pour le développement humain", "المبادرة الوطنية للتنمية البشرية"),
        .indh,
        .provincial, territory: scene.provinces.first?.code),
      Partner(
        "DRA", BilingualName("Direction régionale de l'agriculture", "المديرية الجهوية للفلاحة"), .agriculture,
        .regional,
        territory: code),
      Partner(
        "ONSSA",
        BilingualName(
          "Office national de sécurité sanitaire des produits alimentaires",
          "المكتب الوطني للسلامة الصحية للمنتجات الغذائية"),
        .onssa, .regional, territory: code),
      Partner(
        "CAR", BilingualName("Chambre d'artisanat de la région", "غرفة الصناعة التقليدية للجهة"), .chamber, .regional,
        territory: code),
      Partner(
        "Chambre d'agriculture", BilingualName("Chambre d'agriculture de la région", "الغرفة الفلاحية للجهة"), .chamber,
        .regional,
        territory: code),
      Partner(
        "OFPPT",
        BilingualName(
          "Office de la formation professionnelle et de la promotion du travail", "مكتب التكوين المهني وإنعاش الشغل"),
        .trainingAndEmployment, .regional, territory: code),
      Partner(
        "Université", BilingualName("Université publique de la région", "الجامعة العمومية للجهة"), .university,
        .regional, territory: code),
      Partner("Tamwilcom", BilingualName("Tamwilcom", "تمويلكم"), .finance, .national),
      Partner(
        "REMESS",
        BilingualName(
          "Réseau marocain de l'économie sociale et solidaire", "الشبكة المغربية للاقتصاد الاجتماعي والتضامني"),
        .network, .national),
      Partner(
        "Fondation (démo)", BilingualName("Fondation partenaire (démonstration)", "مؤسسة شريكة (عرض تجريبي)"),
        .foundation, .national),
    ]
    if ["08", "09", "10"].contains(code.text) {
      offices.append(
        Partner(
          "ANDZOA",
          BilingualName(
            "Agence nationale pour le développement des zones oasiennes et de l'arganier",
            "الوكالة الوطنية لتنمية مناطق الواحات وشجر الأركان"), .andzoa, .national))
    }
    return offices
  }

  private mutating func convention(_ draft: ConventionDraft, _ place: Int, with others: [RecordID]) -> Convention {
    var convention = Convention()
    let signed = scene.today.adding(days: -draft.signedDaysAgo).workday
    convention.id = chance.id(on: signed)
    convention.title = draft.title
    convention.signedOn = signed
    convention.endsOn = signed.adding(months: draft.months)
    convention.amount = Money(dirhams: draft.thousands * 1_000)
    convention.partners = others
    convention.commitments = draft.commitments.map { promise in
      var commitment = Commitment()
      commitment.id = chance.id(on: signed)
      commitment.what = promise.what
      commitment.amount = promise.thousands > 0 ? Money(dirhams: promise.thousands * 1_000) : nil
      commitment.dueOn = scene.today.adding(days: promise.dueInDays)
      commitment.state = promise.state
      return commitment
    }
    return convention
  }
}

/// An agreement as it is told, its days counted from today.
private struct ConventionDraft {
  struct Promise {
    let what: String
    let thousands: Int
    let dueInDays: Int
    let state: CommitmentState
  }

  let partner: Int
  let others: [Int]
  let title: String
  let signedDaysAgo: Int
  let months: Int
  let thousands: Int
  let commitments: [Promise]

  static let all: [ConventionDraft] = [
    ConventionDraft(
      partner: 2, others: [0, 3], title: "Convention-cadre du pôle régional de l'ESS", signedDaysAgo: 640, months: 48,
      thousands: 12_000,
      commitments: [
        Promise(
          what: "Versement de la deuxième tranche de fonctionnement", thousands: 3_000, dueInDays: -26,
          state: .partlyKept),
        Promise(what: "Mise à disposition du local du pôle", thousands: 0, dueInDays: -400, state: .kept),
        Promise(what: "Versement de la troisième tranche", thousands: 3_000, dueInDays: 120, state: .promised),
      ]),
    ConventionDraft(
      partner: 1, others: [], title: "Tenue du registre et accompagnement Mourafaka", signedDaysAgo: 420, months: 36,
      thousands: 900,
      commitments: [
        Promise(what: "Transmission semestrielle du registre central", thousands: 0, dueInDays: -12, state: .promised),
        Promise(
          what: "Douze séances d'accompagnement par coopérative", thousands: 600, dueInDays: 240, state: .partlyKept),
      ]),
    ConventionDraft(
      partner: 5, others: [2], title: "Équipement de coopératives féminines rurales", signedDaysAgo: 300, months: 24,
      thousands: 4_500,
      commitments: [
        Promise(what: "Achat du matériel de conditionnement", thousands: 2_400, dueInDays: 35, state: .partlyKept),
        Promise(what: "Sélection des bénéficiaires en comité", thousands: 0, dueInDays: -190, state: .kept),
      ]),
    ConventionDraft(
      partner: 7, others: [6], title: "Autorisations sanitaires des unités alimentaires", signedDaysAgo: 210,
      months: 18, thousands: 350,
      commitments: [
        Promise(what: "Visites préalables de 40 unités", thousands: 0, dueInDays: 9, state: .partlyKept),
        Promise(what: "Journée Coopdays dans chaque province", thousands: 120, dueInDays: 80, state: .promised),
      ]),
    ConventionDraft(
      partner: 8, others: [9], title: "Programme commun avec les chambres professionnelles", signedDaysAgo: 520,
      months: 24, thousands: 1_200,
      commitments: [
        Promise(what: "Stands gratuits au salon régional", thousands: 200, dueInDays: -60, state: .kept),
        Promise(what: "Fichier des artisans affiliés", thousands: 0, dueInDays: -45, state: .promised),
      ]),
    ConventionDraft(
      partner: 11, others: [10], title: "Stages et licence professionnelle en gestion de l'ESS", signedDaysAgo: 800,
      months: 60, thousands: 700,
      commitments: [Promise(what: "Accueil de 20 stagiaires par an", thousands: 0, dueInDays: 200, state: .partlyKept)]),
    ConventionDraft(
      partner: 14, others: [], title: "Fonds d'amorçage de jeunes coopératives", signedDaysAgo: 150, months: 24,
      thousands: 3_000,
      commitments: [
        Promise(what: "Dotation de la première cohorte", thousands: 1_500, dueInDays: 14, state: .promised),
        Promise(what: "Rapport d'étape du pôle", thousands: 0, dueInDays: 60, state: .promised),
      ]),
    ConventionDraft(
      partner: 13, others: [], title: "Marchés solidaires itinérants", signedDaysAgo: 900, months: 24, thousands: 500,
      commitments: [Promise(what: "Quatre marchés itinérants", thousands: 500, dueInDays: -200, state: .kept)]),
  ]
}
