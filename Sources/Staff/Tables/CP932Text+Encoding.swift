internal import Glibc

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
