/// A notice with what it is about as that stands now: what was erased meanwhile is not here.
package struct NoticeItem: Sendable {
    /// Where it is shown.
    package enum Place: Sendable, Equatable {
        case plan(String)
        case advice(String)
        case meeting(String)
        case project(String)
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
    /// The title of the plan, meeting or project; nil where it is erased or there is none.
    package let title: String?
    package let place: Place
    /// A field's name, a word, a day.
    package let detail: String
    /// Whether what it was about is gone or settled.
    package let isOver: Bool
    /// When it was noticed here, in seconds since 1970.
    package let seconds: Int64
    package let isRead: Bool
}
