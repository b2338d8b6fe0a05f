import ESSDomain
import HubRuntime
import Testing

@Suite struct `The words of the argument parser` {
  @Test(arguments: [
    ("Error: Missing expected argument '<kind>'", "Erreur : il manque l'argument « <kind> »."),
    (
      "Error: Unknown option '--foo'. Did you mean '--hub'?",
      "Erreur : option inconnue « --foo » ; peut-être « --hub » ?"
    ),
    ("Error: Unknown option '--foo'", "Erreur : option inconnue « --foo »."),
    ("Error: 2 unexpected arguments: 'a', 'b'", "Erreur : arguments en trop (2) : 'a', 'b'"),
    (
      "Error: The value 'it's' is invalid for '--format <format>'. Please provide one of 'table', 'json' or 'csv'.",
      "Erreur : la valeur « it's » ne convient pas à « --format <format> ». Choisir parmi : 'table', 'json', 'csv'."
    ),
    ("  See 'essor list --help' for more information.", "  Voir « essor list --help »."),
    ("  -h, --help              Show help information.", "  -h, --help              Montre cette aide."),
    ("Error: Phrase du programme.", "Erreur : Phrase du programme."),
  ]) func `are said in French`(_ english: String, _ french: String) {
    #expect(ParserWords(.french).said(english) == french)
  }

  @Test func `leave English and unknown sentences alone`() {
    #expect(ParserWords(.english).said("Error: Unknown option '--foo'") == "Error: Unknown option '--foo'")
    #expect(ParserWords(.arabic).said("Quite new.\n\nWords") == "Quite new.\n\nWords")
    #expect(ParserWords(.arabic).said("Usage: essor list") == "الاستعمال: essor list")
  }
}
