internal import FoundationEssentials

/// One line of figures: keys sorted, numbers as measured.
enum JSONLine {
    static func print(_ workload: String, scope: String, _ figures: [String: Double]) {
        let members = figures.sorted { $0.key < $1.key }.map { key, value in
            let text = value == value.rounded() ? String(Int(value)) : String(value)
            return "\"\(key)\":\(text)"
        }
        Swift.print(
            "{\"workload\":\"\(workload)\",\"scope\":\"\(scope)\",\(members.joined(separator: ","))}"
        )
    }

    /// Wall time of a piece of work in seconds.
    static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let start = ContinuousClock.now
        try body()
        let elapsed = ContinuousClock.now - start
        return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    }

    static func secondsOf(_ body: () async throws -> Void) async rethrows -> Double {
        let start = ContinuousClock.now
        try await body()
        let elapsed = ContinuousClock.now - start
        return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    }

    /// The most memory that this process has held, in MB (VmHWM).
    static var memoryPeakMB: Double {
        let status = FileManager.default.contents(atPath: "/proc/self/status") ?? Data()
        let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
        guard let line = lines.first(where: { $0.hasPrefix("VmHWM:") }),
            let kilobytes = Double(line.split(separator: " ").dropLast().last ?? "")
        else { return 0 }
        return kilobytes / 1_024
    }
}
