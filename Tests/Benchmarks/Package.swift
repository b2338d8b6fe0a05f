// swift-tools-version: 6.2
import PackageDescription

/// The same settings as in the package that is measured.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A package of its own, so that who builds or tests Essor builds none of it.
let package = Package(
  name: "EssorBenchmarks",
  products: [.executable(name: "essor-benchmarks", targets: ["EssorBenchmarks"])],
  dependencies: [
    .package(name: "Essor", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Without its traits, which would put other allocators and counters under what is measured.
    .package(url: "https://github.com/ordo-one/package-benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(name: "CMeasures", linkerSettings: [.linkedLibrary("simdjson")]),
    .executableTarget(
      name: "EssorBenchmarks",
      dependencies: [
        "CMeasures",
        .product(name: "ESSDomain", package: "Essor"),
        .product(name: "HubStore", package: "Essor"),
        .product(name: "HubDemo", package: "Essor"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .testTarget(name: "EssorBenchmarksTests", dependencies: ["EssorBenchmarks", "CMeasures"], swiftSettings: strict),
    .executableTarget(
      name: "RecordBenchmarks",
      dependencies: [
        .product(name: "ESSDomain", package: "Essor"),
        .product(name: "HubDemo", package: "Essor"),
        .product(name: "Benchmark", package: "package-benchmark"),
      ],
      path: "Benchmarks/RecordBenchmarks", swiftSettings: strict,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "package-benchmark")]),
  ],
  cxxLanguageStandard: .cxx17
)
