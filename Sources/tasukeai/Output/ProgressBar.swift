internal import Glibc

/// A bar on standard error while long work runs, if somebody looks at it.
enum ProgressBar {
    private static let width = 30

    static func showing<Value: Sendable>(
        _ work: @Sendable () async throws -> Value
    ) async throws -> Value {
        guard isatty(STDERR_FILENO) == 1 else { return try await work() }
        let value = try await ProgressReport.$current.withValue(draw, operation: work)
        write("\r\u{1B}[K")
        return value
    }

    @Sendable private static func draw(_ done: Int, _ all: Int) {
        guard all > 0 else { return }
        let filled = min(width, done * width / all)
        let bar =
            String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
        write("\r[\(bar)] \(done)/\(all)")
    }

    private static func write(_ text: String) {
        var text = text
        text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}

/// Where long work tells how far it is: (done, of all). Over the control socket nobody listens.
enum ProgressReport {
    @TaskLocal static var current: @Sendable (Int, Int) -> Void = { _, _ in }
}
