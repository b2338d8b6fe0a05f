import ESSDomain

/// The follow-up that a form of an activity asks for: what, who, by when; one is added when the form is saved.
extension FormState {
  static let followUpAction = "followUp.action"
  static let followUpOwner = "followUp.owner"
  static let followUpDay = "followUp.dueOn"

  /// The three fields, which are not those of the record itself.
  static let followUpFields: [FieldDescription] = [
    FieldDescription(
      name: followUpAction, label: Phrase(fr: "Suite à donner", en: "To be followed up", ar: "ما يجب تتبعه"),
      help: Phrase(
        fr: "Ce qui reste à faire ; paraîtra dans Aujourd'hui.", en: "What remains to be done; it will show on Today.",
        ar: "ما تبقى إنجازه؛ سيظهر في شاشة اليوم."), shape: .text),
    FieldDescription(
      name: followUpOwner, label: Phrase(fr: "Suite : responsable", en: "Follow-up: owner", ar: "التتبع: المسؤول"),
      shape: .text),
    FieldDescription(
      name: followUpDay, label: Phrase(fr: "Suite : échéance", en: "Follow-up: due on", ar: "التتبع: الأجل"),
      help: Phrase(
        fr: "24/11, demain, +7, vendredi…", en: "24/11, tomorrow, +7, Friday…", ar: "24/11، غدا، +7، الجمعة…"),
      shape: .day),
  ]

  /// Whether a field of the form belongs to the follow-up.
  static func isFollowUp(_ field: String) -> Bool { field.hasPrefix("followUp.") }

  private func text(_ field: String) -> String { entries.first { $0.field == field }?.value.trimmed ?? "" }

  /// The record with the follow-up asked for, if one was.
  func withFollowUp(_ record: AnyRecord, id: RecordID, _ context: EntryContext) -> AnyRecord {
    guard case .activity(var activity) = record, !text(FormState.followUpAction).isEmpty else { return record }
    let due = try? Day?.entered(text(FormState.followUpDay), context.atTheEnd)
    var followUp = FollowUp(
      id: id, action: text(FormState.followUpAction), owner: text(FormState.followUpOwner), dueOn: due ?? nil)
    followUp.state = .open
    activity.followUps.append(followUp)
    return .activity(activity)
  }
}
