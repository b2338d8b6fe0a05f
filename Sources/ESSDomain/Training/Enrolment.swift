/// A trainee's place in a session, by organisation; named only where the hub needs it (law 09-08).
public struct Enrolment: FieldRecord, Hashable {
  public var id = RecordID.none
  /// One person in all their enrolments, without saying who; absent where nobody keeps track of it.
  public var trainee: RecordID?
  /// The organisation that sends them.
  public var organisation: RecordID?
  public var sex: Sex?
  public var ageBand: AgeBand?
  /// Their role in the organisation: member, president, treasurer.
  public var role = ""
  public var name = ""
  public var enrolledOn: Day?
  /// Whether they wait for a seat; absent means that they have one.
  public var waiting: Bool?
  public var presences: [HalfDay] = []
  /// Scores of the tests before and after, on one scale for both, 0 to 20 as a rule.
  public var preScore: Double?
  public var postScore: Double?
  /// 1 (poor) to 5 (excellent).
  public var satisfaction: Int?
  public var certificate: Certificate?
  /// Why the hub may hold the name, after article 4 of law 09-08.
  public var legalBasis: ProcessingBasis?
  public var consentOn: Day?
  /// The day after which the name is to be erased; the counts stay.
  public var retainUntil: Day?
  public var unknown: [JSONMember] = []

  public init() {}

  public var isWaiting: Bool { waiting == true }

  /// Whether a certificate was handed out; an empty entry is none.
  public var isCertified: Bool { certificate?.isAbsent == false }

  public static let fields: FieldTable<Enrolment> = [
    Field("id", \.id, Phrase(fr: "Identifiant", en: "Identity", ar: "المعرف"), .automatic),
    Field(
      "trainee", \.trainee, Phrase(fr: "Participant suivi", en: "Trainee followed", ar: "المشارك(ة)"), .automatic,
      to: .nobody),
    Field(
      "organisation", \.organisation, Phrase(fr: "Organisation", en: "Organisation", ar: "المنظمة"),
      [.required, .column], to: .record(.organisation)),
    Field("sex", \.sex, Phrase(fr: "Sexe", en: "Sex", ar: "الجنس"), .column),
    Field("ageBand", \.ageBand, Phrase(fr: "Tranche d'âge", en: "Age band", ar: "الفئة العمرية"), .column),
    Field(
      "role", \.role, Phrase(fr: "Rôle dans l'organisation", en: "Role in the organisation", ar: "الصفة داخل المنظمة"),
      .personal, aliases: ["role", "fonction"]),
    Field(
      "name", \.name, Phrase(fr: "Nom", en: "Name", ar: "الاسم"), [.personal, .identifying],
      help: Phrase(
        fr: "Facultatif : donnée personnelle (loi 09-08).", en: "Optional: personal data (law 09-08).",
        ar: "اختياري: معطى شخصي (القانون 09-08).")),
    Field("enrolledOn", \.enrolledOn, Phrase(fr: "Inscrit le", en: "Enrolled on", ar: "تاريخ التسجيل")),
    Field("waiting", \.waiting, Phrase(fr: "En liste d'attente", en: "On the waiting list", ar: "في لائحة الانتظار")),
    Field("presences", \.presences, Phrase(fr: "Présences", en: "Attendance", ar: "الحضور"), .unsearched),
    Field("preScore", \.preScore, Phrase(fr: "Note avant", en: "Score before", ar: "النقطة قبل التكوين")),
    Field("postScore", \.postScore, Phrase(fr: "Note après", en: "Score after", ar: "النقطة بعد التكوين")),
    Field(
      "satisfaction", \.satisfaction, Phrase(fr: "Satisfaction", en: "Satisfaction", ar: "الرضا"),
      help: Phrase(
        fr: "De 1 (faible) à 5 (excellent).", en: "From 1 (poor) to 5 (excellent).", ar: "من 1 (ضعيف) إلى 5 (ممتاز).")),
    Field("certificate", \.certificate, Phrase(fr: "Attestation", en: "Certificate", ar: "الشهادة")),
    Field(
      "legalBasis", \.legalBasis, Phrase(fr: "Base légale", en: "Legal basis", ar: "الأساس القانوني"), .personal,
      help: Phrase(
        fr: "Pourquoi le pôle peut détenir le nom (loi 09-08, art. 4).",
        en: "Why the hub may hold the name (law 09-08, art. 4).",
        ar: "سبب حيازة القطب للاسم (القانون 09-08، المادة 4).")),
    Field("consentOn", \.consentOn, Phrase(fr: "Consentement du", en: "Consent of", ar: "تاريخ الرضى"), .personal),
    Field(
      "retainUntil", \.retainUntil, Phrase(fr: "À conserver jusqu'au", en: "To be kept until", ar: "يحتفظ به إلى غاية"),
      .personal),
  ]
}

/// An attestation handed to a trainee.
public struct Certificate: FieldRecord, Hashable {
  public var number = ""
  public var issuedOn: Day?
  public var type: CertificateType?
  public var issuer = ""
  public var unknown: [JSONMember] = []

  public init() {}

  public static let fields: FieldTable<Certificate> = [
    Field("number", \.number, Phrase(fr: "Numéro", en: "Number", ar: "الرقم"), [.required, .personal]),
    Field("issuedOn", \.issuedOn, Phrase(fr: "Délivrée le", en: "Issued on", ar: "تاريخ التسليم")),
    Field("type", \.type, Phrase(fr: "Type", en: "Type", ar: "النوع")),
    Field("issuer", \.issuer, Phrase(fr: "Organisme", en: "Issuer", ar: "الجهة المسلمة")),
  ]
}
