package import Ledger

/// What a node remembers of a peer that it calls: durable, so that a restart needs no new greeting.
package struct PeerContact: Sendable {
    /// The birth whose transport key signs the peer's responses.
    package var birth: [UInt8]
    /// The epoch of the peer's server when it was last heard, 16 bytes.
    package var epoch: [UInt8]

    package init(birth: [UInt8], epoch: [UInt8]) {
        self.birth = birth
        self.epoch = epoch
    }
}

/// Keeps contacts and the ceiling of used counters durably.
package protocol ContactStore: Sendable {
    func contact(of member: MemberID) async -> PeerContact?
    func keep(_ contact: PeerContact, of member: MemberID) async throws
    /// The next counter; never one that was given before, not even after a crash.
    func nextCounter() async throws -> UInt64
    /// Goes on above a counter that a peer has seen of us; false where that cannot be true.
    func raise(above counter: UInt64) async -> Bool
}
