internal import Glibc

/// What this target is: the city hall's own workloads, as JSON lines; never a test. Nothing of Sync or
/// Peering in it. Without arguments it runs all of them; README explains the figures.
@main
enum HelpDayBenchmark {
    /// A workload for each name; a month's publication belongs here as well.
    private static let workloads: [(name: String, run: @Sendable () throws -> Void)] = [
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
    ]

    static func main() throws {
        let names = Array(CommandLine.arguments.dropFirst())
        guard names.allSatisfy({ name in workloads.contains { $0.name == name } }) else {
            print("usage: benchmark-helpday [\(workloads.map(\.name).joined(separator: " | "))] …")
            exit(2)
        }
        for workload in workloads where names.isEmpty || names.contains(workload.name) {
            try workload.run()
        }
    }
}
