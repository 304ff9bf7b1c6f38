/// CRC-32 as ZIP and Ethernet have it: the polynomial 0x04C11DB7, its bits reversed.
package enum CyclicRedundancyCheck {
    private static let table: [UInt32] = (0..<256).map { (index: UInt32) in
        (0..<8).reduce(index) { rest, _ in
            rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1
        }
    }

    package static func sum(of bytes: [UInt8]) -> UInt32 {
        let table = table
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
        return sum ^ 0xFFFF_FFFF
    }
}
