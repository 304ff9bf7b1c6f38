internal import FoundationEssentials
package import Ledger
internal import Merge
internal import Records

/// The descriptors in the node's own `peers` folder: whom it trusts, and where they are reached.
package struct PeerList: Sendable {
    package struct Peer: Sendable {
        package let descriptor: Descriptor
        /// An address that the administrator gave here, instead of the descriptor's.
        package let localURL: String?

        package var member: MemberID { descriptor.member }
        package var url: String { localURL ?? descriptor.url }
    }

    /// In the order of their ids.
    package let peers: [Peer]

    /// Reads every descriptor of the folder. One that does not verify stops the node: a list that is
    /// silently shorter would be worse.
    init(reading folder: DataFolder) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.peers)
        var peers: [Peer] = []
        for name in names.sorted() where name.hasSuffix(".json") && !name.hasSuffix(".local.json") {
            guard let bytes = try DurableFile.read(folder.peers + "/" + name) else { continue }
            let descriptor: Descriptor
            do { descriptor = try DescriptorFile.read(bytes) } catch {
                throw NodeError.damage([.descriptor("peers/" + name)])
            }
            let url = try Self.localAddress(
                folder.peers + "/" + descriptor.member.text + ".local.json")
            peers.append(Peer(descriptor: descriptor, localURL: url))
        }
        self.peers = peers.sorted { $0.member < $1.member }
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

    /// Writes a descriptor, bit for bit as it came, and the local address.
    static func add(_ bytes: [UInt8], _ member: MemberID, url: String?, in folder: DataFolder)
        throws
    {
        try DurableFile.write(bytes, to: folder.peers + "/" + member.text + ".json")
        let local = folder.peers + "/" + member.text + ".local.json"
        if let url {
            try CheckedFile.write(
                JSONValue.object(["url": .string(url)]).encoded(), to: local)
        }
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
