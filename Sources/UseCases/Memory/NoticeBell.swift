internal import Ledger
package import Merge

/// Rings when there may be something new, and knows which login wrote what this node just published.
/// Nobody who rings waits: notices are made afterwards, from what is durable.
package actor NoticeBell {
    private static let writtenMax = 1_000

    /// Rung at least once since it was last waited for.
    package nonisolated let rings: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation
    private var written: [(entry: Digest, account: Int64)] = []

    package init() {
        (rings, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    package nonisolated func ring() { continuation.yield() }

    /// Something was published here; `caller` is a login of the pages as `account:12`, or another.
    package func wrote(_ entry: Digest, by caller: String) {
        if let account = Self.account(of: caller) {
            written.append((entry, account))
            if written.count > Self.writtenMax { written.removeFirst() }
        }
        ring()
    }

    /// The number of a login of the pages; nil for everybody else.
    package static func account(of caller: String) -> Int64? {
        let prefix = "account:"
        return caller.hasPrefix(prefix) ? Int64(caller.dropFirst(prefix.count)) : nil
    }

    /// What was written since this was last asked.
    package func takeWritten() -> [(entry: Digest, account: Int64)] {
        defer { written = [] }
        return written
    }
}
