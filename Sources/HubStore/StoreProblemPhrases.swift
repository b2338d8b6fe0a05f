import ESSDomain

extension StoreProblem {
  /// The sentences for the user: what happened, what is safe, what to do.
  public var phrase: Phrase {
    switch self {
    case .notFound, .notAHub, .notEmpty, .newerFormat, .notMigrated: folderPhrase
    case .notPermitted, .readOnly, .noSpace, .vanished, .failed, .unfinished, .notAnswering: diskPhrase
    case .locked, .brokenFile, .conflict, .misplaced, .changedSince: changePhrase
    }
  }

  /// What is wrong with the folder as a whole.
  private var folderPhrase: Phrase {
    switch self {
    case .notFound(let path):
      Phrase(
        fr: "Le dossier « \(path) » n'existe pas. Vérifier le chemin, ou créer un pôle avec « essor init ».",
        en: "The folder “\(path)” does not exist. Check the path, or create a hub with “essor init”.",
        ar: "المجلد «\(path)» غير موجود. تحقق من المسار، أو أنشئ قطبا بالأمر «essor init».")
    case .notAHub(let path):
      Phrase(
        fr: "« \(path) » n'est pas un dossier de pôle : hub.json y manque. Rien n'a été modifié. "
          + "Indiquer un autre dossier, ou créer un pôle avec « essor init ».",
        en: "“\(path)” is not a hub folder: it has no hub.json. Nothing was changed. "
          + "Give another folder, or create a hub with “essor init”.",
        ar: "«\(path)» ليس مجلد قطب: لا يوجد فيه الملف hub.json. لم يتغير أي شيء. "
          + "حدد مجلدا آخر، أو أنشئ قطبا بالأمر «essor init».")
    case .notEmpty(let path):
      Phrase(
        fr: "Le dossier « \(path) » n'est pas vide. Rien n'y a été écrit. Choisir un dossier vide ou nouveau.",
        en: "The folder “\(path)” is not empty. Nothing was written to it. Choose an empty or a new folder.",
        ar: "المجلد «\(path)» ليس فارغا. لم يُكتب فيه أي شيء. اختر مجلدا فارغا أو جديدا.")
    case .newerFormat(let found, let known, let path):
      Phrase(
        fr: "« \(path) » est au format \(found) ; ce programme connaît le format \(known). "
          + "Les données se consultent sans se modifier. Installer une version plus récente d'Essor.",
        en: "“\(path)” has format \(found); this program knows format \(known). "
          + "The data can be read and not be changed. Install a newer version of Essor.",
        ar: "«\(path)» بالصيغة \(found)، وهذا البرنامج يعرف الصيغة \(known). "
          + "يمكن الاطلاع على المعطيات دون تعديلها. ثبّت نسخة أحدث من Essor.")
    case .notMigrated(let problem, let format):
      Phrase(
        fr: "Le dossier est d'un ancien format et ne peut passer au format \(format) : \(problem.phrase.fr). "
          + "Les données se consultent sans se modifier. Réparer ce fichier ou le retirer, puis rouvrir Essor.",
        en: "The folder has an older format and cannot be brought to format \(format): \(problem.phrase.en). "
          + "The data can be read and not be changed. Repair this file or take it out, then open Essor again.",
        ar: "المجلد بصيغة قديمة ويتعذر نقله إلى الصيغة \(format): \(problem.phrase.ar). "
          + "يمكن الاطلاع على المعطيات دون تعديلها. أصلح هذا الملف أو أخرجه ثم أعد فتح Essor.")
    default: Phrase(same: "")
    }
  }

  /// What the disk or the system refuses.
  private var diskPhrase: Phrase {
    switch self {
    case .notPermitted(let path):
      Phrase(
        fr:
          "Accès refusé à « \(path) ». Rien n'a été enregistré, rien n'est perdu. Demander les droits sur ce dossier.",
        en: "No permission for “\(path)”. Nothing was saved, nothing is lost. Ask for the rights to this folder.",
        ar: "رُفض الولوج إلى «\(path)». لم يُحفظ أي شيء ولم يضع أي شيء. اطلب صلاحيات هذا المجلد.")
    case .readOnly(let path):
      Phrase(
        fr: "« \(path) » est en lecture seule : les données se consultent sans se modifier. "
          + "Copier le dossier là où l'écriture est permise.",
        en: "“\(path)” is read-only: the data can be read and not be changed. Copy the folder to where you can write.",
        ar: "«\(path)» للقراءة فقط: يمكن الاطلاع على المعطيات دون تعديلها. انسخ المجلد إلى مكان تمكن الكتابة فيه.")
    case .noSpace(let path):
      Phrase(
        fr: "Le disque est plein. La modification n'est pas enregistrée ; « \(path) » est intact. "
          + "Libérer de l'espace, puis recommencer.",
        en: "The disk is full. The change is not saved; “\(path)” is intact. Free some space, then try again.",
        ar: "القرص ممتلئ. لم يُحفظ التعديل، و«\(path)» سليم. أفرغ بعض المساحة ثم أعد المحاولة.")
    case .vanished(let path):
      Phrase(
        fr: "Le dossier « \(path) » n'est plus accessible. La modification n'est pas enregistrée. "
          + "Rebrancher le disque ou remettre le dossier en place, puis recommencer.",
        en: "The folder “\(path)” cannot be reached any more. The change is not saved. "
          + "Plug the disk in again or put the folder back, then try again.",
        ar: "لم يعد الوصول إلى المجلد «\(path)» ممكنا. لم يُحفظ التعديل. "
          + "أعد توصيل القرص أو أعد المجلد إلى مكانه ثم أعد المحاولة.")
    case .unfinished(let path):
      Phrase(
        fr: "L'écriture dans « \(path) » s'est interrompue à mi-chemin. La modification est au journal "
          + "et sera achevée à la prochaine ouverture. Vérifier le disque, puis rouvrir Essor.",
        en: "Writing to “\(path)” stopped half-way. The change is in the journal and will be completed at the next "
          + "opening. Check the disk, then open Essor again.",
        ar: "توقفت الكتابة في «\(path)» في منتصفها. التعديل مسجل في اليومية وسيكتمل عند الفتح المقبل. "
          + "تحقق من القرص ثم أعد فتح Essor.")
    case .notAnswering(let path):
      Phrase(
        fr: "Le dossier « \(path) » ne répond pas. La saisie est gardée à l'écran et sera enregistrée s'il répond. "
          + "Vérifier le réseau ou le disque, et ne pas quitter avant.",
        en: "The folder “\(path)” does not answer. What was typed is kept on the screen, and saved when it answers. "
          + "Check the network or the disk, and do not quit before.",
        ar: "المجلد «\(path)» لا يستجيب. ما أُدخل محفوظ على الشاشة وسيُسجَّل حالما يستجيب المجلد. "
          + "تحقق من الشبكة أو القرص، ولا تغادر قبل ذلك.")
    case .failed(let error):
      Phrase(
        fr: "Le système refuse « \(error.path) » (\(error.reason.fr)). Rien n'a été enregistré, rien n'est perdu. "
          + "Vérifier le disque, puis recommencer.",
        en: "The system refuses “\(error.path)” (\(error.reason.en)). Nothing was saved, nothing is lost. "
          + "Check the disk, then try again.",
        ar: "رفض النظام «\(error.path)» (\(error.reason.ar)). لم يُحفظ أي شيء ولم يضع أي شيء. "
          + "تحقق من القرص ثم أعد المحاولة.")
    default: Phrase(same: "")
    }
  }

  /// What stands in the way of this one change.
  private var changePhrase: Phrase {
    switch self {
    case .locked(let process, let path):
      Phrase(
        fr: "Un autre programme\(process.map { " (processus \($0))" } ?? "") écrit dans « \(path) ». "
          + "La modification n'est pas enregistrée. Recommencer dans un instant.",
        en: "Another program\(process.map { " (process \($0))" } ?? "") is writing to “\(path)”. "
          + "The change is not saved. Try again in a moment.",
        ar: "يكتب برنامج آخر\(process.map { " (العملية \($0))" } ?? "") في «\(path)». "
          + "لم يُحفظ التعديل. أعد المحاولة بعد قليل.")
    case .brokenFile(let problem):
      Phrase(
        fr: "Un fichier illisible n'est jamais écrasé : \(problem.phrase.fr). La modification n'est pas enregistrée. "
          + "Réparer le fichier, puis recommencer.",
        en: "A file that cannot be read is never overwritten: \(problem.phrase.en). The change is not saved. "
          + "Repair the file, then try again.",
        ar: "لا يُكتب أبدا فوق ملف تتعذر قراءته: \(problem.phrase.ar). لم يُحفظ التعديل. "
          + "أصلح الملف ثم أعد المحاولة.")
    case .conflict(let conflicts): conflictPhrase(conflicts)
    case .changedSince(let file):
      Phrase(
        fr: "« \(file) » n'est plus tel que la réparation l'a trouvé ou laissé. Rien n'a été modifié. "
          + "Relancer « essor check ».",
        en: "“\(file)” is not as the repair found or left it. Nothing was changed. Run “essor check” again.",
        ar: "لم يعد «\(file)» كما وجده الإصلاح أو تركه. لم يتغير أي شيء. أعد تشغيل «essor check».")
    case .misplaced(let file):
      Phrase(
        fr: "« \(file) » n'est pas un fichier où ranger une fiche. La modification n'est pas enregistrée. "
          + "Vérifier la commune ou la date de la fiche.",
        en: "“\(file)” is not a file that a record can be kept in. The change is not saved. "
          + "Check the record's commune or date.",
        ar: "«\(file)» ليس ملفا تحفظ فيه البطاقات. لم يُحفظ التعديل. تحقق من الجماعة أو تاريخ البطاقة.")
    default: Phrase(same: "")
    }
  }

  private func conflictPhrase(_ conflicts: [RecordConflict]) -> Phrase {
    let names = Phrase { language in
      let labels = conflicts.map { $0.label?[language] ?? $0.path.last ?? $0.id.short }
      return labels.prefix(3).joined(separator: language == .arabic ? "، " : ", ") + (labels.count > 3 ? "…" : "")
    }
    return Phrase(
      fr: "Modifié entre-temps par quelqu'un d'autre : \(names.fr). Aucune des deux versions n'est perdue. "
        + "Choisir celle qui doit rester.",
      en: "Changed meanwhile by somebody else: \(names.en). Neither version is lost. Choose the one that shall stay.",
      ar: "عدّله شخص آخر في هذه الأثناء: \(names.ar). لم تضع أي من النسختين. اختر النسخة التي ينبغي أن تبقى.")
  }
}
