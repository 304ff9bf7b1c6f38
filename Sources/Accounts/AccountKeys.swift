/// What the store needs from outside: keys and randomness, because this target has neither.
package struct AccountKeys: Sendable {
    package static let masterByteCount = 32

    let master: [UInt8]
    let randomBytes: @Sendable (Int) -> [UInt8]

    /// - Parameters:
    ///   - master: 32 bytes from the key folder. Every hash in the file is keyed by it and every
    ///     second factor sealed under it, so that the file alone serves nobody.
    ///   - randomBytes: a cryptographic source that gives as many bytes as it is asked for.
    package init(master: [UInt8], randomBytes: @escaping @Sendable (Int) -> [UInt8]) {
        self.master = master
        self.randomBytes = randomBytes
    }
}
