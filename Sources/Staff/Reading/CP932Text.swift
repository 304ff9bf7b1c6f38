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
        let descriptor = iconv_open("UTF-8", "CP932")
        // iconv_open answers (iconv_t) -1 when it has no such table.
        guard let descriptor, Int(bitPattern: descriptor) != -1 else { return .unavailable }
        defer { iconv_close(descriptor) }

        var input = bytes.map(CChar.init(bitPattern:))
        // One byte becomes three at most (half-width katakana).
        var output = [CChar](repeating: 0, count: input.count * 3)
        var inputLeft = input.count
        var outputLeft = output.count
        let isComplete = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var next = source.baseAddress
                var free = target.baseAddress
                let result = iconv(descriptor, &next, &inputLeft, &free, &outputLeft)
                return result != -1 && inputLeft == 0
            }
        }
        guard isComplete else { return .invalid(offset: input.count - inputLeft) }
        return .utf8(output.prefix(output.count - outputLeft).map(UInt8.init(bitPattern:)))
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
        let descriptor = iconv_open("CP932", "UTF-8")
        guard let descriptor, Int(bitPattern: descriptor) != -1 else { return .unavailable }
        defer { iconv_close(descriptor) }

        var input = utf8.map(CChar.init(bitPattern:))
        var output = [CChar](repeating: 0, count: input.count * 2)
        var inputLeft = input.count
        var outputLeft = output.count
        let isComplete = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var next = source.baseAddress
                var free = target.baseAddress
                // A result above zero counts characters that were changed on the way.
                return iconv(descriptor, &next, &inputLeft, &free, &outputLeft) == 0
                    && inputLeft == 0
            }
        }
        guard isComplete else { return .unmappable }
        let bytes = output.prefix(output.count - outputLeft).map(UInt8.init(bitPattern:))
        guard case .utf8(let back) = decode(bytes[...]), back == utf8 else { return .unmappable }
        return .bytes(bytes)
    }
}
