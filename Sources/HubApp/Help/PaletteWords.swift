import ESSDomain

/// What the palette says.
enum PaletteWords {
  static let commands = Phrase(
    fr: "Commandes   @ fiche  # commune  ~ vue  ? aide", en: "Commands   @ record  # commune  ~ view  ? help",
    ar: "الأوامر   @ بطاقة  # جماعة  ~ عرض  ? مساعدة")
  static let records = Phrase(fr: "Chercher une fiche", en: "Find a record", ar: "البحث عن بطاقة")
  static let communes = Phrase(
    fr: "Organisations d'une commune", en: "Organisations of a commune", ar: "منظمات جماعة")
  static let views = Phrase(fr: "Vues gardées", en: "Kept views", ar: "العروض المحفوظة")
  static let placeholder = Phrase(
    fr: "Un mot de la commande, dans n'importe quelle langue", en: "A word of the command, in any language",
    ar: "كلمة من الأمر، بأي لغة")
  static let nothing = Phrase(fr: "Rien de ce nom.", en: "Nothing of that name.", ar: "لا شيء بهذا الاسم.")
  static let typeName = Phrase(fr: "Écrire un nom.", en: "Write a name.", ar: "اكتب اسما.")
  static let nameIt = Phrase(
    fr: "Écrire le nom de la vue, puis Entrée.", en: "Write the name of the view, then Enter.",
    ar: "اكتب اسم العرض ثم Enter.")
  static let noView = Phrase(
    fr: "Pas encore de vue gardée : dans une liste, « garder cette vue ».",
    en: "No kept view yet: in a list, “keep this view”.", ar: "لا عروض محفوظة بعد: في لائحة، «حفظ هذا العرض».")

  static func keep(_ view: SavedView, isKnown: Bool) -> Phrase {
    isKnown
      ? Phrase(
        fr: "Remplacer la vue « \(view.name) »", en: "Replace the view “\(view.name)”", ar: "تعويض العرض «\(view.name)»"
      )
      : Phrase(
        fr: "Garder cette vue : « \(view.name) »", en: "Keep this view: “\(view.name)”",
        ar: "حفظ هذا العرض: «\(view.name)»")
  }

  static func forget(_ view: SavedView) -> Phrase {
    Phrase(
      fr: "Oublier la vue « \(view.name) »", en: "Forget the view “\(view.name)”", ar: "حذف العرض «\(view.name)»")
  }
}
