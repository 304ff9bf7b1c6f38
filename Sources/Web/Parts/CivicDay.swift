internal import CivicCalendar

/// A day in Japan, and how pages write it: 令和8年11月20日（金）.
struct CivicDay: Sendable {
    let date: CivicDate?

    init(_ date: CivicDate?) { self.date = date }

    /// The day in Japan (nine hours ahead, no summer time) of a moment.
    init(seconds: Int64) {
        let shifted = seconds.addingReportingOverflow(9 * 3_600).partialValue
        date = CivicDate(daysSinceEpoch: Int(clamping: shifted >= 0 ? shifted / 86_400 : 0))
    }

    /// From 2026-11-20 or any form that people type.
    init(_ text: String?) { date = text.flatMap { try? CivicDate(reading: $0) } }

    /// 2026-11-20, as the node's requests name days.
    var text: String { date?.text ?? "" }

    /// 令和8年11月20日（金）
    var japanese: String { date?.japanese ?? "–" }
}
