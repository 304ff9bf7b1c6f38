/// A file of Help Day results (職員番号,結果[,退庁時刻]), read or refused as a whole.
enum HelpDayFile {
    static func rows(_ bytes: [UInt8]) throws(StaffError) -> [HelpDayRow] {
        var table = try CSVTable(
            bytes, required: [.employeeNumber, .outcome], optional: [.leftAt])
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
        let number = try row.required(.employeeNumber)
        guard let outcome = HelpDayOutcome(reading: try row.required(.outcome)) else {
            throw row.error(.outcome, .notOutcome)
        }
        return HelpDayRow(
            line: row.line, numberKey: ExactText(folding: number), outcome: outcome,
            leftMinutes: try leftMinutes(row))
    }

    /// 17:45, also 9:05 and full-width.
    private static func leftMinutes(_ row: CSVRow) throws(StaffError) -> Int? {
        guard let text = try row.value(.leftAt) else { return nil }
        let parts = ExactText(folding: text).text.utf8.split(
            separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2, 1...2 ~= parts[0].count, parts[1].count == 2,
            let hour = number(parts[0]), let minute = number(parts[1]), hour < 24, minute < 60
        else { throw row.error(.leftAt, .notTime) }
        return hour * 60 + minute
    }

    private static func number(_ digits: Substring.UTF8View) -> Int? {
        var value = 0
        for digit in digits {
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }
}
