internal import CivicCalendar
internal import Staff
internal import Synchronization
internal import Testing

/// A step that fails in the middle leaves the state before it.
struct MonthCrashTests {
    /// Randomness that ends after so many draws.
    private final class Supply: Sendable {
        private let left = Mutex(Int.max)

        func allow(_ draws: Int) { left.withLock { $0 = draws } }

        func draw(_ count: Int) throws -> [UInt8] {
            try left.withLock { left in
                guard left > 0 else { throw StaffError.keysUnusable }
                left -= 1
            }
            var generator = SystemRandomNumberGenerator()
            return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        }
    }

    @Test func `a file of forecasts that fails at any row leaves nothing`() async throws {
        let folder = try TemporaryStore.makeFolder()
        defer { TemporaryStore.removeFolder(folder) }
        let supply = Supply()
        let store = try StaffStore(
            folder: folder,
            keys: StaffKeys(
                master: [UInt8](repeating: 7, count: 32), storage: FolderKeys(folder: folder),
                randomBytes: supply.draw))
        try await store.importStaff(csv: Array(MonthCity.csv.utf8), enteredSeconds: 1)
        let csv = "職員番号,見込み,内容,理由,動かせない理由\nC1,定時,甲,,\nS1,難しい,乙,,\nS2,除外,丙,理由,予約\nS3,定時,丁,,\n"
        let day = try MonthCity.entryDay()
        let chief = try MonthCity.acting(MonthCity.pay)
        // Six values are sealed: four notes and two reasons.
        for draws in 0..<6 {
            supply.allow(draws)
            await #expect(throws: StaffError.keysUnusable) {
                try await store.giveForecasts(csv: Array(csv.utf8), on: day, .week, as: chief)
            }
            supply.allow(.max)
            let report = try await store.forecastReport(on: day.day, as: chief)
            #expect(report.total[.notReported] == 5, "after \(draws) draws")
            let acts = try await store.journal(on: day.day, as: try MonthCity.acting("職員課"))
            #expect(acts.isEmpty)
        }
        supply.allow(6)
        let report = try await store.giveForecasts(
            csv: Array(csv.utf8), on: day, .week, as: chief)
        #expect(report.recorded == 4)
        try store.close()
    }
}
