internal import FoundationEssentials
internal import Glibc
internal import JSON
internal import Ledger
internal import Merge
package import NodeFolder
internal import Requests

/// Reads every small file of a node's folder and holds it against the others: what birth and descriptor say
/// of a key must be so, and what only this program writes must be as it was written.
///
/// A disk that does not read is an error, not a finding. Nothing is written, nobody is asked for a
/// passphrase.
package struct FolderInspection {
    let folder: DataFolder
    let keys: KeyFolder

    package init(folder: DataFolder, keys: KeyFolder) {
        self.folder = folder
        self.keys = keys
    }

    /// What keeps a node from being what it is: it does not serve with one of these.
    package func essential() throws -> [Finding] {
        try identity() + requiredKeys() + peers()
            + file("contacts.json", check: checkContacts)
            + file("stores.json", check: { _ = try StoreMarks(reading: folder) })
            + file("tasukeai.json", .edit, check: checkSettings)
    }

    /// Everything else: found by `verify`, told by `status`, and nothing stops for it.
    package func other() throws -> [Finding] {
        try rootKeys() + removedPeers() + advisers() + audit()
            + file("holidays.csv", .edit, check: { _ = try HolidayFile.calendar(folder) })
    }

    // MARK: Who we are

    private func identity() throws -> [Finding] {
        try file("birth", check: { _ = try birth() })
            + file("descriptor.json", check: checkDescriptor)
            + file("space.json", check: checkSpace)
    }

    private func birth() throws -> Birth {
        try Birth(verifying: try DurableFile.read(folder.birth) ?? [])
    }

    private func descriptor() throws -> Descriptor {
        try DescriptorFile.read(try DurableFile.read(folder.descriptor) ?? [])
    }

    private func checkDescriptor() throws {
        let descriptor = try descriptor()
        guard let birth = try? birth() else { return }
        guard descriptor.member == birth.member, descriptor.space == birth.space,
            descriptor.rootKey == birth.delegation.rootKey
        else { throw LedgerError.malformed("descriptor") }
    }

    private func checkSpace() throws {
        let space = try SpaceFile.read(try DurableFile.read(folder.space) ?? [])
        guard let descriptor = try? descriptor() else { return }
        guard space.spaceID == descriptor.space else { throw LedgerError.otherSpace }
    }

    // MARK: Keys

    private func requiredKeys() throws -> [Finding] {
        guard let birth = try? birth() else { return [] }
        return try key("writing") { SecretKey(seed: $0)?.publicKey == birth.writingKey }
            + key("transport") { SecretKey(seed: $0)?.publicKey == birth.transportKey }
            + key("node") { SecretKey(seed: $0)?.publicKey == birth.delegation.nodeKey }
            + key("sealing") { secret in
                SealingKey.secret(of: secret) == secret
                    && SealingKey(secret)?.publicBytes == birth.sealingKey
            }
            + key("staff") { _ in true }
    }

    /// These may lie in a safe.
    private func rootKeys() throws -> [Finding] {
        guard let descriptor = try? descriptor() else { return [] }
        return try key("root", isRequired: false) {
            SecretKey(seed: $0)?.publicKey == descriptor.rootKey
        }
            + key("next-root", isRequired: false) { seed in
                guard let key = SecretKey(seed: seed)?.publicKey else { return false }
                return Digest.sha256(key.bytes) == descriptor.nextRoot
            }
    }

    private func key(
        _ purpose: String, isRequired: Bool = true, _ fits: ([UInt8]) throws -> Bool
    ) throws -> [Finding] {
        guard isRequired || KeyFile.exists(purpose: purpose, in: keys) else { return [] }
        return try file("keys/\(purpose).key") {
            guard let seed = try KeyFile.readSilently(purpose: purpose, in: keys), try fits(seed)
            else {
                throw KeyFile.damaged(purpose: purpose, in: folder)
            }
        }
    }

    // MARK: Others

    private func peers() throws -> [Finding] {
        var findings: [Finding] = []
        let names = try FolderNames.ifThere(folder.peers)
        if names.isEmpty, let marks = try? StoreMarks(reading: folder) {
            findings += try file("peers") { try PeerList.check(folder, marks.file) }
        }
        for name in names.sorted() where name.hasSuffix(".json") {
            let isLocal = name.hasSuffix(".local.json")
            findings += try file("peers/\(name)", isLocal ? .backup : .handedOver) {
                if isLocal {
                    _ = try PeerList.localAddress(folder.peers + "/" + name)
                } else {
                    try checkPeer(folder.peers + "/" + name, name)
                }
            }
        }
        return findings
    }

    private func checkPeer(_ path: String, _ name: String) throws {
        _ = try DescriptorFile.read(try DurableFile.read(path) ?? [])
    }

    private func removedPeers() throws -> [Finding] {
        var findings: [Finding] = []
        for name in try FolderNames.ifThere(folder.removedPeers).sorted()
        where name.hasSuffix(".json") {
            let path = folder.removedPeers + "/" + name
            findings += try file("peers/removed/\(name)") {
                if name.hasSuffix(".heads.json") {
                    let bytes = try CheckedFile.read(path) ?? []
                    guard try JSONValue(decoding: bytes)["heads"] != nil else {
                        throw NodeError.damagedFile(path)
                    }
                } else {
                    try checkPeer(path, name)
                }
            }
        }
        return findings
    }

    private func advisers() throws -> [Finding] {
        var findings: [Finding] = []
        let all = try HostingFolder.all(in: folder)
        // Keys are written after what they belong to, and taken away before it.
        let keyed = try KeyProtection.purposes(in: folder).compactMap(HostingFolder.id(ofPurpose:))
        for id in Set(keyed).subtracting(all.map(\.id)).sorted() {
            findings.append(.file("advisers/\(id)", ja: "ありません", en: "is gone"))
        }
        for place in all where !place.isStopped {
            let base = "advisers/\(place.id)/"
            findings += try file(base + "request.json") {
                // A disk that does not read is told apart here.
                _ = try DurableFile.read(place.requestPath)
                guard place.request()?.id == place.id else {
                    throw NodeError.damagedFile(place.requestPath)
                }
            }
            guard place.isBorn else {
                findings += try key(place.purpose(.node)) { seed in
                    SecretKey(seed: seed)?.publicKey == place.request()?.nodeKey
                }
                // No document names its public key yet: it must be one, and any is as good.
                findings += try key(place.purpose(.writing)) { SecretKey(seed: $0) != nil }
                continue
            }
            findings += try file(base + "birth") {
                _ = try DurableFile.read(place.birthPath)
                guard let birth = place.birth(),
                    place.request().map({ $0.nodeKey == birth.delegation.nodeKey }) ?? true
                else { throw NodeError.damagedFile(place.birthPath) }
            }
            findings += try key(place.purpose(.writing)) { seed in
                guard let birth = place.birth() else { return true }
                return SecretKey(seed: seed)?.publicKey == birth.writingKey
            }
        }
        return findings
    }

    private func checkContacts() throws { _ = try ContactFile(folder) }

    private func checkSettings() throws { try SettingsFile.check(folder.settings) }

    /// Every line but the last, which a crash may have cut off, and then it has no end.
    private func audit() throws -> [Finding] {
        var line = 0
        var damaged: [Int] = []
        try AuditReader.lines(of: folder.audit) { bytes in
            line += 1
            if !AuditSum.isSound(bytes) { damaged.append(line) }
        }
        guard let first = damaged.first else { return [] }
        return [
            .file(
                "audit.jsonl", ja: "読めないか書き換わった行 \(damaged.count)（最初は \(first) 行目）",
                en: "lines that do not read or were changed: \(damaged.count), first line \(first)")
        ]
    }

    // MARK: One file

    /// Gives a finding where reading a file refuses it; a fault of the disk goes on as what it is.
    private func file(
        _ name: String, _ remedy: Finding.Remedy = .backup, check: () throws -> Void
    ) throws -> [Finding] {
        do {
            try check()
            return []
        } catch {
            if DiskFault(error) != nil { throw error }
            let wrapped = NodeError(wrapping: error)
            let isTyped = remedy == .edit
            return [
                Finding(
                    file: name,
                    what: PersonMessage(
                        ja: isTyped
                            ? wrapped.message.text(japanese: true) : "壊れているか、このノードのものではありません",
                        en: isTyped
                            ? wrapped.message.text(japanese: false)
                            : "damaged, missing, or not this node's"),
                    remedies: [remedy])
            ]
        }
    }
}
