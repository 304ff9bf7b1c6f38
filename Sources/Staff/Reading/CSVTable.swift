internal import Tables

/// A CSV file whose header is understood: gives each row's fields by column.
struct CSVTable {
    static let rowsMax = 50_000
    private static let scalarsMax = 200

    private var reader: CSVReader
    private let positions: [StaffColumn: Int]
    private let columnCount: Int
    /// As many columns as a row must have at least: spreadsheets leave out commas behind the last
    /// value of a row where the columns are empty for a while.
    private let columnsMin: Int
    private var rowCount = 0

    /// Reads the header. Columns may stand in any order and in either language, below a title; unknown ones
    /// are refused rather than dropped in silence.
    init(
        _ bytes: [UInt8], required: [StaffColumn], optional: [StaffColumn]
    ) throws(StaffError) {
        let known = required + optional
        let table = try Self.table(try TextDecoding.utf8(bytes), known)
        reader = table.reader
        // Spreadsheets end lines with commas for columns that once had something in them.
        let last = table.heading.fields.lastIndex { !VisibleText.isBlank($0.text) }
        let columns = table.heading.fields.prefix((last ?? -1) + 1).map { field in
            known.first { $0.isNamed(field.text) }
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
        columnCount = columns.count
        columnsMin = (required.compactMap { positions[$0] }.max() ?? -1) + 1
    }

    private static func table(
        _ text: [UInt8], _ known: [StaffColumn]
    ) throws(StaffError) -> SpreadsheetTable {
        let found: SpreadsheetTable?
        do {
            // A title may be a single word, and a table of one column is none of ours.
            found = try SpreadsheetTable(utf8: text, scalarsMax: scalarsMax, namesMin: 2) { cell in
                known.contains { $0.isNamed(cell) }
            }
        } catch {
            throw StaffError(error)
        }
        guard let table = found else { throw .fileEmpty }
        return table
    }

    /// The next row that is not blank, or nil at the end.
    mutating func next() throws(StaffError) -> CSVRow? {
        while let record = try nextRecord() {
            rowCount += 1
            guard rowCount <= Self.rowsMax else { throw .tooManyLines(linesMax: Self.rowsMax) }
            if record.isBlank { continue }
            let rest = record.fields.dropFirst(columnCount)
            guard record.fields.count >= columnsMin,
                rest.allSatisfy({ VisibleText.isBlank($0.text) })
            else {
                throw .columnCount(
                    line: record.line, expected: columnCount, found: record.fields.count)
            }
            return CSVRow(record: record, positions: positions)
        }
        return nil
    }

    private mutating func nextRecord() throws(StaffError) -> CSVRecord? {
        do { return try reader.next() } catch { throw StaffError(error) }
    }
}

extension StaffColumn {
    /// Whether a header cell means this column.
    fileprivate func isNamed(_ cell: String) -> Bool {
        let heading = HeadingText(cell)
        return ([japanese, english] + otherNames).contains { heading == HeadingText($0) }
    }
}

extension StaffError {
    /// What is wrong with the form of a file.
    init(_ fault: CSVFault) {
        switch fault {
        case .quoteUnclosed(let line): self = .quoteUnclosed(line: line)
        case .quoteMisplaced(let line): self = .quoteMisplaced(line: line)
        case .fieldTooLong(let line, let position, let scalarsMax):
            self = .fieldTooLong(line: line, position: position, scalarsMax: scalarsMax)
        case .tooManyColumns(let line, let columnsMax, let found):
            self = .columnCount(line: line, expected: columnsMax, found: found)
        }
    }
}
