import ESSDomain
import Testing

@Suite struct `The fields of an organisation` {
  private let fields = Organisation.fields

  @Test func `have names of their own, inside nested records too`() {
    let names = fields.flattened.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: Language.allCases) func `have labels of their own`(_ language: Language) {
    let labels = fields.flattened.map { $0.label[language] }
    #expect(labels.allSatisfy { !$0.isEmpty })
    let folded = Dictionary(grouping: labels, by: Folding.key).filter { $0.value.count > 1 }
    #expect(folded.isEmpty, "\(folded.values)")
  }

  @Test func `are found by every alias and label`() {
    for field in fields.flattened {
      for alias in field.description.aliases + Language.allCases.map({ field.label[$0] }) + [field.name] {
        #expect(fields.field(called: alias)?.name == field.name, "\(alias) of \(field.name)")
      }
    }
  }

  @Test(arguments: [
    ("femmes", "womenShare"), ("نساء", "womenShare"), ("women", "womenShare"), ("jeunes", "youthShare"),
    ("شباب", "youthShare"), ("adhérents", "members"), ("membres", "members"), ("منخرطون", "members"),
    ("commune", "commune"),
    ("جماعة", "commune"), ("province", "province"), ("إقليم", "province"), ("forme", "legalForm"), ("شكل", "legalForm"),
    ("statut", "status"), ("حالة", "status"), ("secteur", "sector"), ("قطاع", "sector"), ("ca", "turnover"),
    ("turnover", "turnover"), ("رقم المعاملات", "turnover"), ("emplois", "jobs"), ("mandat", "mandate"),
    ("ice", "identifiers.ice"), ("rc", "identifiers.commercialRegister"), ("onssa", "sanitary"), ("milieu", "milieu"),
    ("nom", "name"), ("ag", "governance.lastAssemblyOn"),
  ])
  func `answer to what people call them`(_ called: String, _ name: String) {
    #expect(fields.field(called: called)?.name == name)
  }

  @Test func `that are columns are those of the list`() {
    let columns = fields.all.filter { $0.description.traits.contains(.column) }.map(\.name)
    #expect(columns == ["name", "legalForm", "status", "commune", "members", "womenShare"])
  }

  @Test func `give what they hold`() {
    let cooperative = Organisation.inOrder
    #expect(fields["members"]?.datum(cooperative) == .count(127))
    #expect(fields["womenShare"]?.datum(cooperative).magnitude.map { Int($0.rounded()) } == 64)
    #expect(fields["turnover"]?.datum(cooperative) == .money(Money(dirhams: 1_240_000)))
    #expect(fields["mandate"]?.datum(cooperative) == .day(.sure("2027-12-15")))
    #expect(fields["province"]?.datum(cooperative) == .territory("09.541"))
    for field in fields.all where field.description.traits.contains(.derived) {
      #expect(field.datum(Organisation()) == .absent, "\(field.name)")
    }
  }

  @Test func `that rules look at exist`() {
    for rule in Organisation.rules {
      #expect(!rule.fields.isEmpty)
      for name in rule.fields { #expect(fields[name] != nil, "\(name) of \(rule.id)") }
    }
  }

  @Test func `on persons are marked as personal`() {
    #expect(fields["contacts"]?.description.traits.contains(.personal) == true)
    for field in Contact.fields.all where field.name != "function" {
      #expect(field.description.traits.contains(.personal), "\(field.name)")
    }
  }

  @Test func `leave an empty record empty`() {
    var writer = JSONWriter(.oneLine)
    Organisation().write(to: &writer)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "{}")
  }

  @Test func `that are derived cannot be typed`() {
    var cooperative = Organisation.inOrder
    let context = EntryContext(language: .french, today: .sure("2026-11-24"), territory: .morocco, region: "09")
    #expect(throws: EntryProblem.self) { try fields["members"]?.enter("12", into: &cooperative, context) }
    #expect(throws: Never.self) { try fields["legalForm"]?.enter("coopérative", into: &cooperative, context) }
    #expect(throws: Never.self) { try fields["capital.subscribed"]?.enter("12 500,50 DH", into: &cooperative, context) }
    #expect(cooperative.capital.subscribed == Money(centimes: 1_250_050))
  }
}

@Suite struct `The lists of choices` {
  private static let lists: [(String, [Choice])] = [
    ("form", LegalForm.choices), ("category", CooperativeCategory.choices), ("regime", LegalRegime.choices),
    ("status", OrganisationStatus.choices), ("sector", Sector.choices), ("channel", SalesChannel.choices),
    ("chamber", Chamber.choices), ("sign", QualitySign.choices), ("sanitary", SanitaryKind.choices),
    ("receipt", ReceiptType.choices), ("organ", OrganKind.choices), ("basis", ProcessingBasis.choices),
    ("means", ConsentMeans.choices), ("partner", PartnerCategory.choices), ("level", PartnerLevel.choices),
    ("commitment", CommitmentState.choices),
  ]

  @Test(arguments: Language.allCases) func `have a label of its own for each value`(_ language: Language) {
    for (name, choices) in Self.lists {
      let labels = choices.map { Folding.key($0.label[language]) }
      #expect(labels.allSatisfy { !$0.isEmpty }, "\(name)")
      #expect(Set(labels).count == labels.count, "\(name)")
      #expect(Set(choices.map(\.code)).count == choices.count, "\(name)")
    }
  }

  @Test(arguments: Language.allCases) func `have short forms that fit a narrow column`(_ language: Language) {
    #expect(LegalForm.allCases.allSatisfy { !$0.shortLabel[language].isEmpty && $0.shortLabel[language].count <= 9 })
  }

  @Test func `name typical products in three languages`() {
    for language in Language.allCases {
      let names = TypicalProduct.all.map { $0.name[language] }
      #expect(Set(names).count == names.count && names.allSatisfy { !$0.isEmpty })
    }
  }

  @Test func `of thresholds have a basis, and the uncertain ones say so`() {
    for parameter in Parameters.ofTheField.all {
      #expect(!parameter.basis.text.fr.isEmpty && parameter.value.isFinite, "\(parameter.name.rawValue)")
    }
    for name in [Parameter.Name.assemblyMonths, .mandateYears, .boardSize, .declarationDays, .subsidyAccounts] {
      #expect(Parameters.ofTheField.parameter(name, on: .sure("2026-11-24"))?.basis.confidence == .uncertain)
    }
  }
}
