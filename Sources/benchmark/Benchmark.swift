internal import Glibc

/// What this target is: workloads that show speed and memory, as JSON lines; never a test. No Staff in
/// it. `benchmark ingest [N]`, `benchmark onechange [N …]` and `benchmark hostile [attack …]`; README explains the figures.
@main
enum Benchmark {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let numbers = arguments.dropFirst().compactMap { Int($0) }.filter { $0 > 0 }
        switch arguments.first {
        case "ingest": try await IngestWorkload(count: numbers.first ?? 100_000).run()
        case "onechange":
            for count in numbers.isEmpty ? [1_000, 10_000, 100_000] : numbers {
                try await OneChangeWorkload(count: count).run()
            }
        case "hostile":
            let named = arguments.dropFirst().compactMap(HostileAttack.init(rawValue:))
            for attack in named.isEmpty ? HostileAttack.allCases : named {
                try await HostileWorkload(attack: attack).run()
            }
        default:
            print("usage: benchmark ingest [entries] | onechange [entries …] | hostile [attack …]")
            exit(2)
        }
    }
}
