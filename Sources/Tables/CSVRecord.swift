/// One record of a CSV file; it spans several lines when a quoted field holds line breaks.
package struct CSVRecord {
    /// The line on which it begins, counted from 1.
    package let line: Int
    package let fields: [CSVField]

    /// Spreadsheets end their files with empty lines and lines of commas.
    package var isBlank: Bool { fields.allSatisfy { VisibleText.isBlank($0.text) } }
}

/// One value with the line on which it begins.
package struct CSVField {
    package let line: Int
    package let text: String
}
