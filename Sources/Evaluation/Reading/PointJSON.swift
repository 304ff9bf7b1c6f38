/// Points as JSON: an array of numbers (null is a gap), or of flat objects with the keys of ``ChartColumn``.
///
/// Nothing nests, so nothing recurses. Keys that are not ours may hold text, numbers, true, false or null.
struct PointJSON {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var line = 1

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func read() throws(ReadingError) -> [PointFields] {
        var rows: [PointFields] = []
        try expect("[")
        if take("]") { return try ended(rows) }
        repeat {
            guard rows.count < EvaluationLimits.pointsMax else {
                throw ReadingError(.tooManyPoints)
            }
            skipBlanks()
            var row = PointFields(line: line)
            if take("{") {
                try readObject(&row)
            } else {
                row.value = try readScalar(isText: false)
            }
            rows.append(row)
        } while take(",")
        try expect("]")
        return try ended(rows)
    }

    private mutating func readObject(_ row: inout PointFields) throws(ReadingError) {
        var seen: [ChartColumn] = []
        if take("}") { return }
        repeat {
            skipBlanks()
            let key = try readText()
            try expect(":")
            skipBlanks()
            let value = try readScalar(isText: true)
            guard let column = ChartColumn(reading: key) else { continue }
            guard !seen.contains(column) else {
                throw ReadingError(.headerTwice, line: line, field: column)
            }
            seen.append(column)
            row.set(column, value)
        } while take(",")
        try expect("}")
    }

    /// A number, null (empty) or, where it may stand, text, true or false, as text.
    private mutating func readScalar(isText: Bool) throws(ReadingError) -> String {
        if isText, peek == "\"" { return try readText() }
        var word = String.UnicodeScalarView()
        while let scalar = peek, scalar.isASCII, Self.isWord(scalar) {
            word.append(scalar)
            position += 1
        }
        let text = String(word)
        if text == "null" { return "" }
        if isText, text == "true" || text == "false" { return text }
        guard let first = word.first, first == "-" || ("0"..."9").contains(first) else {
            throw fault
        }
        guard NumberReading.decimal(text) != nil else {
            throw ReadingError(.notANumber, line: line, field: .value)
        }
        return text
    }

    private mutating func readText() throws(ReadingError) -> String {
        guard peek == "\"" else { throw fault }
        position += 1
        var text = String.UnicodeScalarView()
        while let scalar = peek {
            position += 1
            switch scalar {
            case "\"": return String(text)
            case "\\": text.append(try readEscape())
            case _ where scalar.value < 0x20: throw fault
            default: text.append(scalar)
            }
        }
        throw fault
    }

    private mutating func readEscape() throws(ReadingError) -> Unicode.Scalar {
        guard let scalar = peek else { throw fault }
        position += 1
        switch scalar {
        case "\"", "\\", "/": return scalar
        case "b": return "\u{8}"
        case "f": return "\u{c}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u": break
        default: throw fault
        }
        let first = try readHexadecimal()
        guard 0xD800...0xDBFF ~= first else {
            guard let plain = Unicode.Scalar(first) else { throw fault }
            return plain
        }
        guard takeNow("\\"), takeNow("u") else { throw fault }
        let second = try readHexadecimal()
        guard 0xDC00...0xDFFF ~= second,
            let pair = Unicode.Scalar(0x10000 + (first - 0xD800) * 0x400 + (second - 0xDC00))
        else { throw fault }
        return pair
    }

    private mutating func readHexadecimal() throws(ReadingError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = peek.flatMap({ $0.isASCII ? Character($0).hexDigitValue : nil })
            else {
                throw fault
            }
            value = value * 16 + UInt32(digit)
            position += 1
        }
        return value
    }

    private mutating func ended(_ rows: [PointFields]) throws(ReadingError) -> [PointFields] {
        skipBlanks()
        guard peek == nil else { throw fault }
        return rows
    }

    private var fault: ReadingError { ReadingError(.json, line: line) }

    private var peek: Unicode.Scalar? {
        position < scalars.count ? scalars[position] : nil
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "," && scalar != "]" && scalar != "}" && scalar != "\"" && scalar.value > 0x20
    }

    private mutating func skipBlanks() {
        while let scalar = peek, " \t\r\n".unicodeScalars.contains(scalar) {
            if scalar == "\n" { line += 1 }
            position += 1
        }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        skipBlanks()
        return takeNow(scalar)
    }

    private mutating func takeNow(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ scalar: Unicode.Scalar) throws(ReadingError) {
        guard take(scalar) else { throw fault }
    }
}
