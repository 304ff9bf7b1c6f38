internal import CivicCalendar
internal import Staff
internal import Testing

/// Every act of the month against every post: who may not is refused, and nothing is written.
struct MonthRoleTests {
    typealias Act = @Sendable (MonthCity, Acting) async throws -> Void

    /// Each with the right it needs.
    static let acts: [(LocalAction, Act)] = [
        (
            .giveForecast,
            { city, acting in
                _ = try await city.store.giveForecast(
                    try Forecast(.canLeave), of: "S1", on: try MonthCity.entryDay(), .week,
                    as: acting)
            }
        ),
        (
            .giveForecast,
            { city, acting in
                _ = try await city.store.giveForecasts(
                    csv: Array("employee_number,outlook\nS1,hard\n".utf8),
                    on: try MonthCity.entryDay(), .week, as: acting)
            }
        ),
        (
            .readForecasts,
            { city, acting in
                _ = try await city.store.forecastReport(
                    on: try CivicDate(reading: MonthCity.day), as: acting)
            }
        ),
        (
            .readForecasts,
            { city, acting in
                _ = try await city.store.help(on: try CivicDate(reading: MonthCity.day), as: acting)
            }
        ),
        (
            .requestExemption,
            { city, acting in
                _ = try await city.store.requestExemption(
                    of: "S1", reason: "夜間", immovable: "予約", on: try MonthCity.entryDay(),
                    as: acting)
            }
        ),
        (
            .approveExemption,
            { city, acting in
                _ = try await city.store.decideExemption(
                    of: "S2", .approved, on: try MonthCity.entryDay(), as: acting)
            }
        ),
        (
            .proposeHelp,
            { city, acting in
                _ = try await city.store.proposeHelp(on: try MonthCity.entryDay(), as: acting)
            }
        ),
        (
            .agreeHelpWithin,
            { city, acting in
                _ = try await city.store.decideHelp(1, .accepted, as: acting)
            }
        ),
        (
            .orderHelpAcross,
            { city, acting in
                _ = try await city.store.decideHelp(1, .ordered, as: acting)
            }
        ),
        (
            .agreeHelpWithin,
            { city, acting in
                _ = try await city.store.orderHelp(
                    helper: "S3", helped: "S2", minutes: 5, on: try MonthCity.entryDay(), as: acting
                )
            }
        ),
        (
            .recordDeparture,
            { city, acting in
                guard let time = DayTime(reading: "17:30") else { return }
                _ = try await city.store.recordDeparture(
                    try Departure(left: time), of: "S1", on: try MonthCity.entryDay(), as: acting)
            }
        ),
        (
            .recordDeparture,
            { city, acting in
                _ = try await city.store.removeDeparture(
                    of: "S1", on: try MonthCity.entryDay(), as: acting)
            }
        ),
        (
            .confirmLightsOut,
            { city, acting in
                _ = try await city.store.recordLightsOut(
                    on: try MonthCity.entryDay(), at: DayTime(reading: "17:40"), as: acting)
            }
        ),
        (
            .readResults,
            { city, acting in
                _ = try await city.store.resultReport(
                    on: try CivicDate(reading: MonthCity.day), as: acting)
            }
        ),
        (
            .closeDay,
            { city, acting in
                _ = try await city.store.closeDay(try CivicDate(reading: MonthCity.day), as: acting)
            }
        ),
        (
            .closeDay,
            { city, acting in
                _ = try await city.store.reopenDay(
                    try CivicDate(reading: MonthCity.day), reason: "訂正", as: acting)
            }
        ),
        (
            .giveThanks,
            { city, acting in
                _ = try await city.store.giveThanks(
                    "ありがとう", from: "S1", to: "S3", on: try MonthCity.entryDay(), as: acting)
            }
        ),
        (.readThanks, { city, acting in _ = try await city.store.thanks(as: acting) }),
        (
            .readJournal,
            { city, acting in
                _ = try await city.store.journal(
                    on: try CivicDate(reading: MonthCity.day), as: acting)
            }
        ),
    ]

    static let posts = [
        "本人:S1", MonthCity.pay, MonthCity.general, MonthCity.manager, "職員課", "部会参加者", "幹事",
        "傍聴", "情報システム担当",
    ]

    @Test(arguments: acts.indices)
    func `who has no right is refused and writes nothing`(index: Int) async throws {
        let (action, act) = Self.acts[index]
        let city = try await MonthCity()
        try await city.exempt("S2", nil)
        _ = try await city.forecast("S1", .hard, over: 30, as: MonthCity.pay)
        _ = try await city.forecast("S3", .canLeave, room: 30, as: MonthCity.pay)
        _ = try await city.store.proposeHelp(
            on: try MonthCity.entryDay(), as: try MonthCity.acting(MonthCity.pay))
        var refused = 0
        for text in Self.posts {
            let acting = try MonthCity.acting(text)
            let role = acting.post.role
            guard RoleTable.reach(of: role, for: action) == .nobody else { continue }
            let before = try city.rows()
            await #expect(throws: StaffError.roleRefused(role, action)) {
                try await act(city, acting)
            }
            #expect(try city.rows() == before, "\(text) \(action)")
            refused += 1
        }
        #expect(refused >= 4)
    }

    @Test(arguments: acts.indices)
    func `another section's post writes nothing here`(index: Int) async throws {
        let (action, act) = Self.acts[index]
        let city = try await MonthCity()
        try await city.exempt("S2", nil)
        let before = try city.rows(["forecasts", "exemptions", "help_day_results", "help"])
        for text in [MonthCity.people, MonthCity.otherManager, MonthCity.money, "本人:P1"] {
            let acting = try MonthCity.acting(text)
            // Lights-out of the own 課 and thanks of one's own are no trespass.
            guard action != .confirmLightsOut, action != .readThanks else { continue }
            do {
                try await act(city, acting)
                #expect(
                    [.readForecasts, .readResults, .readJournal, .proposeHelp].contains(action),
                    "\(text) \(action)")
            } catch let error as StaffError {
                #expect(
                    ["role_refused", "outside_section", "help_unknown", "order_needed"]
                        .contains(error.code), "\(text) \(error.code)")
            }
        }
        #expect(try city.rows(["forecasts", "exemptions", "help_day_results", "help"]) == before)
    }

    @Test func `a post of one 係 sees nobody of another`() async throws {
        let city = try await MonthCity()
        _ = try await city.forecast("S1", .hard, over: 30, as: MonthCity.pay)
        let day = try CivicDate(reading: MonthCity.day)
        let report = try await city.store.forecastReport(
            on: day, as: try MonthCity.acting(MonthCity.people))
        #expect(report.sections.map(\.section) == ["総務部/職員課/人事係"])
        #expect(
            Set(report.sections.flatMap(\.members).map(\.person.employeeNumber))
                == ["G1", "P1", "P2", "P3"])
        // A whole city is counted, not named.
        let all = try await city.store.forecastReport(on: day, as: try MonthCity.acting("職員課"))
        #expect(all.total.present == 13 && all.sections.allSatisfy { $0.members.isEmpty })
    }
}
