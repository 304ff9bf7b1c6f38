/// How much is put into one message on the way to a peer: about what the line carries in ten seconds. A
/// value; whoever sends tells it how long each message took.
///
/// A message of two megabytes never ends on a line of 12 kB/s before its time is up, however often it is
/// sent again; one of a hundred kilobytes does. What is in between is found by itself, and what failed is
/// tried again only after many smaller ones went well: a proxy's limit does not go away.
package struct MessagePace: Equatable, Sendable {
    package static let bytesMin = 16 * 1024
    static let bytesFirst = 256 * 1024
    private static let secondsAim = 10.0
    private static let successesBeforeMore = 32

    package private(set) var bytesAim = bytesFirst
    /// What failed before lies above this.
    private var ceiling = SyncLimits.messageBytesAim
    private var successes = 0

    package init() {}

    /// Whether a message may still be made smaller.
    package var canShrink: Bool { bytesAim > Self.bytesMin }

    /// A message was sent or received whole.
    package mutating func took(seconds: Double) {
        guard seconds.isFinite, seconds >= 0 else { return }
        successes += 1
        if successes >= Self.successesBeforeMore {
            successes = 0
            ceiling = min(SyncLimits.messageBytesAim, ceiling * 2)
        }
        if seconds > Self.secondsAim {
            bytesAim = max(Self.bytesMin, Int(Double(bytesAim) * Self.secondsAim / seconds))
        } else if seconds < Self.secondsAim / 4 {
            bytesAim = min(ceiling, bytesAim * 4)
        }
    }

    /// A message did not arrive in time, or something on the way found it too large.
    package mutating func failed() {
        successes = 0
        ceiling = max(Self.bytesMin, bytesAim / 2)
        bytesAim = max(Self.bytesMin, bytesAim / 4)
    }
}
