internal import CivicCalendar
internal import Evaluation
internal import JSON
internal import Requests

/// A file's figures by working day, so that the day before a Monday is a Friday.
struct WorkingDays {
    private(set) var figures: [DayFigure] = []
    /// Ascending, each once.
    private(set) var helpDays: [Int] = []
    /// Figures of days on which the city hall is closed: they are not compared.
    private(set) var closedCount = 0

    init(_ table: ChartTable, helpDays named: [CivicDate]) throws {
        var dated: [(day: CivicDate, value: Double)] = []
        for (point, line) in zip(table.points, table.lines) {
            guard let day = try? CivicDate(reading: point.label) else {
                throw NodeError.notDay(line: line)
            }
            switch point.measure {
            case .value(let value): dated.append((day, value))
            case .gap: continue
            case .proportion: throw NodeError.needsValues()
            }
        }
        let numbers = try Self.numbers((dated.map(\.day) + named).sorted())
        for (day, value) in dated {
            guard let number = numbers[day] else {
                closedCount += 1
                continue
            }
            figures.append(DayFigure(day: number, value: value))
        }
        helpDays = try Set(
            named.map { day in
                guard let number = numbers[day] else { throw NodeError.helpDayClosed(day.text) }
                return number
            }
        ).sorted()
    }

    /// Consecutive numbers of the days from the first to the last on which the city hall is open.
    private static func numbers(_ days: [CivicDate]) throws -> [CivicDate: Int] {
        guard let first = days.first, let last = days.last else { return [:] }
        let holidays = HolidayCalendar()
        var numbers: [CivicDate: Int] = [:]
        var day = first
        do {
            while day <= last {
                if try !holidays.isDayOff(day) { numbers[day] = numbers.count }
                guard let next = day.adding(days: 1) else { break }
                day = next
            }
        } catch {
            throw NodeError.badOption("--file, --help-day", "1948–2099")
        }
        return numbers
    }

    static func day(_ text: String, option: String) throws -> CivicDate {
        guard let day = try? CivicDate(reading: text) else {
            throw NodeError.badOption(option, "2026-05-20, 令和8年5月20日")
        }
        return day
    }

    /// The Help Days of a file as `helpday calendar --json` writes it.
    static func helpDays(_ path: String) throws -> [CivicDate] {
        let bytes = try Runner.read(path, bytesMax: EvaluationLimits.bytesMax)
        guard let answer = try? JSONValue(decoding: bytes),
            case .array(let days) = answer["help_days"]
        else { throw NodeError.badOption("--calendar", "helpday calendar --json") }
        return try days.map { try day($0.text ?? "", option: "--calendar") }
    }
}
