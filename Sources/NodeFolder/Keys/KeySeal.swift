internal import Ledger
internal import Requests

/// A folder key that was opened, beside the wrapping that it came out of.
struct KeySeal: Sendable {
    let wrapping: KeyWrapping
    private let folderKey: LockedBytes

    /// A fresh folder key under a passphrase.
    init(new passphrase: Passphrase, cost: PassphraseCost) throws(NodeError) {
        let key = SystemRandom.bytes(SecretBox.keyByteCount)
        wrapping = try KeyWrapping(key, under: passphrase, cost: cost)
        folderKey = try Self.locked(key)
    }

    /// One derivation; the error says that the passphrase is wrong.
    init(opening wrapping: KeyWrapping, with passphrase: Passphrase) throws(NodeError) {
        guard let key = try wrapping.open(passphrase) else { throw .wrongPassphrase() }
        self.wrapping = wrapping
        folderKey = try Self.locked(key)
    }

    private static func locked(_ key: [UInt8]) throws(NodeError) -> LockedBytes {
        guard let locked = LockedBytes(key) else { throw .noMemory(kibibytes: 1_024) }
        return locked
    }

    func seal(_ secret: [UInt8], purpose: String) throws(NodeError) -> [UInt8] {
        let key = folderKey.withBytes { Array($0) }
        return try SecretBox.seal(secret, key: key, purpose: Self.label(purpose))
    }

    /// nil where the file was damaged, or is another purpose's.
    func open(_ sealed: [UInt8], purpose: String) -> [UInt8]? {
        let key = folderKey.withBytes { Array($0) }
        return SecretBox.open(sealed, key: key, purpose: Self.label(purpose))
    }

    private static func label(_ purpose: String) -> [UInt8] {
        Array("tasukeai key v2 \(purpose)".utf8)
    }
}
