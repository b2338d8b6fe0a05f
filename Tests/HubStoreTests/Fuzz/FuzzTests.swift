import Foundation
import Synchronization
import Testing

@testable import HubStore

/// Whose turn it is: a class, because the tasks share it.
private final class Turn: Sendable {
  private let given = Atomic(0)

  func next() -> Int { given.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// Files broken by chance: 2,000 of them, or as many as `ESSOR_FUZZ` says.
///
/// A seed that shows a fault goes into `seeds.txt`, and is tried ever after.
@Suite struct `Files broken by chance` {
  private static let count = ProcessInfo.processInfo.environment["ESSOR_FUZZ"].flatMap { Int($0) } ?? 2_000
  private static let first = ProcessInfo.processInfo.environment["ESSOR_FUZZ_FROM"].flatMap { Int($0) } ?? 0

  @Test func `crash nothing, hang nothing, and lose nothing`() async throws {
    let corpus = Corpus()
    try #require(corpus.isWhole)
    var seeds = Array(Self.first..<Self.first + Self.count)
    let known = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "seeds.txt"), encoding: .utf8)
    // A seed's place in its folder decides what it breaks, so the whole folder is made again.
    for seed in known.split(separator: "\n").compactMap({ Int($0) }) {
      let start = seed / FuzzedFolder.size * FuzzedFolder.size
      seeds = Array(start..<start + FuzzedFolder.size) + seeds
    }
    let folders = stride(from: 0, to: seeds.count, by: FuzzedFolder.size).map {
      Array(seeds[$0..<min($0 + FuzzedFolder.size, seeds.count)])
    }
    let turn = Turn()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<2 {
        group.addTask {
          while true {
            let number = turn.next()
            guard number < folders.count else { return }
            if number % 100 == 99, Self.count > 10_000 { print("\(number * FuzzedFolder.size) files tried") }
            if let fault = try FuzzedFolder(folders[number], corpus).fault() {
              Issue.record("seeds \(folders[number].first ?? 0) to \(folders[number].last ?? 0): \(fault)")
            }
          }
        }
      }
      try await group.waitForAll()
    }
    print("\(folders.joined().count) broken files tried")
  }
}
