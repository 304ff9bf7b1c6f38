/// What happened. The raw values lie in `notices.sqlite` and never change.
package enum NoticeKind: Int, CaseIterable, Codable, Sendable {
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
    /// ほかの案
    case bothValues = 9
    /// 両方が同時に直したところ
    case bothEdited = 10
    /// A record of a kind whose new ones everybody is told of.
    case recordShared = 11

    // What concerns this city alone.
    case peerSilent = 20
    case monthReady = 21
    case forecastDue = 22
    case helpOrdered = 23
}

/// A notice with what it is about as that stands now: what was erased meanwhile is not here.
package struct NoticeItem: Codable, Sendable {
    /// Where it is shown.
    package enum Place: Codable, Sendable, Equatable {
        case plan(String)
        case advice(String)
        case meeting(String)
        /// Of a kind whose pages are made from its declaration, by the kind's name.
        case record(kind: String, id: String)
        case helpDay(String)
        case peers
        case figures
        case nowhere
    }

    package let number: Int64
    /// The same for the same happening, on this node alone; for feeds.
    package let name: String
    package let kind: NoticeKind
    /// Whose act it was, in Japanese; empty where it was nobody's.
    package let city: String
    /// The title of the plan, the meeting or another record; nil where it is erased or there is none.
    package let title: String?
    package let place: Place
    /// A field's name, a word, a day.
    package let detail: String
    /// Whether what it was about is gone or settled.
    package let isOver: Bool
    /// When it was noticed here, in seconds since 1970.
    package let seconds: Int64
    package let isRead: Bool

    package init(
        number: Int64, name: String, kind: NoticeKind, city: String, title: String?, place: Place,
        detail: String, isOver: Bool, seconds: Int64, isRead: Bool
    ) {
        self.number = number
        self.name = name
        self.kind = kind
        self.city = city
        self.title = title
        self.place = place
        self.detail = detail
        self.isOver = isOver
        self.seconds = seconds
        self.isRead = isRead
    }
}
