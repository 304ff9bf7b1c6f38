/// A folder key that was opened, beside the wrapping that it came out of.
struct KeySeal: Sendable {
    let wrapping: KeyWrapping
    private let folderKey: [UInt8]

    /// A fresh folder key under a passphrase.
    init(new passphrase: Passphrase, cost: PassphraseCost) throws(NodeError) {
        folderKey = SystemRandom.bytes(SecretBox.keyByteCount)
        wrapping = try KeyWrapping(folderKey, under: passphrase, cost: cost)
    }

    /// One derivation; the error says that the passphrase is wrong.
    init(opening wrapping: KeyWrapping, with passphrase: Passphrase) throws(NodeError) {
        guard let key = try wrapping.open(passphrase) else { throw .wrongPassphrase() }
        self.wrapping = wrapping
        folderKey = key
    }

    func seal(_ secret: [UInt8], purpose: String) throws(NodeError) -> [UInt8] {
        try SecretBox.seal(secret, key: folderKey, purpose: Self.label(purpose))
    }

    /// nil where the file was damaged, or is another purpose's.
    func open(_ sealed: [UInt8], purpose: String) -> [UInt8]? {
        SecretBox.open(sealed, key: folderKey, purpose: Self.label(purpose))
    }

    private static func label(_ purpose: String) -> [UInt8] {
        Array("tasukeai key v2 \(purpose)".utf8)
    }
}
