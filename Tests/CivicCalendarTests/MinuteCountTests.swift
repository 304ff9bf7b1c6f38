internal import CivicCalendar
internal import Testing

struct MinuteCountTests {
    @Test(arguments: [
        ("90", 90), ("90分", 90), ("９０ 分", 90), ("90分間", 90), ("1時間", 60), ("1時間半", 90),
        ("1.5時間", 90), ("0.5時間", 30), ("1時間30分", 90), ("1時間30", 90), ("1:30", 90), ("１：３０", 90),
        ("60\u{200B}", 60), ("\u{200E}60", 60), ("0", 0), ("1440", 1440), ("24:00", 1440),
    ])
    func `minutes are read as people write them`(text: String, minutes: Int) {
        #expect(MinuteCount.read(text) == minutes)
    }

    @Test(arguments: [
        "", "分", "時間", "1441", "25:00", "1:5", "-1", "+30", "30分分", "30分半", "1.5", "1.333時間", "三十",
        "1,440",
        "0x10", "30人", "1:30分", "99999999999999999999", String(repeating: "1", count: 100_000),
    ])
    func `what is no number of minutes is refused`(text: String) {
        #expect(MinuteCount.read(text) == nil)
    }
}
