/// One record of a CSV file; it spans several lines when a quoted field holds line breaks.
struct CSVRecord {
    /// The line on which it begins, counted from 1.
    let line: Int
    let fields: [CSVField]

    /// Spreadsheets end their files with empty lines and lines of commas.
    var isBlank: Bool { fields.allSatisfy { VisibleText.isBlank($0.text) } }
}

/// One value with the line on which it begins.
struct CSVField {
    let line: Int
    let text: String
}
