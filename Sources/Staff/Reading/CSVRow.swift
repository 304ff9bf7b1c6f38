internal import CivicCalendar
internal import Tables

/// A row of a ``CSVTable``.
struct CSVRow {
    private let record: CSVRecord
    private let positions: [StaffColumn: Int]

    init(record: CSVRecord, positions: [StaffColumn: Int]) {
        self.record = record
        self.positions = positions
    }

    var line: Int { record.line }

    /// Whether the file has the column at all.
    func has(_ column: StaffColumn) -> Bool { positions[column] != nil }

    /// The value exactly as typed (without the apostrophe of ``SpreadsheetText``), or nil when the column
    /// is absent or holds nothing but spaces.
    ///
    /// Control characters are refused but for those named: one of them, zero, would end the text for
    /// SQLite. Where line breaks are allowed they are line feeds, whatever the spreadsheet wrote.
    func value(
        _ column: StaffColumn, allowing controls: [Unicode.Scalar] = []
    ) throws(StaffError) -> String? {
        guard let position = positions[column], position < record.fields.count else { return nil }
        var text = SpreadsheetText.unguarded(
            SpreadsheetText.unwrapped(record.fields[position].text))
        if controls.contains("\n") { text = TypedText.withLineFeeds(text) }
        let bad = text.unicodeScalars.first { scalar in
            scalar.properties.generalCategory == .control && !controls.contains(scalar)
        }
        if let bad { throw error(column, .controlCharacter(bad.value)) }
        let folded = ExactText(folding: text).text
        guard !SpreadsheetText.isFault(folded) else { throw error(column, .spreadsheetFault) }
        return folded.isEmpty ? nil : text
    }

    /// The value, which must be there.
    func required(
        _ column: StaffColumn, allowing controls: [Unicode.Scalar] = []
    ) throws(StaffError) -> String {
        guard let value = try value(column, allowing: controls) else {
            throw error(column, .missing)
        }
        return value
    }

    func error(_ column: StaffColumn, _ problem: FieldProblem) -> StaffError {
        let position = positions[column] ?? 0
        let isPresent = record.fields.indices.contains(position)
        return .field(
            line: isPresent ? record.fields[position].line : record.line, column: column,
            problem: problem)
    }
}

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
