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
    package var today: CivicDate { Self.day(ofSeconds: seconds) }

    /// The day by which a post may know who stands where: who does not see posts before their date
    /// (内示) sees a day to come with the people of today.
    package func knowable(_ day: CivicDate) -> CivicDate {
        RoleTable.reach(of: post.role, for: .readFuturePosts) == .nobody ? min(day, today) : day
    }

    /// The day in Japan (nine hours ahead, no summer time) of a moment.
    package static func day(ofSeconds seconds: Int64) -> CivicDate {
        let days = (seconds.addingReportingOverflow(9 * 3_600).partialValue).floorDivided(86_400)
        return CivicDate(daysSinceEpoch: Int(clamping: days)) ?? .sinceEver
    }

    /// Minutes since midnight in Japan.
    package var minuteOfDay: Int {
        let shifted = seconds.addingReportingOverflow(9 * 3_600).partialValue
        return Int((shifted - shifted.floorDivided(86_400) * 86_400) / 60)
    }
}

extension Int64 {
    fileprivate func floorDivided(_ divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}

extension CivicDate {
    /// The first day there is: an assignment without a beginning has always held.
    static let sinceEver: CivicDate = {
        guard let first = CivicDate(year: 1868, month: 1, day: 1) else {
            preconditionFailure("the calendar begins with 1868")
        }
        return first
    }()
}
