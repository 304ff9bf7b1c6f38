/// Words that a person typed: kept exactly, within a limit, without control characters.
enum TypedText {
    static let noteScalarsMax = 500
    static let thanksScalarsMax = 2_000

    /// Nil for nothing but spaces.
    static func optional(
        _ text: String?, scalarsMax: Int = noteScalarsMax
    ) throws(StaffError) -> String? {
        guard let text, !ExactText(folding: text).text.isEmpty else { return nil }
        let isBad = text.unicodeScalars.contains { scalar in
            scalar.properties.generalCategory == .control && scalar != "\n"
        }
        guard !isBad, text.unicodeScalars.count <= scalarsMax else {
            throw .helpDay(.textUnusable(scalarsMax: scalarsMax))
        }
        return text
    }

    static func required(_ text: String, scalarsMax: Int) throws(StaffError) -> String {
        guard let text = try optional(text, scalarsMax: scalarsMax) else {
            throw .helpDay(.textUnusable(scalarsMax: scalarsMax))
        }
        return text
    }

    /// Byte for byte.
    static func same(_ left: String?, _ right: String?) -> Bool {
        left.map { Array($0.utf8) } == right.map { Array($0.utf8) }
    }
}
