internal import CivicCalendar

/// One person's forecast as it was typed into a form; a nil or empty text says nothing.
package struct TypedForecast: Codable, Sendable, ConfidentialValue {
    /// As many as a section's page shows.
    package static let countMax = 500

    package var number: String
    package var outlook: String
    package var overMinutes: String?
    package var roomMinutes: String?
    package var work: String?
    package var note: String?
    package var reason: String?
    package var immovable: String?

    package init(number: String, outlook: String) {
        self.number = number
        self.outlook = outlook
    }
}

extension TypedForecast {
    /// The forecast, or everything that is wrong with it, so that a form can show all of it at once.
    ///
    /// Unlike in a file, an exemption needs its words also on the eve: a form shows those that were
    /// given before.
    func read(row: Int) -> Result<Forecast, ForecastFaults> {
        var faults: [ForecastFault] = []
        func attempt<Value>(_ column: StaffColumn, _ read: () throws(StaffError) -> Value) -> Value?
        {
            do { return try read() } catch {
                faults.append(ForecastFault(row: row, column: column, error: error))
                return nil
            }
        }
        let outlook = attempt(.outlook) { () throws(StaffError) in try readOutlook() }
        let over = attempt(.overMinutes) { () throws(StaffError) in
            try Self.minutes(overMinutes, .overMinutes)
        }
        let room = attempt(.roomMinutes) { () throws(StaffError) in
            try Self.minutes(roomMinutes, .roomMinutes)
        }
        let kind = attempt(.work) { () throws(StaffError) in try readWork() }
        for (column, text) in [
            (StaffColumn.note, note), (.reason, reason), (.immovable, immovable),
        ] {
            let isWanted = outlook == .exempt && column != .note
            _ = attempt(column) { () throws(StaffError) in
                guard try TypedText.optional(text) != nil || !isWanted else {
                    throw .field(line: row, column: column, problem: .reasonNeeded)
                }
            }
        }
        guard faults.isEmpty, let outlook, let over, let room, let kind else {
            return .failure(ForecastFaults(faults: faults))
        }
        let forecast = attempt(.outlook) { () throws(StaffError) in
            try Forecast(
                outlook, overMinutes: over, roomMinutes: room, work: kind, note: note,
                reason: reason, immovable: immovable)
        }
        return forecast.map { .success($0) } ?? .failure(ForecastFaults(faults: faults))
    }

    private func readOutlook() throws(StaffError) -> Outlook {
        guard let outlook = Outlook(reading: outlook) else {
            throw .field(line: 0, column: .outlook, problem: .notOutlook)
        }
        return outlook
    }

    private func readWork() throws(StaffError) -> WorkKind? {
        guard let work, !ExactText(folding: work).text.isEmpty else { return nil }
        guard let kind = WorkKind(reading: work) else {
            throw .field(line: 0, column: .work, problem: .notWorkKind)
        }
        return kind
    }

    /// Minutes of a day, 0 to 1,440; also 1:30. Nothing typed is 0.
    private static func minutes(
        _ text: String?, _ column: StaffColumn
    ) throws(StaffError) -> Int {
        guard let text, !ExactText(folding: text).text.isEmpty else { return 0 }
        guard let minutes = MinuteCount.read(text) else {
            throw .field(line: 0, column: column, problem: .notMinutes)
        }
        return minutes
    }
}

/// Everything that is wrong with a form of forecasts, of which then nothing was recorded.
package struct ForecastFaults: Error, Sendable {
    package let faults: [ForecastFault]
}

/// What is wrong with one field of a form of forecasts. It holds no value of a person.
package struct ForecastFault: Hashable, Sendable {
    /// Counted from 0, in the order in which the forecasts were given.
    package let row: Int
    /// The field at which to show it.
    package let column: StaffColumn
    let error: StaffError

    package func message(japanese: Bool) -> String {
        if case .field(_, let column, let problem) = error {
            return japanese
                ? "「\(column.japanese)」\(problem.japanese)。"
                : "\(column.english): \(problem.english)."
        }
        return error.message(japanese: japanese)
    }
}
