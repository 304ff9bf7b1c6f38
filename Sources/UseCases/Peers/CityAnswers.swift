internal import Ledger
package import Requests

extension MemberNames: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let own = handler.parts.descriptor
        var names = [own.member.text: call.words(ja: own.nameJapanese, en: own.nameEnglish)]
        for (member, known) in handler.members.all {
            names[member.text] = call.words(ja: known.japanese, en: known.english)
        }
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
                id: peer.member.text,
                name: call.words(ja: peer.names.japanese, en: peer.names.english),
                lastSeconds: peer.lastSeconds,
                reach: reach,
                problem: reach == .failing || reach == .never
                    ? peer.problem.map { call.words($0.message) } : nil)
        }
    }

    /// The name of this city or of a member that it trusts; of any other the id.
    func name(of id: MemberID, _ call: Call) -> String {
        if id == member {
            let own = parts.descriptor
            return call.words(ja: own.nameJapanese, en: own.nameEnglish)
        }
        guard let names = members[id] else { return id.text }
        return call.words(ja: names.japanese, en: names.english)
    }

    /// nil where it is nobody that is known.
    func memberName(_ id: String, _ call: Call) -> String? {
        guard let member = try? MemberID(id), member == self.member || members[member] != nil
        else { return nil }
        return name(of: member, call)
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
