internal import Alliance
internal import FoundationEssentials
package import Ledger
internal import Merge

/// What a city asks an adviser to sign: that a key made here may open a replica for them. Public keys
/// only; it travels by hand. Protocol.md §2.7.
package struct HostingRequest: Equatable, Sendable {
    package static let bytesMax = 4_096
    /// What the host calls the adviser; a role or a body, never a person.
    package static let nameScalarsMax = 60

    package let space: SpaceID
    package let host: MemberID
    package let name: String
    package let nodeKey: PublicKey

    private struct Form: Codable {
        var tasukeai: String
        var space: String
        var host: String
        var name: String
        var nodeKey: String

        enum CodingKeys: String, CodingKey {
            case tasukeai, space, host, name
            case nodeKey = "node_key"
        }
    }

    private static let mark = "delegation-request-1"

    package init(
        space: SpaceID, host: MemberID, name: String, nodeKey: PublicKey
    ) throws(LedgerError) {
        let isPlain = name.unicodeScalars.allSatisfy {
            $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
        }
        guard !SharedWords.isBlank(name), isPlain, name.unicodeScalars.count <= Self.nameScalarsMax
        else {
            throw .malformed("name")
        }
        guard host.isCity else { throw .malformed("host") }
        self.space = space
        self.host = host
        self.name = name
        self.nodeKey = nodeKey
    }

    package init(reading bytes: [UInt8]) throws(LedgerError) {
        guard bytes.count <= Self.bytesMax else { throw .tooLarge("request") }
        guard let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)),
            form.tasukeai == Self.mark, let space = Digest(hex: form.space),
            let key = Hexadecimal.bytes(form.nodeKey).flatMap({ PublicKey($0) })
        else { throw .malformed("request") }
        try self.init(
            space: SpaceID(space), host: try MemberID(form.host), name: form.name, nodeKey: key)
    }

    package func bytes() throws -> [UInt8] {
        let form = Form(
            tasukeai: Self.mark, space: space.description, host: host.text, name: name,
            nodeKey: Hexadecimal.text(nodeKey.bytes))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(form)) + [0x0a]
    }

    /// What the city reads to the adviser on the telephone, in the form of other fingerprints.
    package var fingerprint: String {
        var hasher = Hasher256(domain: "tasukeai hosting v1")
        hasher.update(space.digest)
        hasher.update(counted: host.text)
        hasher.update(counted: name)
        hasher.update(nodeKey.bytes)
        return FingerprintText.groups(hasher.digest().hex)
    }

    /// Names it among the replicas that a city hosts: the fingerprint's first eight digits.
    package var id: String {
        String(
            decoding: FingerprintText.digits(fingerprint).prefix(DataFolder.adviserIDDigits),
            as: UTF8.self)
    }
}
