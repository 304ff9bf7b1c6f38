/// What a tap on 消灯 says: when the lights of a 課 went out, and who was still here.
struct LightsOutTap: Hashable, Sendable {
    let minutes: Int
    /// Ascending.
    let still: [Int64]
}
