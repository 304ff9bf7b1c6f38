internal import Tables

/// A row of a ``CSVTable``.
struct CSVRow {
    private let record: CSVRecord
    private let positions: [StaffColumn: Int]

    init(record: CSVRecord, positions: [StaffColumn: Int]) {
        self.record = record
        self.positions = positions
    }

    var line: Int { record.line }

    /// Whether the file has the column at all.
    func has(_ column: StaffColumn) -> Bool { positions[column] != nil }

    /// The value exactly as typed (without the apostrophe of ``SpreadsheetText``), or nil when the column
    /// is absent or holds nothing but spaces.
    ///
    /// Control characters are refused but for those named: one of them, zero, would end the text for
    /// SQLite. Where line breaks are allowed they are line feeds, whatever the spreadsheet wrote.
    func value(
        _ column: StaffColumn, allowing controls: [Unicode.Scalar] = []
    ) throws(StaffError) -> String? {
        guard let position = positions[column], position < record.fields.count else { return nil }
        var text = SpreadsheetText.unguarded(
            SpreadsheetText.unwrapped(record.fields[position].text))
        if controls.contains("\n") { text = TypedText.withLineFeeds(text) }
        let bad = text.unicodeScalars.first { scalar in
            scalar.properties.generalCategory == .control && !controls.contains(scalar)
        }
        if let bad { throw error(column, .controlCharacter(bad.value)) }
        let folded = ExactText(folding: text).text
        guard !SpreadsheetText.isFault(folded) else { throw error(column, .spreadsheetFault) }
        return folded.isEmpty ? nil : text
    }

    /// The value, which must be there.
    func required(
        _ column: StaffColumn, allowing controls: [Unicode.Scalar] = []
    ) throws(StaffError) -> String {
        guard let value = try value(column, allowing: controls) else {
            throw error(column, .missing)
        }
        return value
    }

    func error(_ column: StaffColumn, _ problem: FieldProblem) -> StaffError {
        let position = positions[column] ?? 0
        let isPresent = record.fields.indices.contains(position)
        return .field(
            line: isPresent ? record.fields[position].line : record.line, column: column,
            problem: problem)
    }
}
