internal import CivicCalendar
internal import Testing
internal import Web

@Suite("Times as people type them") struct ClockTextTests {
    @Test(
        "every form that an office writes is read",
        arguments: [
            ("1745", "17:45"), ("17:45", "17:45"), ("１７：４５", "17:45"), ("17時45分", "17:45"),
            ("１７時４５分", "17:45"), ("17時45", "17:45"), ("6時", "06:00"), ("６時", "06:00"),
            ("6:05", "06:05"),
            ("605", "06:05"), ("17時半", "17:30"), ("17時5分", "17:05"), ("午後5時45分", "17:45"),
            ("午前9時", "09:00"), ("午後0時30分", "12:30"), (" 17 : 45 ", "17:45"), ("　17:45　", "17:45"),
            ("17:45:00", "17:45"), ("0:00", "00:00"), ("23:59", "23:59"), ("5:45 PM", "17:45"),
            ("午後 5:45:00", "17:45"), ("12:05 AM", "00:05"), ("174500", "17:45"),
        ])
    func read(_ typed: String, _ time: String) { #expect(ClockText.read(typed) == time) }

    @Test(
        "what is no time, or could be two, is refused",
        arguments: [
            "", "17", "17:4", "17:60", "24:00", "25時", "翌0:30", "午前12時", "午後12時30分", "99999",
            "17:45:0", "午後13時", "17時45分30秒",
            "五時",
            "17.45", "-1:00", "17:45x", String(repeating: "1", count: 10_000),
        ])
    func refuse(_ typed: String) { #expect(ClockText.read(typed) == nil) }

    @Test(
        "pages and files read the same times",
        arguments: [
            "1745", "17時半", "午後5時45分", "5:45 PM", " 17 : 45 ", "17:45:00", "6時", "午前9時", "五時",
            "17.45",
        ])
    func agree(_ typed: String) {
        #expect(DayTime(reading: typed).map(\.minutes) == ClockText.read(typed).map(Self.minutes))
    }

    private static func minutes(_ text: String) -> Int {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        return parts[0] * 60 + parts[1]
    }
}
