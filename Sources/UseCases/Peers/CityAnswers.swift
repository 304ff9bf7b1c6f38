internal import Ledger
package import Requests

extension MemberNames: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let own = handler.parts.descriptor
        var names = [own.member.text: own.nameJapanese]
        for (member, known) in handler.members.all { names[member.text] = known.japanese }
        return Answer(own: own.member.text, names: names)
    }
}

extension ShowSpeaker: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Speaker {
        try await handler.speaker(call)
    }
}

extension ListContacts: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        Answer(contacts: try await handler.contacts(call))
    }
}

extension RequestHandler {
    static let silentDays: Int64 = 3

    /// The peers in the order of their ids.
    func contacts(_ call: Call) async throws -> [CityContact] {
        try await node.peers.peerStandings().compactMap { peer in
            guard peer.hasNode else { return nil }
            let reach = peer.reach(at: call.seconds)
            return CityContact(
                id: peer.member.text, name: peer.names.japanese, lastSeconds: peer.lastSeconds,
                reach: reach,
                problem: reach == .failing || reach == .never
                    ? peer.problem?.message.japanese : nil)
        }
    }

    /// The Japanese name of this city or of a member that it trusts.
    func memberName(_ id: String) -> String? {
        guard let member = try? MemberID(id) else { return nil }
        return member == self.member ? parts.descriptor.nameJapanese : members[member]?.japanese
    }
}

extension PeerStanding {
    /// An adviser without a node is reached by nobody; a city hosts what they write.
    var hasNode: Bool { member.isCity || !url.isEmpty || lastSync != nil }

    /// Whoever calls us is not out of reach, whether or not we can call them.
    fileprivate func reach(at seconds: Int64) -> CityContact.Reach {
        guard let last = lastSeconds else { return .never }
        let isHeard = (lastHeard ?? 0) >= Double(seconds - Self.heardSeconds)
        if problem != nil { return isHeard ? .callsUs : .failing }
        guard Double(seconds) - Double(last) < Double(RequestHandler.silentDays * 86_400) else {
            return .silent
        }
        return (lastHeard ?? 0) > (lastSync ?? 0) && url.isEmpty ? .callsUs : .reached
    }

    private static let heardSeconds: Int64 = 3_600

    /// When it was last reached or heard, in seconds since 1970; nil: never.
    var lastSeconds: Int64? {
        [lastSync, lastHeard].compactMap { $0 }.max().flatMap { Int64(exactly: $0.rounded(.down)) }
    }
}
