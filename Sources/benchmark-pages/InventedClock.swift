internal import Glibc
internal import Synchronization

/// The time in the invented cities: it begins some months ago and is moved on by hand.
final class InventedClock: Sendable {
    /// Months since January of the year 0, of this month in Japan.
    private let monthNow: Int
    private let monthsAgo: Int
    private let quarters = Atomic<UInt32>(0)

    init(monthsAgo: Int) {
        let days = (Glibc.time(nil) + 9 * 3_600) / 86_400
        let (year, month, _) = Self.civil(days)
        self.monthNow = year * 12 + month - 1
        self.monthsAgo = monthsAgo
    }

    /// Quarters of an hour since 1970.
    var quarterHours: UInt32 { quarters.load(ordering: .relaxed) }

    /// Year and month (1 to 12) of the given one, from 0.
    func month(_ index: Int) -> (year: Int, month: Int) {
        let month = monthNow - monthsAgo + index
        return (month / 12, month % 12 + 1)
    }

    /// yyyymmdd of a day of that month.
    func day(_ index: Int, _ day: Int) -> UInt32 {
        let (year, month) = month(index)
        return UInt32(clamping: year * 10_000 + month * 100 + day)
    }

    /// Ten in the morning of a day of that month, and so many quarters of an hour later.
    func set(_ index: Int, day: Int, quarters later: Int) {
        let (year, month) = month(index)
        let days = Self.days(year, month, day)
        quarters.store(UInt32(clamping: days * 96 + 4 + later), ordering: .relaxed)
    }

    /// Days since 1970 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let ofEra = year % 400
        let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return year / 400 * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }

    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let ofEra = shifted - era * 146_097
        let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let month = (5 * ofYear + 2) / 153
        let day = ofYear - (153 * month + 2) / 5 + 1
        let civilMonth = month < 10 ? month + 3 : month - 9
        return (year + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, day)
    }
}
