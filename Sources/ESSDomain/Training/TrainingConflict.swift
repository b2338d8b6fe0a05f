/// Something that cannot go as planned: a clash between sessions, or a session that lacks or exceeds something.
public struct TrainingConflict: Sendable, Hashable {
  public let kind: Kind
  /// One session, or the two that clash.
  public let sessions: [RecordID]
  /// The first day on which it happens; absent where no day is to blame.
  public let on: Day?
  public let names: [String]

  public enum Kind: Int, Sendable, Hashable, CaseIterable {
    case trainerTwice, roomTwice, traineeTwice, overCapacity, dayOff, noTrainer
  }

  init(_ kind: Kind, _ sessions: [TrainingSession], _ day: Day?) {
    self.kind = kind
    self.sessions = sessions.map(\.id)
    names = sessions.map(\.name)
    on = day
  }

  public var severity: Severity {
    switch kind {
    case .trainerTwice, .roomTwice, .traineeTwice: .major
    case .overCapacity, .noTrainer: .minor
    case .dayOff: .warning
    }
  }

  /// The sentence for the user.
  public var phrase: Phrase {
    let what = cause
    return Phrase { language in
      let quoted = names.map { language == .english ? "“\($0)”" : language == .arabic ? "«\($0)»" : "« \($0) »" }
      let sessions = quoted.joined(separator: language == .arabic ? "، " : ", ")
      let day = on.map { " (\(Formats(language).day($0)))" } ?? ""
      return what[language] + (language == .french ? " : " : ": ") + sessions + day
    }
  }

  private var cause: Phrase {
    switch kind {
    case .trainerTwice:
      Phrase(fr: "formateur pris deux fois", en: "trainer booked twice", ar: "المكوِّن محجوز مرتين")
    case .roomTwice: Phrase(fr: "salle prise deux fois", en: "room booked twice", ar: "القاعة محجوزة مرتين")
    case .traineeTwice:
      Phrase(
        fr: "participant inscrit à deux sessions à la fois", en: "trainee in two sessions at once",
        ar: "مشارك في دورتين في آن واحد")
    case .overCapacity: Phrase(fr: "capacité dépassée", en: "capacity exceeded", ar: "تجاوز الطاقة الاستيعابية")
    case .dayOff: Phrase(fr: "jour férié", en: "public holiday", ar: "يوم عطلة")
    case .noTrainer:
      Phrase(
        fr: "pas de formateur à moins de sept jours", en: "no trainer seven days before",
        ar: "لا مكوِّن معين قبل سبعة أيام من الدورة")
    }
  }
}

/// Morocco's days off that fall on the same date every year; religious feasts are given to the calendar by the hub.
public enum PublicHoliday {
  /// The name of the holiday, or nil on another day.
  public static func name(of day: Day) -> Phrase? {
    let (year, month, date) = day.parts
    switch (month, date) {
    case (1, 1): return Phrase(fr: "Nouvel An", en: "New Year", ar: "رأس السنة الميلادية")
    case (1, 11):
      return Phrase(fr: "Manifeste de l'indépendance", en: "Independence Manifesto", ar: "تقديم وثيقة الاستقلال")
    case (1, 14) where year >= 2024:
      return Phrase(fr: "Nouvel An amazigh", en: "Amazigh New Year", ar: "رأس السنة الأمازيغية")
    case (5, 1): return Phrase(fr: "Fête du Travail", en: "Labour Day", ar: "عيد الشغل")
    case (7, 30): return Phrase(fr: "Fête du Trône", en: "Throne Day", ar: "عيد العرش")
    case (8, 14): return Phrase(fr: "Allégeance Oued Eddahab", en: "Oued Eddahab Day", ar: "استرجاع إقليم وادي الذهب")
    case (8, 20):
      return Phrase(
        fr: "Révolution du Roi et du Peuple", en: "Revolution of the King and the People", ar: "ثورة الملك والشعب")
    case (8, 21): return Phrase(fr: "Fête de la Jeunesse", en: "Youth Day", ar: "عيد الشباب")
    case (10, 31) where year >= 2026: return Phrase(fr: "Fête de l'Unité", en: "Unity Day", ar: "عيد الوحدة")
    case (11, 6): return Phrase(fr: "Marche verte", en: "Green March", ar: "المسيرة الخضراء")
    case (11, 18): return Phrase(fr: "Fête de l'Indépendance", en: "Independence Day", ar: "عيد الاستقلال")
    default: return nil
    }
  }
}
