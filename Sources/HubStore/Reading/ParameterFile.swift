import ESSDomain

/// The thresholds that a hub set itself, `parameters.json`: a list of objects, each with its days and its basis.
///
///     {"basis": {"ar": …, "en": …, "fr": …}, "confidence": "sourced", "name": …, "validFrom": "2026-01-01", "value": 5}
enum ParameterFile {
  /// The parameters of the file, and the elements that are none.
  static func read(_ parser: JSONParser, in folder: HubFolder, _ files: FileSystem) -> ([Parameter], [FileProblem]) {
    do throws(FileProblem) {
      guard let root = try parser.read(HubFolder.parameters, in: folder, files) else { return ([], []) }
      guard root.kind == .array else {
        throw FileProblem(
          file: HubFolder.parameters, line: 1, column: 1, kind: .file, reason: .listExpected)
      }
      var parameters: [Parameter] = []
      var problems: [FileProblem] = []
      for (position, element) in root.elements.enumerated() {
        if let parameter = parameter(element) {
          parameters.append(parameter)
        } else {
          problems.append(parser.problem(HubFolder.parameters, [.element(position)], .record, .notAParameter))
        }
      }
      return (parameters, problems)
    } catch {
      return ([], [error])
    }
  }

  private static func parameter(_ element: JSONElement) -> Parameter? {
    guard let name = element["name"]?.string, let value = element["value"]?.double else { return nil }
    let days = ["validFrom", "validTo"].map { element[$0]?.string }
    let (from, to) = (days[0].flatMap { Day(iso: $0) }, days[1].flatMap { Day(iso: $0) })
    guard (days[0] == nil) == (from == nil), (days[1] == nil) == (to == nil) else { return nil }
    let basis = element["basis"]
    let text =
      if let same = basis?.string {
        Phrase(same: same)
      } else {
        Phrase { language in
          basis?[language.rawValue]?.string ?? basis?["fr"]?.string ?? ""
        }
      }
    let confidence = element["confidence"]?.string.flatMap { LegalBasis.Confidence(rawValue: $0) } ?? .uncertain
    return Parameter(Parameter.Name(name), value, from: from, to: to, basis: LegalBasis(text, confidence))
  }
}

extension Phrase {
  static let notAParameter = Phrase(
    fr: "paramètre sans nom, sans valeur ou à date impossible",
    en: "a parameter without name or value, or with a bad date",
    ar: "معلمة بدون اسم أو قيمة أو بتاريخ غير ممكن")
}
