import CivicCalendar
import Staff
import Testing
struct ZPerf {
    @Test func perf() async throws {
        let city = try TemporaryStore()
        let clock = ContinuousClock()
        let n = 19_000
        let rows = (0..<n).map { "部\($0 % 20)/課\($0 % 400)/係\($0 % 1600),架空 名\($0),\(100000 + $0),a\($0)@example.jp,044-200-0000\n" }.joined()
        let csv = "係,氏名,職員番号,メール,電話\n" + rows
        print("bytes", csv.utf8.count)
        print("import", try await clock.measure { try await city.load(csv) })
        print("again", try await clock.measure { try await city.load(csv) })
        print("changed", try await clock.measure { try await city.load(csv.replacing("架空", with: "仮の")) })
        let res = "employee_number,outcome,left_at\n" + (0..<n).map { "\(100000 + $0),on_time,17:40\n" }.joined()
        print("record", try await clock.measure { try await city.store.recordHelpDay(csv: Array(res.utf8), on: try CivicDate(reading: "2026-05-20"), enteredSeconds: 1) })
        let m = try CivicMonth(reading: "2026-05")
        print("counts1", try await clock.measure { _ = try await city.store.unitCounts(month: m) })
        print("counts2", try await clock.measure { _ = try await city.store.unitCounts(month: m) })
        print("directory", try await clock.measure { _ = try await city.store.directory() })
        print("list", try await clock.measure { _ = try await city.store.list() })
        print("groups", try await city.store.unitCounts(month: m).count)
    }
}
