/// What deriving a key from a passphrase costs. Read from files, therefore limited: a forged file must not
/// make a start take hours or all memory.
package struct PassphraseCost: Equatable, Sendable {
    static let operationsAllowed: ClosedRange<UInt32> = 1...10
    static let memoryKibibytesAllowed: ClosedRange<UInt32> = 8_192...262_144

    let operations: UInt32
    let memoryKibibytes: UInt32

    /// Three passes over 64 MiB: about an eighth of a second for us, and for each guess.
    package static let usual = PassphraseCost(3, 65_536)
    /// For tests, which open many folders.
    package static let least = PassphraseCost(1, 8_192)

    private init(_ operations: UInt32, _ memoryKibibytes: UInt32) {
        self.operations = operations
        self.memoryKibibytes = memoryKibibytes
    }

    /// nil outside the limits.
    package init?(operations: UInt32, memoryKibibytes: UInt32) {
        guard Self.operationsAllowed.contains(operations),
            Self.memoryKibibytesAllowed.contains(memoryKibibytes)
        else { return nil }
        self.init(operations, memoryKibibytes)
    }

    var bytes: [UInt8] {
        [operations, memoryKibibytes].flatMap { number in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
        }
    }
}
