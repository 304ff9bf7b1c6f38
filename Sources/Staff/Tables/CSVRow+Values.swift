internal import CivicCalendar

/// Values of other types than text; nil where the column is absent or the field empty.
extension CSVRow {
    /// A day in any form that people type.
    func day(_ column: StaffColumn) throws(StaffError) -> CivicDate? {
        guard let text = try value(column) else { return nil }
        do { return try CivicDate(reading: ExactText(folding: text).text) } catch {
            if case .outsideEra(let era) = error { throw self.error(column, .outsideEra(era)) }
            throw self.error(column, .notDay)
        }
    }

    /// Minutes of a day, 0 to 1,440; also 1:30.
    func minutes(_ column: StaffColumn) throws(StaffError) -> Int? {
        guard let text = try value(column) else { return nil }
        let folded = ExactText(folding: text).text
        if let minutes = Int(folded), 0...1_440 ~= minutes { return minutes }
        if let minutes = DayTime(reading: folded)?.minutes { return minutes }
        throw error(column, .notMinutes)
    }

    /// A time of day: 17:45, also 9:05 and full-width.
    func time(_ column: StaffColumn) throws(StaffError) -> Int? {
        guard let text = try value(column) else { return nil }
        guard let time = DayTime(reading: text) else { throw error(column, .notTime) }
        return time.minutes
    }

    func workKind(_ column: StaffColumn) throws(StaffError) -> WorkKind? {
        guard let text = try value(column) else { return nil }
        guard let kind = WorkKind(reading: text) else { throw error(column, .notWorkKind) }
        return kind
    }
}
