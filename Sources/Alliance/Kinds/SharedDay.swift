internal import CivicCalendar

/// A day as shared records hold it: 20261120.
package enum SharedDay {
    /// The day in Japan (nine hours ahead, no summer time) of a moment, in quarters of an hour since 1970; 0
    /// where the calendar has none.
    package static func inJapan(quarterHours: UInt32) -> UInt32 {
        CivicDate(daysSinceEpoch: (Int(quarterHours) + 36) / 96).map(number) ?? 0
    }

    /// 令和8年11月20日（金）, and 2026-11-20.
    static func words(_ day: UInt32) -> Wording {
        date(day).map { Wording($0.japanese, $0.text) } ?? Wording("\(day)", "\(day)")
    }

    /// The fiscal year in which it lies, by the western year in which that begins.
    static func fiscalYear(of day: UInt32) -> UInt32? {
        date(day).map { UInt32(clamping: FiscalYear(of: $0).startYear) }
    }

    private static func number(_ date: CivicDate) -> UInt32 {
        UInt32(clamping: date.year * 10_000 + date.month * 100 + date.day)
    }

    private static func date(_ day: UInt32) -> CivicDate? {
        CivicDate(
            year: Int(day / 10_000), month: Int(day / 100 % 100), day: Int(day % 100))
    }
}
