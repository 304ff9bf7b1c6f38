/// When a transfer counts as stuck: below `bytesPerSecond` for `seconds` on end.
package struct LowSpeedLimit: Equatable, Sendable {
    package let bytesPerSecond: Int
    package let seconds: Int

    /// Both at least 1.
    package init(bytesPerSecond: Int, seconds: Int) {
        self.bytesPerSecond = max(1, bytesPerSecond)
        self.seconds = max(1, seconds)
    }
}
