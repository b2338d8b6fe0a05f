/// What a person is told where their data is taken, in French and in Arabic (law 09-08, article 5): for attendance sheets
/// and forms.
public struct PrivacyNotice: Sendable {
  public let french: String
  public let arabic: String

  /// The notice of a hub, with a gap to fill in where its profile lacks something.
  public init(of profile: HubProfile, keptMonths: Int) {
    let gap = "……………………"
    func given(_ text: String) -> String { text.isEmpty ? gap : text }
    let french = given(profile.controller.isEmpty ? profile.name.french : profile.controller)
    let arabic = given(profile.controller.isEmpty ? profile.name.arabic : profile.controller)
    let (address, receipt) = (given(profile.rightsAddress), given(profile.cndpReceipt))
    self.french = """
      Protection des données personnelles (loi 09-08)
      Responsable du traitement : \(french).
      Finalités : accompagnement, formation, invitations et comptes rendus d'activité du pôle.
      Destinataires : l'équipe du pôle ; à l'extérieur, seuls des chiffres anonymes sont transmis.
      Seules l'organisation et la signature sont obligatoires ; nom, téléphone et courriel sont facultatifs.
      Durée de conservation : \(keptMonths) mois après le dernier contact.
      Droits d'accès, de rectification, d'effacement et d'opposition : \(address).
      Récépissé CNDP n° \(receipt).
      """
    self.arabic = """
      حماية المعطيات ذات الطابع الشخصي (القانون 09-08)
      المسؤول عن المعالجة: \(arabic).
      الغايات: المواكبة والتكوين والدعوات وإعداد تقارير أنشطة القطب.
      المرسل إليهم: فريق القطب؛ ولا تُنقل إلى الخارج سوى أرقام لا تكشف هوية أحد.
      المنظمة والتوقيع إلزاميان فقط؛ أما الاسم والهاتف والبريد الإلكتروني فاختيارية.
      مدة الاحتفاظ: \(keptMonths) شهرا بعد آخر اتصال.
      حقوق الولوج والتصحيح والمحو والتعرض: \(address).
      وصل اللجنة الوطنية لمراقبة حماية المعطيات ذات الطابع الشخصي رقم \(receipt).
      """
  }
}
