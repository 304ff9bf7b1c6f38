internal import Requests

/// The key folder as one start of a node sees it: plain, or protected and opened by its passphrase. Deriving
/// the key takes an eighth of a second and 64 MiB, so it is done once, here, and not for each key.
package struct KeyFolder: Sendable {
    package let folder: DataFolder
    /// nil: keys are written plain.
    let seal: KeySeal?
    private let source: PassphraseSource

    package init(
        opening folder: DataFolder, passphrase source: PassphraseSource = PassphraseSource()
    ) throws {
        self.folder = folder
        self.source = source
        try KeyAccess.check(folder)
        seal = try ProtectionFile.read(folder).map { file in
            let passphrase = try source.read(credential: file.credential)
            do {
                return try KeySeal(opening: file.wrapping, with: passphrase)
            } catch let error as NodeError where error.code == NodeError.wrongPassphrase().code {
                // Every sealed key repeats what it was sealed under. Where a key opens by the same
                // passphrase, that is right, and the file is damaged.
                if let other = Self.wrapping(of: "writing", in: folder), other != file.wrapping,
                    (try? KeySeal(opening: other, with: passphrase)) != nil
                {
                    throw NodeError.damagedFile(folder.protection)
                }
                throw error
            }
        }
    }

    private static func wrapping(of purpose: String, in folder: DataFolder) -> KeyWrapping? {
        guard case .sealed(let wrapping, _)? = try? KeyFile.content(purpose: purpose, in: folder)
        else { return nil }
        return wrapping
    }

    /// A folder whose seal is known already: while it is being protected.
    init(_ folder: DataFolder, seal: KeySeal?, source: PassphraseSource) {
        self.folder = folder
        self.seal = seal
        self.source = source
    }

    /// The same keys, or a copy of them, opened for another folder: nobody is asked for a passphrase again.
    package func opening(_ other: DataFolder) throws -> KeyFolder {
        try KeyAccess.check(other)
        return KeyFolder(other, seal: seal, source: source)
    }

    /// The seal under which a file was written. Usually the folder's; a root key that comes back from the
    /// safe may bring an older one, whose passphrase is then asked for.
    func seal(for wrapping: KeyWrapping) throws -> KeySeal {
        if let seal, seal.wrapping == wrapping { return seal }
        return try KeySeal(opening: wrapping, with: try source.read(credential: nil))
    }
}
