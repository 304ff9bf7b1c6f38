/// What a tap on 消灯 says: when the lights of a 課 went out, and who was still here.
package struct LightsOutTap: Hashable, Sendable {
    package let minutes: Int
    /// Ascending.
    package let still: [Int64]

    package init(minutes: Int, still: [Int64]) {
        self.minutes = minutes
        self.still = still
    }
}
