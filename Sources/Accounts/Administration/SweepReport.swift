/// How many rows a sweep took away.
package struct SweepReport: Hashable, Sendable {
    package let sessions: Int
    package let slips: Int
    package let submissions: Int
    package let throttleRows: Int
}
