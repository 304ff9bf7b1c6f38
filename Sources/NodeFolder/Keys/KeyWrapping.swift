internal import Requests

/// A folder key, sealed by a passphrase, with what it takes to derive the key from it.
///
/// Every sealed key file carries it, so that a root key that was moved to a safe can be opened by its
/// passphrase alone, whatever became of the folder. 96 bytes: salt, operations, memory, sealed key.
struct KeyWrapping: Equatable, Sendable {
    static let byteCount = saltByteCount + 8 + sealedByteCount
    static let saltByteCount = 16
    static let sealedByteCount = SecretBox.keyByteCount + SecretBox.overheadByteCount
    private static let label = Array("tasukeai key folder v1".utf8)

    let salt: [UInt8]
    let cost: PassphraseCost
    let sealedKey: [UInt8]

    /// nil for parts of other lengths.
    init?(salt: [UInt8], cost: PassphraseCost, sealedKey: [UInt8]) {
        guard salt.count == Self.saltByteCount, sealedKey.count == Self.sealedByteCount else {
            return nil
        }
        self.salt = salt
        self.cost = cost
        self.sealedKey = sealedKey
    }

    /// nil for any other number of bytes, and for costs beyond the limits.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        let numbers = stride(from: 16, to: 24, by: 4).map { start in
            bytes[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        guard let cost = PassphraseCost(operations: numbers[0], memoryKibibytes: numbers[1])
        else { return nil }
        self.init(salt: Array(bytes[..<16]), cost: cost, sealedKey: Array(bytes[24...]))
    }

    var bytes: [UInt8] { salt + cost.bytes + sealedKey }

    /// Seals a folder key under a passphrase.
    init(_ folderKey: [UInt8], under passphrase: Passphrase, cost: PassphraseCost) throws(NodeError)
    {
        salt = SystemRandom.bytes(Self.saltByteCount)
        self.cost = cost
        sealedKey = try SecretBox.seal(
            folderKey, key: try Self.key(passphrase, salt, cost), purpose: Self.label + cost.bytes)
    }

    /// The folder key; nil where the passphrase is another one.
    func open(_ passphrase: Passphrase) throws(NodeError) -> [UInt8]? {
        SecretBox.open(
            sealedKey, key: try Self.key(passphrase, salt, cost), purpose: Self.label + cost.bytes)
    }

    private static func key(
        _ passphrase: Passphrase, _ salt: [UInt8], _ cost: PassphraseCost
    ) throws(NodeError) -> [UInt8] {
        guard
            let key = SecretBox.stretch(
                passphrase.bytes, salt: salt, operations: cost.operations,
                memoryKibibytes: cost.memoryKibibytes)
        else { throw .noMemory(kibibytes: cost.memoryKibibytes) }
        return key
    }
}
