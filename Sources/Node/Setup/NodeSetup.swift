internal import Accounts
internal import CivicCalendar
internal import FoundationEssentials
package import JSON
package import Ledger
internal import Merge
package import NodeFolder
internal import Peering
internal import Requests
internal import UseCases

/// Makes a node out of an empty folder: keys, descriptor, delegation, the birth of its first replica.
package enum NodeSetup {
    /// A municipality code as it is typed, or an adviser's id.
    package static func member(_ text: String) throws -> MemberID { try Typed.member(text) }

    package struct Request: Sendable {
        package let member: MemberID
        package let nameJapanese: String
        package let nameEnglish: String
        package let url: String
        package let space: FoundingDocument

        package init(
            member: MemberID, nameJapanese: String, nameEnglish: String, url: String,
            space: FoundingDocument
        ) {
            self.member = member
            self.nameJapanese = nameJapanese
            self.nameEnglish = nameEnglish
            self.url = url
            self.space = space
        }
    }

    /// A node without logins. Refuses a folder in which anything lies but what a killed `init` left.
    package static func initialize(
        _ folder: DataFolder, _ request: Request
    ) throws -> Descriptor {
        let made = try make(folder, request)
        defer { withExtendedLifetime(made.lock) {} }
        do { try SetupMark.end(in: folder) } catch {
            try? SetupMark.undo(in: folder)
            throw error
        }
        return made.descriptor
    }

    /// A node with the one-time link of its first administrator. A folder in which even that cannot be
    /// written is no use: it is empty again afterwards, as after any failure. Nobody else may open the
    /// folder in between.
    package static func initialize(
        _ folder: DataFolder, _ request: Request, settings: NodeSettings
    ) async throws -> (descriptor: Descriptor, first: JSONValue) {
        let made = try make(folder, request)
        defer { withExtendedLifetime(made.lock) {} }
        do {
            let first = try await firstLink(of: folder, request.url, settings: settings)
            try SetupMark.end(in: folder)
            return (made.descriptor, first)
        } catch {
            try? SetupMark.undo(in: folder)
            throw error
        }
    }

    /// Keys and documents. The birth is written last: without it the folder is no node yet. The folder
    /// keeps its mark and its lock, for whoever finishes it.
    private static func make(
        _ folder: DataFolder, _ request: Request
    ) throws -> (descriptor: Descriptor, lock: FolderLock) {
        try check(ownURL: request.url)
        let seeds = SecretSeeds()
        let space = request.space.spaceID
        guard let root = SecretKey(seed: seeds.root), let next = SecretKey(seed: seeds.nextRoot),
            let node = SecretKey(seed: seeds.node), let writing = SecretKey(seed: seeds.writing),
            let transport = SecretKey(seed: seeds.transport),
            let sealing = SealingKey(seeds.sealing)
        else { throw NodeError.noRandomness() }
        let descriptor = try Descriptor(
            space: space, member: request.member, nameJapanese: request.nameJapanese,
            nameEnglish: request.nameEnglish, url: request.url,
            nextRoot: Digest.sha256(next.publicKey.bytes), root: root)
        let delegation = Delegation(
            space: space, member: request.member, nodeKey: node.publicKey, root: root)
        let birth = try Birth(
            delegation: delegation, writingKey: writing.publicKey,
            transportKey: transport.publicKey, sealingKey: sealing.publicBytes,
            nonce: SystemRandom.bytes(16), node: node)
        // What is wrong with the request is told before anything is made.
        let lock = try SetupMark.begin(.node, in: folder)
        // Also while what was made is taken away again.
        defer { withExtendedLifetime(lock) {} }
        do {
            for path in [folder.keys, folder.peers] { try DataFolder.create(path) }
            try seeds.write(to: try KeyFolder(opening: folder))
            try DurableFile.write(try SpaceFile.bytes(request.space), to: folder.space)
            try DurableFile.write(try DescriptorFile.bytes(descriptor), to: folder.descriptor)
            try StoreMarks.begin(folder)
            try DurableFile.write(birth.bytes, to: folder.birth)
        } catch {
            try? SetupMark.undo(in: folder)
            throw error
        }
        return (descriptor, lock)
    }

    /// Signs the descriptor anew with another address; names and keys stay. The root key must be in the
    /// key folder for the moment.
    package static func readdress(_ folder: DataFolder, url: String) throws {
        try check(ownURL: url)
        let old = try folder.ownDescriptor()
        guard
            let root = SecretKey(
                seed: try KeyFile.read(purpose: "root", in: KeyFolder(opening: folder))),
            root.publicKey == old.rootKey
        else { throw LedgerError.badSignature("root key") }
        let new = try Descriptor(
            space: old.space, member: old.member, nameJapanese: old.nameJapanese,
            nameEnglish: old.nameEnglish, url: url, nextRoot: old.nextRoot, root: root)
        try DurableFile.write(try DescriptorFile.bytes(new), to: folder.descriptor)
    }

    /// An address of a node: none, or one to which routes can be appended.
    static func check(url: String) throws {
        guard !url.isEmpty else { return }
        guard url.utf8.allSatisfy({ $0 < 0x80 }) else { throw NodeError.addressNotASCII() }
        guard let read = try? ClientURL(url), read.query == "?" else {
            throw NodeError.badValue("--url", "https://…")
        }
    }

    /// The address in one's own descriptor: for everybody who reads it.
    static func check(ownURL url: String) throws {
        try check(url: url)
        guard url.isEmpty || (try? ClientURL(url))?.meansOneMachine == true else {
            throw NodeError.addressOnlyHere(PersonMessage(ja: "「--url」", en: "--url"))
        }
    }

    /// What is wrong with an address before a node is made; an empty one is none.
    package static func check(ownAddress url: String) throws { try check(ownURL: url) }

    /// The known names of a city; the caller names others.
    package static func knownNames(of member: MemberID) -> (japanese: String, english: String)? {
        guard let code = try? MunicipalityCode(member.text),
            let name = MunicipalityCode.name(of: code)
        else { return nil }
        return (name.japanese, name.english)
    }

    private struct SecretSeeds {
        let root = SystemRandom.bytes(KeyFile.seedByteCount)
        let nextRoot = SystemRandom.bytes(KeyFile.seedByteCount)
        let node = SystemRandom.bytes(KeyFile.seedByteCount)
        let writing = SystemRandom.bytes(KeyFile.seedByteCount)
        let transport = SystemRandom.bytes(KeyFile.seedByteCount)
        let sealing = SealingKey.secret(of: SystemRandom.bytes(KeyFile.seedByteCount))
        let staff = SystemRandom.bytes(KeyFile.seedByteCount)

        func write(to keys: KeyFolder) throws {
            try KeyFile.write(root, purpose: "root", in: keys)
            try KeyFile.write(nextRoot, purpose: "next-root", in: keys)
            try KeyFile.write(node, purpose: "node", in: keys)
            try KeyFile.write(writing, purpose: "writing", in: keys)
            try KeyFile.write(transport, purpose: "transport", in: keys)
            try KeyFile.write(sealing, purpose: "sealing", in: keys)
            try KeyFile.write(staff, purpose: "staff", in: keys)
        }
    }
}

extension NodeSetup {
    /// The one-time link of the first administrator of a node that is being made. The caller holds the
    /// folder's lock.
    static func firstLink(
        of folder: DataFolder, _ descriptorURL: String, settings: NodeSettings
    ) async throws -> JSONValue {
        let accounts = try StoreMarks(reading: folder).openAccounts(try KeyFolder(opening: folder))
        defer { try? accounts.close() }
        let link = try await accounts.issueFirstLink(seconds: LocalNode.now)
        try await AuditFile(folder).append("first_link", [:], by: "")
        return try AnswerEncoder.json(
            FirstLinkAnswer(link, address: settings.pagesURL ?? descriptorURL))
    }
}
