// swift-tools-version: 6.1
import Foundation
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    // Calls are resolved across modules, and references counted without locks: the program has one thread, no more. That no
    // two hold one variable at a time is checked where it is tested, in debug builds.
    .unsafeFlags(
        ["-cross-module-optimization", "-enforce-exclusivity=unchecked", "-Xfrontend", "-assume-single-threaded"],
        .when(configuration: .release)),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")

// On Linux the program carries the Swift libraries inside it: a fifth to a quarter less time for `mizan extract`, since no
// call goes through a table, and a program that runs where no Swift is installed. Foundation's own parts want naming.
// Memory comes from jemalloc where scripts/setup has found it: a fifth less. One object, since the names of an archive would
// be hidden from the C library, and what one hands out the other must be able to free.
let memory = ["\(Context.packageDirectory)/.build/jemalloc.o"].filter(FileManager.default.fileExists)
let inOneFile: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-static-stdlib", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCollections", "-l_FoundationCShims",
            "-lswiftSynchronization",
        ] + memory, .when(platforms: [.linux], configuration: .release))
]

// The targets stand in the order in which an article travels through them.
let package = Package(
    name: "mizan",
    products: [
        .executable(name: "mizan", targets: ["mizan"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        .target(name: "ClaimModel", swiftSettings: strict),
        .target(name: "TextReading", dependencies: ["ClaimModel"], swiftSettings: strict),
        .target(name: "YAMLReading", dependencies: ["ClaimModel", yams], swiftSettings: strict),
        .target(
            name: "RuleReading", dependencies: ["ClaimModel", "TextReading", "YAMLReading"], exclude: ["rules"],
            swiftSettings: strict, plugins: ["EmbedRulesPlugin"]),
        .target(name: "ClaimExtraction", dependencies: ["ClaimModel", "TextReading", "RuleReading"], swiftSettings: strict),
        .target(
            name: "ClaimComparison", dependencies: ["ClaimModel", "RuleReading"],
            swiftSettings: strict),
        .target(name: "Ingestion", dependencies: ["ClaimModel", "YAMLReading", "RuleReading"], swiftSettings: strict),
        .target(
            name: "ConsistencyCheck",
            dependencies: ["ClaimModel", "TextReading", "RuleReading", "ClaimExtraction", "ClaimComparison"],
            swiftSettings: strict),
        .target(name: "Reporting", dependencies: ["ClaimModel", mustache], swiftSettings: strict),
        .executableTarget(
            name: "mizan",
            dependencies: [
                "ClaimModel", "RuleReading", "ClaimExtraction", "ConsistencyCheck", "Ingestion", "Reporting",
                argumentParser,
            ],
            swiftSettings: strict, linkerSettings: inOneFile),

        .executableTarget(name: "EmbedRules", dependencies: ["YAMLReading"], swiftSettings: strict),
        .plugin(name: "EmbedRulesPlugin", capability: .buildTool(), dependencies: ["EmbedRules"]),

        .testTarget(name: "TextReadingTests", dependencies: ["TextReading", "RuleReading"], swiftSettings: strict),
        .testTarget(
            name: "RuleReadingTests", dependencies: ["RuleReading", "YAMLReading", "TextReading", "ClaimModel"],
            swiftSettings: strict),
        .testTarget(
            name: "ClaimExtractionTests",
            dependencies: ["ClaimExtraction", "ConsistencyCheck", "RuleReading", "TextReading", "ClaimModel"],
            swiftSettings: strict),
        .testTarget(
            name: "ClaimComparisonTests",
            dependencies: ["ClaimComparison", "ConsistencyCheck", "RuleReading", "ClaimModel"], swiftSettings: strict),
        .testTarget(name: "IngestionTests", dependencies: ["Ingestion", "RuleReading", "ClaimModel"], swiftSettings: strict),
        .testTarget(
            name: "ReportingTests",
            dependencies: ["Reporting", "ConsistencyCheck", "RuleReading", "Ingestion", "ClaimModel"],
            exclude: ["Snapshots"], swiftSettings: strict),
        .testTarget(
            name: "MizanTests",
            dependencies: ["mizan", "ConsistencyCheck", "RuleReading", "Ingestion", "Reporting", "ClaimModel"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
