import ESSDomain
import Testing

@testable import HubStore

@Suite struct `A JSON text` {
  @Test(arguments: [
    #"{"a":[1,2.5e-3,-0,true,false,null,"é\u00e9\ud83d\ude00"],"b":{}}"#, "  [ ]  ", "1", #""x""#, "[[[]]]",
    "18446744073709551615", "-9223372036854775808",
  ]) func `that is right has no fault`(_ text: String) throws {
    let parser = try #require(JSONParser())
    _ = try parser.parse(Array(text.utf8))
    #expect(Array(text.utf8).withUnsafeBufferPointer { JSONText.fault(in: $0) } == nil)
  }

  /// The slow walk and simdjson must be of one opinion, or a broken file would be called by the wrong name.
  @Test(arguments: 0..<40) func `broken at random is broken for both readers`(_ seed: UInt64) throws {
    let parser = try #require(JSONParser())
    let good = Array(#"[{"id":"01J","n":{"fr":"Coopérative \"A\"\n","x":[1,-2.5e3,{}]},"t":true},null]"#.utf8)
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % bound
    }
    for _ in 0..<200 {
      var text = good
      for _ in 0...next(3) {
        switch next(4) {
        case 0: text[next(text.count)] = UInt8(next(256))
        case 1: text.remove(at: next(text.count))
        case 2: text.insert(Array("{}[],:\"\\0e-".utf8)[next(11)], at: next(text.count))
        default: text = Array(text.prefix(next(text.count) + 1))
        }
        if text.isEmpty { text = [0x5B] }
      }
      let fault = text.withUnsafeBufferPointer { JSONText.fault(in: $0) }
      do throws(JSONText.Fault) {
        _ = try parser.parse(text)
        #expect(fault == nil, "\(String(decoding: text, as: UTF8.self))")
      } catch {
        #expect(fault != nil, "\(String(decoding: text, as: UTF8.self))")
        #expect(error.reason != .notUnderstood)
      }
    }
  }

  @Test func `tells where a value stands, in characters`() throws {
    let text = Array("[\n  {\"é\": 1, \"b\": [true, 2]},\n  7]".utf8)
    func place(_ path: [JSONText.Step]) -> [Int]? {
      text.withUnsafeBufferPointer { bytes in
        JSONText.offset(of: path, in: bytes).map { offset in
          let place = JSONText.place(of: offset, in: bytes)
          return [place.line, place.column]
        }
      }
    }
    #expect(place([.element(0), .member("b"), .element(1)]) == [2, 24])
    #expect(place([.element(1)]) == [3, 3])
    #expect(place([.element(2)]) == nil)
  }
}
