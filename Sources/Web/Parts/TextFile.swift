/// CSV for spreadsheet programs: UTF-8 with a byte order mark, CRLF, and no field that a program would
/// take for a formula.
enum TextFile {
    static func csv(_ rows: [[String]]) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        for row in rows {
            for (index, field) in row.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                bytes += quoted(field)
            }
            bytes += [0x0D, 0x0A]
        }
        return bytes
    }

    /// A field that begins like a formula gets an apostrophe before it, as OWASP advises; and every
    /// field is quoted, so that none can end early.
    private static func quoted(_ field: String) -> [UInt8] {
        let first = field.unicodeScalars.first { !$0.properties.isWhitespace }
        let begins: [Unicode.Scalar] = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
        let isFormula =
            first.map(begins.contains) ?? false || field.utf8.first == 0x09
            || field.utf8.first == 0x0D
        var bytes: [UInt8] = [UInt8(ascii: "\"")]
        if isFormula { bytes.append(UInt8(ascii: "'")) }
        for byte in field.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
        return bytes
    }
}
