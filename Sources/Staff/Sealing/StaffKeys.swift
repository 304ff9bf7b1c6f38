/// What a store needs to seal and open personal fields. Keys and randomness come from outside,
/// because this target reads no clock and no random source of its own.
package struct StaffKeys: Sendable {
    package static let keyByteCount = 32

    let master: [UInt8]
    let storage: any PersonKeyStorage
    let randomBytes: @Sendable (Int) throws -> [UInt8]

    /// - Parameters:
    ///   - master: 32 bytes; it seals the file of the persons' keys.
    ///   - randomBytes: a cryptographic source.
    package init(
        master: [UInt8], storage: any PersonKeyStorage,
        randomBytes: @escaping @Sendable (Int) throws -> [UInt8]
    ) {
        self.master = master
        self.storage = storage
        self.randomBytes = randomBytes
    }
}
