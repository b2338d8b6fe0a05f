import ESSDomain

/// What the actions of a journal are called: those of the registry, and those that only the command line or the store does.
enum ActionNames {
  /// The title of an action; one that this program does not know goes by its own name.
  static func title(of id: String) -> Phrase { others[id] ?? Registry.action(id)?.title ?? Phrase(same: id) }

  private static let others: [String: Phrase] = [
    "record-delete": Phrase(fr: "Supprimer une fiche", en: "Delete a record", ar: "حذف بطاقة"),
    "records-delete": Phrase(fr: "Supprimer des fiches", en: "Delete records", ar: "حذف بطاقات"),
    "records-edit": Phrase(fr: "Modifier des fiches", en: "Edit records", ar: "تعديل بطاقات"),
    "check-repair": Phrase(fr: "Réparer le dossier", en: "Repair the folder", ar: "إصلاح المجلد"),
    "undo": Phrase(fr: "Annuler un changement", en: "Undo a change", ar: "التراجع عن تغيير"),
    "redo": Phrase(fr: "Rétablir un changement", en: "Redo a change", ar: "إعادة تغيير"),
    "organisations-import": Phrase(
      fr: "Importer des organisations", en: "Import organisations", ar: "استيراد منظمات"),
    "restore.field": Phrase(fr: "Remettre un champ", en: "Put a field back", ar: "إرجاع حقل"),
    "restore.record": Phrase(fr: "Remettre une fiche", en: "Put a record back", ar: "إرجاع بطاقة"),
    "restore.folder": Phrase(fr: "Remettre le dossier", en: "Put the folder back", ar: "إرجاع المجلد"),
  ]
}
