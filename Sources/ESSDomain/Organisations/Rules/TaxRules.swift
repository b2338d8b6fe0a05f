/// C15 to C17 and C20: the ICE, the tax exemption of cooperatives, and the CNSS.
extension OrganisationRules {
  /// Of any legal person, land-reform cooperatives too: it is a question of the figures.
  static let iceControl = Rule<Organisation>(
    judging: "C15", .warning,
    Phrase(fr: "Contrôle de l'ICE", en: "Check of the ICE", ar: "مراقبة التعريف الموحد للمقاولة"),
    basis: .iceControl, fields: ["identifiers.ice"]
  ) { organisation, _ in
    guard organisation.status != .dissolved, organisation.legalForm?.isLegalPerson ?? true else {
      return .notApplicable
    }
    let ice = organisation.identifiers.ice
    guard !ice.isEmpty else { return .unknown(Missing.ice) }
    if ICE.isValid(ice) { return .ok }
    guard ICE.isWellFormed(ice) else {
      return .breach(
        Phrase(
          fr: "l'ICE n'a pas 15 chiffres", en: "the ICE does not have 15 digits",
          ar: "التعريف الموحد لا يتكون من 15 رقما"))
    }
    return .breach(
      Phrase(
        fr: "la clé de l'ICE ne correspond pas : à vérifier",
        en: "the control digits of the ICE do not match: to check",
        ar: "رقم مراقبة التعريف الموحد غير مطابق، يتعين التحقق"))
  }

  /// Exempt from corporate tax: below the turnover with industrial equipment, else with its members' raw materials only.
  ///
  /// For checking, never a decision.
  static let taxExemption = law(
    "C16", .information,
    Phrase(fr: "Exonération de l'IS", en: "Exemption from corporate tax", ar: "الإعفاء من الضريبة على الشركات"),
    basis: .taxCode7,
    fields: ["production.usesIndustrialEquipment", "production.usesMembersMaterialsOnly", "turnoverByYear"],
    for: \.isCooperativeOrUnion
  ) { organisation, context in
    switch organisation.production.usesIndustrialEquipment {
    case nil: return .unknown(Missing.exemption)
    case false?:
      switch organisation.production.usesMembersMaterialsOnly {
      case true?: return .ok
      case nil: return .unknown(Missing.exemption)
      case false?:
        return .breach(
          Phrase(
            fr: "matières premières de tiers : exonération à vérifier",
            en: "raw materials of others: exemption to check",
            ar: "مواد أولية من غير المنخرطين: يتعين التحقق من الإعفاء"))
      }
    case true?:
      guard let fact = organisation.latestTurnover, let amount = fact.amount else { return .unknown(Missing.exemption) }
      let most = context.amount(.exemptTurnover)
      if amount < most { return .ok }
      // With VAT in it, the amount says nothing once it is above.
      guard fact.excludesVAT == true else { return .unknown(Missing.exemption) }
      return .breach(
        Phrase { language in
          let (amount, most) = (Formats(language).roundedMoney(amount), Formats(language).roundedMoney(most))
          return Phrase(
            fr: "chiffre d'affaires de \(amount), exonération jusqu'à \(most) : à vérifier",
            en: "turnover of \(amount), exemption up to \(most): to check",
            ar: "رقم المعاملات \(amount) والإعفاء إلى حدود \(most)، يتعين التحقق")[language]
        })
    }
  }

  static let housingList = law(
    "C17", .information,
    Phrase(
      fr: "Liste des adhérents d'une coopérative d'habitat", en: "Members' list of a housing cooperative",
      ar: "لائحة منخرطي تعاونية سكنية"),
    basis: .taxCode7Housing, fields: ["governance.lastWithdrawalOn", "governance.membersListSentOn"],
    for: { $0 == .cooperative }
  ) { organisation, context in
    guard let sector = organisation.sector else { return .unknown(Missing.sector) }
    guard sector == .housing else { return .notApplicable }
    guard let withdrawal = organisation.governance.lastWithdrawalOn else { return .unknown(Missing.withdrawal) }
    let due = withdrawal.adding(days: context.threshold(.housingListDays))
    let sent = organisation.governance.membersListSentOn
    if let sent, sent >= withdrawal { return sent <= due ? .ok : .breach(listLate(due)) }
    if context.today <= due { return .ok }
    return sent == nil ? .unknown(Missing.withdrawal) : .breach(listLate(due))
  }

  static let socialSecurity = law(
    "C20", .warning,
    Phrase(fr: "Affiliation à la CNSS", en: "Affiliation to the CNSS", ar: "الانخراط في الضمان الاجتماعي"),
    basis: .socialSecurity, fields: ["identifiers.cnss", "jobsByDate"], for: { _ in true }
  ) { organisation, _ in
    guard let employees = organisation.latestJobs?.employees else { return .unknown(Missing.employees) }
    guard employees > 0 else { return .notApplicable }
    guard organisation.identifiers.cnss.isEmpty else { return .ok }
    guard organisation.identifiers.fileSeenOn != nil else { return .unknown(Missing.cnss) }
    return .breach(
      CountedNoun(
        fr: ("salarié", "salariés"), en: ("employee", "employees"),
        ar: ("أجير واحد", "أجيران", "أجراء", "أجيرا", "أجير")
      ).phrase(employees).joined(
        to: Phrase(
          fr: "sans affiliation à la CNSS", en: "without CNSS affiliation", ar: "دون انخراط في الضمان الاجتماعي")))
  }

  private static func listLate(_ due: Day) -> Phrase {
    Phrase { language in
      let day = Formats(language).day(due)
      return Phrase(
        fr: "liste à jour due aux impôts le \(day)", en: "updated list due to the tax office by \(day)",
        ar: "كان إرسال اللائحة المحينة إلى إدارة الضرائب واجبا قبل \(day)")[language]
    }
  }
}
