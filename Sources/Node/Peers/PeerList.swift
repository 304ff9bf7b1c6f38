internal import FoundationEssentials
internal import Glibc
internal import JSON
package import Ledger
internal import Merge
internal import NodeFolder
internal import Peering
internal import Records
internal import Requests
internal import UseCases

/// The descriptors in the node's own `peers` folder: whom it trusts, and where they are reached.
package struct PeerList: Sendable {
    package struct Peer: Sendable {
        package let descriptor: Descriptor
        /// An address that the administrator gave here, instead of the descriptor's.
        package let localURL: String?
        /// Where the peer is called; empty where it is not. A descriptor that names this machine itself
        /// would lead to whatever runs here; only an address that was given here may.
        package let url: String

        package var member: MemberID { descriptor.member }

        init(_ descriptor: Descriptor, localURL: String?) {
            self.descriptor = descriptor
            self.localURL = localURL
            url = localURL ?? (Self.isForEverybody(descriptor) ? descriptor.url : "")
        }

        static func isForEverybody(_ descriptor: Descriptor) -> Bool {
            // What is no address at all is refused when it is called, and said so.
            guard let url = try? ClientURL(descriptor.url) else { return true }
            return url.meansOneMachine
        }
    }

    /// In the order of their ids.
    package let peers: [Peer]

    /// Reads every descriptor of the folder. One that does not verify stops the node: a list that is
    /// silently shorter would be worse.
    init(reading folder: DataFolder, _ marks: StoreMarkFile) throws {
        try Self.check(folder, marks)
        var peers: [Peer] = []
        for name in try FolderNames.ifThere(folder.peers).sorted()
        where name.hasSuffix(".json") && !name.hasSuffix(".local.json") {
            guard let bytes = try DurableFile.read(folder.peers + "/" + name) else { continue }
            let descriptor: Descriptor
            do { descriptor = try DescriptorFile.read(bytes) } catch {
                throw NodeError.damage([.descriptor("peers/" + name)])
            }
            let url = try Self.localAddress(
                folder.peers + "/" + descriptor.member.text + ".local.json")
            peers.append(Peer(descriptor, localURL: url))
        }
        self.init(peers)
    }

    /// Throws where the folder is gone in which there were peers. One that was always empty may be gone:
    /// tools that copy folders leave it out.
    static func check(_ folder: DataFolder, _ marks: StoreMarkFile) throws {
        guard access(folder.peers, F_OK) != 0, errno == ENOENT else { return }
        let hasHeard = try ContactFile.knowsPeers(folder)
        guard marks.holdsPeers ?? (hasHeard || !marks.uncompared.isEmpty) else { return }
        throw NodeError.peersMissing(folder.peers)
    }

    private init(_ peers: [Peer]) {
        self.peers = peers.sorted { $0.member < $1.member }
    }

    /// The list with one more peer, or another descriptor of a known one; nothing is read anew.
    func with(_ peer: Peer) -> PeerList {
        PeerList(peers.filter { $0.member != peer.member } + [peer])
    }

    /// The address that the administrator gave here; nil where there is none. Empty: never called.
    static func localAddress(_ path: String) throws -> String? {
        guard let bytes = try CheckedFile.read(path) else { return nil }
        guard let url = (try? JSONValue(decoding: bytes))?["url"]?.text,
            (try? NodeSetup.check(url: url)) != nil
        else { throw NodeError.damagedFile(path) }
        return url
    }

    subscript(member: MemberID) -> Peer? { peers.first { $0.member == member } }

    /// Our own root and those of the peers.
    func trust(own: Descriptor) -> Trust {
        var roots = [own.member: own.rootKey]
        for peer in peers { roots[peer.member] = peer.descriptor.rootKey }
        return Trust(space: own.space, roots: roots)
    }

    /// Writes the local address and then a descriptor, bit for bit as it came: with the second file the
    /// peer is there, whole. `isNew` says that there was none, so that an address which lies there is that
    /// of an act that was not finished.
    static func add(
        _ bytes: [UInt8], _ member: MemberID, url: String?, isNew: Bool, in folder: DataFolder
    ) throws {
        try DataFolder.create(folder.peers)
        let local = folder.peers + "/" + member.text + ".local.json"
        if let url {
            try CheckedFile.write(
                JSONValue.object(["url": .string(url)]).encoded(), to: local)
        } else if isNew, FileManager.default.fileExists(atPath: local) {
            try FileManager.default.removeItem(atPath: local)
        }
        try DurableFile.write(bytes, to: folder.peers + "/" + member.text + ".json")
    }

    /// Keeps a removed peer's descriptor with its final heads: what it wrote stays, nothing newer is
    /// taken.
    static func remove(_ member: MemberID, heads: JSONValue, in folder: DataFolder) throws {
        try DataFolder.create(folder.removedPeers)
        let path = folder.peers + "/" + member.text
        let kept = folder.removedPeers + "/" + member.text
        if let bytes = try DurableFile.read(path + ".json") {
            try DurableFile.write(bytes, to: kept + ".json")
        }
        try CheckedFile.write(heads.encoded(pretty: true), to: kept + ".heads.json")
        try FileManager.default.removeItem(atPath: path + ".json")
        if FileManager.default.fileExists(atPath: path + ".local.json") {
            try FileManager.default.removeItem(atPath: path + ".local.json")
        }
    }
}

extension PeerList {
    var names: [MemberID: MemberDirectory.Names] {
        Dictionary(
            peers.map { ($0.member, $0.names) }
        ) { first, _ in first }
    }
}

extension PeerList.Peer {
    var names: MemberDirectory.Names {
        MemberDirectory.Names(
            japanese: descriptor.nameJapanese, english: descriptor.nameEnglish)
    }
}
