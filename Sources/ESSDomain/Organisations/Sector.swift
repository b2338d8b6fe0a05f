/// The sectors of the ODCO's communiqués (DOMAIN 4.1); the branch below the sector is free text.
public enum Sector: String, ChoiceField {
  case agriculture, crafts, housing, food, argan, aromaticPlants, forestry, fishing, labour, education, waste, tourism
  case communication, retail, transport, quarries, consulting, services, culture, other

  public var label: Phrase {
    switch self {
    case .agriculture: Phrase(fr: "Agriculture", en: "Agriculture", ar: "الفلاحة")
    case .crafts: Phrase(fr: "Artisanat", en: "Crafts", ar: "الصناعة التقليدية")
    case .housing: Phrase(fr: "Habitat", en: "Housing", ar: "السكن")
    case .food: Phrase(fr: "Denrées alimentaires", en: "Foodstuffs", ar: "المواد الغذائية")
    case .argan: Phrase(fr: "Argane", en: "Argan", ar: "الأركان")
    case .aromaticPlants:
      Phrase(
        fr: "Plantes aromatiques et médicinales", en: "Aromatic and medicinal plants", ar: "النباتات العطرية والطبية")
    case .forestry: Phrase(fr: "Forêt", en: "Forestry", ar: "الغابة")
    case .fishing: Phrase(fr: "Pêche", en: "Fishing", ar: "الصيد البحري")
    case .labour: Phrase(fr: "Main-d'œuvre", en: "Labour", ar: "اليد العاملة")
    case .education:
      Phrase(fr: "Alphabétisation et éducation", en: "Literacy and education", ar: "محاربة الأمية والتربية")
    case .waste:
      Phrase(fr: "Tri et traitement des déchets", en: "Waste sorting and treatment", ar: "فرز ومعالجة النفايات")
    case .tourism: Phrase(fr: "Tourisme", en: "Tourism", ar: "السياحة")
    case .communication: Phrase(fr: "Communication", en: "Communication", ar: "التواصل")
    case .retail: Phrase(fr: "Commerçants détaillants", en: "Retail trade", ar: "تجارة التقسيط")
    case .transport: Phrase(fr: "Transport", en: "Transport", ar: "النقل")
    case .quarries: Phrase(fr: "Carrières", en: "Quarries", ar: "المقالع")
    case .consulting: Phrase(fr: "Conseil et gestion", en: "Consulting and management", ar: "الاستشارة والتدبير")
    case .services: Phrase(fr: "Services", en: "Services", ar: "الخدمات")
    case .culture: Phrase(fr: "Art et culture", en: "Arts and culture", ar: "الفن والثقافة")
    case .other: Phrase(fr: "Autre", en: "Other", ar: "قطاع آخر")
    }
  }
}

/// An outlet through which an organisation sells (DOMAIN 4.4).
public enum SalesChannel: String, ChoiceField {
  case directSale, weeklySouk, solidarityMarket, itinerantMarket, regionalFair, nationalFair, siam, shops, hotels
  case ecommerce, publicProcurement, export

  public var label: Phrase {
    switch self {
    case .directSale: Phrase(fr: "Vente directe", en: "Direct sale", ar: "البيع المباشر")
    case .weeklySouk: Phrase(fr: "Souk hebdomadaire", en: "Weekly souk", ar: "السوق الأسبوعي")
    case .solidarityMarket:
      Phrase(fr: "Marché solidaire permanent", en: "Permanent solidarity market", ar: "السوق التضامني الدائم")
    case .itinerantMarket: Phrase(fr: "Marché itinérant", en: "Itinerant market", ar: "السوق المتنقل")
    case .regionalFair:
      Phrase(fr: "Salon régional de l'ESS", en: "Regional SSE fair", ar: "المعرض الجهوي للاقتصاد الاجتماعي")
    case .nationalFair: Phrase(fr: "Salon national", en: "National fair", ar: "المعرض الوطني")
    case .siam: Phrase(fr: "SIAM (Meknès)", en: "SIAM (Meknes)", ar: "الملتقى الدولي للفلاحة بمكناس")
    case .shops:
      Phrase(fr: "Grandes surfaces et boutiques", en: "Supermarkets and shops", ar: "المتاجر والأسواق الممتازة")
    case .hotels: Phrase(fr: "Hôtels et tourisme", en: "Hotels and tourism", ar: "الفنادق والسياحة")
    case .ecommerce: Phrase(fr: "Commerce électronique", en: "E-commerce", ar: "التجارة الإلكترونية")
    case .publicProcurement: Phrase(fr: "Commande publique", en: "Public procurement", ar: "الطلبيات العمومية")
    case .export: Phrase(fr: "Export", en: "Export", ar: "التصدير")
    }
  }
}

/// A professional chamber.
public enum Chamber: String, ChoiceField {
  case crafts, agriculture, commerce, fisheries

  public var label: Phrase {
    switch self {
    case .crafts: Phrase(fr: "Chambre d'artisanat", en: "Chamber of crafts", ar: "غرفة الصناعة التقليدية")
    case .agriculture: Phrase(fr: "Chambre d'agriculture", en: "Chamber of agriculture", ar: "الغرفة الفلاحية")
    case .commerce:
      Phrase(
        fr: "Chambre de commerce, d'industrie et de services", en: "Chamber of commerce, industry and services",
        ar: "غرفة التجارة والصناعة والخدمات")
    case .fisheries: Phrase(fr: "Chambre des pêches maritimes", en: "Chamber of fisheries", ar: "غرفة الصيد البحري")
    }
  }
}
