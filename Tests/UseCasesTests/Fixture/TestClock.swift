internal import CivicCalendar
internal import Staff
internal import Synchronization
internal import UseCases

/// A clock that stands still until a test moves it.
final class TestClock: Sendable {
    private let now: Mutex<Int64>

    /// `2026-05-20 18:30` in Japan.
    init(_ moment: String) throws { now = Mutex(try Self.seconds(moment)) }

    /// Seconds since 1970.
    var seconds: Int64 { now.withLock { $0 } }

    func set(_ moment: String) throws {
        let seconds = try Self.seconds(moment)
        now.withLock { $0 = seconds }
    }

    func set(seconds: Int64) { now.withLock { $0 = seconds } }

    func advance(seconds: Int64) { now.withLock { $0 += seconds } }

    /// Waiting takes no time.
    var steady: SteadyClock {
        let waited = Mutex(Duration.zero)
        return SteadyClock(
            now: { waited.withLock { $0 } },
            sleep: { end in waited.withLock { $0 = max($0, end) } })
    }

    private static func seconds(_ moment: String) throws -> Int64 {
        let day = try CivicDate(reading: String(moment.prefix(10)))
        let time = moment.dropFirst(11).split(separator: ":").compactMap { Int($0) }
        return JapanTime.seconds((time.first ?? 0) * 60 + (time.last ?? 0), on: day)
    }
}
