import ESSDomain
import TerminalKit

/// A text for the clipboard: what it is, and the text in logical order, without anything that could act where it is pasted.
struct CopyText: Sendable, Hashable {
  let what: Phrase
  let text: String

  /// Controls but tabs and line ends, and marks of direction, are left out; a joiner between letters stays.
  init(_ what: Phrase, _ text: String) {
    self.what = what
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where CopyText.isHarmless(scalar) { kept.append(scalar) }
    self.text = String(kept)
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x200C, 0x200D: return true
    case 0x2028, 0x2029, 0xFFF9...0xFFFB: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned: return false
    default: return true
    }
  }

  /// What was copied and how much.
  var said: Phrase {
    let count = CountedNoun.characters.phrase(text.count)
    return Phrase(
      fr: "Copié : \(what.fr) – \(count.fr). Coller : Ctrl+Maj+V dans ce terminal, Ctrl+V ailleurs.",
      en: "Copied: \(what.en) – \(count.en). Paste: Ctrl+Shift+V in this terminal, Ctrl+V elsewhere.",
      ar: "تم النسخ: \(what.ar) – \(count.ar). اللصق: Ctrl+Shift+V في هذه الطرفية، Ctrl+V في غيرها.")
  }
}
