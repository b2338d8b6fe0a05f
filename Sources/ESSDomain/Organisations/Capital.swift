/// The capital of a cooperative, a union or a group; amounts in dirhams on screen, in centimes in the file.
public struct Capital: FieldRecord, Hashable {
  public var subscribed: Money?
  public var paidUp: Money?
  /// The part of the subscribed capital that is to be paid in cash; the rest is in kind.
  public var cash: Money?
  public var shareValue: Money?
  public var shares: Int?
  public var unknown: [JSONMember] = []

  public init() {}

  /// The value of a share: as given, or the capital over the number of shares.
  public var valueOfAShare: Money? {
    if let shareValue { return shareValue }
    guard let subscribed, let shares, shares > 0 else { return nil }
    return Money(centimes: subscribed.centimes / Int64(shares))
  }

  public static let fields: FieldTable<Capital> = [
    Field(
      "subscribed", \.subscribed, Phrase(fr: "souscrit", en: "subscribed", ar: "المكتتب به"),
      help: Phrase(
        fr: "1 000 DH au moins pour une coopérative.", en: "1,000 MAD at least for a cooperative.",
        ar: "1000 درهم على الأقل بالنسبة للتعاونية.")),
    Field(
      "paidUp", \.paidUp, Phrase(fr: "libéré", en: "paid up", ar: "المدفوع"),
      help: Phrase(
        fr: "Un quart au moins des parts en numéraire à la souscription.",
        en: "A quarter at least of the cash shares at subscription.",
        ar: "الربع على الأقل من الحصص النقدية عند الاكتتاب.")),
    Field("cash", \.cash, Phrase(fr: "en numéraire", en: "in cash", ar: "نقدا")),
    Field(
      "shareValue", \.shareValue, Phrase(fr: "valeur d'une part", en: "value of a share", ar: "قيمة الحصة"),
      help: Phrase(fr: "100 DH au moins.", en: "100 MAD at least.", ar: "100 درهم على الأقل.")),
    Field("shares", \.shares, Phrase(fr: "nombre de parts", en: "number of shares", ar: "عدد الحصص")),
  ]
}
