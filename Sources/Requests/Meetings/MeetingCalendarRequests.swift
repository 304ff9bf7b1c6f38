internal import Alliance

/// A file for calendar programs (RFC 5545), in UTF-8 with lines that end with CR LF.
package struct CalendarFile: Codable, Sendable {
    package let ics: String

    package init(ics: String) {
        self.ics = ics
    }
}

/// One meeting as a calendar file.
package struct ShowMeetingCalendar: NodeRequest {
    package typealias Answer = CalendarFile

    package let id: String
    /// Under which address people open the pages: https://node.example
    package let base: String

    package init(id: String, base: String) {
        self.id = id
        self.base = base
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(.record(id)) }
}

/// What a login may have in its calendar in all its posts: the meetings of all cities, the own city's Help Days
/// and what it has to do until a day. Nothing of it is about a person.
package struct CalendarForFeed: NodeRequest {
    package typealias Answer = CalendarFile

    /// As `--as` names them.
    package let posts: [String]
    /// Under which address people open the pages.
    package let base: String

    package init(posts: [String], base: String) {
        self.posts = posts
        self.base = base
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .reads(nil) }
}
