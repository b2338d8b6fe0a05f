import ESSDomain

/// Why a text is not JSON, in words for people who do not write JSON every day.
extension Phrase {
  static let cut = Phrase(fr: "le fichier est coupé ici", en: "the file is cut off here", ar: "الملف مبتور هنا")
  static let empty = Phrase(fr: "le fichier est vide", en: "the file is empty", ar: "الملف فارغ")
  static let moreText = Phrase(
    fr: "il y a du texte après la fin", en: "there is text after the end", ar: "يوجد نص بعد النهاية")
  static let noValue = Phrase(
    fr: "une valeur était attendue ici", en: "a value was expected here", ar: "كان من المنتظر وجود قيمة هنا")
  static let noName = Phrase(
    fr: "un nom entre guillemets était attendu ici", en: "a name in quotes was expected here",
    ar: "كان من المنتظر وجود اسم بين علامتي اقتباس هنا")
  static let noColon = Phrase(
    fr: "deux-points attendu ici", en: "a colon was expected here", ar: "كان من المنتظر وجود نقطتين «:» هنا")
  static let noComma = Phrase(
    fr: "une virgule ou une fermeture était attendue ici", en: "a comma or a closing bracket was expected here",
    ar: "كان من المنتظر وجود فاصلة أو قوس إغلاق هنا")
  static let noDigit = Phrase(
    fr: "un chiffre était attendu ici", en: "a digit was expected here", ar: "كان من المنتظر وجود رقم هنا")
  static let leadingZero = Phrase(
    fr: "un nombre ne commence pas par 0", en: "a number does not begin with 0", ar: "لا يبدأ العدد بالصفر")
  static let hugeNumber = Phrase(fr: "nombre trop grand", en: "the number is too large", ar: "العدد كبير جدا")
  static let controlInText = Phrase(
    fr: "caractère de commande dans un texte", en: "a control character in a text", ar: "حرف تحكم داخل نص")
  static let badEscape = Phrase(
    fr: "séquence « \\ » inconnue", en: "an unknown “\\” sequence", ar: "تسلسل «\\» غير معروف")
  static let notUTF8 = Phrase(
    fr: "ce n'est pas du texte UTF-8", en: "this is not UTF-8 text", ar: "هذا ليس نصا بترميز UTF-8")
  static let notUTF8Name = Phrase(
    fr: "son nom n'est pas en UTF-8 : le renommer", en: "its name is not UTF-8: rename it",
    ar: "اسمه ليس بترميز UTF-8: أعد تسميته")
  static let tooDeep = Phrase(
    fr: "plus de 256 niveaux imbriqués", en: "more than 256 nested levels", ar: "أكثر من 256 مستوى متداخل")
  static let notUnderstood = Phrase(
    fr: "le texte n'est pas du JSON", en: "the text is not JSON", ar: "النص ليس بصيغة JSON")
  static let tooLarge = Phrase(
    fr: "le fichier dépasse 256 Mo", en: "the file is larger than 256 MB", ar: "يتجاوز حجم الملف 256 ميغابايت")
  static let isLink = Phrase(
    fr: "c'est un lien symbolique, qui n'est pas suivi", en: "it is a symbolic link, which is not followed",
    ar: "هذا رابط رمزي، ولا يُتَّبع")
  static let notAFile = Phrase(
    fr: "ce n'est pas un fichier", en: "it is not a file", ar: "هذا ليس ملفا")
  static let notAFolder = Phrase(fr: "ce n'est pas un dossier", en: "it is not a folder", ar: "هذا ليس مجلدا")
  static let noRight = Phrase(
    fr: "droit de lecture refusé", en: "no permission to read it", ar: "لا توجد صلاحية لقراءته")
  static let listExpected = Phrase(
    fr: "une liste de fiches […] était attendue", en: "a list of records […] was expected",
    ar: "كان من المنتظر وجود لائحة بطاقات […]")
  static let objectExpected = Phrase(
    fr: "une seule fiche {…} était attendue", en: "a single record {…} was expected",
    ar: "كان من المنتظر وجود بطاقة واحدة {…}")
  static let notARecord = Phrase(
    fr: "ce n'est pas une fiche {…}", en: "this is not a record {…}", ar: "هذه ليست بطاقة {…}")
  static let noIdentity = Phrase(
    fr: "fiche sans identifiant « id » de 26 caractères", en: "a record without an “id” of 26 characters",
    ar: "بطاقة بدون معرف «id» من 26 حرفا")
  static let badLine = Phrase(
    fr: "ligne de journal illisible", en: "a journal line that cannot be read", ar: "سطر يومية تتعذر قراءته")

  static func system(_ error: SystemError) -> Phrase {
    Phrase(
      fr: "lecture impossible (\(error.reason.fr))", en: "it cannot be read (\(error.reason.en))",
      ar: "تتعذر قراءته (\(error.reason.ar))")
  }

  static func duplicate(_ id: RecordID, first file: String) -> Phrase {
    Phrase(
      fr: "l'identifiant \(id.text) existe déjà dans \(file)", en: "the identity \(id.text) is already in \(file)",
      ar: "المعرف \(id.text) موجود أصلا في \(file)")
  }

  static func unreadField(_ label: Phrase) -> Phrase {
    Phrase(
      fr: "valeur illisible du champ « \(label.fr) », conservée telle quelle",
      en: "a value of the field “\(label.en)” that cannot be read, kept as it is",
      ar: "قيمة غير مقروءة في الحقل «\(label.ar)»، محفوظة كما هي")
  }
}
