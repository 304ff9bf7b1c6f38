/// What calls to a peer cost.
package struct PeerTally: Sendable {
    package var requests = 0
    package var bytesIn = 0
    package var bytesOut = 0

    package init() {}
}
