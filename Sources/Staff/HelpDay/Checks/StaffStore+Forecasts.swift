internal import CivicCalendar
internal import GRDB
internal import SQLiteFile

extension StaffStore {
    /// Records the forecasts of a file for one check, as a whole or not at all.
    package func giveForecasts(
        csv bytes: [UInt8], on day: EntryDay, _ check: ForecastCheck, as acting: Acting
    ) async throws(StaffError) -> HelpDayReport {
        try await authorize(acting, .giveForecast)
        return try await give(try ForecastFile.rows(bytes), on: day.day, check, acting)
    }

    /// Records one person's forecast.
    package func giveForecast(
        _ forecast: Forecast, of number: String, on day: EntryDay, _ check: ForecastCheck,
        as acting: Acting
    ) async throws(StaffError) -> HelpDayReport {
        let row = ForecastRow(line: nil, number: number, forecast: forecast)
        return try await give([row], on: day.day, check, acting)
    }

    func give(
        _ rows: [ForecastRow], on day: CivicDate, _ check: ForecastCheck, _ acting: Acting
    ) async throws(StaffError) -> HelpDayReport {
        let vault = self.vault
        return try await write { database in
            let authority = try Self.authority(acting, .giveForecast, on: day, database, vault)
            try Self.requireOpen(day, database)
            var counts: [EntryChange: Int] = [:]
            for row in rows {
                let person = try Self.member(
                    row.number, line: row.line, on: day, authority, acting, database, vault)
                let change = try Self.store(row, of: person, day, check, acting, database, vault)
                counts[change, default: 0] += 1
            }
            let report = HelpDayReport(
                recorded: counts[.recorded] ?? 0, replaced: counts[.replaced] ?? 0,
                unchanged: counts[.unchanged] ?? 0)
            if report.unchanged < rows.count {
                let section = try acting.post.section.flatMap { try Self.sectionID($0, database) }
                try Self.note(
                    acting, .giveForecast, day: day, section: section,
                    detail: "\(check.rawValue) rows=\(rows.count)", database)
            }
            return report
        }
    }

    private static func store(
        _ row: ForecastRow, of person: PlacedPerson, _ day: CivicDate, _ check: ForecastCheck,
        _ acting: Acting, _ database: Database, _ vault: PersonVault
    ) throws -> EntryChange {
        let forecast = row.forecast
        let asked =
            forecast.outlook == .exempt
            ? try requestExemption(row, of: person, day, acting, database, vault) : .unchanged
        let read = try database.cachedStatement(
            sql: """
                SELECT outlook, over_minutes, room_minutes, work_kind, work FROM forecasts
                WHERE staff_id = ? AND day = ? AND occasion = ?
                """)
        let stored = try Row.fetchOne(
            read, arguments: [person.id, day.text, check.rawValue])
        if let stored, try isSame(stored, forecast, person.id, day, check, vault) {
            return asked == .unchanged ? .unchanged : .replaced
        }
        let write = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO forecasts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        try write.execute(arguments: [
            person.id, day.text, check.rawValue, person.sectionID, forecast.outlook.rawValue,
            forecast.overMinutes, forecast.roomMinutes, forecast.work?.rawValue,
            try vault.sealText(
                forecast.note, of: person.id, .work, in: Self.wordsRow(day, check)),
            acting.seconds,
        ])
        return stored == nil ? .recorded : .replaced
    }

    /// Which forecast's words are sealed: those of a result of the same day are others.
    static func wordsRow(_ day: CivicDate, _ check: ForecastCheck) -> String {
        check.rawValue + " " + day.text
    }

    private static func isSame(
        _ row: Row, _ forecast: Forecast, _ id: Int64, _ day: CivicDate, _ check: ForecastCheck,
        _ vault: PersonVault
    ) throws -> Bool {
        let outlook = try row.decode(String.self, atIndex: 0)
        let numbers = [
            try row.decode(Int.self, atIndex: 1), try row.decode(Int.self, atIndex: 2),
            try row.decode(Int?.self, atIndex: 3) ?? 0,
        ]
        let work = forecast.work?.rawValue ?? 0
        guard ExactText(outlook) == ExactText(forecast.outlook.rawValue),
            numbers == [forecast.overMinutes, forecast.roomMinutes, work]
        else { return false }
        let note = try vault.openText(
            row.decode(StoredBytes?.self, atIndex: 4), of: id, .work, in: wordsRow(day, check))
        return TypedText.same(note, forecast.note)
    }

    /// An exemption in a forecast asks for it. Repeated on the eve it needs no words again.
    private static func requestExemption(
        _ row: ForecastRow, of person: PlacedPerson, _ day: CivicDate, _ acting: Acting,
        _ database: Database, _ vault: PersonVault
    ) throws -> EntryChange {
        let forecast = row.forecast
        if let reason = forecast.reason, let immovable = forecast.immovable {
            _ = try authority(acting, .requestExemption, on: day, database, vault)
            return try storeRequest(
                ExemptionWords(reason: reason, immovable: immovable), of: person, day, acting,
                database, vault)
        }
        let state = try exemption(of: person.id, day, database)
        if forecast.reason == nil, forecast.immovable == nil, let state, state != .refused {
            return .unchanged
        }
        guard let line = row.line else { throw StaffError.helpDay(.exemptionReasonNeeded) }
        throw StaffError.field(
            line: line, column: forecast.reason == nil ? .reason : .immovable,
            problem: .reasonNeeded)
    }
}

extension StaffStore {
    /// Records the forecasts of a form for one check, in one transaction: all of them, or none where
    /// anything is wrong with any.
    package func giveForecasts(
        typed: [TypedForecast], on day: EntryDay, _ check: ForecastCheck, as acting: Acting
    ) async throws(StaffError) -> Result<HelpDayReport, ForecastFaults> {
        guard !typed.isEmpty else { throw .fileWithoutRows }
        guard typed.count <= TypedForecast.countMax else {
            throw .tooManyLines(linesMax: TypedForecast.countMax)
        }
        var rows: [ForecastRow] = []
        var faults: [ForecastFault] = []
        var firstRows: [ExactText: Int] = [:]
        for (index, typed) in typed.enumerated() {
            if let first = firstRows.updateValue(index, forKey: ExactText(folding: typed.number)) {
                let error = StaffError.employeeNumberTwice(line: index + 1, firstLine: first + 1)
                faults.append(ForecastFault(row: index, column: .outlook, error: error))
            }
            switch typed.read(row: index) {
            case .success(let forecast):
                rows.append(
                    ForecastRow(line: index + 1, number: typed.number, forecast: forecast))
            case .failure(let found): faults += found.faults
            }
        }
        guard faults.isEmpty else { return .failure(ForecastFaults(faults: faults)) }
        do {
            return .success(try await give(rows, on: day.day, check, acting))
        } catch {
            guard let line = error.line, 1...typed.count ~= line else { throw error }
            let fault = ForecastFault(row: line - 1, column: .outlook, error: error)
            return .failure(ForecastFaults(faults: [fault]))
        }
    }
}
