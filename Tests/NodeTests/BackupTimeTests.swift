internal import CivicCalendar
internal import Node
internal import Testing

/// When a backup was due last, by the clock of Japan.
@Suite struct BackupTimeTests {
    /// 2026-11-30, 0:00 in Japan.
    private static let midnight: Int64 = 1_795_964_400
    private static let hour: Int64 = 3_600

    @Test(arguments: [
        (120, 1, -22), (120, 2, 2), (120, 23, 2), (0, 0, 0), (0, 23, 0),
        (1_410, 23, -1), (1_410, 24, 23),
    ])
    func `today's if its time is past, else yesterday's`(time: Int, hours: Int, due: Int) throws {
        var settings = BackupSettings()
        settings.time = try #require(DayTime(minutes: time))
        let now = Self.midnight + Int64(hours) * Self.hour
        let minutes: Int64 = time == 1_410 ? 30 * 60 : 0
        #expect(settings.lastDue(before: now) == Self.midnight + Int64(due) * Self.hour + minutes)
    }
}
