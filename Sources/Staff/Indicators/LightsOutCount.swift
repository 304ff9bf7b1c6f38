/// Lights-out by 17:45, in 課.
package struct LightsOutCount: Hashable, Sendable {
    /// 課 that were expected to leave on time and reported lights-out for every Help Day.
    package let reported: Int
    /// Those of them whose lights were out by 17:45 on every Help Day.
    package let inTime: Int
    /// 未報告: 課 that were expected and have no entry for a Help Day. In neither of the others.
    package let unreported: Int
}
