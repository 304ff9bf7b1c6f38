internal import CivicCalendar

/// A file of Help Day results (職員番号,結果[,退庁時刻,登庁時刻,業務,内容]), read or refused as a whole.
enum HelpDayFile {
    static func rows(
        _ bytes: [UInt8], on day: CivicDate
    ) throws(StaffError) -> [HelpDayRow] {
        var table = try CSVTable(
            bytes, required: [.employeeNumber, .outcome],
            optional: [.leftAt, .arrivedAt, .work, .note])
        var rows: [HelpDayRow] = []
        var firstLines: [ExactText: Int] = [:]
        while let source = try table.next() {
            let row = try read(source, day)
            if let firstLine = firstLines.updateValue(row.line, forKey: row.numberKey) {
                throw .employeeNumberTwice(line: row.line, firstLine: firstLine)
            }
            rows.append(row)
        }
        guard !rows.isEmpty else { throw .fileWithoutRows }
        return rows
    }

    private static func read(_ row: CSVRow, _ day: CivicDate) throws(StaffError) -> HelpDayRow {
        let number = try row.identity(.employeeNumber)
        guard let outcome = HelpDayOutcome(reading: try row.required(.outcome)) else {
            throw row.error(.outcome, .notOutcome)
        }
        let (left, arrived) = (try row.time(.leftAt, on: day), try row.time(.arrivedAt, on: day))
        if let problem = problem(left, arrived, outcome) { throw row.error(.leftAt, problem) }
        let hasWork = row.has(.work) || row.has(.note)
        let work = HelpDayRow.Work(
            kind: try row.workKind(.work), note: try row.value(.note, allowing: TypedText.controls))
        return HelpDayRow(
            line: row.line, numberKey: ExactText(folding: number), outcome: outcome,
            leftMinutes: left?.minutes,
            arrival: row.has(.arrivedAt) ? HelpDayRow.Arrival(minutes: arrived?.minutes) : nil,
            work: hasWork ? work : nil)
    }

    /// What cannot be of a time of leaving, as on the pages, where the time alone decides.
    private static func problem(
        _ left: DayTime?, _ arrived: DayTime?, _ outcome: HelpDayOutcome
    ) -> FieldProblem? {
        guard let left else { return nil }
        if left.minutes < EntryTime.firstMinute { return .beforeDawn }
        if let arrived, left < arrived { return .leftBeforeArrival }
        if EntryTime.isOfMorning(left: left, arrived: arrived) { return .leftInMorning }
        return switch outcome {
        case .onTime: left >= .onTimeEnd ? .lateButOnTime : nil
        case .late: left <= .lightsOut ? .earlyButLate : nil
        case .exempt: nil
        }
    }
}

/// A row of a file of Help Day results, checked.
struct HelpDayRow: Sendable {
    let line: Int
    let numberKey: ExactText
    let outcome: HelpDayOutcome
    /// Minutes since midnight.
    let leftMinutes: Int?
    /// Nil where the file has no such column: what is stored stays.
    let arrival: Arrival?
    let work: Work?

    struct Arrival: Sendable {
        let minutes: Int?
    }

    struct Work: Sendable {
        let kind: WorkKind?
        let note: String?
    }
}
