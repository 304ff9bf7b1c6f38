internal import Glibc

/// Text in CP932 (Windows-31J, what Japanese Windows calls Shift_JIS), decoded by the C library.
///
/// glibc's table is Microsoft's, with the NEC and IBM extensions that hold 髙 and 﨑; Foundation's
/// Shift_JIS is not on Linux.
enum CP932Text {
    enum Outcome {
        case utf8([UInt8])
        /// The offset of the first byte that the table does not know.
        case invalid(offset: Int)
        case unavailable
    }

    /// Decodes all bytes, strictly: nothing is replaced and nothing is skipped.
    static func decode(_ bytes: ArraySlice<UInt8>) -> Outcome {
        // One byte becomes three at most (half-width katakana).
        guard let made = Conversion(Array(bytes), from: "CP932", to: "UTF-8", growth: 3) else {
            return .unavailable
        }
        return made.isWhole ? .utf8(made.bytes) : .invalid(offset: made.readCount)
    }
}

extension CP932Text {
    enum Encoded {
        case bytes([UInt8])
        /// CP932 does not have one of the characters.
        case unmappable
        case unavailable
    }

    /// Encodes UTF-8, strictly: nothing is replaced. What comes out reads back as what went in.
    static func encode(_ utf8: [UInt8]) -> Encoded {
        guard !utf8.isEmpty else { return .bytes([]) }
        guard let made = Conversion(utf8, from: "UTF-8", to: "CP932", growth: 2) else {
            return .unavailable
        }
        guard made.isWhole, !made.isChanged, case .utf8(let back) = decode(made.bytes[...]),
            back == utf8
        else { return .unmappable }
        return .bytes(made.bytes)
    }

    /// What the C library made of some bytes, up to the first that its table does not know.
    private struct Conversion {
        let bytes: [UInt8]
        let readCount: Int
        let isWhole: Bool
        /// Whether characters were replaced on the way.
        let isChanged: Bool

        /// Nil where there is no such table. One byte becomes `growth` bytes at most.
        init?(_ source: [UInt8], from: String, to: String, growth: Int) {
            let descriptor = iconv_open(to, from)
            // iconv_open answers (iconv_t) -1 when it has no such table.
            guard let descriptor, Int(bitPattern: descriptor) != -1 else { return nil }
            defer { iconv_close(descriptor) }

            var input = source.map(CChar.init(bitPattern:))
            var output = [CChar](repeating: 0, count: input.count * growth)
            var inputLeft = input.count
            var outputLeft = output.count
            let result = input.withUnsafeMutableBufferPointer { input in
                output.withUnsafeMutableBufferPointer { output in
                    var next = input.baseAddress
                    var free = output.baseAddress
                    return iconv(descriptor, &next, &inputLeft, &free, &outputLeft)
                }
            }
            bytes = output.prefix(output.count - outputLeft).map(UInt8.init(bitPattern:))
            readCount = source.count - inputLeft
            isWhole = result != -1 && inputLeft == 0
            // A result above zero counts characters that were changed.
            isChanged = result != 0
        }
    }
}
