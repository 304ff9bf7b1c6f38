/// Comma-separated points: a header of known names and rows, or one value a line.
struct PointCSV {
    private let lines: [(number: Int, text: Substring.UnicodeScalarView)]

    /// Lines end in LF, CRLF or CR; blank ones are passed over.
    init(_ text: String) {
        var number = 0
        var lines: [(number: Int, text: Substring.UnicodeScalarView)] = []
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var index = start
        while true {
            let isEnd = index == scalars.endIndex
            guard isEnd || scalars[index] == "\n" || scalars[index] == "\r" else {
                index = scalars.index(after: index)
                continue
            }
            number += 1
            let line = scalars[start..<index]
            if !NarrowText.trimmed(String(line)).isEmpty { lines.append((number, line)) }
            if isEnd { break }
            let isReturn = scalars[index] == "\r"
            index = scalars.index(after: index)
            if isReturn, index < scalars.endIndex, scalars[index] == "\n" {
                index = scalars.index(after: index)
            }
            start = index
        }
        self.lines = lines
    }

    func read() throws(ReadingError) -> [PointFields] {
        guard let first = lines.first else { throw ReadingError(.empty) }
        guard lines.count <= EvaluationLimits.pointsMax + 1 else {
            throw ReadingError(.tooManyPoints)
        }
        let names = try Self.fields(first.text, line: first.number)
        let columns = names.map { ChartColumn(reading: $0) }
        guard columns.contains(where: { $0 != nil }) else { return try values(names.count) }
        for (index, column) in columns.enumerated() {
            if let column, columns[..<index].contains(column) {
                throw ReadingError(.headerTwice, line: first.number, field: column)
            }
        }
        let hasBoth = columns.contains(.numerator) && columns.contains(.denominator)
        let hasHalf = columns.contains(.numerator) || columns.contains(.denominator)
        guard hasBoth ? !columns.contains(.value) : !hasHalf && columns.contains(.value) else {
            throw ReadingError(.columnMissing, line: first.number)
        }
        var rows: [PointFields] = []
        for line in lines.dropFirst() {
            let fields = try Self.fields(line.text, line: line.number)
            guard fields.count == columns.count else {
                throw ReadingError(.fieldCount, line: line.number)
            }
            var row = PointFields(line: line.number)
            for (column, field) in zip(columns, fields) {
                if let column { row.set(column, field) }
            }
            rows.append(row)
        }
        return rows
    }

    private func values(_ columnCount: Int) throws(ReadingError) -> [PointFields] {
        guard columnCount == 1 else {
            throw ReadingError(.headerMissing, line: lines.first?.number)
        }
        var rows: [PointFields] = []
        for line in lines {
            let fields = try Self.fields(line.text, line: line.number)
            guard fields.count == 1 else { throw ReadingError(.fieldCount, line: line.number) }
            var row = PointFields(line: line.number)
            row.value = fields[0]
            rows.append(row)
        }
        return rows
    }

    /// The fields of a line; a field may stand in quotes, with quotes doubled inside.
    private static func fields(
        _ text: Substring.UnicodeScalarView, line: Int
    ) throws(ReadingError) -> [String] {
        var fields: [String] = []
        var field = String.UnicodeScalarView()
        var isQuoted = false
        var wasQuoted = false
        var rest = text
        while let scalar = rest.popFirst() {
            if isQuoted {
                if scalar != "\"" {
                    field.append(scalar)
                } else if rest.first == "\"" {
                    rest.removeFirst()
                    field.append("\"")
                } else {
                    isQuoted = false
                    wasQuoted = true
                }
            } else if scalar == "," {
                fields.append(String(field))
                field = String.UnicodeScalarView()
                wasQuoted = false
            } else if scalar == "\"", field.isEmpty, !wasQuoted {
                isQuoted = true
            } else if scalar == "\"" || wasQuoted {
                throw ReadingError(.unclosedQuote, line: line)
            } else {
                field.append(scalar)
            }
        }
        guard !isQuoted else { throw ReadingError(.unclosedQuote, line: line) }
        return fields + [String(field)]
    }
}
