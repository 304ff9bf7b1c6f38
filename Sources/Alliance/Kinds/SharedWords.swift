/// Words that people share, as people see them.
package enum SharedWords {
    /// Whether nothing of a text can be seen: one rule for the kinds, the gate, commands and pages.
    package static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            let properties = scalar.properties
            return properties.isWhitespace || properties.generalCategory == .format
                || properties.isDefaultIgnorableCodePoint || properties.generalCategory == .control
                || scalar == "\u{2800}" || scalar == "\u{3164}"
        }
    }
}
