import ESSDomain

/// How a kind of project is carried out: its actions with their weights, and the milestones on its way.
enum Works {
  case building, road, water, equipment, training, planting, digital, heritage

  /// Name and weight, in the order in which they are done; the weights make 100.
  var actions: [(name: String, weight: Int)] {
    switch self {
    case .building:
      [
        ("Mobilisation du foncier", 10), ("Études architecturales et techniques", 15), ("Passation du marché", 10),
        ("Travaux", 50), ("Équipement et mise en service", 15),
      ]
    case .road:
      [
        ("Études topographiques", 10), ("Passation du marché", 10), ("Terrassement", 35), ("Revêtement", 35),
        ("Signalisation", 10),
      ]
    case .water:
      [("Étude hydrogéologique", 15), ("Forage ou captage", 30), ("Réseau et réservoir", 40), ("Branchements", 15)]
    case .equipment:
      [
        ("Choix des bénéficiaires", 15), ("Cahier des charges", 10), ("Acquisition", 50),
        ("Installation et formation", 25),
      ]
    case .training:
      [
        ("Diagnostic des besoins", 15), ("Conventions avec les opérateurs", 15), ("Sessions de formation", 50),
        ("Suivi à six mois", 20),
      ]
    case .planting:
      [
        ("Délimitation et concertation", 15), ("Préparation du sol", 20), ("Plantation", 45),
        ("Entretien et gardiennage", 20),
      ]
    case .digital:
      [
        ("Étude et cahier des charges", 20), ("Développement", 45), ("Déploiement", 20),
        ("Formation des utilisateurs", 15),
      ]
    case .heritage:
      [
        ("Inventaire et relevés", 20), ("Passation du marché", 15), ("Restauration", 50),
        ("Valorisation et ouverture", 15),
      ]
    }
  }

  var milestones: [(name: String, at: Double)] {
    switch self {
    case .building: [("foncier mobilisé", 0.15), ("marché attribué", 0.35), ("réception provisoire", 0.95)]
    case .road: [("marché attribué", 0.25), ("mi-parcours des travaux", 0.6), ("mise en circulation", 1)]
    case .water: [("étude validée", 0.2), ("débit confirmé", 0.5), ("mise en eau", 1)]
    case .equipment: [("bénéficiaires retenus", 0.2), ("matériel livré", 0.75)]
    case .training: [("convention signée", 0.25), ("première cohorte formée", 0.6)]
    case .planting: [("concertation close", 0.2), ("première campagne de plantation", 0.6)]
    case .digital: [("version d'essai", 0.55), ("mise en ligne", 0.9)]
    case .heritage: [("marché attribué", 0.35), ("ouverture au public", 1)]
    }
  }
}
