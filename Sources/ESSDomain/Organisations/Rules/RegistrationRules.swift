/// C07, C12 and C13: whether the register or the authority knows the organisation as it is.
extension OrganisationRules {
  /// Blocking for what was created after the decree, else to regularise: many cooperatives are older than the register.
  ///
  /// What is missing here is a breach only where staff saw the legal file.
  static let localRegister = law(
    "C07", .blocking,
    Phrase(fr: "Inscription au registre local", en: "Entry in the local register", ar: "التقييد في السجل المحلي"),
    basis: .registerDecree1,
    fields: ["identifiers.localRegisterNumber", "identifiers.localRegisterCourt", "identifiers.localRegisterDate"],
    for: \.isCooperativeOrUnion
  ) { organisation, context in
    let identifiers = organisation.identifiers
    let lacks = (
      number: identifiers.localRegisterNumber.isEmpty, court: identifiers.localRegisterCourt.isEmpty,
      date: identifiers.localRegisterDate == nil
    )
    guard lacks.number || lacks.court || lacks.date else { return .ok }
    guard identifiers.fileSeenOn != nil else { return .unknown(registerLacks(lacks.number, lacks.court, lacks.date)) }
    let isRecent = organisation.createdOn.map { $0.year > context.threshold(.localRegisterYear) } ?? false
    return .breach(isRecent ? .blocking : .minor) {
      let lacking = registerLacks(lacks.number, lacks.court, lacks.date)
      return isRecent
        ? lacking
        : lacking.joined(to: Phrase(fr: "(à régulariser)", en: "(to regularise)", ar: "(يتعين تسوية الوضعية)"))
    }
  }

  /// A definitive receipt, or a provisional one old enough for the association to operate; until then, an information.
  static let receiptGiven = law(
    "C12", .major, Phrase(fr: "Récépissé de l'association", en: "Receipt of the association", ar: "وصل الجمعية"),
    basis: .associationDahir5, fields: ["identifiers.receipt.type", "identifiers.receipt.date"], for: \.isAssociation
  ) { organisation, context in
    let receipt = organisation.identifiers.receipt
    switch receipt.type {
    case .definitive: return .ok
    case .refused:
      return .breach(
        Phrase(fr: "aucun récépissé n'a été délivré", en: "no receipt was given", ar: "لم يسلم أي وصل"))
    case .provisional:
      guard let date = receipt.date else { return .unknown(Missing.receiptDate) }
      let end = date.adding(days: context.threshold(.receiptDays))
      guard context.today <= end else { return .ok }
      return .breach(.information) {
        Phrase { language in
          let day = Formats(language).day(end)
          return Phrase(
            fr: "récépissé définitif attendu au plus tard le \(day)", en: "definitive receipt due by \(day)",
            ar: "ينتظر الوصل النهائي في أجل أقصاه \(day)")[language]
        }
      }
    case nil:
      guard organisation.identifiers.fileSeenOn != nil else { return .unknown(Missing.receipt) }
      return .breach(Phrase(fr: "pas de récépissé au dossier", en: "no receipt in the file", ar: "لا وصل في الملف"))
    }
  }

  static let boardDeclared = law(
    "C13", .major,
    Phrase(fr: "Déclaration du nouveau bureau", en: "Declaration of the new board", ar: "التصريح بالمكتب الجديد"),
    basis: .associationDahir5, fields: ["governance.boardChangedOn", "governance.lastDeclarationOn"],
    for: \.isAssociation
  ) { organisation, context in
    guard let changed = organisation.governance.boardChangedOn else { return .unknown(Missing.declaration) }
    if let declared = organisation.governance.lastDeclarationOn, declared >= changed { return .ok }
    guard context.today > changed.adding(days: context.threshold(.declarationDays)) else { return .ok }
    guard organisation.governance.lastDeclarationOn != nil else { return .unknown(Missing.declaration) }
    return .breach(
      Phrase { language in
        let day = Formats(language).day(changed)
        return Phrase(
          fr: "bureau changé le \(day), sans déclaration depuis", en: "board changed on \(day), not declared since",
          ar: "تغير المكتب بتاريخ \(day) دون تصريح بعده")[language]
      })
  }

  private static func registerLacks(_ number: Bool, _ court: Bool, _ date: Bool) -> Phrase {
    let parts = [
      number ? Phrase(fr: "numéro", en: "number", ar: "الرقم") : nil,
      court ? Phrase(fr: "tribunal", en: "court", ar: "المحكمة") : nil,
      date ? Phrase(fr: "date", en: "date", ar: "التاريخ") : nil,
    ].compactMap { $0 }
    return Phrase { language in
      let list = parts.map { $0[language] }.joined(separator: language == .arabic ? "، " : ", ")
      return Phrase(
        fr: "registre local : \(list) à renseigner", en: "local register: \(list) missing",
        ar: "السجل المحلي، غير مدون: \(list)")[language]
    }
  }
}
