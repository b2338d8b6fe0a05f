import ESSDomain

extension AppState {
  /// The form that changes a record: the fields that are typed, group by group.
  func editForm(_ record: AnyRecord) -> FormState {
    recordForm(Phrase(fr: "Modifier", en: "Edit", ar: "تعديل"), action: "record-edit", before: record, record)
  }

  /// The form with the fields of a record that are typed, whether it is on record already or not.
  func recordForm(_ title: Phrase, action: String, before: AnyRecord?, _ record: AnyRecord) -> FormState {
    switch record {
    case .activity(let activity): return activityForm(title, action: action, before: before, activity)
    case .organisation:
      return form(
        title, action: action, before: before, record: record,
        [
          (
            nil,
            [
              "name.fr", "name.ar", "acronym", "legalForm", "status", "sector", "branch", "commune", "douar", "address",
              "createdOn",
            ]
          ),
          (
            Phrase(fr: "Identifiants", en: "Identifiers", ar: "المعرفات"),
            [
              "identifiers.localRegisterNumber", "identifiers.localRegisterCourt", "identifiers.localRegisterDate",
              "identifiers.centralRegisterNumber", "identifiers.ice", "identifiers.taxIdentifier",
              "identifiers.commercialRegister", "identifiers.cnss", "identifiers.fileSeenOn",
            ]
          ),
          (
            Phrase(fr: "Capital et gouvernance", en: "Capital and governance", ar: "رأس المال والحكامة"),
            [
              "durationYears", "capital.subscribed", "capital.paidUp", "capital.cash", "capital.shareValue",
              "governance.lastAssemblyOn", "governance.financialYearEndMonth", "governance.boardChangedOn",
              "governance.lastDeclarationOn", "governance.isLedByWoman",
            ]
          ),
          (Phrase(fr: "Activité", en: "Activity", ar: "النشاط"), ["products", "channels", "recommendations", "notes"]),
        ], references: [:], required: ["commune"])
    case .trainingProgramme:
      return form(
        title, action: action, before: before, record: record,
        [
          (
            nil,
            [
              "name.fr", "name.ar", "acronym", "tranche", "operator", "funders", "scheme", "startsOn", "endsOn",
              "objectives",
              "budget", "recommendations", "notes",
            ]
          )
        ])
    case .ruralPlan:
      return form(
        title, action: action, before: before, record: record,
        [
          (
            nil,
            ["name.fr", "name.ar", "type", "territory", "startsOn", "endsOn", "adoptedOn", "visaOn", "status", "notes"]
          )
        ])
    case .partner:
      return form(
        title, action: action, before: before, record: record,
        [
          (
            nil,
            [
              "acronym", "name.fr", "name.ar", "category", "level", "territory", "contactFunction", "phone", "email",
              "website", "notes",
            ]
          )
        ])
    }
  }
}
