internal import Ledger
internal import Requests
internal import UseCases

/// What every page says of the other cities.
extension LocalNode {
    private static let heardSeconds: Int64 = 3_600

    /// The peers in the order of their ids.
    package func contactsForPages() async -> [NodeContact] {
        var rows: [NodeContact] = []
        for peer in peers.peers {
            let memory = await contacts.peer(peer.member)
            // An adviser without a node is reached by nobody; a city hosts what they write.
            let hasNode = peer.member.isCity || !peer.url.isEmpty || memory.lastSync != nil
            guard hasNode else { continue }
            let last = [memory.lastSync, memory.lastHeard].compactMap { $0 }.max()
                .flatMap { Int64(exactly: $0.rounded(.down)) }
            // Whoever calls us is not out of reach, whether or not we can call them.
            let isHeard = (memory.lastHeard ?? 0) >= Double(Self.now - Self.heardSeconds)
            rows.append(
                NodeContact(
                    id: peer.member.text, name: peer.descriptor.nameJapanese, lastSeconds: last,
                    problem: isHeard
                        ? nil
                        : memory.lastError.map {
                            PeerProblem(code: $0, status: memory.lastStatus).message.japanese
                        }))
        }
        return rows
    }

    /// The same peers, and how far each held the logs when it was last heard.
    func peerHoldings() async throws -> [PeerHolding] {
        var peers: [PeerHolding] = []
        for contact in await contactsForPages() {
            let memory = await contacts.peer(try Self.member(contact.id))
            peers.append(
                PeerHolding(
                    id: contact.id, wasHeard: contact.lastSeconds != nil, held: memory.held))
        }
        return peers
    }

    /// The Japanese names of this city and of those that it trusts, by id.
    package var memberNames: [String: String] {
        var names = [descriptor.member.text: descriptor.nameJapanese]
        for peer in peers.peers { names[peer.member.text] = peer.descriptor.nameJapanese }
        return names
    }

    /// This city's own name, in Japanese.
    package var ownName: String { descriptor.nameJapanese }

    /// This city's own id.
    package var ownMember: String { descriptor.member.text }
}
