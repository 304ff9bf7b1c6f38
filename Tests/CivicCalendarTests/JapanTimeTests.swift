internal import CivicCalendar
internal import Testing

struct JapanTimeTests {
    @Test(arguments: [
        // 1 January 1970, 9 in the morning.
        (Int64(0), "1970-01-01", 540), (-1, "1970-01-01", 539), (-32_400, "1970-01-01", 0),
        (-32_401, "1969-12-31", 1_439), (1_779_231_599, "2026-05-20", 479),
        (1_779_235_200, "2026-05-20", 540), (1_779_289_199, "2026-05-20", 1_439),
        (1_779_289_200, "2026-05-21", 0),
    ])
    func `a moment has a day and a minute`(seconds: Int64, date: String, minute: Int) throws {
        #expect(JapanTime.day(ofSeconds: seconds).text == date)
        #expect(JapanTime.minuteOfDay(ofSeconds: seconds) == minute)
        let began = JapanTime.seconds(minute, on: try CivicDate(reading: date))
        #expect(0..<60 ~= seconds - began)
    }

    @Test(arguments: [Int64.min, .min + 32_400, .max - 32_400, .max])
    func `a moment beyond the calendar is its first day and no trap`(seconds: Int64) {
        #expect(JapanTime.day(ofSeconds: seconds) == .earliest)
        #expect(0..<1_440 ~= JapanTime.minuteOfDay(ofSeconds: seconds))
    }
}
