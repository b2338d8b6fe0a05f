import ESSDomain

/// The words that invented names are made of, each in Latin and in Arabic letters.
enum NameWords {
  /// Words of Tamazight, for mutual help, life, light, stars, mountains, springs.
  static let amazigh: [BilingualName] = [
    BilingualName("Tiwizi", "تيويزي"), BilingualName("Toudarte", "تودرت"), BilingualName("Afoulki", "أفولكي"),
    BilingualName("Ajddigue", "أجديك"), BilingualName("Taitmatine", "تايتماتين"), BilingualName("Tafoukt", "تافوكت"),
    BilingualName("Tigmi", "تيكمي"), BilingualName("Tagmate", "تاكمات"), BilingualName("Tamaynoute", "تامينوت"),
    BilingualName("Amouddou", "أمودو"), BilingualName("Azoul", "أزول"), BilingualName("Tilila", "تيليلا"),
    BilingualName("Tirrougza", "تيروكزا"), BilingualName("Tifaouine", "تيفاوين"), BilingualName("Imal", "إمال"),
    BilingualName("Asafar", "أسافار"), BilingualName("Izourane", "إيزوران"), BilingualName("Tanmirt", "تنميرت"),
    BilingualName("Tamazirte", "تامازيرت"), BilingualName("Tayri", "تايري"), BilingualName("Itrane", "إيتران"),
    BilingualName("Ayour", "أيور"), BilingualName("Assif", "أسيف"), BilingualName("Adrar", "أدرار"),
    BilingualName("Targa", "تاركا"), BilingualName("Tawada", "تاوادا"), BilingualName("Anamour", "أنامور"),
    BilingualName("Anarouz", "أناروز"), BilingualName("Tiguemmi", "تيكمي أوفلا"), BilingualName("Tassarout", "تاساروت"),
    BilingualName("Ifrawn", "إيفراون"), BilingualName("Tidoukla", "تيدوكلا"), BilingualName("Amanar", "أمانار"),
    BilingualName("Tassouta", "تاسوتا"), BilingualName("Tamdoult", "تامدولت"), BilingualName("Awal", "أوال"),
  ]

  /// Words of Arabic, for hope, success, cooperation, light.
  static let arabic: [BilingualName] = [
    BilingualName("Al Amal", "الأمل"), BilingualName("Annajah", "النجاح"), BilingualName("Al Baraka", "البركة"),
    BilingualName("Al Wifaq", "الوفاق"), BilingualName("Al Khair", "الخير"), BilingualName("Attaaoun", "التعاون"),
    BilingualName("Attadamoun", "التضامن"), BilingualName("Al Mostakbal", "المستقبل"),
    BilingualName("Al Fath", "الفتح"),
    BilingualName("Annour", "النور"), BilingualName("Al Ikhlass", "الإخلاص"), BilingualName("Al Wafae", "الوفاء"),
    BilingualName("Assalam", "السلام"), BilingualName("Al Hanae", "الهناء"), BilingualName("Arrahma", "الرحمة"),
    BilingualName("Al Massira", "المسيرة"), BilingualName("Annahda", "النهضة"), BilingualName("Al Izdihar", "الازدهار"),
    BilingualName("Al Fadila", "الفضيلة"), BilingualName("Al Ihsane", "الإحسان"), BilingualName("Al Karama", "الكرامة"),
    BilingualName("Al Moubadara", "المبادرة"), BilingualName("Al Ibdae", "الإبداع"),
    BilingualName("Al Itkane", "الإتقان"),
    BilingualName("Al Jawda", "الجودة"), BilingualName("Assaada", "السعادة"), BilingualName("Al Yousr", "اليسر"),
    BilingualName("Al Wahda", "الوحدة"), BilingualName("Al Ittihad", "الاتحاد"), BilingualName("Al Ikhae", "الإخاء"),
    BilingualName("Arriyada", "الريادة"), BilingualName("Al Hikma", "الحكمة"), BilingualName("Assabr", "الصبر"),
    BilingualName("Al Kanz", "الكنز"), BilingualName("Al Jawhara", "الجوهرة"), BilingualName("Al Firdaous", "الفردوس"),
    BilingualName("Al Fajr", "الفجر"), BilingualName("Al Hidaya", "الهداية"), BilingualName("Achourouk", "الشروق"),
    BilingualName("Attafaoul", "التفاؤل"), BilingualName("Al Oufouk", "الأفق"), BilingualName("Al Mawhiba", "الموهبة"),
    BilingualName("Al Hayat", "الحياة"), BilingualName("Al Anwar", "الأنوار"), BilingualName("Al Horria", "الحرية"),
    BilingualName("Attawassol", "التواصل"), BilingualName("Al Isslah", "الإصلاح"),
    BilingualName("Al Moustadama", "المستدامة"),
  ]

  /// Plants, water and places, fit for those who live by the land.
  static let land: [BilingualName] = [
    BilingualName("Annakhil", "النخيل"), BilingualName("Azzaytouna", "الزيتونة"), BilingualName("Al Wahat", "الواحات"),
    BilingualName("Al Manbaa", "المنبع"), BilingualName("Assanabil", "السنابل"),
    BilingualName("Al Khouzama", "الخزامى"),
    BilingualName("Azzaatar", "الزعتر"), BilingualName("Al Warda", "الوردة"), BilingualName("Al Yasmine", "الياسمين"),
    BilingualName("Al Azhar", "الأزهار"), BilingualName("Arrabii", "الربيع"), BilingualName("Al Ghaba", "الغابة"),
    BilingualName("Al Jabal", "الجبل"), BilingualName("Assahl", "السهل"), BilingualName("Al Bousstane", "البستان"),
    BilingualName("Al Karma", "الكرمة"), BilingualName("Al Arz", "الأرز"), BilingualName("Al Ghaith", "الغيث"),
  ]

  /// For cooperatives of women alone.
  static let women: [BilingualName] = [
    BilingualName("Nissae Al Ghad", "نساء الغد"), BilingualName("Al Moujtahidate", "المجتهدات"),
    BilingualName("Attamouhate", "الطموحات"), BilingualName("Al Moubdiate", "المبدعات"),
    BilingualName("Nissae Al Jabal", "نساء الجبل"), BilingualName("Arraidate", "الرائدات"),
    BilingualName("Al Moutadaminate", "المتضامنات"), BilingualName("Bnat Al Aârssa", "بنات العرصة"),
    BilingualName("Al Ourjouane", "الأرجوان"), BilingualName("Nissae Attahaddi", "نساء التحدي"),
    BilingualName("Assanaate", "الصانعات"), BilingualName("Tamghart", "تامغارت"),
  ]

  /// Hamlets, for addresses in the country.
  static let douars: [String] = [
    "Aït Ouazik", "Tagadirt", "Imi Ouargane", "Ighil n'Ouzrou", "Tamsoult", "Oulad Yahia", "Aït Hmad", "El Kasba",
    "Oulad Ali", "Tizi n'Test", "Aguerd", "Bouzemmour", "Lamhamid", "Oulad Bouziane", "Zaouia", "Aït Lahcen",
  ]
}
