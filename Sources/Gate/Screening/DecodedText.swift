/// A text with what is hidden in character references, percent signs, escapes and base64 in its
/// place, so that names in it can be looked for.
struct DecodedText {
    private(set) var scalars: [Unicode.Scalar] = []
    /// Which scalars of the source each stands for.
    private(set) var places: [Range<Int>] = []
    private(set) var isEncoded: [Bool] = []

    /// Nil for a text without anything of the kind. What comes out is looked at again: `&amp;#28193;`
    /// is written twice over.
    init?(_ source: [Unicode.Scalar]) {
        guard var text = DecodedText(once: source) else { return nil }
        for _ in 1..<Self.passesMax {
            guard let next = DecodedText(once: text.scalars) else { break }
            text = next.standing(for: text)
        }
        self = text
    }

    private init?(once source: [Unicode.Scalar]) {
        var index = 0
        var hasCode = false
        var attempts = 0
        while index < source.count {
            if !Self.isBase64(source[index]) { attempts = 0 }
            if let (decoded, end) = Self.decoded(source, at: index, &attempts) {
                for scalar in decoded { append(scalar, index..<end, isEncoded: true) }
                hasCode = true
                index = end
            } else {
                append(source[index], index..<(index + 1), isEncoded: false)
                index += 1
            }
        }
        if !hasCode { return nil }
    }

    /// The same with the places of an earlier text, from which this one was decoded.
    private func standing(for earlier: DecodedText) -> DecodedText {
        var result = self
        for (index, place) in places.enumerated() {
            result.places[index] =
                earlier.places[place.lowerBound]
                .lowerBound..<earlier.places[place.upperBound - 1]
                .upperBound
            result.isEncoded[index] =
                isEncoded[index] || earlier.isEncoded[place].contains(true)
        }
        return result
    }

    /// Nobody writes a text in references of references of references.
    private static let passesMax = 3

    private mutating func append(_ scalar: Unicode.Scalar, _ place: Range<Int>, isEncoded: Bool) {
        scalars.append(scalar)
        places.append(place)
        self.isEncoded.append(isEncoded)
    }

    private static func decoded(
        _ source: [Unicode.Scalar], at index: Int, _ attempts: inout Int
    ) -> (scalars: [Unicode.Scalar], end: Int)? {
        switch source[index] {
        case "&": return reference(source, index)
        case "%", "=": return bytes(source, index, sign: source[index])
        case "\\": return escape(source, index)
        case _ where beginsBase64(source, index) && attempts < base64AttemptsMax:
            attempts += 1
            return base64(source, index)
        default: return nil
        }
    }

    /// `&#28193;`, `&#x6E21;` and `&nbsp;`
    private static func reference(
        _ source: [Unicode.Scalar], _ start: Int
    ) -> ([Unicode.Scalar], Int)? {
        guard start + 2 < source.count else { return nil }
        guard source[start + 1] == "#" else { return NamedReference.decoded(source, start) }
        let isHexadecimal = source[start + 2] == "x" || source[start + 2] == "X"
        var end = start + (isHexadecimal ? 3 : 2)
        let limit = min(source.count, end + 8)
        var value: UInt32 = 0
        let first = end
        while end < limit, let digit = digit(source[end], isHexadecimal ? 16 : 10) {
            value = value &* (isHexadecimal ? 16 : 10) &+ digit
            end += 1
        }
        guard end > first, let scalar = Unicode.Scalar(value) else { return nil }
        if end < source.count, source[end] == ";" { end += 1 }
        return ([scalar], end)
    }

    /// `%E6%B8%A1` and `%40`, and `=E6=B8=A1` as in mail, where a single byte is a sign of an address
    /// or nothing: 「N=30」.
    private static func bytes(
        _ source: [Unicode.Scalar], _ start: Int, sign: Unicode.Scalar
    ) -> ([Unicode.Scalar], Int)? {
        var bytes: [UInt8] = []
        var end = start
        while end + 2 < source.count, source[end] == sign, bytes.count < 4,
            let high = digit(source[end + 1], 16), let low = digit(source[end + 2], 16)
        {
            bytes.append(UInt8(high * 16 + low))
            end += 3
            if let text = String(validating: bytes, as: UTF8.self) {
                let isTold =
                    sign == "%"
                    ? (0x21...0x7E).contains(bytes[0]) : [0x2E, 0x40].contains(bytes[0])
                return bytes.count > 1 || isTold ? (Array(text.unicodeScalars), end) : nil
            }
        }
        return nil
    }

    /// `\u6E21` and `\u{6E21}`
    private static func escape(
        _ source: [Unicode.Scalar], _ start: Int
    ) -> ([Unicode.Scalar], Int)? {
        guard start + 5 < source.count, source[start + 1] == "u" else { return nil }
        var end = start + 2
        let isBraced = source[end] == "{"
        if isBraced { end += 1 }
        let first = end
        var value: UInt32 = 0
        while end < min(source.count, first + (isBraced ? 6 : 4)),
            let digit = digit(source[end], 16)
        {
            value = value * 16 + digit
            end += 1
        }
        guard end - first >= 4, let scalar = Unicode.Scalar(value) else { return nil }
        if isBraced {
            guard end < source.count, source[end] == "}" else { return nil }
            end += 1
        }
        return ([scalar], end)
    }

    /// At the beginning of a run, and behind a sign in it: `name/5rih…` is a path and what is at its end.
    private static func beginsBase64(_ source: [Unicode.Scalar], _ index: Int) -> Bool {
        guard isBase64(source[index]) else { return false }
        guard index > 0, isBase64(source[index - 1]) else { return true }
        return "+-/_".unicodeScalars.contains(source[index - 1])
    }

    /// A run of the alphabet that is well-formed UTF-8 with letters beyond ASCII in it. A line of a
    /// longer one may end within a letter.
    private static func base64(
        _ source: [Unicode.Scalar], _ start: Int
    ) -> ([Unicode.Scalar], Int)? {
        var end = start
        let limit = min(source.count, start + base64ScalarsMax)
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        while end < limit, let value = sextet(source[end]) {
            bits = (bits << 6 | value) & 0xFFFFFF
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
            end += 1
        }
        guard end - start >= 8, bytes.contains(where: { $0 >= 0xE3 }),
            let text = wholeLetters(bytes)
        else { return nil }
        while end < source.count, source[end] == "=" { end += 1 }
        return (Array(text.unicodeScalars), end)
    }

    private static func wholeLetters(_ bytes: [UInt8]) -> String? {
        for cut in 0...min(3, bytes.count) {
            if let text = String(validating: bytes.dropLast(cut), as: UTF8.self) { return text }
        }
        return nil
    }

    /// A longer run is a picture or a key.
    private static let base64ScalarsMax = 4_096
    /// How many beginnings of a run are tried.
    private static let base64AttemptsMax = 8

    private static func isBase64(_ scalar: Unicode.Scalar) -> Bool { sextet(scalar) != nil }

    private static func sextet(_ scalar: Unicode.Scalar) -> UInt32? {
        switch scalar {
        case "A"..."Z": scalar.value - 0x41
        case "a"..."z": scalar.value - 0x61 + 26
        case "0"..."9": scalar.value - 0x30 + 52
        case "+", "-": 62
        case "/", "_": 63
        default: nil
        }
    }

    private static func digit(_ scalar: Unicode.Scalar, _ base: UInt32) -> UInt32? {
        let value: UInt32? =
            switch scalar {
            case "0"..."9": scalar.value - 0x30
            case "a"..."f": scalar.value - 0x61 + 10
            case "A"..."F": scalar.value - 0x41 + 10
            default: nil
            }
        return value.flatMap { $0 < base ? $0 : nil }
    }
}
