internal import Tables

/// Words that a person typed: kept as typed, within a limit; lines end with a line feed, whoever sent
/// them, and other control characters but tabs are refused.
enum TypedText {
    static let noteScalarsMax = 500
    static let thanksScalarsMax = 2_000

    /// Nil for nothing that could be seen.
    static func optional(
        _ text: String?, scalarsMax: Int = noteScalarsMax
    ) throws(StaffError) -> String? {
        guard let text, !VisibleText.isBlank(text) else { return nil }
        let cleaned = withLineFeeds(text)
        var line = 1
        for scalar in cleaned.unicodeScalars {
            if scalar == "\n" { line += 1 }
            guard scalar.properties.generalCategory != .control || controls.contains(scalar)
            else {
                throw .helpDay(.controlCharacter(scalar.value, line: line))
            }
        }
        guard cleaned.unicodeScalars.count <= scalarsMax else {
            throw .helpDay(.textUnusable(scalarsMax: scalarsMax))
        }
        return cleaned
    }

    static func required(_ text: String, scalarsMax: Int) throws(StaffError) -> String {
        guard let text = try optional(text, scalarsMax: scalarsMax) else {
            throw .helpDay(.textUnusable(scalarsMax: scalarsMax))
        }
        return text
    }

    /// CRLF and CR as LF.
    static func withLineFeeds(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            defer { wasReturn = scalar == "\r" }
            if scalar == "\n", wasReturn { continue }
            result.append(scalar == "\r" ? "\n" : scalar)
        }
        return String(result)
    }

    /// Control characters that people type into notes.
    static let controls: [Unicode.Scalar] = ["\n", "\t"]

    /// Byte for byte.
    static func same(_ left: String?, _ right: String?) -> Bool {
        left.map { Array($0.utf8) } == right.map { Array($0.utf8) }
    }
}
