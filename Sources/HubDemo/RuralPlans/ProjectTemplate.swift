import ESSDomain

/// A kind of project that rural plans of the country have, before it has a place and a cost.
struct ProjectTemplate {
  /// The place of its axis in `PlanAxes.names`.
  let axis: Int
  /// Where the name takes up a value chain of the region, it ends where that one begins.
  let name: BilingualName
  let takesValueChain: Bool
  let sector: String
  let works: Works
  let authority: String
  let partners: [String]
  /// The cost in thousands of dirhams, at its middle.
  let thousands: Int
  let indicator: String
  let unit: String
  let target: Int
  let recommendations: [Int]

  init(
    _ axis: Int, _ french: String, _ arabic: String, chain: Bool = false, _ sector: String, _ works: Works,
    by authority: String,
    with partners: [String], _ thousands: Int, _ indicator: String, _ unit: String, _ target: Int,
    _ recommendations: [Int]
  ) {
    self.axis = axis
    name = BilingualName(french, arabic)
    takesValueChain = chain
    self.sector = sector
    self.works = works
    self.authority = authority
    self.partners = partners
    self.thousands = thousands
    self.indicator = indicator
    self.unit = unit
    self.target = target
    self.recommendations = recommendations
  }

  /// Whether the social and solidarity economy has a part in it.
  var servesTheSSE: Bool { axis == 2 || axis == 3 || recommendations.contains { $0 < 20 } }
}

/// The axes that the plans are divided into.
enum PlanAxes {
  static let names: [BilingualName] = [
    BilingualName("Désenclavement et infrastructures", "فك العزلة والبنيات التحتية"),
    BilingualName("Eau potable, assainissement et irrigation", "الماء الصالح للشرب والتطهير والسقي"),
    BilingualName("Filières agricoles et rurales", "السلاسل الفلاحية والقروية"),
    BilingualName("Économie sociale et solidaire et artisanat", "الاقتصاد الاجتماعي والتضامني والصناعة التقليدية"),
    BilingualName("Éducation, santé et services sociaux", "التعليم والصحة والخدمات الاجتماعية"),
    BilingualName("Tourisme rural, culture et patrimoine", "السياحة القروية والثقافة والتراث"),
    BilingualName("Environnement et adaptation au climat", "البيئة والتكيف مع التغيرات المناخية"),
    BilingualName("Numérique, gouvernance et convergence", "الرقمنة والحكامة والالتقائية"),
  ]
}
