internal import CivicCalendar
internal import Evaluation
internal import Node

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
        return try zip(dates, starts).map { date, start in
            guard let start else { throw NodeError.dateNotReached(option, date) }
            return start
        }
    }

    /// A day, or the first day of a month.
    private static func order(_ label: String) -> Int? {
        if let day = try? CivicDate(reading: label) { return day.daysSinceEpoch }
        return (try? CivicMonth(reading: label))?.days.first?.daysSinceEpoch
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
