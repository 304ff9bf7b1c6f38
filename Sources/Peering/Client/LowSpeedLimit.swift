/// When a transfer counts as stuck: below `bytesPerSecond` for `seconds` on end.
package struct LowSpeedLimit: Equatable, Sendable {
    package let bytesPerSecond: Int
    package let seconds: Int

    /// Both at least 1, at most 1 GiB and a day.
    package init(bytesPerSecond: Int, seconds: Int) {
        self.bytesPerSecond = min(max(1, bytesPerSecond), 1 << 30)
        self.seconds = min(max(1, seconds), 86_400)
    }
}
