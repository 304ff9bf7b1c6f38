internal import Tables

/// Points as a table: a header of known names and rows, or one value a line. Its shapes are those of
/// ``SpreadsheetTable``.
struct PointCSV {
    /// What a table gave.
    struct Rows {
        var points: [PointFields] = []
        /// Where no column is named as that of dates: the columns that nobody named.
        var unnamed: [UnnamedColumn] = []
    }

    /// Longer than any label may be: notes stand beside figures.
    private static let scalarsMax = 4_000

    private let text: [UInt8]

    init(_ text: String) { self.text = Array(text.utf8) }

    func read() throws(ReadingError) -> Rows {
        let found: SpreadsheetTable?
        do {
            found = try SpreadsheetTable(utf8: text, scalarsMax: Self.scalarsMax, namesMin: 1) {
                ChartColumn(reading: $0) != nil
            }
        } catch {
            throw ReadingError(error)
        }
        guard let table = found else { throw ReadingError(.empty) }
        let isTitled = !table.above.contains { Self.isFigures($0, above: table.heading) }
        return table.isNamed && isTitled ? try named(table) : try values()
    }

    /// Figures above names are no title: a row of numbers only. But a number by itself above several columns is
    /// one: a year.
    private static func isFigures(_ row: CSVRecord, above heading: CSVRecord) -> Bool {
        let filled = row.fields.filter { !NarrowText.trimmed($0.text).isEmpty }
        let columns = heading.fields.count { !NarrowText.trimmed($0.text).isEmpty }
        return filled.allSatisfy { NumberReading.decimal($0.text) != nil }
            && (columns == 1 ? !filled.isEmpty : filled.count > 1)
    }

    private func named(_ table: SpreadsheetTable) throws(ReadingError) -> Rows {
        let heading = table.heading
        let columns = try Self.columns(heading)
        let last = columns.lastIndex { $0 != nil } ?? 0
        var rows = Rows()
        if !columns.contains(.date) {
            rows.unnamed = columns.indices.filter { columns[$0] == nil }.map {
                UnnamedColumn(line: heading.line, position: $0 + 1)
            }
        }
        var reader = table.reader
        while let record = try Self.next(&reader) {
            if record.isBlank { continue }
            guard rows.points.count < EvaluationLimits.pointsMax else {
                throw ReadingError(.tooManyPoints)
            }
            let rest = record.fields.dropFirst(columns.count)
            guard record.fields.count > last,
                rest.allSatisfy({ NarrowText.trimmed($0.text).isEmpty })
            else { throw ReadingError(.fieldCount, line: record.line) }
            var row = PointFields(line: record.line)
            for (column, field) in zip(columns, record.fields) {
                if let column { row.set(column, field.text) }
            }
            rows.points.append(row)
            for index in rows.unnamed.indices {
                let position = rows.unnamed[index].position - 1
                guard record.fields.indices.contains(position) else { continue }
                rows.unnamed[index].cells.append(record.fields[position].text)
            }
        }
        return rows
    }

    private static func next(_ reader: inout CSVReader) throws(ReadingError) -> CSVRecord? {
        do { return try reader.next() } catch { throw ReadingError(error) }
    }

    /// What each column is; nil for what nobody asks about.
    private static func columns(_ heading: CSVRecord) throws(ReadingError) -> [ChartColumn?] {
        var columns = heading.fields.map { ChartColumn(reading: $0.text) }
        if !columns.contains(.date) {
            let others = heading.fields.indices.filter {
                ChartColumn.isOtherDate(heading.fields[$0].text)
            }
            if others.count == 1 { columns[others[0]] = .date }
        }
        for (index, column) in columns.enumerated() {
            if let column, columns[..<index].contains(column) {
                throw ReadingError(.headerTwice, line: heading.line, field: column)
            }
        }
        let hasBoth = columns.contains(.numerator) && columns.contains(.denominator)
        let hasHalf = columns.contains(.numerator) || columns.contains(.denominator)
        guard hasBoth ? !columns.contains(.value) : !hasHalf && columns.contains(.value) else {
            throw ReadingError(.columnMissing, line: heading.line)
        }
        return columns
    }

    private func values() throws(ReadingError) -> Rows {
        var reader = CSVReader(
            utf8: text, delimiter: UInt8(ascii: ","), scalarsMax: Self.scalarsMax, from: 0)
        var rows = Rows()
        while let record = try Self.next(&reader) {
            if record.isBlank { continue }
            guard record.fields.count == 1 else {
                throw ReadingError(
                    rows.points.isEmpty ? .headerMissing : .fieldCount, line: record.line)
            }
            guard rows.points.count < EvaluationLimits.pointsMax else {
                throw ReadingError(.tooManyPoints)
            }
            var row = PointFields(line: record.line)
            row.value = record.fields[0].text
            rows.points.append(row)
        }
        return rows
    }
}

extension ReadingError {
    /// What is wrong with the form of a file.
    fileprivate init(_ fault: CSVFault) {
        switch fault {
        case .quoteUnclosed(let line), .quoteMisplaced(let line):
            self.init(.unclosedQuote, line: line)
        case .fieldTooLong(let line, _, _): self.init(.labelTooLong, line: line)
        case .tooManyColumns(let line, _, _): self.init(.fieldCount, line: line)
        }
    }
}

/// A column whose heading says nothing to us, in a file without a column of dates.
struct UnnamedColumn: Sendable {
    /// Where its heading stands.
    let line: Int
    /// From 1.
    let position: Int
    var cells: [String] = []

    /// Whether it is the column of dates nevertheless: then the order of the rows is not by chance.
    func holdsDates(_ order: (String) -> Int?) -> Bool {
        let filled = cells.filter { !NarrowText.trimmed($0).isEmpty }
        return filled.count { order($0) != nil } * 2 > filled.count
    }
}
