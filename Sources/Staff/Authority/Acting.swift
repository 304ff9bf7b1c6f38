package import CivicCalendar

/// Who acts, and when: goes with every read and write of the staff records.
package struct Acting: Sendable {
    package let post: ActingPost
    /// The account of the operating system, or later the login; kept in the journal.
    package let account: String
    /// Now, in seconds since 1970.
    package let seconds: Int64

    package init(post: ActingPost, account: String, seconds: Int64) {
        self.post = post
        self.account = account
        self.seconds = seconds
    }

    /// Today in Japan.
    package var today: CivicDate { JapanTime.day(ofSeconds: seconds) }

    /// The day by which a post may know who stands where: who does not see posts before their date
    /// (内示) sees a day to come with the people of today.
    package func knowable(_ day: CivicDate) -> CivicDate {
        RoleTable.reach(of: post.role, for: .readFuturePosts) == .nobody ? min(day, today) : day
    }

    /// Minutes since midnight in Japan.
    package var minuteOfDay: Int { JapanTime.minuteOfDay(ofSeconds: seconds) }
}
