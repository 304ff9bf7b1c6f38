internal import CivicCalendar
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests

/// What `status` says wants a look.
extension RequestHandler {
    private static let replicasShownMax = 20

    func attention(
        _ logs: [LogState], _ peers: [PeerStanding], conflicts: Int, _ call: Call
    ) async throws -> [Attention] {
        let own = try await node.upkeep.attention(call)
        var attention = await waitingAttention(logs, call) + own.intake
        if let missing = await missingPeerAttention(call) { attention.append(missing) }
        if conflicts > 0 {
            attention.append(
                Attention(
                    code: "candidates",
                    message: call.words(
                        ja: "ほかの案があります（\(conflicts)件）",
                        en: "Several candidates stand side by side (\(conflicts))")))
        }
        attention += own.folder
        attention += try await silenceAttention(peers, call)
        attention += own.stores
        attention += try await adviserAttention(call)
        if let name = await descriptorNameAttention(call) { attention.append(name) }
        attention += own.clock
        if let months = await monthAttention(call) { attention.append(months) }
        let digest = await chronicle.trust.digest.hex
        for peer in peers { attention += self.attention(peer, ownDigest: digest, call) }
        return attention
    }

    private func waitingAttention(_ logs: [LogState], _ call: Call) async -> [Attention] {
        let waiting = Self.waiting(logs)
        let costly = await chronicle.costly.values.reduce(0, +)
        guard waiting > costly else { return [] }
        return [
            Attention(
                code: "waiting",
                message: call.words(
                    ja: "前提となる記録が届くのを待っている記録が \(waiting - costly) 件あります",
                    en: "Entries that wait for others which they build on: \(waiting - costly)"))
        ]
    }

    private func missingPeerAttention(_ call: Call) async -> Attention? {
        let missing = await chronicle.missingReplicas
        guard !missing.isEmpty else { return nil }
        return Attention(
            code: "missing_peer",
            message: call.words(
                ja: "まだ登録していない参加者の記録を前提にした記録があります。その記述書を受け取って peer add してください",
                en: "Entries build on a member whose descriptor is not held here; get it and peer "
                    + "add it"),
            replicas: missing.prefix(Self.replicasShownMax).map(\.description))
    }

    /// Peers with an address with whom no sync has ended well for days, whoever called: since the last one, or
    /// since they were added.
    private func silenceAttention(
        _ peers: [PeerStanding], _ call: Call
    ) async throws -> [Attention] {
        var told: [Attention] = []
        for peer in peers where !peer.url.isEmpty {
            var since = [peer.lastSync, peer.lastHeard].compactMap { $0 }.max()
            if since == nil { since = try await node.peers.peerAddedSeconds(peer.member) }
            guard let since else { continue }
            let days = Int(clamping: Int64((Double(call.seconds) - since) / 86_400))
            guard days >= Int(Self.silentDays) else { continue }
            told.append(
                Attention(
                    code: "peer_silent_for",
                    message: call.words(
                        ja: "\(peer.names.japanese)と \(days) 日間、同期できていません。"
                            + "相手の管理者に、動いているか確かめてください",
                        en: "No sync with \(peer.names.english) for \(days) days: ask its "
                            + "administrator whether it runs"),
                    id: peer.member.text, days: days))
        }
        return told
    }

    /// A node is named before its staff are known; the name goes to everybody it meets.
    private func descriptorNameAttention(_ call: Call) async -> Attention? {
        let names = parts.descriptor.nameJapanese + "\n" + parts.descriptor.nameEnglish
        // Without the staff list there is more to say than this, and it is said elsewhere.
        guard let screen = try? await screens.current(), !screen.held(in: names).isEmpty else {
            return nil
        }
        return Attention(
            code: "descriptor_names_person",
            message: call.words(
                ja: "このノードの名称に、職員の氏名や連絡先に見える表現があります。名称はすべての相手に届きます。団体の名称で作り直してください",
                en: "This node's own name seems to name a member of staff; every peer gets it. "
                    + "Make the node again under the name of the body"))
    }

    /// Where whoever asks may see the city's own figures and they can be read: what is wrong with the staff
    /// records is told by other words, and must not keep `status` from being told.
    private func monthAttention(_ call: Call) async -> Attention? {
        guard let months = try? await monthsThatDiffer(call).map(\.text), !months.isEmpty else {
            return nil
        }
        return Attention(
            code: "month_differs",
            message: call.words(
                ja: "公開した数値が、今の記録と合わない月があります（\(months.joined(separator: "、"))）。"
                    + "もう一度公開すると、変わった値だけが直ります（observation publish）",
                en: "What was published no longer fits the records of "
                    + months.joined(separator: ", ")
                    + ". Publish the month again: only what changed is corrected "
                    + "(observation publish)"),
            months: months)
    }

    /// What is wrong between this node and one peer.
    private func attention(
        _ peer: PeerStanding, ownDigest: String, _ call: Call
    ) -> [Attention] {
        var told: [Attention] = []
        if let divergence = peer.divergence {
            told.append(
                Attention(
                    code: "diverged", message: call.words(divergence), id: peer.member.text))
        }
        let strangers = peer.strangers.filter { id in
            (try? MemberID(id)).map { $0 != member && !members.knows($0) } ?? false
        }
        if !strangers.isEmpty {
            let ids = strangers.joined(separator: ", ")
            told.append(
                Attention(
                    code: "unknown_member",
                    message: call.words(
                        ja: "\(peer.names.japanese)が信頼している \(ids) を、まだ登録していません。"
                            + "その記述書を受け取り、指紋を照合して peer add してください",
                        en:
                            "\(peer.names.english) trusts \(ids), whose descriptor is not held here: "
                            + "get it, compare fingerprints, peer add it"),
                    ids: strangers))
        }
        if let digest = peer.peersDigest, digest != ownDigest {
            told.append(
                Attention(
                    code: "peers_differ",
                    message: call.words(
                        ja: "\(peer.names.japanese)とは、信頼する相手の一覧が違います",
                        en: "\(peer.names.english) trusts another list of peers")))
        }
        return told
    }
}
