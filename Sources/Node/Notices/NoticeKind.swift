/// What happened. The raw values lie in `notices.sqlite` and never change.
package enum NoticeKind: Int, CaseIterable, Sendable {
    // What cities share.
    case adviceGiven = 1
    case adviceAnswered = 2
    case commentAdded = 3
    case meetingCalled = 4
    /// Cancelled or postponed.
    case meetingCancelled = 5
    case meetingChanged = 6
    case minutesChanged = 7
    case invited = 8
    /// 両方の案
    case bothValues = 9
    /// 両方が同時に直したところ
    case bothEdited = 10

    // What concerns this city alone.
    case peerSilent = 20
    case monthReady = 21
    case forecastDue = 22
    case helpOrdered = 23

    /// Whether it may stand in a feed, which other programs keep: nothing about the staff's days.
    package var isForFeeds: Bool {
        switch self {
        case .forecastDue, .helpOrdered: false
        default: true
        }
    }
}
