// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// Every Swift target is held to the same language mode; a warning is an error.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// What the plugin ThemeFiles reads rather than the compiler; a list from before a theme came is no fault.
let themeFiles =
  (try? FileManager.default.contentsOfDirectory(atPath: Context.packageDirectory + "/Themes"))?
  .filter { $0.hasSuffix(".json5") }.sorted() ?? []

let package = Package(
  name: "Essor",
  products: [
    .executable(name: "essor", targets: ["EssorCLI"]),
    .library(name: "ESSDomain", targets: ["ESSDomain"]),
    // For the benchmarks, a package of its own in Tests/Benchmarks: it opens, saves and invents hubs.
    .library(name: "HubStore", targets: ["HubStore"]),
    .library(name: "HubDemo", targets: ["HubDemo"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .target(name: "CNCurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .systemLibrary(name: "CFriBidi"),
    .systemLibrary(name: "CLinux"),
    .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CReference", exclude: ["data"], linkerSettings: [.linkedLibrary("m")]),

    .target(name: "ESSDomain", dependencies: ["CReference"], swiftSettings: strict),
    .target(name: "HubStore", dependencies: ["ESSDomain", "CSimdJSON", "CLinux"], swiftSettings: strict),
    .target(name: "HubExchange", dependencies: ["ESSDomain"], swiftSettings: strict),
    .target(name: "HubDemo", dependencies: ["ESSDomain"], swiftSettings: strict),
    .target(name: "TerminalKit", dependencies: ["CFriBidi"], swiftSettings: strict),
    .target(name: "CursesTerminal", dependencies: ["TerminalKit", "CNCurses"], swiftSettings: strict),
    .target(
      name: "Themes", dependencies: ["TerminalKit"], path: "Themes", exclude: themeFiles + ["Plugin"],
      swiftSettings: strict, plugins: ["ThemeFiles"]),
    .plugin(name: "ThemeFiles", capability: .buildTool(), path: "Themes/Plugin"),
    .target(name: "HubApp", dependencies: ["ESSDomain", "TerminalKit"], swiftSettings: strict),
    .target(
      name: "HubRuntime", dependencies: ["HubApp", "HubStore", "HubExchange", "HubDemo", "ESSDomain", "TerminalKit"],
      swiftSettings: strict),
    .executableTarget(
      name: "EssorCLI",
      dependencies: [
        "HubRuntime", "HubApp", "CursesTerminal", "Themes", "TerminalKit", "ESSDomain",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["ESSDomain"], path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "WalkSupport", dependencies: ["HubApp", "HubDemo", "ESSDomain", "TerminalKit", "TestSupport"],
      path: "Tests/WalkSupport",
      swiftSettings: strict),
    .testTarget(name: "HouseTests", dependencies: ["TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "HubAppTests", dependencies: ["HubApp", "ESSDomain", "TerminalKit", "WalkSupport", "TestSupport"],
      exclude: ["Screens"],
      swiftSettings: strict),
    .testTarget(name: "ESSDomainTests", dependencies: ["ESSDomain", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "HubDemoTests", dependencies: ["HubDemo", "ESSDomain"], swiftSettings: strict),
    .testTarget(name: "TerminalKitTests", dependencies: ["TerminalKit", "Themes"], swiftSettings: strict),
    .testTarget(
      name: "CursesTerminalTests", dependencies: ["CursesTerminal", "TerminalKit", "Themes"], swiftSettings: strict),
    .executableTarget(
      name: "StoreChild", dependencies: ["HubStore", "ESSDomain"], path: "Tests/StoreChild", swiftSettings: strict),
    .testTarget(
      name: "HubStoreTests", dependencies: ["HubStore", "ESSDomain", "TestSupport", "StoreChild"],
      exclude: ["Fuzz/Corpus", "Fuzz/seeds.txt"], swiftSettings: strict),
    .testTarget(
      name: "HubExchangeTests", dependencies: ["HubExchange", "ESSDomain", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "HubRuntimeTests",
      dependencies: ["HubRuntime", "HubApp", "HubStore", "HubDemo", "ESSDomain", "TerminalKit", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEnd", dependencies: ["EssorCLI", .product(name: "Subprocess", package: "swift-subprocess")],
      swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)
