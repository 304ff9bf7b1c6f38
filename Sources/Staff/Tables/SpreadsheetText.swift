/// Text that a spreadsheet program would take for a formula: `=HYPERLINK(…)` in a name's place would
/// run on the machine of whoever opens an export.
///
/// An apostrophe in front makes it plain text; reading takes it off again, so that what was typed
/// comes back.
enum SpreadsheetText {
    /// Japanese Excel takes the full-width signs as well.
    private static let starts = Set("=+-@＝＋－＠\t\r\n".unicodeScalars)
    private static let mark: Unicode.Scalar = "'"

    static func guarded(_ text: String) -> String {
        isFormula(text) ? String(mark) + text : text
    }

    static func unguarded(_ text: String) -> String {
        guard text.unicodeScalars.first == mark, isFormula(text) else { return text }
        return String(text.unicodeScalars.dropFirst())
    }

    /// Any number of apostrophes, then a sign with which formulas begin.
    private static func isFormula(_ text: String) -> Bool {
        text.unicodeScalars.first { $0 != mark }.map(starts.contains) ?? false
    }
}
