import ESSDomain

extension FileProblem {
  /// What a problem is about, in one word: for lists, and to choose what is repaired.
  public enum Topic: String, Sendable, Hashable, CaseIterable {
    case file, record, field, duplicate, journal, reference, place, region, misplaced, canonical, rights, stranger
    case leftover, draft

    public var label: Phrase {
      switch self {
      case .file: Phrase(fr: "fichier illisible", en: "unreadable file", ar: "ملف غير مقروء")
      case .record: Phrase(fr: "fiche illisible", en: "unreadable record", ar: "بطاقة غير مقروءة")
      case .field: Phrase(fr: "valeur illisible", en: "unreadable value", ar: "قيمة غير مقروءة")
      case .duplicate: Phrase(fr: "identifiant en double", en: "identity used twice", ar: "معرف مكرر")
      case .journal: Phrase(fr: "journal illisible", en: "unreadable journal", ar: "يومية غير مقروءة")
      case .reference: Phrase(fr: "renvoi sans fiche", en: "reference to nothing", ar: "إحالة بلا بطاقة")
      case .place: Phrase(fr: "lieu inconnu", en: "unknown place", ar: "مكان غير معروف")
      case .region: Phrase(fr: "hors de la région", en: "outside the region", ar: "خارج الجهة")
      case .misplaced: Phrase(fr: "fiche mal rangée", en: "record in the wrong file", ar: "بطاقة في غير ملفها")
      case .canonical: Phrase(fr: "mise en forme", en: "form of the file", ar: "صيغة الملف")
      case .rights: Phrase(fr: "droits d'accès", en: "permissions", ar: "صلاحيات الولوج")
      case .stranger: Phrase(fr: "fichier étranger", en: "foreign file", ar: "ملف دخيل")
      case .leftover: Phrase(fr: "reste d'écriture", en: "leftover", ar: "بقايا كتابة")
      case .draft: Phrase(fr: "brouillon", en: "draft", ar: "مسودة")
      }
    }
  }

  public var topic: Topic {
    switch kind {
    case .file: .file
    case .record: .record
    case .field: .field
    case .duplicate: .duplicate
    case .journal: .journal
    case .fault(let fault):
      switch fault.what {
      case .dangling: .reference
      case .unknownPlace: .place
      case .foreignPlace: .region
      case .misplaced: .misplaced
      }
    case .notCanonical: .canonical
    case .rights: .rights
    case .stranger: .stranger
    case .leftover: .leftover
    case .draft: .draft
    }
  }

  /// How much it weighs.
  public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    /// Something is not found, not shown or not where it belongs.
    case error
    /// Everything is there and works; somebody should look at it.
    case warning

    public var label: Phrase {
      switch self {
      case .error: Phrase(fr: "erreur", en: "error", ar: "خطأ")
      case .warning: Phrase(fr: "avertissement", en: "warning", ar: "تنبيه")
      }
    }

    public static func < (left: Severity, right: Severity) -> Bool { left == .error && right == .warning }
  }

  public var severity: Severity {
    switch topic {
    case .file, .record, .field, .duplicate, .journal, .reference, .place, .misplaced: .error
    case .region, .canonical, .rights, .stranger, .leftover, .draft: .warning
    }
  }
}
