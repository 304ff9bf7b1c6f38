/// How far a log was followed.
package struct FollowedLog: Hashable, Sendable {
    package let log: [UInt8]
    package let sequence: UInt64

    package init(log: [UInt8], sequence: UInt64) {
        self.log = log
        self.sequence = sequence
    }
}
