internal import Logging
internal import Synchronization

/// Logs what is refused without letting whoever is refused fill the disk: some lines a minute, and
/// then one with the number of those that were left out.
final class RefusalLog: Sendable {
    private let log: Logger
    private let seconds: @Sendable () -> Int64
    private let allowance = Mutex(LineAllowance())

    init(_ log: Logger, seconds: @escaping @Sendable () -> Int64) {
        self.log = log
        self.seconds = seconds
    }

    func note(_ message: Logger.Message, _ metadata: Logger.Metadata) {
        let now = seconds()
        guard let leftOut = allowance.withLock({ $0.take(at: now) }) else { return }
        var metadata = metadata
        if leftOut > 0 { metadata["left_out"] = "\(leftOut)" }
        log.notice(message, metadata: metadata)
    }
}

/// How many lines may be written: a value, told the time.
package struct LineAllowance: Equatable, Sendable {
    package static let linesMax = 10
    package static let seconds: Int64 = 60

    private var began: Int64?
    private var lines = 0
    private var leftOut = 0

    package init() {}

    /// Whether one more line may be written now, as the number of those that were left out since the
    /// last one; nil where it may not. A clock that was set back begins a new minute.
    package mutating func take(at now: Int64) -> Int? {
        let isOver = began.map { now < $0 || now - $0 >= Self.seconds } ?? true
        if isOver {
            began = now
            lines = 0
        }
        guard lines < Self.linesMax else {
            leftOut += 1
            return nil
        }
        lines += 1
        defer { leftOut = 0 }
        return leftOut
    }
}
