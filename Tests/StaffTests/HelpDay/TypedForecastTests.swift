internal import CivicCalendar
internal import Staff
internal import Testing

/// The form of a check list: all of it is recorded, or nothing is and everything wrong is told.
struct TypedForecastTests {
    private static func give(
        _ typed: [TypedForecast], as post: String = MonthCity.pay, in city: MonthCity
    ) async throws -> Result<HelpDayReport, ForecastFaults> {
        try await city.store.giveForecasts(
            typed: typed, on: try MonthCity.entryDay(), .week, as: try MonthCity.acting(post))
    }

    private static func typed(
        _ number: String, _ outlook: String, _ change: (inout TypedForecast) -> Void = { _ in }
    ) -> TypedForecast {
        var typed = TypedForecast(number: number, outlook: outlook)
        change(&typed)
        return typed
    }

    private static let whole = [
        typed("C1", "can_leave") { $0.roomMinutes = "３０" },
        typed("S1", "hard") {
            ($0.overMinutes, $0.work, $0.note) = ("1:30", "documents", "カナリア決算")
        },
        typed("Ｓ２", "除外") { ($0.reason, $0.immovable) = ("夜間の処理", "予約がある") },
    ]

    @Test func `a form is recorded as a whole, sealed, and once`() async throws {
        let city = try await MonthCity()
        let first = try await Self.give(Self.whole, in: city).get()
        #expect(first == HelpDayReport(recorded: 3, replaced: 0, unchanged: 0))
        let before = try city.rows()
        let second = try await Self.give(Self.whole, in: city).get()
        #expect(second == HelpDayReport(recorded: 0, replaced: 0, unchanged: 3))
        #expect(try city.rows() == before)
        #expect(try !city.holdsPlain("カナリア決算") && !city.holdsPlain("予約がある"))
        let report = try await city.store.forecastReport(
            on: try CivicDate(reading: MonthCity.day), as: try MonthCity.acting(MonthCity.pay))
        #expect(report.total.shortMinutes == 90 && report.total.roomMinutes == 30)
        #expect(report.total[.exemptRequested] == 1)
    }

    @Test func `everything that is wrong is told at its field, and nothing is written`()
        async throws
    {
        let city = try await MonthCity()
        let before = try city.rows()
        let form = [
            Self.typed("C1", "can_leave"), Self.typed("S1", "maybe"),
            Self.typed("S2", "hard") { ($0.overMinutes, $0.work) = ("many", "singing") },
            Self.typed("S3", "exempt") { $0.reason = "夜間の処理" },
            Self.typed("S4", "can_leave") { $0.overMinutes = "10" },
            Self.typed("C1", "hard"), Self.typed("S4", "can_leave") { $0.roomMinutes = "1441" },
            Self.typed("S9", "hard") { $0.note = "a\u{7}" },
        ]
        guard case .failure(let found) = try await Self.give(form, in: city) else {
            Issue.record("recorded")
            return
        }
        let places = found.faults.map { "\($0.row) \($0.column.rawValue)" }
        #expect(
            places == [
                "1 outlook", "2 over_minutes", "2 work", "3 immovable", "4 outlook", "5 outlook",
                "6 outlook", "6 room_minutes", "7 note",
            ])
        #expect(found.faults.allSatisfy { !$0.message(japanese: true).contains("S") })
        #expect(try city.rows() == before)
    }

    @Test(arguments: [("P1", 1), ("S9", 1), ("F1", 1)])
    func `somebody whom the post does not reach undoes the whole form`(
        number: String, row: Int
    ) async throws {
        let city = try await MonthCity()
        let before = try city.rows()
        let form = [Self.typed("S1", "can_leave"), Self.typed(number, "can_leave")]
        guard case .failure(let found) = try await Self.give(form, in: city) else {
            Issue.record("recorded")
            return
        }
        #expect(found.faults.map(\.row) == [row])
        #expect(try city.rows() == before)
    }

    @Test func `what is not about a person is an error of the whole form`() async throws {
        let city = try await MonthCity()
        await #expect(throws: StaffError.fileWithoutRows) { try await Self.give([], in: city) }
        let many = Array(repeating: Self.typed("S1", "hard"), count: TypedForecast.countMax + 1)
        await #expect(throws: StaffError.tooManyLines(linesMax: TypedForecast.countMax)) {
            try await Self.give(many, in: city)
        }
        await #expect(throws: StaffError.roleRefused(.personnel, .giveForecast)) {
            try await Self.give(Self.whole, as: "職員課", in: city)
        }
        _ = try await city.store.closeDay(
            try CivicDate(reading: MonthCity.day), as: try MonthCity.acting("職員課"))
        await #expect(throws: StaffError.helpDay(.dayClosed)) {
            try await Self.give(Self.whole, in: city)
        }
    }
}
