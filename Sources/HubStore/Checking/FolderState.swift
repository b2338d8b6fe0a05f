import ESSDomain
import Glibc

/// The state of a hub folder as a folder: names that do not belong there, permissions, what was left behind.
struct FolderState {
  let folder: HubFolder

  /// Files that a hub has beside the folders of its records.
  private static let single: Set<String> = [
    HubFolder.profile, HubFolder.parameters, HubFolder.requests, HubFolder.ownFields, "partners.json",
  ]
  private static let folders = RecordKind.allCases.filter { $0 != .partner }.map(\.rawValue) + [HubFolder.journals]

  var problems: [FileProblem] {
    var found = rights(of: ".", 0o700)
    for name in folder.names(in: ".").names {
      if name == HubFolder.workplace {
        found += workplace
      } else if FolderState.folders.contains(name), isFolder(name) {
        found += rights(of: name, 0o700) + inside(name)
      } else if FolderState.single.contains(name) {
        found += rights(of: name, 0o600)
      } else if !FolderState.folders.contains(name) {
        found += unknown(name)
      }
    }
    return found
  }

  private func inside(_ parent: String) -> [FileProblem] {
    folder.names(in: parent).names.flatMap { name -> [FileProblem] in
      let file = "\(parent)/\(name)"
      let isKnown = parent == HubFolder.journals ? name.hasSuffix(".jsonl") : HubFolder.isDataFile(name)
      return isKnown && !name.hasPrefix(".") ? rights(of: file, 0o600) : unknown(file)
    }
  }

  /// Drafts, and the permissions of everything of ours.
  private var workplace: [FileProblem] {
    var found = rights(of: HubFolder.workplace, 0o700)
    for name in folder.names(in: HubFolder.workplace).names {
      let file = "\(HubFolder.workplace)/\(name)"
      found += rights(of: file, isFolder(file) ? 0o700 : 0o600)
      guard file == HubFolder.drafts || file == HubFolder.setAside else { continue }
      for inner in folder.names(in: file).names {
        let inner = "\(file)/\(inner)"
        found += isFolder(inner) ? [] : rights(of: inner, 0o600)
        if file == HubFolder.drafts, inner.hasSuffix(".json") {
          found.append(FileProblem(file: inner, kind: .draft, reason: .unsaved))
        }
      }
    }
    return found
  }

  /// A name that is none of ours: of hidden ones, which other programs keep for themselves, only what we left.
  private func unknown(_ file: String) -> [FileProblem] {
    let name = file.split(separator: "/").last ?? ""
    if name.hasPrefix(".") {
      let isOurs = name.contains(".json.tmp-") || name.contains(".jsonl.tmp-")
      return isOurs ? [FileProblem(file: file, kind: .leftover, reason: .leftBehind)] : []
    }
    return [FileProblem(file: file, kind: .stranger, reason: isFolder(file) ? .foreignFolder : .foreignFile)]
  }

  private func rights(of file: String, _ wanted: Int) -> [FileProblem] {
    guard isFolder(file) == (wanted == 0o700), let found = folder.rights(of: file), found != wanted else { return [] }
    return [FileProblem(file: file, kind: .rights(found: found, wanted: wanted), reason: .rights(found))]
  }

  private func isFolder(_ file: String) -> Bool {
    var status = stat()
    return lstat(folder.path(file), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

extension Phrase {
  static let unsaved = Phrase(
    fr: "saisie commencée et non enregistrée", en: "an entry begun and not saved", ar: "إدخال بدأ ولم يُحفظ")
  static let leftBehind = Phrase(
    fr: "reste d'une écriture interrompue", en: "left by a program that was stopped", ar: "بقايا كتابة متوقفة")
  static let foreignFile = Phrase(
    fr: "ce fichier n'est pas d'un dossier de pôle", en: "this file is none of a hub folder",
    ar: "هذا الملف ليس من ملفات مجلد القطب")
  static let foreignFolder = Phrase(
    fr: "ce dossier n'est pas d'un dossier de pôle", en: "this folder is none of a hub folder",
    ar: "هذا المجلد ليس من مجلدات القطب")

  static func rights(_ found: Int) -> Phrase {
    let rights = "0" + String(found, radix: 8)
    return found & 0o077 == 0
      ? Phrase(
        fr: "droits inhabituels (\(rights))", en: "unusual permissions (\(rights))",
        ar: "صلاحيات غير معتادة (\(rights))")
      : Phrase(
        fr: "accessible à d'autres comptes (\(rights))", en: "open to other accounts (\(rights))",
        ar: "متاح لحسابات أخرى (\(rights))")
  }
}
