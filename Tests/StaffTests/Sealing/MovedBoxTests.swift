internal import CivicCalendar
internal import GRDB
internal import Staff
internal import Testing

/// Somebody who can write the file, without the keys, moves sealed words to where others stand.
struct MovedBoxTests {
    private static let moves = [
        // Another person, another column, another day, another check, another table.
        "UPDATE exemptions SET reason = (SELECT reason FROM exemptions WHERE staff_id = 4) WHERE staff_id = 3",
        "UPDATE exemptions SET reason = immovable WHERE staff_id = 3",
        "UPDATE exemptions SET day = '2026-05-27' WHERE staff_id = 3",
        "UPDATE forecasts SET occasion = 'eve' WHERE staff_id = 3",
        """
        UPDATE forecasts SET work = (SELECT work FROM help_day_results WHERE staff_id = 3)
        WHERE staff_id = 3
        """,
    ]

    @Test(arguments: moves)
    func `moved words do not open`(move: String) async throws {
        let folder = try TemporaryStore.makeFolder()
        defer { TemporaryStore.removeFolder(folder) }
        var store = try StaffStore(folder: folder)
        let manager = try MonthCity.acting(MonthCity.manager)
        try await store.importStaff(csv: Array(MonthCity.csv.utf8), enteredSeconds: manager.seconds)
        let day = try MonthCity.entryDay()
        for number in ["S1", "S2"] {
            _ = try await store.requestExemption(
                of: number, reason: "理由\(number)", immovable: "事情\(number)", on: day, as: manager)
        }
        _ = try await store.giveForecast(
            try Forecast(.hard, note: "見込みの言葉"), of: "S1", on: day, .week, as: manager)
        let time = try #require(DayTime(reading: "18:30"))
        _ = try await store.recordDeparture(
            try Departure(left: time, note: "退庁の言葉"), of: "S1", on: day, as: manager)
        func report(_ day: String) async throws -> [String] {
            let report = try await store.forecastReport(
                on: try CivicDate(reading: day), as: manager)
            let lines = report.sections.flatMap(\.members)
            return lines.compactMap(\.reason) + lines.compactMap(\.note)
        }
        #expect(Set(try await report(MonthCity.day)) == ["理由S1", "理由S2", "見込みの言葉"])
        try store.close()
        let queue = try DatabaseQueue(path: folder + "/" + StaffStore.fileName)
        try await queue.write { database in
            try database.execute(sql: move)
            #expect(database.changesCount == 1)
        }
        try queue.close()
        store = try StaffStore(folder: folder)
        await #expect(throws: StaffError.databaseCorrupt) {
            _ = try await report(MonthCity.day)
            _ = try await report("2026-05-27")
        }
        try store.close()
    }

    @Test func `the record of one section does not open as that of another`()
        async throws
    {
        let folder = try TemporaryStore.makeFolder()
        defer { TemporaryStore.removeFolder(folder) }
        var store = try StaffStore(folder: folder)
        let manager = try MonthCity.acting(MonthCity.manager)
        try await store.importStaff(csv: Array(MonthCity.csv.utf8), enteredSeconds: manager.seconds)
        let month = try CivicMonth(reading: "2026-05")
        var content = SectionMeeting.Content()
        content.record = "係の話"
        try await store.recordSectionMeeting(
            try SectionMeeting(month: month, held: content), of: nil,
            as: try MonthCity.acting(MonthCity.pay))
        try store.close()
        let queue = try DatabaseQueue(path: folder + "/" + StaffStore.fileName)
        try await queue.write { database in
            try database.execute(sql: "UPDATE section_meetings SET section_id = section_id + 1")
        }
        try queue.close()
        store = try StaffStore(folder: folder)
        await #expect(throws: StaffError.databaseCorrupt) {
            try await store.sectionMeetings(as: .personnel(at: manager.seconds))
        }
        try store.close()
    }
}
