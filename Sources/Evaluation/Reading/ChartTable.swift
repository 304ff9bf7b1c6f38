/// A file of points, read: CSV, one value a line, or JSON.
package struct ChartTable: Sendable {
    package let points: [ChartPoint]
    /// The line of each point, for errors that are found later.
    package let lines: [Int]
    /// Whether values were written with `%`.
    package let isPercent: Bool
    private let unnamed: [UnnamedColumn]
    /// Whether a column, or a key, is named as that of dates.
    private let hasDates: Bool

    /// Whether values bear `%`. 45% and 45 in one series: nobody knows what the second means.
    private static func isPercent(_ fields: [PointFields]) throws(ReadingError) -> Bool {
        let values = fields.filter { $0.value.map { !PointFields.isGap($0) } ?? false }
        let isPercent = values.map { NumberReading.isPercent($0.value ?? "") }
        guard let first = isPercent.first,
            let other = isPercent.firstIndex(where: { $0 != first })
        else { return isPercent.first ?? false }
        throw ReadingError(.percentMixed, line: values[other].line, field: .value)
    }

    /// Reads UTF-8 with or without a byte order mark. What begins with `[`, or by mistake with
    /// `{`, is JSON.
    package init(reading bytes: [UInt8]) throws(ReadingError) {
        guard bytes.count <= EvaluationLimits.bytesMax else { throw ReadingError(.tooLarge) }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            throw ReadingError(.notUTF8)
        }
        let blanks = " \t\r\n".utf8
        let first = body.first { !blanks.contains($0) }
        if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
            var reader = PointJSON(Array(text.unicodeScalars))
            try self.init(try reader.read(), unnamed: [])
        } else {
            let rows = try PointCSV(text).read()
            try self.init(rows.points, unnamed: rows.unnamed)
        }
    }

    private init(
        _ fields: [PointFields], unnamed: [UnnamedColumn]
    ) throws(ReadingError) {
        guard !fields.isEmpty else { throw ReadingError(.empty) }
        guard fields.count <= EvaluationLimits.pointsMax else { throw ReadingError(.tooManyPoints) }
        isPercent = try Self.isPercent(fields)
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
        self.unnamed = unnamed
        lines = fields.map(\.line)
        hasDates = fields.contains { $0.date != nil }
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

    /// Dates must ascend: moving ranges and trends are about neighbours in time. Labels that are no dates
    /// are taken in the order of the file; among dates, what is none is a mistake: 30 February. So are dates
    /// under a heading that is not known, days as a spreadsheet counts them, and a column of dates that nobody
    /// can put in order, because they bear no whole year: 4/8, 26/4/8.
    package func checkOrder(_ order: (String) -> Int?) throws(ReadingError) {
        if let column = unnamed.first(where: { $0.holdsDates(order) }) {
            throw ReadingError(.datesUnnamed(position: column.position), line: column.line)
        }
        let found = points.map { order($0.label) }
        let serials = points.indices.filter { DateLabel(points[$0].label).isSerialDay }
        let areAllDays = points.indices.allSatisfy { found[$0] != nil || serials.contains($0) }
        if let first = serials.first, areAllDays {
            throw ReadingError(.serialDates, line: lines[first], field: .date)
        }
        let numbers = found.compactMap(\.self)
        guard numbers.count == points.count else {
            let labels = points.map { DateLabel($0.label) }
            let written = hasDates ? labels.count { $0.isWritten } : 0
            let isDated = max(numbers.count, written) * 2 > labels.count
            let wrong = found.indices.first {
                guard found[$0] == nil else { return false }
                return numbers.isEmpty
                    ? isDated && labels[$0].isWritten : isDated || labels[$0].hasNumbers
            }
            if let wrong { throw ReadingError(.noSuchDate, line: lines[wrong], field: .date) }
            return
        }
        for index in numbers.indices.dropFirst() where numbers[index] <= numbers[index - 1] {
            throw ReadingError(.dateOrder, line: lines[index], field: .date)
        }
    }
}
