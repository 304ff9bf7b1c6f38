internal import CivicCalendar

/// Values of other types than text; nil where the column is absent or the field empty.
extension CSVRow {
    /// A day in any form that people type.
    func day(_ column: StaffColumn) throws(StaffError) -> CivicDate? {
        guard let text = try value(column) else { return nil }
        let folded = ExactText(folding: text).text
        do {
            return try CivicDate(reading: folded)
        } catch {
            switch error {
            case .outsideEra(let era): throw self.error(column, .outsideEra(era))
            case .weekday(let expected): throw self.error(column, .otherWeekday(expected))
            default:
                throw self.error(
                    column, SpreadsheetText.isSerialDay(folded) ? .serialNumber : .notDay)
            }
        }
    }

    /// A number by which a person is known: as typed, and no leftover of a spreadsheet.
    func identity(_ column: StaffColumn) throws(StaffError) -> String {
        let text = try required(column)
        guard !SpreadsheetText.isScientific(ExactText(folding: text).text) else {
            throw error(column, .scientific)
        }
        return text
    }

    /// Minutes of a day, 0 to 1,440; also 1:30.
    func minutes(_ column: StaffColumn) throws(StaffError) -> Int? {
        guard let text = try value(column) else { return nil }
        guard let minutes = MinuteCount.read(text) else { throw error(column, .notMinutes) }
        return minutes
    }

    /// A time of that day in any form that ``DayTime`` reads; systems put the date before it.
    func time(_ column: StaffColumn, on day: CivicDate) throws(StaffError) -> DayTime? {
        guard let text = try value(column) else { return nil }
        switch TimeStamp.read(text, on: day) {
        case .success(let time): return time
        case .failure(let problem): throw error(column, problem.field)
        }
    }

    func workKind(_ column: StaffColumn) throws(StaffError) -> WorkKind? {
        guard let text = try value(column) else { return nil }
        guard let kind = WorkKind(reading: text) else { throw error(column, .notWorkKind) }
        return kind
    }
}
