extension HolidayCalendar {
    /// Whether the city hall is closed: Saturday, Sunday, a holiday, or 29 December to 3 January
    /// (地方自治法 第4条の2). Today's working week is used for every year; before 1992 city halls
    /// worked on Saturdays.
    package func isDayOff(_ date: CivicDate) throws(BusinessDayError) -> Bool {
        let isHoliday = try holiday(on: date) != nil
        return isHoliday || date.weekday.rawValue >= CivicWeekday.saturday.rawValue
            || Self.isNewYearRecess(date)
    }

    /// The last business day before a day.
    package func previousBusinessDay(
        before date: CivicDate
    ) throws(BusinessDayError) -> CivicDate {
        try businessDay(from: date, step: -1)
    }

    /// The first business day after a day.
    package func nextBusinessDay(after date: CivicDate) throws(BusinessDayError) -> CivicDate {
        try businessDay(from: date, step: 1)
    }

    /// The day itself if it is a business day, else the last one before it.
    package func businessDay(
        onOrBefore date: CivicDate
    ) throws(BusinessDayError) -> CivicDate {
        try isDayOff(date) ? previousBusinessDay(before: date) : date
    }

    /// Ends at the latest at an end of the days covered, where `isDayOff` throws.
    private func businessDay(
        from start: CivicDate, step: Int
    ) throws(BusinessDayError) -> CivicDate {
        var date = start
        repeat {
            guard let next = date.adding(days: step) else { throw .notCovered(year: date.year) }
            date = next
        } while try isDayOff(date)
        return date
    }

    /// 年末年始の休日: 29 December to 3 January.
    private static func isNewYearRecess(_ date: CivicDate) -> Bool {
        (date.month == 12 && date.day >= 29) || (date.month == 1 && date.day <= 3)
    }
}
