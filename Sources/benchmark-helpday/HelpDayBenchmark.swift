internal import Glibc

/// What this target is: the city hall's own workloads, as JSON lines; never a test. Nothing of Sync or
/// Peering in it. Without arguments it runs all of them; README explains the figures.
@main
enum HelpDayBenchmark {
    private static let workloads: [(name: String, run: @Sendable () async throws -> Void)] = [
        ("match-2000", { try MatchWorkload(name: "match-2000", staffCount: 2_000).run() }),
        ("match-19000", { try MatchWorkload(name: "match-19000", staffCount: 19_000).run() }),
        (
            "match-19000-strained",
            {
                try MatchWorkload(
                    name: "match-19000-strained", staffCount: 19_000, isStrained: true
                ).run()
            }
        ),
        (
            "publish-2000",
            { try await PublishWorkload(name: "publish-2000", staffCount: 2_000).run() }
        ),
        (
            "publish-20000",
            { try await PublishWorkload(name: "publish-20000", staffCount: 20_000).run() }
        ),
    ]

    static func main() async throws {
        let names = Array(CommandLine.arguments.dropFirst())
        guard names.allSatisfy({ name in workloads.contains { $0.name == name } }) else {
            print("usage: benchmark-helpday [\(workloads.map(\.name).joined(separator: " | "))] …")
            exit(2)
        }
        for workload in workloads where names.isEmpty || names.contains(workload.name) {
            try await workload.run()
        }
    }
}
