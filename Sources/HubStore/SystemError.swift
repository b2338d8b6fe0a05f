import ESSDomain
import Glibc

/// A call of the operating system that failed: which step, on what, and why.
public struct SystemError: Error, Sendable, Hashable {
  /// The `errno` of the call.
  public let code: Int32
  public let step: FileSystem.Step
  public let path: String

  public init(code: Int32, step: FileSystem.Step, path: String) {
    self.code = code
    self.step = step
    self.path = path
  }

  /// Why it failed, in the user's words; a rare reason by the system's number.
  public var reason: Phrase {
    switch code {
    case ENOENT: Phrase(fr: "il n'existe pas", en: "it does not exist", ar: "غير موجود")
    case EACCES, EPERM: Phrase(fr: "accès refusé", en: "no permission", ar: "رُفض الولوج")
    case EISDIR: Phrase(fr: "ce n'est pas un fichier", en: "it is not a file", ar: "ليس ملفا")
    case ENOTDIR: Phrase(fr: "ce n'est pas un dossier", en: "it is not a folder", ar: "ليس مجلدا")
    case ELOOP: Phrase(fr: "c'est un lien symbolique", en: "it is a symbolic link", ar: "رابط رمزي")
    case EFBIG: Phrase(fr: "fichier trop grand", en: "file too large", ar: "الملف كبير جدا")
    case ENOSPC, EDQUOT: Phrase(fr: "disque plein", en: "disk full", ar: "القرص ممتلئ")
    case EROFS: Phrase(fr: "lecture seule", en: "read-only", ar: "للقراءة فقط")
    case EIO: Phrase(fr: "le disque ne répond plus", en: "the disk does not answer", ar: "القرص لا يستجيب")
    case ENAMETOOLONG: Phrase(fr: "nom trop long", en: "name too long", ar: "الاسم طويل جدا")
    case EMFILE, ENFILE:
      Phrase(fr: "trop de fichiers ouverts", en: "too many open files", ar: "عدد الملفات المفتوحة كبير جدا")
    case ENOMEM: Phrase(fr: "mémoire insuffisante", en: "not enough memory", ar: "الذاكرة غير كافية")
    default: Phrase(fr: "erreur système \(code)", en: "system error \(code)", ar: "خطأ النظام \(code)")
    }
  }
}
