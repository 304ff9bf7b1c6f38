internal import CivicCalendar
internal import FoundationEssentials
internal import Requests
internal import Staff

extension LocalNode {
    /// Today in Japan.
    static var today: CivicDate? {
        CivicDate(daysSinceEpoch: Int((Date().timeIntervalSince1970 + 9 * 3_600) / 86_400))
    }

    package static var now: Int64 { Int64(Date().timeIntervalSince1970) }
}
