/// Records forecasts from a file. Texts are read by the handler and not on the command line, so that every
/// way in reads them alike; that is so with all requests about a Help Day.
package struct ImportForecasts: NodeRequest {
    package typealias Answer = EntryCounts

    package let date: String
    /// `week` or `eve`.
    package let check: String
    package let csv: FileContents

    package init(date: String, check: String, csv: FileContents) {
        self.date = date
        self.check = check
        self.csv = csv
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// Records one person's forecast.
package struct GiveForecast: NodeRequest {
    package typealias Answer = EntryCounts

    package let date: String
    package let check: String
    package let number: String
    package let values: ForecastValues

    package init(date: String, check: String, number: String, values: ForecastValues) {
        self.date = date
        self.check = check
        self.number = number
        self.values = values
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// One person's forecast, as typed.
package struct ForecastValues: Codable, Sendable {
    package let outlook: String
    package let overMinutes: Int?
    package let roomMinutes: Int?
    package let work: String?
    package let note: String?
    package let reason: String?
    package let immovable: String?

    package init(
        outlook: String, overMinutes: Int?, roomMinutes: Int?, work: String?, note: String?,
        reason: String?, immovable: String?
    ) {
        self.outlook = outlook
        self.overMinutes = overMinutes
        self.roomMinutes = roomMinutes
        self.work = work
        self.note = note
        self.reason = reason
        self.immovable = immovable
    }
}

/// Records a form of forecasts as a whole, or refuses it with all that is wrong in it.
package struct GiveForecasts: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let counts: EntryCounts
        /// Where there are any, nothing was recorded.
        package let faults: [Fault]

        package init(counts: EntryCounts, faults: [Fault]) {
            self.counts = counts
            self.faults = faults
        }
    }

    package struct Fault: Codable, Sendable {
        /// From 0.
        package let row: Int
        /// The field's name in English, `over_minutes`.
        package let field: String
        package let message: String

        package init(row: Int, field: String, message: String) {
            self.row = row
            self.field = field
            self.message = message
        }
    }

    /// As many rows as a section's page shows.
    package static let rowsMax = 500

    package let date: String
    package let check: String
    package let rows: [ForecastInForm]

    package init(date: String, check: String, rows: [ForecastInForm]) {
        self.date = date
        self.check = check
        self.rows = rows
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// One person's forecast as it was typed into a form; a nil or empty text says nothing.
package struct ForecastInForm: Codable, Sendable {
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

/// Asks that somebody need not leave on time.
package struct RequestExemption: NodeRequest {
    package typealias Answer = EntryAnswer

    package let date: String
    package let number: String
    package let reason: String?
    package let immovable: String?

    package init(date: String, number: String, reason: String?, immovable: String?) {
        self.date = date
        self.number = number
        self.reason = reason
        self.immovable = immovable
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

package struct DecideExemption: NodeRequest {
    package typealias Answer = EntryAnswer

    package let date: String
    package let number: String
    package let isApproved: Bool

    package init(date: String, number: String, isApproved: Bool) {
        self.date = date
        self.number = number
        self.isApproved = isApproved
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}
