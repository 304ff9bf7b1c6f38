internal import Ledger
internal import Requests

extension LocalNode {
    /// A city that is known here: this one or a peer.
    func checkNominee(_ city: MemberID) throws {
        guard city.isCity else { throw NodeError.badValue("city", "142069") }
        guard city == member || peers[city] != nil else { throw NodeError.unknownPeer(city.text) }
    }
}
