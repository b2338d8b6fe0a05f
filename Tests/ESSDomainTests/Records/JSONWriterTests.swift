import ESSDomain
import TestSupport
import Testing

/// The expected texts were printed by jq 1.6.
@Suite struct `JSON in canonical form` {
  @Test(arguments: [
    ("0", "0"), ("-0.0", "-0"), ("1", "1"), ("-1", "-1"), ("1.5", "1.5"), ("0.1", "0.1"), ("1e-4", "0.0001"),
    ("0.00012345", "0.00012345"), ("1e-5", "1e-05"), ("0.000012", "1.2e-05"), ("1.5e-7", "1.5e-07"),
    ("1e15", "1000000000000000"),
    ("1e16", "1e+16"), ("1e17", "1e+17"), ("100000000000000000", "1e+17"), ("123456789012345680", "123456789012345680"),
    ("1.7e17", "1.7e+17"), ("12e17", "1.2e+18"), ("1e19", "1e+19"), ("10000000000000000000", "1e+19"),
    ("1.5e300", "1.5e+300"),
    ("1e-300", "1e-300"), ("5e-324", "5e-324"), ("1.7976931348623157e308", "1.7976931348623157e+308"),
    ("1e400", "1.7976931348623157e+308"), ("-1e400", "-1.7976931348623157e+308"),
    ("0.30000000000000004", "0.30000000000000004"),
    ("3.141592653589793", "3.141592653589793"), ("100.25", "100.25"), ("1E5", "100000"),
    ("33.333333333333336", "33.333333333333336"),
    ("9007199254740992", "9007199254740992"),
  ])
  func `has jq's numbers`(_ text: String, _ printed: String) throws {
    let value = try #require(JSONSample.value(text))
    #expect(value.text(.oneLine) == printed)
  }

  @Test(arguments: ["9007199254740993", "12345678901234567891", "-9223372036854775807"])
  func `keeps every figure of a whole number that jq would round`(_ text: String) {
    #expect(JSONSample.value(text)?.text(.oneLine) == text)
  }

  @Test func `has jq's escapes`() throws {
    let value = try #require(
      JSONSample.value(#""a\u0000\u0001\b\t\n\f\r\u001b\"\\\/\u007fé\u2028\ud83c\udf3f<>&ع\u200f\ufeff\u0080""#))
    #expect(
      value.text()
        == #""a\u0000\u0001\b\t\n\f\r\u001b\"\\/\u007fé"# + "\u{2028}\u{1F33F}<>&ع\u{200F}\u{FEFF}\u{80}\"")
  }

  @Test func `is indented and in order as jq -S prints it`() throws {
    let value = try #require(
      JSONSample.value(#"{"b":1,"a":{},"é":[],"Z":[1,[]],"z":{"x":null,"w":true},"":0,"a":2}"#))
    #expect(
      value.text() == """
        {
          "": 0,
          "Z": [
            1,
            []
          ],
          "a": 2,
          "b": 1,
          "z": {
            "w": true,
            "x": null
          },
          "é": []
        }
        """)
    #expect(value.text(.oneLine) == #"{"":0,"Z":[1,[]],"a":2,"b":1,"z":{"w":true,"x":null},"é":[]}"#)
    let bytes = try #require(
      JSONSample.value("{\"\u{1F33F}\":1,\"\u{FEFF}\":2,\"a b\":1,\"a\":1,\"A\":1,\"a\\u0001\":3}"))
    #expect(bytes.text(.oneLine) == "{\"A\":1,\"a\":1,\"a\\u0001\":3,\"a b\":1,\"\u{FEFF}\":2,\"\u{1F33F}\":1}")
  }

  @Test(arguments: seeds(200))
  func `reads back the decimal number that it wrote`(_ seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let value = Double(bitPattern: generator.next())
    guard value.isFinite else { return }
    #expect(Double(JSONValue.double(value).text(.oneLine)) == value)
  }
}
