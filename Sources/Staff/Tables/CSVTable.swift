/// A CSV file whose header is understood: gives each row's fields by column.
struct CSVTable {
    static let rowsMax = 50_000

    private var reader: CSVReader
    private let positions: [StaffColumn: Int]
    private let columnCount: Int
    private var rowCount = 0

    /// Reads the header. Columns may stand in any order and in either language, below a title of up to
    /// ``titleRowsMax`` rows; unknown ones are refused rather than dropped in silence.
    init(
        _ bytes: [UInt8], required: [StaffColumn], optional: [StaffColumn]
    ) throws(StaffError) {
        let known = required + optional
        let (reader, header) = try Self.header(try TextDecoding.utf8(bytes), known)
        self.reader = reader
        // Spreadsheets end lines with commas for columns that once had something in them.
        let last = header.fields.lastIndex { !VisibleText.isBlank($0.text) }
        let columns = header.fields.prefix((last ?? -1) + 1).map { field in
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
    }

    private static let titleRowsMax = 10

    /// The row that names columns, and the reader behind it: the first row in which any column is
    /// known, by commas, tabs or semicolons. Without one it is the first row, for what it lacks.
    private static func header(
        _ text: [UInt8], _ known: [StaffColumn]
    ) throws(StaffError) -> (CSVReader, CSVRecord) {
        let (start, declared) = declaration(text)
        for delimiter in declared.map({ [$0] }) ?? Array(",\t;".utf8) {
            var reader = CSVReader(utf8: text, delimiter: delimiter, from: start)
            for _ in 0...titleRowsMax {
                guard let record = try? reader.next() else { break }
                let names = record.fields.count(where: { field in
                    known.contains { $0.isNamed(field.text) }
                })
                // A title may be a single word, and a table of one column is none of ours.
                if names >= 2 { return (reader, record) }
            }
        }
        var reader = CSVReader(
            utf8: text, delimiter: declared ?? UInt8(ascii: ","), from: start)
        guard let header = try reader.next() else { throw .fileEmpty }
        return (reader, header)
    }

    /// `sep=;`, which tells a spreadsheet the sign between columns; the offset behind it.
    private static func declaration(_ text: [UInt8]) -> (start: Int, delimiter: UInt8?) {
        guard text.count > 5, text.starts(with: "sep=".utf8) || text.starts(with: "SEP=".utf8),
            [UInt8(ascii: "\r"), UInt8(ascii: "\n")].contains(text[5])
        else { return (0, nil) }
        let isPair =
            text[5] == UInt8(ascii: "\r") && text.count > 6 && text[6] == UInt8(ascii: "\n")
        return (isPair ? 7 : 6, text[4])
    }

    /// The next row that is not blank, or nil at the end.
    mutating func next() throws(StaffError) -> CSVRow? {
        while let record = try reader.next() {
            rowCount += 1
            guard rowCount <= Self.rowsMax else { throw .tooManyLines(linesMax: Self.rowsMax) }
            if record.isBlank { continue }
            let rest = record.fields.dropFirst(columnCount)
            guard record.fields.count >= columnCount,
                rest.allSatisfy({ VisibleText.isBlank($0.text) })
            else {
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
