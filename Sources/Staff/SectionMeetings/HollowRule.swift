internal import CivicCalendar

/// When forms are filled in for their own sake.
package enum HollowRule {
    /// So many reports in a row without variation.
    package static let repeatsMin = 3
    /// A meeting without a word may be forgotten once.
    static let emptyMonthsMin = 2
    /// Forecasts change at least this often where they are asked in earnest.
    static let changeRateMin = 0.02
    static let helpDaysMin = 3
    static let chanceMax = 0.05

    /// The signs in the meetings of one section.
    package static func signs(in meetings: [RecordedMeeting]) -> [HollowSign] {
        let meetings = meetings.sorted { $0.meeting.month < $1.meeting.month }
        guard let section = meetings.first?.section else { return [] }
        let records = longestRun(meetings) { content in
            content.record.isEmpty ? nil : ExactText(content.record)
        }
        let themes = longestRun(meetings) { content in
            content.themes.isEmpty ? nil : content.themes.map(\.number)
        }
        let empty = meetings.filter(\.meeting.isEmpty).map(\.meeting.month)
        var signs: [HollowSign] = []
        if records.count >= repeatsMin {
            signs.append(HollowSign(section: section, kind: .sameRecord(months: records)))
        }
        if themes.count >= repeatsMin {
            signs.append(HollowSign(section: section, kind: .sameThemes(months: themes)))
        }
        if empty.count >= emptyMonthsMin {
            signs.append(HollowSign(section: section, kind: .heldWithoutContent(months: empty)))
        }
        return signs
    }

    /// Whether forecasts that never changed are more than chance: at the rate at which those of
    /// other sections change (at least one in fifty), so many would hardly all stay.
    package static func isStill(
        _ own: ForecastChanges, others: ForecastChanges, compared: Int
    ) -> Bool {
        guard own.changed == 0, own.helpDays >= helpDaysMin else { return false }
        let rate = others.asked > 0 ? Double(others.changed) / Double(others.asked) : 0
        let chance = 1 - BinomialTail.atLeast(1, of: own.asked, chance: max(changeRateMin, rate))
        return chance * Double(max(1, compared)) < chanceMax
    }

    /// The longest run of equal values over months that follow each other; months without a value
    /// end it, and the later of two equally long runs is the one to talk about.
    private static func longestRun<Value: Equatable>(
        _ meetings: [RecordedMeeting], _ value: (SectionMeeting.Content) -> Value?
    ) -> [CivicMonth] {
        var longest: [CivicMonth] = []
        var run: [CivicMonth] = []
        var last: Value?
        for meeting in meetings.map(\.meeting) {
            var own: Value?
            if case .held(let content) = meeting.outcome { own = value(content) }
            let follows = run.last.map { $0.next == meeting.month } ?? false
            run = own == nil ? [] : follows && own == last ? run + [meeting.month] : [meeting.month]
            last = own
            if run.count >= longest.count { longest = run }
        }
        return longest
    }
}

/// How often forecasts changed between the check one week before and that on the eve.
package struct ForecastChanges: Hashable, Sendable {
    /// Forecasts that were asked at both checks.
    package var asked: Int
    package var changed: Int
    package var helpDays: Int

    package init(asked: Int = 0, changed: Int = 0, helpDays: Int = 0) {
        self.asked = asked
        self.changed = changed
        self.helpDays = helpDays
    }
}
