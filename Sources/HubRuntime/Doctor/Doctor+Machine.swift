import ESSDomain
import Glibc
import HubApp

extension Doctor {
  /// The machine: the clock, the time zone, the programs that Essor calls.
  var ofMachine: [Ailment] { [time, zone, git, editor] }

  private var time: Ailment {
    let title = Phrase(fr: "Horloge", en: "Clock", ar: "الساعة")
    let day = clock.now().day
    let found = Phrase { Formats($0).weekdayAndDay(day) }
    guard (2025...2100).contains(day.year) else {
      return Ailment(
        "clock", title, .problem, found,
        advice: Phrase(
          fr: "L'année ne peut être juste : les échéances et le journal s'y fient. « timedatectl set-ntp true ».",
          en: "The year cannot be right: due dates and the journal rely on it. “timedatectl set-ntp true”.",
          ar: "لا يمكن أن تكون السنة صحيحة، وعليها تعتمد الآجال واليومية. «timedatectl set-ntp true»."))
    }
    return Ailment("clock", title, .ok, found)
  }

  private var zone: Ailment {
    let title = Phrase(fr: "Fuseau horaire", en: "Time zone", ar: "المنطقة الزمنية")
    let moment = clock.now().timestamp
    let minutes = Int((clock.local(moment).milliseconds - moment.milliseconds) / 60_000)
    let sign = minutes < 0 ? "-" : "+"
    let found = Phrase(
      same: "UTC\(sign)\(minutes.magnitude / 60)" + (minutes % 60 == 0 ? "" : ":\(minutes.magnitude % 60)"))
    // Morocco keeps UTC+1, and UTC in Ramadan.
    guard minutes == 60 || minutes == 0 else {
      return Ailment(
        "zone", title, .warning, found,
        advice: Phrase(
          fr: "Au Maroc : « timedatectl set-timezone Africa/Casablanca ».",
          en: "In Morocco: “timedatectl set-timezone Africa/Casablanca”.",
          ar: "في المغرب: «timedatectl set-timezone Africa/Casablanca»."))
    }
    return Ailment("zone", title, .ok, found)
  }

  private var git: Ailment {
    let title = Phrase(fr: "git", en: "git", ar: "git")
    guard isInstalled("git") else {
      return Ailment(
        "git", title, .warning, Phrase(fr: "absent", en: "not installed", ar: "غير مثبت"),
        advice: Phrase(
          fr: "Il n'est utile que pour partager le dossier entre machines : apt install git.",
          en: "It only serves to share the folder between machines: apt install git.",
          ar: "لا يلزم إلا لمشاركة المجلد بين الأجهزة: apt install git."))
    }
    return Ailment("git", title, .ok, Phrase(fr: "installé", en: "installed", ar: "مثبت"))
  }

  private var editor: Ailment {
    let title = Phrase(fr: "Éditeur", en: "Editor", ar: "محرر النصوص")
    let chosen = ["VISUAL", "EDITOR"].lazy.compactMap { surroundings.variable($0) }.first
    // The variable may hold arguments: `code --wait`.
    if let program = chosen?.split(separator: " ").first.map(String.init) {
      let name = String(program.split(separator: "/").last ?? "")
      guard !isInstalled(program) else { return Ailment("editor", title, .ok, Phrase(same: name)) }
      return Ailment(
        "editor", title, .warning,
        Phrase(fr: "\(name) n'est pas installé", en: "\(name) is not installed", ar: "\(name) غير مثبت"),
        advice: Phrase(
          fr: "Dans le shell : export EDITOR=nano", en: "In the shell: export EDITOR=nano",
          ar: "في سطر الأوامر: export EDITOR=nano"))
    }
    let usual = ["nano", "vi"].first { isInstalled($0) }
    guard let usual else {
      return Ailment(
        "editor", title, .warning, Phrase(fr: "aucun", en: "none", ar: "لا شيء"),
        advice: Phrase(fr: "apt install nano", en: "apt install nano", ar: "apt install nano"))
    }
    return Ailment(
      "editor", title, .ok, Phrase(fr: "\(usual) (l'usage)", en: "\(usual) (the usual)", ar: "\(usual) (المعتاد)"))
  }
}
