/// What one Argon2id hash (RFC 9106, version 1.3, one lane) costs, here and an attacker.
package struct PasswordCost: Hashable, Sendable {
    /// Passes over the memory.
    package let passes: Int
    package let memoryBytes: Int

    /// Nil outside what libsodium does and a node can bear: 1 to 16 passes, 8 KiB to 1 GiB.
    package init?(passes: Int, memoryBytes: Int) {
        guard (1...16).contains(passes), (8_192...1_073_741_824).contains(memoryBytes) else {
            return nil
        }
        self.init(checkedPasses: passes, memoryBytes)
    }

    private init(checkedPasses: Int, _ memoryBytes: Int) {
        passes = checkedPasses
        self.memoryBytes = memoryBytes
    }

    /// 64 MiB and 3 passes: the second choice of RFC 9106 §4 (made for machines with less memory).
    package static let standard = PasswordCost(checkedPasses: 3, 67_108_864)
}
