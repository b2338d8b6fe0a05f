import ESSDomain
import Glibc
import HubApp

/// The user's own editor, given a text in a file that nobody else can read.
///
/// The command is that of `$VISUAL` or `$EDITOR`, split into words and started as it is: no shell ever sees it. The file
/// lies in `$XDG_RUNTIME_DIR`, or among the user's data, and is gone afterwards.
struct ExternalEditor: Sendable {
  /// The commands to try, each with its arguments; the first that can be started is used.
  let commands: [[String]]
  /// The folder of the file, and whether we make it.
  let folder: String

  /// Characters beyond which an edited text is not read.
  static let longest = 1_000_000

  init(commands: [[String]], folder: String) {
    self.commands = commands
    self.folder = folder
  }

  /// The editor that the user's variables name, else the usual ones.
  init(_ surroundings: Surroundings) {
    let named = ["VISUAL", "EDITOR"].compactMap { surroundings.variable($0) }.map(ExternalEditor.words)
      .first { !$0.isEmpty }
    commands = named.map { [$0] } ?? [["editor"], ["nano"], ["vi"]]
    let runtime = surroundings.variable("XDG_RUNTIME_DIR").flatMap { ExternalEditor.isOurs($0) ? $0 : nil }
    folder = runtime ?? "\(surroundings.dataFolder)/essor/editing"
  }

  /// Lets the user work on a text, and waits until they are done; the terminal is the editor's meanwhile.
  func edit(_ text: String) -> EditorOutcome {
    PlainFile.makeFolders(folder)
    // The system puts letters of its own in the place of these six, so that nobody knows the name beforehand.
    let place = String(repeating: "X", count: 6)
    var template = Array("\(folder)/essor-\(place).txt".utf8CString)
    let descriptor = mkstemps(&template, 4)
    guard descriptor >= 0 else { return .failed(.noRoom(folder, errno)) }
    let path = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    fchmod(descriptor, 0o600)
    let bytes = Array((text.isEmpty ? "" : text + "\n").utf8)
    let isWritten = ExternalEditor.write(bytes, to: descriptor)
    let problem = errno
    close(descriptor)
    guard isWritten else { return .failed(.noRoom(folder, problem)) }
    if let failure = run(path) { return .failed(failure) }
    guard let read = PlainFile.bytes(path, atMost: ExternalEditor.longest) else { return .failed(.unreadable) }
    guard read != bytes else { return .unchanged }
    guard let edited = String(validating: read, as: UTF8.self) else { return .failed(.notText) }
    let result = ExternalEditor.withoutLastBreak(edited)
    return result == text ? .unchanged : .changed(result)
  }

  /// Runs the first command that can be started; why nothing came of it, where that is so.
  private func run(_ path: String) -> Phrase? {
    var failure = Phrase.noEditor(commands.first?.first ?? "")
    for command in commands {
      let signals = QuietSignals()
      defer { signals.restore() }
      switch ChildProcess.run(command + [path]) {
      case .ended(0): return nil
      case .ended(let status): return .editorFailed(command[0], status)
      case .notStarted(let problem):
        failure = problem == ENOENT ? .noEditor(command[0]) : .editorNotStarted(command[0], problem)
      }
    }
    return failure
  }

  /// Editors end a text with a line break, which no field has.
  private static func withoutLastBreak(_ text: String) -> String {
    text.hasSuffix("\r\n") || text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Whether a path is a folder of this user that others cannot look into.
  private static func isOurs(_ path: String) -> Bool {
    var status = stat()
    return path.hasPrefix("/") && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && status.st_uid == getuid() && status.st_mode & 0o077 == 0
  }

  /// The words of a command: divided at blanks, but not inside quotation marks or after a backslash; nothing else has a
  /// meaning.
  static func words(_ command: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in command {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    return words
  }
}

extension Phrase {
  fileprivate static func noEditor(_ name: String) -> Phrase {
    Phrase(
      fr: "L'éditeur « \(name) » est introuvable : définir VISUAL ou EDITOR. Le texte est gardé.",
      en: "The editor “\(name)” is not found: set VISUAL or EDITOR. The text is kept.",
      ar: "المحرر «\(name)» غير موجود: حدد VISUAL أو EDITOR. النص محفوظ.")
  }

  fileprivate static func editorNotStarted(_ name: String, _ problem: Int32) -> Phrase {
    let why = String(cString: strerror(problem))
    return Phrase(
      fr: "L'éditeur « \(name) » n'a pas pu démarrer (\(why)). Le texte est gardé.",
      en: "The editor “\(name)” could not be started (\(why)). The text is kept.",
      ar: "تعذر تشغيل المحرر «\(name)» (\(why)). النص محفوظ.")
  }

  fileprivate static func editorFailed(_ name: String, _ status: Int32) -> Phrase {
    Phrase(
      fr: "L'éditeur « \(name) » s'est arrêté avec l'erreur \(status) : le texte d'avant est gardé.",
      en: "The editor “\(name)” ended with error \(status): the text is kept as it was.",
      ar: "توقف المحرر «\(name)» بالخطأ \(status): بقي النص كما كان.")
  }

  fileprivate static func noRoom(_ folder: String, _ problem: Int32) -> Phrase {
    let why = String(cString: strerror(problem))
    return Phrase(
      fr: "Aucun fichier ne peut être écrit dans \(folder) (\(why)). Le texte est gardé.",
      en: "No file can be written in \(folder) (\(why)). The text is kept.",
      ar: "تعذرت كتابة ملف في \(folder) (\(why)). النص محفوظ.")
  }

  fileprivate static let unreadable = Phrase(
    fr: "Le fichier de l'éditeur ne peut pas être relu : le texte d'avant est gardé.",
    en: "The editor's file cannot be read back: the text is kept as it was.",
    ar: "تعذرت قراءة ملف المحرر: بقي النص كما كان.")

  fileprivate static let notText = Phrase(
    fr: "L'éditeur a rendu autre chose que du texte UTF-8 : le texte d'avant est gardé.",
    en: "The editor gave back something that is not UTF-8 text: the text is kept as it was.",
    ar: "أعاد المحرر شيئا ليس نصا بترميز UTF-8: بقي النص كما كان.")
}
