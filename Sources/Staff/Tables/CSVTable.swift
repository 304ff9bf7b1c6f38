/// A CSV file whose header is understood: gives each row's fields by column.
struct CSVTable {
    static let rowsMax = 50_000

    private var reader: CSVReader
    private let positions: [StaffColumn: Int]
    private let columnCount: Int
    private var rowCount = 0

    /// Reads the header. Columns may stand in any order and in either language; unknown ones are
    /// refused rather than dropped in silence.
    init(
        _ bytes: [UInt8], required: [StaffColumn], optional: [StaffColumn]
    ) throws(StaffError) {
        reader = CSVReader(utf8: try TextDecoding.utf8(bytes))
        guard let header = try reader.next() else { throw .fileEmpty }
        let columns = header.fields.map { field in
            (required + optional).first { $0.isNamed(field.text) }
        }
        for column in required where !columns.contains(column) { throw .columnMissing(column) }
        var positions: [StaffColumn: Int] = [:]
        for (position, column) in columns.enumerated() {
            guard let column else { throw .columnUnknown(position: position + 1) }
            guard positions.updateValue(position, forKey: column) == nil else {
                throw .columnTwice(column)
            }
        }
        self.positions = positions
        columnCount = header.fields.count
    }

    /// The next row that is not blank, or nil at the end.
    mutating func next() throws(StaffError) -> CSVRow? {
        while let record = try reader.next() {
            rowCount += 1
            guard rowCount <= Self.rowsMax else { throw .tooManyLines(linesMax: Self.rowsMax) }
            let isBlank = record.isBlank
            if isBlank, record.fields.count == 1 || record.fields.count == columnCount { continue }
            guard record.fields.count == columnCount else {
                throw .columnCount(
                    line: record.line, expected: columnCount, found: record.fields.count)
            }
            return CSVRow(record: record, positions: positions)
        }
        return nil
    }
}

extension StaffColumn {
    /// Whether a header cell means this column, whatever its width, case and outer spaces.
    fileprivate func isNamed(_ cell: String) -> Bool {
        let folded = ExactText(folding: cell)
        return folded == ExactText(japanese) || otherNames.contains { folded == ExactText($0) }
            || ExactText(folded.text.lowercased()) == ExactText(english)
    }
}
