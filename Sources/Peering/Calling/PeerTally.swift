/// What calls to a peer cost.
package struct PeerTally: Sendable {
    package var requests = 0
    package var bytesIn = 0
    package var bytesOut = 0
    /// What the clock of whoever answered last showed, in seconds since 1970. Nobody signed it.
    package var dateSeconds: Int64?

    package init() {}
}
