import ESSDomain
import TerminalKit

extension Action {
  static let firstSteps = [calibrateDirection, startTour]

  static let calibrateDirection = Action(
    "text-direction", on: .screens,
    title: Phrase(
      fr: "Sens du texte arabe dans ce terminal…", en: "Direction of Arabic text in this terminal…",
      ar: "اتجاه النص العربي في هذه الطرفية…"),
    synonyms: ["bidi", "arabe", "calibrage", "calibrate", "rtl", "معايرة", "عربية"]
  ) { state throws(Refusal) in
    guard state.glyphs != .ascii else {
      throw Refusal(
        Phrase(
          fr: "Ce terminal n'affiche pas de lettres arabes ; « essor doctor » dit pourquoi.",
          en: "This terminal shows no Arabic letters; “essor doctor” says why.",
          ar: "هذه الطرفية لا تعرض الحروف العربية؛ «essor doctor» يبين السبب."))
    }
    state.lay(.calibration(Calibration()))
    return []
  }

  static let startTour = Action(
    "tour-start", on: .screens,
    title: Phrase(fr: "Visite guidée (2 minutes)", en: "Guided tour (2 minutes)", ar: "جولة تعريفية (دقيقتان)"),
    synonyms: ["visite", "tutoriel", "tour", "tutorial", "aide", "débuter", "جولة", "تعلم"]
  ) { state in
    state.showTour(0)
    return []
  }
}
