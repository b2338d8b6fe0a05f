extension AnyRecord {
  /// A record of a kind with nothing known but its identity.
  public static func blank(_ kind: RecordKind, _ id: RecordID) -> AnyRecord {
    func blank<R: Record>(_ record: R) -> R {
      var record = record
      record.id = id
      return record
    }
    return switch kind {
    case .organisation: .organisation(blank(Organisation()))
    case .trainingProgramme: .trainingProgramme(blank(TrainingProgramme()))
    case .ruralPlan: .ruralPlan(blank(RuralPlan()))
    case .activity: .activity(blank(Activity()))
    case .partner: .partner(blank(Partner()))
    }
  }

  /// A new record made after this one: what describes it stays, what happened to it and what tells it apart does not.
  ///
  /// Left out are identities, registration numbers, persons, dates and everything that is counted or dated. `newIdentity`
  /// names the new record and the parts of it that have names of their own.
  public func asTemplate(_ newIdentity: () -> RecordID) -> AnyRecord {
    switch self {
    case .organisation(let record): .organisation(record.asTemplate(newIdentity))
    case .trainingProgramme(let record): .trainingProgramme(record.asTemplate(newIdentity))
    case .ruralPlan(let record): .ruralPlan(record.asTemplate(newIdentity))
    case .activity(let record): .activity(record.asTemplate(newIdentity))
    case .partner(let record): .partner(record.asTemplate(newIdentity))
    }
  }
}

extension Record {
  /// Of the members that the record's type does not name, none: nobody knows whether they are of this record alone.
  fileprivate func begun(_ newIdentity: () -> RecordID) -> Self {
    var new = Self()
    new.id = newIdentity()
    return new
  }
}

extension Organisation {
  fileprivate func asTemplate(_ newIdentity: () -> RecordID) -> Organisation {
    var new = begun(newIdentity)
    (new.name, new.legalForm, new.cooperativeCategories, new.regime) = (name, legalForm, cooperativeCategories, regime)
    (new.status, new.sector, new.branch, new.products) = (status, sector, branch, products)
    (new.production, new.channels, new.commune, new.douar) = (production, channels, commune, douar)
    new.durationYears = durationYears
    new.capital.shareValue = capital.shareValue
    new.governance.financialYearEndMonth = governance.financialYearEndMonth
    (new.affiliations, new.recommendations) = (affiliations, recommendations)
    return new
  }
}

extension TrainingProgramme {
  /// A further edition: its pathways and modules stay, its sessions and dates do not.
  fileprivate func asTemplate(_ newIdentity: () -> RecordID) -> TrainingProgramme {
    var new = begun(newIdentity)
    (new.name, new.acronym, new.operatedBy, new.funders) = (name, acronym, operatedBy, funders)
    (new.scheme, new.objectives, new.budget, new.recommendations) = (scheme, objectives, budget, recommendations)
    var names: [RecordID: RecordID] = [:]
    new.modules = modules.map { module in
      var copy = module
      copy.id = newIdentity()
      names[module.id] = copy.id
      return copy
    }
    new.pathways = pathways.map { pathway in
      var copy = pathway
      copy.id = newIdentity()
      copy.modules = pathway.modules.compactMap { names[$0] }
      return copy
    }
    return new
  }
}

extension RuralPlan {
  /// The next plan of a place: its axes stay, its projects, reviews and dates do not.
  fileprivate func asTemplate(_ newIdentity: () -> RecordID) -> RuralPlan {
    var new = begun(newIdentity)
    (new.name, new.type, new.territory, new.status) = (name, type, territory, .preparation)
    new.axes = axes.map { axis in
      var copy = PlanAxis()
      (copy.id, copy.code, copy.name) = (newIdentity(), axis.code, axis.name)
      return copy
    }
    return new
  }
}

extension Activity {
  /// The same once more: with whom and where stays, who came and what came of it does not.
  fileprivate func asTemplate(_ newIdentity: () -> RecordID) -> Activity {
    var new = begun(newIdentity)
    (new.type, new.subject, new.commune, new.place) = (type, subject, commune, place)
    (new.staff, new.partners, new.organisations) = (staff, partners, organisations)
    (new.planLinks, new.trainingSession, new.recommendations) = (planLinks, trainingSession, recommendations)
    (new.hours, new.budgetPlanned, new.funder, new.confidential) = (hours, budgetPlanned, funder, confidential)
    return new
  }
}

extension Partner {
  fileprivate func asTemplate(_ newIdentity: () -> RecordID) -> Partner {
    var new = begun(newIdentity)
    (new.acronym, new.name, new.category, new.level) = (acronym, name, category, level)
    (new.territory, new.contactFunction, new.website) = (territory, contactFunction, website)
    return new
  }
}
