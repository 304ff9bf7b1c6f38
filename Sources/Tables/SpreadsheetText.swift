/// Text that a spreadsheet program would take for a formula: `=HYPERLINK(…)` in a name's place would
/// run on the machine of whoever opens an export.
///
/// An apostrophe in front makes it plain text; reading takes it off again, so that what was typed
/// comes back.
package enum SpreadsheetText {
    /// Japanese Excel takes the full-width signs as well.
    private static let starts = Set("=+-@＝＋－＠\t\r\n".unicodeScalars)
    private static let mark: Unicode.Scalar = "'"

    package static func guarded(_ text: String) -> String {
        isFormula(text) ? String(mark) + text : text
    }

    package static func unguarded(_ text: String) -> String {
        guard text.unicodeScalars.first == mark, isFormula(text) else { return text }
        return String(text.unicodeScalars.dropFirst())
    }

    /// `="00123"`, by which people keep a spreadsheet from dropping zeros, is 00123.
    package static func unwrapped(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count >= 3, scalars.starts(with: "=\"".unicodeScalars), scalars.last == "\""
        else { return text }
        let inner = scalars.dropFirst(2).dropLast()
        return inner.contains("\"") ? text : String(inner)
    }

    /// What a spreadsheet writes in place of a value that it could not work out or show.
    package static func isFault(_ text: String) -> Bool {
        let folded = text.uppercased()
        return faults.contains(folded)
            || (folded.utf8.count >= 2 && folded.utf8.allSatisfy { $0 == UInt8(ascii: "#") })
    }

    private static let faults: Set<String> = [
        "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
        "#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#BUSY!", "#CONNECT!",
    ]

    /// `1.23E+11`: a long number as a spreadsheet shows it, its digits lost.
    package static func isScientific(_ text: String) -> Bool {
        let parts = text.uppercased().utf8.split(
            separator: UInt8(ascii: "E"), omittingEmptySubsequences: false)
        guard parts.count == 2, let exponent = parts.last, parts[0].count >= 1, exponent.count >= 2,
            exponent.first == UInt8(ascii: "+")
        else { return false }
        return exponent.dropFirst().allSatisfy(isDigit)
            && parts[0].allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
    }

    /// 46113, or with a fraction 46113.72: a day as a spreadsheet counts it, of 1954 to 2119.
    package static func isSerialDay(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, whole.count == 5,
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }),
            let number = Int(Substring(whole))
        else { return false }
        return 20_000...80_000 ~= number
    }

    /// 0.72, 1.0486: a time as a part of a day, as a spreadsheet counts it.
    package static func isSerialTime(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty,
            parts.allSatisfy({ $0.allSatisfy(isDigit) })
        else { return false }
        let whole = Array(parts[0])
        return whole.isEmpty || whole == [UInt8(ascii: "0")]
            || whole == [UInt8(ascii: "1")] && parts[1].count >= 3
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }

    /// Any number of apostrophes, then a sign with which formulas begin.
    private static func isFormula(_ text: String) -> Bool {
        text.unicodeScalars.first { $0 != mark }.map(starts.contains) ?? false
    }
}
