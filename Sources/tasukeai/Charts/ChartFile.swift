internal import CivicCalendar
internal import Evaluation
internal import Node
internal import Requests

/// Files of figures: read, their dates put on the calendar, their mistakes put in words.
enum ChartFile {
    static func read(_ path: String) throws -> ChartTable {
        let bytes = try FileText.utf8(
            try Runner.read(path, bytesMax: EvaluationLimits.bytesMax))
        do {
            let table = try ChartTable(reading: bytes)
            try table.checkOrder(order)
            return table
        } catch {
            throw NodeError.chartFile(error)
        }
    }

    /// The points at which dates of an option begin.
    static func starts(_ table: ChartTable, _ dates: [String], option: String) throws -> [Int] {
        let starts = table.starts(dates, order: order)
        let areDates = table.points.allSatisfy { order($0.label) != nil }
        return try zip(dates, starts).map { date, start in
            if let start { return start }
            guard areDates, order(date) == nil else {
                throw NodeError.dateNotReached(option, date)
            }
            throw NodeError.noSuchDate(option, date)
        }
    }

    /// A day, or the first day of a month or of a 年度.
    private static func order(_ label: String) -> Int? {
        if let day = try? CivicDate(reading: label) { return day.daysSinceEpoch }
        return month(label)?.days.first?.daysSinceEpoch
    }

    /// A month, also as statistics name them: 202606, 令和8年6月分, 2026年6月度, 令和8年度.
    private static func month(_ label: String) -> CivicMonth? {
        var text = label.filter { !$0.isWhitespace }
        if let month = plainMonth(text) { return month }
        guard let last = text.popLast(), last == "分" || last == "度" else { return nil }
        let isYear = last == "度" && text.hasSuffix("年")
        return plainMonth(isYear ? text + "4月" : text)
    }

    private static func plainMonth(_ text: String) -> CivicMonth? {
        let digits = text.compactMap(\.wholeNumberValue)
        guard digits.count == 6, text.count == 6 else { return try? CivicMonth(reading: text) }
        let number = digits.reduce(0) { $0 * 10 + $1 }
        return CivicMonth(year: number / 100, month: number % 100)
    }

    static func checked<Result>(
        _ table: ChartTable, _ body: () throws(ChartError) -> Result
    ) throws -> Result {
        do {
            return try body()
        } catch {
            throw NodeError.chart(error, lines: table.lines)
        }
    }
}
