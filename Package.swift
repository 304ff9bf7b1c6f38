// swift-tools-version:6.2

// A target for each rule that the compiler must hold, not for each feature.
// ArchitectureTests hold the graph below and every `import` line against ARCHITECTURE.md.

import PackageDescription

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")
let configuration = Target.Dependency.product(
    name: "Configuration", package: "swift-configuration")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(
    name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(
    name: "HummingbirdTLS", package: "hummingbird", condition: .when(traits: ["TLS"]))
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioSSL = Target.Dependency.product(
    name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["TLS"]))
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let protobuf = Target.Dependency.product(name: "SwiftProtobuf", package: "swift-protobuf")
let realModule = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let serviceLifecycle = Target.Dependency.product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(
    name: "UnixSignals", package: "swift-service-lifecycle")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
    name: "tasukeai",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "tasukeai", targets: ["tasukeai"])],
    traits: [
        // BoringSSL is a good part of a first build. Without this trait a node speaks plain http, to a proxy.
        .trait(name: "TLS", description: "`serve` ends TLS itself (--tls-certificate, --tls-key)"),
        .default(enabledTraits: ["TLS"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(
            url: "https://github.com/apple/swift-configuration", exact: "1.4.0",
            traits: ["JSON", "CommandLineArguments"]),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        .package(url: "https://github.com/apple/swift-numerics.git", exact: "1.1.1"),
        .package(url: "https://github.com/apple/swift-protobuf", exact: "1.39.0"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        // A command only (CONTRIBUTING.md); no target is built with it.
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"),
    ],
    targets: [
        // Pure values.
        .target(name: "Merge"),
        .target(name: "Tables"),
        .target(name: "CivicCalendar", dependencies: ["Tables"]),
        .target(name: "Evaluation", dependencies: ["Tables", realModule]),
        .target(name: "Seeding"),
        .target(name: "HTML"),
        .target(name: "Documents", dependencies: ["HTML"]),
        .target(name: "JSON"),

        // From the building to its relay.
        .target(name: "Mail", dependencies: ["CivicCalendar", "CCurl"]),

        // Where what is kept lies.
        .target(name: "SQLiteFile", dependencies: [grdb]),

        // What is shared.
        .target(
            name: "Ledger", dependencies: ["Merge", "CSodium", "CCrypto", "CZstd", protobuf],
            exclude: ["Wire/ledger.proto"]),
        .target(name: "Records", dependencies: ["Merge", "Ledger"]),
        .target(
            name: "Sync", dependencies: ["Merge", "Ledger", protobuf], exclude: ["Wire/sync.proto"]),
        .target(
            name: "Alliance", dependencies: ["Records", "Ledger", "Merge", "CivicCalendar"]),
        .target(name: "Gate", dependencies: ["Alliance", "Records", "Ledger", "Merge"]),
        .target(
            name: "SQLiteLedger", dependencies: ["Merge", "Ledger", "Records", "SQLiteFile", grdb]),
        .target(
            name: "Peering",
            dependencies: [
                "Merge", "Sync", "Ledger", "CCurl", httpTypes, hummingbird, logging, nioCore,
                nioHTTPTypes,
            ]),

        // What never leaves.
        .target(
            name: "Staff", dependencies: ["CivicCalendar", "Tables", "SQLiteFile", "CSodium", grdb]),
        .target(
            name: "Accounts", dependencies: ["SQLiteFile", "CSodium", "CCrypto", grdb],
            resources: [.embedInCode("Passwords/common-words.txt")]),
        .target(name: "Notices", dependencies: ["SQLiteFile", grdb]),

        // What is asked, and what answers it.
        .target(name: "Requests", dependencies: ["Alliance", "CivicCalendar", "Ledger", "Merge"]),
        .target(
            name: "UseCases",
            dependencies: [
                "Requests", "Merge", "Ledger", "Records", "Alliance", "Gate", "CivicCalendar",
                "Evaluation", "Staff", "Accounts", "Notices",
            ]),

        // The ways in, and what a node's data folder holds.
        .target(
            name: "ControlSocket",
            dependencies: [
                "JSON", "Merge", "Peering", "Requests", httpTypes, hummingbird, hummingbirdCore,
                logging, nioCore,
            ]),
        .target(
            name: "Edge",
            dependencies: [
                "Requests", httpTypes, hummingbird, hummingbirdCore, hummingbirdTLS, logging,
                nioCore, nioSSL, serviceLifecycle, unixSignals,
            ]),
        .target(
            name: "NodeFolder",
            dependencies: [
                "Accounts", "Alliance", "CivicCalendar", "CSodium", "JSON", "Ledger", "Merge",
                "Notices", "Records", "Requests", "SQLiteLedger", "Staff", logging,
            ]),

        // Where the parts are put together.
        .target(
            name: "Node",
            dependencies: [
                "Merge", "Ledger", "Records", "Sync", "CivicCalendar", "Alliance", "JSON", "Edge",
                "ControlSocket", "NodeFolder", "Staff", "Accounts", "Notices", "Gate",
                "SQLiteLedger", "Peering", "Mail", "Requests", "UseCases",
                configuration,
                hummingbird, hummingbirdCore,
                logging, nioCore,
                serviceLifecycle, systemPackage, unixSignals,
            ]),
        .target(
            name: "Web",
            dependencies: [
                "Accounts", "Alliance", "CivicCalendar", "Documents", "HTML", "Requests",
                httpTypes,
                hummingbird,
                logging, nioCore,
            ],
            resources: [
                .embedInCode("Assets/style.css"), .embedInCode("Assets/icon.svg"),
                .embedInCode("Assets/merge.js"), .embedInCode("Assets/live.js"),
                .embedInCode("Assets/send.js"), .embedInCode("Assets/select.js"),
                .embedInCode("Assets/helpday.js"), .embedInCode("Assets/password.js"),
                .embedInCode("Assets/carry.js"), .embedInCode("Assets/worker.js"),
                .embedInCode("Assets/room.js"),
            ]),
        .executableTarget(
            name: "tasukeai",
            dependencies: [
                "Alliance", "Web", "Node", "ControlSocket", "Edge", "NodeFolder", "JSON",
                "Requests",
                "UseCases", "Ledger", "CivicCalendar", "Evaluation",
                argumentParser,
                logging,
            ]),
        .executableTarget(
            name: "vectors",
            dependencies: ["Merge", "Ledger", "Records", "Sync", "Alliance", "Gate"]),
        .executableTarget(
            name: "benchmark",
            dependencies: [
                "Merge", "Ledger", "Records", "Sync", "SQLiteLedger", "Alliance", "Peering", grdb,
                hummingbird, logging, nioCore,
            ]),
        .executableTarget(
            name: "benchmark-helpday", dependencies: ["Staff", "Gate", "CivicCalendar", "Seeding"]),
        .executableTarget(
            name: "benchmark-pages",
            dependencies: [
                "Merge", "Ledger", "Records", "Alliance", "Gate", "SQLiteLedger", "NodeFolder",
                "Seeding",
            ]),

        // Tests: a suite for each target, and for what no target holds alone.
        .target(
            name: "TestSupport",
            dependencies: ["Merge", "Ledger", "Records", "Sync", "Alliance", "Seeding"],
            path: "Tests/TestSupport"),
        .testTarget(name: "AccountsTests", dependencies: ["Accounts", "Seeding", grdb]),
        .testTarget(
            name: "AllianceTests", dependencies: ["Alliance", "Records", "Ledger", "Seeding"]),
        .testTarget(name: "ArchitectureTests"),
        .testTarget(
            name: "CivicCalendarTests", dependencies: ["CivicCalendar", "Seeding"],
            exclude: ["Resources"]),
        .testTarget(
            name: "EvaluationTests", dependencies: ["Evaluation", "Seeding"], exclude: ["Resources"]
        ),
        .testTarget(
            name: "FederationTests",
            dependencies: [
                "TestSupport", "Merge", "Ledger", "Records", "Sync", "Alliance", "Gate", "Seeding",
            ]),
        .testTarget(
            name: "GateTests",
            dependencies: [
                "TestSupport", "Gate", "Alliance", "Records", "Ledger", "Merge", "Seeding",
            ]),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents"]),
        .testTarget(name: "EdgeTests", dependencies: ["Edge", "Requests", httpTypes]),
        .testTarget(name: "HTMLTests", dependencies: ["HTML", "Seeding"]),
        .testTarget(name: "JSONTests", dependencies: ["JSON"]),
        .testTarget(
            name: "LedgerTests", dependencies: ["Ledger", "Merge", "CSodium", "Seeding"]),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Node", "NodeFolder", "Edge", "Requests", "Accounts", "CivicCalendar",
                "Staff", "Ledger", "UseCases", "CCrypto",
                httpTypes, hummingbird, logging, nioCore,
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ]),
        .testTarget(name: "MailTests", dependencies: ["Mail", "Seeding"]),
        .testTarget(
            name: "MergeTests", dependencies: ["TestSupport", "Merge", "Seeding"],
            exclude: ["Resources"]),
        .testTarget(name: "NodeFolderTests", dependencies: ["JSON", "NodeFolder", "Requests"]),
        .testTarget(
            name: "NodeTests",
            dependencies: [
                "TestSupport", "Node", "NodeFolder", "JSON", "Notices", "Ledger", "Merge",
                "Records", "CivicCalendar",
                "Alliance", "Gate", "Requests", "Staff", "Peering", "Seeding", "UseCases",
                logging,
            ]),
        .testTarget(name: "NoticesTests", dependencies: ["Notices", grdb]),
        .testTarget(name: "PeeringTests", dependencies: ["TestSupport", "Peering", "Seeding"]),
        .testTarget(
            name: "RecordsTests",
            dependencies: [
                "TestSupport", "Records", "Ledger", "Merge", "Alliance", "Sync", "Seeding",
            ]),
        .testTarget(
            name: "RecordsVectorTests",
            dependencies: ["Merge", "Ledger", "Records", "Sync", "Alliance", "Gate", "Seeding"]),
        .testTarget(name: "SQLiteFileTests", dependencies: ["SQLiteFile", grdb]),
        .testTarget(name: "TablesTests", dependencies: ["Tables"]),
        .testTarget(
            name: "StaffTests", dependencies: ["Staff", "CivicCalendar", "Seeding", grdb],
            exclude: ["Resources"]),
        .testTarget(
            name: "StorageTests",
            dependencies: ["Merge", "Ledger", "Records", "SQLiteLedger", "Seeding", grdb]),
        .testTarget(
            name: "SyncTests",
            dependencies: [
                "TestSupport", "Sync", "Ledger", "Merge", "Records", "Alliance", "Seeding",
            ]),

        .testTarget(
            name: "UseCasesTests",
            dependencies: [
                "TestSupport", "UseCases", "Requests", "Alliance", "Gate", "Records", "Ledger",
                "Merge", "Sync", "CivicCalendar", "Staff", "Accounts", "Notices", "Seeding", grdb,
            ]),

        // System libraries; tools/setup installs them.
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(
            name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .swiftLanguageMode(.v6),
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .treatAllWarnings(as: .error),
        ]
}
