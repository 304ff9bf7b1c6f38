/// A file of forecasts, read or refused as a whole:
/// 職員番号,見込み[,超過見込分,応援可能分,業務,内容,理由,動かせない理由].
enum ForecastFile {
    static func rows(_ bytes: [UInt8]) throws(StaffError) -> [ForecastRow] {
        var table = try CSVTable(
            bytes, required: [.employeeNumber, .outlook],
            optional: [.overMinutes, .roomMinutes, .work, .note, .reason, .immovable])
        var rows: [ForecastRow] = []
        var firstLines: [ExactText: Int] = [:]
        while let source = try table.next() {
            let row = try read(source)
            let key = ExactText(folding: row.number)
            if let firstLine = firstLines.updateValue(source.line, forKey: key) {
                throw .employeeNumberTwice(line: source.line, firstLine: firstLine)
            }
            rows.append(row)
        }
        guard !rows.isEmpty else { throw .fileWithoutRows }
        return rows
    }

    private static func read(_ row: CSVRow) throws(StaffError) -> ForecastRow {
        let number = try row.identity(.employeeNumber)
        guard let outlook = Outlook(reading: try row.required(.outlook)) else {
            throw row.error(.outlook, .notOutlook)
        }
        let over = try row.minutes(.overMinutes) ?? 0
        let room = try row.minutes(.roomMinutes) ?? 0
        guard outlook == .canLeave || room == 0 else {
            throw row.error(.roomMinutes, .roomWithoutLeaving)
        }
        guard outlook == .hard || over == 0 else { throw row.error(.overMinutes, .overWithoutHard) }
        return ForecastRow(
            line: row.line, number: number,
            forecast: try Forecast(
                outlook, overMinutes: over, roomMinutes: room, work: try row.workKind(.work),
                note: try row.value(.note, allowing: TypedText.controls),
                reason: try row.value(.reason, allowing: TypedText.controls),
                immovable: try row.value(.immovable, allowing: TypedText.controls)))
    }
}

/// A forecast with whom it is about; from a file also with its line.
struct ForecastRow: Sendable {
    let line: Int?
    /// As typed.
    let number: String
    let forecast: Forecast
}
