import ESSDomain
import FoundationEssentials
import Glibc
import HubStore

extension Doctor {
  /// The hub folder: whether it is there, of what format, whose, whether there is room.
  var ofFolder: [Ailment] {
    let title = Phrase(fr: "Dossier du pôle", en: "Hub folder", ar: "مجلد القطب")
    let name = anonymous(folder)
    var status = stat()
    guard stat(folder, &status) == 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      let found =
        isMissing
        ? Phrase(fr: "\(name) n'existe pas encore", en: "\(name) does not exist yet", ar: "\(name) غير موجود بعد")
        : Phrase(fr: "\(name) est interdit d'accès", en: "\(name) may not be read", ar: "لا يُسمح بقراءة \(name)")
      let advice =
        isMissing
        ? Phrase(
          fr: "« essor » le crée en quelques questions ; « essor demo » pour essayer.",
          en: "“essor” makes it with a few questions; “essor demo” to try.",
          ar: "«essor» ينشئه ببضعة أسئلة؛ و«essor demo» للتجربة.")
        : Phrase(
          fr: "Rendre le dossier à son propriétaire : chown, puis chmod 700.",
          en: "Give the folder back to its owner: chown, then chmod 700.",
          ar: "أعد المجلد إلى صاحبه: chown ثم chmod 700.")
      return [Ailment("folder", title, isMissing ? .warning : .problem, found, advice: advice), space].compactMap { $0 }
    }
    return [format(name, title), rights(status), space].compactMap { $0 }
  }

  private func format(_ name: String, _ title: Phrase) -> Ailment {
    guard PlainFile.exists(folder + "/hub.json") else {
      return Ailment(
        "folder", title, .problem,
        Phrase(fr: "\(name) n'a pas de hub.json", en: "\(name) has no hub.json", ar: "\(name) لا يحتوي على hub.json"),
        advice: Phrase(
          fr: "Choisir un autre dossier : --hub ou ESSOR_HUB.", en: "Choose another folder: --hub or ESSOR_HUB.",
          ar: "اختر مجلدا آخر: ‎--hub‎ أو ESSOR_HUB."))
    }
    let bytes = PlainFile.bytes(folder + "/hub.json", atMost: 1 << 22)
    guard let bytes, let profile = try? JSONDecoder().decode(FormatOfHub.self, from: Data(bytes)) else {
      return Ailment(
        "folder", title, .problem,
        Phrase(
          fr: "\(name) : hub.json ne se lit pas", en: "\(name): hub.json cannot be read",
          ar: "\(name): تعذرت قراءة hub.json"),
        advice: Phrase(fr: "« essor check » dit où.", en: "“essor check” says where.", ar: "«essor check» يبين الموضع.")
      )
    }
    let (found, known) = (profile.format ?? 0, HubProfile.currentFormat)
    let said = Phrase(
      fr: "\(name), format \(found)", en: "\(name), format \(found)", ar: "\(name)، الصيغة \(found)")
    if found > known {
      return Ailment(
        "folder", title, .warning, said,
        advice: Phrase(
          fr: "Format plus récent que cet Essor (\(known)) : lecture seule. Mettre Essor à jour.",
          en: "A newer format than this Essor's (\(known)): read-only. Update Essor.",
          ar: "صيغة أحدث من هذه النسخة (\(known)): للقراءة فقط. حدّث البرنامج."))
    }
    let older = Phrase(
      fr: "Sera porté au format \(known) à l'ouverture ; l'ancien reste dans .essor.",
      en: "Will be brought to format \(known) when opened; the old one stays in .essor.",
      ar: "سيُنقل إلى الصيغة \(known) عند الفتح؛ ويبقى القديم في ‎.essor‎.")
    return Ailment("folder", title, .ok, said, advice: found < known ? older : nil)
  }

  private func rights(_ status: stat) -> Ailment {
    let title = Phrase(fr: "Droits", en: "Rights", ar: "الصلاحيات")
    if access(folder, W_OK) != 0 {
      return Ailment(
        "rights", title, .warning,
        Phrase(fr: "lecture seule pour vous", en: "read-only for you", ar: "للقراءة فقط بالنسبة إليك"),
        advice: Phrase(
          fr: "Demander le droit d'écrire à qui tient le dossier.",
          en: "Ask whoever keeps the folder for the right to write.",
          ar: "اطلب صلاحية الكتابة ممن يدير المجلد."))
    }
    if status.st_mode & 0o077 != 0 {
      return Ailment(
        "rights", title, .warning,
        Phrase(
          fr: "ouvert à d'autres comptes de cette machine (loi 09-08)",
          en: "open to other accounts of this machine (law 09-08)",
          ar: "مفتوح لحسابات أخرى على هذا الجهاز (القانون 09-08)"),
        advice: Phrase(
          fr: "« essor check --repair » le ferme.", en: "“essor check --repair” closes it.",
          ar: "«essor check --repair» يغلقه."))
    }
    return Ailment(
      "rights", title, .ok, Phrase(fr: "pour vous seul", en: "for you alone", ar: "لك وحدك"))
  }

  private var space: Ailment? {
    var place = folder
    while !PlainFile.exists(place), let slash = place.lastIndex(of: "/"), slash > place.startIndex {
      place = String(place[..<slash])
    }
    var room = statvfs()
    guard statvfs(place, &room) == 0 else { return nil }
    let megabytes = Int(clamping: (UInt64(room.f_bavail) &* UInt64(room.f_frsize)) >> 20)
    let title = Phrase(fr: "Place libre", en: "Free space", ar: "المساحة الفارغة")
    let found = Phrase { language in
      "\(Formats(language).count(megabytes)) \(language == .french ? "Mo" : language == .arabic ? "م.ب" : "MB")"
    }
    guard megabytes < 500 else { return Ailment("space", title, .ok, found) }
    return Ailment(
      "space", title, megabytes < 20 ? .problem : .warning, found,
      advice: Phrase(
        fr: "Faire de la place : sur un disque plein, rien ne s'enregistre.",
        en: "Make room: on a full disk nothing is saved.", ar: "أفرغ مساحة: لا يُحفظ شيء في قرص ممتلئ."))
  }

  private struct FormatOfHub: Decodable {
    let format: Int?
  }
}
