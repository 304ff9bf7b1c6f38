/// A file of points, read: CSV, one value a line, or JSON.
package struct ChartTable: Sendable {
    package let points: [ChartPoint]
    /// The line of each point, for errors that are found later.
    package let lines: [Int]

    /// Reads UTF-8 with or without a byte order mark. What begins with `[` is JSON.
    package init(reading bytes: [UInt8]) throws(ReadingError) {
        guard bytes.count <= EvaluationLimits.bytesMax else { throw ReadingError(.tooLarge) }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            throw ReadingError(.notUTF8)
        }
        let blanks = " \t\r\n".utf8
        if body.first(where: { !blanks.contains($0) }) == UInt8(ascii: "[") {
            var reader = PointJSON(Array(text.unicodeScalars))
            try self.init(try reader.read())
        } else {
            try self.init(try PointCSV(text).read())
        }
    }

    private init(_ fields: [PointFields]) throws(ReadingError) {
        guard !fields.isEmpty else { throw ReadingError(.empty) }
        guard fields.count <= EvaluationLimits.pointsMax else { throw ReadingError(.tooManyPoints) }
        let isProportion = fields.contains { $0.numerator != nil || $0.denominator != nil }
        var points: [ChartPoint] = []
        for (index, row) in fields.enumerated() {
            let hasBoth = row.numerator != nil && row.denominator != nil
            let isGap = row.value.map(PointFields.isGap) ?? false
            guard isProportion ? hasBoth && row.value == nil || isGap : row.value != nil else {
                throw ReadingError(.columnMissing, line: row.line)
            }
            points.append(try row.point(number: index + 1, isProportion: isProportion))
        }
        self.points = points
        lines = fields.map(\.line)
    }

    /// The first points on or after each date, as starts of groups.
    ///
    /// `order` knows the calendar: a number that rises with the date, nil for what is no date. Where labels are
    /// not all dates a label is found as it is written. A date before the first point changes nothing;
    /// nil stands for a date that no point reaches.
    package func starts(_ dates: [String], order: (String) -> Int?) -> [Int?] {
        let numbers = points.map { order($0.label) }
        return dates.map { date in
            if let wanted = order(date), !numbers.contains(nil) {
                return numbers.firstIndex { ($0 ?? wanted) >= wanted }
            }
            let scalars = NarrowText.trimmed(date)
            return points.firstIndex { NarrowText.trimmed($0.label) == scalars }
        }
    }

    /// Dates must ascend: moving ranges and trends are about neighbours in time. Labels that are not all dates
    /// are taken in the order of the file.
    package func checkOrder(_ order: (String) -> Int?) throws(ReadingError) {
        let numbers = points.compactMap { order($0.label) }
        guard numbers.count == points.count else { return }
        for index in numbers.indices.dropFirst() where numbers[index] <= numbers[index - 1] {
            throw ReadingError(.dateOrder, line: lines[index], field: .date)
        }
    }
}
