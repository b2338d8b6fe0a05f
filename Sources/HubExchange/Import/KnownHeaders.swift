import ESSDomain

extension HeaderReading {
  /// Headers found in real lists, which go before the names of fields: there "femmes" is a share, here it is a count.
  static let known: [String: ColumnMeaning] = {
    let table: [(ColumnMeaning, [String])] = [
      (.identity, ["id", "identifiant interne", "identity", "المعرف الداخلي"]),
      (
        .name,
        [
          "nom", "dénomination", "name", "raison sociale", "intitulé", "nom de la coopérative", "nom coopérative",
          "nom de l'association", "nom de l'organisation", "nom organisation", "coopérative", "organisation", "التسمية",
          "الاسم", "اسم", "اسم التعاونية", "اسم الجمعية", "اسم المنظمة", "التعاونية", "organisation name",
        ]
      ),
      (
        .frenchName,
        [
          "name.fr", "nom en français", "nom français", "dénomination en français", "french name", "الاسم بالفرنسية",
          "التسمية بالفرنسية",
        ]
      ),
      (
        .arabicName,
        [
          "name.ar", "nom en arabe", "nom arabe", "dénomination en arabe", "arabic name", "الاسم بالعربية",
          "التسمية بالعربية",
        ]
      ),
      (
        .commune,
        [
          "commune", "code commune", "commune du siège", "commune rurale", "commune territoriale",
          "collectivité territoriale",
          "الجماعة", "جماعة", "الجماعة الترابية", "الجماعة القروية", "رمز الجماعة",
        ]
      ),
      (
        .province,
        [
          "province", "préfecture", "province préfecture", "préfecture province", "الإقليم", "إقليم", "العمالة",
          "العمالة أو الإقليم", "الإقليم أو العمالة",
        ]
      ),
      (
        .members(.total, year: nil),
        [
          "members", "adhérents", "membres", "effectif", "effectif total", "total adhérents", "nombre d'adhérents",
          "nombre adhérents", "nb adhérents", "nbre adhérents", "nbre d'adhérents", "nombre de membres", "nb membres",
          "nb de membres",
          "member count", "number of members", "المنخرطون", "منخرطون", "عدد المنخرطين", "الأعضاء", "عدد الأعضاء",
          "المنخرطين",
        ]
      ),
      (
        .members(.women, year: nil),
        [
          "femmes", "dont femmes", "nombre de femmes", "nb femmes", "nbre femmes", "femmes adhérentes", "adhérentes",
          "women",
          "womenCount", "women members", "of which women", "number of women", "النساء", "نساء", "عدد النساء",
          "منهم نساء", "منها نساء",
          "من بينهم نساء", "F",
        ]
      ),
      (
        .members(.men, year: nil),
        [
          "hommes", "dont hommes", "nombre d'hommes", "nb hommes", "men", "of which men", "number of men", "الرجال",
          "رجال", "عدد الرجال", "منهم رجال", "H",
        ]
      ),
      (
        .members(.youth, year: nil),
        [
          "jeunes", "dont jeunes", "nombre de jeunes", "nb jeunes", "jeunes adhérents", "youth", "youthCount",
          "young members",
          "of which youth", "الشباب", "شباب", "عدد الشباب", "منهم شباب",
        ]
      ),
      (
        .members(.disability, year: nil),
        ["en situation de handicap", "personnes handicapées", "with a disability", "في وضعية إعاقة"]
      ),
      (
        .members(.legalPersons, year: nil),
        [
          "coopératives membres", "personnes morales", "membres personnes morales", "member cooperatives",
          "legal persons", "التعاونيات الأعضاء",
        ]
      ),
      (
        .membersDay,
        [
          "date effectif", "date de l'effectif", "date des effectifs", "date adhérents", "effectif au", "adhérents au",
          "members on", "membersDay", "تاريخ عدد المنخرطين",
        ]
      ),
      (
        .factsDay,
        [
          "date", "date des données", "date de situation", "situation au", "arrêté au", "data date", "as of",
          "تاريخ المعطيات", "التاريخ", "بتاريخ",
        ]
      ),
      (
        .turnover(year: nil, unit: ""),
        [
          "turnover", "ca", "chiffre d'affaires", "chiffre affaires", "chiffre d'affaires annuel", "ca annuel",
          "annual turnover", "رقم المعاملات", "رقم المعاملات السنوي",
        ]
      ),
      (
        .turnoverYear,
        ["exercice", "année ca", "année du ca", "année", "financial year", "year", "السنة المالية", "السنة"]
      ),
      (
        .jobs(.total, year: nil),
        ["jobs", "emplois", "nombre d'emplois", "nb emplois", "number of jobs", "مناصب الشغل", "عدد مناصب الشغل"]
      ),
      (.jobs(.women, year: nil), ["emplois femmes", "emplois féminins", "women jobs", "مناصب شغل النساء"]),
      (.jobs(.permanent, year: nil), ["emplois permanents", "permanents", "permanent jobs", "مناصب الشغل الدائمة"]),
      (.jobs(.seasonal, year: nil), ["emplois saisonniers", "saisonniers", "seasonal jobs", "مناصب الشغل الموسمية"]),
      (.jobs(.employees, year: nil), ["salariés", "nombre de salariés", "employees", "الأجراء", "عدد الأجراء"]),
      (.jobsDay, ["date emplois", "date des emplois", "emplois au", "jobs on", "تاريخ مناصب الشغل"]),
      (
        .contact(.phone),
        [
          "tél", "téléphone", "n° de téléphone", "n° tél", "numéro de téléphone", "gsm", "mobile", "portable", "phone",
          "الهاتف", "هاتف", "رقم الهاتف",
        ]
      ),
      (
        .contact(.email),
        ["email", "e-mail", "mail", "courriel", "adresse électronique", "البريد الإلكتروني", "البريد"]
      ),
      (
        .contact(.name),
        [
          "contact", "nom du contact", "personne de contact", "responsable", "président", "présidente", "président(e)",
          "nom du président", "nom de la présidente", "contact name", "president", "الرئيس", "الرئيسة", "اسم الرئيس",
          "اسم المسؤول", "المسؤول",
        ]
      ),
      (
        .contact(.function),
        ["fonction", "fonction du contact", "qualité", "function", "contact function", "الصفة", "المهمة"]
      ),
      (.contact(.legalBasis), ["base légale", "legal basis", "الأساس القانوني"]),
      (.contact(.consentDay), ["consentement du", "date du consentement", "consent of", "تاريخ الرضى"]),
      (
        .field("identifiers.ice"),
        ["ice", "n° ice", "numéro ice", "ice number", "التعريف الموحد للمقاولة", "التعريف الموحد"]
      ),
      (
        .field("identifiers.localRegisterNumber"),
        [
          "n° rl", "registre local", "n° registre local", "n° au registre local", "n° d'immatriculation",
          "immatriculation", "local register number", "رقم السجل المحلي", "رقم التقييد",
        ]
      ),
      (
        .field("createdOn"),
        ["date de création", "date création", "créée le", "created on", "تاريخ التأسيس", "تاريخ الإحداث"]
      ),
    ]
    var known: [String: ColumnMeaning] = [:]
    for (meaning, names) in table {
      for name in names {
        let key = parts(of: name).words.joined()
        if known[key] == nil { known[key] = meaning }
      }
    }
    return known
  }()
}
