/// A table as spreadsheets write it: with commas, tabs or semicolons, `sep=;` before it, and a title above
/// the row that names its columns.
///
/// This target reads the form of such files for whoever reads their values. It must not know what any
/// column means, nor staff, nor figures.
package struct SpreadsheetTable {
    /// Reads what stands below ``heading``.
    package var reader: CSVReader
    /// The row that names columns; where none does, the first row that is not blank.
    package let heading: CSVRecord
    /// Whether enough of its cells are known names.
    package let isNamed: Bool
    /// What stands above it.
    package let above: [CSVRecord]

    private static let titleRowsMax = 10

    /// Nil for a table without a row that is not blank.
    ///
    /// The row that names columns is the first in which `namesMin` cells are known: a title may be a single
    /// word. Of several signs between columns the one by which most names are known is meant.
    package init?(
        utf8 text: [UInt8], scalarsMax: Int, namesMin: Int, isName: (String) -> Bool
    ) throws(CSVFault) {
        let (start, declared) = Self.declaration(text)
        func opened(_ delimiter: UInt8) -> CSVReader {
            CSVReader(utf8: text, delimiter: delimiter, scalarsMax: scalarsMax, from: start)
        }
        var best: (names: Int, reader: CSVReader, rows: [CSVRecord])?
        for delimiter in declared.map({ [$0] }) ?? Array(",\t;".utf8) {
            var reader = opened(delimiter)
            var rows: [CSVRecord] = []
            while rows.count <= Self.titleRowsMax, let row = try? reader.next() {
                rows.append(row)
                let names = row.fields.count { isName($0.text) }
                guard names >= namesMin else { continue }
                if best.map({ $0.names < names }) ?? true { best = (names, reader, rows) }
                break
            }
        }
        if let best, let heading = best.rows.last {
            self.reader = best.reader
            self.heading = heading
            isNamed = true
            above = Array(best.rows.dropLast())
            return
        }
        var first = opened(declared ?? UInt8(ascii: ","))
        var row = try first.next()
        while row?.isBlank == true { row = try first.next() }
        guard let heading = row else { return nil }
        self.reader = first
        self.heading = heading
        isNamed = false
        above = []
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
}
