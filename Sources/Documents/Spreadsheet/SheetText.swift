/// What Excel makes of texts.
enum SheetText {
    /// Of one cell, in UTF-16.
    static let unitsMax = 32_767
    private static let cut = "…（長いため、ここまで）"
    private static let sheetNameUnitsMax = 31

    /// A text for a cell: ends of lines are one sign, and `_x000D_`, by which Excel means a sign, stays the seven
    /// signs that somebody typed.
    static func cell(_ text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let escaped = escapingCodes(lines)
        guard escaped.utf16.count > unitsMax else { return escaped }
        return prefix(escaped, units: unitsMax - cut.utf16.count) + cut
    }

    private static func escapingCodes(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(UInt8(ascii: "_")) else { return text }
        var escaped: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            escaped.append(byte)
            if byte == UInt8(ascii: "_"), isCode(bytes[index...].prefix(7)) {
                escaped += Array("x005F_".utf8)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func isCode(_ bytes: ArraySlice<UInt8>) -> Bool {
        let signs = bytes.map { Unicode.Scalar($0) }
        guard signs.count == 7, signs[1] == "x" || signs[1] == "X", signs[6] == "_" else {
            return false
        }
        return signs[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
    }

    /// Without the signs that no sheet's name may have.
    static func sheetName(_ title: String) -> String {
        var name = String.UnicodeScalarView()
        for scalar in title.unicodeScalars {
            name.append(
                "[]:*?/\\'".unicodeScalars.contains(scalar) || scalar.value < 0x20 ? " " : scalar)
        }
        let short = prefix(String(name), units: sheetNameUnitsMax)
        return short.contains { !$0.isWhitespace } ? short : "表"
    }

    /// For the top of a printed page, all of which is 255 units at most. `&` begins an order there, to which a
    /// digit behind it would belong.
    static func header(_ text: String) -> String {
        var header = " "
        for scalar in prefix(text, units: 60).unicodeScalars {
            header.unicodeScalars.append(scalar)
            if scalar == "&" { header.unicodeScalars.append(scalar) }
        }
        return header
    }

    /// No sign is cut in two.
    private static func prefix(_ text: String, units: Int) -> String {
        var (short, count) = ("", 0)
        for sign in text {
            count += sign.utf16.count
            guard count <= units else { break }
            short.append(sign)
        }
        return short
    }

    /// About as wide as the longest line is, in digits: a sign of Japanese is two.
    static func width(_ text: String) -> Int {
        text.split(separator: "\n").map { line in
            line.unicodeScalars.prefix(200).reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
        }.max() ?? 0
    }

    static func shown(_ cell: Spreadsheet.Cell) -> String {
        switch cell {
        case .text(let text): text
        case .number(let value): "\(value)"
        case .share: "100.0 %"
        case .day: "令和88年12月31日"
        case .empty: ""
        }
    }
}
