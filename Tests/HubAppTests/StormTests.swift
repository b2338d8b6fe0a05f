import Foundation
import TestSupport
import Testing
import WalkSupport

/// How much weather the screens must stand; more where the environment asks for it (`ESSOR_KEYS=1000000`).
private func amount(_ name: String, else usual: Int) -> Int {
  ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
}

@Suite struct `Whatever is pressed or on file` {
  @Test(arguments: [0, 1]) func `never breaks a screen`(_ seed: Int) {
    let asked = amount("ESSOR_KEYS", else: 0)
    #expect(Walk.weather(asked > 0 ? asked / 2 : 2_000, seed: seed, lookingEvery: asked > 0 ? 1 : 10) == nil)
  }

  @Test(arguments: [0, 1]) func `never brings a raw control character to the screen`(_ seed: Int) {
    #expect(Walk.parade(amount("ESSOR_RECORDS", else: 120) / 2, seed: seed) == nil)
  }
}
