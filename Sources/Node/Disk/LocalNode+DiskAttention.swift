internal import FoundationEssentials
internal import Ledger
internal import Requests

/// What `status` says of the disk, and of peers that are silent.
extension LocalNode {
    func diskAttention() -> [JSONValue] {
        guard let fault = openFault ?? disk.fault else { return [] }
        return [
            [
                "code": .string(fault.rawValue),
                "message": .string(fault.message.text(japanese: Language.isJapanese)),
            ]
        ]
    }

    /// Files that were found damaged and do not keep the node from serving.
    func damageAttention() -> [JSONValue] {
        damaged.map { finding in
            let what = finding.what.text(japanese: Language.isJapanese)
            return [
                "code": "damaged_file", "file": .string(finding.file),
                "message": .string(
                    words(
                        ja: "ファイル \(finding.file) が壊れています（\(what)）。tasukeai verify が、直し方を示します",
                        en: "The file \(finding.file) is damaged (\(what)); tasukeai verify says "
                            + "what to do")),
            ]
        }
    }

    /// Peers with an address with whom no sync has ended well for days: since the last one, or since they
    /// were added.
    func silenceAttention() async -> [JSONValue] {
        var told: [JSONValue] = []
        for peer in peers.peers where !peer.url.isEmpty {
            let memory = await contacts.peer(peer.member)
            guard let since = memory.lastSync ?? added(peer.member) else { continue }
            let days = Int(clamping: Int64((Double(Self.now) - since) / 86_400))
            guard days >= Int(Self.silentDays) else { continue }
            told.append([
                "code": "peer_silent_for", "id": .string(peer.member.text), "days": .int(days),
                "message": .string(
                    words(
                        ja: "\(peer.descriptor.nameJapanese)と \(days) 日間、同期できていません。"
                            + "相手の管理者に、動いているか確かめてください",
                        en: "No sync with \(peer.descriptor.nameEnglish) for \(days) days: ask its "
                            + "administrator whether it runs")),
            ])
        }
        return told
    }

    /// When the descriptor was put here, in seconds since 1970.
    private func added(_ member: MemberID) -> Double? {
        let path = folder.peers + "/" + member.text + ".json"
        let found = try? FileManager.default.attributesOfItem(atPath: path)
        return (found?[.modificationDate] as? Date)?.timeIntervalSince1970
    }
}
