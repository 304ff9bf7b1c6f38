/// A file of Help Day results (職員番号,結果[,退庁時刻,登庁時刻,業務,内容]), read or refused as a whole.
enum HelpDayFile {
    static func rows(_ bytes: [UInt8]) throws(StaffError) -> [HelpDayRow] {
        var table = try CSVTable(
            bytes, required: [.employeeNumber, .outcome],
            optional: [.leftAt, .arrivedAt, .work, .note])
        var rows: [HelpDayRow] = []
        var firstLines: [ExactText: Int] = [:]
        while let source = try table.next() {
            let row = try read(source)
            if let firstLine = firstLines.updateValue(row.line, forKey: row.numberKey) {
                throw .employeeNumberTwice(line: row.line, firstLine: firstLine)
            }
            rows.append(row)
        }
        guard !rows.isEmpty else { throw .fileWithoutRows }
        return rows
    }

    private static func read(_ row: CSVRow) throws(StaffError) -> HelpDayRow {
        let number = try row.identity(.employeeNumber)
        guard let outcome = HelpDayOutcome(reading: try row.required(.outcome)) else {
            throw row.error(.outcome, .notOutcome)
        }
        let (left, arrived) = (try row.time(.leftAt), try row.time(.arrivedAt))
        if let left, let arrived, left < arrived { throw row.error(.leftAt, .leftBeforeArrival) }
        if outcome == .onTime, let left, left >= DayTime.onTimeEnd.minutes {
            throw row.error(.leftAt, .lateButOnTime)
        }
        let hasWork = row.has(.work) || row.has(.note)
        let work = HelpDayRow.Work(kind: try row.workKind(.work), note: try row.value(.note))
        return HelpDayRow(
            line: row.line, numberKey: ExactText(folding: number), outcome: outcome,
            leftMinutes: left,
            arrival: row.has(.arrivedAt) ? HelpDayRow.Arrival(minutes: arrived) : nil,
            work: hasWork ? work : nil)
    }
}
